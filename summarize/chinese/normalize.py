"""Normalised text for matching and translation (NFKC, simplified), with offsets back to the original."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from summarize.chinese.script import to_simplified


@dataclass(frozen=True, slots=True)
class Normalized:
    """`text` is normalised; character i of it came from the original at `offsets[i]`; `offsets` has one more item, the original length."""

    text: str
    offsets: tuple[int, ...]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The span [start, end) of the original that the normalised span [start, end) came from (start < end)."""
        last = self.offsets[end - 1]
        after = next((o for o in self.offsets[end:] if o > last), self.offsets[-1])
        return self.offsets[start], after


def normalize(text: str) -> Normalized:
    """NFKC (Unicode Standard Annex 15) and simplified script, one base character with its combining marks at a time."""
    out: list[str] = []
    offsets: list[int] = []
    i = 0
    while i < len(text):
        j = i + 1
        while j < len(text) and unicodedata.combining(text[j]):
            j += 1
        piece = unicodedata.normalize("NFKC", text[i:j])
        out.append(piece)
        offsets.extend([i] * len(piece))
        i = j
    offsets.append(len(text))
    return Normalized(to_simplified("".join(out)), tuple(offsets))


def matching_text(text: str, normalized: Normalized) -> str:
    """The normalised text, but with the Chinese comma kept: 5，100 is a list, 5,100 a number, and １，０００ one again."""
    if "，" not in text:
        return normalized.text
    out = list(normalized.text)
    for i, c in enumerate(out):
        if c == "," and text[at := normalized.offsets[i]] == "，" and not "０" <= text[at - 1 : at] <= "９":
            out[i] = "，"
    return "".join(out)
