"""All English names of a run, and whether the Chinese accounts for one that an English text has."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import product

from summarize.chinese.segmentation import Segmenter
from summarize.glossary.entries import Entry
from summarize.glossary.keys import source_keys
from summarize.glossary.mentions import accepted_forms, unaccented
from summarize.glossary.standing import Layout


class KnownNames:
    """All English forms of a glossary and the Chinese forms they can stand for."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        entries = list(entries)
        keys = iter(source_keys([source for entry in entries for source in entry.sources]))
        texts = [{next(keys).text for _ in entry.sources} for entry in entries]
        self._sources: dict[str, set[str]] = {}
        unless = _unless(zip(entries, texts, strict=True))
        conditional = {form for form, _ in unless}
        for entry, there in zip(entries, texts, strict=True):
            negated = entry.context is not None and entry.context.negated
            for form in map(unaccented, accepted_forms(entry)):
                if (known := self._sources.get(form)) is None:
                    self._sources[form] = set(there)
                else:
                    known |= there
                if form in conditional and not negated:
                    for text in there:
                        unless.pop((form, text), None)
        self._unless = {pair: frozenset(others) for pair, others in unless.items() if others}

    def __contains__(self, english: str) -> bool:
        return unaccented(english) in self._sources

    def chinese_of(self, english: str) -> str | None:
        """The Chinese forms of an English name, on one line; None where the glossary has no such name."""
        forms = self._sources.get(unaccented(english))
        return None if forms is None else " ".join(sorted(forms))

    def licensed(self, english: str, source: str) -> bool:
        """Whether a Chinese form of the name stands somewhere in `source`, a normalised text, and not inside other words.

        It is none where the glossary says so by words that stand there: 三星 in 三星伴月.
        """
        name = unaccented(english)
        forms = self._sources.get(name, ())
        if not forms:
            return False
        key, layout = _read(source)
        return any(
            form in key and layout.has(form) and not any(other in key for other in self._unless.get((name, form), ()))
            for form in forms
        )


def _unless(entries: Iterable[tuple[Entry, set[str]]]) -> dict[tuple[str, str], set[str]]:
    """The words that stand beside a Chinese form where it is not the English one, by what has such a condition and its Chinese forms."""
    found: dict[tuple[str, str], set[str]] = {}
    for entry, texts in entries:
        if entry.context is not None and entry.context.negated:
            others = set(entry.context.words)
            for pair in product(map(unaccented, accepted_forms(entry)), texts):
                found[pair] = found.get(pair, others) & others
    return found


class AskedNames(KnownNames):
    """The names of `known`, with a list of those that were asked for."""

    def __init__(self, known: KnownNames) -> None:
        self._sources, self._unless = known._sources, known._unless
        self._asked: dict[str, None] = {}

    def __contains__(self, english: str) -> bool:
        self._asked[english] = None
        return super().__contains__(english)

    def licensed(self, english: str, source: str) -> bool:
        """See `KnownNames.licensed`."""
        self._asked[english] = None
        return super().licensed(english, source)

    def answers(self) -> dict[str, str | None]:
        """What was asked for, with its Chinese."""
        return {english: self.chinese_of(english) for english in self._asked}


@lru_cache(maxsize=16)
def _read(source: str) -> tuple[str, Layout]:
    [key] = source_keys([source])
    return key.text, Layout(key.text, Segmenter())
