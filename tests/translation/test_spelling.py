"""Foreign names that no list has: one spelling in every sentence and article, put in, and told as not confirmed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from scripted import Scripted

from summarize import Article, Brief, Paragraph, Settings, Summarizer
from summarize.glossary.naming import Suspect
from summarize.translation.spelling import spell

NAMES = {"奥拉夫·布伦特森": "Olaf Brentsen", "托本·斯凯特": "Torben Skate", "玛塔": "Marta"}


def asked(answers: dict[str, str | list[str]]) -> Scripted:
    return Scripted(lambda text: answers.get(text, "the"))


@pytest.mark.parametrize(
    ("name", "answers", "spelt"),
    [
        ("奥拉夫·布伦特森", ["Olaf Brentsen", "Olav Brentzen"], "Olaf Brentsen"),
        ("奥拉夫·布伦特森", ["Olaf", "Olaf Brentsen."], "Olaf Brentsen"),
        ("格雷兹洛夫", ["graze", "Grezlov"], "Grezlov"),
        ("格雷兹洛夫", ["GREZLOV", "the horse"], None),
        ("格雷兹洛夫", ["Ministry"], None),
        ("格雷兹洛夫", ["格雷兹洛夫"], None),
        ("金秀哲", ["Kim Su-chol"], None),
    ],
)
def test_the_first_answer_that_is_a_name(name: str, answers: list[str], spelt: str | None) -> None:
    assert spell([Suspect(name, "", likely=False)], name, asked({name: answers})).get(name) == (
        (spelt, "person") if spelt else None
    )


def test_a_place_by_what_stands_behind_it() -> None:
    found = spell([Suspect("格雷兹洛夫", "", likely=False)], "在格雷兹洛夫市。", asked({"格雷兹洛夫": "Grezlov"}))
    assert found == {"格雷兹洛夫": ("Grezlov", "place")}


def test_what_has_a_suggestion_is_not_asked() -> None:
    model = asked({})
    assert spell([Suspect("潘露", "Pan Lu")], "潘露", model) == {}
    assert model.asked == []


def test_parts_of_a_name_that_stand_alone() -> None:
    text = "奥拉夫·布伦特森来了。布伦特森说，奥拉夫的书卖完了。"
    found = spell([Suspect("奥拉夫·布伦特森", "", likely=False)], text, asked({**NAMES}))
    assert {name: spelling.english for name, spelling in found.items()} == {
        "奥拉夫·布伦特森": "Olaf Brentsen",
        "布伦特森": "Brentsen",
        "奥拉夫": "Olaf",
    }
    alone = spell([Suspect("奥拉夫·布伦特森", "", likely=False)], "奥拉夫·布伦特森来了。", asked({**NAMES}))
    assert alone == {"奥拉夫·布伦特森": ("Olaf Brentsen", "person")}


def brief(answer: Callable[[str], str]) -> tuple[Brief, Summarizer]:
    sentences = ("作家奥拉夫·布伦特森周三在书店里签名。", "布伦特森觉得很高兴。", "布伦特森也很满意。")
    article = Article("a.md", "新书", tuple(map(Paragraph, sentences)))
    summarizer = Summarizer(Scripted(answer), settings=Settings(), memory=False)
    return summarizer.brief(article), summarizer


def test_one_spelling_in_a_brief_told_once_a_name() -> None:
    def answer(text: str) -> str:
        if text in NAMES:
            return NAMES[text]
        said = next((word for word in ("Olaf Brentsen", "Brentsen") if word in text), "Nobody")
        return f"{said} signed books on Wednesday." if "Wednesday" in text or "周三" in text else f"{said} was pleased."

    made, summarizer = brief(answer)
    texts = [t.text for t in made.translations]
    assert texts == ["Olaf Brentsen signed books on Wednesday.", "Brentsen was pleased.", "Brentsen was pleased."]
    assert {(n.source, n.target) for n in made.to_confirm} == {
        ("奥拉夫·布伦特森", "Olaf Brentsen"),
        ("布伦特森", "Brentsen"),
    }
    again = summarizer.check(made)
    assert [w for w in again if w.code.startswith("name")] == [w for w in made.warnings if w.code.startswith("name")]
