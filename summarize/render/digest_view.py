"""What of a digest readers are shown, in whatever format: its texts put together, nothing escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from itertools import groupby
from pathlib import Path

from summarize.briefs.digest import Difference, Digest, DigestArticle, DigestName, Event, Fact, Line
from summarize.render.markdown import day, plural
from summarize.render.markdown import places as first_places
from summarize.warnings import BriefWarning

_PLACES = 6
SEVERAL = "One subject at different times; the figures of one time are not compared with those of another."


@dataclass(frozen=True, slots=True)
class Told:
    """A fact: the line to read, who says it in these words and where, and the lines of others."""

    text: str
    outlets: str
    ids: str
    lines: tuple[Line, ...]
    others: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Differences in the same sentences, one text each ("RFI 10 — VOA 12 (撤离)"), and the sentences."""

    texts: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ToCheck:
    """A warning and the ids of what it is about."""

    ids: str
    code: str
    message: str


def title(digest: Digest) -> str:
    """Digest · 3 August 2023 – 5 August 2023"""
    days = digest.dates
    return f"Digest · {span(days)}" if days else "Digest"


def span(days: Sequence[date]) -> str:
    """3 August 2023, or 3 August 2023 – 5 August 2023"""
    return day(days[0]) if days[0] == days[-1] else f"{day(days[0])} – {day(days[-1])}"


def extent(digest: Digest) -> str:
    """How many articles, outlets, sections and differences there are."""
    differing = sum(len(e.differences) for s in digest.sections for e in s.events)
    parts = [
        plural(len(digest.articles), "article"),
        plural(len({a.outlet for a in digest.articles}), "outlet"),
        plural(len(digest.sections), "section"),
        f"{plural(differing, 'figure')} on which outlets differ" if differing else "",
    ]
    return " · ".join(filter(None, parts))


def event_title(digest: Digest, event: Event) -> str:
    """Who reports one of several events, when, and its headline."""
    articles = [digest.article(id) for id in event.articles]
    days = sorted({a.brief.article.published for a in articles if a.brief.article.published})
    outlets = ", ".join(dict.fromkeys(a.outlet for a in articles))
    return f"{outlets}{f', {span(days)}' if days else ''}: {event.headline}"


def several_outlets(digest: Digest, event: Event) -> bool:
    """Whether "only" says anything."""
    return len({digest.article(id).outlet for id in event.articles}) > 1


def told(fact: Fact) -> Told:
    """A fact as it is told: lines of the same Chinese are one."""
    first, *others = fact.lines
    same = [first, *(line for line in others if line.source == first.source)]
    return Told(
        first.text,
        ", ".join(dict.fromkeys(line.outlet for line in same)),
        " ".join(id for line in same for id in line.sentences),
        tuple(same),
        tuple(line for line in others if line not in same),
    )


def facts_of(event: Event) -> list[Told]:
    """What several outlets report, but for what a difference shows."""
    compared = [_lines_of(d) for d in event.differences]
    return [told(fact) for fact in event.facts if {line.sentences for line in fact.lines} not in compared]


def compared(differences: Sequence[Difference]) -> list[Compared]:
    """The differences; several in the same sentences together."""
    out = []
    for _, group in groupby(differences, key=_lines_of):
        together = list(group)
        texts = (
            " — ".join(f"{s.line.outlet} {s.target or s.source}" for s in d.sides) + (f" ({d.what})" if d.what else "")
            for d in together
        )
        out.append(Compared(tuple(texts), tuple(side.line for side in together[0].sides)))
    return out


def _lines_of(difference: Difference) -> set[tuple[str, ...]]:
    return {side.line.sentences for side in difference.sides}


def when(iso: str) -> str:
    """2 August 2023, June 2023, 2017"""
    parts = [int(p) for p in iso.split("-")]
    if len(parts) == 3:
        return day(date(*parts))
    return f"{date(parts[0], parts[1], 1):%B %Y}" if len(parts) == 2 else iso


def ids(line: Line) -> str:
    """The ids of its sentences."""
    return " ".join(line.sentences)


def article_facts(article: DigestArticle) -> list[str]:
    """Its id, outlet and day."""
    published = article.brief.article.published
    return [article.id, article.outlet, *([day(published)] if published else [])]


def checks(digest: Digest) -> list[ToCheck]:
    """What to check before quoting, each thing once."""
    found: dict[tuple[str, str], list[str]] = {}
    for w in digest.faults:
        found.setdefault((f"{w.code}/{w.rule}" if w.rule else w.code, w.message), []).append(w.sentence or "")
    return [ToCheck(" ".join(dict.fromkeys(where)), code, message) for (code, message), where in found.items()]


def listed_names(digest: Digest) -> list[DigestName]:
    """The rows of the table of names; places and terms of the built-in lexicon are left to the JSON."""
    return [n for n in digest.names if n.origin != "built-in" or n.type not in ("place", "term")]


def name_cells(digest: Digest, name: DigestName) -> list[str]:
    """A row of that table: Chinese, English, kind, where from, in."""
    return [" ".join(name.sources), name.target, name.type, _origin(digest, name.origin), places(name)]


def _origin(digest: Digest, origin: str) -> str:
    known = {"built-in": "built in", "romanization": "not confirmed"}
    of_article = next((a.id for a in digest.articles if a.brief.article.path == origin), None)
    return known.get(origin) or of_article or Path(origin).name


def places(name: DigestName) -> str:
    """The sentences a name stands in, of many the first ones."""
    return first_places(name.sentences, _PLACES)


def mark() -> str:
    """What wrote it; `files.own_output` reads it."""
    return f"summarize {version('bilingual-briefs')} · digest"


def made_with(digest: Digest) -> str:
    """The model, the glossaries and their checksums, and how much there is."""
    made = digest.provenance
    files = "".join(f" · {g['name']} {g['sha256'][:8]}" for g in made.options.get("glossaries", []))
    by = f"{made.model} {made.model_sha256[:8]}".strip() + files
    return f"{by} · {plural(len(digest.articles), 'article')}, {_counted(digest.warnings)}"


def _counted(warnings: Iterable[BriefWarning]) -> str:
    return plural(sum(w.rule != "unconfirmed" for w in warnings), "warning")
