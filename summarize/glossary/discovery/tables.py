"""The word lists of discovery, loaded once: what stands before a name, what ends one, and what English words it may be made of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from summarize.data import lines, word_list
from summarize.glossary.entries import EntryType

HARD = frozenset("的与及被在是称说给将向从着了该另并或把使就也都由对为到如据这位跟而又还只则叫等且和前月年过、，")
"""Characters that no transliterated name contains (nearly): a name begins after the last of them."""
JOINS = frozenset("和与及")
"""Those of `HARD` that a translated name with "and" or "&" may contain."""


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a Chinese name and the type it gives; `silent` where English may have no word for it."""

    type: EntryType
    silent: bool


@dataclass(frozen=True, slots=True)
class Tables:
    """All word lists; every text is simplified Chinese."""

    titles: frozenset[str]
    boundaries: frozenset[str]
    appositions: frozenset[str]
    places: frozenset[str]
    soft: frozenset[str]
    trailing: frozenset[str]
    sounds: frozenset[str]
    heads: dict[str, Head]
    words: dict[str, tuple[str, ...]]


_PACKAGE = "summarize.glossary.discovery"


def _list(name: str) -> frozenset[str]:
    return frozenset(word_list(_PACKAGE, name))


def _table(name: str) -> list[list[str]]:
    return [line.split("\t") for line in lines(_PACKAGE, name)[1:]]


_TYPES: dict[str, EntryType] = {"place": "place", "organisation": "organisation", "work": "work", "term": "term"}


@lru_cache(maxsize=1)
def tables() -> Tables:
    """The word lists that come with the package."""
    return Tables(
        titles=_list("titles.txt"),
        boundaries=_list("boundaries.txt"),
        appositions=_list("appositions.txt"),
        places=_list("places.txt"),
        soft=_list("soft.txt"),
        trailing=_list("trailing.txt"),
        sounds=frozenset("".join(lines(_PACKAGE, "sounds.txt"))),
        heads={row[0]: Head(_TYPES[row[1]], row[2] == "yes") for row in _table("heads.tsv")},
        words={row[0]: tuple(row[1].split()) for row in _table("words.tsv")},
    )
