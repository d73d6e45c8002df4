"""Words that a translation turns round: the right example of each row passes, and the wrong one is told by its name."""

from __future__ import annotations

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


def test_traditional_characters_are_read_too() -> None:
    assert rules("當局取消了門票。", "The authorities introduced tickets.") == ["cancel"]


def test_a_word_is_told_once() -> None:
    problems = check(
        Comparison(Segment(Sentence("s1", 0, "部长否认收受贿赂。")), "The minister admitted taking bribes.")
    )
    assert [p.code for p in problems] == ["opposite"]
    problems = check(Comparison(Segment(Sentence("s1", 0, "项目未获批准。")), "The project was approved."))
    assert [p.code for p in problems] == ["negation-lost"]
