"""When an article was published: the candidates of a file in the order in which they are to be trusted, and what is none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timezone
from typing import Any

from summarize.articles.bylines import signature
from summarize.articles.datelines import dateline_date
from summarize.articles.dates import (
    is_date_only,
    is_meta_row,
    is_outlet_row,
    minguo_end,
    parse_date,
    script_date,
    stamp_date,
    url_date,
)
from summarize.articles.document import Document
from summarize.articles.patterns import COMMENTS
from summarize.articles.text import is_prose
from summarize.articles.titles import json_ld, meta_content
from summarize.articles.tree import Block, attributes
from summarize.chinese.script import to_simplified

_DATE_FIELDS = (
    "published",
    "date_published",
    "publishdate",
    "pubdate",
    "pub_date",
    "published_at",
    "publish_time",
    "publish_date",
    "datepublished",
    "date",
    "time",
    "created_at",
    "ctime",
    "日期",
    "时间",
    "发布时间",
)
_UPDATE_FIELDS = ("modified", "date_modified", "datemodified", "updated", "updated_at", "lastmod")
_DATE_METAS = (
    "article:published_time", "datePublished", "pubdate", "publishdate", "firstpublishedtime", "publish_time", "og:release_date",
    "publish-date", "og:published_time", "apub:time", "weibo: article:create_at", "release_date", "dc.date.issued", "dc.date",
    "date",
)  # fmt: skip
_UPDATE_METAS = ("dateUpdate", "dateModified", "article:modified_time", "og:updated_time")
_LABEL = re.compile(r"(?:发布|发表|刊发|出版|成文|发稿)?(?:时间|日期|于)\s*[:：]")
_UPDATE = re.compile("更新|修改")
_UPDATED = re.compile(
    r"(?:最[后後近]|本[页頁]|[页頁]面)?(?:更新|修改)(?:[时時][间間]|日期|[于於])?\s*[:：]?\s*\d{4}[\d年月日\-/. :]+"
)
_CLOCK = re.compile(
    r"(?:今天|今日|现在|当前|目前)(?:时间|日期)?\s?(?:是|为|[:：])|(?:北京|系统|本地|当地|当前|现在)时间|当前日期|农历|星期.{0,8}(?:晴|阴|雨|雪|多云)|[℃°]"
)
_CLOCK_NAME = re.compile(
    r"clock|weather|calendar|now[-_]?(?:time|date)|cur(?:rent)?[-_]?(?:time|date)|(?:sys|local)[-_]?time|\btoday\b",
    re.I,
)
_WEEKDAY = re.compile("(?:星期|周|礼拜)[一二三四五六日天]")


def find_date(document: Document, url: str | None, before: list[Block], head: list[Block]) -> date | None:
    """The day an article was published; `before` and `head` are the lines above its title and those under it, up to the text.

    What the page states about the article goes before what stands beside title, byline and source, then the dateline, then the address.
    Clocks of pages, dates of readers' comments and of updates of the page, links and running text say nothing about it.
    """
    return next((found for found in _dates(document, url, before, head) if found is not None), None)


def _dates(document: Document, url: str | None, before: list[Block], head: list[Block]) -> Iterator[date | None]:
    """Every date that may be it, the most trustworthy first."""
    texts = [b.text for b in document.blocks if is_prose(b.text)]
    above = [b for b in before if not _WEEKDAY.search(b.text)]
    stated = [*_metas(document), *(document.fields.get(n) for n in _DATE_FIELDS)]
    yield _updated(head)
    # A time in UTC may be of the day before: what the page shows is nearer the mark.
    yield from (_day(v) for v in stated if not _is_utc(v))
    yield script_date(document.source)
    yield _time_element(head)
    yield _beside(head)
    yield _beside(above)
    yield from (dateline_date(t) for t in texts[:4])
    yield from (minguo_end(t) for t in reversed(texts[-3:]))
    yield from (_day(v) for v in stated)
    yield url_date(url) if url else None
    yield stamp_date(document.source)
    if signed := signature(document.blocks):
        yield parse_date(signed[1].text)
    yield from (_day(v) for v in (*(document.fields.get(n) for n in _UPDATE_FIELDS), *_metas(document, update=True)))
    yield from (parse_date(b.text) for b in _own(document.blocks) if _is_labelled(b.text) or is_outlet_row(b.text))


def _beside(lines: list[Block]) -> date | None:
    """The date of the lines round a title: of a line that is a date and a time, a date, a row of facts; then of any short line."""
    short = [
        b.text for b in lines if len(b.text) <= 120 and b.link_density < 0.6 and not b.caption and not _is_clock(b)
    ]
    short.sort(key=lambda t: bool(_UPDATE.search(t)))
    dates = sorted((t for t in short if is_date_only(t)), key=lambda t: ":" not in t)
    rows = [t for t in short if is_meta_row(t) or _is_labelled(t)]
    rest = [t for t in short if not is_prose(t)]
    return next(
        (found for t in (*dates, *rows, *rest) if (found := parse_date(_UPDATED.sub("", t)) or parse_date(t))), None
    )


def _own(blocks: Iterable[Block]) -> Iterator[Block]:
    """The short lines of a file up to the readers' comments, without clocks."""
    for block in blocks:
        if COMMENTS.found_in(block.text):
            return
        if len(block.text) <= 80 and not _is_clock(block):
            yield block


def _is_clock(block: Block) -> bool:
    return bool(_CLOCK.search(to_simplified(block.text)) or _CLOCK_NAME.search(attributes(block.element)))


def _is_labelled(text: str) -> bool:
    plain = to_simplified(text)
    return bool(_LABEL.search(plain)) and not _UPDATE.search(plain)


def _time_element(head: list[Block]) -> date | None:
    for block in head:
        for element in (block.element, *block.element.iter("time")):
            found = parse_date(element.get("datetime") or "") if element.tag == "time" else None
            if found:
                return found
    return None


def _updated(head: list[Block]) -> date | None:
    """The day of the last update, where the page gives the first publication and an update side by side as <time> elements."""
    for block in head:
        if _UPDATE.search(block.text) and len(block.text) <= 40:
            time = next((e for e in (block.element, *block.element.iter("time")) if e.get("datetime")), None)
            if time is not None:
                return parse_date(time.get("datetime"))
    return None


def _metas(document: Document, *, update: bool = False) -> Iterator[Any]:
    """What JSON-LD and meta tags say of the publication, or of the last update."""
    ld = json_ld(document)
    members = ("dateModified",) if update else ("datePublished", "pubDate", "dateCreated")
    yield from (ld.get(n) for n in members)
    yield from (meta_content(document, name) for name in (_UPDATE_METAS if update else _DATE_METAS))


def _is_utc(value: Any) -> bool:
    """Whether a time is in UTC, as programs write it, and not in the time of the place where the article appeared."""
    if isinstance(value, datetime):
        return value.utcoffset() is not None and not value.utcoffset()
    return (
        bool(re.search(r":\d\d(?:\.\d+)?\s*(?:Z|[+-]00:?00|GMT|UTC)$", value.strip()))
        if isinstance(value, str)
        else False
    )


def _day(value: Any) -> date | None:
    """The day that a field gives: a date, a time in seconds or milliseconds since 1970, or text."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 3e8 < value < 4e12:
        return datetime.fromtimestamp(value / (1000 if value > 1e11 else 1), tz=timezone.utc).date()
    return parse_date(str(value)) if isinstance(value, (str, int)) else None
