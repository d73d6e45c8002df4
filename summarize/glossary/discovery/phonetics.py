"""How well Chinese characters sound like a Latin name: consonants compared by class, as in transliteration tables.

Chinese transliteration keeps the consonants of a name and is free with its vowels, so both sides are reduced to consonant classes and
compared by a weighted edit distance (Levenshtein 1966; the classes follow the Xinhua transliteration tables in spirit, much simplified).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

Sounds = tuple[tuple[str, float], ...]
"""Consonant classes with the cost of leaving each one out."""

_READINGS = {
    "什": "shi",
    "柏": "bo",
    "贾": "jia",
    "佛": "fu",
    "的": "di",
    "查": "cha",
    "塞": "sai",
    "缪": "miu",
    "盖": "gai",
    "伽": "jia",
}

_INITIALS = (
    ("zh", "j"), ("ch", "c"), ("sh", "s"), ("b", "P"), ("p", "P"), ("m", "M"), ("f", "F"), ("d", "T"), ("t", "T"), ("n", "N"),
    ("l", "L"), ("g", "K"), ("k", "K"), ("h", "H"), ("j", "j"), ("q", "q"), ("x", "x"), ("r", "r"), ("z", "z"), ("c", "z"),
    ("s", "S"), ("y", "Y"), ("w", "W"),
)  # fmt: skip
_HAN_COST = {"V": 0.15, "Y": 0.25, "W": 0.3, "L": 0.8}

_CLUSTERS: tuple[tuple[str, str], ...] = (
    (r"^(?:kn|gn|pn)", "N"), (r"^wr", "L"), (r"^ps", "S"), (r"^mc|^mac(?=[bcdfghjklmnpqrtvwz])", "MK"), (r"^x", "S"),
    (r"sch", "S"), (r"tch", "X"), (r"sh", "S"), (r"ch", "X"), (r"ph", "F"), (r"th", "t"), (r"gh", "h"), (r"ck", "K"),
    (r"dg(?=[eiy])", "J"), (r"dz|ts|tz|cz|zz", "Z"), (r"zh", "J"), (r"qu", "KW"), (r"q", "K"), (r"x", "KS"),
    (r"cc(?=[eiy])", "X"), (r"c(?=[eiy])", "S"), (r"c", "K"), (r"gu(?=[eiy])", "K"), (r"g(?=[eiy])", "G"), (r"g", "K"),
    (r"ng(?![aeiouy])", "N"), (r"ll", "L"), (r"j", "J"), (r"z", "Z"), (r"s", "S"), (r"[pb]", "P"), (r"[td]", "T"), (r"k", "K"),
    (r"m", "M"), (r"n", "N"), (r"l", "L"), (r"r", "R"), (r"f", "F"), (r"v", "B"), (r"w", "W"), (r"h", "H"),
    (r"^y|y(?=[aeiou])", "Y"), (r"^[aeiouy]+", "V"), (r"[aeiouy]+|.", ""),
)  # fmt: skip
_CLUSTER = re.compile("|".join(f"(?P<g{i}>{pattern})" for i, (pattern, _) in enumerate(_CLUSTERS)))
_LATIN_COST = {"R": 0.25, "L": 0.5, "H": 0.2, "h": 0.1, "W": 0.2, "Y": 0.2, "V": 0.15, "N": 0.5, "S": 0.5, "T": 0.5}
_FOLDS = str.maketrans({"ø": "o", "ł": "l", "ß": "ss", "đ": "d", "æ": "ae", "þ": "th", "ð": "d", "ı": "i", "œ": "oe"})

# Cost of taking a sound of the Chinese for a sound of the Latin name, where they are not the same.
_NEAR: dict[str, dict[str, float]] = {
    "P": {"B": 0.2, "F": 0.4, "W": 0.5},
    "M": {"N": 0.3},
    "N": {"M": 0.15, "L": 0.6},
    "F": {"B": 0.05, "W": 0.2, "P": 0.4, "H": 0.4},
    "T": {"t": 0.05, "Z": 0.4, "J": 0.5},
    "L": {"R": 0.0},
    "K": {"G": 0.05, "X": 0.1, "H": 0.4},
    "H": {"B": 0.4, "K": 0.4, "G": 0.3, "J": 0.3, "X": 0.3, "W": 0.3, "F": 0.4, "h": 0.2},
    "j": {"J": 0.05, "G": 0.1, "K": 0.2, "X": 0.1, "Z": 0.2, "S": 0.4, "t": 0.4, "T": 0.5, "Y": 0.4},
    "q": {"X": 0.05, "K": 0.2, "J": 0.2, "G": 0.2, "Z": 0.2, "S": 0.3, "T": 0.5},
    "c": {"X": 0.0, "J": 0.1, "S": 0.3, "Z": 0.2, "T": 0.4},
    "x": {"S": 0.05, "X": 0.2, "H": 0.15, "Z": 0.3, "t": 0.3, "J": 0.4, "G": 0.4},
    "r": {"R": 0.05, "J": 0.2, "G": 0.3, "Z": 0.3, "L": 0.4, "Y": 0.3},
    "z": {"Z": 0.0, "S": 0.2, "X": 0.2, "T": 0.4, "J": 0.2, "t": 0.2},
    "s": {"S": 0.0, "X": 0.15, "J": 0.3, "Z": 0.3, "t": 0.2},
    "S": {"Z": 0.1, "t": 0.05, "X": 0.3},
    "W": {"B": 0.05, "V": 0.1, "F": 0.3, "K": 0.6, "H": 0.4},
    "Y": {"V": 0.05, "J": 0.2, "G": 0.4, "H": 0.5},
    "V": {"Y": 0.15, "W": 0.3, "H": 0.3},
}


@lru_cache(maxsize=8192)
def _reading(character: str) -> str:
    from pypinyin import lazy_pinyin

    readings: list[str] = lazy_pinyin(character, errors="ignore")
    return _READINGS.get(character) or (readings[0] if readings else "")


@lru_cache(maxsize=8192)
def han_sounds(character: str) -> Sounds:
    """The consonant classes of one simplified character; a Latin letter stands for itself."""
    if character.isascii():
        return latin_sounds(character)
    syllable = _reading(character)
    if not syllable:
        return ()
    if syllable == "er":
        return (("L", 0.4),)
    sounds: list[tuple[str, float]] = []
    initial = next(((start, sound) for start, sound in _INITIALS if syllable.startswith(start)), None)
    if initial is None:
        sounds.append(("V", _HAN_COST["V"]))
    else:
        sounds.append((initial[1], _HAN_COST.get(initial[1], 0.9)))
    if syllable.endswith(("n", "ng")):
        sounds.append(("N", 0.45))
    return tuple(sounds)


@lru_cache(maxsize=8192)
def latin_sounds(word: str) -> Sounds:
    """The consonant classes of a Latin word, and "V" for a vowel at its start."""
    plain = unicodedata.normalize("NFD", word.lower().translate(_FOLDS))
    plain = "".join(c for c in plain if "a" <= c <= "z")
    sounds: list[tuple[str, float]] = []
    last = -1
    for found in _CLUSTER.finditer(plain):
        for sound in _CLUSTERS[int((found.lastgroup or "g0")[1:])][1]:
            if not sounds or sounds[-1][0] != sound or found.start() != last:  # a doubled letter is one sound
                sounds.append((sound, _LATIN_COST.get(sound, 0.6) if sounds else 0.7 if sound != "V" else 0.15))
            last = found.end()
    return tuple(sounds)


def _syllables(word: str) -> int:
    return max(1, len(re.findall(r"[aeiouyà-ÿ]+(?!$)|[aiouy]$", word.lower())))


def similarity(characters: str, word: str) -> float:
    """From 0 (nothing alike) to 1 (the same consonants) for simplified characters and one Latin word."""
    chinese = tuple(sound for c in characters for sound in han_sounds(c))
    latin = latin_sounds(word)
    if not chinese or not latin:
        return 0.0
    if _cost(chinese[0][0], latin[0][0]) > 0.5 and latin[0][0] not in "VHY":
        return 0.0
    row = [0.0]
    for _, leave in latin:
        row.append(row[-1] + leave)
    for sound, leave in chinese:
        above = row
        row = [above[0] + leave]
        for i, (other, skip) in enumerate(latin):
            row.append(min(above[i] + _cost(sound, other), above[i + 1] + leave, row[i] + skip))
    gap = max(0, _syllables(word) - len(characters)) * 0.12
    return max(0.0, 1 - row[-1] / max(len(chinese), len(latin)) - gap)


def _cost(chinese: str, latin: str) -> float:
    return 0.0 if chinese == latin else _NEAR.get(chinese, {}).get(latin, 1.0)
