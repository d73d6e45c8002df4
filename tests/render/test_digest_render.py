"""A digest as Markdown and as JSON."""

import io
import json
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

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


def test_a_digest_is_known_again(digest: Digest, tmp_path: Path) -> None:
    for suffix in RENDERERS:
        made = render_digest(digest, suffix)
        data = made.encode() if isinstance(made, str) else made
        assert own_output(data) == Own("digest")
        file = tmp_path / f"digest{suffix}"
        file.write_bytes(data)
        assert not edited(file)
        if suffix != ".docx":
            file.write_bytes(data.replace(b"Twelve", b"Eleven"))
            assert edited(file)


def test_html_has_every_line_with_its_chinese(digest: Digest) -> None:
    text = str(render_digest(digest, ".html"))
    for wanted in (
        "<h1>Digest · 3 August 2023 – 5 August 2023</h1>",
        "<h2>1. Dyke *breaks*</h2>",
        '<span class="english">Ten left.</span> <span class="ids">RFI a1:s1</span>',
        "RFI 10 — VOA 12 (撤离)</li>",
        '<b>RFI:</b> Five came back.</span> <span class="ids">a1:s3</span></summary>\n<div class="source">\n<p lang="zh">铜</p>',
        "<h3>Only RFI</h3>",
        "2 August 2023 · Ten left.",
        "a2:s2: It repeats itself. <code>loop</code>",
        "<td>European Union</td><td>organisation</td><td>built in</td><td>a1:s1 a2:s2</td>",
    ):
        assert wanted in text
    assert "<script" not in text and "default-src 'none'" in text


def test_word_has_every_line_with_its_chinese_in_a_footnote(digest: Digest) -> None:
    package = zipfile.ZipFile(io.BytesIO(bytes(render_digest(digest, ".docx"))))  # type: ignore[arg-type]
    body, notes = (package.read(f"word/{part}.xml").decode() for part in ("document", "footnotes"))
    for wanted in ("1. Dyke *breaks*", "Ten left. [RFI a1:s1]", "RFI 10 — VOA 12 (撤离)", "Only RFI", "European Union"):
        assert wanted in body
    assert body.count("w:footnoteReference ") == notes.count("w:footnoteRef/") and "铜" in notes


@pytest.mark.parametrize("suffix", [".html", ".docx"])
def test_nothing_in_a_page_or_document_is_markup(digest: Digest, suffix: str) -> None:
    nasty = "</summary><script>alert(1)</script><w:br/>\u202e&amp;"
    hostile = Line(nasty, nasty, nasty, ("a1:s1",))
    event = replace(
        digest.sections[0].events[0],
        headline=nasty,
        lead=Fact((hostile,)),
        only=(Only(nasty, (hostile,)),),
        differences=(Difference("quantity", nasty, (Side(nasty, nasty, nasty, hostile),) * 2),),
    )
    bad = replace(digest.articles[0].brief.article, title=nasty, url="javascript:alert(1)")
    made = render_digest(
        replace(
            digest,
            articles=(DigestArticle("a1", nasty, replace(digest.articles[0].brief, article=bad)), digest.articles[1]),
            sections=(Section((event, event), (Dated("2017", hostile),)),),
            names=(DigestName((nasty,), nasty, nasty, nasty, 1, ("a1:s1",)),),
            to_confirm=(DigestName((nasty,), nasty, nasty, nasty, 1, ("a1:s1",)),),
            warnings=(BriefWarning("loop", nasty, "a1:s1"),),
        ),
        suffix,
    )
    if isinstance(made, bytes):
        package = zipfile.ZipFile(io.BytesIO(made))
        made = "".join(package.read(name).decode() for name in package.namelist() if name.endswith((".xml", ".rels")))
    assert "<script" not in made and "<w:br/>" not in made and "\u202e" not in made and '"javascript' not in made
    assert "&lt;script&gt;" in made and "&amp;amp;" in made
