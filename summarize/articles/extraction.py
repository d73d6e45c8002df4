"""Blocks to paragraphs: what is body, heading or caption, and what only stood round the article on its page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.articles.article import Paragraph
from summarize.articles.dates import is_date_only, parse_date
from summarize.articles.patterns import (
    BREADCRUMB,
    CAPTION_TEXT,
    COPYRIGHT_LINES,
    CREDIT_LINES,
    ORIGINAL_LABEL,
    PROMOTION_LINES,
    RELATED_LINE,
    SHARE_LINE,
    STARRED_HEADING,
    TRAILING,
)
from summarize.articles.text import ends_sentence, han_count, is_prose, key
from summarize.articles.titles import clean_title
from summarize.articles.tree import Block

MAX_HEADING = 45
MAX_CAPTION = 160
_SEPARATORS = re.compile(r"[\s|｜·•›»>/,，、:：-]+")
_META_WORDS = re.compile(
    r"来源|來源|发布|發布|时间|時間|作者|记者|記者|编辑|編輯|责编|字号|浏览|阅读|评论|分享|更新|最近|收藏|打印|点击|次|人|参与|跟贴|条|小时前|分钟前|分鐘前|天前|星期.|上午|下午"
)
_SYMBOLS = re.compile(r"^[\W_\d]*$")


@dataclass(frozen=True, slots=True)
class Extracted:
    """An article's paragraphs, and each text that was left out with the reason (for tests and for `--verbose`)."""

    paragraphs: tuple[Paragraph, ...]
    dropped: tuple[tuple[str, str], ...]


def extract(blocks: list[Block], title: str | None, shown: Block | None) -> Extracted:
    """The paragraphs of the article in `blocks`; those before the block that shows the title are not part of it."""
    at = next((i for i, b in enumerate(blocks) if b is shown), None)
    if at is not None and not any(_is_running(b) for b in blocks[:at]):
        dropped = [(b.text, "before title") for b in blocks[:at]]
        blocks = blocks[at:]
    else:
        dropped = []
    paragraphs: list[Paragraph] = []
    seen: set[str] = set()
    aside = False
    for block in blocks:
        if aside and ((_is_running(block) and len(block.text) >= 40) or (block.level and not paragraphs)):
            aside = False
        reason = _reason(block, title, bool(paragraphs), seen)
        if reason is None and aside:
            reason = "related"
        if reason == "related":
            aside = True
        if reason is not None:
            dropped.append((block.text, reason))
            continue
        paragraph = _paragraph(block, first=not any(p.kind == "body" for p in paragraphs))
        if paragraph.text:
            paragraphs.append(paragraph)
            seen.add(key(paragraph.text))
    return Extracted(tuple(_without_loose_ends(paragraphs, dropped)), tuple(dropped))


def _is_running(block: Block) -> bool:
    return is_prose(block.text) and block.link_density < 0.5 and not block.caption


def _reason(block: Block, title: str | None, begun: bool, seen: set[str]) -> str | None:
    """Why a block is not part of the article; None where it is."""
    text = block.text
    plain = key(text)
    if title and (plain == key(title) or (block.level and key(clean_title(text)) == key(title))):
        return "title"
    if not plain or (_SYMBOLS.match(text) and not block.table_row):
        return "symbols"
    if len(plain) >= 12 and plain in seen:
        return "repeated"
    if _is_link_list(block):
        return "related" if RELATED_LINE.match(text) else "links"
    if is_date_only(text) or _is_meta(text):
        return "meta"
    if RELATED_LINE.match(text):
        return "related"
    if len(text) <= 80 and (SHARE_LINE.match(text) or (BREADCRUMB.search(text) and block.link_density > 0.3)):
        return "navigation"
    if len(text) <= 100 and any(p.search(text) for p in CREDIT_LINES):
        return "credit"
    if any(p.search(text) for p in COPYRIGHT_LINES) and (
        len(text) <= 60 or (text.count("。") <= 2 and len(text) <= 400 and not _quotes(text))
    ):
        return "copyright" if len(text) <= 400 else None
    if (len(text) <= 90 or (ORIGINAL_LABEL.search(text) and block.link_density > 0.2)) and any(
        p.search(text) for p in PROMOTION_LINES
    ):
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


def _is_meta(text: str) -> bool:
    """Whether a short line only gives a date, a source, a count of readers."""
    if len(text) > 100 or (ends_sentence(text) and text[-1] in "。！？"):
        return False
    if parse_date(text) is None:
        return False
    return bool(_META_WORDS.search(text)) and han_count(_META_WORDS.sub("", text)) <= 30 and text.count("，") == 0


def _paragraph(block: Block, *, first: bool) -> Paragraph:
    text = block.text
    if block.embed or block.table_row:
        return Paragraph(text, "caption")
    if block.caption or _is_caption(block):
        return Paragraph(text, "caption")
    starred = STARRED_HEADING.match(text)
    if starred:
        return Paragraph(starred.group(1), "heading")
    if _is_heading(block, first):
        return Paragraph(text.strip("#＃ "), "heading")
    for pattern in TRAILING:
        text = pattern.sub("", text)
    return Paragraph(text.strip(), "body")


def _is_caption(block: Block) -> bool:
    text = block.text
    if len(text) > MAX_CAPTION:
        return False
    if block.after_image and (block.level == 6 or any(p.search(text) for p in CAPTION_TEXT)):
        return True
    if block.after_image and block.centered and len(text) <= 60 and not text.endswith("。"):
        return True
    return any(p.search(text) for p in CAPTION_TEXT[:1]) and len(text) <= 80 and block.after_image


def _is_heading(block: Block, first: bool) -> bool:
    text = block.text
    if len(text) > MAX_HEADING or text[-1:] in "。；，：" or (not han_count(text) and not block.level):
        return False
    if block.level:
        return True
    return block.bold and not first and not (ends_sentence(text) and text[-1] in "！？”」…" and len(text) > 25)


def _without_loose_ends(paragraphs: list[Paragraph], dropped: list[tuple[str, str]]) -> list[Paragraph]:
    """Headings after the last body paragraph have nothing under them: the page's, not the article's."""
    while paragraphs and paragraphs[-1].kind == "heading":
        dropped.append((paragraphs.pop().text, "heading with nothing under it"))
    return paragraphs
