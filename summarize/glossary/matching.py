"""Finds glossary entries in a Chinese text: leftmost, longest, in one pass, with spans in the text as it was given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from summarize.chinese.normalize import Normalized, normalize
from summarize.chinese.segmentation import Segmenter
from summarize.glossary.entries import Entry
from summarize.glossary.guards import Guards, Word, default_guards
from summarize.glossary.keys import Key, fold, key_of, source_keys
from summarize.glossary.standing import Layout


@dataclass(frozen=True, slots=True)
class Match:
    """`entry` stands at [start, end) of the text; `source` is the text there, as it was given or, from a Normalized, normalised.

    `doubtful` where it may be the ordinary word that it also is.
    """

    start: int
    end: int
    entry: Entry
    source: str
    doubtful: bool = False

    @property
    def target(self) -> str:
        """The English for it: the entry's target, or, where the entry says keep, what stands in the text."""
        return self.source if self.entry.type == "keep" else self.entry.target


class _Form(NamedTuple):
    """One source form of one entry; `marks` is where the form has a name mark."""

    entry: Entry
    marks: frozenset[int]
    source: str


_HEAD = 2
_SHORT_LATIN = 3
_LONGEST_WORD = 4
"""The segmenter need not know longer names: they are not found inside other words."""


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


class Matcher:
    """All entries of a glossary, indexed by the first two characters of their keys; the first of several for one key wins.

    A glossary of 50,000 entries takes a few tenths of a second to index, and a sentence well under a millisecond to search.
    """

    def __init__(self, entries: Iterable[Entry], guards: Guards | None = None) -> None:
        self._guards = default_guards() if guards is None else guards
        pairs = [(entry, source) for entry in entries for source in entry.sources]
        forms: dict[str, list[_Form]] = {}
        lengths: dict[str, int] = {}
        for (entry, source), key in zip(pairs, source_keys([source for _, source in pairs]), strict=True):
            if text := key.text:
                forms.setdefault(text, []).append(_Form(entry, key.marks, source))
                head = text[:_HEAD]
                lengths[head] = lengths.get(head, 0) | 1 << len(text)
        for several in forms.values():
            if len(several) > 1:  # a condition that holds beats none; otherwise the order of the glossary
                several.sort(key=lambda form: form.entry.context is None)
        self._forms, self._lengths = forms, lengths
        self._segmenter = Segmenter(text for text in forms if 1 < len(text) <= _LONGEST_WORD)

    def has(self, chinese: str) -> bool:
        """Whether a simplified text of Chinese characters is a form of an entry."""
        return chinese in self._forms

    def find(self, text: str | Normalized, near: str = "") -> list[Match]:
        """The matches in `text`, in order, never overlapping.

        Spans are positions in `text` where it is a str, and in the original where it is a Normalized. `near` is what else counts as
        the neighbourhood for conditions: the paragraph, the title.
        """
        normalized = normalize(text) if isinstance(text, str) else text
        folded = fold(normalized.text)
        key = key_of(folded)
        matches: list[Match] = []
        offsets, last = normalized.offsets, 0
        for start, end, entry, doubtful in self._spans(key, normalized.text, folded, near):
            first, after = key.offsets[start], key.offsets[end - 1] + 1
            begin, stop = normalized.original_span(first, after)
            if begin < last or (first and offsets[first - 1] == begin) or offsets[after] < stop:
                continue  # half of a character that normalisation made into several
            source = text[begin:stop] if isinstance(text, str) else normalized.text[first:after]
            matches.append(Match(begin, stop, entry, source, doubtful))
            last = stop
        return matches

    def _spans(self, key: Key, cased: str, folded: str, near: str) -> Iterator[tuple[int, int, Entry, bool]]:
        text = key.text
        words: list[Word] | None = None
        layout: Layout | None = None
        position = 0
        while position < len(text):
            found = None
            for length in self._candidate_lengths(text, position):
                if (end := position + length) > len(text):
                    continue
                for form in self._forms.get(text[position:end], ()):
                    if not self._fits(form, key, position, end, cased):
                        continue
                    entry = form.entry
                    if entry.context is not None and not _holds(entry, folded, near):
                        continue
                    words = self._guards.words_in(text) if words is None else words
                    layout = layout or Layout(cased, self._segmenter)
                    first, after = key.offsets[position], key.offsets[end - 1] + 1
                    standing = layout.standing(entry, first, after)
                    follows = layout.word_begins(after)
                    if standing == "inside" or not self._guards.allow(
                        entry, key, position, end, words, word_follows=follows
                    ):
                        continue
                    found = (position, end, entry, standing == "doubtful")
                    break
                if found:
                    break
            if found:
                yield found
                position = found[1]
            else:
                position += 1

    def _candidate_lengths(self, text: str, position: int) -> tuple[int, ...]:
        pair = self._lengths.get(text[position : position + _HEAD], 0)
        single = self._lengths.get(text[position], 0)
        return _descending(pair | single)

    def _fits(self, form: _Form, key: Key, start: int, end: int, cased: str) -> bool:
        if any(mark not in form.marks for mark in _marks_inside(key, start, end)):
            return False
        text, first, after = key.text, key.offsets[start], key.offsets[end - 1] + 1
        if _latin(text[start]) and first > 0 and _latin(cased[first - 1]):
            return False
        if _latin(text[end - 1]) and after < len(cased) and _latin(cased[after]):
            return False
        if end - start > _SHORT_LATIN or form.entry.layer == "user" or not text[start:end].isascii():
            return True
        return cased[first:after] == form.source  # capitals matter where a Latin form is short: IT is not it


@lru_cache(maxsize=4096)
def _descending(lengths: int) -> tuple[int, ...]:
    """The positions of the bits that are set, highest first."""
    return tuple(n for n in range(lengths.bit_length() - 1, 0, -1) if lengths >> n & 1)


def _marks_inside(key: Key, start: int, end: int) -> Iterator[int]:
    return (mark - start for mark in key.marks if start < mark < end)


def _holds(entry: Entry, folded: str, near: str) -> bool:
    assert entry.context is not None
    here = any(word in folded or word in _neighbourhood(near) for word in _condition(entry.context.words))
    return here != entry.context.negated


@lru_cache(maxsize=64)
def _neighbourhood(text: str) -> str:
    return fold(normalize(text).text)


@lru_cache(maxsize=4096)
def _condition(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold(normalize(word).text) for word in words)
