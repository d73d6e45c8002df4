"""Figures in words of shops and central banks: 打六折 is 40% off, 升息半码 a rise of 0.125 percentage points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from summarize.figures import style
from summarize.figures.chinese.numerals import DIGITS
from summarize.figures.types import Hedge, Quantity

_D = "[一二三四五六七八九1-9]"
_FOLDED = "(?![叠线腾磨合射返断算弯旧损页桥纸])"
_DISCOUNT = re.compile(
    rf"(?P<low>(?:低至|最低)(?:可)?(?:打|至)?)?(?P<cut>打了?)?(?<![\d.一二三四五六七八九十百千万亿几两])"
    rf"(?P<tens>{_D})(?:\.?(?P<ones>{_D}))?折{_FOLDED}(?P<from>起)?(?P<sale>优惠|促销|出售|销售|甩卖|酬宾|折扣)?(?=(?P<noun>[价票购]|机票|商品)?)"
)
_SALE = re.compile("打[一二三四五六七八九1-9.]+折|折优惠|优惠|折扣|促销|特价")
_CLAUSE_END = re.compile("[,，。、;；!！]|$")
# 一码 is a quarter of a percentage point in Taiwan.
_QUARTERS = re.compile(
    r"(?P<move>[升降加减][息准]|[升降]|(?:上调|下调|调升|调降|调高|调低|提高|降低)(?:[^,，。;；、\d]{0,6}利率)?|利率[^,，。;；、\d]{0,6}?)"
    r"(?:了|约|各|再)?(?P<n>半|[一二两三四五六七八1-8])(?P<more>码半|码)(?![头率农字表洋货流])"
)
_RATES = re.compile("息|利率|联准会|美联储|央行")


def trade_words(text: str) -> Iterator[Quantity]:
    """The discounts and the moves of interest rates in a normalised text."""
    if "折" in text:
        yield from _discounts(text)
    if "码" in text and _RATES.search(text):
        yield from _moves(text)


def _discounts(text: str) -> Iterator[Quantity]:
    """打七五折: 75% of the price are paid, 25% are taken off."""
    for m in _DISCOUNT.finditer(text):
        alone = _CLAUSE_END.match(text, m.end()) and _SALE.search(text)
        if not (m["low"] or m["cut"] or m["from"] or m["sale"] or m["noun"] or alone):
            continue
        paid = Fraction(int(DIGITS.get(m["tens"], m["tens"])) * 10 + int(DIGITS.get(m["ones"], m["ones"] or 0)))
        off = 100 - paid
        hedge: Hedge | None = "at most" if m["low"] or m["from"] else None
        english = style.hedged(f"{style.number(off)}% off", hedge)
        end = m.end("from") if m["from"] else text.index("折", m.start("tens")) + 1
        yield Quantity(m.start(), end, text[m.start() : end], off, off, "percent", "%", hedge, english)


def _moves(text: str) -> Iterator[Quantity]:
    for m in _QUARTERS.finditer(text):
        number = Fraction(1, 2) if m["n"] == "半" else Fraction(int(DIGITS.get(m["n"], m["n"])))
        if m["more"] == "码半":
            number += Fraction(1, 2)
        points = number / 4
        start = m.start("n")
        english = f"{style.number(points)} percentage points"
        put = f"{style.number(points)}个百分点"
        yield Quantity(
            start,
            m.end(),
            text[start : m.end()],
            points,
            points,
            "points",
            "point",
            english=english,
            put=put,
        )
