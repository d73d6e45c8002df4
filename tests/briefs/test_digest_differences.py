"""Figures and dates on which outlets differ, and those that only look it."""

import pytest
from events import article

from summarize.briefs.digest.differences import differences
from summarize.briefs.digest.facts import Likeness
from summarize.briefs.digest.statements import Statement


def told(*articles: list[Statement], outlets: str = "AB") -> list[list[str]]:
    facts = Likeness(articles).same_facts()
    found = differences(articles, outlets, [frozenset()] * len(articles), facts)
    return [[t.figure.source for t in sides] for sides in found]


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        ("化工厂爆炸造成5名工人死亡。", "化工厂的爆炸已致8名工人身亡。", ["5", "8"]),
        ("蝗虫毁掉了大约两万公顷玉米田。", "被蝗虫毁掉的玉米田有3.5万公顷。", ["大约两万公顷", "3.5万公顷"]),
        ("跨海大桥将于9月12日通车。", "跨海大桥9月19日正式通车。", ["9月12日", "9月19日"]),
        ("陪审团判处船长监禁六年。", "船长被陪审团判处监禁四年。", ["六年", "四年"]),
        ("博物馆失窃的油画估价3200万欧元。", "失窃油画估价4500万欧元。", ["3200万欧元", "4500万欧元"]),
    ],
)
def test_outlets_differ(first: str, second: str, figures: list[str]) -> None:
    assert told(article(0, first), article(1, second)) == [figures]
    assert told(article(0, second), article(1, first)) == [figures[::-1]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("化工厂爆炸造成5名工人死亡。", "化工厂爆炸造成19名工人受伤。"),
        ("化工厂爆炸造成5名工人死亡。", "化工厂爆炸造成5人丧生。"),
        ("去年玉米出口120万吨。", "今年玉米出口预计为150万吨。"),
        ("玉米出口120万吨。", "玉米进口80万吨。"),
        ("博物馆有近500件藏品失窃。", "博物馆失窃的藏品有487件。"),
        ("船队周一捕获金枪鱼40吨。", "船队周二捕获金枪鱼55吨。"),
        ("发电站一期装机容量300兆瓦。", "发电站累计装机容量900兆瓦。"),
        ("外相3月4日启程。", "外相3月9日返回。"),
    ],
)
def test_no_difference(first: str, second: str) -> None:
    assert told(article(0, first), article(1, second)) == []


def test_what_an_article_says_elsewhere_is_no_difference() -> None:
    first = article(0, "化工厂爆炸造成5名工人死亡。", "官方后来说化工厂爆炸共有8名工人死亡。")
    assert told(first, article(1, "化工厂的爆炸已致8名工人身亡。")) == []


def test_an_outlet_does_not_differ_from_itself() -> None:
    first, second = article(0, "化工厂爆炸造成5名工人死亡。"), article(1, "化工厂的爆炸已致8名工人身亡。")
    assert told(first, second, outlets="AA") == []


def test_three_outlets_are_one_difference() -> None:
    texts = ("化工厂爆炸造成5名工人死亡。", "化工厂的爆炸已致8名工人身亡。", "化工厂爆炸中有11名工人遇难。")
    assert told(*(article(i, text) for i, text in enumerate(texts)), outlets="ABC") == [["5", "8", "11"]]
