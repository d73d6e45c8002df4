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

__all__ = ["DiscoveredName", "discover", "discovered_glossary"]


def discover(articles: Sequence[Article]) -> list[DiscoveredName]:
    """The names that `articles` introduce with their English, most frequent first; the order of the articles does not matter.

    Two targets for one source are settled by frequency, then alphabetically, and recorded in `conflicts`.
    """
    finder = NameFinder(tables())
    mentions: list[Sighting] = []
    texts: dict[str, str] = {}
    for article in articles:
        for text in (article.title, *(paragraph.text for paragraph in article.paragraphs)):
            texts[article.path] = texts.get(article.path, "") + text + "\n"
            for introduction in introductions(text):
                name = finder.find(introduction)
                if name is not None or introduction.aliases:
                    mentions.append(Sighting(introduction, name, article.path))
    return collect(mentions, texts)


def discovered_glossary(names: Sequence[DiscoveredName]) -> Glossary:
    """The names as a glossary of the layer "article"."""
    entries = tuple(name.entry() for name in names)
    return Glossary(entries, "articles", hashlib.sha256(write_tsv(entries).encode()).hexdigest())
