"""Sums of a few (几元, 几块钱, 几毛钱), which models turn into dollars, hairs and corners."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from summarize.chinese.words import alternatives
from summarize.figures.types import Quantity
from summarize.figures.units import CURRENCIES

_YUAN, _JIAO, _FEN = ("yuan", Fraction(1)), ("jiao", Fraction(1, 10)), ("fen", Fraction(1, 100))
_UNITS = {"元": _YUAN, "块": _YUAN, "角": _JIAO, "毛": _JIAO, "分": _FEN}
_NOT_YUAN = "素首老旦宵帅凶件气勋月年朗"
# 几块 and 几毛 without 钱 are pieces and hairs, but in a price.
_FEW = re.compile(
    rf"(?<![\d十百千万亿第])(?:好几|几|若干)(?:元(?:钱|(?![{_NOT_YUAN}钱]))|[块毛角分]钱(?!币)"
    r"|(?P<bare>[块毛角])(?=[,，。;；、!！?？)]|$|一[斤个张份只件]))"
)
_PRICE = re.compile(r"[价贵涨赚挣]|便宜|[一每]斤|[只仅才][卖售要花收需]")
_NEAR = 14
# Where the money of the place has another name, "a few dollars" may be right.
_ABROAD = re.compile(
    alternatives({place for c in CURRENCIES if c.code != "CNY" for place in c.countries if len(place) > 1})
    + "|美国|纽约|美东|美西|加州|加拿大|澳洲|澳大利亚|悉尼|新西兰|新加坡|香港|港府|台湾|台北|高雄|台币|港币|美[元金]|澳门|日本|韩国|欧洲"
)


def few_sums(text: str) -> Iterator[Quantity]:
    """The sums of two to nine yuan, jiao or fen that no numeral states, where nothing speaks of another country, in no order."""
    for m in _FEW.finditer(text):
        near = text[max(0, m.start() - _NEAR) : m.start()]
        if (m["bare"] is not None and not _PRICE.search(near)) or _ABROAD.search(text):
            continue
        word, worth = next(_UNITS[c] for c in m[0] if c in _UNITS)
        yield Quantity(*m.span(), m[0], 2 * worth, 9 * worth, "money", "CNY", "several", f"a few {word}")
