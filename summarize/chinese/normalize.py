"""Normalised text for matching and translation (NFKC, simplified), with offsets back to the original."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from summarize.chinese.script import to_simplified


@dataclass(frozen=True, slots=True)
class Normalized:
    """`text` is normalised; character i of it came from the original at `offsets[i]`; `offsets` has one more item, the original length."""

    text: str
    offsets: tuple[int, ...]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The span [start, end) of the original that the normalised span [start, end) came from (start < end)."""
        last = self.offsets[end - 1]
        while self.offsets[end] <= last and end + 1 < len(self.offsets):
            end += 1
        return self.offsets[start], self.offsets[end]


@lru_cache(maxsize=16384)
def _nfkc(character: str) -> str:
    return unicodedata.normalize("NFKC", character)


@lru_cache(maxsize=16384)
def _combining(character: str) -> bool:
    return unicodedata.combining(character) != 0


def normalize(text: str) -> Normalized:
    """NFKC (Unicode Standard Annex 15) and simplified script, one base character with its combining marks at a time."""
    out: list[str] = []
    offsets: list[int] = []
    i = 0
    while i < len(text):
        j = i + 1
        while j < len(text) and _combining(text[j]):
            j += 1
        piece = _nfkc(text[i]) if j == i + 1 else unicodedata.normalize("NFKC", text[i:j])
        out.append(piece)
        offsets.extend([i] * len(piece))
        i = j
    offsets.append(len(text))
    return Normalized(to_simplified("".join(out)), tuple(offsets))


def matching_text(text: str, normalized: Normalized) -> str:
    """The normalised text, character for character, but with Chinese commas and vulgar fractions in a form that numbers can be read from.

    表示,10日 and 5，100 are lists and stay ones, 5,100 is a number, and １，０００ one again; 14½, which NFKC makes 141⁄2, is 14.50.
    """
    out = list(normalized.text)
    for i, c in enumerate(out):
        if c == "," and not (
            _between_digits(out, i) and (text[at := normalized.offsets[i]] == "," or _groups(text, at))
        ):
            out[i] = "，"
        elif c == "⁄" and (fraction := text[normalized.offsets[i]]) != c:
            out[i - 1 : i + 2] = _decimal(fraction, before=out[i - 2] if i > 1 else "")
    return "".join(out)


def _between_digits(text: list[str], i: int) -> bool:
    return 0 < i < len(text) - 1 and text[i - 1].isdecimal() and text[i + 1].isdecimal()


_VULGAR = {"½": ".50", "¼": ".25", "¾": ".75"}


def _decimal(fraction: str, *, before: str) -> str:
    """Three characters for a vulgar fraction: .50 after digits, 0.5 elsewhere, none of a number where neither can be read."""
    decimal = _VULGAR.get(fraction)
    if decimal is None or before in (".", ","):
        return "□□□"
    return decimal if before.isdecimal() else ("0" + decimal[:2] if decimal[2] == "0" else "□□□")


def _groups(text: str, at: int) -> bool:
    """Whether a full-width comma groups digits: between full-width ones, or before 000."""
    return "０" <= text[at - 1 : at] <= "９" or (text[at - 1 : at].isdecimal() and text[at + 1 : at + 4] == "000")


def aligned(text: str) -> str:
    """`text` in one form, character for character, so that spans hold in both: NFKC where it gives one character, simplified script.

    The Chinese comma stays, which between digits stands in a list and not in a number.
    """
    pieces = (c if c == "，" or len(piece := _nfkc(c)) != 1 else piece for c in text)
    return to_simplified("".join(pieces))
