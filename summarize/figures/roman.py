"""Roman numerals, which both languages number phases, parts and classes with: III is 3."""

from __future__ import annotations

import re

ROMAN = r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
"""A pattern of the numerals of 1 to 89."""
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


def roman_value(text: str) -> int | None:
    """The value of a Roman numeral up to 89, None where the letters make none.

    >>> roman_value("XIV")
    14
    """
    if not text or re.fullmatch(ROMAN, text) is None:
        return None
    values = [_VALUES[c] for c in text]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
