"""The digest and what it is made of: frozen, typed, JSON-ready. Every line of it names the article and the sentences it came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from summarize.briefs.brief import Brief, Provenance
from summarize.warnings import UNCONFIRMED, BriefWarning


@dataclass(frozen=True, slots=True)
class DigestArticle:
    """An article of a digest: its id ("a1", "a2"... in reading order), its outlet, or what stands for it, and its brief."""

    id: str
    outlet: str
    brief: Brief


@dataclass(frozen=True, slots=True)
class Line:
    """What one article says: the English, the ids of the sentences it renders ("a1:s3"), their Chinese, and the outlet."""

    text: str
    source: str
    outlet: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """What several articles report, each in its own words; the first line is the one to read."""

    lines: tuple[Line, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who reports it."""
        return tuple(dict.fromkeys(line.outlet for line in self.lines))


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a difference: the figure or date as it stands in the Chinese and in English, its exact value, and the line."""

    source: str
    target: str
    value: str
    line: Line


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure or date ("quantity", "date") of one thing on which articles differ; `what` is what stands next to it in the Chinese."""

    kind: str
    what: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Only:
    """What one outlet reports and no other outlet of the event."""

    outlet: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """The articles that report one event, by their ids: what happened, who reports which fact, and where they differ.

    The first line of `lead` says what happened, the others are what other outlets have of it; None where no article has a lead.
    """

    articles: tuple[str, ...]
    headline: str
    lead: Fact | None
    facts: tuple[Fact, ...]
    only: tuple[Only, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """A day, month or year ("2023-08-02", "2023-06", "2017") and what is said of it."""

    when: str
    line: Line


@dataclass(frozen=True, slots=True)
class Section:
    """One event; or several of one subject that lie apart in time, whose figures are not compared with one another."""

    events: tuple[Event, ...]
    timeline: tuple[Dated, ...]

    @property
    def headline(self) -> str:
        """The headline of the first event, which the most articles report."""
        return self.events[0].headline

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of its articles."""
        return tuple(id for event in self.events for id in event.articles)


@dataclass(frozen=True, slots=True)
class DigestName:
    """A row of the names table: all Chinese forms, the English, the type, where the English came from, and the sentences."""

    sources: tuple[str, ...]
    target: str
    type: str
    origin: str
    count: int
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """What several articles report, event by event, the one that most outlets report first.

    `warnings` are those of the articles, with ids such as "a1:s3" ("a1" for a whole article), after those of the digest itself
    (`figures-differ`); `names` are those of all articles, in one table; `to_confirm` holds names that nobody has confirmed, with the
    romanization suggested.
    """

    articles: tuple[DigestArticle, ...]
    sections: tuple[Section, ...]
    names: tuple[DigestName, ...]
    to_confirm: tuple[DigestName, ...]
    warnings: tuple[BriefWarning, ...]
    provenance: Provenance

    def article(self, id: str) -> DigestArticle:
        """The article with an id."""
        return self.articles[int(id.removeprefix("a")) - 1]

    @property
    def dates(self) -> tuple[date, ...]:
        """The days on which its articles were published, in order."""
        return tuple(sorted({a.brief.article.published for a in self.articles if a.brief.article.published}))

    @property
    def shown(self) -> frozenset[str]:
        """The ids of all sentences that stand in a section."""
        return frozenset(id for line in self._lines() for id in line.sentences)

    @property
    def faults(self) -> tuple[BriefWarning, ...]:
        """The warnings about sentences that stand in a section and about whole articles, but for those of names to confirm."""
        shown = self.shown
        whole = {a.id for a in self.articles}
        return tuple(
            w
            for w in self.warnings
            if w.rule != UNCONFIRMED
            and w.code != "figures-differ"
            and w.sentence
            and (w.sentence in shown or w.sentence in whole or w.sentence.endswith(":title"))
        )

    def _lines(self) -> tuple[Line, ...]:
        out: list[Line] = []
        for section in self.sections:
            for event in section.events:
                facts = [*([event.lead] if event.lead else []), *event.facts]
                out += [line for fact in facts for line in fact.lines]
                out += [line for only in event.only for line in only.lines]
                out += [side.line for difference in event.differences for side in difference.sides]
            out += [dated.line for dated in section.timeline]
        return tuple(out)
