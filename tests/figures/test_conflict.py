"""When two Chinese figures of one thing cannot both be true."""

from datetime import date

import pytest

from summarize.figures.compare.conflict import conflict, dates_conflict
from summarize.figures.find import find_figures
from summarize.figures.types import ChineseDate, Quantity

DAY = date(2025, 7, 16)


def quantity(text: str) -> Quantity:
    return next(f for f in find_figures(text, DAY) if isinstance(f, Quantity))


def day(text: str) -> ChineseDate:
    return next(f for f in find_figures(text, DAY) if isinstance(f, ChineseDate))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("至少12人", "15人"),
        ("24亿欧元", "27亿欧元"),
        ("3.1%", "2.7%"),
        ("240人", "约190人"),
        ("三百多个航班", "520个航班"),
        ("1.26亿吨", "1.5亿吨"),
        ("九年", "七年"),
        ("10人", "12人"),
        ("30%", "31%"),
        ("最多2万人", "2.5万人"),
    ],
)
def test_contradictions(first: str, second: str) -> None:
    assert conflict(quantity(first), quantity(second)) and conflict(quantity(second), quantity(first))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("12人", "十二人"),
        ("超过200人", "240人"),
        ("近五百人", "约480人"),
        ("约1.26亿吨", "1.3亿吨"),
        ("1.26亿吨", "1.3亿吨"),
        ("56.6%", "56.55%"),
        ("约60%", "60.9%"),
        ("1200人", "1234人"),
        ("10到15人", "12人"),
        ("一周", "7天"),
        ("三十里", "15公里"),
        ("20亿欧元", "24亿美元"),
        ("12人", "12%"),
        ("数十人", "85人"),
        ("每吨190元", "190元"),
    ],
)
def test_both_may_be_true(first: str, second: str) -> None:
    assert not conflict(quantity(first), quantity(second)) and not conflict(quantity(second), quantity(first))


def test_dates() -> None:
    assert dates_conflict(day("5月6日"), day("5月8日"))
    assert dates_conflict(day("2027年6月"), day("2027年9月"))
    assert not dates_conflict(day("5月"), day("5月8日"))
    assert not dates_conflict(day("5月6日"), day("2025年5月6日"))
    assert not dates_conflict(day("周一"), day("周二"))
    assert not dates_conflict(day("2020年"), day("2012年"))
    assert not dates_conflict(day("11月3日"), day("2012年"))
    assert not dates_conflict(day("2030年前"), day("2029年"))
