"""Moves of interest rates in quarters of a point, as in Taiwan: 升息半码 is a rise of 0.125 percentage points."""

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
_RATES = re.compile("息|利率|联准会|美联储|央行")


def rate_moves(text: str) -> Iterator[Quantity]:
    """The moves of interest rates in a normalised text that are told in quarters of a point, in order."""
    if not _RATES.search(text):
        return
    for m in _QUARTERS.finditer(text):
        number = Fraction(1, 2) if m["n"] == "半" else Fraction(int(DIGITS.get(m["n"], m["n"])))
        if m["more"] == "码半":
            number += Fraction(1, 2)
        points = number / 4
        start = m.start("n")
        english = f"{style.number(points)} percentage points"
        put = f"{style.number(points)}个百分点"
        yield Quantity(
            start,
            m.end(),
            text[start : m.end()],
            points,
            points,
            "points",
            "point",
            english=english,
            put=put,
        )
