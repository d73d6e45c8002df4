"""Names that articles introduce themselves, 哈里斯（Kamala Harris）, found in all articles of a run before any is translated."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from summarize.articles.article import Article
from summarize.glossary.discovery.brackets import introductions
from summarize.glossary.discovery.collection import DiscoveredName, Sighting, collect
from summarize.glossary.discovery.names import NameFinder
from summarize.glossary.discovery.tables import tables
from summarize.glossary.entries import Glossary
from summarize.glossary.formats.tables import write_tsv

__all__ = ["DiscoveredName", "Sighting", "collect", "discover", "discovered_glossary", "sightings"]


def discover(articles: Sequence[Article]) -> list[DiscoveredName]:
    """The names that `articles` introduce with their English, most frequent first; the order of the articles does not matter.

    Two targets for one source are settled by frequency, then alphabetically, and recorded in `conflicts`.
    """
    texts: dict[str, str] = {}
    for article in articles:
        texts[article.path] = texts.get(article.path, "") + "\n".join(article.texts) + "\n"
    return collect([sighting for article in articles for sighting in sightings(article)], texts)


def sightings(article: Article) -> list[Sighting]:
    """The places where an article introduces a name."""
    finder = NameFinder(tables())
    out: list[Sighting] = []
    for text in article.texts:
        for introduction in introductions(text):
            name = finder.find(introduction)
            if name is not None or introduction.aliases:
                out.append(Sighting(introduction, name, article.path))
    return out


def discovered_glossary(names: Sequence[DiscoveredName]) -> Glossary:
    """The names as a glossary of the layer "article"."""
    entries = tuple(name.entry() for name in names)
    return Glossary(entries, "articles", hashlib.sha256(write_tsv(entries).encode()).hexdigest())
