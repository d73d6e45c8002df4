"""The four articles the product was asked for, as one run: names and figures right, or said to be wrong."""

import re
from pathlib import Path

import pytest
from scripted import Scripted
from shared import shared_folder

from summarize import Brief, Summarizer, Translator, brief_from_json, brief_to_json, brief_to_markdown

NAMES = {
    "000": [
        "Oyun-Erdene",
        "Harris",
        "Blinken",
        "Biden",
        "State Department",
        "Open Skies",
        "memorandum of understanding",
    ],
    "001": [
        "Oyun-Erdene",
        "Harris",
        "Blinken",
        "Musk",
        "State Department",
        "Open Skies",
        "memorandum of understanding",
        "Inflation Reduction Act",
    ],
    "002": [
        "Trump",
        "Department of the Interior",
        "Defense Production Act",
        "Mountain Pass",
        "Lynas",
        "memorandum of understanding",
    ],
    "003": ["Trump", "Rubio", "Vance", "Burgum", "State Department", "Project Vault", "Export-Import Bank"],
}
FIGURES = {
    "000": ["70%"],
    "001": ["16%", "80"],
    "002": ["$170 million", "35", "31", "14", "19", "13"],
    "003": ["$10 billion", "$2 billion", "50", "11", "20"],
}


@pytest.fixture(scope="module")
def seeds() -> list[Path]:
    return sorted((shared_folder() / "seeds").glob("*.txt"))


@pytest.fixture(scope="module")
def briefs(seeds: list[Path], bundled_model: Translator) -> dict[str, Brief]:
    return {Path(b.article.path).name[:3]: b for b in Summarizer(bundled_model).briefs(seeds)}


def said(brief: Brief, text: str) -> bool:
    """Whether it stands in a translation, or a warning names it."""
    english = " ".join([brief.headline, *(t.text for t in brief.translations)])
    pattern = re.compile(rf"(?<![\w.]){re.escape(text)}(?!\w|\.\d)", re.IGNORECASE)
    return bool(pattern.search(english) or any(pattern.search(w.message) for w in brief.warnings))


@pytest.mark.parametrize("seed", NAMES)
def test_names(briefs: dict[str, Brief], seed: str) -> None:
    assert [name for name in NAMES[seed] if not said(briefs[seed], name)] == []


@pytest.mark.parametrize("seed", FIGURES)
def test_figures(briefs: dict[str, Brief], seed: str) -> None:
    assert [figure for figure in FIGURES[seed] if not said(briefs[seed], figure)] == []


def test_every_brief_is_one(briefs: dict[str, Brief]) -> None:
    for brief in briefs.values():
        assert 2 <= len(brief.points) <= 5 and brief.headline
        assert not [w for w in brief.warnings if w.code in ("empty", "leftover-chinese")]
        assert brief_to_markdown(brief) and brief_from_json(brief_to_json(brief)) == brief


def test_the_order_of_the_files_does_not_matter(seeds: list[Path]) -> None:
    def run(paths: list[Path]) -> dict[str, str]:
        return {
            b.article.path: brief_to_json(b) for b in Summarizer(Scripted(lambda text: "It said so.")).briefs(paths)
        }

    assert run(seeds) == run(seeds[::-1])


def test_a_name_that_one_article_introduces_holds_in_the_others(briefs: dict[str, Brief]) -> None:
    for seed in ("000", "001"):
        (row,) = (n for n in briefs[seed].names if n.source == "奥云额尔登")
        assert row.target == "Oyun-Erdene" and row.type == "person"
