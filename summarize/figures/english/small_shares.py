"""Small shares in English, told by a round number: 3 in 10,000, 0.8 per million, one in a hundred thousand, two millionths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from summarize.figures.english.numerals import UNITS_IN_WORDS
from summarize.figures.types import Quantity

_N = rf"(?:\d+(?:\.\d+)?|an?|{'|'.join(UNITS_IN_WORDS)})"
_OF = {
    r"10,?000|(?:ten|10) thousand": 10**4,
    r"100,?000|(?:an?|one|1) hundred thousand|(?:a )?100 thousand": 10**5,
    r"1,000,000|(?:(?:an?|one|1) )?million": 10**6,
    r"10,000,000|(?:ten|10) million": 10**7,
    r"100,000,000|(?:(?:an?|one|1) hundred|100) million": 10**8,
    r"(?:(?:an?|one|1) )?billion": 10**9,
}
_PARTS = {"ten-thousandth": 10**4, "hundred-thousandth": 10**5, "millionth": 10**6, "billionth": 10**9}
_SHARE = re.compile(
    rf"(?<![\w.,$])(?P<low>{_N})(?:(?:-| to )(?P<high>{_N}))?"
    rf"(?:(?: (?!in|per|for)[a-z]+)?,? (?:in|per|out of|for)(?: every| each)? (?:{'|'.join(f'(?P<d{i}>{of})' for i, of in enumerate(_OF))})"
    rf"|[ -]?(?:of )?(?:a |one )?(?P<part>{'|'.join(_PARTS)})s?)(?![\w]|[.,]\d|-)",
    re.IGNORECASE,
)


def small_shares(text: str) -> Iterator[Quantity]:
    """The shares of an English text that are so many in 10,000 or in more, in order."""
    for m in _SHARE.finditer(text):
        of = _PARTS[m["part"].lower()] if m["part"] else next(v for i, v in enumerate(_OF.values()) if m[f"d{i}"])
        low = _value(m["low"]) / of
        high = _value(m["high"]) / of if m["high"] else low
        yield Quantity(*m.span(), m[0], low, high, "fraction")


def _value(numeral: str) -> Fraction:
    word = numeral.lower()
    return Fraction(1 if word in ("a", "an") else UNITS_IN_WORDS.get(word, word))
