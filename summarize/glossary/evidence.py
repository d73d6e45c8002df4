"""What the articles of a run say of names: looked for article by article, on as many machines as there are, then joined."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from summarize.articles.article import Article
from summarize.glossary.discovery import DiscoveredName, Sighting, collect, sightings
from summarize.glossary.entries import Glossary
from summarize.glossary.people import full_names, people_of
from summarize.glossary.places import Row, rows_in
from summarize.glossary.sources import gazetteer_of


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one article says: names that it introduces, places of the gazetteer, persons by their full name.

    `text` is its text where persons are introduced, whose short forms are looked for in it.
    """

    path: str
    sightings: tuple[Sighting, ...]
    places: frozenset[Row]
    people: frozenset[str]
    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """What all articles of a run say."""

    introduced: tuple[DiscoveredName, ...]
    places: Glossary
    people: Glossary


def evidence_of(article: Article) -> Evidence:
    """What an article says of names."""
    found, text = sightings(article), "\n".join(article.texts)
    persons = any(sighting.name and sighting.name.parts for sighting in found)
    return Evidence(
        article.path,
        tuple(found),
        frozenset(rows_in(text)),
        frozenset(full_names(article.texts)),
        f"{text}\n" if persons else "",
    )


def said_in(evidence: Iterable[Evidence]) -> Said:
    """The same of all articles; their order does not matter."""
    mentions: list[Sighting] = []
    texts: dict[str, str] = {}
    places: set[Row] = set()
    people: set[str] = set()
    for one in evidence:
        mentions += one.sightings
        texts[one.path] = texts.get(one.path, "") + one.text
        places |= one.places
        people |= one.people
    return Said(tuple(collect(mentions, texts)), gazetteer_of(places), people_of(people))
