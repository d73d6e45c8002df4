"""Where a name begins in the Chinese before a bracket, found by aligning it with the English inside.

Each English word is aligned with characters that sound like it (transliteration) or that translate it (a word list); a dynamic programme
from the bracket to the left takes the best combination, so that persons, places and institutions, whole names and surnames, Western and
Mongolian order are all one case. The letters of an acronym are aligned in the same way with translations that begin with them. What
stands before the start (a title, a verb, a country) adds to the score.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from summarize.glossary.discovery.boundaries import DOTS, MARKS, Before, Boundaries
from summarize.glossary.discovery.phonetics import similarity
from summarize.glossary.discovery.tables import JOINS, Tables

_STOPS = frozenset(
    ("of", "the", "and", "for", "in", "on", "to", "at", "by", "with", "a", "an", "de", "la", "le", "&", "der", "des", "du")
)  # fmt: skip
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|&")
_ASCII_END = re.compile(r"[A-Za-z0-9][A-Za-z0-9.&]*$")
_MAX_WORDS, _MAX_SPAN = 9, 8

_THRESHOLD = 0.62
_SKIPPED_CHARACTER, _SKIPPED_IN_NAME, _UNUSED_WORD, _UNUSUAL_SOUND = -0.9, -0.3, -0.3, -0.5
_SCORES: dict[Before, float] = {
    "start": 1.0,
    "title": 1.3,
    "boundary": 0.9,
    "apposition": 0.7,
    "place": 0.6,
    "none": 0.0,
    "inside": -2.5,
    "mark": -2.5,
}
_LEAST = {"none": 1.6}
_LEAST_COVERED = 0.5


class LatinWord(NamedTuple):
    """A word of the English name in lower case, and its place there."""

    text: str
    start: int
    end: int


class Pair(NamedTuple):
    """Characters [start, end) of the run that stand for word number `word`; `sound` where they sound like it."""

    start: int
    end: int
    word: int
    sound: bool


@dataclass(frozen=True, slots=True)
class Alignment:
    """The name is run[start:]; `pairs`, from left to right, refer to `words`; `score` grows with the evidence."""

    start: int
    score: float
    pairs: tuple[Pair, ...]
    before: Before
    words: tuple[LatinWord, ...]


_Gains = Callable[[str, Sequence[LatinWord]], Iterator[tuple[int, bool, float]]]
"""From a piece of the run to the words it may stand for: number, whether by sound, and gain."""


class _State(NamedTuple):
    score: float
    pairs: tuple[Pair, ...]
    complete: bool
    """Whether a name may begin here: the last step aligned something, or skipped a part before a name mark."""
    head: int
    """Characters at the end that need no English word."""


def latin_words(text: str) -> list[LatinWord]:
    """The words of an English name without articles, prepositions and conjunctions; a hyphen divides words."""
    words = [LatinWord(m.group().replace(".", "").lower(), m.start(), m.end()) for m in _WORD.finditer(text)]
    return [w for w in words if w.text not in _STOPS or len(words) == 1]


def _letters(word: LatinWord, english: str) -> list[LatinWord]:
    """A word in capitals inside a name as its letters, in upper case (ABC News, 美国广播公司新闻网); any other word as it is."""
    text = english[word.start : word.end]
    if not (2 < len(text) <= 5 and text.isupper() and text.isalpha() and text != english):
        return [word]
    return [LatinWord(c, word.start + i, word.start + i + 1) for i, c in enumerate(text)]


@lru_cache(maxsize=65536)
def _likeness(characters: str, word: str) -> float:
    return similarity(characters, word)


class Aligner:
    """Aligns with the word lists of `tables`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._by_letter: dict[str, set[str]] = {}
        for word, forms in tables.words.items():
            self._by_letter.setdefault(word[0], set()).update(
                form for form in forms if len(form) > 1 or form in "局署部院州法"
            )

    def name(self, run: str, english: str) -> Alignment | None:
        """The best alignment of the end of `run` (simplified) with an English name, or None where nothing fits."""
        words = [letter for word in latin_words(english) for letter in _letters(word, english)]
        if not words or len(words) > _MAX_WORDS:
            return None
        return self._align(run, words, " and " in english.lower() or "&" in english, self._word_gains)

    def acronym(self, run: str, acronym: str) -> Alignment | None:
        """The best alignment of the end of `run` with the letters of an acronym, or None where fewer than half find a word."""
        letters = [LatinWord(c.lower(), i, i + 1) for i, c in enumerate(acronym) if c.isupper()]
        if not 2 <= len(letters) <= _MAX_WORDS:
            return None
        found = self._align(run, letters, True, self._letter_gains)
        if found is None or len(found.pairs) < max(2, (len(letters) + 1) // 2):
            return None
        if found.before == "place" and len(found.pairs) < len(
            letters
        ):  # a letter is left for the country: 荷兰国际集团, ING
            place = max(n for n in range(2, 9) if run[found.start - n : found.start] in self._tables.places)
            return replace(found, start=found.start - place)
        return found

    def _word_gains(self, span: str, words: Sequence[LatinWord]) -> Iterator[tuple[int, bool, float]]:
        for number, word in enumerate(words):
            if word.text.isupper():
                if span in self._by_letter.get(word.text.lower(), ()):
                    yield number, False, len(span) + 0.3
            elif span in self._tables.words.get(word.text, ()):
                yield number, word.text == "jr", len(span) + 0.3
            elif span.isascii():
                if span.replace(".", "").lower() == word.text or (len(word.text) == 1 and span.lower() == word.text):
                    yield number, True, 2.0
            elif (
                len(word.text) > 1
                and not word.text.isdigit()
                and (likeness := _likeness(span, word.text)) >= _THRESHOLD
            ):
                unusual = sum(c not in self._tables.sounds for c in span)
                yield number, True, len(span) * (2.2 * likeness - 1.2) + 0.2 * likeness + _UNUSUAL_SOUND * unusual

    def _letter_gains(self, span: str, words: Sequence[LatinWord]) -> Iterator[tuple[int, bool, float]]:
        for number, word in enumerate(words):
            if span in self._by_letter.get(word.text, ()):
                yield number, False, len(span) + 0.3

    def _align(self, run: str, words: Sequence[LatinWord], joins: bool, gains: _Gains) -> Alignment | None:
        boundaries = Boundaries(run, self._tables)
        floor, end = boundaries.floor(joins), len(run)
        states: list[dict[int, _State]] = [{} for _ in range(end + 1)]
        states[end][0] = _State(0.0, (), False, 0)
        for size in range(1, 6):
            head = self._tables.heads.get(run[end - size :]) if size < end else None
            if head is not None and head.silent:
                states[end - size][0] = _State(0.3 * size, (), False, size)
        best: Alignment | None = None
        best_state: _State | None = None
        for position in range(end, floor - 1, -1):
            for used, state in list(states[position].items()):
                if state.complete and state.pairs:
                    translated = not state.pairs[0].sound and state.pairs[0].start == position
                    before = boundaries.before(
                        position, translated=translated, aligned_to=_aligned_to(position, state.pairs)
                    )
                    total = state.score + _UNUSED_WORD * (len(words) - used.bit_count()) + _SCORES[before]
                    if best is None or total > best.score:
                        best, best_state = Alignment(position, total, state.pairs, before, tuple(words)), state
                if position > floor:
                    self._extend(run, position, floor, used, state, states, words, gains)
        if best is None or best_state is None or best.score < _LEAST.get(best.before, 0.5):
            return None
        name = [i for i in range(best.start, end) if run[i] not in MARKS]
        covered = best_state.head + sum(pair.end - pair.start for pair in best.pairs)
        return best if covered >= _LEAST_COVERED * len(name) else None

    def _extend(
        self,
        run: str,
        position: int,
        floor: int,
        used: int,
        state: _State,
        states: list[dict[int, _State]],
        words: Sequence[LatinWord],
        gains: _Gains,
    ) -> None:
        character = run[position - 1]
        in_name = bool(state.pairs) and (
            any(c in DOTS for c in run[position : state.pairs[0].start])
            or (character in self._tables.sounds and any(c in DOTS for c in run[position:]))
        )
        if character in MARKS:
            step = state._replace(complete=False)
        elif character in "老小" and state.complete and state.pairs and state.pairs[0].start == position:
            step = state._replace(
                score=state.score + 0.5
            )  # 老布什, 小布什: the elder and the younger are part of the name
        elif in_name:
            step = state._replace(score=state.score + _SKIPPED_IN_NAME, complete=True)
        else:
            cost = 0.0 if character in JOINS else _SKIPPED_CHARACTER
            step = state._replace(score=state.score + cost, complete=False)
        _offer(states[position - 1], used, step)
        for start, span in _spans(run, position, floor):
            for number, sound, gain in gains(span, words):
                if not used >> number & 1:
                    pair = Pair(start, position, number, sound)
                    extended = _State(state.score + gain, (pair, *state.pairs), True, state.head)
                    _offer(states[start], used | 1 << number, extended)


def _aligned_to(position: int, pairs: Sequence[Pair]) -> int:
    """The end of the characters that are aligned without a gap from `position` on."""
    for pair in pairs:
        if pair.start != position:
            break
        position = pair.end
    return position


def _spans(run: str, end: int, floor: int) -> Iterator[tuple[int, str]]:
    """The pieces of the run that end at `end`: a whole Latin token, or up to eight Chinese characters without a mark."""
    if run[end - 1].isascii():
        if (found := _ASCII_END.search(run, floor, end)) and not (
            end < len(run) and run[end].isascii() and run[end].isalnum()
        ):
            yield found.start(), found.group()
        return
    for start in range(end - 1, max(floor, end - _MAX_SPAN) - 1, -1):
        if run[start] in MARKS or run[start].isascii():
            return
        yield start, run[start:end]


def _offer(states: dict[int, _State], used: int, state: _State) -> None:
    old = states.get(used)
    if old is None or (state.score, state.complete) > (old.score, old.complete):
        states[used] = state
