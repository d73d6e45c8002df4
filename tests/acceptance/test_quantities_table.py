"""Every Chinese expression of quantities.tsv is read as the table says, and its English rendering states the same figure."""

from __future__ import annotations

import csv
from datetime import date
from itertools import groupby
from pathlib import Path

from summarize.figures.compare.match import match_figures
from summarize.figures.find import find_figures
from summarize.figures.style import stated
from summarize.figures.types import Figure, Quantity

REFERENCE = date(2023, 8, 5)
TABLE = Path(__file__).with_name("quantities.tsv")
COLUMNS = ["text", "span", "value", "unit", "kind", "hedge", "english"]


def _rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


CASES = [
    (text, [row for row in group if row["span"] != "-"]) for text, group in groupby(_rows(), key=lambda r: r["text"])
]


def _as_row(text: str, figure: Figure) -> dict[str, str]:
    if isinstance(figure, Quantity):
        cells = [figure.value, figure.unit or "-", figure.kind, figure.hedge or "-", figure.english]
    else:
        parts = " ".join(f"{name}={value}" for name, value in figure.explicit.known().items())
        cells = [parts or "-", "-", "date", "-", figure.english]
    return dict(zip(COLUMNS, [text, figure.source, *cells], strict=True))


def test_table_is_large_enough() -> None:
    assert len(_rows()) >= 400
    assert sum(row["span"] == "-" for row in _rows()) >= 40


def test_every_expression_is_read_as_its_rows_say() -> None:
    read = [(text, find_figures(text, REFERENCE)) for text, _ in CASES]
    assert [[_as_row(text, f) for f in figures] for text, figures in read] == [rows for _, rows in CASES]
    assert [f for text, figures in read for f in figures if text[f.start : f.end] != f.source] == []


def test_every_rendering_states_its_figure() -> None:
    silent = []
    for text, figures in _figures():
        english = "; ".join(stated(f) if isinstance(f, Quantity) else f.english for f in figures)
        # What stands beside the figure in the Chinese (每桶85美元) is translated there.
        result = match_figures(figures, f"each {english} a barrel" if "每" in text else english, source=text)
        strict = {f.start for f in figures if f.strict}
        if not result.ok or not strict <= {expected.start for expected, _ in result.found}:
            silent.append((text, english, result))
    assert silent == []


def test_every_figure_that_is_dropped_is_missing() -> None:
    passed = []
    for text, figures in _figures():
        result = match_figures(figures, "The ministry said so.", source=text)
        if result.missing != tuple(f for f in figures if f.strict) or result.wrong or result.invented:
            passed.append((text, result))
    assert passed == []


def _figures() -> list[tuple[str, list[Figure]]]:
    """The expressions with figures, and the figures."""
    return [(text, find_figures(text, REFERENCE)) for text, rows in CASES if rows]
