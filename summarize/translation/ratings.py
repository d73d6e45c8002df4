"""Credit ratings with their outlook (AA-/稳定): one term, as models take the outlook for a state or a profession."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.glossary.entries import Entry

_OUTLOOKS = {
    "稳定": "Stable", "正面": "Positive", "积极": "Positive", "负面": "Negative", "消极": "Negative", "发展中": "Developing",
}  # fmt: skip
_RATING = re.compile(
    rf"(?<![A-Za-z\d])(?P<grade>[A-D][Aa]{{0,2}}[1-3]?[+-]?|[BC]{{1,3}}[+-]?|[BC]aa?[1-3]?)/(?P<outlook>{'|'.join(_OUTLOOKS)})(?:展望)?"
)
_SAID = (
    "{}, {}",
    "{} ({})",
    "{} with a {} outlook",
    "{} rating with a {} outlook",
    "{}, outlook {}",
    "{}, with a {} outlook",
)
ORIGIN = "rating"


def ratings(source: str) -> Iterator[tuple[int, int, Entry]]:
    """Where a rating with its outlook stands in a normalised text, and what it is in English."""
    for m in _RATING.finditer(source):
        outlook = _OUTLOOKS[m["outlook"]]
        accept = tuple(said.format(m["grade"], outlook.lower()) for said in _SAID)
        entry = Entry((m[0],), f"{m['grade']}/{outlook}", layer="article", origin=ORIGIN, accept=accept)
        yield m.start(), m.end(), entry
