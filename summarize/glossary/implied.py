"""What the Chinese implies in English without a name of the glossary: Celsius for 摄氏, Moscow for 俄方, Beijing for 中央."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from summarize.data import lines
from summarize.glossary.countries import abbreviated, abbreviating, countries
from summarize.glossary.mentions import unaccented
from summarize.glossary.namesakes import namesakes

_AMBIGUOUS = frozenset("华中日法加以意西土波朝叙柬蒙")
"""Characters that are more often something else than a country: they count only where a country surely stands."""


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, ...]]:
    table = (line.split("\t") for line in lines("summarize.glossary", "implied.tsv")[1:])
    return {chinese: tuple(english.split()) for chinese, english in table}


@lru_cache(maxsize=64)
def implied_words(source: str) -> frozenset[str]:
    """The English words, in small letters, that words of `source` and its countries license.

    Characters that countries share license nothing: what they stand for is in the article (`meant_in`).
    """
    out = {word for chinese, english in _table().items() if chinese in source for word in english}
    certain = {source[i] for i, _ in abbreviated(source)} - namesakes().keys()
    loose = {c for c in abbreviating(source) if c not in _AMBIGUOUS and c not in namesakes()}
    for country in countries().values():
        if country.char in certain | loose or country.chinese in source:
            out.update(
                word for form in (country.english, *country.also) for word in unaccented(form).rstrip(".").split()
            )
    return frozenset(out)


def named_by_character(english: str, source: str) -> bool:
    """Whether a word of small letters stands for a country whose character is somewhere in `source`, as China for 中 in 欧中."""
    return any(
        english in unaccented(" ".join((country.english, *country.also))).split()
        for country in countries().values()
        if country.char in source and country.char not in namesakes()
    )


def characters_of(source: str) -> Counter[str]:
    """How often the character of each country stands in `source` outside of its full name, by the English name: 台 in 来台, 美 in 美版.

    More than stand for it: for a check that only has to know how many there may be.
    """
    out: Counter[str] = Counter()
    for country in countries().values():
        out[country.english] += source.replace(country.chinese, "").count(country.char)
    return out
