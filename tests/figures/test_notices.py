"""Dates written with a point (9.10起), and five-year plans by their number (十三五)."""

from __future__ import annotations

from datetime import date

import pytest

from summarize.figures.compare.match import match_figures
from summarize.figures.find import find_figures

REFERENCE = date(2025, 9, 10)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("图书馆9.12起试开放，9.28正式开馆", ["Sept. 12", "Sept. 28"]),
        ("報名時間9.15至10.10", ["Sept. 15", "Oct. 10"]),
        ("展期为10.1-10.7，免费入场", ["Oct. 1", "Oct. 7"]),
        ("促销11.11当天结束", ["Nov. 11"]),
        ("截至9.30，已有五人报名", ["Sept. 30", "five"]),
        ("浴场6.15前关闭", ["before June 15"]),
        ("书市10.3至10.9举行，10.15公布得奖名单", ["Oct. 3", "Oct. 9", "Oct. 15"]),
        ("工地9.15至9.28停水，9.30公斤秤校准", ["Sept. 15", "Sept. 28", "9.3 kilograms"]),
        ("评分9.2至9.6", ["9.2 to 9.6"]),
        ("门票9.9起", ["9.9"]),
        ("系统10.2起支持", ["10.2"]),
        ("气温8.5至12.5度", ["8.5 to 12.5 degrees"]),
        ("面积9.12万平方米", ["91,200 square meters"]),
        ("涨幅为3.10至3.20", ["3.1 to 3.2"]),
    ],
)
def test_dates_of_notices(text: str, english: list[str]) -> None:
    assert [f.english for f in find_figures(text, REFERENCE)] == english


@pytest.mark.parametrize(
    ("text", "english", "ok"),
    [
        ("“十三五”期间建成", "It was built during the 13th Five-Year Plan.", True),
        ("“十三五”期间建成", "It was built during the 14th Five-Year Plan.", False),
        ("“十三五”期间建成", "It was built during the 13th Five-Year Plant.", False),
        ("「十一五」規劃", "The 11th Five-Year Plan.", True),
        ("“十五五”规划建议", "Proposals for the 15th five-year plan.", True),
        ("“十五五”规划建议", "Proposals for the 155 plan.", False),
        ("“九五”计划", "The Ninth Five-Year Plan.", True),
        ("“九五”计划", "The 95 plan.", False),
        ("三十五人获奖", "Thirty-five people won prizes.", True),
    ],
)
def test_five_year_plans(text: str, english: str, *, ok: bool) -> None:
    assert match_figures(find_figures(text, REFERENCE), english, source=text).ok is ok
