"""Words of an English text that are none (traitory, superexam): what a model writes where it does not know the Chinese."""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterator
from functools import lru_cache, partial
from importlib.resources import files

from summarize.chinese.romanize import romanize
from summarize.glossary.ordinary import ordinary_words
from summarize.translation.segment import Segment

FEWEST_LETTERS = 4
_STARTS, _ENDS = r"(?<![\w’'./@#&-])", r"(?=[\s,.;:?!\"”)-]|$)(?!\.\w)"
_WORD = re.compile(rf"{_STARTS}[a-z]{{{FEWEST_LETTERS},}}{_ENDS}")
_STEM = "[a-z]{2,}[b-df-hj-np-tv-z]"
_INFLECTED = tuple(
    (re.compile(rf"{_STARTS}({_STEM}){wrong}{_ENDS}"), right)
    for wrong, right in (("ys", "ies"), ("yed", "ied"), ("eed", "ed"))
)
_HAN = re.compile(r"[\u4e00-\u9fff]+")


@lru_cache(maxsize=1)
def _english() -> str:
    """All words that the list knows, one a line; looked through as it is, which takes less than a set of them."""
    data = files("summarize.translation").joinpath("english_words.txt.xz").read_bytes()
    return lzma.decompress(data).decode()


def is_english(word: str) -> bool:
    """Whether a word in small letters is one of English; it may be a rare one."""
    return word in ordinary_words() or f"\n{word}\n" in _english()


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


def inflect(text: str) -> str:
    """`text` with plurals and past tenses spelt as English spells them where what stands there is no word (trajectorys, lobbyed)."""
    for pattern, ending in _INFLECTED:
        text = pattern.sub(partial(_inflected, ending), text)
    return text


def _inflected(ending: str, m: re.Match[str]) -> str:
    return word if not is_english(m[0]) and is_english(word := m[1] + ending) else m[0]


@lru_cache(maxsize=64)
def _sound(source: str) -> str:
    return " ".join(romanize(run).lower().replace(" ", "") for run in _HAN.findall(source))
