"""Labels above a text (标题：, 来源：, URL Source:), as tools write them that save articles: fields, and the text under them."""

from __future__ import annotations

import re
from typing import Any

from summarize.chinese.script import to_simplified

_NAMES = {
    "title": "标题 题目 新闻标题 文章标题 title headline",
    "author": "作者 记者 author byline",
    "source": "来源 出处 媒体 文章来源 source publisher outlet",
    "date": "日期 时间 发布时间 发布日期 发表时间 发表日期 date published published_time publish_time publish_date",
    "url": "链接 网址 原文链接 原文网址 文章链接 url url_source link",
    "keywords": "关键词 关键字 标签 栏目 分类 频道 keywords tags category",
    "": "正文 内容 全文 content text body markdown_content",
}
"""Field -> the labels that stand for it; behind one without a field the text begins."""
_FIELD = {label.replace("_", " "): name for name, labels in _NAMES.items() for label in labels.split()}
_LINE = re.compile(
    r"^[ \t\u3000]*(?:[-*>]{1,2}[ \t]*)?(?:\*\*)?"
    r"(?:[【\[](?P<bracketed>[^】\]\n]{2,16})[】\]](?:\*\*)?[ \t]*[:：]?|(?P<label>[^:：\n*]{2,16})(?:\*\*)?[ \t]*[:：](?:\*\*)?)"
    r"[ \t]*(?P<value>.*)$"
)
_ENOUGH = 2


def labelled_fields(text: str) -> tuple[dict[str, Any], str] | None:
    """The fields of labelled lines at the head of a text, and the text under them; None where a title's label is not among them."""
    fields: dict[str, Any] = {}
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        match = _LINE.match(line)
        name = _FIELD.get(to_simplified(match["bracketed"] or match["label"]).strip().lower()) if match else None
        if match is None or name is None or name in fields:
            break
        if not name:
            rest = [match["value"], *lines[number + 1 :]]
            return (fields, "\n".join(rest)) if "title" in fields else None
        fields[name] = match["value"].strip()
    else:
        return None
    return (fields, "\n".join(lines[number:])) if "title" in fields and len(fields) >= _ENOUGH else None
