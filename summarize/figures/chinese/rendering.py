"""Builds a Quantity with its English rendering, and decides whether it is strict and worth putting into the Chinese."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from summarize.figures import style
from summarize.figures.chinese import currency
from summarize.figures.chinese import patterns as p
from summarize.figures.chinese.context import Core, Tail
from summarize.figures.chinese.numerals import UNITS
from summarize.figures.types import Hedge, Quantity, QuantityKind
from summarize.figures.units import MEASURE_BY_NAME

# After these a person's age is a predicate (他35岁时), not an attribute (35岁男子).
_NO_ATTRIBUTE = "时就便才起那了开和及与或以之生前后、"
_REACHED = re.compile("(?:满|年龄|岁数)$")
# Models take 周岁 for weeks.
_FULL_YEARS = re.compile("[周足]岁")
_UNDER = re.compile(r"[不未]满(?P<age>\d+岁)")


def percent(low: Fraction, high: Fraction) -> str:
    """A percentage or a range of them: "70%", "30% to 40%"."""
    return f"{style.number(low)}%" if low == high else f"{style.number(low)}% to {style.number(high)}%"


# Models take 两个钟 and 三个钟头 for clocks.
_CLOCKS = ("钟头", "个钟", "粒钟")
_SHORT = {"kilowatt-hour": "kWh", "megawatt-hour": "MWh", "gigawatt-hour": "GWh"}
"""Units that models copy better in short."""


def _copied(english: str, unit: str | None) -> str:
    """What is put in where it is not the English itself."""
    short = _SHORT.get(unit or "")
    return re.sub(rf"{unit}s?\b", short, english) if short else ""


_WIND = re.compile("(?<![屏作台顺暴])风[力速]?[^,，。;；险格景貌]{0,8}$")
# 这两人被捕: they are known.
_OF_THESE = re.compile("[这那该此前后某等我你他她们和与及者妇妻儿、]$")
_OF_A_YEAR = ("", *"女男国省市党方大代期")
_YEAR = re.compile(r"(?:19|20)\d\d(?![\d.,]\d)")


def make_quantity(
    text: str,
    start: int,
    end: int,
    low: Fraction,
    high: Fraction,
    kind: QuantityKind,
    unit: str | None,
    hedge: Hedge | None,
    shown: Hedge | None,
    tail: Tail,
    core: Core,
) -> Quantity:
    """The quantity at [start, end); `shown` is the hedge to be rendered, None where it stands outside the span."""
    source = text[start:end]
    if kind == "age":
        age = Quantity(start, end, source, low, high, kind, unit, hedge, strict=hedge != "several")
        return _with_age(text, age, shown, core)
    vague = hedge == "several"
    small = high < 10 and low.denominator == high.denominator == 1
    words = small and kind in ("count", "duration", "ordinal")
    link = "or" if core.number.low != core.number.high and words else "to"
    english = amount_of(low, high, kind, unit, vague=vague, words=words, link=link)
    year = tail.classifier in _OF_A_YEAR and _YEAR.match(text, start) is not None
    if (
        kind == "count"
        and hedge is None
        and 4 <= len(source) <= 5
        and source.isdecimal()
        and (year or not tail.classifier)
    ):
        english = source  # 2020大选 is a year without its 年, and 1025游行 some label: no comma in English
    if text[start - 2 : start] == "零下":
        start, english = start - 2, f"minus {english}"
        source = text[start:end]
        if hedge == shown == "at most":
            # 零下7度以下 is colder.
            hedge, shown, english = "less than", None, f"below {english}"
    if tail.per is not None:
        english = f"{english} per {tail.per}"
    strict = _is_strict(text, end, low, high, kind, hedge, tail, core, small=small)
    return Quantity(
        start,
        end,
        source,
        low,
        high,
        kind,
        unit,
        hedge,
        english if vague else style.hedged(english, shown),
        strict,
        inject=(hedge == shown == "at most" or (strict and not words) or (strict and tail.classifier.endswith(_CLOCKS)))
        and (not vague or source.endswith(("蚊", "块", "块钱")))
        and core.text[0] != "上",
        per=tail.per,
        put=_copied(english if vague else style.hedged(english, shown), unit),
        doubt=_doubt(text, kind, unit, tail, core),
    )


_TRILLIONS = re.compile(
    "[预决]算|[产市]值|GDP|生产总值|[债税股]|资[产金本]|营[收业]|贸易|规模|总额|投资|基金|[进出]口|外储|赤字|经费"
)


def _doubt(text: str, kind: QuantityKind, unit: str | None, tail: Tail, core: Core) -> str:
    """What cannot be told of the unit; a 兆 without money may be a million or a trillion."""
    if kind == "money":
        return currency.doubt(unit)
    if kind == "count" and "兆" in core.text and _TRILLIONS.search(text) is None:
        return "兆 is a trillion in Taiwan, and a million on the mainland"
    return tail.doubt


def amount_of(
    low: Fraction, high: Fraction, kind: QuantityKind, unit: str | None, *, vague: bool, words: bool, link: str
) -> str:
    """The English of a value with its unit, without a hedge: "6.5 jin", "15 kilometers" for 30 li, "dozens of yuan" where it is vague."""
    if kind == "measure" and not vague and unit is not None and (told_as := MEASURE_BY_NAME[unit].told_as):
        factor, unit = told_as
        low, high = low * factor, high * factor
    amount = style.vague(low, high) if vague else style.spread(low, high, words=words, link=link)
    if kind == "percent":
        return percent(low, high)
    if kind == "ordinal":
        return " to ".join(style.ordinal(int(n)) for n in dict.fromkeys((low, high)))
    if kind == "points":
        return f"{amount} percentage point" + ("" if low == high == 1 else "s")
    if unit is None:
        return amount
    if kind == "money":
        return style.vague_money(amount, unit) if vague else style.money(amount, unit)
    return style.measure(amount, unit, plural=not low == high == 1)


def _is_strict(
    text: str,
    end: int,
    low: Fraction,
    high: Fraction,
    kind: QuantityKind,
    hedge: Hedge | None,
    tail: Tail,
    core: Core,
    *,
    small: bool,
) -> bool:
    """Whether a translation has to state the figure: not 两国 (both), 七八个 (several), 一升 (a liter), 百年 (a century)."""
    if low == high == 1 and core.text == "一" and tail.unit in p.PHYSICAL:
        return True
    if all(c in UNITS for c in core.text) and core.text[0] != "十" and hedge is None:
        return (
            kind == "measure" and tail.unit == "cubic meter" and len(core.text) > 1
        )  # 百万方, which models take for no measure
    if high == 0:
        return False
    if low == 1 and kind in ("count", "measure", "duration") and small:
        return False
    if kind == "duration" and p.EVERY.match(text, end):
        return False
    if tail.unit == "night" and re.search(f"{core.text}[天日]$", text[: core.start]):
        return False  # 三天三夜 is "three days" too
    if low == high == 2 and not core.number.plain and tail.classifier in p.PAIRED:
        return p.COUNTED_OFF.match(text, core.start - 1) is not None
    if low == high >= 3 and p.MEMBERS.match(text, core.end) and text[core.start - 1 : core.start] != "前":
        return True
    told = text[max(0, core.start - 10) : core.start]
    if tail.classifier == "级" and _WIND.search(text, max(0, core.start - 14), core.start):
        return True
    persons = kind == "count" and tail.classifier == "人" and low == high and _OF_THESE.search(told) is None
    if persons and (p.PERSONS_AFTER.search(told) or p.PERSONS_BEFORE.match(text, core.end)):
        return True
    loose = not core.number.plain and high < 10 and (tail.classifier in p.LOOSE or low != high or core.text == "二")
    return not (kind in ("count", "duration") and loose)


def _plain_age(source: str, core: Core, *, one: bool, of: bool) -> str:
    """An age that stays in Chinese as models read it best, empty where it is so already: digits, 岁 for 周岁, 14岁以下的 for 不满14岁的."""
    plain = _FULL_YEARS.sub("岁", source)
    if one and core.number.hedge is None:
        if not core.number.plain:
            plain = plain.replace(core.text, style.number(core.number.low), 1)  # Models make 700 of 七十岁以上.
        if of and (under := _UNDER.fullmatch(plain)):
            plain = f"{under['age']}以下"
    return "" if plain == source else plain


def _with_age(text: str, age: Quantity, shown: Hedge | None, core: Core) -> Quantity:
    """An age with its English, and what is put in for it."""
    english = _age(text, core.start, age.end, age.low, age.high, age.hedge, shown)
    one = age.low == age.high
    inject = one and (age.hedge is None or age.source.endswith("出头"))
    put = "" if inject else _plain_age(age.source, core, one=one, of=text[age.end : age.end + 1] == "的")
    return replace(age, english=english, inject=inject or bool(put), put=put)


def _age(
    text: str, start: int, end: int, low: Fraction, high: Fraction, hedge: Hedge | None, shown: Hedge | None
) -> str:
    amount = style.spread(low, high)
    following = text[end : end + 1]
    if hedge == "at least" and text[end - 1] in "上外":
        return f"{amount} and older"
    if text.startswith("出头", end - 2):
        return f"just over {amount}"
    if hedge == "more than" and low % 10 == 0 and low < 100:
        return f"{amount}-something"
    if _REACHED.search(text, 0, start):
        return style.hedged(f"{amount} years old", shown)
    if following == "的" or ("\u4e00" <= following <= "\u9fff" and following not in _NO_ATTRIBUTE):
        return style.hedged(f"{amount}-year-old", shown)
    return style.hedged(f"{amount} years old", shown)
