"""Names made of ordinary words, as in "the Good Will said": a capitalised phrase inside a sentence is a name until the Chinese has one.

The Chinese has one where it has a word for the head of the phrase: 部 for Ministry, 奖 for Prize (`name_heads.tsv`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from summarize.chinese.words import words
from summarize.data import lines
from summarize.figures.style import MONTHS, WEEKDAYS
from summarize.glossary.ordinary import ordinary_words
from summarize.patterns import Pattern

_RUN = re.compile(r"[A-Z][a-z]+(?:['’]s)?(?:[ -][A-Z][a-z]+(?:['’]s)?)+(?![\w-])")
_START = re.compile(r"(?:^|[.!?:;•|]['\"”’)]*\s+|[\"“‘(\[]|\n\s*)$")
_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_TITLE_CASE = 0.7
"""Share of capitalised words of four letters or more from which a text is a headline in title case."""
_QUOTED = re.compile(r"[“\"‘][^“”\"]*[”\"’]")


_NOT_NAMES = frozenset(
    words(
        """
        anti pro non pre post ex mid co sino mr mrs ms the a an one two three first second third spring summer autumn winter
        north south east west northern southern eastern western central
        """
    )
    + tuple(map(str.lower, (*MONTHS, *WEEKDAYS)))
)
"""Words that make no name of another word."""


@lru_cache(maxsize=1)
def _heads() -> dict[str, Pattern]:
    found: dict[str, list[str]] = {}
    for several, chinese in (line.split("\t") for line in lines("summarize.glossary", "name_heads.tsv")[1:]):
        for word in several.split():
            found.setdefault(word, []).append(chinese)
    return {word: Pattern("|".join(patterns)) for word, patterns in found.items()}


def invented_phrases(english: str, source: str, taken: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The capitalised phrases of two words or more for whose head there is nothing in `source`, outside the spans that are `taken`.

    Not looked at are the first word of a sentence, what stands in quotation marks, and headlines in title case.
    """
    if _is_title_case(english):
        return
    apart = [*taken, *(m.span() for m in _QUOTED.finditer(english))]
    for m in _RUN.finditer(english):
        start, end = m.span()
        spans = [w.span() for w in _WORD.finditer(english, start, end)]
        if _START.search(english, 0, start) and "-" not in english[spans[0][0] : spans[0][1]]:
            spans = spans[1:]
        spans = [(a, b) for a, b in spans if not any(a < y and x < b for x, y in apart)]
        if not spans or (len(spans) < 2 and "-" not in english[spans[0][0] : spans[0][1]]):
            continue
        phrase = re.sub(r"['’]s$", "", english[spans[0][0] : spans[-1][1]])
        if composed(phrase) and not _accounted(phrase, source):
            yield phrase


def composed(phrase: str) -> bool:
    """Whether a phrase is made of ordinary words, or has a name and an ordinary word with a hyphen between (China-President)."""
    parts = [w for w in re.split(r"[ -]", re.sub(r"['’]s", "", phrase.lower())) if w not in _NOT_NAMES]
    ordinary = [w in ordinary_words() for w in parts]
    compounds = [_parts(token) for token in phrase.lower().split()]
    mixed = any(len(c) > 1 and any(p in ordinary_words() for p in c) for c in compounds)
    return len(parts) > 1 and (all(ordinary) or mixed)


def _parts(token: str) -> list[str]:
    return [p for p in token.split("-") if p not in _NOT_NAMES]


def _accounted(phrase: str, source: str) -> bool:
    head = re.split(r"[ -]", phrase.lower())[-1]
    known = _heads().get(head) or _heads().get(head.removesuffix("s"))
    return known is not None and known.search(source) is not None


def _is_title_case(english: str) -> bool:
    long = [w[0] for w in _WORD.finditer(english) if len(w[0]) > 3]
    return len(long) > 2 and sum(w[0].isupper() for w in long) >= _TITLE_CASE * len(long)
