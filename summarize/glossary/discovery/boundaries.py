"""What stands before a place in a run of Chinese text, and so whether a name may begin there."""

from __future__ import annotations

from collections.abc import Set
from typing import Literal

from summarize.glossary.discovery.tables import HARD, JOINS, Tables

DOTS = "·.?-"
MARKS = DOTS + " "
"""What may divide the parts of a name; 唐纳德?川普 has lost its middle dot."""

Before = Literal["start", "title", "boundary", "apposition", "place", "none", "inside", "mark"]
"""The kinds of left neighbours: nothing, an office, a verb or particle, what the name is, a place; "inside" is in the middle of a word."""

_MAX_WORD, _MAX_RUN = 8, 26


class Boundaries:
    """The boundaries in one run (simplified characters)."""

    def __init__(self, run: str, tables: Tables) -> None:
        self.run = run
        self._tables = tables
        known = (tables.titles, tables.boundaries, tables.appositions, tables.places)
        self._ends: tuple[set[int], ...] = tuple(self._found(words, end=True) for words in known)
        self._inner = {
            inner
            for words in (tables.titles, tables.boundaries, tables.places)
            for start, end in self._spans(words)
            for inner in range(start + 1, end)
        }
        self._title_spans = self._spans(tables.titles)
        self._soft_spans = self._spans(tables.soft)
        self._place_spans = self._spans(tables.places)
        self._words_before_names = self._title_spans + [s for s in self._spans(tables.boundaries) if s[1] - s[0] > 1]

    def _spans(self, words: Set[str]) -> list[tuple[int, int]]:
        run = self.run
        return [
            (start, end)
            for start in range(len(run))
            for end in range(start + 1, min(len(run), start + _MAX_WORD) + 1)
            if run[start:end] in words
        ]

    def _found(self, words: Set[str], *, end: bool) -> set[int]:
        return {span[1] if end else span[0] for span in self._spans(words)}

    def floor(self, joins: bool) -> int:
        """Where to stop on the way to the left: after the last character that no name contains, or after the office it is in."""
        run = self.run
        for position in range(len(run), 0, -1):
            if len(run) - position > _MAX_RUN:
                return position
            character = run[position - 1]
            if self._is_hard(position - 1) and not (joins and character in JOINS):
                return max(
                    [end for start, end in self._title_spans if start < position <= end < len(run)], default=position
                )
        return 0

    def _is_hard(self, position: int) -> bool:
        return self.run[position] in HARD and not any(s <= position < e for s, e in self._soft_spans)

    def before(self, position: int, *, translated: bool = False, aligned_to: int = 0) -> Before:
        """What stands before `position`.

        A name does not begin with an office, a verb or a place, unless it is `translated` there, or, for a place, the English has it too:
        everything up to `aligned_to` has its English word.
        """
        run = self.run
        if position and run[position - 1] in MARKS and run[position - 1] != " ":
            return "mark"
        if not translated:
            if any(start == position and end < len(run) for start, end in self._words_before_names):
                return "inside"
            if any(start == position and aligned_to < end < len(run) for start, end in self._place_spans):
                return "inside"
        if position == 0:
            return "start"
        at = position
        while at and run[at - 1] == " ":
            at -= 1
        titles, verbs, appositions, places = self._ends
        if at in titles:
            return "title"
        if position in self._inner:
            return "inside"
        if at in verbs or self._is_hard(at - 1):
            return "boundary"
        if at in appositions:
            return "apposition"
        return "place" if at in places else "none"
