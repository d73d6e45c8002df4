"""Whether a name stands in a text as a word of its own: 王平 in 主席王平说, and not in 国王平息.

The words come from a segmenter that knows the names of the glossary. A name may not cross into a word, and what the user or an article
calls something is not found inside a longer word (国安 in 国安法) unless that word begins or ends with it as a name does (海口 in 海口市).
A name that is an ordinary word as well (高峰) needs a context in which a name may stand; where nothing but that speaks for it, it is
doubtful. The word lists are `standing.tsv` and `words_as_names.txt`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal

from summarize.chinese.segmentation import Segmenter, Token, is_word
from summarize.chinese.speech import telling_verbs
from summarize.data import rows, word_list
from summarize.glossary.countries import is_korea
from summarize.glossary.discovery.tables import tables
from summarize.glossary.entries import Entry

Standing = Literal["free", "doubtful", "inside"]

_LONG = 4
"""Keys of so many characters are not found by accident: no lexicon key of four was cut wrongly on the articles measured."""
_BEFORE_PERSON = ("c", "p", "u", "d", "r", "ns", "nr", "nt", "x")
_AFTER_NAME = ("c", "p", "u", "d", "v", "y", "x", "m", "t")
_NAMES = ("ns", "nt", "nz")


class Layout:
    """The words of one simplified text."""

    def __init__(self, text: str, segmenter: Segmenter) -> None:
        self.text = text
        self._segmenter = segmenter
        self._tokens: Sequence[Token] = segmenter.tokens(text)
        self._starts = [token.start for token in self._tokens]
        self._cuts = {*self._starts, len(text)}

    def _at(self, position: int) -> Token:
        return self._tokens[bisect_right(self._starts, position) - 1]

    def word_begins(self, position: int) -> bool:
        """Whether a word of several characters begins at `position`."""
        return position < len(self.text) and len((word := self._at(position)).text) > 1 and word.start == position

    def has(self, form: str) -> bool:
        """Whether `form` stands somewhere in the text as words of its own or as the beginning or end of a name: 海口 not in 出海口.

        Ordinary words (朝阳) are no names but where an entry says so.
        """
        if form in _words_as_names():
            return False
        if len(form) >= _LONG or not any(c > "\u3000" for c in form):
            return form in self.text
        at = self.text.find(form)
        while at >= 0:
            if all(p in self._cuts or self._divides(p, at, at + len(form)) for p in (at, at + len(form))):
                return True
            at = self.text.find(form, at + 1)
        return False

    def _divides(self, position: int, start: int, end: int) -> bool:
        word = self._at(position)
        before, after = self.text[word.start : position], self.text[position : word.end]
        if position == end and word.start <= start and len(after) == 1:
            return True  # 海口市, 中国人, 法籍: what goes on from the name
        return len(before) > 1 < len(after) and is_word(before) and is_word(after)

    def standing(self, entry: Entry, start: int, end: int) -> Standing:
        """How `entry` stands on [start, end)."""
        if end - start >= _LONG or not any(c > "\u3000" for c in self.text[start:end]):
            return "free"
        ordinary = entry.layer != "built-in" and self.text[start:end] in _words_as_names()
        edges = [p for p in (start, end) if p not in self._cuts]
        if not all(self._may_divide(entry, p, start, end, ordinary) for p in edges):
            return "inside"
        return self._by_context(entry, start, end) if ordinary and not edges else "free"

    def _may_divide(self, entry: Entry, position: int, start: int, end: int, ordinary: bool) -> bool:
        """Whether a name may begin or end at `position`, inside a word."""
        word = self._at(position)
        before, after = self.text[word.start : position], self.text[position : word.end]
        inside = word.start <= start and end <= word.end
        if word.start < start and end < word.end and word.end - word.start == 4 and is_word(word.text):
            return False  # 重庆 in 隆重庆祝
        if position == end and word.start == end - 1 and before in _words("place", "tail"):
            return True  # 后里区|公所, 海口市|政府: the word begins with the end of the name
        if position == end and is_korea(self.text, position - 1) and start < position - 1 and not is_word(word.text):
            return True  # 日韩|正就此磋商, and no 韩正
        if position == start and before == "对" and word.end < end and end in self._cuts:
            return True  # 对华|为 is 对|华为
        beyond = self._at(word.end) if word.end < len(self.text) else None
        if position == end and beyond and len(beyond.text) == 1 and is_word(self.text[position : beyond.end]):
            return True  # 拜|登上|周 is 拜登|上周
        if inside and entry.layer == "built-in" and entry.type != "person":
            return True
        if inside and position == end and (after in _words(entry.type, "tail") or after in _words(entry.type, "after")):
            return True
        if ordinary:
            return inside and position == start and self._names_somebody(before)
        return min(len(before), len(after)) > 1 and is_word(before) and is_word(after)

    def _names_somebody(self, text: str) -> bool:
        """Whether `text` is the name of a place or a body, as 广州 is before 白云机场."""
        tokens = self._segmenter.tokens(text)
        return len(tokens) == 1 and tokens[0].tag in _NAMES

    def _by_context(self, entry: Entry, start: int, end: int) -> Standing:
        before = self._at(start - 1) if start else None
        after = self._at(end) if end < len(self.text) else None
        if entry.type == "person" and _is_title(before):
            return "free"
        known = before and before.text in _words(entry.type, "before")
        follows = after and after.text in _words(entry.type, "after")
        free_before = known or before is None or before.tag.startswith(_BEFORE_PERSON)
        free_after = bool(follows) or after is None or after.tag.startswith(_AFTER_NAME)
        if known and after is not None and after.text in _words(entry.type, "verb"):
            free_after = True
        if not (free_before and free_after):
            return "inside"
        return "free" if known or follows else "doubtful"


def _is_title(token: Token | None) -> bool:
    return token is not None and (token.text in tables().titles or token.text in _words("person", "before"))


@lru_cache(maxsize=1)
def _words_as_names() -> frozenset[str]:
    return frozenset(word_list("summarize.glossary", "words_as_names.txt"))


@lru_cache(maxsize=1)
def words_behind_names() -> frozenset[str]:
    """What stands behind a person's name in news text: verbs of telling and of action, and words that close a name."""
    return frozenset((*telling_verbs("name"), *word_list("summarize.glossary", "behind_names.txt")))


@lru_cache(maxsize=1)
def _contexts() -> Mapping[tuple[str, str], frozenset[str]]:
    table = rows("summarize.glossary", "standing.tsv")
    contexts = {(row["type"], row["side"]): frozenset(row["words"].split()) for row in table}
    return contexts | {("person", "after"): words_behind_names()}


def _words(kind: str, side: str) -> frozenset[str]:
    return _contexts().get((kind, side), frozenset())
