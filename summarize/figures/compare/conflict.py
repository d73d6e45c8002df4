"""Whether two Chinese figures for one thing cannot both be true: 12人 and 15人, but not 1.26亿 and 1.3亿, nor 超过200 and 240."""

from __future__ import annotations

import re
from fractions import Fraction

from summarize.figures.compare.equality import in_base_units
from summarize.figures.types import ChineseDate, Quantity

_COMPARED = frozenset({"count", "money", "percent", "points", "measure", "duration", "age", "multiple", "score"})
_UP = frozenset({"more than", "at least"})
_DOWN = frozenset({"less than", "nearly", "at most"})
_ABOUT = Fraction(1, 10)
"""How far, as a share of it, a figure with 约 may be from the exact one."""
_ROUNDED_FROM = 1000
"""A whole number from here on that ends in zeros may be a round one: 1200人 for 1234人, but not 10人 for 12人."""

_MULTIPLIERS = {"千": 1_000, "万": 10_000, "亿": 100_000_000}
_WRITTEN = re.compile(r"\d[\d,]*(?:\.(?P<decimals>\d+))?\s*(?P<multipliers>[千万亿]*)")


def conflict(a: Quantity, b: Quantity) -> bool:
    """Whether `a` and `b`, of the same thing, contradict each other; False where they are of different kinds or units.

    A figure also stands for those that it is the rounding of, as far as it is written (1.3亿: one decimal of 亿), and a hedge for the
    figures near it on its side: 超过200 for 240 and not for 310, which nobody would call that.
    """
    if a.kind != b.kind or a.kind not in _COMPARED or a.per != b.per or "several" in (a.hedge, b.hedge):
        return False
    a, b = in_base_units(a), in_base_units(b)
    if a.unit != b.unit:
        return False
    if a.kind == "score":
        return {a.low, a.high} != {b.low, b.high}
    if set(a.also) & {b.low} or set(b.also) & {a.low}:
        return False
    return not (_covers(a, b) or _covers(b, a))


def _covers(a: Quantity, b: Quantity) -> bool:
    """Whether what `a` may stand for and what `b` says have a value in common."""
    low, high = _span(a)
    if a.hedge and b.hedge:
        other_low, other_high = _span(b)
        return low <= other_high and other_low <= high
    return low <= b.high and b.low <= high


def _span(q: Quantity) -> tuple[Fraction, Fraction]:
    """The values that a quantity may stand for."""
    if q.low != q.high:
        return q.low, q.high
    value, step = q.low, _round_step(q.low)
    if q.hedge in _UP:
        return value, value + step - Fraction(1, 1000) * step
    if q.hedge in _DOWN:
        return value - step, value
    if q.hedge == "about":
        near = max(step / 2, abs(value) * _ABOUT)
        return value - near, value + near
    written = _written_step(q)
    return value - written / 2, value + written / 2


def _round_step(value: Fraction) -> Fraction:
    """The place of the last digit that is no zero: 100 for 200, 1/10 for 3.1."""
    step = Fraction(1)
    if not value:
        return step
    while value % step:
        step /= 10
        if step < Fraction(1, 10**9):
            return step
    while not value % (step * 10):
        step *= 10
    return step


def _written_step(q: Quantity) -> Fraction:
    """The place to which a figure is written: a hundredth of 亿 for 1.26亿. A whole number below 1000 is exact."""
    found = _WRITTEN.search(q.source)
    if found is None:
        return _round_step(q.low) if q.low >= _ROUNDED_FROM else Fraction(0)
    step = Fraction(1, 10 ** len(found["decimals"] or ""))
    for multiplier in found["multipliers"]:
        step *= _MULTIPLIERS[multiplier]
    if step == 1:
        return _round_step(q.low) if q.low >= _ROUNDED_FROM else Fraction(0)
    return step


def dates_conflict(a: ChineseDate, b: ChineseDate) -> bool:
    """Whether two dates of the same thing contradict each other: 5月6日 and 5月8日, 2027年6月 and 9月; not 5月 and 5月8日.

    Only days and months that the text itself states count: years alone are of different occasions, and a day of the week is known by the
    article's date alone, which it may be a week away from.
    """
    if a.bound or b.bound:
        return False
    first, second = (d.resolved.known() for d in (a, b))
    if any(d.explicit.month is None for d in (a, b)) or ("day" in first) != ("day" in second):
        return False
    return any(
        first.get(part) != second.get(part)
        for part in ("year", "month", "day")
        if {part} <= first.keys() & second.keys()
    )
