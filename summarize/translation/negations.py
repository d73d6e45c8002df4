"""Words that say no in one of the two languages and need none in the other: 尚未…已 ("before"), 直到…才 ("not until"), 无罪 (acquitted)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from summarize.data import rows
from summarize.patterns import Candidates, Pattern


@dataclass(frozen=True, slots=True)
class Negation:
    """A row of `negations.tsv`; its head says what the columns mean."""

    negative: str
    chinese: Pattern
    english: Pattern
    source: str
    right: str
    wrong: str


@lru_cache(maxsize=1)
def negations() -> tuple[Negation, ...]:
    """The rows of the table, in its order."""
    return tuple(
        Negation(
            row["negative"],
            Pattern(row["chinese"]),
            Pattern(rf"\b(?:{row['english']})(?!\w)", re.IGNORECASE),
            row["source"],
            row["right"],
            row["wrong"],
        )
        for row in rows("summarize.translation", "negations.tsv")
    )


@lru_cache(maxsize=1)
def _candidates() -> Candidates:
    return Candidates(row.chinese for row in negations())


def untold(source: str, target: str) -> str:
    """A Chinese text without the negations that its English tells in words that are none (acquitted)."""
    found = _rows("zh", source)
    return _without(
        source, "、", (m for row in found if row.english.search(target) for m in row.chinese.finditer(source))
    )


def uncalled(source: str, target: str) -> str:
    """An English text without the negations that words of its Chinese ask for that are none (才)."""
    found = _rows("en", source)
    return _without(
        target, "", (m for row in found if row.chinese.search(source) for m in row.english.finditer(target))
    )


def _rows(negative: str, source: str) -> Iterator[Negation]:
    candidates = map(negations().__getitem__, _candidates().of(source))
    return (row for row in candidates if row.negative == negative)


def _without(text: str, mark: str, found: Iterable[re.Match[str]]) -> str:
    """`text` with a mark for each character of what was found."""
    marked = {i for m in found for i in range(*m.span())}
    return "".join(mark if i in marked else c for i, c in enumerate(text)) if marked else text
