"""A clause that the first translation leaves out is asked for apart from the rest, and told where that does not help."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scripted import Scripted

from summarize import Article, Brief, Paragraph, Settings, Summarizer

WHOLE = "教育局表示，新学年将增加两百名教师，并为山区学校修建宿舍。"
SHORT = "The education bureau said 200 teachers will be added in the new school year."
DORMITORIES = "It will also build dormitories for schools in the mountains."


class Scoring(Scripted):
    """Finds a translation likely of Chinese that says what is in it: each word of `holds` counts ten nats."""

    holds = (("增加", "added"), ("教育局", "bureau"), ("宿舍", "dormitories"))

    def score(self, sources: Sequence[str], english: str) -> list[float]:
        said = [(chinese, word) for chinese, word in self.holds if word in english]
        return [-10.0 * sum(chinese not in source for chinese, _ in said) for source in sources]


def brief(answer: Callable[[str], str], text: str = WHOLE) -> tuple[Brief, Scoring]:
    model = Scoring(answer)
    article = Article("a.md", "学校", (Paragraph(text), Paragraph("居民对此表示欢迎。")))
    return Summarizer(model, settings=Settings(), memory=False).brief(article), model


def test_the_clause_is_put_in_where_it_stands() -> None:
    def answer(text: str) -> str:
        return SHORT if "增加" in text else DORMITORIES if "宿舍" in text else "Residents welcomed it."

    made, model = brief(answer)
    assert made.translations[0].text == f"{SHORT} {DORMITORIES}"
    assert not made.warnings
    assert "并为山区学校修建宿舍。" in model.asked


def test_what_cannot_be_had_is_told_and_the_short_one_stays() -> None:
    made, _ = brief(lambda text: SHORT if "教师" in text else "Residents welcomed it.")
    assert made.translations[0].text == SHORT
    assert [(w.code, w.sentence) for w in made.warnings if w.code == "left-out"] == [("left-out", "s1")]


def test_pieces_with_more_wrong_than_a_clause_left_out_are_not_taken() -> None:
    def answer(text: str) -> str:
        return (
            SHORT if "增加" in text else "It will build 3,000 dormitories." if "宿舍" in text else "Residents agreed."
        )

    made, _ = brief(answer)
    assert made.translations[0].text == SHORT
    assert "left-out" in {w.code for w in made.warnings}


def test_a_whole_translation_is_not_asked_for_again() -> None:
    whole = f"{SHORT[:-1]}, and dormitories will be built for mountain schools where it is far to go for all of them."
    made, model = brief(lambda text: whole if "教师" in text else "Residents welcomed it.")
    assert made.translations[0].text == whole
    assert sum("宿舍" in text for text in model.asked) == 1
