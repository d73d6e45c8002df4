"""Small shares in English, told by a round number: 3 in 10,000, 0.8 per million, one in a hundred thousand, two millionths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from summarize.figures.english.numerals import UNITS_IN_WORDS
from summarize.figures.types import Quantity

_N = rf"(?:\d+(?:\.\d+)?|an?|{'|'.join(UNITS_IN_WORDS)})"
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALE = "|".join(_SCALES)
_OF = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{4,}}|(?:\d{{1,3}}|an?|one|ten)?[ -]*(?P<hundred>hundred[ -])?(?P<scale>{_SCALE}))"
)
_PARTS = {"ten-thousandth": 10**4, "hundred-thousandth": 10**5, "millionth": 10**6, "billionth": 10**9}
_PART = "|".join(word.replace("-", "[ -]") for word in _PARTS)
_LEAST = 1000
_SHARE = re.compile(
    rf"(?<![\w.,$])(?P<low>{_N})(?:(?:-| to )(?P<high>{_N}))?"
    rf"(?:(?: (?!in|per|for|of)[a-z]+)?[ -]+(?:in|per|out of|for|of)(?: every| each)?[ -]+(?P<of>{_OF})"
    rf"|[ -]?(?:of )?(?:a |one )?(?P<part>{_PART})s?)(?!\w|[.,]\d)",
    re.IGNORECASE,
)


def small_shares(text: str) -> Iterator[Quantity]:
    """The shares of an English text that are so many in 1,000 or in more, in order."""
    for m in _SHARE.finditer(text):
        of = _PARTS[m["part"].lower().replace(" ", "-")] if m["part"] else _denominator(m)
        if of < _LEAST:
            continue
        low = _value(m["low"]) / of
        high = _value(m["high"]) / of if m["high"] else low
        yield Quantity(*m.span(), m[0], low, high, "fraction")


def _denominator(m: re.Match[str]) -> int:
    digits = re.match(r"[\d,]+", m["of"])
    first = int(digits[0].replace(",", "")) if digits else 10 if m["of"].lower().startswith("ten") else 1
    return first * (100 if m["hundred"] else 1) * _SCALES[m["scale"].lower()] if m["scale"] else first


def _value(numeral: str) -> Fraction:
    word = numeral.lower()
    return Fraction(1 if word in ("a", "an") else UNITS_IN_WORDS.get(word, word))
