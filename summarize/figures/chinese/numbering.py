"""Numbers of things without 第: 三号线 is Line 3, 二期工程 phase 2; sessions of a term; III期 and 第IV部, in Roman numerals."""

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
# 十四届全国人大三次会议 is the third session of the 14th, and not three meetings.
_TERM_AND_SESSION = re.compile(
    r"(?<![第\d一二三四五六七八九十续])(?P<term>[一二三四五六七八九十]{1,3})届"
    r"(?:[一-龥]{0,8}(?:人大|大会|政协|委员会|职代会|党代会|理事会|董事会|监事会|常委会|工会|协会|学会))?"
    r"(?P<session>[一二三四五六七八九十]{1,2})次(?:全体)?会议(?!室)"
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
    if "届" in text:
        yield from _nth_sessions(text)
    for m in _ROMAN.finditer(text):
        name = "nth" if m["nth"] else "bare"
        value = roman_value(m[name])
        if value is not None:
            yield _ordinal(m.start(), m.end(), m[0], Fraction(value), style.ordinal(value))


def _nth_sessions(text: str) -> Iterator[Quantity]:
    """The numbers of a term and of its session: two that hang together, which no row of the table has; put in with 第."""
    for m in _TERM_AND_SESSION.finditer(text):
        for name in ("term", "session"):
            number = parse_number(m[name])
            if number is not None and number.low == number.high >= 1:
                english = style.ordinal(int(number.low))
                yield Quantity(
                    *m.span(name), m[name], number.low, number.low, "ordinal", None, None, english, put=f"第{m[name]}"
                )


def _ordinal(start: int, end: int, source: str, value: Fraction, english: str) -> Quantity:
    return Quantity(start, end, source, value, value, "ordinal", english=english, inject=False)
