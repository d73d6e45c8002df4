"""Chinese personal names that no glossary has: a surname and one or two characters, by the words round them and by what a segmenter sees.

A character of a name is no part of a longer word, so a surname and two characters that are words of their own (汪 国 臻) are probably one;
the segmenter's own guess at names counts as well. Neither alone is enough for a name of two characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Literal

from summarize.chinese.characters import HAN
from summarize.chinese.romanize import surname_of, surnames
from summarize.chinese.segmentation import Segmenter, guessed_names, is_word
from summarize.chinese.words import words
from summarize.data import word_list
from summarize.glossary.countries import is_korea
from summarize.glossary.discovery.boundaries import Boundaries
from summarize.glossary.discovery.tables import tables
from summarize.glossary.standing import words_behind_names
from summarize.glossary.transliteration import sounds_foreign

_RUN = re.compile(f"[{HAN}]{{2,}}")
_AMOUNT = re.compile("[约近超逾仅][一二三四五六七八九十百千两几数]")
"""What a name does not end in: 重约三吨."""
_BEFORE = {"title": 2, "start": 1, "boundary": 1, "apposition": 1}
_LINK = re.compile(rf"(?:、|和|与|及|以及)([{HAN}]{{0,6}})")
_LISTED = 3
ENOUGH = 3
"""Evidence from which on a name is one."""


@lru_cache(maxsize=1)
def _ordinary() -> frozenset[str]:
    """Ordinary words that look like names, and (single characters) what no given name contains."""
    return frozenset(word_list("summarize.glossary", "not_names.txt"))


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """Words that begin with a surname and are no names; a longer name may contain one."""
    return frozenset(word_list("summarize.glossary", "common_words.txt"))


def personal_names(text: str, covered: set[int]) -> Iterator[tuple[int, str, int]]:
    """Where what may be a name stands in a normalised text, outside of `covered`, and the evidence for it: `ENOUGH` or more is a name.

    Of those that stand in a list (裁判单崇礼、教练仇逸民和队医解晓棠), each is one more reason for the others.
    """
    found = list(_alone(text, covered))
    listed = _in_a_list(
        text, {(start, start + len(name)): evidence for start, name, evidence in found if len(name) > 2}
    )
    for start, name, evidence in found:
        yield start, name, evidence + ((start, start + len(name)) in listed)


def _in_a_list(text: str, spans: Mapping[tuple[int, int], int]) -> set[tuple[int, int]]:
    """The spans, given with their evidence, that stand in a list with nothing but an occupation before each: of three, or beside a name."""
    chains: list[list[tuple[int, int]]] = []
    for span in spans:
        link = _LINK.fullmatch(text[chains[-1][-1][1] : span[0]]) if chains else None
        if link and (not link[1] or link[1] in tables().titles):
            chains[-1].append(span)
        else:
            chains.append([span])
    return {
        span
        for chain in chains
        if len(chain) >= _LISTED or (len(chain) > 1 and max(map(spans.__getitem__, chain)) >= ENOUGH)
        for span in chain
    }


def _alone(text: str, covered: set[int]) -> Iterator[tuple[int, str, int]]:
    known, lists = surnames(), tables()
    guesses = guessed_names(text)
    tokens = Segmenter().tokens(text)
    cuts = {token.start for token in tokens} | {len(text)}
    common = {(t.start, t.end) for t in tokens if not t.tag.startswith("nr")}
    for run in _RUN.finditer(text):
        start, piece = run.start(), run.group()
        boundaries = Boundaries(piece, lists)
        for i in range(len(piece) - 1):
            surname = next((piece[i : i + n] for n in (2, 1) if piece[i : i + n] in known.readings), "")
            if not surname or start + i in covered:
                continue
            for given in (2, 1):
                first, stop = start + i, start + i + len(surname) + given
                name = text[first:stop]
                if text[stop : stop + 1] == "·" or text[first - 1 : first] == "·" or stop > run.end():
                    continue
                if (
                    _is_ordinary(name)
                    or _AMOUNT.fullmatch(name[-2:])
                    or is_korea(text, first)
                    or sounds_foreign(name)
                    or (first, stop) in common
                    or covered & set(range(first, stop))
                ):
                    continue
                evidence = _BEFORE.get(boundaries.before(i), -1 if first in cuts else -2)
                verb = any(text[stop : stop + n] in words_behind_names() for n in range(1, 4) if stop + n <= run.end())
                evidence += 2 if verb else 1 if stop == run.end() else 0
                evidence += _segmented(name, first, stop, cuts, guesses) if given == 2 else 0
                if surname in known.rare or (len(surname) == 2 and given == 2):
                    evidence -= 1
                if evidence >= 1:
                    yield first, name, evidence
                    if evidence >= ENOUGH:
                        break


_FOREIGN = words("韩国 南韩 首尔 韩联社 朝鲜 北韩 平壤 韩方 韩军 朝方 越南 河内 越方 日本 东京 日方 日媒")
_SPELT = words(
    "台湾 台北 台中 台南 高雄 新北 桃园 立法院 行政院 民进党 国民党 香港 澳门 港府 新加坡 马来西亚 华裔 华人 美籍 加拿大籍"
)


def origin_of(text: str) -> Literal["mainland", "spelt", "foreign"]:
    """Whence the persons of a paragraph may be: pinyin is for no Korean, Vietnamese or Japanese, and others spell as they like."""
    if any(word in text for word in _FOREIGN):
        return "foreign"
    return "spelt" if any(word in text for word in _SPELT) else "mainland"


def _segmented(name: str, start: int, stop: int, cuts: set[int], guesses: set[tuple[int, int]]) -> int:
    """What the words say: 2 for words of one character each, 2 for a guess at this name; less than nothing where it cuts a word."""
    if not {start, stop} <= cuts:
        return -3
    if is_word(name):
        return 1  # the dictionary calls 牛肉干 and 东道主 persons
    inside = [p for p in range(start + 1, stop) if p in cuts]
    known = any(a == start and b in inside for a, b in guesses)  # 沈默 涵
    known = known or ({start + 1, stop} <= cuts and (start + 1, stop) in guesses)  # 单 海涛
    return (2 if len(inside) == stop - start - 1 else 1 if known else 0) + (2 if (start, stop) in guesses else 0)


def _is_ordinary(name: str) -> bool:
    ordinary = _ordinary()
    if name in _common():
        return True
    pieces = (name[i:j] for i in range(len(name)) for j in range(i + 2, len(name) + 1))
    given = name[len(surname_of(name) or "") :]
    return any(piece in ordinary for piece in (*pieces, *given)) or any(name[-n:] in tables().titles for n in (2, 3))
