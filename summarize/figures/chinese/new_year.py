"""年前 and 年后 without a number, which in winter are before and after the New Year: 须于年前付清."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from summarize.chinese.words import words
from summarize.figures.types import ChineseDate, DateParts

_FIRST_YEAR = 2000
# The days of the Lunar New Year from 2000 to 2050, month and day.
_LUNAR_NEW_YEARS = words(
    """
    0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129
    0217 0206 0126 0213 0203 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212 0201 0122 0210 0130 0217 0206 0126 0214 0202 0123
    """
)
# 年 in other words: 三年前, 去年前, 青年前往, 龙年前, 多年后; 年前 in others: 年前夕, 年后半段.
_PLAIN = re.compile(
    r"(?<![\d一二两三四五六七八九十百千万亿零〇半多几数余来去今明前后当每全同周常近历往成青少中老幼早新隔次翌本那该这学财丰暮晚童壮盛延跨过拜贺流凶整某些个"
    r"鼠牛虎兔龙蛇马羊猴鸡狗猪闰灾荒大小任度亿光开终陈元代举运逾约许连纪首末头])年(?P<word>前后|[之以]?前(?![后夕往来述任景总主部首])|[之以]?后(?![半期段卫续果方面来代生裔备台]))"
)
_BEFORE_IT = timedelta(days=80)
_AFTER_IT = timedelta(days=15)


def lunar_new_year(year: int) -> date | None:
    """The day of the Lunar New Year in a year, None outside 2000 to 2050."""
    at = year - _FIRST_YEAR
    if not 0 <= at < len(_LUNAR_NEW_YEARS):
        return None
    told = _LUNAR_NEW_YEARS[at]
    return date(year, int(told[:2]), int(told[2:]))


def new_year_bounds(text: str, reference: date | None) -> Iterator[ChineseDate]:
    """年前, 年后 and 年前后 of a normalised text that was written in the weeks before the Lunar New Year or just after it, in order.

    In December they may be those of January 1: the English leaves that open, as the Chinese does.
    """
    if reference is None or not ("年前" in text or "年后" in text or "年之" in text or "年以" in text):
        return
    day = lunar_new_year(reference.year + (reference.month == 12))
    if day is None or not (day - _BEFORE_IT <= reference <= day + _AFTER_IT) or reference.month == 11:
        return
    english, chinese = ("the New Year", "新年") if reference.month == 12 else ("the Lunar New Year", "春节")
    for m in _PLAIN.finditer(text):
        word = m["word"]
        bound: Literal["", "before", "around"] = "around" if word == "前后" else "before" if "前" in word else ""
        yield ChineseDate(
            *m.span(),
            m[0],
            DateParts(),
            DateParts(),
            f"{bound or 'after'} {english}",
            bound=bound,
            rewritten=f"{chinese}{word[-1] if bound != 'around' else word}",
        )
