"""Dates of the lunar calendar: which they are, and that a date of the other calendar is no rendering of them."""

from __future__ import annotations

from datetime import date

import pytest

from summarize.figures.compare.match import match_figures
from summarize.figures.find import find_figures
from summarize.figures.types import ChineseDate

REFERENCE = date(2025, 9, 10)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("祖母六月初九做寿", "6-9"),
        ("四月初八浴佛節", "4-8"),
        ("十月初十开光", "10-10"),
        ("正月初七返工，正月十五闹元宵", "1-7 1-15"),
        ("臘月廿四送灶神", "12-24"),
        ("冬月十一举行婚礼", "11-11"),
        ("阴历七月十四烧纸", "7-14"),
        ("農曆八月十六", "8-16"),
        ("旧历三月二十到三月廿五", "3-20 3-25"),
        ("集市从大年初三摆到初八", "1-3 1-8"),
        ("除夕守岁，年初二回娘家", "12-30 1-2"),
        ("九月九重阳登高", "9-9"),
        ("正月十五月圆人团圆", "1-15"),
        ("农历闰六月初一", "6-1"),
        ("闰四月十九赶集", "4-19"),
        ("九月初十余座桥限行", ""),
        ("二月初五多名乘客被困", ""),
        ("腊月初十来客人", "12-10"),
        ("三月初恢复航班", ""),
        ("三月初五连胜后换帅", ""),
        ("九月初八强出炉", ""),
        ("五月初二考生领准考证", ""),
        ("二月初六战皆负", ""),
        ("七月初九唱社戏", "7-9"),
        ("六月初一生日", "6-1"),
        ("生于冬月初七，登记成四月十一日", "11-7"),
        ("庙会从農曆七月初六到七月十一日", "7-6 7-11"),
        ("六月初二十人被捕", ""),
        ("五月初三家企业停产", ""),
        ("八月初四川暴雨", ""),
        ("十月初一起车祸", ""),
        ("八月十五日开学", ""),
        ("初三学生参加体检", ""),
        ("今年初一批新车上市", ""),
        ("十二月八人获奖", ""),
    ],
)
def test_which_are_lunar(text: str, dates: str) -> None:
    found = [f.explicit for f in find_figures(text, REFERENCE) if isinstance(f, ChineseDate)]
    assert " ".join(f"{d.lunar_month}-{d.lunar_day}" for d in found if d.lunar_day) == dates


@pytest.mark.parametrize(
    ("text", "english", "ok"),
    [
        ("龙舟赛在五月初五举行", "The race is on the fifth day of the fifth lunar month.", True),
        ("龙舟赛在五月初五举行", "The race is on the 5th day of the 5th month of the lunar calendar.", True),
        ("龙舟赛在五月初五举行", "The race is on May 5.", False),
        ("龙舟赛在五月初五举行", "The race is in early May.", False),
        ("龙舟赛在五月初五举行", "The race is on the fifth day of the lunar month.", False),
        ("龙舟赛在五月初五举行", "The race is on the fifth day of the sixth lunar month.", False),
        ("龙舟赛在五月初五举行", "The race is on lunar May 5.", True),
        ("大年初二庙会开幕", "The fair opens on the second day of the Lunar New Year.", True),
        ("大年初二庙会开幕", "The fair opens on the third day of the Lunar New Year.", False),
        ("除夕夜下雪", "It snowed on Lunar New Year's Eve.", True),
        ("除夕夜下雪", "It snowed that evening.", False),
        ("五月初出口增长", "Exports grew in early May.", True),
    ],
)
def test_the_english_is_checked(text: str, english: str, *, ok: bool) -> None:
    assert match_figures(find_figures(text, REFERENCE), english, source=text).ok is ok


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("球队四月初六连胜", "early April; six straight wins"),
        ("上月初八强抽签", "early last month; the last eight"),
        ("五月初二学生返校", "May; eighth-grade"),
        ("九月初三名矿工获救", "early September; three"),
    ],
)
def test_the_beginning_of_a_month_before_a_number(text: str, figures: str) -> None:
    assert "; ".join(f.english for f in find_figures(text, REFERENCE)) == figures
