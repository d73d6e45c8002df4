"""Whether an English figure states the same fact as an expected one: by value, unit and hedge."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import product

from summarize.figures.types import ChineseDate, EnglishDate, Quantity
from summarize.figures.units import DURATIONS_IN, MEASURE_BY_NAME

_ABOVE = {"more than", "at least"}
_BELOW = {"less than", "nearly", "at most"}
CONTRARY_HEDGES = frozenset({*product(_ABOVE, _BELOW), *product(_BELOW, _ABOVE)})
"""Pairs of hedges that cannot both be true of a figure."""

# Units that may stand for each other: the shorter name is often written for the longer one.
_SAME_UNITS = (
    {"GBP", "pound (weight)"},
    {"degree", "degree Celsius"},
    {"degree", "degree Fahrenheit"},
    {"kilometer", "kilometer per hour"},
    {"point", "basis point"},
    {"tael", "liang"},
    {"chi", "foot"},
)


def date_agrees(expected: ChineseDate, found: EnglishDate) -> bool:
    """Whether an English date states all explicit parts of `expected`, and no part that is not so in `expected.resolved`."""
    explicit, resolved, parts = expected.explicit.known(), expected.resolved.known(), found.parts.known()
    return all(same_part(expected, k, v, parts.get(k), found) for k, v in explicit.items()) and all(
        same_part(expected, k, resolved.get(k), v, found) for k, v in parts.items()
    )


def same_part(
    expected_date: ChineseDate, name: str, expected: int | None, found: int | None, date: EnglishDate
) -> bool:
    """Whether a part of a date is the same: an hour without a.m. or p.m. on either side may be either, and 0 is 24."""
    if name == "hour" and expected is not None and found is not None:
        unmarked = (
            expected_date.explicit.hour is None
            or not expected_date.strict
            or (found <= 12 and "m" not in date.source.lower() and date.source != "noon")
        )
        return expected % 24 == found % 24 or (unmarked and expected % 12 == found % 12)
    if name == "minute" and not expected and not found:
        return True
    return expected == found


def _as_told(q: Quantity) -> Quantity:
    """三十里 in the unit it is told in, 15 kilometers."""
    measure = MEASURE_BY_NAME.get(q.unit or "") if q.kind == "measure" else None
    if measure is None or measure.told_as is None:
        return q
    factor, unit = measure.told_as
    return replace(q, low=q.low * factor, high=q.high * factor, unit=unit)


# 三千米 is 3 kilometers and "3,000 meters", 一千斤 "500 kilograms".
_EXACT = {
    ("kilometer", "meter"): Fraction(1000),
    ("meter", "kilometer"): Fraction(1, 1000),
    ("centimeter", "meter"): Fraction(1, 100),
    ("meter", "centimeter"): Fraction(100),
    ("millimeter", "centimeter"): Fraction(1, 10),
    ("centimeter", "millimeter"): Fraction(10),
    ("ton", "kilogram"): Fraction(1000),
    ("kilogram", "ton"): Fraction(1, 1000),
    ("gram", "kilogram"): Fraction(1, 1000),
    ("kilogram", "gram"): Fraction(1000),
    ("jin", "kilogram"): Fraction(1, 2),
    ("jin", "ton"): Fraction(1, 2000),
}


def _exactly(q: Quantity, unit: str | None) -> Quantity:
    """A quantity in another unit, where so many make it up exactly."""
    factor = _EXACT.get((q.unit or "", unit or ""))
    return q if factor is None else replace(q, low=q.low * factor, high=q.high * factor, unit=unit)


def in_base_units(q: Quantity) -> Quantity:
    """A quantity in the unit in which it can be compared with others of its kind: 三十里 as 15 kilometers, 一周 as seconds."""
    return _in_base(_as_told(q))


def agreement(expected: Quantity, found: Quantity) -> int:
    """How well an English quantity agrees with an expected one: 0 not at all, 1 in value, 2 in kind too, 3 in unit and form as well."""
    if expected.unit != found.unit:
        expected, found = _exactly(_as_told(expected), found.unit), _as_told(found)
    if expected.kind == found.kind and expected.unit != found.unit:
        expected, found = _in_base(expected), _in_base(found)
        found = _of_half_months(expected, found)
    if (
        (expected.hedge, found.hedge) in CONTRARY_HEDGES
        or not _units_agree(expected, found)
        or not _values_agree(expected, found)
    ):
        return 0
    if (expected.hedge == "several") != (found.hedge == "several"):
        return 1
    if expected.kind == found.kind and expected.unit == found.unit:
        return 3
    return 2 if expected.kind == found.kind or found.kind == "count" or expected.kind == "count" else 1


def _in_base(q: Quantity) -> Quantity:
    """A length of time in seconds or in months: 二十年 is "two decades", 一周 "seven days". Nights are no days."""
    if q.kind not in ("duration", "age") or q.unit not in DURATIONS_IN or q.unit == "night":
        return q
    base = "month" if q.unit in _CALENDAR else "second"
    return replace(q, low=q.low * DURATIONS_IN[q.unit], high=q.high * DURATIONS_IN[q.unit], unit=base)


_MONTH = Fraction(2_629_800)
"""The seconds of a mean month: 365.25 days in twelve."""
_MOST_MONTHS = 6


def _of_half_months(expected: Quantity, found: Quantity) -> Quantity:
    """`found` in months where `expected` is half a month, one and a half or the like, which are told in weeks or days, about as many."""
    halves = expected.unit == "month" and expected.low == expected.high < _MOST_MONTHS and expected.low.denominator == 2
    if not halves or found.unit != "second" or found.kind != "duration":
        return found
    near = abs(found.low / _MONTH - expected.low) <= expected.low / 10
    return replace(found, low=expected.low, high=expected.high, unit="month") if near else found


_CALENDAR = ("month", "year", "decade", "century")


def _units_agree(expected: Quantity, found: Quantity) -> bool:
    kinds = {expected.kind, found.kind}
    if kinds == {"ordinal", "multiple"} or (
        expected.kind == "count" and found.kind == "ordinal" and expected.low < 10 and expected.strict
    ):
        return False
    if expected.kind == "ordinal" and found.kind in ("measure", "duration", "age"):
        return False
    if kinds == {"age", "duration"}:
        # 70年 are no 70-year-olds, and who is 20 years older (大20岁) is no 20-year-old.
        people = expected.kind == "duration" and (found.source.endswith("olds") or expected.source.endswith("岁"))
        return {expected.unit, found.unit} <= {"year", None} and not people
    if expected.unit == found.unit or ("count" in kinds and "money" not in kinds):
        return True
    if expected.unit is None or found.unit is None:
        # A bare number may stand for a sum of money or a measure; a share may not.
        return not ("money" in kinds and kinds & {"ordinal", "fraction", "percent", "multiple"})
    if kinds == {"percent", "points"}:
        # A share of 40% that falls by 10 percentage points is 30%, one that falls by 10% is 36%.
        return False
    if found.unit == "U.S. cent" and expected.unit in ("euro cent", "Hong Kong cent"):
        return not found.source.lower().startswith(("u", "american")) and "U.S." not in found.source  # "41 cents"
    # Several currencies share a name: "rupees" may be those of India or of Pakistan.
    units, said = set(expected.unit.split("/")), set(found.unit.split("/"))
    return bool(units & said) or any(units & same and said & same for same in _SAME_UNITS)


def _magnitude(q: Quantity) -> Fraction:
    return Fraction(1, 100) if q.kind == "percent" else Fraction(1)


def _values_agree(expected: Quantity, found: Quantity) -> bool:
    kinds = {expected.kind, found.kind}
    if "score" in kinds:
        if found.kind == "score" and expected.low == expected.high and expected.kind != "score":
            return False  # 19号 is no 19-19
        pair = (expected.low, expected.high)
        return pair in ((found.low, found.high), (found.high, found.low)) and kinds <= {"score", "count", "percent"}
    if expected.hedge == "several" or found.hedge == "several":
        return _vague_agree(expected, found)
    if {expected.unit, found.unit} == {"point", "basis point"}:
        # 0.25个百分点 is 25 basis points.
        in_basis = [(q.low * 100, q.high * 100) if q.unit == "point" else (q.low, q.high) for q in (expected, found)]
        return in_basis[0] == in_basis[1]
    if "points" in kinds:
        return kinds <= {"points", "count"} and (expected.low, expected.high) == (found.low, found.high)
    if expected.low == 10 and found.low == found.high == _DOZEN and expected.hedge == "more than":
        return found.hedge == "more than" and "dozen" in found.source.lower()  # 十多人: "more than a dozen"
    a, b = _magnitude(expected), _magnitude(found)
    if (expected.low * a, expected.high * a) == (found.low * b, found.high * b):
        return True
    if expected.also and (found.kind == "percent" or "times" in found.source or "fold" in found.source):
        return found.low == found.high and found.low * b in expected.also
    return any(expected.low == value for value in found.also)


def _vague_agree(expected: Quantity, found: Quantity) -> bool:
    """Dozens, hundreds: the same order of magnitude. 十几 is "more than 10" or "a dozen", 上百 is "hundreds"."""
    if expected.hedge == "several" and found.hedge == "several":
        return _order(expected.low) <= _order(found.low) <= _order(expected.high)
    if found.hedge == "several" and found.high < _FEW:
        return found.low <= expected.low <= expected.high <= found.high  # 两三美元: "a few dollars"
    if expected.hedge == "several":
        if expected.low == 10:
            return 10 <= found.low <= found.high <= 20
        return expected.low <= found.low <= found.high <= expected.high and found.low != found.high
    power = expected.low == 10 ** _order(expected.low)
    return (
        power
        and (expected.hedge in _ABOVE | {"about"} or not expected.strict)
        and _order(expected.low) == _order(found.low)
    )


_FEW, _DOZEN = 10, 12


def _order(value: Fraction) -> int:
    return len(str(int(value))) - 1 if value >= 1 else -1
