"""Which number is of what: 第十二条第三款 is Article 12, paragraph 3, and no Article 3, paragraph 12; 第二次 is not the first time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from summarize.figures.chinese.numbering import Numbered, numbered
from summarize.figures.types import EnglishFigure, Figure, Misstatement, Quantity

RULE = "numbering"
_FIRST = re.compile(r"\b(?:first|1st)\b", re.IGNORECASE)
_FIRST_CHINESE = re.compile("[一1I首初头先前始开新处甲冠原元主起]|从未|刚刚")


@lru_cache(maxsize=1)
def _by_unit() -> dict[str, Numbered]:
    return {row.unit: row for row in sorted(numbered(), key=lambda row: -len(row.unit))}


@lru_cache(maxsize=64)
def _beside(labels: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    before = rf"\b(?:{labels})s?,? (?:no\.? ?|number )?$"
    return re.compile(before, re.IGNORECASE), re.compile(rf"[ -](?:{labels})s?\b", re.IGNORECASE)


def _is(row: Numbered, said: EnglishFigure, english: str) -> bool:
    """Whether the English number stands beside a word for what `row` numbers."""
    before, after = _beside(row.english)
    return bool(before.search(english, max(0, said.start - 24), said.start) or after.match(english, said.end))


def exchanged(found: Sequence[tuple[Figure, EnglishFigure]], english: str, source: str) -> Iterator[Misstatement]:
    """The numbers that stand in English with what another number of the Chinese is of."""
    of = [
        (expected, said, row)
        for expected, said in found
        if isinstance(expected, Quantity) and expected.kind == "ordinal"
        if (row := next((r for unit, r in _by_unit().items() if source.startswith(unit, expected.end)), None))
    ]
    for expected, said, row in of:
        others = [r for e, _, r in of if r is not row and e.low != expected.low]
        if others and not _is(row, said, english) and any(_is(r, said, english) for r in others):
            yield Misstatement(expected, said, RULE)


def first_for_second(expected: Quantity, english: str, source: str) -> Quantity | None:
    """The "first" that stands in the place of 第二次, which may be told as "again": where nothing in the Chinese is first."""
    if expected.kind != "ordinal" or expected.low != 2 or _FIRST_CHINESE.search(source):
        return None
    m = _FIRST.search(english)
    return Quantity(*m.span(), m[0], expected.low - 1, expected.low - 1, "ordinal") if m else None
