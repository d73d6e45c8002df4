"""What a Chinese figure is told by in English without a number: "per dollar" for 兑1美元, "a runoff" for 第二轮投票, "day-trippers"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from summarize.chinese.words import alternatives
from summarize.data import rows
from summarize.figures.roman import roman_value
from summarize.figures.types import EnglishFigure, Quantity
from summarize.figures.units import CURRENCY_BY_CODE, MEASURE_BY_NAME

_BEFORE, _AFTER = 24, 12


@dataclass(frozen=True, slots=True)
class _Row:
    chinese: re.Pattern[str]
    english: re.Pattern[str]


@lru_cache(maxsize=1)
def _rows() -> tuple[_Row, ...]:
    table = rows("summarize.figures.compare", "in_words.tsv")
    return tuple(_Row(re.compile(row["chinese"]), re.compile(row["english"], re.IGNORECASE)) for row in table)


def told_in_words(expected: Quantity, english: str, source: str) -> bool:
    """Whether a figure that no English figure states is told all the same: one of a unit, a list that is told whole, Artemis II."""
    if is_a_unit(expected, english) or _is_a_sum(expected, english, source):
        return True
    return bool(source) and (
        _counts_a_list(expected, source)
        or (
            source.startswith("号", expected.end)
            and any(roman_value(n) == expected.low for n in _ROMAN_NAME.findall(english))
        )
    )


_ROMAN_NAME = re.compile(r"\b[A-Z][a-z]+ ([IVX]+)\b")


def has_words(expected: Quantity, english: str, source: str) -> bool:
    """Whether a row of in_words.tsv holds: a figure is told by words that have no number."""
    start, end = expected.start, expected.end
    context = f"{source[max(0, start - _BEFORE) : start]}‹{source[start:end]}›{source[end : end + _AFTER]}"
    return any(row.chinese.search(context) and row.english.search(english) for row in _rows())


def is_a_unit(expected: Quantity, english: str) -> bool:
    """Whether one of a unit is told without a numeral: 一公里 as "a kilometer", "per kilometer" or "kilometer-long"."""
    if expected.kind != "measure" or not expected.low == expected.high == 1 or expected.unit is None:
        return False
    unit = MEASURE_BY_NAME[expected.unit]
    names = alternatives((unit.name, *unit.english))
    said = rf"\b(?:an?|per|each|every|another|the|this|that)[ -](?:(?:square|cubic|metric) )?(?:{names})\b|\b(?:{names})-[a-z]"
    return re.search(said, english, re.IGNORECASE) is not None


def _noun(unit: str) -> str:
    """What a currency is called in English, in the singular; empty where it has no plain name."""
    if unit in _DOLLARS:
        return "dollar"
    currency = CURRENCY_BY_CODE.get(unit)
    noun = currency.style.rpartition(" ")[2] if currency else ""
    return "" if "{" in noun else noun.removesuffix("s")


_DOLLARS = frozenset(("USD", "HKD", "TWD", "AUD", "CAD", "NZD", "SGD"))
_EACH = r"(?:per|for each|for every|each|every|(?:to|against|on) (?:the|an?|one))[ -]"
_WHOSE = r"(?:U\.S\.|US|Hong Kong|Taiwan|Australian|Canadian|Singapore|[A-Z][a-z]+) "


_WORTH = re.compile("(?:可以?)?(?:兑|换|折?合|等于|相当于|约合)")


def _is_a_sum(expected: Quantity, english: str, source: str) -> bool:
    """Whether one of a currency, to which something is compared, is told so: 7.1元兑1美元 as "7.1 per dollar", "to the dollar"."""
    if expected.kind != "money" or not expected.low == expected.high == 1 or not (noun := _noun(expected.unit or "")):
        return False
    # 1美元合155日元: the dollar buys 155 yen.
    each = rf"(?:{_EACH}|(?:the|an?|one) )" if _WORTH.match(source, expected.end) else _EACH
    return re.search(rf"\b{each}(?:{_WHOSE})?{noun}s?\b", english, re.IGNORECASE) is not None


_RATE = re.compile(r"[ -](?:to|per|against)[ -](?:the |one |an? )?(?:U\.?S\.? )?(?:dollar|euro|pound|yen|yuan)\b")


def is_rate(said: EnglishFigure, english: str) -> bool:
    """Whether a bare English number is a rate of exchange: "32 to the U.S. dollar", of which the currency has been named."""
    return isinstance(said, Quantity) and said.unit is None and _RATE.match(english, said.end) is not None


_ITEM = r"[^、,，。;；:：和及与跟‹的]{1,10}"
_LISTED = re.compile(rf"(?P<list>{_ITEM}(?:、{_ITEM})*(?:、|和|及|与|跟|以及){_ITEM})$")
_BETWEEN = re.compile("、|和|以及|及|与|跟")
_DAYS = re.compile("(?:周|星期|礼拜)[一二三四五六日天]$|[日号晚]$")
_MOST = 9


def _counts_a_list(expected: Quantity, source: str) -> bool:
    """Whether a number only counts what is listed right before it: 急诊、分娩和透析三项服务, 周二、周三两天."""
    if not 2 <= expected.low == expected.high <= _MOST or expected.source[0].isdigit() or expected.hedge:
        return False
    listed = _LISTED.search(source, 0, expected.start)
    items = _BETWEEN.split(listed["list"]) if listed else []
    if len(items) != expected.low:
        return False
    if expected.kind == "duration":
        return expected.unit == "day" and all(_DAYS.search(item) for item in items)
    return expected.kind == "count" and _COUNTED.match(source, expected.end) is not None


_COUNTED = re.compile("[项种类人国地省市县州]|个(?:城市|国家|省|地区|县|镇)")
"""五大功能 and 两个月 are more than the length of a list."""
