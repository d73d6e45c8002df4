"""Which articles report one event, and which events are of one subject: by names, words, figures and dates of the Chinese, and by day.

`python examples/benchmark.py events` counts how often the two thresholds below are right and wrong.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from summarize.briefs.digest.statements import Statement
from summarize.briefs.vectors import unit

EVENT = 0.28
"""The likeness, weakened by the days between, from which two articles report one event."""
SUBJECT = 0.23
"""The likeness from which two events are of one subject, however long after one another."""

_NAME = 2.0
"""What a name adds to what it tells in any text: two reports of one event name the same people and places, even common ones."""
_TITLE, _FIRST, _REST = 3, 2, 1
_FIRST_SENTENCES = 3
_SAME_DAYS, _DECAY_DAYS = 2, 4.0
"""Outlets report an event within 2 days; after that the likeness falls to 1/e every 4 days."""
_OTHER_FOCUS = 0.6
"""What is left of the likeness of two articles whose title and first sentence name none in common (挪威央行 and 瑞典央行), or which their
outlet itself tells apart, as items of one broadcast or feed."""
_TERMS = 150
"""The terms of an article that are compared: those that tell most."""


@dataclass(frozen=True)
class Profile:
    """What an article is about: a unit vector, who and what its title and first sentence name, and the day it was published.

    `bulletin` is the same for articles of one outlet that stand in one file, "" for others.
    """

    vector: dict[str, float]
    focus: frozenset[str]
    published: date | None
    bulletin: str = ""


def profile(title: Statement, sentences: Sequence[Statement], published: date | None, bulletin: str = "") -> Profile:
    """The profile of an article of which these are the title and the sentences of its text."""
    counts: Counter[str] = Counter()
    tells: dict[str, float] = {}
    places = [_TITLE, *(_FIRST if i < _FIRST_SENTENCES else _REST for i in range(len(sentences)))]
    for weight, statement in zip(places, (title, *sentences), strict=True):
        for term, told in statement.terms.items():
            counts[term] += weight
            tells[term] = told + _NAME * term.startswith("name ")
    weights = {t: w * (1 + math.log(counts[t])) for t, w in tells.items() if w}
    most = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:_TERMS]
    focus = frozenset(name for s in (title, *sentences[:1]) for name in s.names)
    return Profile(unit(dict(most)), focus, published, bulletin)


def days_between(a: Profile, b: Profile) -> int:
    """How many days lie between two articles; 0 where one of them has no date."""
    return abs((a.published - b.published).days) if a.published and b.published else 0


def group(profiles: Sequence[Profile]) -> list[list[list[int]]]:
    """The subjects, each a list of events, each a list of indices of `profiles`; all in the order of their first article."""
    cosines = _cosines(profiles)

    def alike(i: int, j: int) -> float:
        found = cosines.get((min(i, j), max(i, j)), 0.0)
        a, b = profiles[i], profiles[j]
        apart = bool(a.focus and b.focus and not a.focus & b.focus) or a.bulletin == b.bulletin != ""
        return found * _OTHER_FOCUS if apart else found

    def at_once(i: int, j: int) -> float:
        days = days_between(profiles[i], profiles[j])
        return alike(i, j) * math.exp(-max(0, days - _SAME_DAYS) / _DECAY_DAYS)

    events = _cluster([[i] for i in range(len(profiles))], at_once, EVENT, cosines)
    return [_in_events(subject, events) for subject in _cluster(events, alike, SUBJECT, cosines)]


def _in_events(subject: list[int], events: list[list[int]]) -> list[list[int]]:
    return [event for event in events if event[0] in subject]


def _cosines(profiles: Sequence[Profile]) -> dict[tuple[int, int], float]:
    """The cosines of all pairs (i < j) that share a term, by an inverted index."""
    index: dict[str, list[tuple[int, float]]] = defaultdict(list)
    sums: dict[tuple[int, int], float] = defaultdict(float)
    for j, p in enumerate(profiles):
        for term, weight in p.vector.items():
            for i, other in index[term]:
                sums[i, j] += weight * other
            index[term].append((j, weight))
    return dict(sums)


def _cluster(
    groups: list[list[int]],
    alike: Callable[[int, int], float],
    threshold: float,
    pairs: Iterable[tuple[int, int]],
) -> list[list[int]]:
    """`groups` joined, the most alike first, as long as the mean over all pairs across two of them reaches `threshold` (UPGMA).

    A mean reaches it only where one of the pairs does, and only those in `pairs` are alike at all.
    """
    clusters = {i: list(g) for i, g in enumerate(groups)}
    of = {i: c for c, members in clusters.items() for i in members}

    def mean(a: int, b: int) -> float:
        across = [alike(i, j) for i in clusters[a] for j in clusters[b]]
        return sum(across) / len(across)

    near = {(min(of[i], of[j]), max(of[i], of[j])) for i, j in pairs if of[i] != of[j] and alike(i, j) >= threshold}
    found = {(a, b): m for a, b in near if (m := mean(a, b)) >= threshold}
    while found:
        a, b = max(found, key=lambda pair: (found[pair], -pair[0], -pair[1]))
        clusters[a] = sorted(clusters[a] + clusters.pop(b))
        found = {pair: m for pair, m in found.items() if a not in pair and b not in pair}
        for c in clusters:
            pair = (min(a, c), max(a, c))
            if c != a and (m := mean(*pair)) >= threshold:
                found[pair] = m
    return sorted(clusters.values())
