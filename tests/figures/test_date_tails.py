"""Dates that the words after them make another: 年前 in winter, 前年同期 of a quarter, 24时, 财年, 去年入秋."""

from __future__ import annotations

from datetime import date

import pytest

from summarize.figures.chinese.new_year import lunar_new_year
from summarize.figures.compare.match import match_figures
from summarize.figures.find import find_figures
from summarize.figures.types import ChineseDate


def _dates(text: str, day: date) -> list[ChineseDate]:
    return [f for f in find_figures(text, day) if isinstance(f, ChineseDate)]


@pytest.mark.parametrize(
    ("text", "day", "injection"),
    [
        ("作坊须于年前交货", date(2026, 1, 14), "春节前"),
        ("厂方称年后招工", date(2026, 2, 5), "春节后"),
        ("年前寄出的包裹已到", date(2026, 2, 24), "春节前"),
        ("欠款应在年前还清", date(2025, 12, 17), "新年前"),
        ("年前后客流最大", date(2027, 1, 11), "春节前后"),
    ],
)
def test_before_and_after_the_new_year(text: str, day: date, injection: str) -> None:
    assert [d.injection for d in _dates(text, day)] == [injection]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("作坊须于年前交货", date(2026, 6, 14)),
        ("三年前开业，多年后歇业", date(2026, 1, 14)),
        ("青年前往高原", date(2026, 1, 14)),
        ("龙年前建成的桥", date(2026, 1, 14)),
        ("少年后卫进球", date(2026, 1, 14)),
        ("下半年后半段", date(2026, 1, 14)),
        ("作坊须于年前交货", date(2025, 11, 30)),
    ],
)
def test_no_new_year(text: str, day: date) -> None:
    assert not any("New Year" in d.english for d in _dates(text, day))


@pytest.mark.parametrize(
    ("english", "ok"),
    [
        ("The workshop must deliver before the Spring Festival.", True),
        ("The workshop must deliver ahead of Lunar New Year.", True),
        ("The workshop must deliver before the year.", False),
        ("The workshop must deliver after the Lunar New Year.", False),
    ],
)
def test_the_new_year_has_to_be_told(english: str, ok: bool) -> None:
    source = "作坊须于年前交货"
    assert match_figures(find_figures(source, date(2026, 1, 14)), english, source=source).ok is ok


def test_days_of_the_lunar_new_year() -> None:
    assert lunar_new_year(2024) == date(2024, 2, 10)
    assert lunar_new_year(2033) == date(2033, 1, 31)
    assert lunar_new_year(1999) is None


@pytest.mark.parametrize(
    ("text", "injections"),
    [
        ("去年第三季度亏两亿元，前年同期亏一亿元", ["2023年第三季度"]),
        ("2024年上半年入境六百万人次，2021年同期为二十万人次", ["2021年上半年"]),
        ("去年营收九亿元，前年同期七亿元", ["2023年的同一时期"]),
        ("去年前三季度亏两亿元，前年同期亏一亿元", ["2023年的同一时期"]),
        ("去年入冬才供暖", ["去年冬天"]),
        ("前年开春播种", ["2023年春天"]),
        ("去年入秋前播种，去年入夏以来干旱", []),
        ("出口比去年同期多7%", []),
        ("前三季度盈利6亿元，2019年同期为4亿元", []),
    ],
)
def test_what_follows_a_year(text: str, injections: list[str]) -> None:
    assert [d.injection for d in _dates(text, date(2025, 11, 4)) if d.inject] == injections


def test_the_end_of_a_day() -> None:
    figures = find_figures("申报至3月31日24时截止", date(2025, 3, 4))
    assert figures[-1].injection == "午夜"
    assert match_figures(figures, "Filing ends at midnight on March 31.").ok
    assert not match_figures(figures, "Filing ends at 24 p.m. on March 31.").ok


@pytest.mark.parametrize(
    ("english", "ok"),
    [
        ("They will balance the budget before fiscal 2029.", True),
        ("They will balance the budget by fiscal year 2029.", True),
        ("They will balance the budget before the 2029 financial year.", True),
        ("They will balance the fiscal books before 2029.", False),
        ("They will balance the budget before 2029.", False),
    ],
)
def test_a_fiscal_year_is_told_as_one(english: str, ok: bool) -> None:
    source = "该国拟在2029财年前实现预算平衡"
    assert match_figures(find_figures(source, date(2025, 3, 4)), english, source=source).ok is ok


def test_a_fiscal_year_in_a_name() -> None:
    assert find_figures("2025财年国防授权法案", date(2025, 3, 4))[0].english == "2025"


@pytest.mark.parametrize(
    ("source", "english", "ok"),
    [
        ("他大前年受贿", "He took bribes in 2022.", True),
        ("他大前年受贿", "He took bribes before 2022.", False),
        ("他大前年之前受贿", "He took bribes before 2022.", True),
        ("2022年尚未开工", "It was not begun before 2022.", True),
    ],
)
def test_no_bound_is_invented(source: str, english: str, ok: bool) -> None:
    assert match_figures(find_figures(source, date(2025, 3, 4)), english, source=source).ok is ok


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("港区分三期建成", "three phases"),
        ("尾款分四期偿还", "four installments"),
        ("电厂三期工程停工", "phase 3"),
    ],
)
def test_phases(text: str, english: str) -> None:
    assert [f.english for f in find_figures(text)] == [english]
