"""Blocks to paragraphs: what is body, heading or caption, and what only stood round the article on its page."""

from __future__ import annotations

import re
from itertools import islice

from summarize.articles.article import Paragraph
from summarize.articles.bylines import closing_author, is_byline, is_reporter_line
from summarize.articles.datelines import is_dateline
from summarize.articles.dates import is_date_only, is_meta_row, parse_date
from summarize.articles.menus import is_furniture
from summarize.articles.outlets import is_outlet_line
from summarize.articles.patterns import (
    AUTHOR_BOXES,
    BIOGRAPHIES,
    BREADCRUMBS,
    CAPTIONS,
    CLOSING_NAMES,
    COMMENTS,
    COPYRIGHT,
    CREDITS,
    NOTICES,
    ORIGINALS,
    PROMOTION,
    PROMOTION_HINTS,
    RELATED,
    RELATIVE_TIMES,
    SHARE,
    TRAILING,
)
from summarize.articles.text import ends_sentence, han_count, is_prose, key
from summarize.articles.titles import clean_title, title_key
from summarize.articles.tree import Block

MAX_HEADING = 45
MAX_CAPTION = 160
_COPY = 3
_BOX = 3
"""Running lines in a box about the writer, at most."""
_TERSE = 30
_LOST = 8
"""Characters lost (U+FFFD) in one line: damaged text, and not an icon."""
_AGO = re.compile(r"\s\d{1,3}\s?(?:秒|分钟|分鐘|小[时時]|天|周|週|个月|個月|年)前")
_STARRED = re.compile(r"^\*{1,3}\s*([^*]{1,40}?)\s*\*{1,3}$")
_SEPARATORS = re.compile(r"[\s|｜·•›»>/,，、:：-]+")
_SYMBOLS = re.compile(r"^[\W_\d]*$")


def extract(blocks: list[Block], title: str | None, shown: Block | None) -> list[Paragraph]:
    """The paragraphs of the article in `blocks`; those before the block that shows the title are not part of it."""
    at = next((i for i, b in enumerate(blocks) if b is shown), None)
    if at is not None and not any(_is_running(b) for b in blocks[:at]):
        blocks = blocks[at:]
    paragraphs: list[Paragraph] = []
    seen: set[str] = set()
    aside = False
    copies = _copies(blocks)
    lengths = sorted(len(b.text) for b in blocks if len(b.text) >= 4 and not b.caption and b.link_density < 0.5)
    terse = bool(lengths) and lengths[len(lengths) // 2] < _TERSE
    for number, (block, following) in enumerate(zip(blocks, (*blocks[1:], None), strict=False)):
        if paragraphs and (_begins_comments(block, following) or _begins_author_box(blocks, number)):
            break
        if aside and ((_is_running(block) and len(block.text) >= 40) or (block.level and not paragraphs)):
            aside = False
        reason = "title" if block is shown else _reason(block, title, seen)
        if reason is None and id(block) in copies:
            reason = "repeated"
        if reason == "links" and block.level and paragraphs and following is not None and _is_running(following):
            reason = None  # a heading of the article that leads elsewhere
        if reason is None and following is not None and is_byline(block, following):
            reason = "byline"
        if reason is None and is_outlet_line(block.text) and not any(_is_running(b) for b in blocks[:number]):
            reason = "source"
        if reason is None and aside:
            reason = "related"
        if reason == "related":
            aside = True
        if reason is not None:
            continue
        paragraph = _paragraph(block, terse=terse, first=not any(p.kind == "body" for p in paragraphs))
        if paragraph.text:
            paragraphs.append(paragraph)
            seen.add(paragraph.kind + key(paragraph.text))
    return _without_closing_name(_without_loose_ends(paragraphs))


def _begins_comments(block: Block, following: Block | None) -> bool:
    """Whether readers' comments follow: a line that says so, and under it a reader with the time of the comment."""
    if not COMMENTS.found_in(block.text) or following is None:
        return False
    start = following.text[:60]
    return bool(block.text[-1] in ":：" or parse_date(start) or RELATIVE_TIMES.found_in(start) or _AGO.search(start))


def _begins_author_box(blocks: list[Block], at: int) -> bool:
    """Whether a line says that what follows is about the writer, and a few lines follow."""
    if not AUTHOR_BOXES.found_in(blocks[at].text):
        return False
    running = (b for b in islice(blocks, at + 1, None) if _is_running(b))
    return len(list(islice(running, _BOX + 1))) <= _BOX


def _copies(blocks: list[Block]) -> set[int]:
    """The ids of blocks that a page gives twice: a second copy of three paragraphs or more, an abstract cut from the text."""
    running = [b for b in blocks if _is_running(b) and len(b.text) >= 20]
    found: set[int] = set()
    first: dict[str, int] = {}
    run: list[int] = []
    for number, block in enumerate(running):
        at = first.setdefault(key(block.text), number)
        run = [*run[1 - _COPY :], id(block)] if at < number else []
        if len(run) >= _COPY:
            found.update(run[-_COPY:])
    if len(running) > 2:
        abstract, rest = key(running[0].text), "".join(key(b.text) for b in running[1:8])
        if len(abstract) >= 40 and abstract in rest:
            found.add(id(running[0]))
    return found


def _is_running(block: Block) -> bool:
    return is_prose(block.text) and block.link_density < 0.5 and not block.caption


def _reason(block: Block, title: str | None, seen: set[str]) -> str | None:
    """Why a block is not part of the article; None where it is."""
    text = block.text
    plain = key(text)
    if title and title_key(title) in (title_key(text), title_key(clean_title(text)) if block.level else None):
        return "title"
    if text.count("\ufffd") < _LOST and (not plain or (_SYMBOLS.match(text) and not (block.table_row or block.level))):
        return "symbols"
    if block.caption and han_count(text) >= 6 and "caption" + plain in seen:
        return "repeated"
    if _is_link_list(block):
        return "related" if RELATED.found_in(text) else "links"
    if is_dateline(text):
        return "dateline"
    if not block.caption and (is_date_only(text) or is_meta_row(text) or RELATIVE_TIMES.found_in(text)):
        return "meta"
    if len(text) <= 80 and COMMENTS.found_in(text) and (parse_date(text) or _AGO.search(text)):
        return "comment"
    if RELATED.found_in(text):
        return "related"
    if not block.caption and is_furniture(text):
        return "navigation"
    if len(text) <= 80 and (SHARE.found_in(text) or (BREADCRUMBS.found_in(text) and block.link_density > 0.3)):
        return "navigation"
    if not block.caption and len(text) <= 100 and (CREDITS.found_in(text) or is_reporter_line(text)):
        return "credit"
    if len(text) <= 300 and BIOGRAPHIES.found_in(text):
        return "biography"
    if COPYRIGHT.found_in(text) and (
        len(text) <= 60 or (text.count("。") <= 2 and len(text) <= 400 and not _quotes(text))
    ):
        return "copyright"
    if len(text) <= 500 and NOTICES.found_in(text):
        return "copyright"
    if (len(text) <= 90 or (ORIGINALS.found_in(text) and block.link_density > 0.2)) and PROMOTION.found_in(text):
        return "promotion"
    if len(text) <= 90 and not (is_prose(text) and text[-1] in "。！？”」") and PROMOTION_HINTS.found_in(text):
        return "promotion"
    return None


def _quotes(text: str) -> bool:
    """Whether the text reports speech: a news paragraph about copyright, not a notice."""
    return bool(re.search(r"[“「]|表示|指出|認為|认为|报道说|稱", text)) and len(text) > 120


def _is_link_list(block: Block) -> bool:
    """Whether a block is a link, or a row of links, to other pages, not a sentence with links in it."""
    text = _SEPARATORS.sub("", block.text)
    if block.caption or not block.link_chars or not text:
        return False
    linked = sum(len(_SEPARATORS.sub("", t)) for t, _ in block.links) / len(text)
    if max(linked, block.link_density) < 0.8:
        return False
    return not (block.text.endswith(("。", "！", "”", "」")) and len(block.text) >= 40)


def _paragraph(block: Block, *, first: bool, terse: bool) -> Paragraph:
    text = block.text
    if block.table_row:
        return Paragraph(text, "table")
    if block.embed:
        return Paragraph(text, "caption")
    if block.caption or _is_caption(block, terse):
        return Paragraph(text, "caption")
    starred = _STARRED.match(text)
    if starred:
        return Paragraph(starred.group(1), "heading")
    if _is_heading(block, first):
        return Paragraph(text.strip("#＃ "), "heading")
    return Paragraph(TRAILING.cut_from(text).strip(), "body")


def _is_caption(block: Block, terse: bool) -> bool:
    """Whether a line is a caption by its words or by its place under an image; `terse` says that all the text is short lines."""
    text = block.text
    if len(text) > MAX_CAPTION:
        return False
    if block.after_image and (block.level == 6 or CAPTIONS.found_in(text)):
        return True
    if block.level and not block.centered:
        return False
    if block.bold and len(text) <= MAX_HEADING:
        return False
    if block.after_image and block.centered and len(text) <= 60 and not text.endswith("。"):
        return True
    if not block.after_image or terse or han_count(text) < 2 or text[-1:] in '：！？”…」』"':
        return False
    return han_count(text) <= 8 or (han_count(text) <= 30 and text[-1:] not in "。；，" and not block.links)


def _is_heading(block: Block, first: bool) -> bool:
    text = block.text
    if len(text) > MAX_HEADING or text[-1:] in "。；，：" or (not han_count(text) and not block.level):
        return False
    if block.level:
        return True
    return block.bold and not first and not (ends_sentence(text) and text[-1] in "！？”」…" and len(text) > 25)


def _without_closing_name(paragraphs: list[Paragraph]) -> list[Paragraph]:
    at = max((i for i, p in enumerate(paragraphs) if p.kind == "body"), default=None)
    if at is not None and closing_author(paragraphs[at].text):
        paragraphs[at] = Paragraph(CLOSING_NAMES.cut_from(paragraphs[at].text), "body")
    return paragraphs


def _without_loose_ends(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Headings after the last body paragraph have nothing under them: the page's, not the article's."""
    while paragraphs and paragraphs[-1].kind == "heading":
        paragraphs.pop()
    return paragraphs
