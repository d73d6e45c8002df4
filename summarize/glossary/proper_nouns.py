"""Proper nouns of an English translation that nothing in its Chinese sentence accounts for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from summarize.chinese.romanize import romanize
from summarize.chinese.segmentation import Segmenter
from summarize.chinese.words import words
from summarize.glossary.entries import Entry
from summarize.glossary.implied import implied_words, named_by_character
from summarize.glossary.known_names import KnownNames
from summarize.glossary.mentions import find_mentions, unaccented
from summarize.glossary.ordinary import ordinary_words
from summarize.glossary.phrases import invented_phrases

_TOKEN = re.compile(r"(?<![\w.])[^\W\d_]*[A-Z\u00c0-\u00de][\w]*(?:[.'’\-‐–&]\w+)*")
_CODES = frozenset(words("rmb cny usd gdp cpi covid-19"))
"""What has capitals and is no name, whatever the Chinese says; the letters before a dollar sign are none either."""
_OFFICES = frozenset(words("prime foreign defense defence finance interior justice trade minister president secretary"))
"""Words that make no name of a country's adjective: German Foreign Minister. That the office is right is looked at elsewhere."""
_JOINING = frozenset(words("of the and for"))
_GAP = re.compile(r"[ \-–·]+(?:(?:of|de|da|del|la|le|van|von|bin|al|el|the|and) )?")


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
    latin = unaccented(" ".join([source, *allowed]))
    singles = implied_words(source)
    found: list[tuple[int, int]] = []
    for m in _TOKEN.finditer(english):
        if any(m.start() < end and start < m.end() for start, end in taken):
            for start, end in _rest(m, taken):
                other = english[start:end]
                if not (_accounted(other, latin, singles) or named_by_character(unaccented(other), source)):
                    found.append((start, end))
            continue
        if re.sub(r"(?<=[a-z])\d+$", "", m[0].lower()) in _CODES or english[m.end() : m.end() + 1] == "$":
            continue
        if not _accounted(m[0], latin, singles) or _no_such_surname(m[0], source):
            found.append(m.span())
    phrases = _phrases(english, found)
    composed = [p for p in invented_phrases(english, source, taken) if unaccented(p) not in latin]
    composed = [p for p in composed if not set(unaccented(p).split()) <= singles]  # New Year's Day for 元旦
    if known is None:
        return list(dict.fromkeys([*phrases, *composed]))
    invented = [i for i in _invented(english, taken, known, source) if unaccented(i) not in latin]
    invented = [i for i in invented if not set(unaccented(i).split()) <= singles | _OFFICES | _JOINING]
    rest = [p for p in phrases if not known.licensed(p, source) and not any(p in i for i in invented)]
    composed = [
        c for c in composed if not known.licensed(c, source) and not any(c in i or i in c for i in (*rest, *invented))
    ]
    return list(dict.fromkeys([*rest, *invented, *composed]))


def _rest(token: re.Match[str], taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The other side of a pair of which one is a name that is there: Africa of China-Africa."""
    for part in re.finditer(r"(?<![^-–])[A-Z]\w+(?![^-–])", token[0]):
        start, end = token.start() + part.start(), token.start() + part.end()
        if not any(start < b and a < end for a, b in taken):
            yield start, end


# Acronyms of names that are words in small letters.
_ACRONYMS = frozenset(("us", "who", "sec", "ice", "sap", "ups", "dab", "isa"))


_SURNAMES = frozenset(("xi",))
"""Surnames that are words of English too, which no reader takes them for."""
_NAME_TAGS = frozenset(("nr", "ns", "nt", "nz"))
"""Kinds of the dictionary's names."""


def _no_such_surname(token: str, source: str) -> bool:
    """Whether a word is a surname that no character of `source` is, alone or in a name: Xi beside 习以为常."""
    surname = re.sub(r"['’]s?$", "", token).lower()
    if surname not in _SURNAMES or not token[0].isupper():
        return False
    return not any(
        surname in romanize(" ".join(token.text)).lower().split()
        for token in Segmenter().tokens(source)
        if len(token.text) == 1 or token.tag[:2] in _NAME_TAGS
    )


def _accounted(token: str, latin: str, singles: frozenset[str]) -> bool:
    word = re.sub(r"['’](?:s|m|re|ve|ll|d|t)?$", "", token)
    folded = unaccented(word).rstrip(".")
    acronym = word.isupper() and folded in _ACRONYMS
    if (folded in ordinary_words() and not acronym) or {folded, folded.removesuffix("s")} & singles or len(folded) < 2:
        return True
    if re.search(rf"(?<![a-z]){re.escape(folded)}(?![a-z])", latin):
        return True
    ordinary = ordinary_words()
    return not acronym and all(
        part in ordinary or part in singles or part.removesuffix("s") in ordinary or not part
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


def _invented(english: str, taken: list[tuple[int, int]], known: KnownNames, source: str) -> list[str]:
    """Names of the glossary, of two words or more, that are in the English although no form of theirs is in the Chinese."""
    tokens = list(re.finditer(r"[^\W_][\w.&'’-]*", english))
    out: list[str] = []
    last = 0
    for i, first in enumerate(tokens):
        if first.start() < last or not first[0][0].isupper():
            continue
        for j in range(min(i + 5, len(tokens)) - 1, i, -1):
            start, end = first.start(), tokens[j].end()
            phrase = re.sub(r"(?:['’]s|[.'’])$", "", english[start:end])
            # A name inside this one is no excuse for it: China stands in the Republic of China.
            if any(a <= start < b for a, b in taken) or not tokens[j][0][0].isupper():
                continue
            if phrase in known and not _inside_longer(english, tokens, i):
                if not known.licensed(phrase, source):
                    out.append(phrase)
                last = end
                break
    return out


_FIRST_WORDS = frozenset(words("the a an in on at of and for to from as by with when while after but"))


def _inside_longer(english: str, words: list[re.Match[str]], i: int) -> bool:
    """Whether word `i` goes on a name: Bank of China in Agricultural Development Bank of China."""
    before = words[i - 1] if i else None
    return (
        before is not None
        and before[0][0].isupper()
        and english[before.end() : words[i].start()] == " "
        and before[0].lower() not in _FIRST_WORDS
    )
