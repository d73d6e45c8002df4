"""Countries, or provinces of China, told by one character each in a row: 英、法、德三国, 美日韩三国, 苏、浙、沪三地.

Models take such characters for other words (法 for law), so the sentence gets the full names instead, and the English has to have each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from summarize.chinese.segmentation import Segmenter, is_word
from summarize.chinese.words import words
from summarize.data import rows
from summarize.glossary.countries import countries
from summarize.glossary.entries import Entry

_TOGETHER = words(
    """三国 四国 五国 六国 七国 八国 等国 三方 四方 五方 三边 四边 峰会 首脑 外长 防长 财长 领导人 元首 三地 四地 五地 三省 四省 五省
    三省市 等地 地区 为首"""
)
"""What stands behind a row without marks between its characters that the dictionary has as a word, or takes for a name."""
_SURNAMES = "韩华蒙欧"
"""Surnames: a row that begins with one is no name only where it says together what it is."""
_UNIONS = "欧盟|东盟|北约|非盟|联合国"
"""What a row may go on with in full: 美、台、日、欧盟四方."""
_OTHER = r"等?[一二两三四五六七八几多双]?[种门]?(?:语|文|外语|字|医|餐|式|药|装|菜)"
"""What stands behind characters that are no places in a row: 中、英、法三种语言, 中、西医."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A place of a row: where its character stands, its name, and the Chinese that says it in full."""

    at: int
    entry: Entry
    chinese: str


@lru_cache(maxsize=256)
def in_a_row(text: str) -> tuple[Listed, ...]:
    """The places of a simplified text that are told so, in order."""
    return tuple(listed for kind in _kinds() for listed in _found(text, kind))


@dataclass(frozen=True, slots=True)
class _Kind:
    """Places by their characters, and rows of them."""

    places: Mapping[str, tuple[str, Entry]]
    row: re.Pattern[str]


def _kind(places: dict[str, tuple[str, Entry]]) -> _Kind:
    one = f"(?:[{''.join(places)}](?!盟))"
    return _Kind(places, re.compile(rf"(?<!、)(?:{one}(?:、{one})+|(?!以){one}{{3,}})(?!、(?!{_UNIONS})|{_OTHER})"))


@lru_cache(maxsize=1)
def _kinds() -> tuple[_Kind, _Kind]:
    table = rows("summarize.glossary", "provinces.tsv")
    provinces = {
        row["char"]: (row["chinese"], Entry((row["char"],), row["english"], "place", layer="built-in")) for row in table
    }
    states = {char: (country.chinese, country.entry) for char, country in countries().items()}
    states["新"] = _NEW_ZEALAND
    only = {char: place for char, place in provinces.items() if char not in states}
    return _kind(states), _kind({**provinces, **only})


def _found(text: str, kind: _Kind) -> Iterator[Listed]:
    for m in kind.row.finditer(text):
        marked, chars = "、" in m[0], m[0].replace("、", "")
        if len(set(chars)) < len(chars) or not _stands(text, m, marked):
            continue
        if kind is _kinds()[1] and (
            set(chars) <= _kinds()[0].places.keys() or (marked and len(chars) < 3 and not _led(text, m))
        ):
            continue
        if "新" in chars and kind is _kinds()[0] and not {"英", "加"} & set(chars):
            continue  # Singapore, or another
        for i, char in enumerate(m[0], m.start()):
            if char != "、":
                chinese, entry = _MACAU if char == "澳" and "港" in chars else kind.places[char]
                yield Listed(i, entry, chinese if marked or i + 1 == m.end() else chinese + "、")


_MACAU = "澳门", Entry(("澳",), "Macau", "place", layer="built-in", accept=("Macao", "Macanese"))
"""澳 beside 港."""


_NEW_ZEALAND = "新西兰", Entry(("新",), "New Zealand", "place", layer="built-in", accept=("Wellington",))
"""新 beside 英 or 加."""


def _led(text: str, m: re.Match[str]) -> bool:
    """Whether what stands behind a row says that it is one of places."""
    return re.match(r"[两三四五六七八]?[省市地]|[二两]地|等[省市地]|交界|地区", text[m.end() :]) is not None


def _stands(text: str, m: re.Match[str], marked: bool) -> bool:
    """Whether no word of the dictionary goes on outside the row, and a row without marks is no name or other word."""
    inside = range(m.start(), m.end())
    tokens = [t for t in Segmenter().tokens(text) if t.end > m.start() and t.start < m.end()]
    if any(t.start not in inside or t.end > m.end() for t in tokens):
        return False
    if marked or any(text.startswith(word, m.end()) for word in _TOGETHER):
        return True
    named = text[m.start()] in _SURNAMES
    return (
        not named and len(tokens) > 1 and all(len(t.text) < 3 and (len(t.text) == 1 or is_word(t.text)) for t in tokens)
    )
