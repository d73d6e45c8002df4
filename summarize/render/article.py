"""An extracted article, in Chinese, as Markdown or JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import groupby

from summarize.articles.article import Article, Paragraph
from summarize.files import sealed
from summarize.render.markdown import day, escape, link, written_by
from summarize.unseen import json_shown

_SHAPES = {"body": "{}", "heading": "## {}", "caption": "*{}*"}


def article_to_json(article: Article) -> str:
    """`Article.to_dict` as indented JSON."""
    return json_shown(json.dumps(article.to_dict(), ensure_ascii=False, indent=2)) + "\n"


def article_to_markdown(article: Article) -> str:
    """Title, one line of metadata, the paragraphs; captions in italics, tables as tables; then, unseen, what wrote the file."""
    author = f"by {article.author}" if article.author else None
    facts = [article.source, author, day(article.published) if article.published else None]
    line = " · ".join([*(escape(f) for f in facts if f), *([link(article.url, article.url)] if article.url else [])])
    parts = [f"# {escape(article.title)}", line]
    for is_table, group in groupby(article.paragraphs, key=lambda p: p.kind == "table"):
        paragraphs = list(group)
        parts += [_table(paragraphs)] if is_table else [_SHAPES[p.kind].format(escape(p.text)) for p in paragraphs]
    return sealed("\n\n".join(filter(None, [*parts, f"<!-- {written_by(article)} -->"])))


def _table(rows: Sequence[Paragraph]) -> str:
    """A Markdown table; its first row is the head, and every row has as many cells as the longest."""
    cells = [[escape(c) for c in row.text.split(" | ")] for row in rows]
    width = max(map(len, cells))
    lines = ["| " + " | ".join([*row, *[""] * (width - len(row))]) + " |" for row in cells]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])
