"""The example articles read as examples/expected says."""

from __future__ import annotations

import json
import runpy
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from shared import shared_folder

from summarize.articles import read_article

EXAMPLES = Path(__file__).parents[2] / "examples" / "articles"
FILES = sorted(p for p in EXAMPLES.iterdir() if p.is_file())


def test_there_are_six() -> None:
    assert len(FILES) == 6


@pytest.mark.parametrize("file", FILES, ids=lambda p: p.name)
def test_example(file: Path) -> None:
    expected = json.loads((EXAMPLES.parent / "expected" / f"{file.name}.json").read_text(encoding="utf-8"))
    article = read_article(file)
    assert {**article.to_dict(), "path": file.name} == expected
    assert article.warnings == ()


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[[Path], list[str]]:
    """Gives the lines that the benchmark of reading prints, with articles of other people in a folder."""

    def table(folder: Path) -> list[str]:
        script = EXAMPLES.parent / "benchmark.py"
        monkeypatch.setenv("BRIEFS_SHARED", str(folder))
        monkeypatch.setattr(sys, "argv", [str(script), "reading"])
        monkeypatch.syspath_prepend(script.parent)
        runpy.run_path(str(script), run_name="__main__")
        return capsys.readouterr().out.splitlines()

    return table


def test_the_reading_table_counts_them(tmp_path: Path, table: Callable[[Path], list[str]]) -> None:
    lines = table(tmp_path)
    assert "samples of our own" in lines[0]
    ours = next(line for line in lines if line.startswith("ours"))
    assert ours.split()[1:] == ["100.0%", "0.0%", "6", "6", "6"]


def test_the_reading_table_counts_articles_of_other_people(table: Callable[[Path], list[str]]) -> None:
    rows = [line.split() for line in table(shared_folder())]
    ours = [row[1:] for row in rows if row[0] == "ours"]
    files = [row[-4] for row in rows if row[-3:] == ["title", "date", "outlet"]]
    assert [row for row in ours if len(row) == 3] == [[count] * 3 for count in files]
    assert [row[0] for row in ours if len(row) == 4] == ["100.0%", "100.0%"]
    assert all(float(row[2].rstrip("%")) < 1 for row in ours if len(row) == 4)
