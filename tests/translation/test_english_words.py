"""Past forms of English verbs, and endings that English spells otherwise."""

from __future__ import annotations

import pytest

from summarize.translation.english_words import inflect, past_verb


def test_endings_are_spelt_as_english_spells_them() -> None:
    assert (
        inflect("The trajectorys of lobbyed ceremonys were domeed.")
        == "The trajectories of lobbied ceremonies were domed."
    )
    kept = "Two boys played and agreed, the Kennedys freed donkeys; storys.com"
    assert inflect(kept) == kept


@pytest.mark.parametrize(
    ("english", "verb"),
    [
        ("The museum reopens, and the mayor spoke", "spoke"),
        ("The choir sang", "sang"),
        ("Prices jumped", "jumped"),
        ("The United States and a hundred others", ""),
        ("High speed trains proceed, Harbor Limited indeed", ""),
        ("A cut in rates", ""),
    ],
)
def test_the_first_verb_of_the_past(english: str, verb: str) -> None:
    assert past_verb(english) == verb
