"""Sentences that state one fact, articles that report one event, dates in order."""

from dataclasses import replace
from datetime import date

from events import article

from summarize.briefs.digest.facts import Likeness
from summarize.briefs.digest.grouping import Profile, group, profile
from summarize.briefs.digest.timeline import timeline

DYKE = (
    "海堤决口淹没三个渔村",
    "北岸的海堤周日夜里决口，三个渔村被淹没，四百多名村民撤离。",
    "工程兵用沙袋封堵缺口，预计需要两天。",
    "县长因为挪用防汛经费正在接受调查。",
)
DYKE_TOO = (
    "北岸海堤决口 渔村村民连夜撤离",
    "由于海堤决口，北岸三个渔村周日夜里被水淹没，村民连夜撤离。",
    "堵住缺口还需要两天，工程兵正在搬运沙袋。",
    "气象台预报本周还有大风。",
)
VALLEY = ("山谷里发现恐龙足迹", "地质学家在山谷里发现了六十多个恐龙足迹。", "足迹保存完好，将向公众展出。")


def test_one_fact_in_the_words_of_two() -> None:
    one, two = article(0, *DYKE[1:]), article(1, *DYKE_TOO[1:])
    likeness = Likeness([one, two])
    assert [[(s.article, s.id) for s in fact] for fact in likeness.same_facts()] == [
        [(0, "s1"), (1, "s1")],
        [(0, "s2"), (1, "s2")],
    ]
    assert [s.id for s in likeness.alone(0, "AB")] == ["s3"]
    assert [s.id for s in likeness.alone(1, "AB")] == ["s3"]


def test_a_copy_adds_nothing_to_its_outlet() -> None:
    assert Likeness([article(0, *DYKE[1:]), article(1, *DYKE[1:])]).alone(1, "AA") == []


def test_articles_of_one_event() -> None:
    def of(texts: tuple[str, ...], number: int, day: date | None) -> object:
        title, *sentences = article(number, *texts, title=True)
        return profile(title, sentences, day)

    days = [date(2025, 7, 14), date(2025, 7, 14), date(2025, 7, 15), date(2025, 9, 1)]
    profiles = [
        of(texts, i, day) for i, (texts, day) in enumerate(zip((DYKE, VALLEY, DYKE_TOO, DYKE), days, strict=True))
    ]
    assert group(profiles) == [[[0, 2], [3]], [[1]]]
    assert group([]) == []


def test_items_of_one_bulletin_are_told_apart_by_their_outlet() -> None:
    alike = [Profile({"a": 0.6, f"b{i}": 0.8}, frozenset(), None, "RFI feed.xml") for i in range(2)]
    assert group(alike) == [[[0]], [[1]]]
    assert group([replace(p, bulletin="") for p in alike]) == [[[0, 1]]]


def test_a_timeline_is_in_order_and_says_nothing_twice() -> None:
    one = article(0, "协议6月20日到期。", "双方2019年签署协议。", "谈判昨天开始。")
    two = article(1, "协议将于6月20日到期。", "矿井去年关闭。")
    found = timeline([one, two], [(one[0], two[0])], [])
    assert [(when, s.article, s.id) for when, s in found] == [
        ("2019", 0, "s2"),
        ("2025-06-20", 0, "s1"),
        ("2025-07-15", 0, "s3"),
    ]


def test_a_date_that_is_only_compared_with_is_none_of_the_timeline() -> None:
    one = article(
        0,
        "这是总理自2018年以来首次访问。",
        "产量比2017年多。",
        "矿井自2016年起停产。",
        "与2015年相比，6月3日的水位更高。",
    )
    assert [(when, s.id) for when, s in timeline([one], [], [])] == [("2016", "s3"), ("2025-06-03", "s4")]
