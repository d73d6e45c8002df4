"""Guards: where a short name of the lexicon is only a piece of a longer word, as 高通 in 高通胀, or 中国 in 中国人.

They hold for the built-in lexicon and for discovered names; what a user puts into a glossary fires wherever it stands. The data are two
tables: `guards.tsv` (by type and length: what may not stand before or after) and `words.txt` (ordinary words that contain a name).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from summarize.glossary.entries import Entry
from summarize.glossary.keys import source_keys


@dataclass(frozen=True, slots=True)
class Rule:
    """Entries of `types` with keys of at most `length` characters do not fire after `before` or in front of `after`."""

    types: frozenset[str]
    length: int
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None


class Guards:
    """Rules and words, ready to be asked about a match."""

    def __init__(self, rules: Sequence[Rule] = (), words: Iterable[str] = ()) -> None:
        self._rules = tuple(rules)
        self._words: dict[str, list[str]] = {}
        for key in source_keys(list(words)):
            self._words.setdefault(key.text[0], []).append(key.text)

    def words_in(self, text: str) -> list[tuple[int, int]]:
        """The spans of all ordinary words that contain a name, in a key text."""
        spans = []
        for start, character in enumerate(text):
            for word in self._words.get(character, ()):
                if text.startswith(word, start):
                    spans.append((start, start + len(word)))
        return spans

    def allow(self, entry: Entry, text: str, start: int, end: int, words: Sequence[tuple[int, int]]) -> bool:
        """Whether `entry` may fire on [start, end) of a key text; `words` is what `words_in` gave for it."""
        if end - start == 1 and entry.context is None:
            return False
        for word_start, word_end in words:
            covers = word_start <= start and end <= word_end and word_end - word_start > end - start
            if covers or word_start < start < word_end < end:
                return False
        return not any(
            end - start <= rule.length
            and entry.type in rule.types
            and ((rule.before and rule.before.search(text, 0, start)) or (rule.after and rule.after.match(text, end)))
            for rule in self._rules
        )


def _data_lines(name: str) -> Iterator[str]:
    text = files("summarize.glossary").joinpath(name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


@lru_cache(maxsize=1)
def default_guards() -> Guards:
    """The guards that come with the package."""
    rules = [
        Rule(
            frozenset(row["types"].split()),
            int(row["length"]),
            re.compile(f"(?:{row['before']})$") if row["before"] else None,
            re.compile(row["after"]) if row["after"] else None,
        )
        for row in csv.DictReader(_data_lines("guards.tsv"), delimiter="\t", quoting=csv.QUOTE_NONE)
    ]
    words = [word for line in _data_lines("words.txt") for word in line.split()]
    return Guards(rules, words)
