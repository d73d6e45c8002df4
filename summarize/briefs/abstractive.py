"""An abstractive summary as points: of the sentences a summary model wrote, those that sentences of the article support."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from summarize.briefs.brief import Point
from summarize.figures.types import EnglishDate
from summarize.translation.checks import Comparison, check
from summarize.translation.segment import Segment, joined
from summarize.translation.types import Translation
from summarize.translation.typography import NO_END
from summarize.warnings import WARNINGS, BriefWarning

_SUPPORTS = 3
"""How many sentences of the article one sentence of the summary may rest on."""
_SHARED = 0.5
"""The share of its words that has to stand in their translations."""

_WORD = re.compile(r"[A-Za-z]{4,}")
_END = re.compile(r"(?<=[.!?])[\"”’)]?\s+(?=[\"“‘(]?[A-Z0-9])")


def sentences_in(summary: str) -> list[str]:
    """The sentences of an English summary; "U.S.", "Gen." and single capitals end none."""
    out: list[str] = []
    start = 0
    for m in _END.finditer(summary):
        piece = summary[start : m.end()].strip()
        if not NO_END.search(piece):
            out.append(piece)
            start = m.end()
    return [*out, rest] if (rest := summary[start:].strip()) else out


def supported_points(
    summary: str, translations: Sequence[Translation], segments: Mapping[str, Segment]
) -> tuple[tuple[Point, ...], tuple[BriefWarning, ...]]:
    """The sentences of `summary` whose names, figures and words the article supports, each with the ids of the sentences it rests on.

    Every other one gives a warning `summary-unsupported`. `segments` are by sentence id.
    """
    points: list[Point] = []
    warnings: list[BriefWarning] = []
    for text in sentences_in(summary):
        best, problem = _supports(text, translations, segments)
        if problem:
            message = WARNINGS["summary-unsupported"].message.format(f"“{text}” {problem}")
            warnings.append(BriefWarning("summary-unsupported", message))
        else:
            points.append(Point(text, best))
    return tuple(points), tuple(warnings)


def _supports(
    text: str, translations: Sequence[Translation], segments: Mapping[str, Segment]
) -> tuple[tuple[str, ...], str]:
    """The ids of the fewest sentences nearest in words that support `text`, or what is wrong with it."""
    words = _words(text)
    order = {t.sentence.id: i for i, t in enumerate(translations)}
    near = sorted(translations, key=lambda t: (-len(words & _words(t.text)), order[t.sentence.id]))
    problem = "No sentence of it says so."
    for count in range(1, min(_SUPPORTS, len(near)) + 1):
        chosen = sorted(near[:count], key=lambda t: order[t.sentence.id])
        shared = words & set().union(*(_words(t.text) for t in chosen))
        if len(shared) < _SHARED * len(words):
            continue
        problem = _problem(joined([segments[t.sentence.id] for t in chosen]), text)
        if not problem:
            return tuple(t.sentence.id for t in chosen), ""
    return (), problem


def _problem(segment: Segment, text: str) -> str:
    compared = Comparison(segment, text)
    found = [p.message for p in check(compared) if p.kind.stated]
    dates = [*compared.figures.invented, *(w.found for w in compared.figures.wrong)]
    found += [f"No date in the Chinese accounts for “{d.source}”." for d in dates if isinstance(d, EnglishDate)]
    return found[0] if found else ""


def _words(text: str) -> set[str]:
    return {w.lower() for w in _WORD.findall(text)}
