"""Proper nouns of an English translation that nothing in its Chinese sentence accounts for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from summarize.glossary.entries import Entry
from summarize.glossary.keys import source_keys
from summarize.glossary.mentions import accepted_forms, find_mentions, fold
from summarize.glossary.transliteration import SOUND_CHARACTERS

_TOKEN = re.compile(r"(?<![\w.])[^\W\d_]*[A-Z\u00c0-\u00de][\w]*(?:[.'’\-‐–&]\w+)*")
_GAP = re.compile(r"[ \-–·]+(?:(?:of|de|da|del|la|le|van|von|bin|al|el|the|and) )?")
# A word, or one character (中美, 俄方, 沪港), that stands for a country or a city: what it licenses in English.
_IMPLIED = {
    "大陆": "china chinese mainland",
    "我国": "china chinese",
    "国内": "china chinese",
    "中西部": "midwest midwestern",
    "摄氏": "celsius",
    "华氏": "fahrenheit",
    "℃": "celsius",
    "°C": "celsius",
    "本港": "hong kong",
    "两岸": "china chinese taiwan taiwanese strait",
    "人民币": "rmb renminbi cny chinese",
    "新台币": "nt new taiwan",
    "台币": "nt new taiwan",
    "港元": "hk hong kong",
    "港币": "hk hong kong",
    "美元": "us usd american",
    "美金": "us usd american",
    "阿拉伯": "arab arabs arabian arabic",
    "美": "u.s us american americans america united states washington",
    "中": "china chinese beijing",
    "华": "china chinese washington",
    "国": "chinese china",
    "俄": "russia russian russians moscow",
    "英": "britain british u.k uk english england london",
    "法": "france french paris",
    "德": "germany german germans berlin",
    "日": "japan japanese tokyo",
    "韩": "korea korean south seoul",
    "朝": "north korea korean pyongyang",
    "印": "india indian indians new delhi",
    "澳": "australia australian macau macao canberra",
    "加": "canada canadian ottawa",
    "欧": "europe european e.u eu brussels",
    "亚": "asia asian",
    "非": "africa african",
    "台": "taiwan taiwanese taipei",
    "港": "hong kong",
    "沪": "shanghai",
    "京": "beijing",
    "粤": "guangdong",
    "乌": "ukraine ukrainian kyiv kiev",
    "以": "israel israeli",
    "伊": "iran iranian iraq iraqi tehran",
    "蒙": "mongolia mongolian",
    "越": "vietnam vietnamese",
    "泰": "thailand thai",
    "菲": "philippines philippine filipino manila",
    "西": "west western spain spanish",
    "东": "east eastern",
    "南": "south southern",
    "北": "north northern",
    "汉": "chinese han",
    "藏": "tibet tibetan tibetans",
    "疆": "xinjiang",
    "维": "uyghur uyghurs uighur uighurs",
    "党": "party communist",
    "共": "communist communists party c.c.p ccp",
    "网": "internet web",
    "教": "christian catholic church",
    "神": "god",
    "天": "god",
    "新": "new covid",
}


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """Words that name nobody: what English writes in lower case in the middle of a sentence, days and months, parts of titles."""
    return frozenset(files("summarize.glossary").joinpath("ordinary_words.txt").read_text(encoding="utf-8").split())


class KnownNames:
    """All English forms of a glossary and the Chinese forms they can stand for."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        entries = list(entries)
        keys = iter(source_keys([source for entry in entries for source in entry.sources]))
        self._sources: dict[str, set[str]] = {}
        for entry in entries:
            texts = {next(keys).text for _ in entry.sources}
            for form in accepted_forms(entry):
                self._sources.setdefault(fold(form), set()).update(texts)

    def __contains__(self, english: str) -> bool:
        return fold(english) in self._sources

    def licensed(self, english: str, source_key: str) -> bool:
        """Whether a Chinese form of the name stands somewhere in the Chinese text, given as a key."""
        return any(text in source_key for text in self._sources.get(fold(english), ()))


def unaccounted(
    english: str,
    source: str,
    expected: Iterable[Entry],
    known: KnownNames | None = None,
    allowed: Iterable[str] = (),
) -> list[str]:
    """The proper nouns in `english` that nothing in `source`, its normalised Chinese sentence, accounts for.

    Accounted for are names that are `expected` or `allowed` there, what stands in `source` in Latin letters, ordinary words with a
    capital, and what the glossary `known` gives for any part of the Chinese.
    """
    mentions = find_mentions(english, expected)
    taken = [(m.start, m.end) for m in mentions]
    [key] = source_keys([source])
    latin = fold(" ".join([source, *allowed]))
    singles = _implied(source)
    found: list[tuple[int, int]] = []
    for m in _TOKEN.finditer(english):
        if any(m.start() < end and start < m.end() for start, end in taken):
            continue
        if not _accounted(m[0], latin, singles):
            found.append(m.span())
    phrases = _phrases(english, found)
    if known is None:
        return phrases
    invented = _invented(english, taken, known, key.text)
    rest = [p for p in phrases if not known.licensed(p, key.text) and not any(p in i for i in invented)]
    return [*rest, *(i for i in invented if fold(i) not in latin and not set(fold(i).split()) <= singles)]


# One character after a numeral is what is counted, or a day: 两台电脑, 8日. 一中 is One China.
_COUNTED = r"(?<![\d二两三四五六七八九十百千万多余几数])"


def _implied(source: str) -> set[str]:
    """The words that abbreviations of countries and cities license; characters of a name written by its sound (菲利普) do not."""
    out: set[str] = set()
    for chinese, english in _IMPLIED.items():
        for m in re.finditer(_COUNTED + chinese if len(chinese) == 1 else chinese, source):
            around = source[max(0, m.start() - 1) : m.start()] + source[m.end() : m.end() + 1]
            if len(chinese) > 1 or not any(c in SOUND_CHARACTERS and c not in _IMPLIED for c in around):
                out.update(english.split())
                break
    return out


# Acronyms of names that are words in small letters.
_ACRONYMS = frozenset(("us", "who", "sec", "ice", "sap", "ups", "dab", "isa"))


def _accounted(token: str, latin: str, singles: set[str]) -> bool:
    word = re.sub(r"['’](?:s|m|re|ve|ll|d|t)?$", "", token)
    folded = fold(word).rstrip(".")
    acronym = word.isupper() and folded in _ACRONYMS
    if (folded in ordinary_words() and not acronym) or {folded, folded.removesuffix("s")} & singles or len(folded) < 2:
        return True
    if re.search(rf"(?<![a-z]){re.escape(folded)}(?![a-z])", latin):
        return True
    words = ordinary_words()
    return not acronym and all(
        part in words or part in singles or part.removesuffix("s") in words or not part
        for part in re.split(r"[-‐–.'’&\d]", folded)
    )


def _phrases(english: str, spans: list[tuple[int, int]]) -> list[str]:
    """Neighbouring proper nouns as one phrase."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and _GAP.fullmatch(english[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return list(dict.fromkeys(re.sub(r"['’]s?$", "", english[start:end]) for start, end in joined))


def _invented(english: str, taken: list[tuple[int, int]], known: KnownNames, key: str) -> list[str]:
    """Names of the glossary, of two words or more, that are in the English although no form of theirs is in the Chinese."""
    words = list(re.finditer(r"[^\W_][\w.&'’-]*", english))
    out: list[str] = []
    last = 0
    for i, first in enumerate(words):
        if first.start() < last or not first[0][0].isupper():
            continue
        for j in range(min(i + 5, len(words)) - 1, i, -1):
            start, end = first.start(), words[j].end()
            phrase = re.sub(r"(?:['’]s|[.'’])$", "", english[start:end])
            # A name inside this one is no excuse for it: China stands in the Republic of China.
            if any(a <= start < b for a, b in taken) or not words[j][0][0].isupper():
                continue
            if phrase in known and not _inside_longer(english, words, i):
                if not known.licensed(phrase, key):
                    out.append(phrase)
                last = end
                break
    return out


_FIRST_WORDS = frozenset(
    (
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "of",
        "and",
        "for",
        "to",
        "from",
        "as",
        "by",
        "with",
        "when",
        "while",
        "after",
        "but",
    )
)


def _inside_longer(english: str, words: list[re.Match[str]], i: int) -> bool:
    """Whether word `i` goes on a name: Bank of China in Agricultural Development Bank of China."""
    before = words[i - 1] if i else None
    return (
        before is not None
        and before[0][0].isupper()
        and english[before.end() : words[i].start()] == " "
        and before[0].lower() not in _FIRST_WORDS
    )
