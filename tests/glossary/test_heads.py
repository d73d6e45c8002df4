"""No country of the list misses its head of government, and the heads of the large international bodies are known."""

from __future__ import annotations

import csv
import unicodedata
from pathlib import Path

from summarize.glossary.sources import builtin_glossary

with (Path(__file__).parent / "heads.tsv").open(encoding="utf-8", newline="") as file:
    HEADS = [
        (row["country"], row["name"], row["surname"])
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    ]
KNOWN: dict[str, list[str]] = {}
for entry in builtin_glossary():
    for source in entry.sources:
        KNOWN.setdefault(source, []).append(entry.target)


def plain(text: str) -> str:
    return (
        "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).replace("ø", "o").lower()
    )


def test_every_head_of_government_is_known() -> None:
    unknown = [
        f"{country}: {name}"
        for country, name, surname in HEADS
        if not any(plain(surname)[:6] in plain(target) for target in KNOWN.get(name, []))
    ]
    assert unknown == []


def test_there_are_many_countries() -> None:
    assert len({country for country, _, _ in HEADS}) >= 120
