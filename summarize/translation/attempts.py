"""The ways to ask a model for a sentence, the first one first: each puts texts to the model and makes English of its answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarize.chinese.sentences import split_clauses, tells
from summarize.glossary.entries import Entry
from summarize.translation.annotation import Annotation, put_in
from summarize.translation.checks import Comparison
from summarize.translation.segment import Segment


@dataclass(frozen=True, slots=True)
class Request:
    """Texts for the model, whose translations are joined, and what is then put back in their place; `headline` asks for headlines."""

    texts: tuple[str, ...]
    swaps: tuple[tuple[str, str], ...] = ()
    headline: bool = False

    def restore(self, english: str) -> str:
        """The English with every stand-in replaced by its name."""
        for stand_in, name in self.swaps:
            english = english.replace(stand_in, name)
        return english


Attempt = Callable[[Segment, Comparison | None], Request | None]
"""Gets the segment and the best English so far, as it was compared; None where it has nothing to try."""

# Common names that every model copies, by the type of the name they stand in for.
_STAND_INS: dict[str, tuple[str, ...]] = {
    "person": ("Robert Smith", "David Miller", "Peter Brown", "John Wilson", "Thomas Clark", "Richard Lewis"),
    "place": ("Chicago", "Boston", "Denver", "Dallas", "Houston", "Phoenix"),
    "organisation": ("Microsoft", "Toyota", "Boeing", "Siemens", "Nokia", "Philips"),
    "work": ("Hamlet", "Macbeth", "Faust", "Carmen"),
}


def _wanted(a: Annotation) -> str | None:
    return a.asked


def _missing(segment: Segment, best: Comparison | None) -> Sequence[Entry]:
    return best.missing if best else segment.entries


def injected(segment: Segment, best: Comparison | None) -> Request:
    """The sentence with the English of its names and figures put in."""
    return Request((put_in(segment.text, segment.annotations, _wanted, segment.cuts),))


def headline(segment: Segment, best: Comparison | None) -> Request | None:
    """The same for a title, as a headline."""
    if segment.sentence.paragraph >= 0:
        return None
    return Request((put_in(segment.text, segment.annotations, _wanted, segment.cuts),), headline=True)


def missing_injected(segment: Segment, best: Comparison | None) -> Request | None:
    """The same with those names and terms put in too that were only looked for, and not found."""
    missing = set(_missing(segment, best))
    text = put_in(
        segment.text, segment.annotations, lambda a: a.target if a.entry in missing else a.asked, segment.cuts
    )
    return Request((text,)) if any(not a.inject and a.entry in missing for a in segment.annotations) else None


def with_stand_ins(segment: Segment, best: Comparison | None) -> Request | None:
    """The sentence with a common name of the same type in place of each name that was lost."""
    lost = [e for e in _missing(segment, best) if e.type in _STAND_INS]
    if not lost:
        return None
    used = segment.source + " ".join(a.target for a in segment.annotations)
    chosen: dict[Entry, str] = {}
    for entry in lost:
        free = (s for s in _STAND_INS[entry.type] if s not in used and s not in chosen.values())
        if stand_in := next(free, None):
            chosen[entry] = stand_in
    text = put_in(
        segment.text,
        segment.annotations,
        lambda a: chosen[a.entry] if a.entry in chosen else _wanted(a),
        segment.cuts,
    )
    names = {a.entry: a.target for a in reversed(segment.annotations) if a.entry in chosen}
    return Request((text,), tuple((stand_in, names[entry]) for entry, stand_in in chosen.items()))


def by_clause(segment: Segment, best: Comparison | None) -> Request | None:
    """The sentence in two or three pieces cut at clause marks; who tells something is not cut from what it is."""
    parts: list[str] = []
    for part in _clauses(segment):
        if parts and tells(parts[-1]):
            parts[-1] += part
        else:
            parts.append(part)
    return Request(tuple(parts)) if len(parts) > 1 else None


def by_every_clause(segment: Segment, best: Comparison | None) -> Request | None:
    """The same in smaller pieces, where who tells something is one."""
    parts = _clauses(segment)
    return Request(tuple(parts)) if any(map(tells, parts[:-1])) else None


def _clauses(segment: Segment) -> list[str]:
    text = put_in(segment.text, segment.annotations, _wanted, segment.cuts)
    return [p for part in split_clauses(text, max(16, len(text) * 3 // 5)) if (p := part.strip())]


def bare(segment: Segment, best: Comparison | None) -> Request | None:
    """The sentence as it stands, without any English put in."""
    return (
        Request((put_in(segment.text, (), _wanted, segment.cuts),))
        if any(a.inject for a in segment.annotations)
        else None
    )


def cut_at(*positions: int) -> Attempt:
    """The attempt that puts a sentence in the pieces that it has between positions of its text; nothing where one is inside a name or a
    figure."""

    def attempt(segment: Segment, best: Comparison | None) -> Request | None:
        inside = [i for i in positions if 0 < i < len(segment.text)]
        if not inside or any(a.start < i < a.end for a in segment.annotations for i in inside):
            return None
        ends = [0, *inside, len(segment.text)]
        return Request(
            tuple(
                put_in(
                    segment.text[start:end],
                    [a.moved(-start) for a in segment.annotations if start <= a.start < end],
                    _wanted,
                    [cut - start for cut in segment.cuts],
                )
                for start, end in pairwise(ends)
            )
        )

    return attempt


ATTEMPTS: Sequence[Attempt] = (headline, injected, missing_injected, with_stand_ins, by_clause, by_every_clause, bare)
