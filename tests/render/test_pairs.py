"""Sentence pairs as TMX and TSV: read back by the readers that this package has for such files."""

from dataclasses import replace
from pathlib import Path

from hostile import NASTY, hostile
from lxml import etree

from summarize import Brief, brief_to_tmx, brief_to_tsv
from summarize.glossary.formats.xml import XML_LANG
from summarize.training.corpora import read_pairs


def pairs(tmp_path: Path, name: str, text: str) -> list[tuple[str, str]]:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return [(p.chinese, p.english) for p in read_pairs(file)]


def test_both_hold_the_sentences_as_they_are(brief: Brief, tmp_path: Path) -> None:
    expected = [(t.sentence.text, t.text) for t in brief.translations]
    assert len(expected) == 4
    assert pairs(tmp_path, "a.tmx", brief_to_tmx(brief)) == expected
    assert pairs(tmp_path, "a.tsv", brief_to_tsv(brief)) == expected
    assert [line.split("\t")[3] for line in brief_to_tsv(brief).splitlines()[1:]] == ["", "", "", "leftover-chinese"]


def test_what_a_memory_is_told(brief: Brief) -> None:
    root = etree.fromstring(brief_to_tmx(brief).encode())
    assert root.get("version") == "1.4" and root.getroottree().docinfo.system_url == "tmx14.dtd"
    header = root.find("header")
    assert {p.get("type"): p.text for p in header.iter("prop")} == {
        "x-title": "【独家】蒙古与美国深化稀土合作",
        "x-outlet": "RFI",
        "x-url": "https://example.org/a (1).html",
    }
    units = root.findall("body/tu")
    assert [[p.text for p in u.iter("prop")] for u in units] == [[], [], [], ["leftover-chinese"]]
    assert {v.get(XML_LANG) for u in units for v in u.iter("tuv")} == {"zh-CN", "en"} and header.get(
        "srclang"
    ) == "zh-CN"
    assert len({u.get("tuid") for u in units}) == 4


def test_traditional_chinese_says_so(brief: Brief) -> None:
    text = brief_to_tmx(replace(brief, article=replace(brief.article, script="hant")))
    assert 'srclang="zh-TW"' in text and text.count('xml:lang="zh-TW"') == 4


def test_a_sentence_without_english_is_no_unit(brief: Brief) -> None:
    gone = (replace(brief.translations[0], text=""), *brief.translations[1:])
    assert brief_to_tmx(replace(brief, translations=gone)).count("<tu ") == 3
    assert len(brief_to_tsv(replace(brief, translations=gone)).splitlines()) == 5


def test_a_table_has_five_columns_whatever_an_article_says(brief: Brief) -> None:
    for b in (brief, hostile(brief)):
        rows = [line.split("\t") for line in brief_to_tsv(b).split("\n")[:-1]]
        assert rows[0] == ["source", "target", "sentence", "warnings", "made"]
        assert len(rows) == 5 and {len(row) for row in rows} == {5}
    assert [row[2] for row in rows[1:]] == ["s1", "s2", "s3", "s4"] and {row[3] for row in rows[1:]} == {
        "name-unverified"
    }


def test_a_hostile_article_is_text(brief: Brief, tmp_path: Path) -> None:
    text = brief_to_tmx(hostile(brief))
    root = etree.fromstring(text.encode())
    assert {e.tag for e in root.iter() if isinstance(e.tag, str)} == {
        "tmx",
        "header",
        "prop",
        "body",
        "tu",
        "tuv",
        "seg",
    }
    assert root.find("body/tu/tuv/seg").text.startswith(f"新{NASTY[:100]}")
    assert len(pairs(tmp_path, "a.tmx", text)) == 4
