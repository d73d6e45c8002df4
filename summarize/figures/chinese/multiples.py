"""So many times as much: 两倍, 增长1.1倍, 比同事高出两倍."""

from __future__ import annotations

import re
from fractions import Fraction

from summarize.figures import style
from summarize.figures.chinese import patterns as p
from summarize.figures.chinese.context import Core
from summarize.figures.types import Hedge, Quantity

_HIGHER = ("高出", "多出")
"""What is higher by so much than something else, and has not risen."""
_ROUND = 100
# 超标三倍 is four times the limit, and for many writers three times; 快三倍 as well.
_OVER = re.compile(
    "(?:超标|[超高多]出[^,，。;；]{0,8}|超[出过](?:了)?(?:标准|限[值量]|规定|预[期计算])|(?<![最较更])[贵快慢重])(?:了|约|近|逾|达|将近|超过)*$"
)


def multiple(
    text: str, core: Core, start: int, end: int, low: Fraction, high: Fraction, hedge: Hedge | None, shown: Hedge | None
) -> Quantity:
    """两倍 is twice; 增长两倍 adds twice the amount: three times as much, up 200%."""
    rise = p.RISE.search(text[max(0, core.start - 8) : core.start])
    if rise is None and low == high == 1:
        # 贵一倍, 多一倍: twice as much.
        two = low * 2
        return Quantity(
            start,
            end,
            text[start:end],
            two,
            two,
            "multiple",
            None,
            hedge,
            style.hedged("twice", shown),
            strict=False,
            inject=False,
            also=(low,),
        )
    if rise is None or low != high:
        english = style.hedged("twice" if low == high == 2 else f"{style.spread(low, high, words=True)} times", shown)
        over = _OVER.search(text, max(0, core.start - 14), core.start) is not None
        also = (low + 1,) if rise is not None or (over and low == high) else ()
        return Quantity(
            start,
            end,
            text[start:end],
            low,
            high,
            "multiple",
            None,
            hedge,
            english,
            inject=low >= 10 or low.denominator == 2,
            also=also,
        )
    more = low + 1
    if low >= (10 if hedge else _ROUND) and (hedge or low % 10 == 0):
        # 增长近百倍: a hundredfold, where one more or less is not meant.
        english = style.hedged(f"{style.number(low)}-fold", shown)
        return Quantity(start, end, text[start:end], low, low, "multiple", None, hedge, english, also=(more,))
    begin = max(0, core.start - 8) + rise.start()
    percentage = style.hedged(f"{style.number(low * 100)}%", hedge)
    whole = more.denominator == 1
    english = style.hedged(style.multiplied(more), hedge) if whole else f"up {percentage}"
    # A model makes a limit of "up 110%": "up to 110%"; and nothing of "more than doubled" beside 比.
    compared = rise["verb"] in _HIGHER
    put = f"{rise['verb']} {percentage}" if hedge or compared or not whole else ""
    return Quantity(begin, end, text[begin:end], more, more, "multiple", None, hedge, english, also=(low,), put=put)
