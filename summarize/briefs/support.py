"""Which of several English titles the article itself bears out: a word that the translated text does not have is often a wrong one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarize.data import word_list
from summarize.translation.types import TitleTranslation, Translation

_WORD = re.compile(r"[A-Za-z][A-Za-z]+")
_STEM = 5
"""Letters of a word that tell it from others: wins and winning, arrest and arrested are one."""
_OF_THE_SCORE = 1.0
"""A title of whose words a tenth more is borne out is taken before one of which the model is surer by less than 0.1 (nats a token)."""
_TWICE = 0.15
"""What a word that stands twice in a title costs: Hong Kong stocks rise, and Hong Kong stocks open higher."""
_SMALL = frozenset(word_list("summarize.briefs", "small_words.txt"))


def told_in(translations: Iterable[Translation]) -> frozenset[str]:
    """What the English of the sentences of an article tells of, to be asked by `best_supported`."""
    return frozenset(stem for t in translations for stem in _stems(t.text))


def best_supported(title: Translation, told: frozenset[str]) -> Translation:
    """The title, or one of its alternatives: the one whose words the article has, each once, unless the model is much less sure of it."""
    others = title.others if isinstance(title, TitleTranslation) else ()
    return max(
        (title, *others), key=lambda t: _support(t.text, told) + _OF_THE_SCORE * t.score - _TWICE * _twice(t.text)
    )


def _support(text: str, told: frozenset[str]) -> float:
    """The share of the words of a title that stand in the article's English too."""
    stems = _stems(text)
    return sum(stem in told for stem in stems) / len(stems) if stems else 0.0


def _twice(text: str) -> int:
    """How many words stand in a title more than once."""
    stems = _stems(text)
    return len(stems) - len(set(stems))


def _stems(text: str) -> list[str]:
    return [low[:_STEM] for word in _WORD.findall(text) if len(low := word.lower()) > 2 and low not in _SMALL]
