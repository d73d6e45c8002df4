"""Faults at the seams between rooms: what goes wrong only where an article goes through the whole product."""

import pytest
from scripted import Scripted

from summarize import Article, Brief, Paragraph, Summarizer


def brief(text: str, answer: str, **facts: str) -> tuple[Brief, list[str]]:
    """The brief of an article of one sentence that is always translated as `answer`, and what the model was asked."""
    translator = Scripted(lambda _: answer)
    article = Article("a.md", "消息", (Paragraph(text),), **facts)
    return Summarizer(translator).brief(article), translator.asked


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("门票每张14½元。", ["14.5"]),
        ("编号为5，100的两份合同。", []),
        ("座位排到第３２排，票价为１，２００元。", ["32", "1200"]),
    ],
)
def test_a_sentence_is_normalised_once(text: str, values: list[str]) -> None:
    made, _ = brief(text, "Something.")
    found = [e.value for e in made.translations[0].expected if e.kind == "quantity"]
    assert [v for v in values if v not in found] == [] and "5100" not in found and "141" not in found


def test_two_days_in_a_list_are_no_number_of_days() -> None:
    made, _ = brief("双方5，6日继续会谈。", "The two sides will go on talking.")
    assert [e.kind for e in made.translations[0].expected if "日" in e.source] == ["date"]


def test_the_names_table_shows_the_characters_of_the_article() -> None:
    made, asked = brief(
        "經濟部長說，歐盟將提高關稅。", "The economy minister said the European Union will raise tariffs."
    )
    assert "歐盟" in [n.source for n in made.names]
    assert any("European Union" in text and "税" in text for text in asked)


def test_an_annotation_spans_the_raw_sentence() -> None:
    made, _ = brief(
        "㎡均价：歐盟國家每㎡２，０００歐元。", "In European Union countries a square meter costs 2,000 euros."
    )
    for e in made.translations[0].expected:
        assert e.source in made.translations[0].sentence.text


def test_what_our_own_rendering_says_is_no_unknown_name() -> None:
    text = "集團斥資3億港元擴建廠房。"
    made, asked = brief(text, "The group spent HK$300 million on enlarging its plant.", script="hant")
    assert any("HK$300 million" in question for question in asked)
    assert made.translations[0].warnings == ()
