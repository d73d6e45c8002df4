"""Whether the English says the opposite of a word of the Chinese (低碳 as "high-carbon"), or leaves out a word that turns the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from summarize.data import rows
from summarize.patterns import Candidates, Pattern

_NOT = re.compile(
    r"\b(?:not|no|never|cannot|without|nor|neither|refus\w*|fail\w*|nothing|none)\b|n['’]t\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Opposite:
    """A row of `opposites.tsv`; its head says what the columns mean."""

    rule: str
    chinese: Pattern
    unless: Pattern | None
    must: Pattern
    must_not: Pattern | None
    denied: bool
    source: str
    right: str
    wrong: str


def _words(cell: str) -> Pattern:
    return Pattern(rf"\b(?:{cell})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def opposites() -> tuple[Opposite, ...]:
    """The rows of the table, in its order."""
    return tuple(
        Opposite(
            row["rule"],
            Pattern(row["chinese"]),
            Pattern(row["unless"]) if row["unless"] else None,
            _words(row["must"]),
            _words(row["must_not"]) if row["must_not"] else None,
            bool(row["denied"]),
            row["source"],
            row["right"],
            row["wrong"],
        )
        for row in rows("summarize.translation", "opposites.tsv")
    )


@lru_cache(maxsize=1)
def _candidates() -> Candidates:
    return Candidates(row.chinese for row in opposites())


def turned_round(source: str, target: str) -> Iterator[tuple[str, str]]:
    """The words of `source` that an English `target` turns round or leaves out: the name of the rule, and what to tell a reader.

    `source` is normalised and in simplified characters.
    """
    denied = _NOT.search(target) is not None
    for row in map(opposites().__getitem__, _candidates().of(source)):
        if denied and not row.denied:
            continue
        found = row.chinese.search(source)
        if found is None or (row.unless and row.unless.search(source)) or row.must.search(target):
            continue
        said = row.must_not.search(target) if row.must_not else None
        if said:
            yield row.rule, f"“{found[0]}” is told as “{said[0]}”"
        elif row.must_not is None:
            yield row.rule, f"nothing in the English tells of “{found[0]}”"
