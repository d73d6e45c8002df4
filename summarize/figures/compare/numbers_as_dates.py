"""Where one language has a date and the other a number: years without 年, the 4th, the first seven months, scores like times."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import pairwise

from summarize.figures.compare.dates import DateMatch
from summarize.figures.style import MONTH_STEMS
from summarize.figures.types import DateParts, EnglishDate, EnglishFigure, Figure, Quantity, QuantityKind


@dataclass(slots=True)
class Unpaired:
    """The quantities of both languages that are not paired yet, and the pairs."""

    found: list[tuple[Figure, EnglishFigure]] = field(default_factory=list)
    expected: list[Quantity] = field(default_factory=list)
    english: list[Quantity] = field(default_factory=list)


def scores_as_times(state: Unpaired, dates: list[EnglishDate]) -> None:
    """21:19 is a score in a report on a game."""
    for score in [q for q in state.expected if q.kind == "score"]:
        hit = next((d for d in dates if d.parts.known() == {"hour": score.low, "minute": score.high}), None)
        if hit is not None:
            dates.remove(hit)
            state.expected.remove(score)
            state.found.append((score, hit))


def durations_as_times(state: Unpaired, dates: list[EnglishDate]) -> None:
    """Two hours and 35 minutes is 2:35, and two minutes and 35 seconds 2:35 too."""
    for duration in [q for q in state.expected if q.kind == "duration" and q.unit in ("minute", "second")]:
        hour, minute = divmod(duration.low, 60)
        hit = next((d for d in dates if d.parts.known() == {"hour": hour, "minute": minute} and ":" in d.source), None)
        if hit is not None and hit.source[-1].isdecimal():
            dates.remove(hit)
            state.expected.remove(duration)
            state.found.append((duration, hit))


_MACHINE_TIME = re.compile(r"(?<![\d:.,])(?:(\d{1,2}):)?(\d{1,2}):([0-5]\d(?:\.\d{1,3})?)(?![\d:]|[.,]\d)")


def times_of_a_race(state: Unpaired, english: str) -> str:
    """`english` without the times that are written as 1:59:40 and 1:04.28, each of which tells a length of time in the Chinese."""
    for m in _MACHINE_TIME.finditer(english):
        if m[1] is None and "." not in m[3]:
            continue
        seconds = Fraction(int(m[1] or 0) * 3600 + int(m[2]) * 60) + Fraction(m[3])
        hit = next((q for q in state.expected if q.unit == "second" and q.low == q.high == seconds), None)
        if hit is not None:
            state.expected.remove(hit)
            state.found.append((hit, replace(hit, start=m.start(), end=m.end(), source=m[0], english="")))
            english = english[: m.start()] + "_" * len(m[0]) + english[m.end() :]
    return english


_DAY_BEFORE = re.compile(r"\b(?:[Dd]ay|[Oo]n|the) $")
_MONTH_NEAR = re.compile(rf"\b(?:{'|'.join(MONTH_STEMS)})")


def _as_day(english: str, q: Quantity) -> bool:
    """Whether a bare number is a day: near the name of a month, or after "on" or "Day"."""
    return bool(
        _MONTH_NEAR.search(english[max(0, q.start - 24) : q.end + 24]) or _DAY_BEFORE.search(english, 0, q.start)
    )


_FIRST_BEFORE = re.compile(r"\b[Ff]irst $")
_FIRST_CHINESE = frozenset("前头首")


_SIX_BEFORE = {1: re.compile(r"\b[Ff]irst $"), 2: re.compile(r"\b(?:[Ss]econd|[Ll]ast|[Ll]atter|[Ff]inal) $")}
_QUARTERS_FROM_FIRST = re.compile(r"[前头首]_个?季")


def periods_by_months(out: DateMatch, state: Unpaired, english: str, source: str) -> None:
    """上半年 as "the first six months" or "January-June", 前三季度 as "the first nine months" or "January-September"."""
    for date in [d for d in out.missing if set(d.explicit.known()) <= {"half", "year"} and d.explicit.half]:
        half = date.explicit.half or 1
        ends = half * 6 - 5, half * 6
        if hit := _months_of(ends, _SIX_BEFORE[half], out, state, english, date.explicit.year):
            out.settle(date)
            out.found.append((date, hit))
    for expected in list(state.expected):
        round_it = f"{source[max(0, expected.start - 1) : expected.start]}_{source[expected.end : expected.end + 2]}"
        if expected.low not in (2, 3) or _QUARTERS_FROM_FIRST.match(round_it) is None:
            continue
        if hit := _months_of((1, int(expected.low) * 3), _FIRST_BEFORE, out, state, english):
            state.expected.remove(expected)
            out.found.append((expected, hit))


def _months_of(
    ends: tuple[int, int],
    before: re.Pattern[str],
    out: DateMatch,
    state: Unpaired,
    english: str,
    year: int | None = None,
) -> EnglishDate | None:
    """The English that states a period by its months, taken off what is left."""
    if year is not None and str(year) not in english:
        return None
    for q in state.english:
        if q.unit == "month" and q.low == q.high == ends[1] - ends[0] + 1 and (m := before.search(english, 0, q.start)):
            state.english.remove(q)
            return EnglishDate(m.start(), q.end, english[m.start() : q.end], DateParts())
    hits = [
        next((e for e in out.left if e.parts in (DateParts(month=month), DateParts(year, month))), None)
        for month in ends
    ]
    first, last = hits
    if first is None or last is None:
        return None
    out.left.remove(first)
    out.left.remove(last)
    return first


def first_months(out: DateMatch, state: Unpaired, english: str, source: str) -> None:
    """1至7月 is "the first seven months", and 前7个月 "January to July"."""
    for first, last in pairwise(list(out.missing)):
        months = first.explicit.month, last.explicit.month
        year = first.explicit.year
        if months[0] != 1 or months[1] is None or last.explicit.day or (year is not None and str(year) not in english):
            continue
        hit = next(
            (
                q
                for q in state.english
                if q.unit == "month" and q.low == q.high == months[1] and _FIRST_BEFORE.search(english, 0, q.start)
            ),
            None,
        )
        if hit is not None:
            state.english.remove(hit)
            for date in (first, last):
                out.settle(date)
                out.found.append((date, hit))
    for expected in list(state.expected):
        before = source[max(0, expected.start - 1) : expected.start + 1]
        if expected.unit != "month" or not _FIRST_CHINESE & set(before):
            continue
        ends = [next((e for e in out.left if e.parts.month == month), None) for month in (1, expected.low)]
        if ends[0] is not None and ends[1] is not None:
            state.expected.remove(expected)
            for end in filter(None, ends):
                out.left.remove(end)
                out.found.append((expected, end))


_AS_NUMBER: dict[str, tuple[QuantityKind, ...]] = {
    "year": ("count",),
    "day": ("count", "ordinal"),
    "quarter": ("ordinal",),
    "half": ("ordinal",),
    "century": ("ordinal",),
}
"""How the only part of a date may be read where it is no date: 1999 without its 年, the 4th, the first (half)."""


def numbers_as_dates(out: DateMatch, state: Unpaired, english: str, source: str) -> None:
    """A year read as a number or a number as a year; "the 4th", or a number near the name of a month, as a day."""
    for date in list(out.missing):
        explicit = date.explicit.known()
        kinds = _AS_NUMBER.get(next(iter(explicit), ""), ())
        values = list(explicit.values())
        hit = next(
            (
                q
                for q in state.english
                if len(values) == 1
                and q.low == q.high == values[0]
                and q.kind in kinds
                and "," not in q.source
                and (values[0] > 31 or q.kind == "ordinal" or _as_day(english, q))
            ),
            None,
        )
        if hit is not None:
            state.english.remove(hit)
            out.settle(date)
            out.found.append((date, hit))
    for quantity in list(state.expected):
        match = next((e for e in out.left if _is_number(e, quantity, source)), None)
        if match is not None:
            out.left.remove(match)
            state.expected.remove(quantity)
            out.found.append((quantity, match))


_FOLLOWED = {"quarter": "节季", "half": "节半", "month": "月", "hour": "点时"}


def _is_number(english: EnglishDate, expected: Quantity, source: str) -> bool:
    """Whether an English date is a number misread: a year, a day, the quarter of a game (第四节), or an hour (不到十点)."""
    [(part, value), *more] = english.parts.known().items()
    if more or not expected.low == expected.high == value or (part == "hour" and expected.hedge not in (None, "about")):
        return False
    if part in _FOLLOWED:
        return source[expected.end :].lstrip()[:1] in tuple(_FOLLOWED[part])
    return part in ("year", "decade") or expected.kind in _AS_NUMBER.get(part, ())
