"""The brief and what it is made of: frozen, typed, JSON-ready."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from summarize.articles.article import Article
from summarize.chinese.sentences import Sentence
from summarize.errors import BriefWarning


@dataclass(frozen=True, slots=True)
class Expectation:
    """A name, term, quantity or date that a translation has to keep, and whether it did.

    `type` is the glossary entry's type; `origin` where the English came from: "built-in", a glossary file, the path of the article that
    introduces the name, "romanization" for a suggestion that nobody has confirmed, "rule" for figures. `value` is a quantity's exact
    value ("1998000000000", "10..15"), `unit` its unit (ISO 4217 code for money).
    """

    kind: str
    source: str
    target: str
    found: bool
    type: str | None = None
    origin: str = "rule"
    value: str | None = None
    unit: str | None = None


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
class Translation:
    """The English of one sentence.

    `score` is the model's mean log-probability a token (nats), `attempts` how many outputs were looked at before this one was kept,
    `warnings` what is still wrong with it, `expected` what it had to keep.
    """

    sentence: Sentence
    text: str
    score: float
    attempts: int = 1
    warnings: tuple[BriefWarning, ...] = ()
    expected: tuple[Expectation, ...] = ()


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
    points: tuple[Point, ...]
    translations: tuple[Translation, ...]
    provenance: Provenance
    warnings: tuple[BriefWarning, ...] = ()
    names: tuple[Name, ...] = ()

    def to_markdown(self, *, bilingual: bool = False, figures: bool = False) -> str:
        """The brief as Markdown; `figures` adds a table of the figures, `bilingual` the aligned sentences."""
        from summarize.render.markdown import brief_to_markdown

        return brief_to_markdown(self, bilingual=bilingual, figures=figures)

    def to_json(self) -> str:
        """The brief as JSON (`summarize schema` prints the JSON Schema)."""
        from summarize.render.json import brief_to_json

        return brief_to_json(self)

    @staticmethod
    def from_json(text: str) -> Brief:
        """The brief that `to_json` wrote. Raises InputError where `text` is not one."""
        from summarize.render.json import brief_from_json

        return brief_from_json(text)
