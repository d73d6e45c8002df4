"""What is printed, checked: the points of a brief while it is made, and all of a brief as saved or as edited by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarize.briefs.brief import Brief, Point
from summarize.briefs.headline import TITLE
from summarize.errors import InputError
from summarize.translation.checks import Comparison, Problem, check, suspected
from summarize.translation.segment import Segment, joined
from summarize.warnings import BriefWarning


def point_problems(text: str, segments: Sequence[Segment]) -> tuple[Problem, ...]:
    """What is wrong with a point as a rendering of its sentences, of which it may leave parts out."""
    return tuple(p for p in check(Comparison(joined(segments), text)) if not p.kind.whole)


def recheck(brief: Brief, segments: Mapping[str, Segment]) -> list[BriefWarning]:
    """What is wrong with the headline, the lead, the points and the translations.

    `segments` are by sentence id, those of the title and its halves under "title", "title.1" and so on: the headline is the English of
    one of them. A fault that a point shares with the translation it was made of is told once.
    """
    found: list[BriefWarning] = []

    def tell(sentence: str, problems: tuple[Problem, ...], where: str = "") -> None:
        for p in problems:
            if p.warning(sentence, where) not in found and p.warning(sentence) not in found:
                found.append(p.warning(sentence, where))

    titles = [segment for id, segment in segments.items() if id.split(".")[0] == TITLE]
    compared = [Comparison(segment, brief.headline) for segment in titles]
    checked = [(check(c), c) for c in compared]
    problems, title = min(checked, key=lambda found: sum(p.weight for p in found[0]))
    tell(TITLE, (*problems, *suspected(title)))
    for t in brief.translations:
        c = Comparison(segments[t.sentence.id], t.text)
        tell(t.sentence.id, (*check(c), *suspected(c)))
    if brief.lead:
        tell(brief.lead.sentences[0], _of_point(brief.lead, segments), "In the lead: ")
    for number, point in enumerate(brief.points, 1):
        tell(point.sentences[0], _of_point(point, segments), f"In point {number}: ")
    return found


def _of_point(point: Point, segments: Mapping[str, Segment]) -> tuple[Problem, ...]:
    if not point.sentences or not segments.keys() >= set(point.sentences):
        raise InputError(f"the point {point.text!r:.60} names a sentence that the brief does not have, or none")
    return point_problems(point.text, [segments[s] for s in point.sentences])
