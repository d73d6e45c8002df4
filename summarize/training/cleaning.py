"""Cleans the two sides of a pair, and says why a pair is not worth learning from."""

from __future__ import annotations

import html
import re
import unicodedata

from summarize.training.recipe import Filters, Kind

_HAN = re.compile(r"[\u3400-\u9fff]")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffd]")
_WORD_CHARACTERS = 60
"""An entry of a list of words is not longer than this."""


def clean(text: str) -> str:
    """`text` without character references, control and invisible characters, in NFC, with single spaces."""
    return " ".join(_UNSEEN.sub("", unicodedata.normalize("NFC", html.unescape(text))).split())


def fault(chinese: str, english: str, kind: Kind, filters: Filters) -> str | None:
    """Why a clean pair is left out: "empty", "language" or "ratio"; None where it is not. Lengths are counted later, in tokens."""
    if not any(c.isalnum() for c in chinese) or not any(c.isalnum() for c in english):
        return "empty"
    letters = [c for c in chinese if c.isalpha()]
    latin = sum(c.isascii() or "\u00c0" <= c <= "\u024f" for c in english if c.isalpha())
    if _HAN.search(english) or 2 * latin < sum(c.isalpha() for c in english):
        return "language"
    if kind in ("lexicon", "names"):
        return "ratio" if len(english) > _WORD_CHARACTERS else None
    if len(_HAN.findall(chinese)) < filters.han * len(letters) or not letters:
        return "language"
    ratio = len(english) / len(chinese)
    # A summary says less than what it is made of.
    if ratio > filters.highest_ratio or (ratio < filters.lowest_ratio and kind != "summary"):
        return "ratio"
    return None


def same_as(chinese: str, english: str) -> str:
    """The key under which two pairs are duplicates: letters and digits alone, without regard to case."""
    return "\t".join(re.sub(r"[\W_]+", "", side.casefold()) for side in (chinese, english))
