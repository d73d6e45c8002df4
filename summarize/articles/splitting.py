"""Several articles in one file: found by the file's own headings, where each section has its own source link or byline."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from summarize.articles.patterns import ORIGINALS
from summarize.articles.text import han_count
from summarize.articles.tree import Block

_BYLINE = re.compile(r"^(?:来源|來源|时间|時間|作者|发布时间|Source|Date)\s*[:：]", re.I)
_NUMBER = re.compile(r"^\s*(?:\d{1,3}\s*[.、．)]|[（(]?[一二三四五六七八九十]{1,3}[)）、])\s*")
_MIN_SECTIONS = 2
_MIN_SHARE = 0.6


@dataclass(slots=True)
class Section:
    """One article of several: its heading and the blocks under it."""

    heading: Block
    blocks: list[Block] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The heading without a number in front."""
        return _NUMBER.sub("", self.heading.text)


def split_articles(blocks: list[Block]) -> list[Section]:
    """The articles of a file that holds several, or [] where it holds one.

    Sections under headings of one level are articles when most of them carry their own link to an original or their own byline;
    subtitles inside one article do not.
    """
    for level in sorted(Counter(b.level for b in blocks if b.level)):
        sections = _sections(blocks, level)
        own = [s for s in sections if any(_is_own(b) for b in s.blocks)]
        if len(own) >= _MIN_SECTIONS and len(own) >= _MIN_SHARE * len(sections):
            return own
    return []


def _sections(blocks: list[Block], level: int) -> list[Section]:
    sections: list[Section] = []
    for block in blocks:
        if (block.level == level and (han_count(block.text) >= 2 or block.text)) or (
            0 < block.level < level and sections
        ):
            sections.append(Section(block))
        elif sections:
            sections[-1].blocks.append(block)
    return [s for s in sections if s.heading.level == level and s.blocks]


def _is_own(block: Block) -> bool:
    if block.links and ORIGINALS.found_in(block.text):
        return True
    return len(block.text) <= 80 and bool(_BYLINE.match(block.text))
