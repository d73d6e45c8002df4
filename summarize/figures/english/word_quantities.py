"""English quantities that are words and no numerals: twice, doubled, both, a decade, half an hour, a year and a half, phase II."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from summarize.chinese.words import alternatives
from summarize.figures.english.numerals import TENS_IN_WORDS, UNITS_IN_WORDS
from summarize.figures.roman import ROMAN, roman_value
from summarize.figures.types import Quantity, QuantityKind
from summarize.figures.units import CURRENCY_BY_ENGLISH

_ROMAN = re.compile(
    r"\b(?:[Pp]hases?|Parts?|[Ss]tages?|[Tt]ypes?|[Cc]lass(?:es)?|[Gg]rades?|[Ll]evels?|Categor(?:y|ies)|Volumes?|Chapters?|Articles?"
    rf"|Titles?|Sections?|Episodes?|Tiers?|Division|Line|Season|Annex|Schedule|Super Bowl)[ -](?P<roman>{ROMAN})\b"
    rf"|\b(?P<before>(?!I[ ]){ROMAN})[ -](?:[Pp]hase|[Ss]tage|[Tt]ype|[Cc]lass|[Gg]rade|[Ll]evel|[Cc]ategory|[Tt]ier)\b"
)
_PERIOD = r"(?P<{0}>minute|hour|day|week|month|year|decade|century)"
# Half an hour, half-year, a year and a half, a fortnight.
_HALVES = re.compile(
    rf"""\b(?:an?[ ])?half(?:[ -]an?[ ]|-|[ ](?=(?:hour|century|year|decade|month)\b)){_PERIOD.format("half")}\b
    |\b(?:(?:an?|the|past|last|next|first|another)[ ])+{_PERIOD.format("more")}[ -]and[ -]a[ -]half\b
    |\b(?P<fortnight>fortnight)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_MULTIPLES = re.compile(
    r"""
    (?<!\w)(?=[abcdfhopqrt])(?:
    \b(?P<two>doubl(?:e|es|ed|ing)(?!-|\ down)|twice|two-?fold|double-(?!digit))\b
    |\b(?P<three>tripl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing)|thrice|three-?fold)\b
    |\b(?P<four>quadrupl(?:e|es|ed|ing)|four-?fold)\b
    |\b(?P<five>quintupl(?:e|es|ed|ing)|five-?fold)\b
    |\b(?P<ten>ten-?fold)\b
    |\b(?P<half>halv(?:e|es|ed|ing)|half(?!\ an?\ (?:million|billion|trillion|dozen)))\b
    |\b(?P<pair>both|a\ couple|couple|a\ pair|pair\ of|twin|(?:the|these)\ two|two\ (?:sides|countries|nations))\b
    |\b(?P<duo>duo)\b
    |\b(?P<trio>trio)\b
    |\b(?P<once>once)\b
    |\b(?P<second>runners?-up)\b
    |\b(?P<decades>decades)\b
    |(?<!two\ )(?<!\d(?:st|nd|rd|th)\ )(?<!this\ )(?<!new\ )\b(?P<century>century)\b
    |(?<!two\ )(?<!three\ )(?<!four\ )(?<!five\ )(?<!six\ )\b(?P<decade>decade)\b
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MULTIPLE_VALUES = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "ten": 10,
    "pair": 2,
    "second": 2,
    "duo": 2,
    "trio": 3,
    "once": 1,
    "decade": 10,
    "century": 100,
}

# What is less than a unit of money: its share, and the currency where the word is only its own.
_CHANGE = {
    "jiao": (10, "CNY"), "mao": (10, "CNY"), "dimes": (10, None), "fen": (100, "CNY"), "cents": (100, None), "pence": (100, "GBP"),
    "pennies": (100, None),
}  # fmt: skip
_FOLDS = UNITS_IN_WORDS | TENS_IN_WORDS | {"hundred": 100, "a hundred": 100, "thousand": 1000, "a thousand": 1000}
_FOLD = re.compile(rf"\b(?P<n>{alternatives(_FOLDS)})fold\b", re.IGNORECASE)
_HALF_KILOGRAM = re.compile(r"\b(?:an? )?half[ -](?:an? )?(?:kilogram|kilo|kg)(?:me)?s?\b", re.IGNORECASE)
# A quarter point, half a percentage point, three-quarters of a point.
_PART_OF_A_POINT = re.compile(
    r"\b(?:an? )?(?P<part>half|quarter|three[ -]quarters?)(?:[ -]of)?(?:[ -]an?)?[ -](?:percentage[ -])?points?\b",
    re.IGNORECASE,
)
_PARTS = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "three": Fraction(3, 4)}
ROUND_THE_CLOCK = re.compile(r"\b(?:a?round[ -]the[ -]clock|24[ /-]7(?!\d|[.,]\d))", re.IGNORECASE)
_FEW_SUMS = re.compile(
    rf"\b(?:an? )?(?:few|several|couple of|handful of) (?:more )?(?P<name>{alternatives([*CURRENCY_BY_ENGLISH, *_CHANGE])})\b",
    re.IGNORECASE,
)

_AGES = {"sexagenarian": 60, "septuagenarian": 70, "octogenarian": 80, "nonagenarian": 90}
_OLD_PEOPLE = re.compile(rf"\b(?P<age>{alternatives(_AGES)})s?\b", re.IGNORECASE)


def word_quantities(text: str) -> Iterator[Quantity]:
    """The quantities of an English text that no numeral states, in no order."""
    for m in _ROMAN.finditer(text):
        group = "roman" if m["roman"] else "before"
        if (roman := roman_value(m[group])) is not None:
            yield Quantity(*m.span(group), m[group], Fraction(roman), Fraction(roman), "ordinal")
    for m in _HALVES.finditer(text):
        unit, value = ("week", Fraction(2)) if m["fortnight"] else ((m["half"] or m["more"]).lower(), Fraction(1, 2))
        value += bool(m["more"])
        yield Quantity(*m.span(), m[0], value, value, "duration", unit)
    for m in _FEW_SUMS.finditer(text):
        share, unit = _CHANGE.get(m["name"].lower(), (1, None))
        if share == 1:
            unit = CURRENCY_BY_ENGLISH[m["name"].lower()]
        yield Quantity(*m.span(), m[0], Fraction(2, share), Fraction(9, share), "money", unit, "several")
    for m in _OLD_PEOPLE.finditer(text):
        age = Fraction(_AGES[m["age"].lower()])
        yield Quantity(*m.span(), m[0], age, age, "age", "year", "more than")
    for m in ROUND_THE_CLOCK.finditer(text):
        yield Quantity(*m.span(), m[0], Fraction(24), Fraction(24), "duration", "hour")
    for m in _FOLD.finditer(text):
        value = Fraction(_FOLDS[m["n"].lower()])
        yield Quantity(*m.span(), m[0], value, value, "multiple")
    for m in _PART_OF_A_POINT.finditer(text):
        part = _PARTS[re.split("[ -]", m["part"].lower())[0]]
        yield Quantity(*m.span(), m[0], part, part, "points", "point")
    for m in _HALF_KILOGRAM.finditer(text):
        yield Quantity(*m.span(), m[0], Fraction(1, 2), Fraction(1, 2), "measure", "kilogram")
    yield from map(_multiple, _MULTIPLES.finditer(text))


def _multiple(m: re.Match[str]) -> Quantity:
    name = m.lastgroup or ""
    if name == "half":
        half = Fraction(1, 2)
        return Quantity(m.start(), m.end(), m[0], half, half, "fraction")
    if name == "decades":
        return Quantity(m.start(), m.end(), m[0], Fraction(20), Fraction(99), "duration", "year", "several")
    value = Fraction(_MULTIPLE_VALUES[name])
    if name in ("decade", "century"):
        return Quantity(m.start(), m.end(), m[0], value, value, "duration", "year")
    kind: QuantityKind = "count" if name in ("duo", "trio") else "ordinal" if name == "second" else "multiple"
    return Quantity(m.start(), m.end(), m[0], value, value, kind)
