"""What is printed, checked: the points of a brief while it is made, and all of a brief as saved or as edited by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarize.briefs.brief import TITLE, Brief, Point
from summarize.errors import InputError
from summarize.figures.types import EnglishDate
from summarize.translation.checks import Comparison, Problem, check
from summarize.translation.doubts import doubts
from summarize.translation.segment import Segment, joined
from summarize.warnings import BriefWarning

_LEFT_OUT = frozenset({"name-missing", "figure-missing", "quotation"})
"""What is no fault of a text that renders a part of a sentence."""

_UNKNOWN = 0.0
"""The score of a headline, which no brief keeps."""


def point_problems(text: str, segments: Sequence[Segment]) -> tuple[Problem, ...]:
    """What is wrong with a point as a rendering of its sentences, of which it may leave parts out."""
    return tuple(p for p in check(Comparison(joined(segments), text)) if not p.kind.whole)


def part_problems(text: str, segment: Segment) -> tuple[Problem, ...]:
    """What is wrong with a text that renders a part of a sentence; what stands in the rest of it is not missing."""
    compared = Comparison(segment, text)
    dates = (*compared.figures.invented, *(w.found for w in compared.figures.wrong))
    gone = _LEFT_OUT if any(isinstance(d, EnglishDate) for d in dates) else _LEFT_OUT | {"date-wrong"}
    return tuple(p for p in check(compared) if not p.kind.whole and p.kind.code not in gone)


def recheck(brief: Brief, segments: Mapping[str, Segment]) -> list[BriefWarning]:
    """What is wrong with the headline, the lead, the points and the translations.

    `segments` are by sentence id, those of the title and its halves under "title", "title.1" and so on: the headline is the English of
    one of them, or made of a sentence. A fault that a point shares with the translation it was made of is told once.
    """
    found: list[BriefWarning] = []

    def tell(sentence: str, problems: tuple[Problem, ...], where: str = "") -> None:
        for p in problems:
            if p.warning(sentence, where) not in found and p.warning(sentence) not in found:
                found.append(p.warning(sentence, where))

    if brief.headline_from == TITLE:
        tell(TITLE, _of_title(brief.headline, segments))
    else:
        tell(brief.headline_from, _of_headline(brief, segments), "In the headline: ")
    for t in brief.translations:
        c = Comparison(segments[t.sentence.id], t.text)
        tell(t.sentence.id, (*check(c), *doubts(c, t.score)))
    if brief.lead:
        tell(brief.lead.sentences[0], _of_point(brief.lead, segments), "In the lead: ")
    for number, point in enumerate(brief.points, 1):
        tell(point.sentences[0], _of_point(point, segments), f"In point {number}: ")
    return found


def _of_title(headline: str, segments: Mapping[str, Segment]) -> tuple[Problem, ...]:
    """What is wrong with a headline as the English of the title, or of that half of it of which it has the least wrong."""
    compared = [Comparison(segment, headline) for id, segment in segments.items() if id.split(".")[0] == TITLE]
    checked = [(check(c), c) for c in compared]
    problems, title = min(checked, key=lambda found: sum(p.weight for p in found[0]))
    return (*problems, *doubts(title, _UNKNOWN))


def _of_headline(brief: Brief, segments: Mapping[str, Segment]) -> tuple[Problem, ...]:
    if brief.headline_from not in segments:
        raise InputError(f"the headline is of the sentence {brief.headline_from!r:.20}, which the brief does not have")
    return part_problems(brief.headline, segments[brief.headline_from])


def _of_point(point: Point, segments: Mapping[str, Segment]) -> tuple[Problem, ...]:
    if not point.sentences or not segments.keys() >= set(point.sentences):
        raise InputError(f"the point {point.text!r:.60} names a sentence that the brief does not have, or none")
    return point_problems(point.text, [segments[s] for s in point.sentences])
