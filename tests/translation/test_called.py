"""What a person of the article may be called, and what the article settles itself."""

from __future__ import annotations

from collections.abc import Callable

from scripted import Scripted

from summarize import Article, Brief, Paragraph, Settings, Summarizer

JASMINE = "茉莉·西尔斯（Jasmine Seales）开了一家店。"


def brief(answer: Callable[[str], str], *sentences: str) -> Brief:
    article = Article("a.md", "消息", tuple(map(Paragraph, sentences)))
    return Summarizer(Scripted(answer), settings=Settings(), memory=False).brief(article)


def content(text: str) -> str:
    return "Jasmine is content." if "满意" in text else "Jasmine Seales opened a shop."


def test_a_foreign_person_by_the_first_name() -> None:
    made = brief(content, JASMINE, "茉莉很满意。")
    assert [t.text for t in made.translations] == ["Jasmine Seales opened a shop.", "Jasmine is content."]
    assert not [w for w in made.warnings if w.sentence == "s2"]


def test_a_first_name_that_is_not_in_the_sentence_is_told() -> None:
    made = brief(content, JASMINE, "顾客很满意。")
    assert "name-unverified" in {w.code for w in made.warnings if w.sentence == "s2"}


def test_a_name_that_the_article_gives_itself_is_no_conflict() -> None:
    made = brief(lambda text: "Margaret Harris spoke.", "发言人哈里斯（Margaret Harris）讲了话。")
    assert "name-conflict" not in {w.code for w in made.warnings}
