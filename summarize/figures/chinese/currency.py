"""Which currency a name stands for that several countries use: 元 in traditional characters or abroad, 克朗, 里亚尔, 盾."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from summarize.chinese.normalize import normalize
from summarize.chinese.script import to_simplified
from summarize.chinese.words import alternatives
from summarize.figures import style
from summarize.figures.types import Quantity
from summarize.figures.units import CURRENCIES, CURRENCY_BY_CODE

_NAMED = {
    "TWD": re.compile("台币"),
    "HKD": re.compile("港[元币圆]"),
    "CNY": re.compile("人民币"),
    "MOP": re.compile("澳门[元币]"),
    "SGD": re.compile("新元(?![素年旦宵])|新加坡元|坡币"),
}
_ELSEWHERE = re.compile("人民币|中国|大陆|北京|上海|台湾|台北|台中|台南|高雄|新北|香港|澳门|马来西亚|吉隆坡|令吉")
"""Beside these a bare 元 in a paper of Singapore may be money of another country."""
_PAYS_OTHERWISE = re.compile(
    r"行政院|立法院|监察院|卫福部|健保署|地检署|建屋局|组屋|港府|(?<!库尔德)工人党|人民行动党"
    r"|(?:台北|新北|桃园|新竹|台中|彰化|台南|高雄|屏东|花莲|士林)(?:地院|地检|高分院|市政?府|市警|警方)"
    r"|台湾(?:高等法院|高院|当局|[卫劳交教]\w{0,3}部|警方)|香港(?:特区)?(?:政府|法院|警方|海关)|新加坡(?:法院|政府|国会|警方|\w{2,3}部)"
)
"""Of 14 sums in bare 元 beside one of these in news and essays with an English side, none is of yuan."""
_DOMAINS = {".tw": "TWD", ".hk": "HKD", ".cn": "CNY", ".mo": "MOP"}
_NOT_BARE = re.compile("人民币|RMB|CNY|¥|￥")
_AMOUNT = re.compile(
    r"(?P<amount>[\d.,]+(?: (?:million|billion|trillion))?(?: to [\d.,]+(?: (?:million|billion|trillion))?)?) yuan"
)
_LOCAL_DOLLARS = frozenset(["HKD", "MOP", "TWD"])
_CONVERTED = re.compile("[约合折]|相当|[(（]")
_CANTONESE = "CNY/HKD"
_YUAN_OPEN = "元 may be yuan or the dollars of Taiwan, Hong Kong or Singapore"
_NAMES = {
    name: c.code for c in CURRENCIES if "/" not in c.code for name in c.chinese if name not in ("元", "圆", "块钱")
}
_NOTE = re.compile(
    rf"(?:(?P<inside>{alternatives(_NAMES)})[,、;: ]?以?下同[)\]]"
    rf"|(?P<before>{alternatives(_NAMES)})(?:[\d.,]+[万亿千百]*元?)? ?[(\[](?:以?下同)[)\]])"
)
"""What tells of all sums that follow which currency they are in: 300万元(新台币,下同), 新台币(下同)300万元."""
_SHOWN = 3

_BY_PLACE = {
    open_.code: {place: c.code for c in CURRENCIES if c.family == open_.chinese[0] for place in c.countries}
    for open_ in CURRENCIES
    if "/" in open_.code and open_.chinese and not open_.family
}
"""A name that currencies share -> place -> the currency meant there."""
_PLACES = {code: re.compile(alternatives(places)) for code, places in _BY_PLACE.items()}
_CLAUSE = re.compile("[,，。;；:：]")


def by_country(code: str, text: str, at: int | None = None) -> str:
    """`code`, or the one currency of those it stands for whose country the text names.

    The clause round `at` counts before the whole text; where two such countries are named it stays open.
    """
    if code not in _BY_PLACE:
        return code
    scopes = [text]
    if at is not None:
        before, after = _CLAUSE.split(text[:at])[-1], _CLAUSE.split(text[at:])[0]
        scopes.insert(0, before + after)
    for scope in scopes:
        named = {_BY_PLACE[code][place] for place in _PLACES[code].findall(scope)}
        if named:
            return named.pop() if len(named) == 1 else code
    return code


def doubt(code: str | None) -> str:
    """What the reader is told of a sum whose currency is open, "" where it is not."""
    if code is None:
        return _YUAN_OPEN
    if code not in _BY_PLACE:
        return ""
    shared = CURRENCY_BY_CODE[code].chinese[0]
    names = [CURRENCY_BY_CODE[c].english[0] for c in dict.fromkeys(_BY_PLACE[code].values())]
    more = [*names[:_SHOWN], "others"] if len(names) > _SHOWN else names
    return f"{shared} may be {', '.join(more[:-1])} or {more[-1]}"


def local_currency(text: str, script: str, url: str | None = None, home: str | None = None) -> str | None:
    """The ISO 4217 code that a bare 元 stands for in an article, None where that cannot be told.

    It is what the article notes (新台币,下同). Else, in simplified characters it is the yuan, except in a paper of Singapore (`home`, the
    country of the article). In traditional ones it is the one currency of those that the text names or, where it names none or several,
    that of the country of its address.
    """
    simplified = normalize(to_simplified(text)).text
    noted = {_NAMES[m["inside"] or m["before"]] for m in _NOTE.finditer(simplified)}
    if noted:
        return noted.pop() if len(noted) == 1 else None
    named = [code for code, pattern in _NAMED.items() if pattern.search(simplified)]
    if script == "hans":
        if home != "Singapore":
            return "CNY"
        return "SGD" if named == ["SGD"] or not (named or _ELSEWHERE.search(simplified)) else None
    if len(named) == 1:
        return named[0]
    host = urlsplit(url or "").hostname or ""
    return next((code for end, code in _DOMAINS.items() if host.endswith(end)), None)


def in_sentence(code: str | None, simplified: str) -> str | None:
    """`code`, or None where it is the yuan and the sentence is about a government or court that pays in other money and names none."""
    if code != "CNY" or not _PAYS_OTHERWISE.search(simplified) or any(p.search(simplified) for p in _NAMED.values()):
        return code
    return None


def is_left_open(quantity: Quantity, before: Sequence[Quantity], text: str) -> bool:
    """Whether a bare 元 goes on from dollars of Hong Kong, Macao or Taiwan that `before` it the sentence names: 一万澳门元…三千元.

    A sum that another is converted into is in yuan (5000港元,约4600元).
    """
    if quantity.unit != "CNY" or _NOT_BARE.search(to_simplified(quantity.source)):
        return False
    if _CONVERTED.search(text, max(0, quantity.start - 4), quantity.start + 1) or "人民币" in text:
        return False
    return any(q.unit in _LOCAL_DOLLARS and q.end <= quantity.start for q in before)


def in_currency(quantity: Quantity, code: str | None, near: str = "") -> Quantity:
    """A sum in bare 元 or 块 in the currency `code`, its unit None where that is None; one in a currency that the sentence leaves open in
    that of the country that `near` names. Any other quantity is left as it is."""
    unit = quantity.unit or ""
    if unit in _BY_PLACE:
        # 蚊 is Cantonese: in traditional characters that is Hong Kong.
        found = "HKD" if unit == _CANTONESE and code in (None, "HKD") else by_country(unit, to_simplified(near))
        return quantity if found == unit else _renamed(quantity, found)
    if unit != "CNY" or code == "CNY" or _NOT_BARE.search(to_simplified(quantity.source)):
        return quantity
    if code is None:
        return replace(quantity, unit=None, doubt=doubt(None))
    return _renamed(quantity, code)


def _renamed(quantity: Quantity, code: str) -> Quantity:
    """The sum in currency `code` in place of the one it is written in."""
    english = quantity.english.replace(CURRENCY_BY_CODE[quantity.unit or ""].style.format(""), " yuan")
    english = _AMOUNT.sub(lambda m: style.money(m["amount"], code), english)
    english = english.replace(" yuan", f" {CURRENCY_BY_CODE[code].english[0]}")  # tens of millions of yuan
    return replace(quantity, unit=code, english=english, doubt="")
