"""日产 beside a product is what is made in a day, in plain Chinese for the model; beside anything else it is the carmaker."""

from __future__ import annotations

import pytest

from summarize.figures.compare.match import match_figures
from summarize.figures.find import find_figures
from summarize.figures.types import Quantity
from summarize.glossary.matching import Matcher
from summarize.glossary.sources import builtin_glossary
from summarize.translation.annotation import annotate, put_in

MATCHER = Matcher(builtin_glossary())


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("纸厂日产纸箱8万个。", "纸厂 每天生产 纸箱 80,000 个。"),
        ("豆制品厂日产豆腐三千斤。", "豆制品厂 每天生产 豆腐 3,000 jin 。"),
        ("二号生产线日产轿车650辆。", "二号生产线 每天生产 轿车 650 辆。"),
        ("新线日产汽车900辆。", "新线 每天生产 汽车 900 辆。"),
        ("该厂日产電池四萬顆。", "该厂 每天生产 电池 40,000 颗。"),
        ("油田日产原油突破2万桶。", "油田 每天生产 原油突破 20,000 barrels 。"),
        ("水厂日供水60万吨，日处理污水25万吨。", "水厂 每天供水 600,000 tons , 每天处理 污水 250,000 tons 。"),
        ("口岸日进口粮食1500吨。", "口岸 每天进口 粮食 1,500 tons 。"),
        ("码头日外运煤炭1.3万吨。", "码头 每天运出 煤炭 13,000 tons 。"),
        ("玉米亩产达580公斤。", "玉米 产量 达 580 kilograms per mu 。"),
        ("矿山月产铜矿石3万吨。", "矿山 每月生产 铜矿石 30,000 tons 。"),
        ("谷电每千瓦时0.28元。", "谷电 0.28 yuan per kilowatt-hour 。"),
        ("补贴每亩150元。", "补贴 150 yuan per mu 。"),
        ("动物园暑期日接待观众2.5万人次。", "动物园暑期 每天接待 观众 25,000 人次。"),
        ("车间扩建后日产毛巾7000条。", "车间扩建后 每天生产 毛巾 7,000 条。"),
        ("網店日賺三十萬元。", "网上商店 每天赚 300,000 yuan 。"),
        ("医院日门诊量5200人次。", "医院 每天门诊量 5,200 人次。"),
        ("金价每钱涨180元。", "金价 每 qian 涨 180 yuan 。"),
    ],
)
def test_rates_are_put_plainly(text: str, plain: str) -> None:
    assert put_in(text, annotate(text, MATCHER), lambda a: a.target if a.inject else None) == plain


@pytest.mark.parametrize(
    "text",
    [
        "日产汽车公司裁员9000人。",
        "日产去年在华销量为80万辆。",
        "日产召回12万辆汽车。",
        "日产新款轿车续航520公里。",
        "日产汽车第三季度亏损50亿日元。",
        "日产和三菱共用3座工厂。",
        "本田与日产合并后年销量将达700万辆，汽车业排名第三。",
        "雷诺减持日产股份15%。",
    ],
)
def test_the_carmaker_stays(text: str) -> None:
    assert not [q for q in find_figures(text) if isinstance(q, Quantity) and q.source == "日产"]
    assert "Nissan" in [a.target for a in annotate(text, MATCHER, near="汽车业")]


@pytest.mark.parametrize(
    "text",
    [
        "15日产奶3吨",
        "今日产出20吨",
        "每日产钢900吨",
        "对日出口水果400吨",
        "美日出口管制涉及3项",
        "开幕日接待观众四万人",
        "上一交易日成交额2000亿元",
        "该日亏损7亿元",
        "国庆日检查商户90家",
        "投票日接待选民600人",
    ],
)
def test_a_day_that_belongs_to_another_word_is_left_alone(text: str) -> None:
    assert not [f for f in find_figures(text) if f.english == "per day"]


@pytest.mark.parametrize(
    ("chinese", "right", "wrong"),
    [
        ("纸厂日产纸箱8万个", "The mill makes 80,000 boxes a day", "The mill makes 80,000 boxes"),
        ("水厂日供水60万吨", "supplies 600,000 tons daily", "supplies 600,000 tons"),
        ("谷电每千瓦时0.28元", "0.28 yuan per kilowatt-hour", "0.28 yuan per kilowatt"),
        ("茶园每亩增收二百元", "tea earns 200 yuan more per mu", "tea earns 200 yuan more per acre"),
        ("玉米亩产达580公斤", "corn yields 580 kilograms per mu", "corn yields 580 kilograms per acre"),
    ],
)
def test_a_lost_rate_is_told(chinese: str, right: str, wrong: str) -> None:
    found = find_figures(chinese)
    assert match_figures(found, right, source=chinese).ok
    assert not match_figures(found, wrong, source=chinese).ok
