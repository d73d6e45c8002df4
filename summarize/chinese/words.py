"""Helpers for tables of words: a row of words from a string, and a regular expression for any of them."""

from __future__ import annotations

import re
from collections.abc import Iterable


def words(text: str) -> tuple[str, ...]:
    """The words of `text`, split at white space."""
    return tuple(text.split())


def alternatives(choices: Iterable[str]) -> str:
    """A regular expression for any of `choices`, the longest first."""
    return "|".join(sorted(map(re.escape, choices), key=lambda w: (-len(w), w)))
