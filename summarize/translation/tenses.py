"""The tense in which an English text tells of the dates round the day of the article: what is to come as past, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarize.figures.types import ChineseDate, EnglishFigure, Figure
from summarize.translation.coming import HasFigure, of_any_verb
from summarize.translation.english_words import past_verb

_SPLIT = re.compile(r"[,;:]\s|\s(?:and|but|while|as|after|before|when|which|who|that)\s|[.]\s(?=[A-Z])")
_FUTURE = re.compile(
    r"\b(?:will|would|shall|going|is|are|be|being|scheduled|due|plan\w*|expect\w*|set|slated|may|might|could|can|should|must|until|till"
    r"|deadline|upcoming|next|intend\w*|hop\w+|look\w*|await\w*|if|starting|starts?|opens?|begins?|meets?|holds?|ends?|takes?|launch|launches)\b"
    r"|['’]ll\b",
    re.IGNORECASE,
)


def _clauses(english: str, start: int, end: int) -> tuple[list[str], int]:
    """The clauses of an English text, the date at [start, end) blanked out in it, and the number of the one that it stands in."""
    masked = english[:start] + "@" * (end - start) + english[end:]
    cuts = [0, *(m.end() for m in _SPLIT.finditer(masked)), len(masked)]
    parts = [masked[a:b] for a, b in pairwise(cuts)]
    return parts, next((i for i, part in enumerate(parts) if "@" in part), 0)


def told_as_past(english: str, start: int, end: int) -> str:
    """The verb of the past that an English text has for what happens on the date at [start, end) of it, "" for none."""
    parts, at = _clauses(english, start, end)
    for i in (at, at + 1, at - 1):
        if not 0 <= i < len(parts):
            continue
        if _FUTURE.search(parts[i]):
            return ""
        if past := past_verb(parts[i]):
            return past
    return ""


def tenses(
    source: str, english: str, annotations: Sequence[HasFigure], found: Sequence[tuple[Figure, EnglishFigure]]
) -> Iterator[tuple[str, str]]:
    """What to tell of dates after the day of the article that the English has as past, or the other way round, and the rule.

    `found` are the dates and their English.
    """
    said = {f.start: (e.start, e.end) for f, e in found if isinstance(f, ChineseDate)}
    for date in of_any_verb(source, annotations):
        at = english.find(date.english)
        place = said.get(date.start) or ((at, at + len(date.english)) if date.english and at >= 0 else None)
        if place and (verb := told_as_past(english, *place)):
            yield "tense", f"{date.source} is after the day of the article, and told as past (“{verb}”)"
    for date in (f for f, _ in found if isinstance(f, ChineseDate) and f.past):
        if words := told_as_coming(source, english, *said[date.start]):
            yield "tense", f"{date.source} is before the day of the article, and told as still to come (“{words}”)"


_WILL = re.compile(
    r"\b(?:will|is (?:set|due|scheduled|expected) to|are (?:set|due|scheduled|expected) to)\b", re.IGNORECASE
)
_FUTURE_CHINESE = re.compile(
    "[将会拟料须应可若]|预[计期定]|[改订定][于在]|计划|有望|要|能|打算|准备|安排|如果|一旦|后天|明|下[周月个]|待|起(?![诉来飞火])|即|愿|想|承诺|目标"
)


def told_as_coming(source: str, english: str, start: int, end: int) -> str:
    """The words of the future that an English text has for what happened on the past date at [start, end) of it, "" for none."""
    if _FUTURE_CHINESE.search(source):
        return ""
    parts, at = _clauses(english, start, end)
    said = _WILL.search(parts[at])
    return said[0] if said else ""
