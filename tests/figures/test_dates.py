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


@pytest.mark.parametrize(
    ("chinese", "years"),
    [
        ("与2015年相比，6月3日水位更高。", [2015, 2025]),
        ("这是自2018年以来首次，8月4日签署。", [2018, 2025]),
        ("产量比2019年高，5月产量最高。", [2019, 2025]),
        ("2018年地震后，6月3日重建。", [2018, 2018]),
        ("2018年5月起，6月3日止。", [2018, 2018]),
        ("2019年以来，3月最冷。", [2019, 2019]),
        ("比2009-11年的平均高。", [2009, 2011]),
        ("2024年6月3日楼市成交放大。", [2024]),
        ("2024年6月3日线上举行。", [2024]),
    ],
)
def test_a_year_that_is_only_compared_with_is_not_that_of_the_next_date(chinese: str, years: list[int]) -> None:
    found = find_dates(chinese, date(2025, 9, 10))
    assert [f.resolved.year for f in found] == years


@pytest.mark.parametrize(
    ("chinese", "year"),
    [
        ("2019年多地停电。", 2019),
        ("产量比2019年多三成。", 2019),
        ("2021年余下的时间里", 2021),
        ("二〇一九年多次地震。", 2019),
        ("距今2000年多。", None),
        ("王朝延续了1500年多。", None),
        ("过了2000年多的时间。", None),
        ("有三千年多的历史。", None),
        ("过了十年多。", None),
    ],
)
def test_a_year_before_what_is_more(chinese: str, year: int | None) -> None:
    assert [d.resolved.year for d in find_dates(chinese, REFERENCE)] == ([year] if year else [])


@pytest.mark.parametrize(
    ("chinese", "month"),
    [
        ("5月多地停电。", 5),
        ("今年6月余下时间", 6),
        ("九月多云转晴。", 9),
        ("去年12月多家工厂停产。", 12),
        ("谈了三月多。", None),
        ("住了三月余。", None),
        ("三月多的时间里", None),
    ],
)
def test_a_month_before_what_is_more(chinese: str, month: int | None) -> None:
    assert [d.resolved.month for d in find_dates(chinese, REFERENCE)] == ([month] if month else [])


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("产量比2019年高", True),
        ("与2019年全年相比下降", True),
        ("与去年同期相比，客流更多", True),
        ("自2019年以来最冷", True),
        ("自2019年以来停产", False),
        ("比2019年至2021年少", False),
        ("2019年比赛取消", False),
    ],
)
def test_what_something_is_measured_by(text: str, compared: bool) -> None:
    assert find_dates(text, REFERENCE)[0].compared is compared


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2021年末全市人口2480万人，比上年末减少7万人", 2020),
        ("去年产量六百吨，比上年多五十吨", 2021),
        ("2020年四季度销量上升，上年四季度下降", 2019),
        # Only a measure, the year of the article, or none.
        ("8月末存款比上年末增加", 2022),
        ("今年上半年产量比上年增长", 2022),
        ("产量创2019年以来新高，比上年增长", 2022),
        ("与2019年相比下降。销量比上年增长", 2022),
        ("产量与2020年相比下降，比上年末也少", 2022),
        # A year in which something began, or long before.
        ("2019年成立的公司上年亏损", 2022),
        ("该厂2020年投产，产量比上年增加", 2022),
        ("她2021年加入球队，上年升任队长", 2022),
        ("2003年的合同未改，租金比上年增加", 2022),
    ],
)
def test_the_year_before_is_that_of_the_year_told(text: str, year: int) -> None:
    assert [d.resolved.year for d in find_dates(text, REFERENCE) if d.source.startswith("上年")] == [year]


def test_the_end_of_one_year_told_for_two_is_missed() -> None:
    figures = find_dates("2021年末存货80吨，比上年末减少", REFERENCE)
    assert match_figures(figures, "Stocks at the end of 2021 were below those at the end of 2020.").ok
    assert match_figures(figures, "Stocks at the end of 2021 were below those at the end of the previous year.").ok
    assert not match_figures(figures, "Stocks at the end of 2021 were below those at the end of 2021.").ok
