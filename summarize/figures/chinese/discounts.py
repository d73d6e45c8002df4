"""Discounts: 打八折 is 80 percent of the price, 20% off, and 对折 half of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from summarize.figures import style
from summarize.figures.chinese.numerals import DIGITS
from summarize.figures.types import Quantity

_D = "[一二两三四五六七八九]"
# The words of a sale on either side: 一波三折 and 三折叠 are none.
_DISCOUNT = re.compile(
    rf"(?<![曲波百\d.])(?:(?P<up_to>(?:最低|低至|低到)(?:打|可打|可享)?)|(?P<given>打(?:出|了|到|至)?|[享按以](?:受)?|全场|[价票]格?(?:为|仅|是)?|降[到至]|只[要需])?)"
    rf"(?P<n>{_D}{_D}?|[1-9](?:\.\d|\d)?|对)折"
    r"(?![叠屏扇线页断射合磨腾算旧损戟桥服中腰返寿现角纸])(?P<sale>[起后]|优惠|出售|销售|促销|特价|甩卖|抛售|清仓|大促|折扣|特惠|抢购|购[买票]|[机车门船]?票|封顶|的?价格|成交|转让|买下|拍出|(?P<end>(?=[,，。;；、!！)]|$)))?"
)
_SALE = re.compile(
    rf"[价卖买购售销票惠]|(?:打|[降跌低减][至到]了?)(?:{_D}{{1,2}}|[\d.]+)折|折扣|商[场家店品]|促销|全场|超市|会员|消费"
)
# Paper is folded in half too.
_HALF_PRICE = re.compile(r"[价售]|优惠|促销|折扣|全场|[机车船门]?票")
# 以旧换新打八折: models exchange 20% of something.
_EXCHANGE = re.compile(r"(?:换新|换购)[^,，。;；]{0,6}?(?P<given>[可能]?(?:打|享受?)?)$")


def discounts(text: str) -> Iterator[Quantity]:
    """The discounts of a normalised text as percentages taken off the price, in no order."""
    for m in _DISCOUNT.finditer(text):
        if not (m["up_to"] or m["given"] or m["sale"] or (m["end"] is not None and _SALE.search(text))):
            continue
        if m["n"] == "对" and not ((m["given"] or "").startswith("打") or _HALF_PRICE.search(text)):
            continue
        off = style.number(left := 100 * (1 - _share(m["n"])))
        # What is said around stays in Chinese, but for words that go with 折 only.
        start = m.start() if m["up_to"] or (m["given"] or "").startswith("打") else m.start("n")
        end = m.end("n") + 1 + (m["sale"] == "起")
        if m["up_to"] or m["sale"] == "起":
            yield Quantity(start, end, text[start:end], left, left, "percent", "%", "at most", f"up to {off}% off")
        else:
            put = ""
            if exchange := _EXCHANGE.search(text, 0, m.start("n")):
                start, put = exchange.start("given"), f",价格降低 {off}%"
            yield Quantity(start, end, text[start:end], left, left, "percent", "%", english=f"{off}% off", put=put)


def _share(numeral: str) -> Fraction:
    """八 is 0.8 of the price, 八五, 85 and 8.5 are 0.85, 对 is half."""
    if numeral == "对":
        return Fraction(1, 2)
    digits = "".join(str(DIGITS.get(c, c)) for c in numeral if c != ".")
    return Fraction(int(digits), 10 ** len(digits))
