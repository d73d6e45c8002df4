"""Chinese personal names in Latin letters: Hanyu Pinyin with the readings that characters have as surnames.

The rules are those of GB/T 28039-2011 and ISO 7098:2015 for names of persons: surname first, surname and given name one word each, no tone
marks, an apostrophe where a syllable that begins with a vowel would be misread. ü after l and n is written yu (吕 Lyu), as in passports and
by the news agencies. Many persons from Taiwan, Hong Kong and the diaspora spell their names otherwise, so the result is a suggestion.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from summarize.chinese.script import to_simplified
from summarize.data import lines


@dataclass(frozen=True, slots=True)
class Surnames:
    """Readings by surname ("" for the usual one), and the surnames that are mostly ordinary words."""

    readings: dict[str, str]
    rare: frozenset[str]


@lru_cache(maxsize=1)
def surnames() -> Surnames:
    """The surname table of the package, in simplified characters."""
    readings: dict[str, str] = {}
    rare: set[str] = set()
    for line in lines("summarize.chinese", "surnames.tsv"):
        first, tab, second = line.partition("\t")
        if not tab:
            readings.update(dict.fromkeys(line.split(), ""))
        elif first == "rare":
            rare.update(second.split())
        else:
            readings[first] = second
    return Surnames(readings, frozenset(rare))


def surname_of(name: str) -> str | None:
    """The surname at the start of a Chinese name (as it is written there), or None; two characters are tried first."""
    simplified = to_simplified(name)
    known = surnames().readings
    return next((name[:length] for length in (2, 1) if len(name) > length and simplified[:length] in known), None)


def _syllables(text: str) -> list[str]:
    from pypinyin import Style, lazy_pinyin

    found: list[str] = lazy_pinyin(text, style=Style.NORMAL, v_to_u=True)
    return [re.sub("ü(?=e)", "u", s).replace("ü", "yu") for s in found]


def _word(syllables: list[str]) -> str:
    word = "".join("'" + s if i and s[:1] in "aeo" else s for i, s in enumerate(syllables))
    return word[:1].upper() + word[1:]


def romanize(name: str) -> str:
    """A personal name in Hanyu Pinyin: 秦鹏 gives "Qin Peng", 欧阳修 "Ouyang Xiu". Without a known surname it is one word.

    The parts of a name with middle dots are romanised as words of their own.
    """
    words: list[str] = []
    for part in re.split(r"[·•‧・\s]+", to_simplified(name.strip())):
        surname = surname_of(part)
        if surname:
            reading = surnames().readings[surname]
            words.append(_word([reading] if reading else _syllables(surname)))
            part = part[len(surname) :]
        if part:
            words.append(_word(_syllables(part)))
    return " ".join(words)
