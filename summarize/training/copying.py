"""Puts names and figures into the Chinese side of a pair as the product does, so that a model learns to copy what is put there."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from random import Random

from summarize.figures.compare.match import match_figures
from summarize.figures.style import MONTH_STEMS
from summarize.glossary.matching import Matcher
from summarize.glossary.mentions import find_mentions
from summarize.training.recipe import PutIn
from summarize.translation.annotation import Annotation, annotate, put_in

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_FIXED = re.compile(rf"\b(?:{'|'.join(MONTH_STEMS)})|\d(?:st|nd|rd|th)\b")


@dataclass(frozen=True, slots=True)
class Shared:
    """What stands in both sides of a pair: [start, end) of the Chinese, and the words that say it in the English; `kind` as annotated,
    or "person"."""

    start: int
    end: int
    kind: str
    english: str


def shared(chinese: str, english: str, matcher: Matcher | None) -> tuple[Shared, ...]:
    """The names and figures of a pair that the product would put in and that its English states, in order.

    The words are those of the English: what is put in must be what comes out, or a model learns to put things differently.
    """
    found = annotate(chinese, matcher)
    figures = [a.figure for a in found if a.figure]
    stated = {f.start: said.source for f, said in match_figures(figures, english, source=chinese).found}
    out = []
    for a in found:
        words = _mention(a, english) if a.entry else stated.get(a.start)
        if a.inject and words and words in english and words != a.source:
            person = a.entry is not None and a.entry.type == "person"
            out.append(Shared(a.start, a.end, "person" if person else a.kind, words))
    return tuple(out)


def _mention(annotation: Annotation, english: str) -> str | None:
    """The longest form of a name in the English."""
    assert annotation.entry
    return max((m.text for m in find_mentions(english, [annotation.entry])), key=len, default=None)


def copied(
    chinese: str, english: str, spans: Sequence[Shared], options: PutIn, persons: Sequence[str], random: Random
) -> tuple[str, str]:
    """The pair with some of `spans` put in; some numbers, and people (by one of `persons`), are others on both sides."""
    chosen = []
    for span in spans:
        if random.random() >= options.each:
            continue
        if (
            random.random() < options.replaced
            and english.count(span.english) == 1
            and chinese.count(_of(span, chinese)) == 1
        ):
            before, _, after = english.partition(span.english)
            if not (before[-1:].isalnum() or after[:1].isalnum()):
                span = replace(span, english=_other(span, persons, random))
                english = before + span.english + after
        chosen.append(span)
    return put_in(chinese, chosen, lambda span: span.english), english


def plain(chinese: str) -> str:
    """The Chinese side as the product sends it where nothing is put in."""
    return put_in(chinese, (), lambda span: None)


def _of(span: Shared, chinese: str) -> str:
    return chinese[span.start : span.end]


def _other(span: Shared, persons: Sequence[str], random: Random) -> str:
    """Another name for a person; for the one number of a quantity other digits, as many; dates, ordinals and other names stay."""
    if span.kind == "person":
        return random.choice(persons) if persons else span.english
    numbers = list(_NUMBER.finditer(span.english))
    if span.kind != "quantity" or len(numbers) != 1 or _FIXED.search(span.english):
        return span.english
    start, end = numbers[0].span()
    digits = [random.choice("0123456789") if c.isdigit() else c for c in numbers[0][0]]
    return span.english[:start] + random.choice("123456789") + "".join(digits[1:]) + span.english[end:]


def to_text(spans: Sequence[Shared]) -> str:
    """Spans as one line of text."""
    return json.dumps([astuple(s) for s in spans], ensure_ascii=False)


def from_text(text: str) -> tuple[Shared, ...]:
    """The inverse of `to_text`."""
    return tuple(Shared(*row) for row in json.loads(text))
