"""Figures in old words and small units: 年近古稀, 一个甲子, 三两二钱, 六百方混凝土, 六十五节, 万分之三, 三十点二一元."""

from __future__ import annotations

import pytest

from summarize.figures.compare.match import match_figures
from summarize.figures.find import find_figures
from summarize.figures.types import Quantity


def english(chinese: str) -> list[str]:
    return [f.english for f in find_figures(chinese) if isinstance(f, Quantity)]


READ = [
    ("船长年近花甲。", "nearly 60 years old"),
    ("画家年逾古稀。", "70-something"),
    ("她在不惑之年改行。", "40 years old"),
    ("三名花甲老人获奖。", "60 years old"),
    ("九旬老翁登山。", "90-something"),
    ("歌手年近七旬。", "nearly 70 years old"),
    ("他已届期颐之年。", "100 years old"),
    ("剧院走过一个甲子。", "60 years"),
    ("两地合作走过半个甲子。", "30 years"),
    ("银簪重二两四钱。", "2.4 liang"),
    ("玉佩重五钱三分。", "5.3 qian"),
    ("鲈鱼重三斤六两。", "3.6 jin"),
    ("药里有甘草六分。", "0.6 qian"),
    ("货船运来河砂九百方。", "900 cubic meters"),
    ("每天运走三千方渣土。", "3,000 cubic meters"),
    ("天然气产量破百万方。", "1 million cubic meters"),
    ("阵风达七十二节。", "72 knots"),
    ("烈风每小时四十五节。", "45 knots"),
    ("患病率为万分之六。", "6 in 10,000"),
    ("误差为百万分之零点四。", "0.4 per million"),
    ("概率是十万分之三至七。", "3 to 7 in 100,000"),
    ("股价报三十点二一元。", "30.21 yuan"),
    ("票价四百点五元。", "400.5 yuan"),
    ("新台币贬值七分。", "NT$0.07"),
    ("她低于标准杆8杆。", "eight under par"),
    ("他独得十分。", "10 points"),
    ("两回合总比分5比3。", "5-3 on aggregate"),
    ("存款同比少增700亿元。", "increase down by 70 billion yuan"),
    ("拍卖五亿比尔国债。", "500 million birr"),
]


@pytest.mark.parametrize(("chinese", "wanted"), READ)
def test_it_is_read(chinese: str, wanted: str) -> None:
    assert wanted in english(chinese)


@pytest.mark.parametrize(
    "chinese",
    [
        "花甲每斤降价。",
        "本月上旬开工。",
        "甲子园的比赛因雨推迟。",
        "从而立于不败之地。",
        "他对结果十分满意。",
        "伊、土三方出席。",
        "天然气三方协议昨天签署。",
        "工人的工钱还没有发。",
        "会议在第三节课后举行。",
    ],
)
def test_other_words_are_none(chinese: str) -> None:
    units = {f.unit for f in find_figures(chinese) if isinstance(f, Quantity)}
    assert not units & {"year", "liang", "qian", "cubic meter", "knot", "point"}
    assert "10" not in "".join(english(chinese))


SHARES = [
    ("3 in 10,000", True),
    ("three in ten thousand", True),
    ("0.03%", True),
    ("3 out of every 10,000", True),
    ("3 per 100,000", False),
    ("0.3%", False),
    ("3 in 1,000", False),
]


@pytest.mark.parametrize(("said", "right"), SHARES)
def test_a_small_share_may_be_told_in_several_ways(said: str, right: bool) -> None:
    chinese = "患病率为万分之三。"
    assert match_figures(find_figures(chinese), f"The prevalence is {said}.", source=chinese).ok is right


def test_as_many_per_100_000_stay_two_numbers() -> None:
    chinese = "每10万人中有35人感染。"
    assert match_figures(find_figures(chinese), "35 of every 100,000 people are infected.", source=chinese).ok


@pytest.mark.parametrize(
    ("chinese", "per"),
    [("如今日产已不到四千桶。", "day"), ("目前日产近九百吨。", "day"), ("车间班产饼干六吨。", "shift")],
)
def test_output_without_a_product_behind_it_is_a_rate(chinese: str, per: str) -> None:
    assert per in {f.per for f in find_figures(chinese) if isinstance(f, Quantity)}


@pytest.mark.parametrize("chinese", ["目前日产拥有十七座工厂。", "如今日产在华裁员两千人。", "今日产品售出三千件。"])
def test_the_carmaker_is_no_rate(chinese: str) -> None:
    assert {f.per for f in find_figures(chinese) if isinstance(f, Quantity)} <= {None}
