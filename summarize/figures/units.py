"""Currencies, units of measure, periods, classifiers and hedges in Chinese and English, read from the tables beside this file."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import cast

from summarize.chinese.words import alternatives
from summarize.data import lines, rows
from summarize.figures.types import Hedge
from summarize.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency, or a name that several share: ISO 4217 `code` (or several, SEK/NOK), Chinese names, the English style ("${}"), and the
    English names and signs it is read by. `family` is the Chinese name it shares with those of other `countries`."""

    code: str
    chinese: tuple[str, ...]
    style: str
    english: tuple[str, ...]
    signs: tuple[str, ...] = ()
    family: str = ""
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit of measure or a period: canonical `name` (its English singular), plural, Chinese names, other English names; `near`,
    `unless`, `doubt` and `told_as` (factor and unit) as in units.tsv."""

    name: str
    plural: str
    kind: str
    chinese: tuple[str, ...]
    english: tuple[str, ...]
    near: Pattern | None = None
    unless: Pattern | None = None
    doubt: str = ""
    told_as: tuple[Fraction, str] | None = None


@dataclass(frozen=True, slots=True)
class Plain:
    """Plain Chinese for a terse rate (每天生产 for 日产), and the English noun of what it is per."""

    plain: str
    per: str


_PACKAGE = "summarize.figures"


def _names(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))


def _pattern(cell: str) -> Pattern | None:
    return Pattern(cell) if cell else None


def _currency(row: dict[str, str]) -> Currency:
    countries = tuple(row["countries"].split())
    chinese = (*row["chinese"].split(), *(country + row["family"] for country in countries))
    return Currency(
        row["code"],
        tuple(dict.fromkeys(chinese)),
        row["style"],
        _names(row["english"]),
        tuple(row["signs"].split()),
        row["family"],
        countries,
    )


def _measure(row: dict[str, str]) -> Measure:
    return Measure(
        row["name"],
        row["plural"],
        row["kind"],
        tuple(row["chinese"].split()),
        _names(row["english"]),
        _pattern(row["near"]),
        _pattern(row["unless"]),
        row["doubt"],
        (Fraction(row["as"].split()[0]), row["as"].split()[1]) if row["as"] else None,
    )


def measure_names(measure: Measure) -> str:
    """A pattern of the English names of a measure."""
    return alternatives((measure.name, measure.plural, *measure.english))


CURRENCIES = tuple(map(_currency, rows(_PACKAGE, "currencies.tsv")))
MEASURES = tuple(map(_measure, rows(_PACKAGE, "units.tsv")))
CLASSIFIERS = frozenset(lines(_PACKAGE, "classifiers.txt"))

PER = {row["chinese"]: (row["name"], row["english"]) for row in rows(_PACKAGE, "rates.tsv")}
"""What a price or a rate is per: Chinese -> the English noun, and a pattern of what else says so in English."""
PER |= {name: (m.name, measure_names(m)) for m in MEASURES if m.kind == "measure" for name in m.chinese}
PER_NAMES = dict(PER.values())
PLAIN = {row["terse"]: Plain(row["plain"], row["per"]) for row in rows(_PACKAGE, "plain.tsv")}
"""Terse words for a rate, and what is put in their place; see plain.tsv."""

CURRENCY_BY_CODE = {c.code: c for c in CURRENCIES}
CURRENCY_BY_CHINESE = {name: c for c in CURRENCIES for name in c.chinese}
CURRENCY_BY_ENGLISH = {name.lower(): c.code for c in CURRENCIES for name in c.english}
CURRENCY_BY_SIGN = {sign: c.code for c in CURRENCIES for sign in c.signs}
MEASURE_BY_NAME = {m.name: m for m in reversed(MEASURES)}
_READ = [m for m in MEASURES if m.kind != "counted"]
MEASURE_BY_ENGLISH = {name: m.name for m in _READ for name in m.english}
MEASURE_BY_ENGLISH |= {name: m.name for m in _READ for name in (m.name, m.plural)}
MEASURE_BY_ENGLISH["pounds"] = "pound (weight)"
MEASURES_BY_CHINESE = {name: tuple(m for m in MEASURES if name in m.chinese) for m in MEASURES for name in m.chinese}
"""Chinese name -> the units it may be, the first that fits; see units.tsv."""

_HEDGES = [(row["place"], row["word"], cast(Hedge, row["hedge"])) for row in rows(_PACKAGE, "hedges.tsv")]


def hedges(place: str) -> dict[str, Hedge]:
    """The words that make a figure an approximation or a limit, of one place; see hedges.tsv."""
    return {word: hedge for of, word, hedge in _HEDGES if of == place}


_BEFORE, _AFTER = 16, 10


def measure_at(text: str, start: int, name: str, end: int) -> Measure | None:
    """The unit that `name`, which ends at `end`, is after a numeral that begins at `start`; None where it is none there."""
    near = f"{text[max(0, start - _BEFORE) : start]}#{text[end : end + _AFTER]}"
    for m in MEASURES_BY_CHINESE[name]:
        if (m.near is None or m.near.search(near)) and (m.unless is None or not m.unless.match(text, end)):
            return m
    return None


DURATIONS_IN: dict[str, Fraction] = {
    "microsecond": Fraction(1, 10**6),
    "millisecond": Fraction(1, 1000),
    "second": Fraction(1),
    "minute": Fraction(60),
    "hour": Fraction(3600),
    "day": Fraction(86_400),
    "night": Fraction(86_400),
    "week": Fraction(604_800),
    "month": Fraction(1),
    "year": Fraction(12),
    "decade": Fraction(120),
    "century": Fraction(1200),
}
"""Lengths of time in seconds, those of the calendar in months: between the two there is no exact sum."""
