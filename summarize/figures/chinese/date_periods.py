"""Quarters, halves of a year, decades and centuries in Chinese text."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from summarize.figures import style
from summarize.figures.chinese.date_fields import make_date, number_in, year_of
from summarize.figures.chinese.date_grammar import FAR_YEARS, HALVES, MODIFIERS, QUARTERS
from summarize.figures.types import ChineseDate, DateParts

RELATIVE_QUARTERS = {
    "上": "last quarter",
    "上个": "last quarter",
    "本": "this quarter",
    "下": "next quarter",
    "下个": "next quarter",
}


def read_period(m: re.Match[str], reference: date | None, year: int | None) -> ChineseDate | None:
    """The quarter, half, decade or century of a match of DATE."""
    stated_year, meant_year, relative = year_of(m, reference, year)
    far = relative in FAR_YEARS and meant_year is not None
    tail = str(meant_year) if far else str(stated_year) if stated_year is not None else relative
    plain = f"{meant_year}年{m[0][m.end('relative_year3') - m.start() :]}" if far else ""
    if quarter := m["quarter_number"] or m["season"] or m["business_quarter"]:
        number = QUARTERS.get(quarter.removeprefix("第"))
        name = f"the {style.ORDINAL_WORDS[number]} quarter" if number else RELATIVE_QUARTERS[quarter]
        parts = DateParts(year=stated_year, quarter=number)
        joined = f"{name} of {tail}" if tail else name
        found = make_date(
            m,
            parts,
            replace(parts, year=meant_year),
            joined,
            strict=number is not None or stated_year is not None,
            inject=far,
        )
        return replace(found, rewritten=plain)
    if half := m["half_name"]:
        parts = DateParts(year=stated_year, half=HALVES[half])
        name = f"the {style.ORDINAL_WORDS[HALVES[half]]} half"
        joined = f"{name} of {tail}" if tail else f"{name} of the year"
        found = make_date(m, parts, replace(parts, year=meant_year), joined, inject=far)
        return replace(found, rewritten=plain)
    if decade := m["decade_number"]:
        return _decade(m, decade)
    number = number_in(m["century_number"])
    if number is None or not 1 <= number <= 30:
        return None
    before = "B.C." if m["before_christ"] else ""
    parts = DateParts(century=number)
    return make_date(m, parts, parts, f"the {style.ordinal(number)} century {before}".strip(), inject=False)


def _decade(m: re.Match[str], written: str) -> ChineseDate | None:
    tens = number_in(written)
    century = m["decade_century"]
    if tens is None or tens % 10:
        return None
    if tens < 100:
        base = 2000 if century in ("本", "21", "二十一") else 1900
        if century and century not in ("上", "上个", "本", "20", "21", "二十", "二十一"):
            number = number_in(century)
            if number is None or not 1 <= number <= 22:
                return None
            base = (number - 1) * 100
        tens += base
    parts = DateParts(decade=tens)
    modifier = MODIFIERS.get(m["decade_modifier"] or "", "")
    english = f"the {modifier} {tens}s" if modifier in ("early", "late") else f"the {modifier}{tens}s"
    found = make_date(m, parts, parts, english, inject=False)
    # Models read decades of two digits as those of the last century.
    return (
        replace(found, rewritten=f"{tens}年代{m['decade_modifier'] or ''}", inject=True)
        if century and not 1900 <= tens < 2000
        else found
    )
