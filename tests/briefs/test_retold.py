"""A headline of a sentence of the article, where the English of the title is none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from scripted import Scripted

from summarize import Article, Brief, Paragraph, Summarizer, brief_from_json, brief_to_json, brief_to_markdown
from summarize.briefs.retold import is_poor, shortened
from summarize.chinese.sentences import Sentence
from summarize.models.translator import Hypothesis
from summarize.translation.types import Translation
from summarize.warnings import BriefWarning


@pytest.mark.parametrize(
    ("sentence", "headline"),
    [
        (
            "On Friday, the council of Bergen approved a tunnel under the fjord, which the parties had fought over for the whole of five years.",
            "Council of Bergen approved a tunnel under the fjord",
        ),
        (
            "According to a Reuters tally, the number of victims of the flood exceeded 3,000 on May 4.",
            "Number of victims of the flood exceeded 3,000 on May 4",
        ),
        (
            "Anna Berg, chairwoman of the union, said in an interview with NRK this morning that nurses would not strike and that she hoped.",
            "Anna Berg says nurses would not strike",
        ),
        (
            "Internal documents obtained by Bergens Tidende show that Bergen has several projects that fund the club.",
            "Bergen has several projects that fund the club, documents show",
        ),
        (
            "An Oslo company rolled out leather of mushrooms, and it is dear.",
            "Oslo company rolled out leather of mushrooms",
        ),
    ],
)
def test_a_sentence_without_when_it_was_and_what_it_adds(sentence: str, headline: str) -> None:
    assert shortened(sentence) == headline


@pytest.mark.parametrize(
    "sentence",
    [
        "According to the mayor, the tunnel will never be built by this council.",
        "The mayor of Bergen will resign next month, unless the council votes for the budget that has been proposed twice in the last year.",
        "The foreign ministers of Russia, Kazakhstan, and Iran met in Oslo on Friday to talk of a list of matters nobody was told of then.",
        "He told reporters on Friday that the tunnel would not be built.",
        "Although no rain fell in May, the Glomma flooded three towns.",
        "The Bergen lawyer Wang Lin of the old firm, who was sentenced to four years, could see a doctor on Jan. 14 for the first time.",
        "How many towns were flooded by the Glomma?",
        "In 2019, the council of Bergen approved a tunnel under the fjord.",
        "In January 2019, the council of Bergen approved a tunnel under the fjord.",
        "On March 5, 2019, the council of Bergen approved a tunnel under the fjord.",
        "Fares of the ferries over the fjord ranged from 5 to 7 kroner in the years in which the council of Bergen ran all of them itself.",
        "We told the council that the tunnel was too long for us.",
        "Ferries of the United Harbor Company and of the port of Bergen, which ran all night and for the whole of the weekend as well.",
    ],
)
def test_what_does_not_stand_alone_is_none(sentence: str) -> None:
    assert shortened(sentence) is None


def test_what_is_a_poor_headline() -> None:
    good = Translation(Sentence("title", -1, "隧道获批"), "Tunnel approved", -0.2)
    assert not is_poor(good)
    assert is_poor(replace(good, score=-0.6))
    assert not is_poor(replace(good, score=-0.6, memory="desk.tmx"))
    assert is_poor(replace(good, text="word " * 21))
    assert is_poor(replace(good, warnings=(BriefWarning("figure-wrong", "", "title"),)))
    assert not is_poor(replace(good, warnings=(BriefWarning("name-unverified", "", "title"),)))


class Unsure(Scripted):
    """Surer of sentences than of titles."""

    def translate(self, texts, **options):  # type: ignore[no-untyped-def]
        found = super().translate(texts, **options)
        return [
            [Hypothesis(h.text, h.score if t.endswith("。") else h.score - 0.4) for h in hs]
            for t, hs in zip(texts, found, strict=True)
        ]


def _brief(answers: dict[str, str]) -> Brief:
    article = Article("a.md", "山城议会批准隧道", (Paragraph("山城议会周五批准修建隧道。"), Paragraph("造价为3亿元。")))
    return Summarizer(
        Unsure(lambda text: next((a for q, a in answers.items() if q in text), "Hill nod")), memory=False
    ).brief(article)


SAID = {
    "周五": "The council approved a tunnel under the hill on Friday.",
    "造价": "It costs 300 million yuan.",
    "批准": "Hill nod",
}


def test_the_headline_says_which_sentence_it_is_of() -> None:
    brief = _brief(SAID)
    assert (brief.headline, brief.headline_from) == ("Council approved a tunnel under the hill on Friday", "s1")
    assert brief_from_json(brief_to_json(brief)) == brief
    assert "· headline of s1" in brief_to_markdown(brief)
    assert Summarizer(Unsure(str), memory=False).check(brief) == list(brief.warnings)


def test_what_an_editor_breaks_in_it_is_found() -> None:
    brief = replace(_brief(SAID), headline="Council approved 12 tunnels")
    assert ("figure-invented", "s1") in {
        (w.code, w.sentence) for w in Summarizer(Unsure(str), memory=False).check(brief)
    }


def test_a_sentence_with_a_fault_is_no_headline() -> None:
    brief = _brief({**SAID, "周五": "The council approved 12 tunnels under the hill on Friday."})
    assert (brief.headline, brief.headline_from) == ("Hill nod", "title")
