"""Suggestions: names for a person to look at, in a file that can be used as it is."""

from __future__ import annotations

from summarize.articles.article import Article, Paragraph
from summarize.glossary.entries import Entry, Glossary
from summarize.glossary.formats import read_entries
from summarize.glossary.suggest import suggest, write_suggestions

TEXT = """旅美政治经济分析人士秦鹏表示，特朗普上周签署了行政令。中国金融学者贺江兵指出，这是重要的一步。
美国国务卿卢比奥（Marco Rubio）会见了总统曾志伟的父亲，教授曾志伟说。贺江兵说，方面表示欢迎，双方强调安全。
前官员约翰·史密斯说，周二表示的是他。"""


def rows(*entries: Entry) -> dict[str, tuple[str, bool]]:
    article = Article("a.md", "", tuple(Paragraph(p) for p in TEXT.split("\n")))
    return {row.sources[0]: (row.target, row.accepted) for row in suggest([article], Glossary(entries))}


def test_introduced_names_hold_and_others_wait_for_a_word() -> None:
    assert rows() == {
        "卢比奥": ("Marco Rubio", True),
        "秦鹏": ("Qin Peng", False),
        "贺江兵": ("He Jiangbing", False),
        "曾志伟": ("Zeng Zhiwei", False),
        "约翰·史密斯": ("", False),
    }


def test_what_the_glossary_has_is_not_suggested() -> None:
    assert "秦鹏" not in rows(Entry(("秦鹏",), "Peng Qin", "person"))


def test_the_file_reads_back_with_the_accepted_rows_only() -> None:
    article = Article("a.md", "", tuple(Paragraph(p) for p in TEXT.split("\n")))
    text = write_suggestions(suggest([article], Glossary()))
    assert [e.source for e in read_entries(text.encode(), path="names.tsv")] == ["卢比奥"]
    accepted = text.replace("# 秦鹏", "秦鹏")
    entries = read_entries(accepted.encode(), path="names.tsv")
    assert [(e.source, e.target, e.type) for e in entries][1] == ("秦鹏", "Qin Peng", "person")
    assert "分析人士秦鹏表示" in (entries[1].note or "")
