"""Chinese dates: the parts stated and meant, with and without the date of the article."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.figures.chinese.dates import find_dates
from summarize.figures.compare.match import match_figures
from summarize.figures.english.dates import find_english_dates
from summarize.figures.style import date as english_date
from summarize.figures.types import ChineseDate, DateParts

REFERENCE = date(2023, 8, 5)  # a Saturday


def one(text: str, reference: date | None = REFERENCE) -> ChineseDate:
    found = find_dates(text, reference)
    assert len(found) == 1, found
    return found[0]


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2199, 12, 31)))
def test_full_dates_round_trip(day: date) -> None:
    found = one(f"{day.year}年{day.month}月{day.day}日，他说", None)
    parts = DateParts(year=day.year, month=day.month, day=day.day)
    assert found.explicit == parts
    assert found.resolved.weekday == day.isoweekday()
    assert found.english == english_date(parts)
    assert [d.parts for d in find_english_dates(f"On {found.english}, he said")] == [parts]


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("8月4日", {"year": 2023, "month": 8, "day": 4, "weekday": 5}),
        ("4日", {"year": 2023, "month": 8, "day": 4, "weekday": 5}),
        ("30日", {"year": 2023, "month": 7, "day": 30, "weekday": 7}),
        ("去年10月", {"year": 2022, "month": 10}),
        ("上月", {"year": 2023, "month": 7}),
        ("下个月", {"year": 2023, "month": 9}),
        ("周三", {"year": 2023, "month": 8, "day": 2, "weekday": 3}),
        ("上周三", {"year": 2023, "month": 7, "day": 26, "weekday": 3}),
        ("下周一", {"year": 2023, "month": 8, "day": 7, "weekday": 1}),
        ("昨天", {"year": 2023, "month": 8, "day": 4, "weekday": 5}),
        ("明年", {"year": 2024}),
        ("12月", {"year": 2023, "month": 12}),
        ("民国112年", {"year": 2023}),
    ],
)
def test_resolved_from_the_reference(text: str, resolved: dict[str, int]) -> None:
    assert one(text).resolved.known() == resolved


def test_what_is_injected_has_no_full_stop() -> None:
    found = one("2023年8月4日")
    assert (found.english, found.injection) == ("Aug. 4, 2023", "Aug 4, 2023")
    assert match_figures([found], "On Aug 4, 2023, he left.").ok


def test_december_in_january_is_last_year() -> None:
    assert one("12月28日", date(2024, 1, 3)).resolved.year == 2023
    assert one("28日", date(2024, 1, 3)).resolved == DateParts(2023, 12, 28, 4)


def test_without_a_reference_only_what_is_stated() -> None:
    assert one("8月4日", None).resolved.known() == {"month": 8, "day": 4}
    assert one("去年10月", None).resolved.known() == {"month": 10}
    assert one("周三", None).resolved.known() == {"weekday": 3}
    assert one("4日", None).english == "the 4th"


def test_a_later_date_inherits_from_an_earlier_one() -> None:
    first, second = find_dates("2018年5月3日至5日", None)
    assert first.resolved.known() == {"year": 2018, "month": 5, "day": 3, "weekday": 4}
    assert second.explicit.known() == {"day": 5}
    assert second.resolved.known() == {"year": 2018, "month": 5, "day": 5, "weekday": 6}


@pytest.mark.parametrize(
    "text",
    [
        "月球表面",
        "3个月",
        "10天",
        "30日内付清",
        "一周三次",
        "两点意见",
        "两周",
        "日本",
        "百年",
        "3时代",
        "单日",
        "周围",
        "五一假期",
    ],
)
def test_no_dates(text: str) -> None:
    assert find_dates(text, REFERENCE) == ()


@pytest.mark.parametrize(
    ("text", "english", "ok"),
    [
        ("8月4日，他说", "He said on Aug. 4.", True),
        ("8月4日，他说", "He said on August 4th.", True),
        ("8月4日，他说", "He said on 4 August 2023.", True),
        ("8月4日，他说", "He said on Friday, Aug. 4.", True),
        ("8月4日，他说", "He said on Thursday, Aug. 4.", False),
        ("8月4日，他说", "He said on Aug. 4, 2022.", False),
        ("8月4日，他说", "He said on Aug. 14.", False),
        ("8月4日，他说", "He said so in August.", False),
        ("4日，他说", "He said on Aug. 4.", True),
        ("4日，他说", "He said on the 4th.", True),
        ("4日，他说", "He said on July 4.", False),
        ("周三（8月2日）会面", "They met on Wednesday (Aug. 2).", True),
        ("周三会面", "They met on Thursday.", False),
        ("去年10月签署", "It was signed in October 2022.", True),
        ("去年10月签署", "It was signed last October.", True),
        ("去年10月签署", "It was signed in October 2021.", False),
        ("上世纪九十年代", "In the 1990s.", True),
        ("上世纪九十年代", "In the 1980s.", False),
        ("第一季度增长", "It grew in the first quarter.", True),
        ("第一季度增长", "It grew in the second quarter.", False),
        ("工厂次季溢利上升", "The factory's second-quarter profit rose.", True),
        ("工厂次季溢利上升", "The factory's profit rose in the fourth quarter.", False),
        ("船厂第4季营收增加", "The shipyard's revenue rose in the fourth quarter.", True),
        ("船厂首季出口减少", "The shipyard's exports fell in the second quarter.", False),
        ("该剧第2季开播", "The second season of the series begins.", True),
        ("2018年至2020年", "From 2018-2020.", True),
        ("2018年7-9月", "From July to September 2018.", True),
        ("9月29日、30日", "On Sept. 29 and 30.", True),
        ("晚间7时30分", "At 7:30 p.m.", True),
        ("晚间7时30分", "At 7:30 a.m.", False),
        ("20时30分", "At 8:30 p.m.", True),
        ("5月3日至5日", "From May 3 to 5.", True),
        ("5月3日至5日", "From May 3 to 6.", False),
        ("8月4日，他说", "He said on Aug. 4. He repeated it on Aug. 4.", False),
    ],
)
def test_english_is_checked_by_its_parts(text: str, english: str, ok: bool) -> None:
    figures = find_dates(text, REFERENCE)
    assert match_figures(figures, english, source=text).ok is ok


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("原定8月27赴印尼开会", "Aug. 27"),
        ("3月5上午开会", "March 5"),
        ("代表团11月30晚抵达", "Nov. 30"),
        ("双方6月1在京签约", "June 1"),
        ("12月9当天下雨", "Dec. 9"),
        ("去年8月27人死亡", "August last year"),
        ("今年3月5起事故", "March this year"),
        ("6月15万人失业", "June"),
        ("2月3在建项目停工", "February"),
        ("7月4晚住宿全免", "July"),
    ],
)
def test_a_day_that_has_lost_its_word_is_told_by_what_follows(text: str, english: str) -> None:
    assert one(text).english == english
