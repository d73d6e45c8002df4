"""What a model is asked: English in the place of names and figures, plainer Chinese where it takes words for others."""

from __future__ import annotations

import pytest

from summarize import Article, Paragraph
from summarize.glossary.naming import Naming
from summarize.translation.annotation import annotate, put_in
from summarize.translation.segment import joined, segments_of, sentences_of_article

MATCHER = Naming([]).matcher


@pytest.mark.parametrize(
    ("chinese", "asked"),
    [
        ("英、法两国外长通话。", "英国、法国两国的外交部长通话。"),
        ("美日韩三国举行演习。", "美国、日本、韩国三国举行演习。"),
        ("工厂建于上世纪五六十年代。", "工厂建于1950年代和1960年代。"),
        ("他是国防部部长。", "他是国防部长。"),
        ("利率1.5%→1.25%。", "利率 1.5% 至 1.25% 。"),
        ("全村老少到会。", "全村老少到会。"),
    ],
)
def test_what_is_asked(chinese: str, asked: str) -> None:
    assert put_in(chinese, annotate(chinese, MATCHER), lambda a: a.asked) == asked


SAID = [
    ["教育部部长到会。", "教育部长到会。"],
    ["美国会通过拨款法案。", "美国国会通过拨款法案。"],
    ["美国会通过谈判解决。", "美国会通过谈判解决。"],
    ["病人住进方舱医院。", "病人住进 makeshift hospital 。"],
    ["外交部门和部分部长", "外交部门和部分部长"],
    ["（二）申請人須到場。", "(2) 申请人须到场。"],
    ["(十一)各部门配合。", "(11) 各部门配合。"],
    ["他排在（二）班。", "他排在(二)班。"],
    ["（一百）元", "(一百)元"],
    ["（周二）开会。", "(周二)开会。"],
]


@pytest.mark.parametrize(("chinese", "asked"), SAID)
def test_what_models_misread_is_said_plainly_and_the_same_characters_elsewhere_stay(chinese: str, asked: str) -> None:
    assert put_in(chinese, [], lambda a: a) == asked


RUN_ON = [
    ["拜登哈里斯出席。", "Joe Biden 、 Kamala Harris 出席。"],
    ["拜登、哈里斯出席。", "Joe Biden 、 Kamala Harris 出席。"],
    ["拜登会见哈里斯。", "Joe Biden 会见 Kamala Harris 。"],
    ["白宫拜登出席。", "White House Joe Biden 出席。"],
]


@pytest.mark.parametrize(("chinese", "asked"), RUN_ON)
def test_two_people_run_together_are_two(chinese: str, asked: str) -> None:
    assert put_in(chinese, annotate(chinese, MATCHER), lambda a: a.asked) == asked


def test_words_are_kept_apart_at_cuts() -> None:
    article = Article("a.md", "消息", (Paragraph("国王毅然退位，2025年9月7日离开。"),))
    [segment] = segments_of(article, sentences_of_article(article), Naming([article]))
    assert segment.cuts == (2,)
    assert (
        put_in(segment.text, segment.annotations, lambda a: a.asked, segment.cuts)
        == "国王 毅然退位, Sept 7, 2025 离开。"
    )
    double = joined([segment, segment])
    assert double.cuts == (2, 2 + len(segment.text))
