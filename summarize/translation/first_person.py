"""“My country” for 我国: what Chinese says with 我 of one's country, army or school is “our” in English."""

from __future__ import annotations

import re

from summarize.data import rows

_ROWS = tuple(
    (f"我{row['chinese']}", re.compile(rf"\b([Mm])y (?=(?:\w+ ){{0,2}}?(?:{row['english']})\b)", re.IGNORECASE))
    for row in rows("summarize.translation", "first_person.tsv")
)


def ours(english: str, source: str) -> str:
    """`english` with “our” for “my” before the nouns of such words as `source`, a simplified sentence, has."""
    for chinese, pattern in _ROWS:
        if chinese in source:
            english = pattern.sub(lambda m: "Our " if m[1] == "M" else "our ", english)
    return english
