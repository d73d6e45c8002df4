"""The form in which source texts are compared: normalised, lower case, and without the marks between the parts of a name.

A transliterated name is written 唐纳德·特朗普, 唐纳德‧特朗普, 唐纳德．特朗普, 唐纳德 特朗普, 唐纳德特朗普 or, after a bad
conversion, 唐纳德?特朗普. All of them have the key 唐纳德特朗普, together with the places where a mark may stand.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from summarize.chinese.characters import HAN
from summarize.chinese.script import to_simplified

MIDDLE_DOTS = "\u00b7\u0387\u16eb\u2022\u2027\u2219\u22c5\u25cf\u2e31\u30fb\uff65"
_TO_MIDDLE_DOT = dict.fromkeys(map(ord, MIDDLE_DOTS), "·")
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212"), "-")
_UNIFY = {**_TO_MIDDLE_DOT, **_HYPHENS}

_BETWEEN = r"(?:[ \t]+[·.?]?|[·.?])[ \t]*"
_MARK = re.compile(rf"(?<=[{HAN}]){_BETWEEN}(?=[{HAN}a-z0-9])|(?<=[a-z0-9]){_BETWEEN}(?=[{HAN}])")
_NO_MARKS: frozenset[int] = frozenset()
_ANY_MARK = re.compile(r"[·.? \t]")
_MANY = 1000
_MOST = 200_000
"""The keys of at least, and at most, so many sources are kept: a lexicon, which a run merges, searches and knows the English of."""


class Key(NamedTuple):
    """`text` without name marks; character i was at `offsets[i]`.

    `marks` are the positions in it before which a mark stood, `dots` those of them where it was certainly a mark, a dot or full stop.
    """

    text: str
    marks: frozenset[int]
    dots: frozenset[int]
    offsets: Sequence[int]


def fold(normalized: str) -> str:
    """Lower case, one kind of middle dot and one kind of hyphen; the length never changes."""
    lower = normalized.lower()
    if len(lower) != len(normalized):
        lower = "".join(c if len(low := c.lower()) != 1 else low for c in normalized)
    return lower.translate(_UNIFY)


def key_of(folded: str) -> Key:
    """The key of a folded text.

    Between two Han characters, or a Han and a Latin one, one dot, full stop or question mark with blanks round it is a mark. Blanks alone
    are one between Han characters; between Han and Latin they are mere typography and vanish.
    """
    if not _ANY_MARK.search(folded):
        return Key(folded, _NO_MARKS, _NO_MARKS, range(len(folded)))
    pieces: list[str] = []
    offsets: list[int] = []
    marks: set[int] = set()
    dots: set[int] = set()
    last = 0
    for found in _MARK.finditer(folded):
        start, end = found.span()
        pieces.append(folded[last:start])
        offsets.extend(range(last, start))
        mark = found.group().strip()
        if mark in ("·", "."):
            dots.add(len(offsets))
        if mark or not (folded[start - 1].isascii() or folded[end].isascii()):
            marks.add(len(offsets))
        last = end
    pieces.append(folded[last:])
    offsets.extend(range(last, len(folded)))
    return Key("".join(pieces), frozenset(marks), frozenset(dots), offsets)


def _folded_lines(sources: Sequence[str]) -> list[str]:
    """The sources normalised and folded; all in one go, which is what makes large glossaries load fast."""
    joined = "\n".join(sources)
    if not joined.isascii():
        joined = to_simplified(unicodedata.normalize("NFKC", joined))
    lines = fold(joined).split("\n")
    if len(lines) != len(sources):  # a source with a line end in it
        lines = [fold(to_simplified(unicodedata.normalize("NFKC", s))).replace("\n", " ") for s in sources]
    return [line.strip() for line in lines]


def key_texts(sources: Sequence[str]) -> list[str]:
    """The keys of many source forms, without the places of name marks."""
    return [key.text for key in source_keys(sources)]


def source_keys(sources: Sequence[str]) -> Sequence[Key]:
    """The keys of many source forms."""
    if len(sources) < _MANY:
        return _keys(sources)
    kept = _kept()
    if new := [source for source in dict.fromkeys(sources) if source not in kept]:
        if len(kept) + len(new) > _MOST:
            kept.clear()
            new = list(dict.fromkeys(sources))
        kept.update(zip(new, _keys(new), strict=True))
    return [kept[source] for source in sources]


@lru_cache(maxsize=1)
def _kept() -> dict[str, Key]:
    return {}


def _keys(sources: Sequence[str]) -> tuple[Key, ...]:
    lines = _folded_lines(sources)
    texts = _MARK.sub("", "\n".join(lines)).split("\n") if sources else []
    return tuple(
        key_of(line) if len(line) != len(text) else Key(text, _NO_MARKS, _NO_MARKS, range(len(text)))
        for line, text in zip(lines, texts, strict=True)
    )
