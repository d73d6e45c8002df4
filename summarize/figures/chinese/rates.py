"""Rates that Chinese says in few characters: 日产口罩50万只 (a day), 亩产620公斤 (per mu), 每千瓦时0.31元."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from summarize.chinese.words import alternatives
from summarize.figures.types import Quantity
from summarize.figures.units import MEASURES, PLAIN, Plain, measure_at

# 15日产, 每日产, 近日: the day belongs to what stands before; 中日, 对日: Japan.
_NOT_BEFORE = (
    "每当近昨次翌整终半生工节假明往平即逐夏冬秋春烈落昔旧白他改择隔竟吉末连单首同某抗"
    "\\d一二三四五六七八九十美中韩英法德俄印朝台对从赴访驻和与"
)
# 开幕日接待三万人, 交易日成交额: that one day.
_NAMED_DAYS = (
    "交易|国庆|开幕|闭幕|开业|毕业|休息|纪念|选举|投票|比赛|工作|上市|上映|首航|发射|公休|母亲|父亲|儿童|妇女|植树|读书|开放|高峰|促销|购物"
    "|截止|到期|营业"
)
_TERSE = re.compile(
    rf"(?<![该{_NOT_BEFORE}])(?<!(?<!如)今)(?<!(?<!目)前)(?<!{_NAMED_DAYS})(?<![^造产建成]后)(?P<terse>{alternatives(PLAIN)})(?![销售]?(?:的|经|商|业))"
)
# What is made, and words like 达: no verb of a company (日产召回, 日产在华).
_BETWEEN = re.compile(
    r"(?:(?!召回|裁|投资|计划|宣布|推出|去年|今年|上半年|前|第|公司|汽车的|续航|车型|新款|拥有|(?<![只仅])有|设有|旗下)"
    r"(?:(?:稳定|保持|维持|徘徊|控制|停留)在|[^,，。;；、:：召裁将在向拟累和与及同])){0,8}"
)
# 日产汽车9000名员工 are those of Nissan.
_MADE = re.compile(r"[名人位款年月天%元座家处间]|名?员工")
_RATED = ("count", "measure", "money")
_CARMAKER = re.compile(r"日产(?:汽车|轿车)?$")
_MAKES_CARS = re.compile(r"[厂线间地房司能可均前将达已该共]$")
_UNKNOWN_UNITS = frozenset(
    [
        *("mu", "kilowatt-hour", "megawatt-hour", "gigawatt-hour", "tael", "liang", "qian", "chi", "cun", "li", "ping"),
        *("Taiwanese catty", "Taiwanese tael", "bushel", "square meter", "square foot"),
    ]
)
"""Units that models do not know in Chinese: they are put into 每千瓦时0.31元 in English."""
_EACH = re.compile(
    "(?:每|一(?=坪))(?P<name>"
    + alternatives({name for m in MEASURES if m.name in _UNKNOWN_UNITS for name in m.chinese})
    + ")"
)


_NEAR = re.compile("[^,，。;；、:：]{0,10}")


def with_rates(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """`found`, with what each is per, and with the terse words themselves, which are to be put in plainer Chinese."""
    out = {q.start: q for q in found}
    for m in _TERSE.finditer(text):
        q = _measured(text, m, found)
        if q is not None:
            plain = PLAIN[m["terse"]]
            out[q.start] = _per(q, plain)
            out[m.start()] = Quantity(
                *m.span(),
                m[0],
                Fraction(1),
                Fraction(1),
                "count",
                english=f"per {plain.per}",
                strict=False,
                put=plain.plain,
            )
    taken = {at for q in found for at in range(q.start, q.end)}
    for m in _EACH.finditer(text):
        unit = measure_at(text, m.start(), m["name"], m.end())
        if unit is None or unit.name not in _UNKNOWN_UNITS or m.start() in taken:
            continue
        q = next((q for q in found if q.start >= m.end()), None)
        if q is not None and q.start == m.end() and q.kind == "money":
            # Models copy "0.31 yuan per kilowatt-hour" better than the unit alone.
            del out[q.start]
            english = f"{q.english} per {unit.name}"
            out[m.start()] = replace(q, start=m.start(), source=text[m.start() : q.end], english=english, per=unit.name)
            continue
        if q is not None and q.kind in ("money", "measure", "count") and _NEAR.fullmatch(text[m.end() : q.start]):
            out[q.start] = replace(q, per=unit.name)
        out[m.start()] = Quantity(
            *m.span(),
            m[0],
            Fraction(1),
            Fraction(1),
            "measure",
            unit.name,
            english=f"per {unit.name}",
            strict=False,
            put=f"每 {unit.name}",
        )
    return [out[at] for at in sorted(out)]


def _measured(text: str, m: re.Match[str], found: Sequence[Quantity]) -> Quantity | None:
    """The quantity that a terse word is said of."""
    for q in found:
        between = text[m.end() : q.start]
        # A date is blanked out: 日产去年 is Nissan.
        if m["terse"] == "日产" and "□" in between:
            return None
        if q.start < m.end() or not _BETWEEN.fullmatch(between):
            continue
        if q.kind not in _RATED or (m["terse"] == "日产" and (q.kind == "money" or _MADE.match(text, q.end))):
            return None
        if _CARMAKER.search(m[0] + between) and "车" in between + text[q.end : q.end + 6]:
            return q if _MAKES_CARS.search(text[: m.start()]) else None
        return q
    return None


def _per(q: Quantity, plain: Plain) -> Quantity:
    """The quantity per day, or, where the plain Chinese does not say it, with "per mu" in its English."""
    said = "每" in plain.plain or q.per is not None
    return replace(q, per=plain.per, english=q.english if said else f"{q.english} per {plain.per}")
