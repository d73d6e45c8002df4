"""A digest as Markdown and as JSON."""

import json
from dataclasses import replace
from datetime import date

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from summarize import Brief, Digest, digest_to_json, digest_to_markdown
from summarize.briefs.digest import Dated, Difference, DigestArticle, DigestName, Event, Fact, Line, Only, Section, Side
from summarize.files import Own, edited, own_output
from summarize.render.digest import RENDERERS, render_digest
from summarize.render.digest_json import digest_schema
from summarize.warnings import BriefWarning


def line(text: str, outlet: str, sentence: str) -> Line:
    return Line(text, "稀土", outlet, (sentence,))


@pytest.fixture
def digest(brief: Brief) -> Digest:
    other = replace(brief, article=replace(brief.article, source="VOA", published=date(2023, 8, 3)))
    one, two = line("Ten left.", "RFI", "a1:s1"), line("Twelve left.", "VOA", "a2:s2")
    event = Event(
        ("a1", "a2"),
        "Dyke *breaks*",
        Fact((one,)),
        (
            Fact((two, one)),
            Fact((line("Five came.", "VOA", "a2:s4"), replace(line("Five came back.", "RFI", "a1:s3"), source="铜"))),
        ),
        (Only("RFI", (one,)),),
        (Difference("quantity", "撤离", (Side("10", "10", "10", one), Side("12", "12", "12", two))),),
    )
    return Digest(
        (DigestArticle("a1", "RFI", brief), DigestArticle("a2", "VOA", other)),
        (Section((event,), (Dated("2023-08-02", one), Dated("2023-06", two), Dated("2017", two))),),
        (DigestName(("欧盟",), "European Union", "organisation", "built-in", 2, ("a1:s1", "a2:s2")),),
        (),
        (
            BriefWarning("figures-differ", "Outlets differ.", "a1:s1"),
            BriefWarning("loop", "It repeats itself.", "a2:s2"),
        ),
        brief.provenance,
    )


def test_markdown(digest: Digest) -> None:
    text = digest_to_markdown(digest)
    for wanted in (
        "# Digest · 3 August 2023 – 5 August 2023\n",
        "2 articles · 2 outlets · 1 section · 1 figure on which outlets differ\n",
        "## 1. Dyke \\*breaks\\*\n",
        "**What happened** — Ten left. [RFI a1:s1]\n",
        "- RFI 10 — VOA 12 (撤离)\n  - RFI: Ten left. [a1:s1]\n    稀土\n  - VOA: Twelve left. [a2:s2]\n    稀土\n",
        "**Reported by several outlets**\n\n- Five came. [VOA a2:s4]\n  - RFI: Five came back. [a1:s3]\n",
        "**Only RFI**\n\n- Ten left. [a1:s1]\n",
        "- 2 August 2023 · Ten left. [RFI a1:s1]\n- June 2023 · Twelve left. [VOA a2:s2]\n- 2017 · Twelve left. [VOA a2:s2]\n",
        "- a1 · RFI · 5 August 2023 · [",
        "- a2:s2 · `loop` · It repeats itself.\n",
        "| 欧盟 | European Union | organisation | built in | a1:s1 a2:s2 |\n",
    ):
        assert wanted in text


def test_nothing_in_a_digest_is_markup(digest: Digest) -> None:
    hostile = line("<script>alert(1)</script> [x](http://y) | # z", "<b>RFI", "a1:s1")
    event = replace(digest.sections[0].events[0], lead=Fact((hostile,)), only=(Only("*RFI*", (hostile,)),))
    text = digest_to_markdown(replace(digest, sections=(Section((event,), (Dated("2017", hostile),)),)))
    assert "<script" not in text and "<b>" not in text and "[x](" not in text and "**Only *RFI***" not in text


def test_json_is_as_its_schema_says(digest: Digest) -> None:
    value = json.loads(digest_to_json(digest))
    Draft202012Validator(json.loads(digest_schema()), format_checker=FormatChecker(["date"])).validate(value)
    event = value["sections"][0]["events"][0]
    assert event["differences"][0]["sides"][1]["value"] == "12" and event["facts"][0]["outlets"] == ["VOA", "RFI"]


def test_what_a_difference_shows_is_not_shown_twice(digest: Digest) -> None:
    assert digest_to_markdown(digest).count("Twelve left.") == 3  # the difference, and two dates of the timeline


def test_a_digest_is_known_again(digest: Digest, tmp_path) -> None:
    for suffix in RENDERERS:
        text = render_digest(digest, suffix)
        assert isinstance(text, str) and own_output(text.encode()) == Own("digest")
        file = tmp_path / f"digest{suffix}"
        file.write_text(text, encoding="utf-8")
        assert not edited(file)
        file.write_text(text.replace("Twelve", "Eleven"), encoding="utf-8")
        assert edited(file)
