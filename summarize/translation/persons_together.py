"""Persons who are called by their surnames, as annotations: run together (梁游二人), and of those who surely are, one alone (游的代表)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarize.chinese.normalize import aligned
from summarize.chinese.romanize import surname_of
from summarize.glossary.entries import Entry
from summarize.glossary.naming import Suspect
from summarize.glossary.surnames_together import Called, Together, called_alone, called_together
from summarize.translation.annotation import Annotation

_Sentence = tuple[str, str, tuple[Annotation, ...]]
"""A sentence as it stands in the article, in the form in which texts are compared, and what was found in it."""


def persons_together(sentences: Sequence[_Sentence]) -> list[tuple[Annotation, ...]]:
    """The annotations of each sentence of an article with the persons called so, in place of suspected names there."""
    people = list(dict.fromkeys(filter(None, (_as_called(a) for *_, found in sentences for a in found))))
    beside = {name for sentence in sentences for pair in _beside(sentence) for name in pair}
    firm = [
        {i for a in found if not isinstance(a.of, Suspect) for i in range(a.start, a.end)} for *_, found in sentences
    ]
    together = [
        list(called_together(source, people, taken, beside))
        for (_, source, _), taken in zip(sentences, firm, strict=True)
    ]
    alone = {p.source[0]: p for those in together for t in those if t.sure for p in t.people}
    out = []
    for (text, source, found), those, taken in zip(sentences, together, firm, strict=True):
        new = [_together(text, t) for t in those]
        if alone:
            taken = taken | {i for t in those for i in range(t.start, t.end)}
            new += [_alone(text, at, p) for at, p in called_alone(source, alone, taken)]
        kept = [a for a in found if all(a.end <= b.start or b.end <= a.start for b in new)]
        out.append(tuple(sorted((*kept, *new), key=lambda a: a.start)) if new else found)
    return out


def _beside(sentence: _Sentence) -> Iterator[tuple[str, str]]:
    """The persons of a sentence that stand beside each other: 梁颂恒和游蕙祯."""
    _, source, found = sentence
    for a, b in pairwise(found):
        one, other = _as_called(a), _as_called(b)
        if one and other and source[a.end : b.start] in ("和", "与", "及", "跟", "、"):
            yield one.source, other.source


def _as_called(a: Annotation) -> Called | None:
    source = aligned(a.source)
    if isinstance(a.of, Suspect):
        pinyin = a.target.split()[0] if surname_of(source) and " " in a.target else a.target
        return Called(source, a.target, pinyin, confirmed=False) if a.target and a.of.type == "person" else None
    if isinstance(a.of, Entry) and a.of.type == "person" and not a.doubtful:
        return Called(source, a.of.target, a.of.short or a.of.target)
    return None


def _together(text: str, t: Together) -> Annotation:
    source = text[t.start : t.end]
    of = Entry((source,), t.target, "term" if t.meeting else "person", layer="article", accept=t.accept)
    return Annotation(t.start, t.end, "name", source, t.target, of if t.sure else Suspect(source, t.target))


def _alone(text: str, at: int, person: Called) -> Annotation:
    of = Entry((text[at],), person.short, "person", layer="article", accept=(person.target,))
    return Annotation(at, at + 1, "name", text[at], person.short, of)
