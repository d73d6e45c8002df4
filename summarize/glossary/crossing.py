"""Where a name that is none lies across two words, 王毅 in 国王|毅然: models read it there, unless a space keeps the words apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from summarize.chinese.segmentation import Segmenter

_LONGEST = 4


def crossings(text: str, is_name: Callable[[str], bool], names: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """The beginnings of words of a simplified text before which a space helps, in order.

    A string of two to four characters lies across such a place that `is_name` knows, but that begins or ends inside a word; what lies in
    `names`, the spans of names that do stand in the text, is left alone.
    """
    starts = _starts(text)
    inside = {i for start, end in names for i in range(start, end)}
    bounds = {*starts, len(text)}
    return tuple(
        cut
        for cut in starts
        if cut
        and any(
            is_name(text[first : first + length])
            for length in range(2, _LONGEST + 1)
            for first in range(max(0, cut - length + 1), min(cut, len(text) - length + 1))
            if not {first, first + length} <= bounds and inside.isdisjoint(range(first, first + length))
        )
    )


@lru_cache(maxsize=64)
def _starts(text: str) -> tuple[int, ...]:
    return tuple(token.start for token in Segmenter().tokens(text))
