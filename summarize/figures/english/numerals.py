"""English numerals: where a number stands in a text, and its exact value (1.26 million, 10bn, twenty-one, two thirds, dozens)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from summarize.chinese.words import words

UNITS_IN_WORDS = {
    w: i
    for i, w in enumerate(
        words(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
            " eighteen nineteen"
        )
    )
}
TENS_IN_WORDS = {
    w: i
    for i, w in zip(range(20, 100, 10), words("twenty thirty forty fifty sixty seventy eighty ninety"), strict=True)
}
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12}
SHORT_SCALES = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "bn": 10**9,
    "b": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
ORDINALS = {
    w: i
    for i, w in enumerate(
        words(
            "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
            " fifteenth sixteenth seventeenth eighteenth nineteenth"
        )
    )
}
TENTH_ORDINALS = {w[:-1] + "ieth": v for w, v in TENS_IN_WORDS.items()}
DENOMINATORS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {w: v for w, v in ORDINALS.items() if v > 2}
DENOMINATORS |= TENTH_ORDINALS | {"hundredth": 100, "thousandth": 1000}
DENOMINATORS |= {w + "s": v for w, v in ORDINALS.items() if v > 2} | {"hundredths": 100, "thousandths": 1000}
PLURALS = {
    "dozens": (20, 99),
    "tens": (20, 99),
    "hundreds": (100, 999),
    "thousands": (1000, 9999),
    "millions": (10**6, 10**7 - 1),
    "billions": (10**9, 10**10 - 1),
    "trillions": (10**12, 10**13 - 1),
    "decades": (20, 99),
}

_WORD = "|".join(sorted([*UNITS_IN_WORDS, *TENS_IN_WORDS], key=len, reverse=True))
_TENS = "|".join(TENS_IN_WORDS)
_GROUP = rf"(?:{_TENS})(?:[\\ -](?:one|two|three|four|five|six|seven|eight|nine)\b)?|(?:{_WORD})"
_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten"
_SCALE = "hundred|thousand|million|billion|trillion|dozen"
_PLURAL = "dozens|tens|hundreds|thousands|millions|billions|trillions"
_ORDINAL = "|".join(
    sorted(
        [w for w in [*ORDINALS, *TENTH_ORDINALS] if w != "zeroth"] + ["hundredth", "thousandth"], key=len, reverse=True
    )
)
_PART = "|".join(sorted(DENOMINATORS, key=len, reverse=True))
NUMBER = re.compile(
    rf"""
    (?:(?<!\w)|(?<=\dx)|(?<=\d×)|(?<=RMB)|(?<=USD)|(?<=CNY)|(?<=HKD)|(?<=EUR))(?=[\d.abdefhmnoqstz])(?:
    (?P<vague>\b(?:many\ |several\ |a\ few\ |a\ couple\ of\ )?(?:{_PLURAL})(?:\ (?:of|upon)\ (?:{_PLURAL})){{0,2}}\b(?:\ of\b)?
        |\b(?:several|(?:a\ )?few)\ (?:{_SCALE})(?:\ (?:thousand|million|billion|trillion))?\b
        |\b(?:{_PLURAL})\b)
    |(?<![\w./$,])(?P<slash>[1-9]/(?:10|[2-9]))(?![\w/]|[.,]\d)
    |(?P<digits>(?<!\d[.,])(?<!\d)(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)
        (?P<vulgar>[½¼¾]|[\ -](?:1/2|1/4|3/4)(?![\w/])|[\ -]and[\ -]a[\ -]half\b)?)
        (?:(?P<suffix>st|nd|rd|th)\b|[\ -](?P<nth>(?:thousand|million|billion)th)\b|(?P<short>\ ?(?:bn|mn|mln|bln|tn|trn)\b|(?-i:[kKMbB])\b)
            |(?P<scales>(?:[\ -]?(?:{_SCALE})\b)(?:\ (?:{_SCALE})\b)?))?
    |\b(?P<half_scale>half\ an?\ (?:million|billion|trillion|dozen))\b
    |\b(?P<out_of>(?:{_SMALL})\ (?:in|out\ of)\ (?:every\ )?(?:{_SMALL}|[1-9]\d?(?![\d,.]*\d|\ ?%)))\b
    |\b(?P<fraction>(?:{_SMALL})[\ -](?:{_PART})(?<!first\ three\ quarters)(?<!first\ three\ quarter)
        |an?\ (?:half|quarter)
        |an?\ (?:{_PART})(?=\ of\b|[.,;:)]|$|\ (?:more|less|lower|higher|to|in|since|from|and|are|is|were|was|said)\b)
        )(?!\w)(?!-(?:largest|biggest|most|place|time|ranked))
    |\b(?P<words>(?:an?(?=[\ -](?:{_SCALE})\b)|(?:{_GROUP})\b)
        (?:[\ -](?:{_SCALE})\b
            (?:(?:(?:(?<=hundred)|(?<=thousand)|(?<=million))\ and)?\ (?:{_GROUP})\b(?!-(?:year|month|day|member|point)))?
        )*
        (?:(?<=ty)-(?P<tail_ordinal>{_ORDINAL})\b)?)(?P<and_half>[\ -]and[\ -]a[\ -]half\b)?
    |\b(?P<ordinal>(?<!per\ )(?<!each\ )(?!(?<=of\ a\ )second\b)(?:{_ORDINAL})(?:ly)?)\b
    |\b(?P<scale_alone>(?:hundred|thousand|million|billion|trillion|dozen))\b
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)


_VULGAR = {
    "½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "1/2": Fraction(1, 2), "1/4": Fraction(1, 4), "3/4": Fraction(3, 4),
    "and a half": Fraction(1, 2),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class EnglishNumber:
    """The value of an English numeral; `form` tells how it is written."""

    low: Fraction
    high: Fraction
    form: str
    """digits, words, ordinal, fraction or vague."""


def parse_english_number(m: re.Match[str]) -> EnglishNumber | None:
    """The value of a match of NUMBER, or None where the words make no number."""
    if text := m["vague"]:
        return _vague(text.lower())
    if digits := m["digits"]:
        if len(digits) > 40:
            return None
        vulgar = m["vulgar"] or ""
        digits = digits.removesuffix(vulgar)
        value = Fraction(digits.replace(",", "") if digits[0] != "." else "0" + digits)
        value += _VULGAR.get(vulgar.strip(" -").replace("-", " ").lower(), Fraction(0))
        if nth := m["nth"]:
            value *= SCALES[nth.lower().removesuffix("th")]
            return EnglishNumber(value, value, "ordinal")
        if m["suffix"]:
            return EnglishNumber(value, value, "ordinal")
        if m["short"]:
            value *= SHORT_SCALES[m["short"].strip().lower()]
        for scale in re.findall(r"[a-z]+", (m["scales"] or "").lower()):
            value *= SCALES[scale]
        return EnglishNumber(value, value, "digits")
    if text := m["slash"]:
        value = Fraction(text)
        return EnglishNumber(value, value, "fraction")
    if text := m["half_scale"]:
        value = Fraction(SCALES[text.lower().split()[-1]], 2)
        return EnglishNumber(value, value, "words")
    if text := m["out_of"]:
        count, of = out_of(text)
        return EnglishNumber(Fraction(count, of), Fraction(count, of), "fraction")
    if text := m["fraction"]:
        first, _, part = text.lower().replace("-", " ").rpartition(" ")
        count = UNITS_IN_WORDS.get(first, TENS_IN_WORDS.get(first, 1))
        if count >= DENOMINATORS[part]:
            # "eight quarters" are two years.
            return EnglishNumber(Fraction(count), Fraction(count), "words")
        value = Fraction(count, DENOMINATORS[part])
        return EnglishNumber(value, value, "fraction")
    if text := m["words"]:
        number = _words(text.lower(), ordinal=(m["tail_ordinal"] or "").lower())
        if number is None or not m["and_half"]:
            return number
        value = number.low + Fraction(1, 2)
        return EnglishNumber(value, value, "words")
    if text := m["ordinal"]:
        return _ordinal(text.lower().removesuffix("ly"))
    value = Fraction(SCALES[m["scale_alone"].lower()])
    return EnglishNumber(value, value, "words")


def out_of(text: str) -> tuple[int, int]:
    """The two numbers of "one in five", "three out of every 10"."""
    first, *_, last = text.lower().split()
    return UNITS_IN_WORDS[first], int(last) if last.isdigit() else UNITS_IN_WORDS[last]


def _ordinal(word: str) -> EnglishNumber | None:
    number = ORDINALS.get(word, TENTH_ORDINALS.get(word, {"hundredth": 100, "thousandth": 1000}.get(word)))
    return None if number is None else EnglishNumber(Fraction(number), Fraction(number), "ordinal")


def _words(text: str, *, ordinal: str) -> EnglishNumber | None:
    body = text[: len(text) - len(ordinal)] if ordinal else text
    total, section = 0, 0
    seen = False
    for word in re.findall(r"[a-z]+", body):
        if word in ("a", "an"):
            section, seen = 1, True
        elif word == "and":
            continue
        elif word in UNITS_IN_WORDS:
            # "two three" is no number; 20 takes one digit more.
            if section % 10 and seen:
                return None
            section, seen = section + UNITS_IN_WORDS[word], True
        elif word in TENS_IN_WORDS:
            if section % 100:
                return None
            section, seen = section + TENS_IN_WORDS[word], True
        elif word in ("hundred", "dozen"):
            section = max(section, 1) * SCALES[word]
        elif word in SCALES:
            total, section = total + max(section, 1) * SCALES[word], 0
    if ordinal:
        section += ORDINALS.get(ordinal, TENTH_ORDINALS.get(ordinal, 0))
    value = Fraction(total + section)
    return EnglishNumber(value, value, "ordinal" if ordinal else "words")


def _vague(text: str) -> EnglishNumber:
    text, low, high = text.partition(" upon ")[0], 1, 1  # thousands upon thousands
    words = re.findall(r"[a-z]+", text)
    if words[0] in ("several", "few", "a") and words[-1] in SCALES:
        low, high = 2, 9
        for word in words:
            if word in SCALES:
                low, high = low * SCALES[word], high * SCALES[word]
        return EnglishNumber(Fraction(low), Fraction(high) * Fraction(10, 9) - 1, "vague")
    for word in words:
        if word in PLURALS:
            a, b = PLURALS[word]
            # "tens of thousands": 20 to 99 times 1000.
            low, high = (a, b) if (low, high) == (1, 1) else (low * a, high * a + a - 1)
    return EnglishNumber(Fraction(low), Fraction(high), "vague")
