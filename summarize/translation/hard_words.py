"""Words of the news that a translation model does not know, and plainer words that it is asked for them: 驴友 is 背包客.

The rows of `hard_words.tsv` say which. Only a word that stands by itself is meant: no 中标 in 其中标明. A title 《越狱》 is
nobody's word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from summarize.chinese.segmentation import stand_alone
from summarize.data import rows
from summarize.patterns import Pattern


@dataclass(frozen=True, slots=True)
class HardWord:
    """What the product takes of a row of `hard_words.tsv`; its head says what the columns mean."""

    plain: str
    unless: Pattern | None


@lru_cache(maxsize=1)
def hard_words() -> Mapping[str, HardWord]:
    """The rows of the table, by word."""
    return {
        row["word"]: HardWord(row["plain"], Pattern(row["unless"]) if row["unless"] else None)
        for row in rows("summarize.translation", "hard_words.tsv")
    }


@lru_cache(maxsize=1)
def _any() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, hard_words()), key=len, reverse=True)))


def in_plain_words(source: str) -> Iterator[tuple[int, int, str]]:
    """The spans of hard words of `source`, normalised and in simplified characters, with what is asked for them; none overlap.

    >>> list(in_plain_words("两名驴友失踪。"))
    [(2, 4, '背包客')]
    """
    if not _any().search(source):
        return
    found = list(_any().finditer(source))
    for m, alone in zip(found, stand_alone(source, (m.span() for m in found)), strict=True):
        start, end = m.span()
        if not alone:
            continue
        if source[start - 1 : start] == "《" and source[end : end + 1] == "》":
            continue
        row = hard_words()[m[0]]
        if not (row.unless and row.unless.search(source)):
            yield start, end, row.plain
