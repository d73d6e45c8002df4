"""Halves in Chinese text: 一半, 半吨, 半年, 三箱半苹果 (3.5), 七分半, 一分半钟 (1.5 minutes), 个半钟 (1.5 hours)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from summarize.figures import style
from summarize.figures.chinese.numerals import parse_number
from summarize.figures.chinese.patterns import HALF, HALF_MEASURE, HALF_YEAR
from summarize.figures.chinese.rendering import amount_of
from summarize.figures.types import Hedge, Quantity
from summarize.figures.units import measure_at

_N = r"(?<![\d.,一二两三四五六七八九十百千万亿第])(?P<n>\d{1,3}|[一二两三四五六七八九十百]{1,4})"
# What is counted out and can be halved, and not what begins a word with 半: 两场半决赛, 三本半月刊, 两车半成品.
_COUNTED = re.compile(
    _N + r"(?P<counter>[袋箱碗车瓶盒杯罐筐篮锅盘碟勺盆壶缸坛包捆卷版页局圈层条盅本场分])"
    r"半(?![天日年月夜岛径成价熟挂程数决导路透山自开封脱流固圆球身裸截个真钟小]|场[比领失破]|工半|机械|官方)"
)
_CENTURIES = re.compile(_N + r"个半世纪")
_TURNS = re.compile(r"(?:翻腾|空翻|翻转|转体|旋转)" + _N + r"周(?P<half>半)")
_MINUTES = re.compile(_N + r"分半钟")
# 两个半钟, and 个半钟 without a numeral; 半个钟 is half an hour.
_HOURS = re.compile(r"(?:" + _N + r"|(?<![\d一二两三四五六七八九十百几数]))(?:个|粒)半钟(?:头)?(?![表楼点头摆声])")
_HALF_HOUR = re.compile(r"(?<![\d一二两三四五六七八九十百])半(?:个|粒)钟(?:头)?(?![表楼点头摆声])")
_HALF = Fraction(1, 2)
# 半个月, 半个多小时, 半世纪; 前半个月 and 半月刊 are other things, 半天 is often just long.
_PERIOD = re.compile(
    r"(?<![\d一二两三四五六七八九十百千万亿几数大小多个上下前后])半(?:个(?P<more>多)?(?P<name>月|小时|钟头|世纪)|(?P<short>小时|世纪|分钟))(?!谈|[刊报板])"
)
_PERIODS = {"月": "month", "小时": "hour", "钟头": "hour", "世纪": "century", "分钟": "minute"}


def halves(text: str) -> Iterator[Quantity]:
    """The figures of a normalised text that 半 makes or is part of, in no order."""
    for m in HALF.finditer(text):
        yield Quantity(*m.span(), m[0], _HALF, _HALF, "fraction", None, None, "half", strict=False, inject=False)
    for m in HALF_MEASURE.finditer(text):
        if unit := measure_at(text, m.start(), m["unit"], m.end()):
            english = amount_of(_HALF, _HALF, "measure", unit.name, vague=False, words=False, link="to")
            yield Quantity(*m.span(), m[0], _HALF, _HALF, "measure", unit.name, english=english)
    for m in HALF_YEAR.finditer(text):
        six = Fraction(6)
        yield Quantity(*m.span(), m[0], six, six, "duration", "month", None, "six months", inject=False)
    for m in _HALF_HOUR.finditer(text):
        yield _time(m, Fraction(30), "minute")
    for m in _PERIOD.finditer(text):
        unit_name = _PERIODS[m["name"] or m["short"]]
        english = f"half {'an' if unit_name == 'hour' else 'a'} {unit_name}"
        hedge: Hedge | None = "more than" if m["more"] else None
        yield Quantity(
            *m.span(), m[0], _HALF, _HALF, "duration", unit_name, hedge, style.hedged(english, hedge), inject=False
        )
    for pattern, unit_name in ((_MINUTES, "minute"), (_HOURS, "hour")):
        for m in pattern.finditer(text):
            if (value := _whole(m["n"] or "一")) is not None:
                yield _time(m, value + _HALF, unit_name)
    for m in _CENTURIES.finditer(text):
        if (value := _whole(m["n"])) is not None:
            yield _time(m, value + _HALF, "century")
    for m in _TURNS.finditer(text):
        if (value := _whole(m["n"])) is not None:
            start, turns = m.start("n"), value + _HALF
            english = style.number(turns)
            yield Quantity(start, m.end(), text[start : m.end()], turns, turns, "count", english=english, inject=False)
    for m in _COUNTED.finditer(text):
        if (value := _whole(m["n"])) is not None:
            english = style.number(value + _HALF)
            put = english + m["counter"]
            yield Quantity(*m.span(), m[0], value + _HALF, value + _HALF, "count", english=english, put=put)


def _whole(numeral: str) -> Fraction | None:
    number = parse_number(numeral)
    return number.low if number is not None and number.low == number.high else None


def _time(m: re.Match[str], value: Fraction, unit: str) -> Quantity:
    english = style.measure(style.number(value), unit, plural=value != 1)
    return Quantity(*m.span(), m[0], value, value, "duration", unit, english=english)
