"""前七月, the first seven months of a year, which looks like July."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.figures import style
from summarize.figures.chinese.numerals import parse_number
from summarize.figures.types import Quantity

# 以前七月, 两年前七月, 婚前七月: 前 belongs to what stands before; 前七月份 is told of too, 前七月初 and 前七月十日 are days.
_FIRST_MONTHS = re.compile(
    r"(?:(?<=[今去本当同明]年)|(?<=\d\d\d\d年)|(?<=上年)|(?<![年之以此从目先当午空向生日天月周夜晚眼面跟提往史战会节婚产赛选\d一二两三四五六七八九十]))"
    r"前(?P<n>1[01]|[2-9]|十一?|[二两三四五六七八九])月份?(?![初中底末上下旬球亮光牙份\d]|[一二三四五六七八九十]{1,3}[日号])"
)


def first_months(text: str) -> Iterator[Quantity]:
    """The first months of a year that a normalised text tells of without 个, in order."""
    for m in _FIRST_MONTHS.finditer(text):
        number = parse_number(m["n"])
        if number is not None:
            yield Quantity(
                *m.span(),
                m[0],
                number.low,
                number.low,
                "duration",
                "month",
                english=f"the first {style.spread(number.low, number.low, words=True)} months",
                put=f"前{m['n']}个月",
            )


def is_of_first_months(text: str, start: int) -> bool:
    """Whether the month that begins at `start` of a normalised text is none: 前七月."""
    return start > 0 and text[start - 1] == "前" and _FIRST_MONTHS.match(text, start - 1) is not None
