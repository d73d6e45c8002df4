"""Translated sentences made to stand alone as the points of the summary."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from summarize.briefs.brief import Point
from summarize.briefs.names import full_names
from summarize.briefs.recheck import point_problems
from summarize.chinese.sentences import Sentence
from summarize.glossary.entries import Entry
from summarize.translation.segment import Segment
from summarize.translation.types import Translation
from summarize.translation.typography import capitalize

_LINK = re.compile(
    r"^(?:however|but|and|so|yet|still|therefore|thus|hence|moreover|furthermore|besides|in addition|meanwhile|at the same time|"
    r"nevertheless|nonetheless|also|additionally|for example|for instance|in fact|then|as a result|consequently|"
    r"on the other hand|on top of that|by contrast|it is worth (?:noting|mentioning) that)\b,? +",
    re.IGNORECASE,
)
_KEEP = re.compile(r"^(?:so far|so-called|still life|and/or|but for|then-|also known)", re.IGNORECASE)


# 他说, 不过，他: the sentence speaks of a person it does not name.
_PRONOUN = re.compile(r"^[\s“\"]*(?:[\u4e00-\u9fff]{2,3}[，,])?[他她](?!们)")
_ENGLISH_PRONOUN = re.compile(r"^(?:He|She)\b(?!['’])|(?<=[,”\"] )(?:he|she)(?= (?:said|added|told|warned|noted)\b)")


def make_points(
    chosen: Sequence[Sentence], translations: Mapping[str, Translation], segments: Mapping[str, Segment]
) -> tuple[Point, ...]:
    """The points for the `chosen` sentences: standing alone, each person with the full name at the first mention.

    `translations` and `segments` are by sentence id, `segments` in the order of the article. What is printed is checked once more: a
    point that its editing made worse stays as it was translated.
    """
    order = list(segments.values())
    texts, people, sources = [], [], []
    for sentence in chosen:
        segment = segments[sentence.id]
        text = stand_alone(translations[sentence.id].text)
        persons = _persons(segment)
        before = None if persons else _named_before(segment, order)
        referent = _persons(before)[0] if before else None
        if referent:
            text = _ENGLISH_PRONOUN.sub((referent.short or referent.target).replace("\\", r"\\"), text, count=1)
            persons = [referent]
        texts.append(text)
        people.append(persons)
        sources.append([before, segment] if before else [segment])
    out = []
    for sentence, text, source in zip(chosen, full_names(texts, people), sources, strict=True):
        plain = translations[sentence.id].text
        worse = _weight(text, source) > _weight(plain, source[-1:])
        out.append(Point(plain if worse else text, (sentence.id,)))
    return tuple(out)


def _weight(text: str, segments: Sequence[Segment]) -> float:
    """How much is wrong with a point; that the sentence before, which gave it a name, is not rendered is not."""
    problems = point_problems(text, segments)
    return sum(p.weight for p in problems if len(segments) == 1 or p.kind.stated)


def _persons(segment: Segment) -> list[Entry]:
    return [e for e in segment.entries if e.type == "person"]


def _named_before(segment: Segment, order: Sequence[Segment]) -> Segment | None:
    """The sentence before in the paragraph that tells who 他 is at the start of this one; None where that is not certain."""
    at = order.index(segment)
    before = order[at - 1] if at else None
    if (
        before is None
        or before.sentence.paragraph != segment.sentence.paragraph
        or not _PRONOUN.match(segment.source)
        or len(_persons(before)) != 1
    ):
        return None
    return before


def stand_alone(text: str) -> str:
    """`text` without a word that ties it to the sentence before ("However, ..."), a capital at its start, a full stop at its end."""
    while (link := _LINK.match(text)) and not _KEEP.match(text) and link.end() < len(text):
        if (
            text[link.start() : link.end()].rstrip().endswith(",")
            or link[0].lower().strip() in ("but", "and", "so", "yet")
            or link[0].endswith("that ")
        ):
            text = capitalize(text[link.end() :])
        else:
            break
    return text if re.search(r"[.!?…][\"'”’)]*$", text) else text.rstrip(",;: ") + "."
