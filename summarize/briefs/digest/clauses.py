"""A figure in its sentence, and the clause round it: what is counted, by whom and where."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from summarize.briefs.digest.statements import Statement, name_of
from summarize.chinese.content import telling
from summarize.figures.types import Figure, Quantity

_MARK = re.compile(r"[，,。；;：:！!？?、()（）]")
_FEW = 3.5
"""What the words of a clause tell at least; one that tells less is read with the clause before."""
_KEY = 2.0
"""What the word next to a figure tells at least, to be what the figure is of."""


@dataclass(frozen=True, slots=True)
class Told:
    """A figure as one sentence has it."""

    statement: Statement
    figure: Figure


@dataclass(frozen=True)
class Clause:
    """What stands round a figure as far as the next figure or mark: words and names, each with what it tells."""

    text: str
    words: frozenset[str]
    names: frozenset[str]
    terms: frozenset[str]
    counted: str
    """The noun right behind the figure, "" where there is none."""
    key: str
    """The telling word next to the figure, behind it or else before it, "" where there is none."""
    nouns: frozenset[str]
    """Those of the words that are nouns and tell enough to say what the figure is of."""

    @property
    def weight(self) -> float:
        return weight_of(self.words)


def weight_of(words: Iterable[str]) -> float:
    """What the words tell together; the same in whatever order a set gives them."""
    return math.fsum(telling(w) for w in words)


def bounds(told: Told) -> tuple[int, int]:
    """The clause of a figure, from mark to mark."""
    source, figure = told.statement.segment.source, told.figure
    before = [m.end() for m in _MARK.finditer(source, 0, figure.start)]
    after = _MARK.search(source, figure.end)
    return before[-1] if before else 0, after.start() if after else len(source)


def clause_of(told: Told) -> Clause:
    """The clause of a figure as far as the next quantity; with the clause before where it tells too little alone."""
    statement, figure = told.statement, told.figure
    start, end = bounds(told)
    others = [q for q in statement.quantities if q is not figure and isinstance(figure, Quantity)]
    start = max([start, *(q.end for q in others if q.end <= figure.start)])
    end = min([end, *(q.start for q in others if q.start >= figure.end)])
    words = [w for w in statement.words if start <= w.start < end]
    if weight_of(w.text for w in words) < _FEW and start:
        # 同比增长3.1%: what grew stands in the clause before.
        earlier = [m.end() for m in _MARK.finditer(statement.segment.source, 0, max(0, start - 1))]
        start = earlier[-1] if earlier else 0
        words = [w for w in statement.words if start <= w.start < end]
    inside = [a for a in statement.segment.annotations if start <= a.start < end]
    # What is counted may belong to the figure: 38万户居民.
    counts = isinstance(figure, Quantity) and figure.kind == "count"
    inner = statement.all_words if counts else ()
    nouns = (w for w in inner if figure.start < w.start < figure.end and w.tag.startswith("n"))
    behind = next(chain(nouns, (w for w in words if w.start >= figure.end)), None)
    keys = [w.text for w in words if telling(w.text) >= _KEY]
    after = [w.text for w in words if telling(w.text) >= _KEY and w.start >= figure.end]
    return Clause(
        statement.segment.source[start:end],
        frozenset(w.text for w in words if telling(w.text)),
        frozenset(name for a in inside if (name := name_of(a)) in statement.names and name),
        frozenset(entry.target for a in inside if a.kind == "term" and (entry := a.entry)),
        behind.text if behind and behind.tag.startswith("n") and telling(behind.text) else "",
        (after or keys[-1:] or [""])[0],
        frozenset(w.text for w in words if w.tag.startswith("n") and telling(w.text) >= _KEY),
    )
