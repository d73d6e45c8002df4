"""Cantonese that the model is not sure of is told; Mandarin with the same score is not, nor is a word that is left told twice."""

from summarize.translation.checks import Comparison, Problem
from summarize.translation.doubts import doubts
from tests.segments import segment


def found(chinese: str, english: str, score: float) -> tuple[Problem, ...]:
    return doubts(Comparison(segment(chinese), english), score)


def test_an_unsure_translation_of_cantonese_is_told_once() -> None:
    assert [p.code for p in found("佢琴日冇去睇波。", "He did not go.", -0.7)] == ["leftover-cantonese"]
    long = " ".join(["word"] * 25)
    assert len(found("佢琴日冇去睇波。", long, -0.4)) == 1
    (told,) = found("佢揦𪘲。", "He is.", -0.9)
    assert told.message.endswith("揦.")


def test_what_is_sure_or_mandarin_is_not() -> None:
    assert not found("佢琴日冇去睇波。", "He did not go to the match yesterday.", -0.3)
    assert not found("他昨天没有去看球赛。", "He did not go.", -0.9)
