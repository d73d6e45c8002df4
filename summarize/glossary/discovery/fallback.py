"""Where a name begins when neither sound nor translation tells: from the nearest boundary, within narrow limits."""

from __future__ import annotations

import re

from summarize.chinese.romanize import surname_of, surnames
from summarize.glossary.discovery.alignment import LatinWord, latin_words
from summarize.glossary.discovery.boundaries import MARKS, Before, Boundaries
from summarize.glossary.discovery.tables import HARD, JOINS, Tables

_PERSON = frozenset({"start", "title", "boundary"})
_LONGEST = 14
_KINDS = ("组织", "机构", "智库", "团体", "媒体", "公司", "企业")
"""What an institution is, said in front of its name; other such words may belong to the name (哈佛大学…研究中心)."""


def person_start(run: str, words: list[LatinWord], english: str, tables: Tables) -> int | None:
    """The start of a Chinese name (黎安友, for Andrew Nathan): two to four characters with a surname, after an office or a boundary.

    Three characters with a surname that is no ordinary word may follow anything but the middle of another word.
    """
    if not 2 <= len(words) <= 4 or not _is_person_like(english, words, tables):
        return None
    boundaries = Boundaries(run, tables)
    for length in (3, 2, 4):
        start = len(run) - length
        if start < 0 or any(c in MARKS or c.isascii() for c in run[start:]):
            continue
        surname, before = surname_of(run[start:]), boundaries.before(start)
        if surname is None or len(run) - start - len(surname) not in (1, 2):
            continue
        if before in _PERSON or (length == 3 and surname not in surnames().rare and before not in ("inside", "mark")):
            return start
    return None


def institution_start(run: str, english: str, acronym: str, tables: Tables) -> int | None:
    """The start of a translated name with a known ending (天主事工会, for Opus Dei), from the nearest boundary to the left."""
    if not ends_in_head(run, tables):
        return None
    start = _nearest(Boundaries(run, tables), len(run) - 2)
    if start is None or run[start - 1 : start] in JOINS:
        return None
    if english and not _institutional(english, tables):
        return start if _is_event(run[start:], tables) else None
    start = next((p for p in range(len(run) - 3, start, -1) if run[:p].endswith(_KINDS)), start)
    while (place := _place_at(run, start, tables)) and not _has_place(place, english, acronym, tables):
        start += len(place)
    length = len(run) - start
    count = len(re.findall(r"[A-Za-z]+", english))
    longest = 4 * count + 2 if english else 3 * len(acronym) + 2
    return start if max(4, 1.2 * count) <= length <= min(_LONGEST, longest) else None


def term_start(run: str, english: str, tables: Tables) -> int | None:
    """The start of a short term that fills the space after a particle: 如|价格下限, for price floors."""
    start = _nearest(Boundaries(run, tables), len(run) - 2)
    if start is None or not 3 <= len(run) - start <= 7 or any(c.isascii() for c in run[start:]):
        return None
    words = len(re.findall(r"[A-Za-z]+", english))
    particle = start == 0 or run[start - 1] in HARD
    if _is_person_like(english, latin_words(english), tables):
        return None
    return start if particle and " " in english and len(run) - start >= 1.2 * words else None


def ends_in_head(run: str, tables: Tables) -> bool:
    """Whether a text ends in the kind of thing that institutions, laws and places are called."""
    return any(run[-length:] in tables.heads for length in range(1, 6) if length < len(run))


def _nearest(boundaries: Boundaries, last: int) -> int | None:
    found: tuple[Before, ...] = ("start", "title", "boundary")
    return next((p for p in range(last, -1, -1) if boundaries.before(p, translated=True) in found), None)


def _place_at(run: str, start: int, tables: Tables) -> str:
    return next((run[start : start + n] for n in range(8, 1, -1) if run[start : start + n] in tables.places), "")


def _has_place(place: str, english: str, acronym: str, tables: Tables) -> bool:
    names = [word for word, forms in tables.words.items() if place in forms]
    if english:
        return any(re.search(rf"\b{re.escape(name)}(?!\w)", english.lower()) for name in names)
    return any(name[0].upper() == acronym[:1] for name in names)


def _is_event(name: str, tables: Tables) -> bool:
    """A short name such as 水门事件, whose ending says more than its single English word (Watergate)."""
    heads = [tables.heads[name[-n:]].type for n in (2, 3) if name[-n:] in tables.heads]
    return 3 <= len(name) <= 6 and any(kind in ("term", "work") for kind in heads)


def _institutional(english: str, tables: Tables) -> bool:
    words = [word.text for word in latin_words(english)]
    return len(words) > 1 or any(word in tables.words for word in words)


def _is_person_like(english: str, words: list[LatinWord], tables: Tables) -> bool:
    """Whether all words are capitalised and none is one of institutions."""
    if any(word.text in tables.words for word in words):
        return False
    return all(word[0].isupper() for word in re.findall(r"[^\W\d_]+", english) if len(word) > 3)
