"""Words that a translation turns round: the right example of each row passes, and the wrong one is told by its name."""

from __future__ import annotations

import pytest

from summarize.chinese.sentences import Sentence
from summarize.translation.checks import Comparison, check
from summarize.translation.opposites import opposites
from summarize.translation.segment import Segment


def rules(chinese: str, english: str) -> list[str | None]:
    problems = check(Comparison(Segment(Sentence("s1", 0, chinese)), english))
    return [p.rule for p in problems if p.code == "opposite"]


def test_the_right_example_of_every_row_passes_and_the_wrong_one_is_told() -> None:
    assert [(row.rule, row.right) for row in opposites() if rules(row.source, row.right)] == []
    assert [(row.rule, row.wrong) for row in opposites() if row.rule not in rules(row.source, row.wrong)] == []


def test_a_negation_in_the_english_turns_a_word_round_again() -> None:
    assert rules("物价下降。", "Prices are rising.") == ["fall"]
    assert rules("物价下降。", "Prices no longer rise.") == []


def test_a_negation_of_a_negative_word_is_told_beside_another_negation() -> None:
    assert rules(
        "他说方案的命运尚不确定，但没有人反对。", "He said its fate was not yet uncertain, and nobody objected."
    ) == ["double-negative"]
    assert rules("他说方案的命运尚不确定。", "He said its fate was not yet certain.") == []
    assert rules("原因并非不明朗。", "The cause is not unclear.") == []


def test_nothing_is_told_where_the_chinese_has_both() -> None:
    assert rules("出口增加，进口减少。", "Imports fell and the other side grew.") == []


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("数据传输到海关。", "The data go to customs."),
        ("根据传统，新郎先到。", "By tradition the groom comes first."),
        ("加拿大多族裔联合抗议。", "Canadians of many origins protest together."),
        ("该公司申请首次公开募股。", "The company files for an IPO."),
        ("自推出计划后，中心延长了服务时间。", "The centers have longer hours under the scheme."),
        ("外长代总理出席会议。", "The foreign minister attended for the prime minister."),
        ("他因涉嫌纵火被捕。", "He was arrested over the fire."),
        ("飞机击中目标两次。", "The plane hit it twice."),
        ("他署理此案。", "He handled the case."),
        ("妻子代校长领奖。", "The wife accepted the award for the headmaster."),
        ("画展延长开放至八月。", "The show is open until August."),
    ],
)
def test_what_only_looks_like_such_a_word_is_left_alone(chinese: str, english: str) -> None:
    assert rules(chinese, english) == []


def test_traditional_characters_are_read_too() -> None:
    assert rules("當局取消了門票。", "The authorities introduced tickets.") == ["cancel"]


def test_a_word_is_told_once() -> None:
    problems = check(
        Comparison(Segment(Sentence("s1", 0, "部长否认收受贿赂。")), "The minister admitted taking bribes.")
    )
    assert [p.code for p in problems] == ["opposite"]
    problems = check(Comparison(Segment(Sentence("s1", 0, "项目未获批准。")), "The project was approved."))
    assert [p.code for p in problems] == ["negation-lost"]


def test_to_get_spending_vouchers_is_no_cancelling() -> None:
    assert not rules("市民周三起领取消费券。", "Citizens can collect spending vouchers from Wednesday.")
    assert rules("政府周三取消消费券。", "The government gives spending vouchers on Wednesday.") == ["cancel"]
