"""The brief and what it is made of: frozen, typed, JSON-ready."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from summarize.articles.article import Article
from summarize.translation.types import Translation
from summarize.warnings import UNCONFIRMED, BriefWarning

TITLE = "title"
"""The sentence id of the title, under which warnings speak of the headline."""


@dataclass(frozen=True, slots=True)
class Name:
    """A row of the names table: `count` mentions in `sentences`."""

    source: str
    target: str
    type: str
    origin: str
    count: int
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameToConfirm:
    """A name that nobody has confirmed, as it stands in the article, and the English suggested for it ("" where nothing can be).

    `sentences` are those it stands in ("title" is the headline), `told` other English that stands for it there, `context` some of the
    words round its first mention.
    """

    source: str
    target: str
    type: str
    sentences: tuple[str, ...]
    told: tuple[str, ...]
    context: str


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the summary and the ids of the sentences it renders."""

    text: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made this brief: enough to make the same bytes again."""

    tool: str
    version: str
    model: str
    model_sha256: str
    options: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Brief:
    """An English brief of one Chinese article; every point and every translation names the sentences it came from.

    `headline_from` is the sentence that the headline was made of, "title" where it is the English of the title. `warnings` are in the
    order of what they would cost a reader.
    """

    article: Article
    headline: str
    lead: Point | None
    points: tuple[Point, ...]
    translations: tuple[Translation, ...]
    provenance: Provenance
    warnings: tuple[BriefWarning, ...] = ()
    names: tuple[Name, ...] = ()
    to_confirm: tuple[NameToConfirm, ...] = ()
    headline_from: str = TITLE

    @property
    def faults(self) -> tuple[BriefWarning, ...]:
        """The warnings without those that say of a sentence what `to_confirm` says of a name."""
        return tuple(w for w in self.warnings if w.rule != UNCONFIRMED)

    @property
    def shown(self) -> frozenset[str | None]:
        """What a reader of the headline, the lead and the points reads: sentence ids, "title", and None for the whole article."""
        return frozenset(
            {self.headline_from, TITLE, None, *(s for p in (self.lead, *self.points) if p for s in p.sentences)}
        )
