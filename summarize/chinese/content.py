"""The words of a Chinese text that carry its matter, one word for what news calls by several, and how much each of them tells."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from summarize.chinese.segmentation import Segmenter, Token
from summarize.data import lines, word_list

_CARRIERS = ("n", "v", "a", "l", "i", "j", "b", "z", "eng")
"""Parts of speech, in jieba's tags, that carry matter: nouns, verbs, adjectives, set phrases, abbreviations, Latin words."""

_EMPTY = frozenset(word_list("summarize.chinese", "empty_words.txt"))

_TOTAL = 60_101_967
"""How many words jieba's counts were made from."""

_FLOOR, _CAP = 7.0, 8.0
"""美国, of which there are 36,000, tells next to nothing; a word that the dictionary lacks tells 8."""

_SEGMENTER = Segmenter()


@lru_cache(maxsize=1)
def _synonyms() -> dict[str, str]:
    groups = [line.split() for line in lines("summarize.chinese", "synonyms.txt")]
    return {word: group[0] for group in reversed(groups) for word in group}


@lru_cache(maxsize=65536)
def telling(word: str) -> float:
    """How much a simplified word tells of what a text is about, 0 (的) to 8: its inverse frequency in nats, above that of common words.

    It stands in for the inverse document frequency, which the few articles of a run cannot give (Sparck Jones, 1972).
    """
    import rjieba

    return min(_CAP, max(0.0, math.log(_TOTAL / max(1, rjieba.suggest_freq(word))) - _FLOOR))


def content_words(text: str) -> list[Token]:
    """The words of a simplified text that carry matter, in order, each as the first of its synonyms.

    Characters side by side that are no word, such as those of a name that nobody knows, come two by two.
    """
    out: list[Token] = []
    single: list[Token] = []
    for token in [*_SEGMENTER.tokens(text), Token(len(text), len(text), "", "x")]:
        if len(token.text) == 1 and token.tag not in (
            "x",
            "m",
            "uj",
            "p",
            "c",
            "d",
            "f",
            "q",
            "r",
            "t",
            "ul",
            "u",
            "y",
        ):
            single.append(token)
            continue
        out += _run(single)
        single = []
        if len(token.text) > 1 and _carries(token):
            out.append(_canonical(token))
    return out


def _run(single: list[Token]) -> Iterable[Token]:
    yield from (_canonical(t) for t in single if _carries(t))
    for a, b in pairwise(single):
        if not {a.text, b.text} & _EMPTY:
            yield Token(a.start, b.end, a.text + b.text, "x")


def _carries(token: Token) -> bool:
    return token.tag.startswith(_CARRIERS) and token.text not in _EMPTY


def _canonical(token: Token) -> Token:
    return token._replace(text=_synonyms().get(token.text, token.text))
