"""Lengths of time in two or three units (两小时三十五分, 三年零五个月), in quarters of an hour, and 分 where it is minutes."""

from __future__ import annotations

import re
from fractions import Fraction

from summarize.figures import style
from summarize.figures.chinese.context import read_after, read_head
from summarize.figures.chinese.numerals import NUMBER, parse_number
from summarize.figures.types import Quantity
from summarize.figures.units import DURATIONS_IN

_N = r"(?:\d{1,3}|[零〇一二三四五六七八九十百两]{1,6})"
_AND = r"[零又加]?\ ?"
_COMPOUND = re.compile(
    rf"""
    (?<![\d.,])(?<![一二三四五六七八九十]分)
    (?:(?P<year>{_N})\ ?年(?=[零又\d一二三四五六七八九十两]))?
    (?:{_AND}(?P<month>{_N})\ ?个月)?
    (?:{_AND}(?P<day>{_N})\ ?天)?
    (?:{_AND}(?P<hour>{_N})\ ?(?:个?小时|个?钟头))?
    (?:{_AND}(?P<minute>{_N})\ ?(?:分钟|分(?!之)))?
    (?:{_AND}(?P<second>(?:\d{{1,2}}(?:\.\d+)?|{_N}))\ ?秒钟?(?P<hundredths>\d{{1,2}}(?!\d))?)?
    """,
    re.VERBOSE,
)
_DAYS = re.compile(rf"{_AND}{_N}\ ?天")
_STARTS = re.compile(NUMBER.pattern)
# 判处有期徒刑三年六月: that many months, and no June.
_SPAN = r"(?P<term>(?P<year>\d{1,2}|[一二两三四五六七八九十]{1,3})年[零又]?(?P<month>\d{1,2}|[一二两三四五六七八九十]{1,2})月)"
_TERMS = (
    re.compile(
        r"(?:徒刑|判[处囚刑监]|判入狱|监禁|刑期|服刑|缓刑|获刑|拘役|禁锢)[^,，。;；\d一二两三四五六七八九十]{0,3}"
        rf"{_SPAN}(?![\d一二三四五六七八九十日号初底末中上下份间起被]|获释|出狱|刑满)"
    ),
    # 被判7年10月, 3年6月徒刑: nothing else is said of that month; 被判7年10月入狱 may be one of the calendar.
    re.compile(rf"(?:[被遭改各获再仅别]判|判[他她]|求刑|应执行|合并执行){_SPAN}(?=[,，。;；、]|确定|定谳|$)"),
    re.compile(rf"(?<![\d一二两三四五六七八九十]){_SPAN}(?=有期徒刑|徒刑)"),
)
_QUARTERS = re.compile(r"(?P<n>[一两二三13])刻钟")
# 中断逾一月, 长达三月: so many months, and no month of the calendar.
_MONTHS_LONG = re.compile(
    r"(?:(?<=逾)|(?<=长达))(?P<n>\d{1,2}|[一两三四五六七八九十]{1,2})月(?![份初底末中上下球薪饼嫂\d])"
)
_NAMES = ("year", "month", "day", "hour", "minute", "second")
# Months and days make no exact sum.
_SUMS = ({"year", "month"}, {"day", "hour", "minute", "second"})


def prison_terms(text: str) -> list[tuple[int, int]]:
    """The spans of terms of years and months that are written like a date: 有期徒刑三年六月."""
    return [m.span("term") for m in _terms(text)]


def _terms(text: str) -> list[re.Match[str]]:
    found = {m.span("term"): m for pattern in _TERMS for m in pattern.finditer(text)}
    return [found[span] for span in sorted(found)]


def compound_durations(text: str) -> list[Quantity]:
    """The lengths of time of a normalised text that are one figure in several units, and quarters of an hour."""
    out = [
        Quantity(*m.span(), m[0], value, value, "duration", "minute", None, f"{value} minutes")
        for m in _QUARTERS.finditer(text)
        if (value := Fraction(15 * {"一": 1, "1": 1, "三": 3, "3": 3}.get(m["n"], 2)))
    ]
    out += [q for m in _MONTHS_LONG.finditer(text) if (q := _months_long(text, m)) is not None]
    for term in _terms(text):
        years, months = _value(term["year"]), _value(term["month"])
        if years is not None and months is not None:
            words = [
                style.measure(style.number(n), unit, plural=n != 1) for n, unit in ((years, "year"), (months, "month"))
            ]
            total = years * 12 + months
            out.append(
                Quantity(*term.span("term"), term["term"], total, total, "duration", "month", None, " and ".join(words))
            )
    at = 0
    while number := _STARTS.search(text, at):
        m = _COMPOUND.match(text, number.start())
        found = _read(text, m) if m else None
        if found is not None:
            out.append(found)
        at = max(number.end(), found.end if found else 0)
    return out


def _months_long(text: str, m: re.Match[str]) -> Quantity | None:
    """逾一月: more than a month."""
    value = _value(m["n"])
    if value is None:
        return None
    head = read_head(text, m.start())
    start = head.start if head.hedge else m.start()
    english = style.hedged(style.measure(style.number(value), "month", plural=value != 1), head.hedge)
    return Quantity(
        start, m.end(), text[start : m.end()], value, value, "duration", "month", head.hedge, english, strict=value != 1
    )


def _read(text: str, m: re.Match[str]) -> Quantity | None:
    parts: list[tuple[str, Fraction]] = []
    for name in _NAMES:
        if m[name]:
            value = _value(m[name])
            if value is None:
                return None
            if name == "second" and m["hundredths"]:
                value += Fraction(int(m["hundredths"]), 10 ** len(m["hundredths"]))
            parts.append((name, value))
    stop = m.end()
    if m["year"] and m["month"] and len(parts) > 2:
        parts, stop = parts[:2], text.index("月", m.end("month")) + 1
    if len(parts) < 2 or not any({name for name, _ in parts} <= exact for exact in _SUMS):
        return None
    unit = parts[-1][0]
    total = sum((value * DURATIONS_IN[name] for name, value in parts), Fraction(0)) / DURATIONS_IN[unit]
    words = [style.measure(style.number(value), name, plural=value != 1) for name, value in parts if value]
    if not words:
        return None
    # 六年四个月零十二天: the days follow as a figure of their own.
    last_link = ", " if _DAYS.match(text, stop) else " and "
    english = last_link.join(filter(None, (", ".join(words[:-1]), words[-1])))
    head = read_head(text, m.start())
    end, after = read_after(text, stop)
    hedge = head.hedge or after
    shown = hedge if head.inside or head.hedge is None else None
    start = head.start if head.currency is None else m.start()
    return Quantity(start, end, text[start:end], total, total, "duration", unit, hedge, style.hedged(english, shown))


def _value(text: str) -> Fraction | None:
    number = parse_number(text)
    return number.low if number is not None and number.low == number.high else None
