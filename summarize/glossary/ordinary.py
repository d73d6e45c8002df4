"""Ordinary words of English: what is no name although it may have a capital."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """What English writes in small letters in the middle of a sentence, days and months, parts of titles."""
    text = files("summarize.glossary").joinpath("ordinary_words.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))
