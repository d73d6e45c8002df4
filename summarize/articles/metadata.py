"""Source, author, date and address of an article, from front matter, JSON, meta tags, the lines round the title and the text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from summarize.articles.addresses import find_url
from summarize.articles.bylines import byline_author, clean_author, closing_author, is_byline
from summarize.articles.dates import is_meta_row, row_rest
from summarize.articles.document import Document
from summarize.articles.published import find_date
from summarize.articles.sources import find_source
from summarize.articles.text import is_prose, key
from summarize.articles.titles import json_ld, meta_content, page_title
from summarize.articles.tree import Block
from summarize.articles.values import field_text


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article besides its title and text."""

    source: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None


def find_metadata(document: Document, title: str, shown: Block | None) -> Metadata:
    """Source, author, date and address of the article with this title; `shown` is the block that shows the title."""
    blocks = document.blocks
    before, after = _head(blocks, shown)
    url = find_url(document, title, shown, (*before, *after))
    head = [*before, *after]
    return Metadata(
        source=find_source(document, url, head),
        author=_author(document, blocks, head),
        published=find_date(document, url, before, after),
        url=url,
    )


def _head(blocks: list[Block], shown: Block | None) -> tuple[list[Block], list[Block]]:
    """The lines round the title: a few before it, and those after it up to the first running text."""
    at = next((i for i, b in enumerate(blocks) if b is shown), -1)
    after: list[Block] = []
    for block in blocks[at + 1 : at + 16]:
        if is_prose(block.text) and (len(block.text) > 70 or block.text[-1] in "。！？”") and not block.caption:
            break
        after.append(block)
    return blocks[max(0, at - 3) : max(0, at)], after


def _author(document: Document, blocks: list[Block], head: list[Block]) -> str | None:
    given = field_text(document.fields, "author", "authors", "byline", "reporter", "作者", "记者", "記者")
    categories = {field_text(document.fields, n) for n in ("categories", "tags", "category")}
    if given and (given not in categories or document.form == "json"):
        named = clean_author(given)
        if named:
            return named
    lines = [t for b in head if not b.caption for t in (b.text, *([row_rest(b.text)] if is_meta_row(b.text) else []))]
    prose = [b.text for b in blocks if is_prose(b.text) and not b.caption]
    for block, following in pairwise(head):
        named = clean_author(block.text) if is_byline(block, following) else None
        if named:
            return named
    for line in (*lines, *(t[:60] for t in prose[:2])):
        found = byline_author(line) if len(line) <= 120 else None
        if found:
            return found
    closing = next((a for t in reversed(prose) if (a := closing_author(t))), None)
    if closing:
        return closing
    tail = [
        b.text
        for b in blocks
        if len(b.text) <= 80 and not b.caption and b.link_density < 0.5 and not b.text.startswith("▲")
    ]
    found = next((a for t in tail if (a := byline_author(t))), None)
    if found or document.form != "page":
        return found
    ld = json_ld(document).get("author")
    ld = ld[0] if isinstance(ld, list) and ld else ld
    ld = ld.get("name") if isinstance(ld, dict) else ld
    metas = (
        meta_content(document, "author", "article:author", "og:article:author"),
        ld if isinstance(ld, str) else None,
    )
    site = key(page_title(document) or "")
    return next((a for m in metas if m and (a := clean_author(m)) and key(a) not in site), None)
