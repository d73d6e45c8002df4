"""The index of a folder of results."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from summarize.articles.article import Article
from summarize.briefs.brief import Brief
from summarize.render.markdown import day, link, plural

Row = tuple[str, str, str]
"""File, title, path of the article it came from."""


def _index(rows: Sequence[Row], articles: Sequence[Article], notes: Sequence[dict[str, int]], *, as_json: bool) -> str:
    facts = [
        {
            "file": file,
            "path": path,
            "title": title,
            "source": article.source,
            "published": article.published.isoformat() if article.published else None,
            **note,
        }
        for (file, title, path), article, note in zip(rows, articles, notes, strict=True)
    ]
    if as_json:
        return json.dumps(facts, ensure_ascii=False, indent=2) + "\n"
    lines = ["# Index", ""]
    for (file, title, _), article, note in zip(rows, articles, notes, strict=True):
        parts = [article.source, day(article.published) if article.published else None]
        parts += [plural(count, name.rstrip("s")) for name, count in note.items() if count]
        about = " · ".join(p for p in parts if p)
        lines.append(f"- {link(title, file)}{f' — {about}' if about else ''}")
    return "\n".join([*lines, ""])


def brief_index(rows: Iterable[Row], briefs: Sequence[Brief], *, as_json: bool) -> str:
    """The briefs that were written, one line each, with their warnings counted; as Markdown or JSON."""
    notes = [{"warnings": len(b.warnings)} for b in briefs]
    return _index(list(rows), [b.article for b in briefs], notes, as_json=as_json)


def article_index(rows: Iterable[Row], articles: Sequence[Article], *, as_json: bool) -> str:
    """The articles that were extracted, one line each; as Markdown or JSON."""
    notes = [{"paragraphs": len(a.body)} for a in articles]
    return _index(list(rows), articles, notes, as_json=as_json)
