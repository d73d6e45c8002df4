"""Moves of interest rates in parts of a point: Taiwan's 升息半码 and Hong Kong's 减息八分一厘 are 0.125 percentage points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from summarize.figures import style
from summarize.figures.chinese.numerals import DIGITS
from summarize.figures.types import Quantity

# 一码 is a quarter of a percentage point in Taiwan.
_QUARTERS = re.compile(
    r"(?P<move>[升降加减][息准]|[升降]|(?:上调|下调|调升|调降|调高|调低|提高|降低)(?:[^,，。;；、\d]{0,6}利率)?|利率[^,，。;；、\d]{0,6}?)"
    r"(?:了|约|各|再)?(?P<n>半|[一二两三四五六七八1-8])(?P<more>码半|码)(?![头率农字表洋货流])"
)
_RATES = re.compile("息|利率|联准会|美联储|央行|[HP]按")
# 一厘 is one percentage point of interest in Hong Kong; 八分一厘 is an eighth of it.
_PARTS = re.compile(
    "(?<![\\d一二两三四五六七八九十百点])(?:半|(?P<of>[二四八])分之?(?P<n>[一二三五七]))厘(?![米半一二三四五六七八九])"
)


def rate_moves(text: str) -> Iterator[Quantity]:
    """The moves of interest rates in a normalised text that are told in quarters of a point, in order."""
    if not _RATES.search(text):
        return
    for m in _QUARTERS.finditer(text):
        number = Fraction(1, 2) if m["n"] == "半" else Fraction(int(DIGITS.get(m["n"], m["n"])))
        if m["more"] == "码半":
            number += Fraction(1, 2)
        yield _move(text, m.start("n"), m.end(), number / 4)
    for m in _PARTS.finditer(text):
        part = Fraction(int(DIGITS[m["n"]]), int(DIGITS[m["of"]])) if m["of"] else Fraction(1, 2)
        yield _move(text, *m.span(), part)


def _move(text: str, start: int, end: int, points: Fraction) -> Quantity:
    number = style.number(points)
    return Quantity(
        start,
        end,
        text[start:end],
        points,
        points,
        "points",
        "point",
        english=f"{number} percentage points",
        put=f"{number}个百分点",
    )
