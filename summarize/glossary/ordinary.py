"""Ordinary words of English: what is no name although it may have a capital."""

from __future__ import annotations

from functools import lru_cache

from summarize.data import lines


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """What English writes in small letters in the middle of a sentence, days and months, parts of titles."""
    return frozenset(lines("summarize.glossary", "ordinary_words.txt"))
