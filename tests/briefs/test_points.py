from segments import segment

from summarize import Translation
from summarize.briefs.points import make_points
from summarize.chinese.sentences import sentences_of
from summarize.glossary.entries import Entry
from summarize.glossary.matching import Matcher

MATCHER = Matcher(
    [Entry(("拜登",), "Joe Biden", "person", "Biden"), Entry(("哈里斯",), "Kamala Harris", "person", "Harris")]
)


def points(paragraphs: list[str], english: list[str], *chosen: int) -> list[str]:
    sentences = sentences_of(list(enumerate(paragraphs)))
    segments = {s.id: segment(s, MATCHER) for s in sentences}
    translations = {s.id: Translation(s, text, -0.5) for s, text in zip(sentences, english, strict=True)}
    return [p.text for p in make_points([sentences[i] for i in chosen], translations, segments)]


def test_he_is_the_only_person_of_the_sentence_before() -> None:
    text = ["拜登周三发表讲话。他警告说，形势严峻。"]
    english = ["Biden spoke on Wednesday.", "He warned that the situation was serious."]
    assert points(text, english, 1) == ["Joe Biden warned that the situation was serious."]
    assert points(text, english, 0, 1) == [
        "Joe Biden spoke on Wednesday.",
        "Biden warned that the situation was serious.",
    ]


def test_he_stays_he_where_it_is_not_certain() -> None:
    english = ["Biden met Harris on Wednesday.", "He warned that the situation was serious."]
    assert points(["拜登周三会见哈里斯。他警告说，形势严峻。"], english, 1) == [english[1]]
    assert points(["拜登周三发表讲话。", "他警告说，形势严峻。"], english, 1) == [english[1]]


def test_full_name_once_and_no_title_before_it() -> None:
    english = ["Mr. Biden spoke.", "Mr. Biden left."]
    assert points(["拜登讲话。", "拜登离开。"], english, 0, 1) == ["Joe Biden spoke.", "Mr. Biden left."]


def test_a_quotation_of_his() -> None:
    english = ["Biden spoke.", '"It is serious," he said.']
    assert points(["拜登发表讲话。他说：“形势严峻。”"], english, 1) == ['"It is serious," Joe Biden said.']
