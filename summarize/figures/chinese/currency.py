"""Which currency a bare 元 is: yuan, or the dollar of Taiwan or Hong Kong, where articles are in traditional characters."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from summarize.figures import style
from summarize.figures.types import Quantity
from summarize.figures.units import CURRENCY_BY_CODE

_NAMED = {
    "TWD": re.compile("[台臺][币幣]"),
    "HKD": re.compile("港[元币幣圆圓]"),
    "CNY": re.compile("人民[币幣]"),
}
_DOMAINS = {".tw": "TWD", ".hk": "HKD", ".cn": "CNY"}
_NOT_BARE = re.compile("人民[币幣]|RMB|CNY|¥|￥")
_AMOUNT = re.compile(
    r"(?P<amount>[\d.,]+(?: (?:million|billion|trillion))?(?: to [\d.,]+(?: (?:million|billion|trillion))?)?) yuan"
)


def local_currency(text: str, script: str, url: str | None = None) -> str | None:
    """The ISO 4217 code that a bare 元 stands for in an article, None where that cannot be told.

    In simplified characters it is the yuan. In traditional ones it is the one currency of the three that the text names or, where it
    names none or several, that of the country of its address.
    """
    if script == "hans":
        return "CNY"
    named = [code for code, pattern in _NAMED.items() if pattern.search(text)]
    if len(named) == 1:
        return named[0]
    host = urlsplit(url or "").hostname or ""
    return next((code for end, code in _DOMAINS.items() if host.endswith(end)), None)


def in_currency(quantity: Quantity, code: str | None) -> Quantity:
    """A sum in bare 元 or 块 in the currency `code`; its unit is None where that is None. Any other quantity is left as it is."""
    if quantity.unit != "CNY" or code == "CNY" or _NOT_BARE.search(quantity.source):
        return quantity
    if code is None:
        return replace(quantity, unit=None)
    english = _AMOUNT.sub(lambda m: style.money(m["amount"], code), quantity.english)
    english = english.replace(" yuan", f" {CURRENCY_BY_CODE[code].english[0]}")  # tens of millions of yuan
    return replace(quantity, unit=code, english=english)
