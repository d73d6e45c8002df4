"""What stands around a numeral: sign, currency name and hedge before it, unit and hedge after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from summarize.figures.chinese import patterns as p
from summarize.figures.chinese.money import read_money
from summarize.figures.chinese.numerals import DIGITS, UNITS, Number
from summarize.figures.chinese.weekly import weekly_counter
from summarize.figures.types import Hedge, QuantityKind
from summarize.figures.units import CURRENCY_BY_CHINESE, CURRENCY_BY_SIGN, PER, Measure, measure_at


@dataclass(frozen=True, slots=True)
class Core:
    """A numeral in the text: its span, its characters and its value."""

    start: int
    end: int
    text: str
    number: Number


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before a numeral: where the figure starts, the currency, the hedge, and whether the hedge is inside the figure."""

    start: int
    currency: str | None = None
    hedge: Hedge | None = None
    inside: bool = False


@dataclass(slots=True)
class Tail:
    """What follows a numeral: where it ends, kind and unit, what it is `per`; `add` is what follows the unit (两年半, 2米31), `scale` what
    the unit is a multiple of, `classifier` the word itself, `doubt` what cannot be told of it."""

    end: int
    kind: QuantityKind = "count"
    unit: str | None = None
    hedge: Hedge | None = None
    add: Fraction = Fraction(0)
    classifier: str = ""
    per: str | None = None
    scale: Fraction = Fraction(1)
    doubt: str = ""


def read_head(text: str, start: int) -> Head:
    """The sign or currency name and the hedge before the numeral at `start`."""
    currency: str | None = None
    head = text[max(0, start - 8) : start]
    if m := p.SIGN_BEFORE.search(head):
        currency = CURRENCY_BY_SIGN[m["sign"]]
    elif m := p.NAME_BEFORE.search(head):
        name = m["name"]
        currency = CURRENCY_BY_CHINESE[name].code if name in CURRENCY_BY_CHINESE else p.CODES.get(name, name)
    if m:
        start -= len(m[0])
        head = text[max(0, start - 8) : start]
    if p.NET_BOUGHT.search(text, max(0, start - 40), start):
        return Head(start, currency)
    if m := p.BEFORE.search(head):
        if p.NEGATION.search(head[: m.start()]):
            return Head(start, currency)
        inside = m["hedge"] in p.ADVERBS and not m["between"]
        return Head(start - len(m[0]) if inside else start, currency, p.HEDGES_BEFORE[m["hedge"]], inside)
    return Head(start, currency)


def read_after(text: str, end: int) -> tuple[int, Hedge | None]:
    """The hedge after a whole figure (以上, 左右), and where it ends."""
    m = p.AFTER.match(text, end)
    return (m.end(), p.HEDGES_AFTER[m["hedge"]]) if m else (end, None)


def read_tail(text: str, core: Core) -> Tail:
    """The unit after a numeral, with 多 or 余 before it."""
    tail = Tail(core.end)
    if (m := p.SUFFIX.match(text, core.end)) and (core.number.low >= 10 or core.text[-1] in UNITS):
        tail.end, tail.hedge = m.end(), p.SUFFIX_HEDGES[m["hedge"]]
    at = tail.end
    if m := p.PERCENT.match(text, at):
        tail.end, tail.kind, tail.unit = m.end(), "percent", "%"
    elif m := p.INTEREST.match(text, at):
        if p.RATE_OF_INTEREST.search(text):
            tail.end, tail.kind, tail.unit = m.end(), "percent", "%"
            if more := m["more"]:
                tail.add = Fraction(1, 2) if more == "半" else _fraction(more)
    elif m := p.POINTS.match(text, at):
        tail.end, tail.kind, tail.unit = m.end(), "points", "point"
    elif (
        (m := p.TENTHS.match(text, at) or (p.SHARE_OF.search(text, 0, core.start) and p.TENTHS_ARE.match(text, at)))
        and 0 < core.number.low <= core.number.high <= 10
        and core.text[-1] not in "百千万亿"
    ):
        tail.end, tail.kind, tail.unit = m.end(), "percent", "成"
        if more := m["more"]:
            tail.add = Fraction(5 if more == "半" else DIGITS[more])
    elif m := p.TIMES.match(text, at):
        tail.end, tail.kind = m.end(), "multiple"
        if text.startswith("半", tail.end):
            tail.end, tail.add = tail.end + 1, Fraction(1, 2)
        if m := p.MORE_TIMES.match(text, tail.end):
            tail.end, tail.hedge = m.end(), "more than"
    elif m := (p.AGE_OR_YEARS if core.text in p.ROUND_AGES else p.AGE).match(text, at):
        tail.end, tail.kind, tail.unit = m.end(), "age", "year"
        if m[0].endswith("岁") and p.AGE_AND_HALF.match(text, tail.end):
            tail.end, tail.add = tail.end + 1, Fraction(1, 2)
    elif money := read_money(text, core.start, at):
        tail.end, tail.kind, tail.unit, tail.add, tail.scale = money.end, "money", money.unit, money.add, money.scale
    elif text.startswith("度", at) and _is_times(text, core):
        tail.end, tail.classifier = at + 1, "度"
    elif (m := p.MEASURE.match(text, at) or _half_measure(text, at)) and (unit := _unit(text, core.start, m)):
        _measure(text, at, m, unit, tail)
    elif m := p.MINUTES.match(text, at):
        tail.end, tail.kind, tail.unit = m.end(), "duration", "minute"
    elif m := p.CLASSIFIER.match(text, at):
        tail.classifier = m["name"]
    else:
        tail.classifier = weekly_counter(text, core.start, at)
    if (not tail.classifier or tail.kind == "measure") and (m := p.PER_UNIT.match(text, tail.end)):
        tail.end, tail.per = m.end(), PER[m["name"]][0]
    return tail


def _is_times(text: str, core: Core) -> bool:
    """Whether 度 is "times": 两度当选, where nothing around speaks of warmth or angles."""
    often = core.text in "六七八九十" and p.DONE_OFTEN.match(text, core.end) is not None
    return (
        (core.text in "两二三四五" or often)
        and not text.startswith("度电", core.end)
        and p.WARM.search(text[max(0, core.start - 10) : core.end + 8]) is None
        and p.BY_DEGREES.search(text, 0, core.start) is None
    )


def _unit(text: str, start: int, m: re.Match[str]) -> Measure | None:
    return measure_at(text, start, "个月" if m["name"] == "月" else m["name"], m.end())


def _measure(text: str, at: int, m: re.Match[str], unit: Measure, tail: Tail) -> None:
    name = m["name"]
    tail.end, tail.unit, tail.classifier, tail.doubt = m.end(), unit.name, name, unit.doubt
    tail.kind = "duration" if unit.kind == "duration" else "measure"
    half = p.AND_HALF if tail.kind == "duration" else p.MEASURE_AND_HALF
    if unit.name == "dozen":
        tail.kind, tail.unit, tail.scale = "count", None, Fraction(12)
    elif text.startswith("个半", at):
        tail.add = Fraction(1, 2)
    elif text.startswith(("个多", "个余"), at):
        tail.hedge = "more than"
    elif half.match(text, tail.end):
        tail.end, tail.add = tail.end + 1, Fraction(1, 2)
    elif tail.kind == "duration" and p.AND_MORE.match(text, tail.end):
        tail.end, tail.hedge = tail.end + 1, "more than"
    elif name in p.DECIMALS and (decimals := p.DECIMALS[name].match(text, tail.end)):
        tail.end, tail.add = decimals.end(), _fraction(decimals["digits"])


def _fraction(decimals: str) -> Fraction:
    """What stands after a decimal point: 二五 is 0.25."""
    digits = "".join(str(DIGITS.get(c, c)) for c in decimals)
    return Fraction(int(digits), 10 ** len(digits))


def _half_measure(text: str, at: int) -> re.Match[str] | None:
    """A measure after 个半 or 个多: 一个半小时, 三个半月, 两个多小时."""
    if not text.startswith(("个半", "个多", "个余"), at):
        return None
    return p.MEASURE.match(text, at + 2) or p.HALF_MONTH.match(text, at)
