"""Ages and times that classical Chinese has words for: 年近古稀 (nearly 70), 花甲老人 (60), 不惑之年 (40), 一个甲子 (60 years)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from summarize.chinese.words import alternatives
from summarize.data import rows
from summarize.figures import style
from summarize.figures.chinese.numerals import parse_number
from summarize.figures.types import Hedge, Quantity

_ROWS = rows("summarize.figures.chinese", "ages.tsv")
_YEARS = {row["word"]: int(row["years"]) for row in _ROWS}
_ALONE = alternatives([row["word"] for row in _ROWS if row["alone"]])
_NEARLY = "年近|年将近?|已近|将近|临近|接近|即将步入|快到|将届"
_OVER = "年逾|年过|年越|已过|早过|已逾|刚过|早已过"
_AT = "年届|已届|年已|年满|已到|步入|迈入|进入"
_OLD = "老[人汉翁太妇者农兵]|高龄|长者|长辈|夫妇|夫妻|双亲|父母|老?[父母]亲|阿[婆公伯嬷]|教授|院士"
# 三十而立, 四十不惑 are sayings, and 花甲 with nothing beside it is a clam.
_AGE = re.compile(
    rf"(?<![二三四五六七八九十])(?:(?:(?P<near>{_NEARLY})|(?P<over>{_OVER})|(?P<at>{_AT}))?(?P<word>{alternatives(_YEARS)})之年"
    rf"|(?:(?P<near2>年近)|(?P<over2>年[逾过越])|(?P<at2>年届|已届))(?P<year>{alternatives(_YEARS)})"
    rf"|(?:(?P<near3>{_NEARLY}|近)|(?P<over3>{_OVER}|[逾过])|(?P<at3>{_AT}|[届到]))(?P<alone>{_ALONE})|(?P<old>{_ALONE})(?={_OLD}))"
)
_CYCLE = re.compile(
    r"(?:(?<![\d一二两三四五六七八九十第几数半个])(?:(?P<n>[一二两三四五六七八九十]|\d{1,2})[个轮]?|(?P<half>半)个?)|(?<=跨越|历经|走过|相隔|时隔|历时))"
    r"甲子(?![园年日月之时])"
)
_OF_A_CYCLE = 60
MAY_AGE = re.compile(f"{alternatives(_YEARS)}|甲子")
"""What a text with an age of the kind has."""


def old_words_of_age(text: str) -> Iterator[Quantity]:
    """The ages and spans of years that such words state in a normalised text, in no order; plainer Chinese is put in for them."""
    for m in _AGE.finditer(text):
        word = m["word"] or m["year"] or m["alone"] or m["old"]
        near, over, at = (m[kind] or m[kind + "2"] or m[kind + "3"] for kind in ("near", "over", "at"))
        years = Fraction(_YEARS[word])
        past = bool(over) or (word == "耄耋" and not near)  # those of 80 and of 90
        hedge: Hedge | None = "nearly" if near else "more than" if past else None
        amount = style.number(years)
        english = f"{amount}-something" if past else style.hedged(f"{amount} years old", hedge)
        before = "年近" if near else "" if over else (at or "").replace("届", "满")
        put = f"{before}{amount}{'多' if past else ''}岁"
        # 古稀老人, 耄耋之年 may be told as old people.
        strict = not m["old"] and word != "耄耋"
        yield Quantity(*m.span(), m[0], years, years, "age", "year", hedge, english, strict, put=put)
    for m in _CYCLE.finditer(text):
        number = parse_number(m["n"]) if m["n"] else None
        times = Fraction(1, 2) if m["half"] else number.low if number else Fraction(1)
        years = times * _OF_A_CYCLE
        amount = style.number(years)
        yield Quantity(*m.span(), m[0], years, years, "duration", "year", english=f"{amount} years", put=f"{amount}年")
