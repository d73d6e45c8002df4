"""The names of a run: user glossaries, what the articles introduce, the built-in lexicon, and what looks like a name and is in none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import NamedTuple

from summarize.articles.article import Article
from summarize.chinese.normalize import aligned
from summarize.glossary.discovery import DiscoveredName, discover, discovered_glossary
from summarize.glossary.entries import Entry, EntryType, Glossary
from summarize.glossary.evidence import Said, evidence_of, said_in
from summarize.glossary.known_names import KnownNames
from summarize.glossary.matching import Matcher
from summarize.glossary.merge import Merged, merge, place
from summarize.glossary.sources import builtin_glossary
from summarize.glossary.suggest import Seen, seen_unknown, unknown_of
from summarize.warnings import BriefWarning

ROMANIZATION = "romanization"
"""The origin of names that nobody has confirmed."""
PINYIN = "pinyin"
"""The origin of those that the standard of romanization settles, where the translation has them so."""


class Spelling(NamedTuple):
    """What the model makes of a foreign name or of a title, and what it names."""

    english: str
    type: EntryType = "person"


@dataclass(frozen=True, slots=True)
class Suspect:
    """What looks like a person's name, or is marked as the title of a work (《》), and is in no glossary; `target`, which nobody confirmed,
    is its romanization (ISO 7098), or what the model makes of it where it is a foreign name or a title.

    `likely` where that is put into the sentence and looked for like any other name; elsewhere it is only suggested. `settled` where
    the standard of romanization leaves nothing to confirm.
    """

    source: str
    target: str
    likely: bool = True
    type: EntryType = "person"
    settled: bool = False

    @property
    def entry(self) -> Entry | None:
        """The name as an entry of this run, or None where it is only suggested."""
        if not (self.likely and self.target):
            return None
        return Entry((self.source,), self.target, self.type, layer="article", origin=ROMANIZATION)


@dataclass(frozen=True)
class Naming:
    """What `articles` may call people, places and things, given the user's `glossaries` (later ones win).

    Where it is known what the articles say of names, and what looks like a name in them, the articles themselves are not needed.
    """

    articles: Sequence[Article]
    glossaries: Sequence[Glossary] = ()
    own: tuple[DiscoveredName, ...] = ()
    """Names of one of the articles that go before those of the others."""
    known_said: Said | None = None
    known_suspects: tuple[Suspect, ...] | None = None

    def for_article(self, article: Article) -> Naming:
        """The names as they hold in one of the articles: where articles differ, what it says itself goes first."""
        disputed = {source for name in self.discovered if name.conflicts for source in name.sources}
        if not disputed:
            return self
        own = tuple(name for name in discover([article]) if disputed & set(name.sources))
        return replace(self, own=own, known_said=self.said, known_suspects=self.suspects) if own else self

    @cached_property
    def said(self) -> Said:
        """What the articles say of names."""
        return self.known_said or said_in(map(evidence_of, self.articles))

    @property
    def discovered(self) -> tuple[DiscoveredName, ...]:
        """The names that the articles introduce."""
        return self.said.introduced

    @cached_property
    def merged(self) -> Merged:
        """All glossaries as one, and their conflicts."""
        found = [discovered_glossary(names) for names in (self.discovered, self.own) if names]
        return _merged((self.said.places, self.said.people, builtin_glossary(), *found, *self.glossaries))

    @cached_property
    def matcher(self) -> Matcher:
        """Finds the names."""
        return _matcher(self.merged.glossary)

    @cached_property
    def known(self) -> KnownNames:
        """All English names."""
        return _known(self.merged.glossary)

    @cached_property
    def declined(self) -> frozenset[str]:
        """What the user was asked about and found to be no name, in the form in which texts are compared."""
        return frozenset(aligned(name) for glossary in self.glossaries for name in glossary.declined)

    @cached_property
    def suspects(self) -> tuple[Suspect, ...]:
        """What looks like a name and is in no glossary, longest first."""
        if self.known_suspects is not None:
            return self.known_suspects
        return self.suspects_of(seen_unknown(article, self.matcher) for article in self.articles)

    def suspects_of(self, seen: Iterable[Seen]) -> tuple[Suspect, ...]:
        """The same by what was seen in the articles."""
        rows = unknown_of(seen)
        found = {source: row for row in rows for source in row.sources if aligned(source) not in self.declined}
        ordered = sorted(found, key=lambda s: (-len(s), s))
        return tuple(Suspect(s, found[s].target, found[s].likely, settled=found[s].settled) for s in ordered)

    def spelt(self, spellings: Mapping[str, Spelling]) -> Naming:
        """The names with the English of names and titles that had none (see `translation.spelling`), which hold like romanizations."""
        spellings = {s: spelling for s, spelling in spellings.items() if aligned(s) not in self.declined}
        if not spellings:
            return self
        known = {s.source: s for s in self.suspects}
        for source, spelling in spellings.items():
            if source not in known or not known[source].target:
                known[source] = Suspect(source, spelling.english, type=spelling.type)
        ordered = sorted(known.values(), key=lambda s: (-len(s.source), s.source))
        return replace(self, known_said=self.said, known_suspects=tuple(ordered))

    def conflicts_in(self, article: Article) -> list[BriefWarning]:
        """A warning for every name in the article that two glossaries, or two articles, give different English for.

        That a user's glossary differs from the built-in lexicon is what it is for, and no conflict; nor is it one for the reader where
        two of the built-in lists do, or where this article says itself whom it means.
        """
        text = "\n".join(article.texts)
        settled = {source for name in self.own if not name.conflicts for source in name.sources}
        out = [
            f"{c.source} is “{c.kept.target}” here, but “{c.dropped.target}” in {place(c.dropped)}"
            for c in self.merged.conflicts
            if not (c.dropped.layer == "built-in" and c.kept.layer in ("user", "built-in")) and c.source in text
            if not (c.dropped.layer == c.kept.layer == "article" and c.source in settled)
            if not (c.dropped.layer == "built-in" and c.kept.origin == article.path)
        ]
        for name in self.discovered:
            here = [source for source in name.sources if source in text]
            if here and not settled & set(name.sources):
                short = min(here, key=len)  # the form that two people share
                out += [f"{short} is “{name.target}” here, but “{other}” in an article" for other, _ in name.conflicts]
        return [BriefWarning("name-conflict", message + ".") for message in dict.fromkeys(out)]


# What follows from the same glossaries is made once: articles that name no new place or person share it. A file that has changed,
# in its lines too, has another checksum and so makes another glossary.


@lru_cache(maxsize=2)
def _merged(glossaries: tuple[Glossary, ...]) -> Merged:
    return merge(glossaries)


@lru_cache(maxsize=2)
def _matcher(glossary: Glossary) -> Matcher:
    return Matcher(glossary)


@lru_cache(maxsize=2)
def _known(glossary: Glossary) -> KnownNames:
    return KnownNames(glossary)
