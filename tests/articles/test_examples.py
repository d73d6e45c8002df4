"""The example articles read as examples/expected says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
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


def table(folder: Path) -> list[str]:
    """The lines that the benchmark of reading prints, with articles of other people in `folder`."""
    script = EXAMPLES.parent / "benchmark.py"
    environment = os.environ | {"BRIEFS_SHARED": str(folder)}
    done = subprocess.run(
        [sys.executable, script, "reading"], capture_output=True, text=True, check=True, env=environment
    )
    return done.stdout.splitlines()


def test_the_reading_table_counts_them(tmp_path: Path) -> None:
    lines = table(tmp_path)
    assert "samples of our own" in lines[0]
    ours = next(line for line in lines if line.startswith("ours"))
    assert ours.split()[1:] == ["100.0%", "0.0%", "6", "6", "6"]


def test_the_reading_table_counts_articles_of_other_people() -> None:
    rows = [line.split() for line in table(shared_folder())]
    ours = [row[1:] for row in rows if row[0] == "ours"]
    files = [row[-4] for row in rows if row[-3:] == ["title", "date", "outlet"]]
    assert [row for row in ours if len(row) == 3] == [[count] * 3 for count in files]
    assert [row[0] for row in ours if len(row) == 4] == ["100.0%", "100.0%"]
    assert all(float(row[2].rstrip("%")) < 1 for row in ours if len(row) == 4)
