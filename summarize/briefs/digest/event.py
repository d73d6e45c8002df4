"""One event as several articles report it: what happened, what several outlets report, what only one does, and where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from summarize.briefs.brief import Brief, Point
from summarize.briefs.digest.clauses import Told
from summarize.briefs.digest.differences import differences, what_of
from summarize.briefs.digest.facts import Likeness
from summarize.briefs.digest.statements import Statement
from summarize.briefs.digest.timeline import timeline
from summarize.briefs.digest.types import Dated, Difference, DigestArticle, Event, Fact, Line, Only, Side
from summarize.briefs.points import make_points
from summarize.briefs.selection import POINTS, select
from summarize.figures.types import Figure, Quantity
from summarize.translation.types import Translation

_FIRST_SENTENCES = 120
"""The sentences of an article that are compared; news of an event stands before them."""


@dataclass(frozen=True)
class Source:
    """An article of a run, its title and the sentences of its text as statements."""

    article: DigestArticle
    title: Statement
    statements: tuple[Statement, ...]

    @property
    def brief(self) -> Brief:
        """The brief of the article."""
        return self.article.brief

    @cached_property
    def translations(self) -> dict[str, Translation]:
        """The translations by sentence id."""
        return {t.sentence.id: t for t in self.brief.translations}

    @cached_property
    def usable(self) -> tuple[Statement, ...]:
        """The statements whose translation is English at all."""
        return tuple(
            s
            for s in self.statements[:_FIRST_SENTENCES]
            if all(w.severity != "fatal" for w in self.translations[s.id].warnings)
        )

    def doubt(self, statement: Statement) -> int:
        """How many serious warnings the translation of a sentence carries."""
        return sum(w.severity == "serious" for w in self.translations[statement.id].warnings)

    def lines(self, statements: Iterable[Statement]) -> list[Line]:
        """What the sentences say, each to stand alone; who is named in several gets the full name in the first."""
        segments = {s.id: s.segment for s in self.statements}
        points = make_points([s.segment.sentence for s in statements], self.translations, segments)
        return [self.line(point) for point in points]

    def line(self, point: Point) -> Line:
        """A point of the brief as a line."""
        chinese = " ".join(self.translations[s].sentence.text.strip() for s in point.sentences)
        ids = tuple(f"{self.article.id}:{s}" for s in point.sentences)
        return Line(point.text, chinese, self.article.outlet, ids)


class _Printed:
    """The lines of an event, made of each article's sentences all at once, so that the first one printed has the full names."""

    def __init__(self, sources: Sequence[Source], statements: Iterable[Statement]) -> None:
        self._lines: dict[Statement, Line] = {}
        wanted = list(dict.fromkeys(statements))
        for source in sources:
            own = [s for s in wanted if s.article == source.title.article]
            self._lines |= dict(zip(own, source.lines(own), strict=True))

    def __getitem__(self, statement: Statement) -> Line:
        return self._lines[statement]


def compose_event(sources: Sequence[Source], length: str) -> Event:
    """The event that the articles report. One article alone gives its brief: lead and points."""
    if len(sources) == 1:
        return _alone(sources[0])
    outlets = [s.article.outlet for s in sources]
    articles = [s.usable for s in sources]
    likeness = Likeness(articles)
    by_article = {s.title.article: s for s in sources}
    facts = [f for f in likeness.same_facts() if len({by_article[s.article].article.outlet for s in f}) > 1]
    focus = [frozenset(n for s in (source.title, *source.statements[:1]) for n in s.names) for source in sources]
    differ = differences(articles, outlets, focus, facts)
    main, lead = _lead(sources, likeness)
    about = next((fact for fact in facts if lead in fact), (lead,) if lead else ())
    about = tuple(sorted(about, key=lambda s: s is not lead))
    chosen = _chosen([f for f in facts if lead not in f], likeness, by_article)[: POINTS[length]]
    only = _only(sources, likeness, {*about, *chain(*chosen)}, length)
    printed = _Printed(sources, [*about, *chain(*chosen), *chain(*only.values()), *_of(differ)])
    return Event(
        tuple(s.article.id for s in sources),
        main.brief.headline,
        Fact(tuple(printed[s] for s in about)) if about else None,
        tuple(Fact(tuple(printed[s] for s in fact)) for fact in chosen),
        tuple(Only(outlet, tuple(printed[s] for s in own)) for outlet, own in only.items() if own),
        tuple(_difference(sides, printed) for sides in differ),
    )


def _alone(source: Source) -> Event:
    """The event of one article, which is its brief."""
    brief = source.brief
    lead = Fact((source.line(brief.lead),)) if brief.lead else None
    points = tuple(source.line(p) for p in brief.points)
    only = (Only(source.article.outlet, points),) if points else ()
    return Event((source.article.id,), brief.headline, lead, (), only, ())


def _lead(sources: Sequence[Source], likeness: Likeness) -> tuple[Source, Statement | None]:
    """The article whose lead the other articles have most of, and that lead, which was checked when its brief was made."""

    def reported(source: Source, lead: Statement) -> float:
        return sum(
            max((likeness(lead, s) for s in other.usable), default=0.0) for other in sources if other is not source
        )

    leads = [
        (source, s)
        for source in sources
        if source.brief.lead
        for s in source.usable
        if s.id == source.brief.lead.sentences[-1]
    ]
    if not leads:
        return sources[0], None
    return max(leads, key=lambda found: (reported(*found), -found[0].title.article))


def _chosen(
    facts: Sequence[tuple[Statement, ...]], likeness: Likeness, by_article: Mapping[int, Source]
) -> list[tuple[Statement, ...]]:
    """The facts, those of most outlets and nearest to the beginnings of the articles first; in each the line to read comes first."""

    def news(fact: tuple[Statement, ...]) -> tuple[int, float]:
        places = [by_article[s.article].statements.index(s) for s in fact]
        return -len({by_article[s.article].article.outlet for s in fact}), sum(places) / len(places)

    def fit(statement: Statement, fact: tuple[Statement, ...]) -> tuple[int, float]:
        others = [likeness(statement, s) for s in fact if s is not statement]
        return by_article[statement.article].doubt(statement), -sum(others)

    return [tuple(sorted(fact, key=lambda s, fact=fact: fit(s, fact))) for fact in sorted(facts, key=news)]  # type: ignore[misc]


def _only(
    sources: Sequence[Source], likeness: Likeness, told: set[Statement], length: str
) -> dict[str, list[Statement]]:
    """What matters most of what only one outlet has, by outlet."""
    outlets = [s.article.outlet for s in sources]
    out: dict[str, list[Statement]] = {}
    for number, source in enumerate(sources):
        article = source.brief.article
        alone = {s.id: s for s in likeness.alone(number, outlets)}
        chosen = select(
            [s.segment.sentence for s in source.statements],
            [p.kind for p in article.paragraphs],
            article.title,
            length=length if len(sources) == 2 else "short",
            usable=frozenset(alone),
            doubtful=frozenset(s.id for s in source.usable if source.doubt(s)),
            told=frozenset(s.id for s in told if s.article == source.title.article),
        )
        out.setdefault(source.article.outlet, []).extend(alone[s.id] for s in chosen)
    return out


def _of(differ: Iterable[Sequence[Told]]) -> list[Statement]:
    return [told.statement for sides in differ for told in sides]


def _difference(sides: Sequence[Told], printed: _Printed) -> Difference:
    figure = sides[0].figure
    return Difference(
        "quantity" if isinstance(figure, Quantity) else "date",
        what_of(sides),
        tuple(
            Side(
                t.figure.source,
                _english(t.figure),
                t.figure.value if isinstance(t.figure, Quantity) else "",
                printed[t.statement],
            )
            for t in sides
        ),
    )


def _english(figure: Figure) -> str:
    """The figure in English, with the hedge where that is a word of its own in the Chinese: 超过150."""
    hedge = figure.hedge if isinstance(figure, Quantity) else None
    return f"{hedge} {figure.english}" if hedge and hedge not in figure.english else figure.english


def compose_timeline(sources: Sequence[Source], events: Sequence[Event]) -> tuple[Dated, ...]:
    """The dated statements of the articles of one section."""
    articles = [s.usable for s in sources]
    facts = Likeness(articles).same_facts()
    shown = {
        id
        for event in events
        for line in (
            *(line for fact in (*([event.lead] if event.lead else []), *event.facts) for line in fact.lines),
            *(line for only in event.only for line in only.lines),
        )
        for id in line.sentences
    }
    by_article = {s.title.article: s for s in sources}
    told = [s for own in articles for s in own if f"{by_article[s.article].article.id}:{s.id}" in shown]
    found = timeline(articles, facts, told)
    printed = _Printed(sources, [s for _, s in found])
    return tuple(Dated(when, printed[s]) for when, s in found)
