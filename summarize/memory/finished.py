"""Finished articles: briefs that were made before of the same article, under the same settings, with the names that hold in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarize.articles.article import Article
from summarize.briefs.brief import Brief
from summarize.glossary.entries import Glossary
from summarize.glossary.known_names import AskedNames, KnownNames
from summarize.memory.codec import pack, unpack
from summarize.memory.keys import article_key, code, environment, glossary_key, key
from summarize.memory.memory import Memory
from summarize.translation.segment import Segment
from summarize.translation.types import Unit
from summarize.warnings import BriefWarning

Kept = tuple[Brief, tuple[tuple[str, str | None], ...]]
"""A brief, and the English names that were looked up for it with their Chinese."""


class FinishedBriefs:
    """Briefs by what they were made of; `settings` are all that holds for every article of a run, the model among it.

    A brief is found by the articles and glossaries of its run, before anything is looked for in them; and, in another run, by the names and
    figures that were found in its sentences, if the English names that were looked up while it was made have the same Chinese there.
    """

    def __init__(self, memory: Memory, *settings: object) -> None:
        self._memory = memory
        self._settings = key("settings", code(), environment(), memory.desk, *settings)

    def run(self, articles: Sequence[Article], glossaries: Iterable[Glossary]) -> list[bytes]:
        """A key for each article of a run."""
        articles_of_run = [article_key(article) for article in articles]
        run = key(self._settings, articles_of_run, [glossary_key(g) for g in glossaries])
        return [key(run, one) for one in articles_of_run]

    def of_run(self, place: bytes) -> Brief | None:
        """The brief that an article had in a run like this."""
        where = self._memory.get("run", [place]).get(place)
        kept = self._kept(where) if where else None
        return kept[0] if kept else None

    def made_of(
        self,
        article: Article,
        segments: Sequence[Segment],
        conflicts: Iterable[BriefWarning],
        glossaries: Iterable[Glossary],
        units: Iterable[tuple[str, Unit]],
    ) -> bytes:
        """The key of a brief by all that it is made of, but for the names that are looked up on the way."""
        found = [
            (
                repr(s.sentence),
                repr(s.annotations),
                sorted(s.declined),
                repr(s.called),
                list(s.address),
                s.cuts,
                s.countries,
            )
            for s in segments
        ]
        given = [(g.name, g.sha256) for g in glossaries]
        return key(self._settings, article_key(article), found, repr(list(conflicts)), given, repr(list(units)))

    def find(self, where: bytes, known: KnownNames) -> Brief | None:
        """The brief that was made of the same, if what was looked up for it is the same in `known`."""
        kept = self._kept(where)
        return kept[0] if kept and all(known.chinese_of(english) == chinese for english, chinese in kept[1]) else None

    def keep(self, where: bytes, brief: Brief, asked: AskedNames) -> None:
        """Remember a brief with the names that were looked up for it."""
        self._memory.put("brief", {where: pack((brief, tuple(asked.answers().items())))})

    def keep_run(self, place: bytes, where: bytes) -> None:
        """Remember that an article of a run has this brief."""
        self._memory.put("run", {place: where})

    def _kept(self, where: bytes) -> Kept | None:
        kept = self._memory.get("brief", [where]).get(where)
        return _unpack(kept) if kept else None


def unpack_brief(data: bytes) -> Brief | None:
    """A brief as it is remembered; None where it is of another version, or broken."""
    kept = _unpack(data)
    return kept[0] if kept else None


def _unpack(data: bytes) -> Kept | None:
    try:
        kept: Kept = unpack(Kept, data)  # type: ignore[arg-type]
    except ValueError:
        return None
    return kept
