"""Reads the fields of a match of a Chinese date: numbers, the year, and the ChineseDate they make."""

from __future__ import annotations

import re
from datetime import date

from summarize.figures.chinese.date_grammar import RELATIVE_YEARS
from summarize.figures.chinese.numerals import DIGITS, parse_number
from summarize.figures.types import ChineseDate, DateParts


def any_group(m: re.Match[str], name: str) -> str | None:
    """The text of the group `name` or of its twins in the other alternatives (`name2`, `name3`)."""
    return m[name] or m[name + "2"] or m[name + "3"]


def number_in(text: str | None) -> int | None:
    """The number in Arabic or Chinese digits (二〇二三, 十二), or None where there is none."""
    if not text:
        return None
    if text.isdecimal():
        return int(text)
    if len(text) > 1 and all(c in DIGITS for c in text):
        return int("".join(str(DIGITS[c]) for c in text))
    number = parse_number(text)
    return int(number.low) if number is not None and number.low == number.high else None


def year_of(m: re.Match[str], reference: date | None, year: int | None) -> tuple[int | None, int | None, str]:
    """The year stated, the year meant, and the English of a relative year."""
    if republic := any_group(m, "republic") or any_group(m, "taiwan"):
        number = number_in(republic)
        return (number + 1911, number + 1911, "") if number is not None else (None, None, "")
    if written := any_group(m, "year") or any_group(m, "first_year") or m["iso_year"]:
        number = number_in(written)
        if number is not None and len(written) == 2:
            number += 2000
        return number, number, ""
    if (short := any_group(m, "short_year")) and year is not None:
        return year // 100 * 100 + int(short), year // 100 * 100 + int(short), ""
    if word := any_group(m, "relative_year"):
        shift, english = RELATIVE_YEARS[word]
        return None, reference.year + shift if reference and shift is not None else None, english
    return None, None, ""


def make_date(
    m: re.Match[str],
    explicit: DateParts,
    resolved: DateParts,
    english: str,
    *,
    strict: bool = True,
    inject: bool = True,
) -> ChineseDate:
    """The date with the span of the match."""
    return ChineseDate(m.start(), m.end(), m[0], explicit, resolved, english, strict, inject)
