"""Extracted articles that the tool wrote, as Markdown or JSON, read back as they stand: the inverse of `render.article`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, get_args

from summarize.articles.article import Paragraph, ParagraphKind
from summarize.articles.metadata import Metadata
from summarize.articles.text import is_prose

_ESCAPED = re.compile(r"\\([\\`*_\[\]|~#>+.)-])|&lt;")
_LINK = re.compile(r"\[(https?://.*)\]\(https?://\S*\)$")
_DAY = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}$")
_BY = "by "
_MAX_SOURCE = 60
_CELLS = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"\|(?: --- \|)+$")


@dataclass(frozen=True, slots=True)
class Extract:
    """Title, metadata and paragraphs, as they stand in the file or were taken out of it."""

    title: str | None
    meta: Metadata
    paragraphs: tuple[Paragraph, ...]


def read_extract(text: str) -> Extract | None:
    """The article in a file that the tool wrote; None where the file was edited until it has another shape."""
    text = text.strip()
    return _from_json(text) if text.startswith("{") else _from_markdown(text)


def _from_json(text: str) -> Extract | None:
    try:
        value = json.loads(text)
        published = value["published"]
        day = date.fromisoformat(published) if published else None
        meta = Metadata(_text(value["source"]), _text(value["author"]), day, _text(value["url"]))
        paragraphs = tuple(map(_paragraph, value["paragraphs"]))
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    title = value.get("title")
    return Extract(title, meta, paragraphs) if isinstance(title, str) and title.strip() else None


def _text(value: Any) -> str | None:
    if value is not None and not isinstance(value, str):
        raise TypeError(value)
    return value or None


def _paragraph(value: Mapping[str, Any]) -> Paragraph:
    kind, text = value["kind"], value["text"]
    if kind not in get_args(ParagraphKind) or not isinstance(text, str):
        raise TypeError(value)
    return Paragraph(text, kind)


def _from_markdown(text: str) -> Extract | None:
    parts = [part.strip() for part in re.split(r"\n[ \t]*\n", text) if part.strip()]
    if len(parts) < 2 or not parts[0].startswith("# ") or "\n" in parts[0]:
        return None
    meta = _metadata(parts[1])
    rest = parts[2 if meta else 1 : -1]
    return Extract(_plain(parts[0][2:]), meta or Metadata(), tuple(p for part in rest for p in _paragraphs(part)))


def _metadata(line: str) -> Metadata | None:
    """What the line under the title says; None where it is the first paragraph."""
    if line.startswith(("#", "|", "*")) or "\n" in line:
        return None
    facts, published, url, author = [], None, None, None
    for fact in line.split(" · "):
        if address := _LINK.match(fact):
            url = _plain(address[1])
        elif _DAY.match(fact):
            published = _day(fact)
        elif fact.startswith(_BY):
            author = _plain(fact.removeprefix(_BY))
        else:
            facts.append(_plain(fact))
    if len(facts) > 1 or (
        facts and not (published or url or author) and (is_prose(facts[0]) or len(facts[0]) > _MAX_SOURCE)
    ):
        return None
    return Metadata(facts[0] if facts else None, author, published, url)


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%d %B %Y").date()
    except ValueError:
        return None


def _paragraphs(part: str) -> Iterator[Paragraph]:
    lines = part.split("\n")
    if part.startswith("|") and len(lines) > 1 and _RULE.match(lines[1]):
        for row in (lines[0], *lines[2:]):
            cells = [_plain(cell.strip()) for cell in _CELLS.split(row)[1:-1]]
            while cells and not cells[-1]:
                cells.pop()
            yield Paragraph(" | ".join(cells), "table")
    elif part.startswith("## "):
        yield Paragraph(_plain(part[3:]), "heading")
    elif len(part) > 2 and part[0] == part[-1] == "*" and part[1] != "*" and part[-2] != "\\":
        yield Paragraph(_plain(part[1:-1]), "caption")
    else:
        yield Paragraph(_plain(part))


def _plain(text: str) -> str:
    """The inverse of `render.markdown.escape`."""
    return _ESCAPED.sub(lambda m: m[1] or "<", " ".join(text.split()))
