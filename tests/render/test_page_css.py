"""The colours of the pages: every text on every ground that the style sheet gives it, in light, in dark and on paper (WCAG 2.2, 1.4.3)."""

import re
from importlib.resources import files

import pytest

CSS = files("summarize.render").joinpath("templates/page.css").read_text(encoding="utf-8")
INKS = ("ink", "muted", "link")
"""Colours of text that stands on the page."""
GROUNDS = ("paper", "raised", "name", "open")
"""What a text of these colours can stand on: marks and a sentence that a link leads to among them."""
OTHERS = (("warning-ink", "warning", 4.5), ("open-line", "open", 3), ("focus", "paper", 3), ("name-line", "paper", 3))
"""Warnings, and what is no text but has to be seen (WCAG 2.2, 1.4.11)."""


def tables() -> dict[str, dict[str, str]]:
    """The variables of each of the three tables of colours."""
    found = [
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))
        for block in re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)
    ]
    return dict(zip(("light", "dark", "paper"), found, strict=True))


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: str, b: str) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_ratio() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("table", ["light", "dark", "paper"])
def test_contrast(table: str) -> None:
    colours = tables()[table]
    pairs = [(ink, ground, 4.5) for ink in INKS for ground in GROUNDS] + list(OTHERS)
    low = {
        f"{ink} on {ground}": round(ratio, 2)
        for ink, ground, least in pairs
        if (ratio := contrast(colours[ink], colours[ground])) < least
    }
    assert low == {}


def test_no_colour_stands_outside_the_tables() -> None:
    assert len({frozenset(table) for table in tables().values()}) == 1
    rules = re.sub(r":root \{.*?\}", "", CSS, flags=re.DOTALL)
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsl", rules)) <= {
        "#000000"
    }  # the border of a warning on paper
    used = set(re.findall(r"var\(--([\w-]+)\)", rules))
    assert used == set(tables()["light"])
