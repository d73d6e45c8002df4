"""What has no numeral of its own as models know it: sums of a few, discounts, ages just over, every other day, terms and sessions."""

from __future__ import annotations

import pytest

from summarize.figures.find import find_figures
from summarize.figures.types import Quantity


def read(chinese: str) -> list[tuple[str, str]]:
    return [(f.source, f.english) for f in find_figures(chinese) if isinstance(f, Quantity)]


@pytest.mark.parametrize(
    ("chinese", "figures"),
    [
        ("莴苣只卖几毛钱", [("几毛钱", "a few jiao")]),
        ("押金是好几块钱", [("好几块钱", "a few yuan")]),
        ("过路费便宜几元", [("几元", "a few yuan")]),
        ("换锁要几百块。", [("几百块", "hundreds of yuan")]),
        ("学徒每月领几百块生活费", [("几百块", "hundreds of yuan")]),
        ("赏金三十元港币", [("三十元港币", "HK$30")]),
        ("皮鞋打七五折", [("打七五折", "25% off")]),
        ("皮鞋低至4.5折", [("低至4.5折", "up to 55% off")]),
        ("皮鞋六折起售", [("六折起", "up to 40% off")]),
        ("皮鞋对折出售", [("对折", "50% off")]),
        ("船长五十出头", [("五十出头", "just over 50")]),
        ("船长50岁", [("50岁", "50 years old")]),
        ("他比班长大20岁", [("20岁", "20 years")]),
        ("小店花几百块买招牌", [("几百块", "hundreds of yuan")]),
        ("三分之二强的社员", [("三分之二强", "more than two-thirds")]),
        ("轮渡隔日开行一趟", [("隔日", "every other day")]),
        ("县政协九届四次会议开幕", [("九", "ninth"), ("四", "fourth")]),
    ],
)
def test_it_is_read(chinese: str, figures: list[tuple[str, str]]) -> None:
    assert read(chinese) == figures


@pytest.mark.parametrize(
    "chinese",
    [
        "他捡了几块石头",
        "羽毛掉了几毛一样的东西",
        "队伍里有几元老将",
        "他在悉尼每小时只挣几块钱",
        "情节一波三折",
        "新机采用三折叠屏",
        "他把地图对折,放进口袋",
        "将军出头露面",
        "他隔天返回",
        "几分道理",
    ],
)
def test_it_is_left_alone(chinese: str) -> None:
    assert read(chinese) == []


@pytest.mark.parametrize(
    ("chinese", "english"),
    [("三分之一强烈反对", "one-third"), ("双方举行了三次会议", "three"), ("连续24小时值守", "24 hours")],
)
def test_other_words_are_not_taken_in(chinese: str, english: str) -> None:
    assert [said for _, said in read(chinese)] == [english]
