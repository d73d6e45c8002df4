"""How newspapers write the English title of a work: with capitals, and in quotation marks unless it is a law or a paper."""

from __future__ import annotations

import re

from summarize.chinese.words import words

_SMALL = frozenset(words("a an the and or but nor of in on at to for by from with as into over under than"))
_UNQUOTED = re.compile(
    r"(?:法|条例|规定|办法|细则|规则|章程|协[定议]|公约|方案|规划|纲要|通知|决[定议]|公报|白皮书|报告|意见|指南|计划|草案|法案|准则|标准|目录|清单|声明|[报刊]|杂志)》?$"
)
"""What the titles of laws, plans and papers end in."""


def in_quotation_marks(title: str) -> bool:
    """Whether a work of this Chinese title has quotation marks in English (AP Stylebook): a book or an article has, no law or paper."""
    return not _UNQUOTED.search(title)


def in_title_case(text: str) -> str:
    """A title as headlines of books have it: Regulations Governing the Use of Land."""
    parts = text.split()
    return " ".join(
        word if word != word.lower() or (0 < i < len(parts) - 1 and word in _SMALL) else word[0].upper() + word[1:]
        for i, word in enumerate(parts)
    )
