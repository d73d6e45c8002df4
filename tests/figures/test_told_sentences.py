"""What a reader is told of wrong English, and that nothing is told of right English, kind by kind, through whole briefs."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

from scripted import Scripted

from summarize import Article, Paragraph, Summarizer

CODES = ("figure", "date", "negation", "opposite", "left-out")
"""The warnings that tell of them begin so."""
with Path(__file__).with_name("told_sentences.tsv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader((line for line in file if line[0] != "#"), delimiter="\t", quoting=csv.QUOTE_NONE))


def told(chinese: str, english: str) -> list[str]:
    """The codes of the warnings of a brief of one sentence that is always translated so."""
    article = Article("a.md", "消息", (Paragraph(chinese),), published=date(2025, 9, 10))
    made = Summarizer(Scripted(lambda _: english), memory=False).brief(article)
    return [w.code for t in made.translations for w in t.warnings if w.code.startswith(CODES)]


def test_wrong_english_is_told_and_right_english_is_left_alone() -> None:
    judged = [(row, told(row["chinese"], row["english"])) for row in ROWS]
    assert [row for row, codes in judged if row["verdict"] == "told" and not codes] == []
    assert [(row, codes) for row, codes in judged if row["verdict"] != "told" and codes] == []


def test_every_kind_has_enough_of_both() -> None:
    for kind in {row["kind"] for row in ROWS}:
        verdicts = [row["verdict"] for row in ROWS if row["kind"] == kind]
        assert verdicts.count("told") >= 5 and verdicts.count("left") >= 5, kind
