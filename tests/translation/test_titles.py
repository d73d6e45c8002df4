"""Titles of works that no list has: one in English, put in everywhere, and told as not confirmed."""

from __future__ import annotations

import pytest
from scripted import Scripted

from summarize import Article, Paragraph, Settings, Summarizer
from summarize.glossary.entries import Entry, Glossary
from summarize.glossary.matching import Matcher
from summarize.translation.title_style import in_quotation_marks, in_title_case
from summarize.translation.titles import entitle

MATCHER = Matcher(Glossary((Entry(("江报",), "River Daily", "work"), Entry(("安达",), "Anda", "place"))))


@pytest.mark.parametrize(
    ("text", "answer", "title"),
    [
        ("他读了《海边的磨坊》。", "the mill by the sea", "Mill by the Sea"),
        ("修订《渔港管理办法》。", "“Regulations for the management of fishing ports”.", "Regulations for the Management of Fishing Ports"),
        ("《安达往事》上映。", "Old tales of Anda", "Old Tales of Anda"),
        # Known, with figures, or no title.
        ("《江报》报道。", "River News", None),
        ("《方案》和《办法》生效。", "Programme", None),
        ("《三十九级台阶》重映。", "Thirty-nine steps", None),
        ("他读了《海边的磨坊》。", "海边", None),
        ("他读了《磨坊》。", "the old mill that stands by the sea where nobody goes", None),
        ("他读了“海边的磨坊”。", "the mill by the sea", None),
    ],
)  # fmt: skip
def test_titles(text: str, answer: str, title: str | None) -> None:
    found = entitle(text, MATCHER, Scripted(lambda _: answer))
    assert list(found.values()) == ([(title, "work")] if title else [])


def test_names_are_put_into_what_is_asked() -> None:
    model = Scripted(lambda _: "Old tales of Anda")
    entitle("《安达故事》上映。", MATCHER, model)
    assert model.asked == ["Anda 故事"]


def test_title_case() -> None:
    assert in_title_case("a walk on the U.S. side of iPhone land") == "A Walk on the U.S. Side of iPhone Land"


@pytest.mark.parametrize("title", ["海边的磨坊", "《海边的磨坊》", "《法官》", "《报童》", "《无声的通知者》"])
def test_books_and_articles_stand_in_quotation_marks(title: str) -> None:
    assert in_quotation_marks(title)


@pytest.mark.parametrize("title", ["渔港管理办法", "《渔港管理办法》", "《江报》", "《海洋公约》", "《港口白皮书》"])
def test_laws_and_papers_do_not(title: str) -> None:
    assert not in_quotation_marks(title)


def test_one_title_in_a_brief_and_told() -> None:
    def answer(text: str) -> str:
        if text == "海边的磨坊":
            return "the mill by the sea"
        return "He read “Mill by the Sea.”" if '"Mill by the Sea"' in text else "He read a book."

    article = Article("a.md", "书评", (Paragraph("他读了《海边的磨坊》。"), Paragraph("她也读了《海边的磨坊》。")))
    summarizer = Summarizer(Scripted(answer), settings=Settings(), memory=False)
    made = summarizer.brief(article)
    assert [t.text for t in made.translations] == ["He read “Mill by the Sea.”"] * 2
    assert [(n.source, n.target, n.type) for n in made.to_confirm] == [("《海边的磨坊》", "Mill by the Sea", "work")]
    assert {(w.code, w.rule) for w in made.warnings if w.code.startswith("name")} == {
        ("name-unverified", "unconfirmed")
    }
    assert [w for w in summarizer.check(made) if w.code.startswith("name")] == [
        w for w in made.warnings if w.code.startswith("name")
    ]
