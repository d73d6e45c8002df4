"""A year two years off that is told from the one between: 去年…前年 as "last year … the year before"."""

from __future__ import annotations

import re

_BESIDE = {
    -2: (
        re.compile("(?<![前大])(?:去年|上年)"),
        re.compile(
            r"\blast year\b.*\b(?:(?:the|a) year (?:before|earlier|prior)(?! last)|(?:the )?(?:previous|prior|preceding) year)\b"
            r"|\b(?:the|a) year (?:before|earlier) (?:that|last year)\b|\bthe year before to [^,;.]* last year\b",
            re.IGNORECASE,
        ),
    ),
    2: (
        re.compile("明年"),
        re.compile(
            r"\bnext year\b.*\b(?:the year after(?: that)?|(?:the )?(?:following|subsequent) year)\b", re.IGNORECASE
        ),
    ),
}
"""By how many years a year is off: the one between in Chinese, and the English of both."""


def says_beside(shift: int, english: str, source: str) -> bool:
    """Whether a year two years off is told from the one between, which stands in the Chinese too."""
    between, told = _BESIDE.get(shift, (None, None))
    return bool(between and told and between.search(source) and told.search(english))
