"""The example articles read as examples/expected says."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

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


def test_the_reading_table_counts_them() -> None:
    script = EXAMPLES.parent / "benchmark.py"
    done = subprocess.run([sys.executable, script, "reading"], capture_output=True, text=True, check=True)
    ours = next(line for line in done.stdout.splitlines() if line.startswith("ours"))
    assert ours.split()[1:] == ["100.0%", "0.0%", "6", "6", "6"]
