"""Discounts (打六折), moves of interest rates in parts of a point (升息半码, 减息八分一厘), and prices as people say them (两元八降至两元三)."""

from __future__ import annotations

from datetime import date

import pytest

from summarize.figures.find import find_figures

REFERENCE = date(2025, 9, 10)


def english(chinese: str) -> list[str]:
    return [f.english for f in find_figures(chinese, REFERENCE)]


@pytest.mark.parametrize(
    ("chinese", "wanted"),
    [
        ("大衣打六折", ["40% off"]),
        ("毛衣打七五折", ["25% off"]),
        ("车票8.5折优惠", ["15% off"]),
        ("机票低至三折", ["up to 70% off"]),
        ("全场五折起", ["up to 50% off"]),
        ("外套打八折,鞋子九折", ["20% off", "10% off"]),
        ("央行升息半码", ["0.125 percentage points"]),
        ("央行决定升息一码", ["0.25 percentage points"]),
        ("联准会调降利率2码", ["0.5 percentage points"]),
        ("联准会降息一码半", ["0.375 percentage points"]),
        ("最优惠利率下调八分一厘", ["0.125 percentage points"]),
        ("P按加四分之三厘", ["0.75 percentage points"]),
        ("多家银行减息半厘", ["0.5 percentage points"]),
        ("定存年息三厘半", ["3.5%"]),
        ("投信买超52.6亿元", ["5.26 billion yuan"]),
        ("自营商卖超台股7亿元", ["700 million yuan"]),
        ("新车预售卖超3万辆", ["more than 30,000"]),
        ("95号汽油每升8元", ["95-octane", "8 yuan"]),
        ("由两元八降至两元三", ["2.8 yuan", "2.3 yuan"]),
        ("票价从一元五涨到三元", ["1.5 yuan", "3 yuan"]),
        ("电费由六角二降至五角五", ["0.62 yuan", "0.55 yuan"]),
        ("每斤便宜五毛", ["0.5 yuan"]),
        ("汽水一块五一瓶", ["1.5 yuan"]),
    ],
)
def test_words_of_shops_and_central_banks(chinese: str, wanted: list[str]) -> None:
    assert [text for text in english(chinese) if not text.startswith("per ")] == wanted


@pytest.mark.parametrize(
    "chinese",
    [
        "三折叠手机上市",
        "两国关系一波三折",
        "扫码入场",
        "号码五码",
        "条码三码",
        "五毛党发帖",
        "利率不变,木板厚半厘米",
        "仪器精度达半厘",
        "桌子有四角",
        "一元二次方程",
    ],
)
def test_other_words_are_left_alone(chinese: str) -> None:
    assert not any(word in text for text in english(chinese) for word in ("off", "point", "yuan"))


@pytest.mark.parametrize(
    ("chinese", "wanted"),
    [
        ("十元二人", "10 yuan"),
        ("捐了十元五次", "10 yuan"),
        ("两万元的项目", "20,000 yuan"),
        ("奖金三百万元八人分", "3 million yuan"),
    ],
)
def test_what_follows_a_sum_is_no_part_of_it(chinese: str, wanted: str) -> None:
    assert wanted in english(chinese)
