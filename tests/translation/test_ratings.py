"""Credit ratings with their outlook are one term, which has to be told and is put into the Chinese."""

from __future__ import annotations

import pytest
from segments import segment

from summarize.translation.annotation import put_in
from summarize.translation.checks import Comparison, check
from summarize.translation.ratings import ratings


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("该行评级为AA-/稳定", "AA-/Stable"),
        ("维持A/负面评级", "A/Negative"),
        ("给予Baa1/正面评级", "Baa1/Positive"),
        ("定为BBB+/稳定展望", "BBB+/Stable"),
        ("授予B3/负面评级", "B3/Negative"),
    ],
)
def test_a_rating_with_its_outlook(chinese: str, english: str) -> None:
    assert [entry.target for _, _, entry in ratings(chinese)] == [english]


@pytest.mark.parametrize("chinese", ["A股稳定", "评级AA/展望", "和/稳定", "PMI/稳定", "A类/稳定"])
def test_anything_else_is_none(chinese: str) -> None:
    assert list(ratings(chinese)) == []


def test_the_outlook_is_put_in_and_looked_for() -> None:
    of = segment("机构维持该企业AA+/稳定评级。")
    asked = put_in(of.text, of.annotations, lambda a: a.target if a.inject else None)
    assert "AA+/Stable" in asked
    right = ("The agency kept the firm at AA+/Stable.", "The agency kept the firm at AA+ with a stable outlook.")
    assert [check(Comparison(of, english)) for english in right] == [(), ()]
    wrong = check(Comparison(of, "The agency kept the firm's AA+/State rating."))
    assert "name-missing" in {p.code for p in wrong}
