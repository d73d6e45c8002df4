"""Words of an English text that are none (traitory, superexam): what a model writes where it does not know the Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from summarize.chinese.characters import HAN
from summarize.chinese.romanize import romanize
from summarize.translation.english_words import ENDS, FEWEST_LETTERS, STARTS, is_english
from summarize.translation.segment import Segment

_WORD = re.compile(rf"{STARTS}[a-z]{{{FEWEST_LETTERS},}}{ENDS}")
_HAN = re.compile(f"[{HAN}]+")


def invented_words(segment: Segment, english: str) -> Iterator[str]:
    """The words in small letters of an English text that are no words of English.

    What a glossary gives for the segment, Latin text of the Chinese and what it sounds like (daigou) are none of them.
    """
    source = segment.source
    given = _words(source)
    for entry in segment.entries:
        given |= _words(f"{entry.target} {' '.join(entry.accept)}")
    for word in dict.fromkeys(m[0] for m in _WORD.finditer(english)):
        if not (is_english(word) or word in given or word in _sound(source)):
            yield f"“{word}”"


def _words(text: str) -> set[str]:
    """The whole words of `text` in small letters: a part of one (ttery) is no word that it gives."""
    return set(re.findall("[a-z]+", text.lower()))


@lru_cache(maxsize=64)
def _sound(source: str) -> str:
    return " ".join(romanize(run).lower().replace(" ", "") for run in _HAN.findall(source))
