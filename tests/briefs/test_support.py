"""Of several outputs for a title the one is taken whose words the article has."""

from __future__ import annotations

from dataclasses import replace

from summarize import Article, Paragraph, Summarizer
from summarize.briefs.support import best_supported, told_in
from summarize.chinese.sentences import Sentence
from summarize.translation.types import TitleTranslation, Translation
from tests.scripted import Scripted

BODY = [Translation(Sentence("s1", 0, "甲"), "Workers are dismantling the crosses of two churches.", -0.3)]
TOLD = told_in(BODY)


def title(text: str, score: float, *others: tuple[str, float]) -> Translation:
    sentence = Sentence("title", -1, "乙")
    return TitleTranslation(sentence, text, score, others=tuple(Translation(sentence, t, s) for t, s in others))


def test_a_title_with_the_words_of_the_article_is_taken() -> None:
    given = title("Remote crosses in churches", -0.4, ("Crosses dismantled in churches", -0.5))
    assert best_supported(given, TOLD).text == "Crosses dismantled in churches"


def test_a_much_surer_title_stays() -> None:
    given = title("Remote crosses in churches", -0.2, ("Crosses dismantled in churches", -1.4))
    assert best_supported(given, TOLD).text == "Remote crosses in churches"


def test_the_endings_of_words_do_not_count() -> None:
    given = title("Worker dismantles cross", -0.4, ("Demography of crosses", -0.39))
    assert best_supported(given, TOLD).text == "Worker dismantles cross"


def test_a_title_that_says_a_word_twice_gives_way() -> None:
    given = title("Crosses dismantled, crosses dismantled", -0.4, ("Crosses dismantled in churches", -0.45))
    assert best_supported(given, TOLD).text == "Crosses dismantled in churches"


def test_nothing_else_of_the_title_changes() -> None:
    given = title("Crosses dismantled", -0.4)
    assert best_supported(given, TOLD) == given
    assert best_supported(replace(given, text=""), TOLD).text == ""


def test_the_headline_of_a_brief_is_chosen_so() -> None:
    def answer(text: str) -> str | list[str]:
        if text.startswith("拆"):
            return ["Remote crosses again.", "Crosses dismantled again."]
        return "Workers dismantle crosses in the town."

    article = Article("a.md", "拆除教堂十字架", (Paragraph("工人拆除镇上的十字架。"), Paragraph("村民在旁围观。")))
    assert Summarizer(Scripted(answer), memory=False).brief(article).headline == "Crosses dismantled again"
