"""The rules of statements.tsv: the right example of each passes, the wrong one is told by its name."""

from __future__ import annotations

import csv
import re
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest

from summarize.figures.compare.match import match_figures
from summarize.figures.compare.statements import statements
from summarize.figures.find import find_figures

REFERENCE = date(2025, 9, 10)
with Path(__file__).with_name("statement_sentences.tsv").open(encoding="utf-8", newline="") as file:
    rows = csv.DictReader((line for line in file if line[0] != "#"), delimiter="\t", quoting=csv.QUOTE_NONE)
    SENTENCES = {rule: list(group) for rule, group in groupby(rows, key=lambda row: row["rule"])}


def rules(chinese: str, english: str) -> list[str]:
    result = match_figures(find_figures(chinese, REFERENCE), english, source=chinese)
    assert not result.missing, result.missing
    assert not result.invented, result.invented
    return [w.rule for w in result.wrong]


def test_the_right_example_of_every_row_passes_and_the_wrong_one_is_told() -> None:
    assert [(row.rule, row.right) for row in statements() if rules(row.source, row.right)] == []
    assert [(row.rule, row.wrong) for row in statements() if row.rule not in rules(row.source, row.wrong)] == []


@pytest.mark.parametrize("rule", SENTENCES)
def test_of_other_sentences_the_wrong_ones_are_told_too(rule: str) -> None:
    right = [row["chinese"] for row in SENTENCES[rule] if rule in rules(row["chinese"], row["right"])]
    caught = [row["chinese"] for row in SENTENCES[rule] if rule in rules(row["chinese"], row["wrong"])]
    assert len(SENTENCES[rule]) >= 5 and right == []
    assert len(caught) >= 0.8 * len(SENTENCES[rule]), caught


def test_rules_are_named_and_say_something() -> None:
    for row in statements():
        assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", row.rule)
        assert row.must or row.must_not or row.unless, row
