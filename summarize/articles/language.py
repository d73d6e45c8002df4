"""Whether a text is Chinese at all, and whether much of it is not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from summarize.articles.plausible import plausibility
from summarize.articles.text import han_count
from summarize.chinese.cantonese import is_cantonese
from summarize.chinese.script import to_simplified
from summarize.chinese.sentences import split_sentences
from summarize.warnings import BriefWarning

_KANA = re.compile("[\u3040-\u30ff]")
_HANGUL = re.compile("[\uac00-\ud7af]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f'’-]+")
_LATIN_1 = re.compile("[\u0080-\u00ff\u0152\u0153\u0160\u0161\u017d\u017e\u0178\u2013-\u203a\u20ac\u2122]")
_MIXED = 0.25
_ENOUGH = 20
_READABLE = 0.15
"""Of 1,763 paragraphs of articles none read less like Chinese than 0.28."""


def is_garbled(text: str) -> bool:
    """Whether `text` was decoded with the wrong encoding: Western letters, or characters that Chinese hardly ever uses."""
    if len(_LATIN_1.findall(text)) > 0.3 * len(text) and han_count(text) < 0.1 * len(text):
        return True
    kept = text.replace("\ufffd", "")
    return sum(c > "\x80" for c in kept) >= _ENOUGH and plausibility(kept) < _READABLE


def language_problem(text: str) -> str | None:
    """Why `text` is not a Chinese article's, as one sentence; None where it is, or where there is too little to tell."""
    han, latin = han_count(text), len(_LATIN_WORD.findall(text))
    kana, hangul, cyrillic = (len(p.findall(text)) for p in (_KANA, _HANGUL, _CYRILLIC))
    if kana > 0.2 * (han + kana) and kana >= 20:
        return "the text is Japanese, not Chinese"
    if hangul > han and hangul >= 20:
        return "the text is Korean, not Chinese"
    if is_garbled(text):
        return "the text is garbled (decoded with the wrong encoding before it was saved); get the original file"
    if cyrillic > han and cyrillic >= 40:
        return "the text is in Cyrillic script, not Chinese"
    if latin >= 10 and latin > 2 * han:
        return "the text is English or another language in Latin script, not Chinese"
    return None


def language_warnings(text: str) -> Iterator[BriefWarning]:
    """A warning where a quarter or more of the words are not Chinese (two Han characters count as a word)."""
    words, latin = han_count(text) / 2, len(_LATIN_WORD.findall(text))
    if latin >= 15 and latin > _MIXED * (words + latin):
        yield BriefWarning("mixed-language", f"{latin} words of the body are not Chinese")


def cantonese_warnings(paragraphs: Iterable[str]) -> Iterator[BriefWarning]:
    """A warning where two sentences or more are written Cantonese, or a fifth of a short text."""
    sentences = [s for p in paragraphs for s in split_sentences(to_simplified(p))]
    found = sum(map(is_cantonese, sentences))
    if found >= 2 or found > 0.2 * len(sentences):
        yield BriefWarning("cantonese", f"{found} of {len(sentences)} sentences are written Cantonese")
