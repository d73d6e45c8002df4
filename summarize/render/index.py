"""The index of a folder of results: one line a file, those of earlier runs too."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import unquote

from summarize.articles.article import Article
from summarize.files import sealed
from summarize.render.markdown import day, escape, file_link, plural, written_by
from summarize.unseen import json_shown
from summarize.warnings import UNCONFIRMED

_ITEM = re.compile(r'<li><a href="([^"]+)">([^<]*)</a>(?: <span class="byline">([^<]*)</span>)?</li>')
_TITLE = re.compile(r"<title>([^<]*)</title>")
_LINE = re.compile(r"- \[.*?(?<!\\)\]\(([^)\s]+)\)")


@dataclass(frozen=True, slots=True)
class Row:
    """A result: its file in the folder, its title, the article it came from, and a count under a name such as "warnings"."""

    file: str
    title: str
    article: Article
    counted: str
    count: int


def index(rows: Sequence[Row], before: str, others: Mapping[str, str], *, format: str) -> str:
    """The index of a folder, in the order of the file names; as Markdown ("md"), JSON or HTML.

    `rows` are the results of this run, `before` is the text of the index as it was ("" where there is none), `others` are the texts of
    the results that lie in the folder beside those of this run, by file name.
    """
    return {"md": _markdown, "json": _json, "html": _html}[format](rows, before, others)


def _markdown(rows: Sequence[Row], before: str, others: Mapping[str, str]) -> str:
    earlier = {unquote(m[1]): line for line in before.split("\n") if (m := _LINE.match(line))}
    lines = {file: earlier.get(file) or f"- {file_link(_headline(text), file)}" for file, text in others.items()}
    for row in rows:
        about = escape(_about(row))
        lines[row.file] = f"- {file_link(row.title, row.file)}{f' — {about}' if about else ''}"
    listed = [lines[file] for file in sorted(lines)]
    return sealed("\n".join(["# Index", "", *listed, "", f"<small>{written_by(None)}</small>"]))


def _about(row: Row) -> str:
    """RFI · 5 August 2023 · 1 warning"""
    day_of = day(row.article.published) if row.article.published else None
    found = plural(row.count, row.counted.rstrip("s")) if row.count else None
    return " · ".join(filter(None, [row.article.source, day_of, found]))


def _html(rows: Sequence[Row], before: str, others: Mapping[str, str]) -> str:
    from summarize.render.templating import render_own

    found = {unquote(unescape(m[1])): (unescape(m[2]), unescape(m[3] or "")) for m in _ITEM.finditer(before)}
    facts = {file: found.get(file) or (_page_title(text), "") for file, text in others.items()}
    facts |= {row.file: (row.title, _about(row)) for row in rows}
    listed = [{"file": file, "title": facts[file][0], "about": facts[file][1]} for file in sorted(facts)]
    return sealed(f"{render_own('index.html.jinja', {'rows': listed}).rstrip()}\n<!-- {written_by(None)} -->")


def _page_title(text: str) -> str:
    """The headline of a page that the tool wrote."""
    found = _TITLE.search(text)
    return unescape(found[1]) if found else ""


def _headline(text: str) -> str:
    """The title of a Markdown file, without the escapes."""
    return re.sub(r"\\(.)", r"\1", text.split("\n", 1)[0].removeprefix("# "))


def _json(rows: Sequence[Row], before: str, others: Mapping[str, str]) -> str:
    earlier = {row["file"]: row for row in json.loads(before or "[]")}
    facts = {file: earlier.get(file) or _facts_in(file, json.loads(text)) for file, text in others.items()}
    for row in rows:
        facts[row.file] = {
            "file": row.file,
            "path": row.article.path,
            "title": row.title,
            "source": row.article.source,
            "published": row.article.published.isoformat() if row.article.published else None,
            row.counted: row.count,
        }
    listed = [facts[file] for file in sorted(facts)]
    return json_shown(json.dumps(listed, ensure_ascii=False, indent=2)) + "\n"


def _facts_in(file: str, value: Mapping[str, Any]) -> dict[str, Any]:
    """The row of a result that no index has, from its own members."""
    article = value.get("article", value)
    brief = article is not value
    return {
        "file": file,
        **{name: article.get(name) for name in ("path", "title", "source", "published")},
        **(
            {
                "title": value.get("headline"),
                "warnings": sum(w.get("rule") != UNCONFIRMED for w in value.get("warnings", ())),
            }
            if brief
            else {}
        ),
        **({} if brief else {"paragraphs": len(article.get("paragraphs", ()))}),
    }
