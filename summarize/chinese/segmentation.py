"""The words of a Chinese text: jieba's dictionary and its most probable path, in Rust (rjieba), offline and loaded when first asked for.

Loading takes about 0.12 seconds and 33 MB, a sentence some microseconds. The hidden Markov model that guesses words which are in no
dictionary is off: it joins names to what stands behind them (推拜 登上), and for boundaries a guess is worse than single characters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

_FREQUENCY = 200
"""How often a name that the dictionary lacks is taken to occur: as often as a rare word, so that 国王 平息 goes before 国 王平 息."""


class Token(NamedTuple):
    """A word at [start, end) of a text, with jieba's part of speech (n, v, ns, x for marks...)."""

    start: int
    end: int
    text: str
    tag: str


def is_word(text: str) -> bool:
    """Whether the dictionary has `text`, in simplified characters."""
    import rjieba

    return rjieba.has_word(text)


def stand_alone(text: str, spans: Iterable[tuple[int, int]]) -> list[bool]:
    """Whether each span of a simplified text is a word of its own: one of the words there where the dictionary has it, else what begins
    and ends where words do. No 中标 in 其中标明."""
    tokens = {token.start: token.end for token in Segmenter().tokens(text)}
    bounds = {*tokens, len(text)}
    return [
        tokens.get(start) == end or (not is_word(text[start:end]) and {start, end} <= bounds) for start, end in spans
    ]


def cut_off(text: str, start: int, end: int) -> bool:
    """Whether [start, end) of a simplified text has a part of a word and something besides: 门将 of 部门 将, but not 女排 of 中国女排."""
    tokens = [token for token in Segmenter().tokens(text) if token.start < end and start < token.end]
    return len(tokens) > 1 and (tokens[0].start < start or end < tokens[-1].end)


def guessed_names(text: str) -> set[tuple[int, int]]:
    """The spans of a simplified text that the dictionary, or the hidden Markov model, takes for names of persons."""
    import rjieba

    out, start = set(), 0
    for word, tag in rjieba.tag(text, True):
        if tag.startswith("nr"):
            out.add((start, start + len(word)))
        start += len(word)
    return out


Tag = Callable[[str, bool], list[tuple[str, str]]]


@lru_cache(maxsize=4)
def _tagger(added: tuple[str, ...]) -> Tag:
    """What tags a text with `added` as words too; kept, since it loads the dictionary anew and runs mostly have the same names."""
    import rjieba

    if not added:
        return rjieba.tag
    jieba = rjieba.Jieba()
    for name in added:
        jieba.add_word(name, _FREQUENCY, "nz")
    return jieba.tag


class Segmenter:
    """Cuts text into words; `names` are words too, where the dictionary has no more probable ones there."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names = frozenset(names)

    @cached_property
    def _tag(self) -> Tag:
        return _tagger(tuple(sorted(name for name in self._names if len(name) > 1 and not is_word(name))))

    def tokens(self, text: str) -> list[Token]:
        """The words of a simplified text, in order; together they are the text."""
        out, start = [], 0
        for word, tag in self._tag(text, False):
            out.append(Token(start, start + len(word), word, tag))
            start += len(word)
        return out
