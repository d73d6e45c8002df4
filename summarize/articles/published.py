"""When an article was published, by the first of many places that says so; the outlet's own date before the crawler's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timezone

from summarize.articles.dates import (
    dateline_date,
    is_date_only,
    is_meta_row,
    minguo_end,
    parse_date,
    script_date,
    stamp_date,
    url_date,
)
from summarize.articles.document import Document
from summarize.articles.text import is_prose
from summarize.articles.titles import json_ld, meta_content
from summarize.articles.tree import Block

_DATE_FIELDS = (
    "published",
    "publishdate",
    "pubdate",
    "pub_date",
    "published_at",
    "publish_time",
    "datepublished",
    "date",
    "time",
    "日期",
    "时间",
)
_DATE_METAS = (
    "article:published_time", "datePublished", "pubdate", "publishdate", "firstpublishedtime", "publish_time", "og:release_date",
    "publish-date", "PubDate", "dateUpdate", "article:modified_time", "date", "dc.date",
)  # fmt: skip


def find_date(document: Document, url: str | None, head: list[Block]) -> date | None:
    """The day an article was published; `head` are the lines round its title. Dates in links and running text do not count."""
    return next((found for found in _dates(document, url, head) if found is not None), None)


def _dates(document: Document, url: str | None, head: list[Block]) -> Iterator[date | None]:
    """Every date that may be it, the most trustworthy first."""
    texts = [b.text for b in document.blocks if is_prose(b.text)]
    short = [b.text for b in head if len(b.text) <= 120 and b.link_density < 0.6 and not b.caption]
    yield from (dateline_date(t) for t in texts[:4])
    yield _updated(head)
    yield _date_line(head)
    yield _from_meta(document)
    yield from (parse_date(t) for t in short if is_meta_row(t) or _is_labelled(t))
    yield _times(document, head)
    yield _from_fields(document)
    yield from (minguo_end(t) for t in reversed(texts[-3:]))
    yield url_date(url) if url else None
    yield stamp_date(document.source)
    yield script_date(document.source)
    yield from (parse_date(t) for t in short if not is_prose(t))
    yield from (parse_date(b.text) for b in document.blocks if len(b.text) <= 80 and _is_labelled(b.text))


def _date_line(head: list[Block]) -> date | None:
    """The date of a line that is a date; one with a time of day is the outlet's, one without may be the mirror's."""
    dates = [b.text for b in head if is_date_only(b.text)]
    timed = next((t for t in dates if ":" in t), None)
    return parse_date(timed or dates[0]) if dates else None


def _is_labelled(text: str) -> bool:
    return bool(re.search(r"(?:发布|發布|发表|發表|更新|刊发|出版|成文)?(?:时间|時間|日期|于)\s*[:：]", text))


def _updated(head: list[Block]) -> date | None:
    """The day of the last update, where the page gives the first publication and an update side by side."""
    for block in head:
        if re.search(r"(?:最近|最后|最後|最新)?更新", block.text) and len(block.text) <= 40:
            time = next((e for e in (block.element, *block.element.iter("time")) if e.get("datetime")), None)
            if time is not None:
                return parse_date(time.get("datetime"))
    return None


def _times(document: Document, head: list[Block]) -> date | None:
    near = [e for b in head for e in (b.element, *b.element.iter()) if isinstance(e.tag, str)]
    for element in (*near, *document.root.iter("time")):
        found = parse_date(element.get("datetime") or "") if element.tag == "time" else None
        if found:
            return found
    return None


def _from_meta(document: Document) -> date | None:
    ld = json_ld(document)
    values = [meta_content(document, name) for name in _DATE_METAS]
    values += [ld.get(n) for n in ("datePublished", "pubDate", "dateCreated")]
    return next((d for v in values if isinstance(v, str) and (d := parse_date(v))), None)


def _from_fields(document: Document) -> date | None:
    for name in _DATE_FIELDS:
        value = document.fields.get(name)
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        if isinstance(value, (int, float)) and not isinstance(value, bool) and 3e8 < value < 4e12:
            return datetime.fromtimestamp(value / (1000 if value > 1e11 else 1), tz=timezone.utc).date()
        found = parse_date(str(value)) if value is not None else None
        if found:
            return found
    return None
