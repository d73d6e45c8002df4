"""All checks once more on a finished brief, as saved or as edited by hand."""

from __future__ import annotations

from collections.abc import Mapping

from summarize.briefs.brief import Brief
from summarize.briefs.headline import TITLE
from summarize.errors import BriefWarning, InputError
from summarize.translation.annotation import Annotation
from summarize.translation.checks import Problem, Segment, check, suspected

_NOT_OF_A_POINT = frozenset({"length", "sentence-count"})


def recheck(brief: Brief, segments: Mapping[str, Segment]) -> list[BriefWarning]:
    """What is wrong with the headline, the points and the translations.

    `segments` are by sentence id, those of the title and its halves under "title", "title.1" and so on: the headline is the English of
    one of them. A fault that a point shares with the translation it was made of is told once.
    """
    found: list[BriefWarning] = []

    def tell(sentence: str, problems: tuple[Problem, ...], where: str = "") -> None:
        for p in problems:
            warning = BriefWarning(p.code, where + p.message, sentence)
            if warning not in found and BriefWarning(p.code, p.message, sentence) not in found:
                found.append(warning)

    for number, point in enumerate(brief.points, 1):
        if not point.sentences or not segments.keys() >= set(point.sentences):
            raise InputError(f"point {number} names a sentence that the brief does not have, or none")
    titles = [check(segment, brief.headline) for id, segment in segments.items() if id.split(".")[0] == TITLE]
    tell(TITLE, min(titles, key=lambda problems: sum(p.weight for p in problems)))
    for t in brief.translations:
        segment = segments[t.sentence.id]
        tell(t.sentence.id, (*check(segment, t.text), *suspected(segment)))
    for number, point in enumerate(brief.points, 1):
        problems = tuple(
            p
            for p in check(together([segments[s] for s in point.sentences]), point.text)
            if p.code not in _NOT_OF_A_POINT
        )
        tell(point.sentences[0], problems, f"In point {number}: ")
    return found


def together(segments: list[Segment]) -> Segment:
    """Several segments as one."""
    if len(segments) == 1:
        return segments[0]
    source = ""
    annotations: list[Annotation] = []
    for segment in segments:
        annotations += [a.moved(len(source)) for a in segment.annotations]
        source += segment.source
    return Segment(source, tuple(annotations), segments[0].known)
