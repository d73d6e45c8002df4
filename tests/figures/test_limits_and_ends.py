"""Limits, months so far, years ago, leap months, closing days and persons: which figure it is, and what the English must say."""

from __future__ import annotations

from datetime import date

import pytest

from summarize.figures.compare.match import match_figures
from summarize.figures.find import find_figures
from summarize.figures.types import ChineseDate, Quantity

REFERENCE = date(2031, 9, 10)


def english(chinese: str) -> list[str]:
    return [f.english for f in find_figures(chinese, REFERENCE) if f.strict]


@pytest.mark.parametrize(
    ("chinese", "wanted"),
    [
        ("前七月利润上升", ["the first seven months"]),
        ("今年前8月销量下滑", ["the first eight months"]),
        ("去年前十一月客流大增", ["the first 11 months"]),
        ("该厂前三月亏损", ["the first three months"]),
        ("前九月份用电回升", ["the first nine months"]),
        ("三年前七月他离职", ["three years", "July"]),
        ("以前七月最热", ["July"]),
        ("前7月10日的会议", ["July 10"]),
        ("战前六月", ["June"]),
        ("前十月初的行情", ["early October"]),
        ("1400年前，船队在此停泊", ["1,400 years"]),
        ("1600年前的古墓出土", ["1,600 years"]),
        ("2000年前的汉代简牍", ["2,000 years"]),
        ("2000年前，村里没有电", ["before 2000"]),
        ("1950年前，这里是荒地", ["before 1950"]),
        ("1500年前后，航海家出海", ["around 1500"]),
        ("公元1500年前，城墙完好", ["before 1500"]),
        ("今年闰四月，农历四月有五十八天", ["the leap 4th lunar month", "the 4th lunar month", "58 days"]),
        ("农历九月初八", ["the 8th day of the 9th lunar month"]),
        ("腊月廿九到初二", ["the 29th day of the 12th lunar month", "the 2nd day of the 1st lunar month"]),
        ("正月初三到初九", ["the 3rd day of the 1st lunar month", "the 9th day of the 1st lunar month"]),
        ("上上周五开庭", ["Friday, Aug. 29"]),
        ("下下周一开庭", ["Monday, Sept. 22"]),
        ("上周五开庭", ["last Friday"]),
        ("本馆周一、周三闭馆", ["Mondays", "Wednesdays"]),
        ("因检修，周一闭馆", ["Monday"]),
        ("商场最晚营业到22时", ["10 p.m."]),
        ("借期以二十天为限", ["up to 20 days"]),
        ("报销封顶八万元", ["up to 80,000 yuan"]),
        ("大楼四十天封顶", ["40 days"]),
        ("每户限三辆车", ["up to three"]),
        ("每间限住两人", ["up to two"]),
        ("产量是六年前的两倍半", ["six years ago", "2.5 times"]),
        ("今早再拘捕两人", ["two"]),
        ("翻车造成三人受伤", ["three"]),
        ("他们两人遇难", []),
        ("这三人被捕", []),
        ("两人分手", []),
    ],
)
def test_what_it_is(chinese: str, wanted: list[str]) -> None:
    assert english(chinese) == wanted


def test_years_that_may_be_of_the_calendar_are_doubted() -> None:
    [doubted] = [f for f in find_figures("1600年前的建筑不多", REFERENCE) if isinstance(f, Quantity)]
    assert doubted.doubt == "it may be 1,600 years ago or before the year 1600"


@pytest.mark.parametrize(
    ("chinese", "english", "ok"),
    [
        ("2035年前，全县通水。", "The county will have water by 2035.", True),
        ("2035年前，全县通水。", "The county will have water by mid-2035.", False),
        ("2035年中，全县通水。", "The county will have water in mid-2035.", True),
        ("2000年前后，小镇修路。", "Around 2000, the town built a road.", True),
        ("2000年前后，小镇修路。", "Before around 2000, the town built a road.", False),
        ("前七月产量大增。", "Output soared in the first seven months.", True),
        ("前七月产量大增。", "Output soared from January to July.", True),
        ("前七月产量大增。", "Output soared in July.", False),
        ("展览3.18至4.6举行，周一闭馆。", "The show runs from March 18 to April 6 and is closed on Mondays.", True),
        ("展览3.18至4.6举行，周一闭馆。", "The show closes from Monday, March 18 to April 6.", False),
        ("商场最晚营业到22时。", "The mall is open until 10 p.m.", True),
        ("商场最晚营业到22时。", "The mall is open at 10 p.m.", False),
    ],
)
def test_the_english_is_checked(chinese: str, english: str, *, ok: bool) -> None:
    figures = find_figures(chinese, date(2025, 3, 10))
    assert match_figures(figures, english, source=chinese.replace("，", ",")).ok is ok


def test_a_date_knows_where_it_stands_to_the_day_of_the_text() -> None:
    def beside(text: str) -> list[tuple[bool, bool]]:
        return [(f.ahead, f.past) for f in find_figures(text, REFERENCE) if isinstance(f, ChineseDate)]

    assert beside("12日开会") == [(True, False)]
    assert beside("9月3日开会") == [(False, True)]
    assert beside("3月投票") == [(False, False)]
    assert beside("明年3月投票") == [(True, False)]
    assert beside("2029年3月投票") == [(False, False)]
