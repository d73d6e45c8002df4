"""Guards: where a short name of the lexicon is only a piece of a longer word, as 高通 in 高通胀, or 中国 in 中国人.

They hold for the built-in lexicon, for discovered names and for the user's. The data are two
tables: `guards.tsv` (by type and length: what may not stand before or after) and `words.txt` (words whose inside is no boundary of a name).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from summarize.chinese.romanize import romanize, surnames
from summarize.data import rows, word_list
from summarize.glossary.countries import is_korea
from summarize.glossary.entries import Entry
from summarize.glossary.keys import Key
from summarize.glossary.transliteration import SOUND_CHARACTERS, leads_foreign


@dataclass(frozen=True, slots=True)
class Rule:
    """Entries of `types` with keys of at most `length` characters that end as `ends` do not fire after `before` or before `after`."""

    types: frozenset[str]
    length: int
    ends: re.Pattern[str] | None
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    chinese: bool = False
    """Whether it holds of names that are spelt like Chinese ones only."""


class Word(NamedTuple):
    """A word or phrase found in a text: its span, and the positions in it where a name may begin or end."""

    start: int
    end: int
    boundaries: frozenset[int]


class Guards:
    """Rules and words, ready to be asked about a match."""

    def __init__(self, rules: Sequence[Rule] = (), words: Iterable[str] = ()) -> None:
        self._rules = tuple(rules)
        self._words: dict[str, list[tuple[str, tuple[int, ...]]]] = {}
        for word in words:
            parts = word.split("/")
            text = "".join(parts)
            inner = tuple(accumulate(len(part) for part in parts[:-1]))
            self._words.setdefault(text[0], []).append((text, inner))

    def words_in(self, text: str) -> list[Word]:
        """Every occurrence of a listed word in a key text."""
        return [
            Word(start, start + len(word), frozenset(start + i for i in inner))
            for start, character in enumerate(text)
            for word, inner in self._words.get(character, ())
            if text.startswith(word, start)
        ]

    def allow(
        self, entry: Entry, key: Key, start: int, end: int, words: Sequence[Word], *, word_follows: bool = False
    ) -> bool:
        """Whether `entry` may fire on [start, end) of a key; `words` is what `words_in` gave for its text.

        `word_follows` where a word of several characters begins at `end`: 王毅 does not go on in 王毅强调 as it does in 王毅强说.
        """
        if end - start == 1 and entry.context is None and entry.layer != "user":
            return False
        if entry.type == "person" and (start in key.dots or end in key.dots):
            return False  # 布什 in 杰布·布什 is somebody else
        if entry.type in ("place", "organisation") and entry.layer == "built-in" and _in_a_person(key, start, end):
            return False  # 沙特 in 拉里·布沙特, 戈马 in 穆罕默德·戈马里
        if entry.type == "person" and is_korea(key.text, start):
            return False  # 韩正 in 日韩正就汇率磋商
        for word in words:
            inside = [p for p in (start, end) if word.start < p < word.end]
            if any(p not in word.boundaries for p in inside):
                return False
        return not any(self._stops(rule, entry, key, start, end, word_follows) for rule in self._rules)

    def _stops(self, rule: Rule, entry: Entry, key: Key, start: int, end: int, word_follows: bool) -> bool:
        if end - start > rule.length or entry.type not in rule.types:
            return False
        text = key.text
        if rule.chinese and not _is_chinese(entry, text[start]):
            return False  # 拜登|刚签署: no 刚 of a given name follows a foreign one
        if rule.ends and not rule.ends.search(text, start, end):
            return False
        before = rule.before is not None and start not in key.marks and rule.before.search(text, 0, start)
        ended = end in key.marks or (word_follows and entry.type == "person")
        after = rule.after is not None and not ended and rule.after.match(text, end)
        return bool(before or after)


def _in_a_person(key: Key, start: int, end: int) -> bool:
    """Whether a name stands in a longer one behind a middle dot: at most one character away from it, of sounds of transcriptions."""
    text = key.text
    if start in key.dots:
        return end < len(text) and end not in key.dots and _sounds(text[start : end + 1])
    return start - 1 in key.dots and leads_foreign(text[start - 1]) and _sounds(text[start:end])


def _sounds(text: str) -> bool:
    return set(text) <= set(SOUND_CHARACTERS)


def _is_chinese(entry: Entry, first: str) -> bool:
    """Whether the English of a person has the surname that `first` is: Jack Ma, not Shinzo Abe for 安."""
    known = surnames().readings
    return first in known and (known[first] or romanize(first)).lower() in entry.target.lower().split()


@lru_cache(maxsize=1)
def default_guards() -> Guards:
    """The guards that come with the package."""
    rules = [
        Rule(
            frozenset(row["types"].split()),
            int(row["length"]),
            re.compile(f"(?:{row['ends']})$") if row["ends"] else None,
            re.compile(f"(?:{row['before']})$") if row["before"] else None,
            re.compile(row["after"]) if row["after"] else None,
            chinese=row["names"] == "Chinese",
        )
        for row in rows("summarize.glossary", "guards.tsv")
    ]
    return Guards(rules, word_list("summarize.glossary", "words.txt"))
