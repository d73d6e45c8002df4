"""A digest as a reader gets it: what happened, who reports what, where outlets differ; every line with its ids."""

from datetime import date

import pytest
from commands import small_lexicon
from scripted import Scripted

from summarize import Article, Digest, InputError, Paragraph, Summarizer

ENGLISH = {
    "北岸海堤决口": "Sea dyke on north shore breaks",
    "北岸海堤决堤": "North shore dyke bursts",
    "欧盟批准渔业协议": "EU approves fishing deal",
    "欧盟消防员说,北岸的海堤7月13日决口,三个渔村被淹没,共有412名村民撤离。": "EU firefighters said the dyke on the north shore broke on July 13, flooding three fishing villages, and 412 villagers left.",
    "工程兵用沙袋封堵缺口,预计需要两天。": "Army engineers are filling the gap with sandbags, which is expected to take two days.",
    "县长因为挪用防汛经费正在接受调查。": "The county head is under investigation for misusing flood funds.",
    "海堤决口后,北岸三个渔村被水淹没,撤离的村民有530名。": "After the dyke broke, three fishing villages on the north shore were flooded, and 530 villagers left.",
    "堵住缺口还需要两天,工程兵正在搬运沙袋。": "It will take two more days to fill the gap, army engineers are carrying sandbags.",
    "气象台预报本周还有大风。": "The weather office forecasts more strong wind this week.",
    "欧盟7月1日批准了一项渔业协议。": "The European Union approved a fishing agreement on July 1.",
}


def article(name: str, outlet: str, day: date, title: str, *sentences: str) -> Article:
    url = f"https://{name}.example/1"
    return Article(f"{name}.md", title, tuple(map(Paragraph, sentences)), source=outlet, published=day, url=url)


TEXTS = list(ENGLISH)
NORTH = article("north", "Northern Post", date(2025, 7, 15), TEXTS[0], *TEXTS[3:6])
SOUTH = article("south", "Southern Post", date(2025, 7, 16), TEXTS[1], *TEXTS[6:9])
EAST = article("east", "Eastern Post", date(2025, 7, 2), TEXTS[2], TEXTS[9])


@pytest.fixture
def digest(monkeypatch: pytest.MonkeyPatch) -> Digest:
    small_lexicon(monkeypatch)
    return Summarizer(Scripted(lambda text: ENGLISH.get(text, "稀土")), length="short").digest([EAST, NORTH, SOUTH])


def test_sections(digest: Digest) -> None:
    assert [[event.articles for event in section.events] for section in digest.sections] == [[("a2", "a3")], [("a1",)]]
    assert [section.headline for section in digest.sections] == [
        "Sea dyke on north shore breaks",
        "EU approves fishing deal",
    ]


def test_what_happened_and_who_reports_it(digest: Digest) -> None:
    event = digest.sections[0].events[0]
    assert event.lead
    assert [(line.outlet, line.sentences, line.text) for line in event.lead.lines] == [
        ("Northern Post", ("a2:s1",), ENGLISH[TEXTS[3]]),
        ("Southern Post", ("a3:s1",), ENGLISH[TEXTS[6]]),
    ]
    assert [[line.sentences for line in fact.lines] for fact in event.facts] == [[("a2:s2",), ("a3:s2",)]]
    assert event.facts[0].outlets == ("Northern Post", "Southern Post")
    assert [(o.outlet, [line.sentences for line in o.lines]) for o in event.only] == [
        ("Northern Post", [("a2:s3",)]),
        ("Southern Post", [("a3:s3",)]),
    ]


def test_where_outlets_differ(digest: Digest) -> None:
    (difference,) = digest.sections[0].events[0].differences
    assert [(s.source, s.value, s.line.outlet, s.line.sentences) for s in difference.sides] == [
        ("412", "412", "Northern Post", ("a2:s1",)),
        ("530", "530", "Southern Post", ("a3:s1",)),
    ]
    (warning,) = [w for w in digest.warnings if w.code == "figures-differ"]
    assert (
        warning.sentence == "a2:s1" and "412 in Northern Post (a2:s1); 530 in Southern Post (a3:s1)" in warning.message
    )


def test_the_timeline_is_of_sections_with_several_articles(digest: Digest) -> None:
    assert [[(d.when, d.line.sentences) for d in section.timeline] for section in digest.sections] == [
        [("2025-07-13", ("a2:s1",))],
        [],
    ]


def test_one_table_of_names(digest: Digest) -> None:
    assert [(n.sources, n.target, n.sentences) for n in digest.names] == [
        (("欧盟",), "European Union", ("a1:s1", "a2:s1"))
    ]


def test_ids_are_those_of_sentences(digest: Digest) -> None:
    known = {f"{a.id}:{t.sentence.id}" for a in digest.articles for t in a.brief.translations}
    assert digest.shown <= known and len(digest.shown) == 7


def test_the_order_of_files_does_not_change_the_sections(digest: Digest, monkeypatch: pytest.MonkeyPatch) -> None:
    again = Summarizer(Scripted(lambda text: ENGLISH.get(text, "稀土")), length="short").digest([SOUTH, EAST, NORTH])
    headlines = [[e.headline for e in s.events] for s in again.sections]
    assert headlines == [[e.headline for e in s.events] for s in digest.sections]


def test_a_bad_article_does_not_end_a_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    small_lexicon(monkeypatch)
    summarizer = Summarizer(Scripted(lambda text: ENGLISH.get(text, "稀土")))
    bad = Article("bad.md", "空", (Paragraph("图片", "caption"),))
    errors: list[str] = []
    found = summarizer.digest([bad, EAST], on_error=lambda error: errors.append(str(error)))
    assert [a.brief.article.path for a in found.articles] == ["east.md"] and errors == [
        "bad.md: the article has no text"
    ]
    with pytest.raises(InputError, match="no article"):
        summarizer.digest([bad], on_error=lambda _: None)
