"""Sentences of news that translation models get wrong without a sign: of 100 at most 5 come out wrong without a warning, at least 75 right.

Each row of `cases_*.tsv` is the one sentence of an article, or its title (a kind that ends in "-headline"). The English is right where it
has every expression of `must`, " && " between them, and not that of `must_not`; `fact` is the right value in plain words.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import groupby
from pathlib import Path

import pytest
from gathered import Gathered

from summarize import Article, Brief, Paragraph, Summarizer, Translator
from summarize.glossary.naming import Naming
from summarize.models import Seq2SeqTranslator

TABLES = sorted(Path(__file__).parent.glob("cases_*.tsv"))
PUBLISHED = "2025-09-10"
SAMPLED = 5
"""One row of so many is translated, which keeps the test short."""
NEUTRAL = "有关部门表示，后续情况将及时向社会公布。"
TOLD = ("figure", "date", "name", "negation", "currency", "loop", "length", "leftover", "empty")
"""The warnings that tell a reader of a wrong figure or name begin so."""
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "‑": "-", "−": "-"})

Row = dict[str, str]


def _rows(table: Path) -> list[Row]:
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _article(row: Row) -> Article:
    title, body = (row["chinese"], NEUTRAL) if row["kind"].endswith("-headline") else ("", row["chinese"])
    published = date.fromisoformat(row["published"] or PUBLISHED)
    script = "hant" if row["script"] == "hant" else "hans"
    return Article(path="a.txt", title=title, paragraphs=(Paragraph(body),), published=published, script=script)


def _runs(rows: list[Row], folder: Path, translator: Translator) -> Iterator[tuple[Row, Callable[[], Brief]]]:
    """What makes a brief of each row, with the glossary of the row."""
    for glossary, group in groupby(sorted(rows, key=lambda r: r["glossary"]), key=lambda r: r["glossary"]):
        members = list(group)
        names = folder / "names.tsv"
        entries = [re.split("[=:]", entry) for entry in glossary.split(";") if entry]
        names.write_text("\n".join("\t".join(e) for e in [["source", "target", "type"], *entries]), encoding="utf-8")
        summarizer = Summarizer(translator, glossaries=names if entries else ())
        articles = list(map(_article, members))
        naming = Naming(articles, summarizer.glossaries)
        for row, article in zip(members, articles, strict=True):
            yield row, partial(summarizer.brief_in_run, article, naming, points=False)


def _wrong(row: Row, english: str) -> bool:
    text = " ".join(english.translate(_PLAIN).split())
    missing = any(not re.search(must, text, re.IGNORECASE) for must in row["must"].split(" && "))
    return missing or bool(row["must_not"] and re.search(row["must_not"], text, re.IGNORECASE))


def _judge(row: Row, brief: Brief) -> str:
    title = row["kind"].endswith("-headline")
    english = brief.headline if title else " ".join(t.text for t in brief.translations)
    if not _wrong(row, english):
        return "right"
    own = [w for w in brief.warnings if str(w.sentence).startswith("title") == title and w.sentence is not None]
    return "told" if any(w.code.startswith(TOLD) for w in own) else f"silent: {row['chinese']} | {english}"


@pytest.mark.parametrize("table", TABLES, ids=[t.stem for t in TABLES])
def test_rows_are_judged_as_their_facts(table: Path) -> None:
    rows = _rows(table)
    assert len(rows) >= 100
    assert [r["chinese"] for r in rows if _wrong(r, r["fact"]) or not _wrong(r, "")] == []


def test_few_are_wrong_without_a_warning(tmp_path: Path, bundled_model: Seq2SeqTranslator) -> None:
    rows = [row for table in TABLES for row in _rows(table)][::SAMPLED]
    gathered = Gathered(bundled_model)
    sampled, runs = zip(*_runs(rows, tmp_path, gathered), strict=True)
    verdicts = list(map(_judge, sampled, gathered.settle(runs)))
    silent = [v for v in verdicts if v.startswith("silent")]
    assert len(silent) <= 5 * len(verdicts) / 100, "\n".join(silent)
    assert verdicts.count("right") >= 75 * len(verdicts) / 100
