"""Articles for tests of many machines, whose names depend on each other, and what a run on one machine makes of them."""

import json
from pathlib import Path
from typing import Any

from scripted import Scripted

from summarize import Summarizer, brief_to_json
from summarize.config import Settings

ARTICLES = {
    "a.md": "# 贝克访问蒙古\n\n前国务卿贝克（James Baker）周三抵达乌兰巴托，将与蒙古总理会谈。会谈于9月3日举行，双方将签署民航协议。",
    "b.md": "# 贝克没有回应\n\n贝克没有回应有关稀土的问题。蒙古拥有80种矿产，稀土储量约占世界总量的16%。王建国教授说，这是好消息。",
    "c.md": "# 演员贝克病了\n\n演员贝克（Garrick Beck）说，他不会出席周五在福州举行的会议。组织者说，会议有1200人参加。",
    "two.json": json.dumps(
        [
            {
                "title": f"第{n}条消息",
                "content": f"当地时间周三，蒙古政府宣布，今年将新建{n}所学校。贝克说，他支持这一计划。",
            }
            for n in (12, 30)
        ],
        ensure_ascii=False,
    ),
    "broken.md": "Nothing in Chinese here.",
}


def answer(text: str) -> str:
    """Some English that holds names and figures of the text and fails on others."""
    return " ".join(["It is said that", *(word for word in text.split() if word.isascii()), "in 2030."])


def write(folder: Path) -> None:
    """Write the articles, and a glossary beside them."""
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "names.tsv").write_text("source\ttarget\ttype\n乌兰巴托\tUlaan-Baatar\tplace\n", encoding="utf-8")


def summarizer(**options: Any) -> Summarizer:
    return Summarizer(Scripted(answer), length="short", settings=Settings(), **options)


def on_one_machine(made: Summarizer, folder: Path) -> tuple[dict[str, str], dict[str, str]]:
    """The briefs and the failures of a local run, by path."""
    failures: dict[str, str] = {}
    found = made.briefs(folder, on_error=lambda error: failures.update({str(error.path): error.message}))
    return {brief.article.path: brief_to_json(brief) for brief in found}, failures
