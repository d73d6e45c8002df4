"""An English figure in the place of a Chinese one that it does not agree with: what is wrong with it, by name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from summarize.figures.compare.equality import CONTRARY_HEDGES
from summarize.figures.compare.statements import names_unit
from summarize.figures.types import EnglishFigure, Figure, Quantity
from summarize.figures.units import MEASURE_BY_NAME

VALUE = "value"
_ONE_UNIT = re.compile(r"\b(?:an?|one) (?P<unit>year|month|week|day|hour|minute|second)\b", re.IGNORECASE)


def reason(expected: Figure, found: EnglishFigure) -> str:
    """The rule that an English figure breaks in the place of `expected`: its hedge, its unit, or else its value."""
    if not isinstance(expected, Quantity) or not isinstance(found, Quantity):
        return VALUE
    if (expected.low, expected.high) != (found.low, found.high):
        return VALUE
    if {expected.kind, found.kind} == {"percent", "points"}:
        return "percentage-points"
    if expected.hedge and (expected.hedge, found.hedge) in CONTRARY_HEDGES:
        return expected.hedge.replace(" ", "-")
    return "unit"


def other_unit(expected: Quantity, english: str, source: str) -> Quantity | None:
    """Another unit of time in the place of a single one: 一周年 as "a week". One of a unit needs no numeral in English."""
    if expected.kind != "duration" or not expected.low == expected.high == 1 or not source:
        return None
    if expected.unit is None or names_unit(expected, english):
        return None
    for m in _ONE_UNIT.finditer(english):
        unit = MEASURE_BY_NAME[m["unit"]]
        if unit.name != expected.unit and not any(
            name in source for name in unit.chinese if name not in expected.source
        ):
            return replace(expected, start=m.start(), end=m.end(), source=m[0], unit=unit.name, english="")
    return None


def contrary(expected: Quantity, english: Sequence[EnglishFigure]) -> Quantity | None:
    """The English figure of the same value whose hedge says the contrary: 至多一人 as "more than one passenger"."""
    for found in english:
        if not isinstance(found, Quantity) or (expected.low, expected.high) != (found.low, found.high):
            continue
        if (expected.hedge, found.hedge) in CONTRARY_HEDGES:
            return found
    return None
