"""Written Cantonese (唔, 冇, 嘅, 咗, 佢) as written Chinese, which is what models have read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from summarize.data import rows

_IN_PATTERNS = re.compile(r"\(\?<?[!=](?:\[[^\]]*\]|[^\[\]()]|\([^()]*\))*\)")
"""What stands round a word in a pattern, and is no part of it."""


class _Rules(NamedTuple):
    replacements: tuple[tuple[re.Pattern[str], str], ...]
    marker: re.Pattern[str]


@lru_cache(maxsize=1)
def _rules() -> _Rules:
    table = sorted(
        rows("summarize.chinese", "cantonese.tsv"), key=lambda row: -len(_IN_PATTERNS.sub("", row["cantonese"]))
    )
    marker = "|".join(row["cantonese"] for row in table if row["marker"])
    return _Rules(tuple((re.compile(row["cantonese"]), row["written"]) for row in table), re.compile(marker))


def is_cantonese(text: str) -> bool:
    """Whether a simplified sentence holds a word that only Cantonese has."""
    return bool(_rules().marker.search(text))


def as_written_chinese(text: str) -> str:
    """A simplified Cantonese sentence, or a piece of one, in the words of written Chinese.

    >>> as_written_chinese("佢哋话唔会卖楼。")
    '他们说不会卖楼。'
    """
    for pattern, written in _rules().replacements:
        text = pattern.sub(written, text)
    return text
