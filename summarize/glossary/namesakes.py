"""Which of several countries one character stands for: 巴方 is Pakistan, Palestine or Brazil by what the article names.

What the paragraph names goes before what the article does. Where several are named and none of them by far the most often, none is meant
for certain, and the translation is left to the model.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from summarize.chinese.words import alternatives
from summarize.data import rows
from summarize.glossary.entries import Entry, split_forms

_OFTEN = 3
"""How many times as often as all others together one has to be named to be meant beside them."""
_TWICE = 2
"""How many times another one than the usual one has to be named in the article."""

Meant = Mapping[str, Entry | None]
"""Character -> the country that it stands for, None where that is open; other characters stand for one country only."""


@dataclass(frozen=True, slots=True)
class Namesake:
    """One of the countries of a character, without an entry where the character alone never stands for it.

    `default` where it is meant if none is named, `pairs` the pairs of characters that always mean it.
    """

    char: str
    names: re.Pattern[str]
    entry: Entry | None
    default: bool
    pairs: tuple[str, ...]


@lru_cache(maxsize=1)
def namesakes() -> dict[str, tuple[Namesake, ...]]:
    """The table, by character."""
    out: dict[str, list[Namesake]] = {}
    for row in rows("summarize.glossary", "namesakes.tsv"):
        char = row["char"]
        also = split_forms(row["also"] or "")
        entry = Entry((char,), english, "place", layer="built-in", accept=also) if (english := row["english"]) else None
        pairs = tuple((row["pairs"] or "").split())
        out.setdefault(char, []).append(Namesake(char, re.compile(row["names"]), entry, row["default"] == "yes", pairs))
    return {char: tuple(found) for char, found in out.items()}


@lru_cache(maxsize=1)
def _any() -> re.Pattern[str]:
    return re.compile(alternatives(namesakes()))


def meant_in(paragraph: str, article: str) -> Meant:
    """The country of each shared character that the paragraph has, by simplified texts."""
    return {char: _meant(char, paragraph, article) for char in set(_any().findall(paragraph))}


def meant_by_pair(pair: str, char: str) -> Entry | None:
    """The country that a character of a pair always stands for: 乌 in 俄乌."""
    return next((n.entry for n in namesakes().get(char, ()) if pair in n.pairs), None)


def usual(entry: Entry) -> bool:
    """Whether `entry` is what its character usually means, so that a model knows it."""
    return any(n.default and n.entry == entry for n in namesakes().get(entry.source, ()))


@lru_cache(maxsize=256)
def _meant(char: str, paragraph: str, article: str) -> Entry | None:
    default = next((n for n in namesakes()[char] if n.default), None)
    here, everywhere = _named(char, paragraph), _named(char, article)
    if not here and not everywhere:
        return default.entry if default else None
    first, mostly = _foremost(here or everywhere), _foremost(everywhere)
    if first is None or mostly not in (None, first):
        return None  # the paragraph has one of them, the article mostly another
    seldom = default not in (None, first) and everywhere.get(first, 0) < _TWICE
    return None if seldom else first.entry


def _named(char: str, text: str) -> dict[Namesake, int]:
    counts = {n: len(n.names.findall(text)) for n in namesakes()[char]}
    usual = any(counts[n] for n in counts if n.default)
    return {n: count for n, count in counts.items() if count and (n.entry or not usual)}


def _foremost(named: Mapping[Namesake, int]) -> Namesake | None:
    best = max(named, key=lambda n: named[n], default=None)
    return best if best and named[best] >= _OFTEN * (sum(named.values()) - named[best]) else None
