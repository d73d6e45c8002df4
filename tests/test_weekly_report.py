"""The reporting script of the examples: nothing of an article becomes markup in it."""

import runpy
from dataclasses import replace
from pathlib import Path

import pytest

import summarize
from summarize import Brief, InputError, Point

SCRIPT = Path(__file__).parents[1] / "examples/weekly_report.py"


def test_nothing_of_an_article_becomes_markup(brief: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    nasty = "<img src=x onerror=alert(1)> **b** [c](javascript:d)\x1b[2J"
    hostile = replace(
        brief,
        article=replace(brief.article, source=nasty),
        headline=nasty,
        points=(Point(nasty, ("s1",)),),
        lead=None,
    )

    class Summarizer:
        def __init__(self, **_: object) -> None:
            pass

        def briefs(self, paths: list[str], *, on_error: object) -> list[Brief]:
            on_error(InputError(nasty, path="x.md"))  # type: ignore[operator]
            return [hostile]

    monkeypatch.setattr(summarize, "Summarizer", Summarizer, raising=False)
    text = runpy.run_path(str(SCRIPT))["report"](["x"])
    assert text.count("&lt;img") == 4 and "<img" not in text and "\x1b" not in text
    assert "[c](" not in text.replace("\\[c\\](", "") and "**b**" not in text
