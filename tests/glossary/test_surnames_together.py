"""Persons called by their surnames run together: which are found, in what words, and what is left alone."""

import pytest

from summarize import Article, Paragraph
from summarize.glossary.naming import Naming
from summarize.glossary.surnames_together import Called, called_alone, called_together
from summarize.translation.segment import segments_of, sentences_of_article

PEOPLE = [
    Called("邓以勤", "Teng I-chin", "Teng"),
    Called("温伯恺", "Raymond Wan", "Wan"),
    Called("奥马尔·迪亚洛", "Omar Diallo", "Diallo"),
    Called("高启文", "Gao Qiwen", "Gao"),
    Called("明小雅", "Ming Xiaoya", "Ming"),
    Called("梁素秋", "Liang Suqiu", "Liang", confirmed=False),
]


def found(text: str, people: list[Called] | None = None) -> list[tuple[str, str, bool]]:
    return [(text[t.start : t.end], t.target, t.sure) for t in called_together(text, people or PEOPLE, ())]


@pytest.mark.parametrize(
    ("text", "form", "english"),
    [
        ("法官下令邓温二人交出护照。", "邓温", "Teng and Wan"),
        ("温邓同台，气氛融洽。", "温邓", "Wan and Teng"),
        ("邓、温两人缺席。", "邓、温", "Teng and Wan"),
        ("迪温会谈在凌晨结束。", "迪温", "Diallo and Wan"),
        ("邓温之争持续多年。", "邓温", "Teng and Wan"),
        ("各方期待邓温会。", "邓温会", "Teng-Wan meeting"),
        ("邓温会后没有记者会。", "邓温会", "Teng-Wan meeting"),
        ("邓温会在台中举行。", "邓温会", "Teng-Wan meeting"),
        ("邓高温三人获释。", "邓高温", "Teng, Gao and Wan"),
    ],
)
def test_surnames_stand_for_the_persons(text: str, form: str, english: str) -> None:
    assert found(text) == [(form, english, True)]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("邓温不服，当庭离去。", "邓温"),  # nothing says that they are two
        ("邓梁二人离开法庭。", "邓梁"),  # Liang Suqiu is not confirmed
        ("邓温会答应这个条件。", "邓温"),  # will, or a meeting
    ],
)
def test_what_is_less_sure_is_to_be_confirmed(text: str, form: str) -> None:
    assert [(f, sure) for f, _, sure in found(text)] == [(form, False)]


@pytest.mark.parametrize(
    "text",
    [
        "周末将出现高温，请注意防暑。",
        "高明的做法是先谈价钱。",
        "他提高温度后离开。",
        "有人说明高处危险。",
        "温室里种着草莓。",
        "邓以勤、温伯恺两人到场。",
        "当地以高、明、亮著称。",
    ],
)
def test_ordinary_words_and_full_names_are_left_alone(text: str) -> None:
    taken = {i for p in PEOPLE if p.source in text for i in range(text.find(p.source), text.find(p.source) + 3)}
    assert not list(called_together(text, PEOPLE, taken))


def test_a_surname_of_two_persons_stands_for_neither() -> None:
    assert not found("邓温二人交出护照。", [*PEOPLE, Called("温克华", "Wan Hak-wah", "Wan")])


def test_the_article_says_who_is_meant() -> None:
    texts = ("立法会议员梁颂恒和游蕙祯到庭。", "法官裁定梁游二人败诉。", "梁游没有发表意见。")
    article = Article("a.md", "法院裁决", tuple(Paragraph(text) for text in texts))
    naming = Naming([article])
    segments = segments_of(article, sentences_of_article(article), naming)
    put = [(a.source, a.target, a.entry is not None and a.entry.origin) for s in segments[1:] for a in s.annotations]
    assert ("梁游", "Leung and Yau", "") in put and ("梁游", "Leung and Yau", "romanization") in put


def test_of_two_of_one_surname_the_one_who_is_named_beside_the_other_person() -> None:
    people = [*PEOPLE, Called("邓国安", "Teng Kuo-an", "Teng Kuo-an")]
    text = "法官下令邓温二人交出护照。"
    assert not list(called_together(text, people, ()))
    assert [t.target for t in called_together(text, people, (), {"邓以勤", "温伯恺"})] == ["Teng and Wan"]


def test_a_short_name_that_two_persons_share_is_nobodys() -> None:
    texts = ("议员梁颂恒和游蕙祯到庭。", "议员梁国雄也到庭。", "梁颂恒没有发言，梁国雄离席。", "法官裁定梁游二人败诉。")
    article = Article("a.md", "法院裁决", tuple(Paragraph(text) for text in texts))
    segments = segments_of(article, sentences_of_article(article), Naming([article]))
    put = [[a.target for a in s.annotations if a.entry] for s in segments]
    assert put[2] == ["Baggio Leung", "Leung Kwok-hung"]
    assert put[3] == ["Leung and Yau"]


def test_who_is_called_by_the_surname_run_together_may_be_called_by_it_alone() -> None:
    people = {"游": Called("游蕙祯", "Yau Wai-ching", "Yau")}
    found = {at: p.short for at, p in called_alone("此外,游也提出一个问题,游的代表辩称无关。", people, set())}
    assert found == {3: "Yau", 12: "Yau"}
    assert not list(called_alone("她喜欢游泳,孩子在河里游,上游的水退了。", people, set()))
