"""check, convert, show, and the glossaries that are found without being named."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize.errors import GlossaryError
from summarize.glossary.entries import Entry
from summarize.glossary.formats import read_glossary
from summarize.glossary.report import check, convert, show
from summarize.glossary.sources import builtin_glossary, project_glossaries, whole_gazetteer


def test_check_reports_every_wrong_file_and_every_conflict(tmp_path: Path) -> None:
    for name, text in {
        "a.tsv": "川普\tTrump\n",
        "b.tsv": "川普\tTrumpf\n",
        "c.tsv": "川普\n",
        "d.tsv": "\tx\n",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    report = check([tmp_path / name for name in ("a.tsv", "b.tsv", "c.tsv", "d.tsv")])
    assert not report.ok and [(Path(e.path or "").name, e.line) for e in report.errors] == [("c.tsv", 1), ("d.tsv", 1)]
    assert "川普: 'Trumpf' (b.tsv:1) is used, not 'Trump' (a.tsv:1)" in str(report)
    alone = check([tmp_path / "a.tsv"], under=[whole_gazetteer(), builtin_glossary()])
    assert alone.ok and all("a.tsv" in str(conflict) for conflict in alone.conflicts)  # nothing about the package's own


def test_convert_keeps_the_entries_and_leaves_no_other_file(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("source,target,type\n川普,Trump,person\n".encode("utf-8-sig"))
    assert convert(tmp_path / "a.csv", tmp_path / "a.tbx") == 1
    assert convert(tmp_path / "a.tbx", tmp_path / "b.tmx") == 1
    assert convert(tmp_path / "b.tmx", tmp_path / "c.tsv") == 1
    assert (tmp_path / "c.tsv").read_text(encoding="utf-8") == "source\ttarget\ttype\n川普\tTrump\tperson\n"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.csv", "a.tbx", "b.tmx", "c.tsv"]
    assert read_glossary(tmp_path / "a.tbx").entries[0].target == "Trump"


def test_convert_needs_a_format(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text("川普\tTrump\n", encoding="utf-8")
    with pytest.raises(GlossaryError, match="does not say the format"):
        convert(tmp_path / "a.tsv", tmp_path / "a.xyz")
    assert convert(tmp_path / "a.tsv", tmp_path / "a.xyz", format="tbx2") == 1


def test_show_finds_by_form_by_text_and_by_english() -> None:
    entries = [
        Entry(("特朗普", "川普"), "Donald Trump"),
        Entry(("美国",), "U.S."),
        Entry(("美国国会",), "U.S. Congress"),
    ]
    assert [e.target for e in show(entries, "川普")] == ["Donald Trump"]
    assert [e.target for e in show(entries, "美國國會和特朗普")] == ["U.S. Congress", "Donald Trump"]
    assert [e.target for e in show(entries, "u.s.")] == ["U.S.", "U.S. Congress"]
    assert show(entries, " ") == []


def test_names_tsv_beside_the_articles_is_found(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    for name in ("names.tsv", "x/names.tbx", "x/other.tsv"):
        (tmp_path / name).write_text("", encoding="utf-8")
    files = [tmp_path / "x" / "a.md", tmp_path / "b.md", "-"]
    assert project_glossaries(files) == [tmp_path / "names.tsv", tmp_path / "x" / "names.tbx"]
    assert project_glossaries([tmp_path / "x"]) == [tmp_path / "x" / "names.tbx"]


def test_the_lexicon_of_the_package_is_sound() -> None:
    glossary = builtin_glossary()
    assert len(glossary) > 5000 and {e.layer for e in glossary} == {"built-in"}
