"""Translated sentences made to stand alone as the points of the summary."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from summarize.briefs.brief import Point, Translation
from summarize.briefs.names import full_names
from summarize.chinese.sentences import Sentence
from summarize.glossary.entries import Entry
from summarize.translation.checks import Segment
from summarize.translation.typography import capitalize

_LINK = re.compile(
    r"^(?:however|but|and|so|yet|still|therefore|thus|hence|moreover|furthermore|besides|in addition|meanwhile|at the same time|"
    r"nevertheless|nonetheless|also|additionally|for example|for instance|in fact|then|as a result|consequently)\b,? +",
    re.IGNORECASE,
)
_KEEP = re.compile(r"^(?:so far|so-called|still life|and/or|but for|then-|also known)", re.IGNORECASE)


# 他说, 不过，他: the sentence speaks of a person it does not name.
_PRONOUN = re.compile(r"^[\s“\"]*(?:[\u4e00-\u9fff]{2,3}[，,])?[他她](?!们)")
_ENGLISH_PRONOUN = re.compile(r"^(?:He|She)\b(?!['’])|(?<=[,”\"] )(?:he|she)(?= (?:said|added|told|warned|noted)\b)")


def make_points(
    chosen: Sequence[Sentence], translations: Mapping[str, Translation], segments: Mapping[Sentence, Segment]
) -> tuple[Point, ...]:
    """The points for the `chosen` sentences: standing alone, each person with the full name at the first mention.

    `translations` are by sentence id, `segments` in the order of the article.
    """
    texts, people = [], []
    for sentence in chosen:
        text = stand_alone(translations[sentence.id].text)
        persons = _persons(segments[sentence])
        referent = None if persons else _referent(sentence, list(segments), segments)
        if referent:
            text = _ENGLISH_PRONOUN.sub((referent.short or referent.target).replace("\\", r"\\"), text, count=1)
            persons = [referent]
        texts.append(text)
        people.append(persons)
    return tuple(Point(text, (s.id,)) for text, s in zip(full_names(texts, people), chosen, strict=True))


def _persons(segment: Segment) -> list[Entry]:
    return [e for e in segment.entries if e.type == "person"]


def _referent(sentence: Sentence, order: Sequence[Sentence], segments: Mapping[Sentence, Segment]) -> Entry | None:
    """Who 他 is at the start of a sentence: the only person of the sentence before in the paragraph; None where that is not certain."""
    at = order.index(sentence)
    before = order[at - 1] if at else None
    if before is None or before.paragraph != sentence.paragraph or not _PRONOUN.match(sentence.text):
        return None
    persons = _persons(segments[before])
    return persons[0] if len(persons) == 1 else None


def stand_alone(text: str) -> str:
    """`text` without a word that ties it to the sentence before ("However, ..."), a capital at its start, a full stop at its end."""
    while (link := _LINK.match(text)) and not _KEEP.match(text) and link.end() < len(text):
        if text[link.start() : link.end()].rstrip().endswith(",") or link[0].lower().strip() in (
            "but",
            "and",
            "so",
            "yet",
        ):
            text = capitalize(text[link.end() :])
        else:
            break
    return text if re.search(r"[.!?…][\"'”’)]*$", text) else text.rstrip(",;: ") + "."
