"""The country that an article calls its own: 我国 and 国内 in a paper of Taiwan are Taiwan, in one of Singapore Singapore."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from summarize.chinese.romanize import surname_of
from summarize.chinese.words import alternatives
from summarize.data import rows
from summarize.glossary.entries import Entry, split_forms
from summarize.glossary.standing import words_behind_names
from summarize.glossary.transliteration import placed, written_by_sound

OWN = re.compile("我国|国内(?!生产|外)")
_QUOTES = re.compile('“[^”]*”?|「[^」]*」?|『[^』]*』?|"[^"]*"')
_ACCEPT = (
    "our country",
    "the country",
    "our nation",
    "the nation",
    "domestic",
    "domestically",
    "at home",
    "locally",
    "local",
)
_LONGEST = 3
"""Characters of a verb of saying."""
_KOREAN = re.compile(r"(?:Kim|Park|Yoon|Moon|Choi|Jung|Jeong|Roh|Ban) \w+-[a-z]|Lee Jae-|Han Duck-")
_CHINESE = frozenset(("CN", "TW", "HK", "MO", "SG"))


@dataclass(frozen=True, slots=True)
class Home:
    """A country that articles are of; `put_in` where a model has to be told, since it takes 我国 for China anyway."""

    name: str
    adjective: str
    put_in: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """What stands for it in English."""
        return (self.name, self.adjective)

    @property
    def entry(self) -> Entry:
        """我国 as an entry that stands for the country."""
        return Entry(("我国",), self.name, "place", layer="built-in", accept=(self.adjective, *_ACCEPT))


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    adjective: str
    addresses: tuple[str, ...]
    outlets: frozenset[str]
    words: re.Pattern[str] | None


@lru_cache(maxsize=1)
def _table() -> tuple[_Row, ...]:
    def pattern(words: str) -> re.Pattern[str] | None:
        return re.compile(alternatives(words.split())) if words else None

    return tuple(
        _Row(
            r["home"],
            r["adjective"],
            tuple(r["addresses"].split()),
            frozenset(split_forms(r["outlets"] or "")),
            pattern(r["words"]),
        )
        for r in rows("summarize.glossary", "homes.tsv")
    )


def home_of(text: str, script: str, url: str | None = None, source: str | None = None) -> Home | None:
    """The country that an article is of, by its simplified text, script, address and outlet; None where that cannot be told."""
    host = urlsplit(url or "").hostname or ""
    china, *_ = _table()
    sure = [row for row in _table() if any(host.endswith(end) for end in row.addresses) or source in row.outlets]
    found = sure or [row for row in _table() if row.words and row.words.search(text)]
    if script == "hans" and not sure:
        found = [china] if all(row is china for row in found) else []
    if not found or (len(found) > 1 and not sure):
        return None
    return Home(found[0].name, found[0].adjective, put_in=found[0] is not china)


def own_country(
    source: str, foreign: Iterable[int] = (), countries: Iterable[int] = ()
) -> Iterator[tuple[int, int, bool]]:
    """Where a simplified sentence has a word for the country of the article, and whether it is surely that.

    `foreign` and `countries` are where the foreign persons and countries in it end. What a foreigner says is of another country: in
    quotation marks beside one, or behind a verb of saying with one before it.
    """
    persons, others = list(foreign), [*foreign, *countries]
    quoted = [m.span() for m in _QUOTES.finditer(source)]
    for match in OWN.finditer(source):
        inside = any(a <= match.start() < b for a, b in quoted)
        said = max(
            (
                i
                for i in range(match.start())
                for n in range(1, _LONGEST + 1)
                if source[i : i + n] in words_behind_names()
            ),
            default=0,
        )
        if not (inside and persons) and not any(end <= said for end in others):
            yield *match.span(), not inside


def is_foreign(name: str, english: str = "", state: str | None = None) -> bool:
    """Whether a person's simplified name is, or may well be, none of a Chinese.

    `english` is the name in English, `state` whose official the person is (ISO 3166), where these are known.
    """
    if state and re.fullmatch("[A-Z]{2}", state):
        return state not in _CHINESE
    if _KOREAN.match(english) or "·" in name or surname_of(name) is None or len("".join(placed(name))) < len(name):
        return True
    return "-" not in english and written_by_sound(name)  # Cho Jung-tai
