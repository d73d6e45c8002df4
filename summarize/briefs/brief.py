"""The brief and what it is made of: frozen, typed, JSON-ready."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from summarize.articles.article import Article
from summarize.translation.types import Translation
from summarize.warnings import BriefWarning


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
    """An English brief of one Chinese article; every point and every translation names the sentences it came from."""

    article: Article
    headline: str
    lead: Point | None
    points: tuple[Point, ...]
    translations: tuple[Translation, ...]
    provenance: Provenance
    warnings: tuple[BriefWarning, ...] = ()
    names: tuple[Name, ...] = ()
