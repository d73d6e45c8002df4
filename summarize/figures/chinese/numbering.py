"""Numbers of things without 第: 三号线 is Line 3, 二期工程 phase 2, III期 and 第IV部 are told in Roman numerals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from summarize.data import rows
from summarize.figures import style
from summarize.figures.chinese.numerals import parse_number
from summarize.figures.roman import ROMAN, roman_value
from summarize.figures.types import Quantity

_NUMERAL = r"(?<![\d.,A-Za-z一二两三四五六七八九十百千万亿零〇第])(?P<n>\d{1,3}|[一二三四五六七八九十百]{1,4})"
# 第IV部 and III期; 第X届 and XX类 leave a number open, and V型 alone is a letter.
_ROMAN = re.compile(
    rf"(?<![A-Za-z\d])(?!第?X+(?![A-Za-z]))(?:第(?P<nth>{ROMAN})(?![A-Za-z\d])|(?P<bare>(?!V期|[VI][类型级])(?:{ROMAN}))(?=[期类型级]))"
)
MAY_NUMBER = re.compile("(?:第|(?<![A-Za-z]))[IVX]{1,6}(?![A-Za-z])")
"""What a text has where it has Roman numerals."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A row of `numbering.tsv`; `bare` is None for what is numbered with 第 only."""

    unit: str
    bare: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    english: str
    told: str
    example: str


@lru_cache(maxsize=1)
def numbered() -> tuple[Numbered, ...]:
    """The rows of the table."""
    return tuple(
        Numbered(
            row["unit"],
            re.compile(f"{_NUMERAL}{row['unit']}{row['bare']}") if row["bare"] else None,
            re.compile(row["unless"]) if row["unless"] else None,
            row["english"],
            row["told"],
            row["example"],
        )
        for row in rows("summarize.figures", "numbering.tsv")
    )


def numbers_of_things(text: str) -> Iterator[Quantity]:
    """The ordinals of a normalised text that 第 does not begin, and Roman numerals, in no order."""
    for row in numbered():
        if row.bare is None or row.unit not in text:
            continue
        for m in row.bare.finditer(text):
            number = parse_number(m["n"])
            if number is None or number.low != number.high or number.low < 1:
                continue
            if row.unless is None or row.unless.search(text, 0, m.start()) is None:
                yield _ordinal(*m.span("n"), m["n"], number.low, row.told.format(int(number.low)))
    for m in _ROMAN.finditer(text):
        name = "nth" if m["nth"] else "bare"
        value = roman_value(m[name])
        if value is not None:
            yield _ordinal(m.start(), m.end(), m[0], Fraction(value), style.ordinal(value))


def _ordinal(start: int, end: int, source: str, value: Fraction, english: str) -> Quantity:
    return Quantity(start, end, source, value, value, "ordinal", english=english, inject=False)
