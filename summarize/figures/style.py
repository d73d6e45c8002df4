"""Figures and dates in English news style (AP): $1.998 trillion, 11,700, 1.7 billion yuan, one-third, the 1980s, Aug. 4, 2023."""

from __future__ import annotations

from fractions import Fraction

from summarize.chinese.words import words
from summarize.figures.types import DateParts, Hedge, Quantity, exact_text
from summarize.figures.units import CURRENCY_BY_CODE, MEASURE_BY_NAME

WORDS = words("zero one two three four five six seven eight nine ten")
ORDINAL_WORDS = words("zeroth first second third fourth fifth sixth seventh eighth ninth")
DENOMINATORS = {
    2: "half",
    3: "third",
    4: "quarter",
    5: "fifth",
    6: "sixth",
    7: "seventh",
    8: "eighth",
    9: "ninth",
    10: "tenth",
}
MULTIPLE_VERBS = {2: "doubled", 3: "tripled", 4: "quadrupled"}
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
VAGUE = {
    10: "dozens of",
    100: "hundreds of",
    1000: "thousands of",
    10**4: "tens of thousands of",
    10**5: "hundreds of thousands of",
    10**6: "millions of",
    10**7: "tens of millions of",
    10**8: "hundreds of millions of",
    10**9: "billions of",
    10**10: "tens of billions of",
    10**11: "hundreds of billions of",
    10**12: "trillions of",
}
HEDGES: dict[Hedge, str] = {
    "about": "about {}",
    "nearly": "nearly {}",
    "more than": "more than {}",
    "less than": "less than {}",
    "at least": "at least {}",
    "at most": "up to {}",
}
MONTHS = words("January February March April May June July August September October November December")
SHORT_MONTHS = words("Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.")
ABBREVIATED_MONTHS = tuple(month for month in SHORT_MONTHS if month.endswith("."))
MONTH_STEMS = tuple(month[:3] for month in MONTHS)
"""What every way to write a month in English begins with."""
WEEKDAYS = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")


def number(value: Fraction, *, words: bool = False) -> str:
    """A number as AP writes it: 117,015, 1.26 million, 0.5; with `words`, zero to nine in words."""
    if words and value.denominator == 1 and 0 <= value <= 9:
        return WORDS[int(value)]
    size = abs(value)
    for scale, name in SCALES:
        if size >= scale:
            text = exact_text(value / scale)
            if len(text.partition(".")[2]) <= 5 and "/" not in text:
                whole, dot, decimals = text.partition(".")
                return f"{int(whole):,}{dot}{decimals} {name}"
            break
    text = exact_text(value)
    if "/" in text:
        return text
    whole, dot, decimals = text.partition(".")
    return ("-" if whole == "-0" else "") + f"{int(whole):,}{dot}{decimals}"


def spread(low: Fraction, high: Fraction, *, words: bool = False, link: str = "to") -> str:
    """A number or a range: "10 to 15", "1 billion to 1.5 billion", with `link` "seven or eight"."""
    if low == high:
        return number(low, words=words)
    words = words and high < 10
    return f"{number(low, words=words)} {link} {number(high, words=words)}"


def hedged(text: str, hedge: Hedge | None) -> str:
    """`text` with its hedge: "more than 50"."""
    return HEDGES[hedge].format(text) if hedge in HEDGES else text


def stated(quantity: Quantity) -> str:
    """The English of a quantity with its hedge, also where the hedge is a verb beside it in the Chinese (超过1000人)."""
    text, hedge = quantity.english, quantity.hedge
    if hedge not in HEDGES or quantity.kind in ("age", "multiple") or HEDGES[hedge].format("").strip() in text:
        return text
    return hedged(text, hedge)


def vague(low: Fraction, high: Fraction) -> str:
    """An order of magnitude: "dozens of", "tens of millions of"; of 二十几 (20 to 30) "more than 20", of 十几亿 "more than 1 billion"."""
    step = high - low
    if low < 20 or (low % step == 0 and low < 10 * step and high != 99 * step):
        return f"more than {number(low)}"
    power = 10
    while power * 10 <= low:
        power *= 10
    return VAGUE.get(power, "many")


def money(amount: str, code: str) -> str:
    """An amount with its currency: "$10 billion", "1.7 billion yuan", "HK$5". A range repeats the sign."""
    style = CURRENCY_BY_CODE[code].style
    if not style.endswith("{}"):
        return style.format(amount)
    return " to ".join(style.format(part) for part in amount.split(" to "))


def vague_money(amount: str, code: str) -> str:
    """An order of magnitude with its currency: "hundreds of billions of dollars", "dozens of yuan"."""
    style = CURRENCY_BY_CODE[code].style
    if not style.endswith("{}"):
        return style.format(amount)
    return f"{amount} {CURRENCY_BY_CODE[code].english[0].replace('U.S. ', '')}"


def measure(amount: str, name: str, *, plural: bool) -> str:
    """An amount with its unit: "126 million tons", "1 kilometer"."""
    unit = MEASURE_BY_NAME[name]
    singular = unit.name.partition(" (")[0]
    return f"{amount} {unit.plural if plural else singular}"


def multiplied(times: Fraction) -> str:
    """A rise to a whole number of times as much: "doubled", "increased 5-fold"."""
    return MULTIPLE_VERBS.get(int(times), f"increased {number(times, words=True)}-fold")


def fraction(value: Fraction) -> str:
    """A fraction in words: "one-third", "two-thirds", "half"; "7/25" where there is no common word."""
    if value == Fraction(1, 2):
        return "half"
    if value.denominator not in DENOMINATORS or not 0 < value.numerator < 10:
        return exact_text(value)
    name = DENOMINATORS[value.denominator]
    return f"{WORDS[value.numerator]}-{name}" + ("s" if value.numerator > 1 else "")


def one_in(low: Fraction, high: Fraction, of: Fraction) -> str:
    """A small share by how many there are in a round number: "3 in 10,000", "0.8 per million"."""
    share = spread(low, high)
    return f"{share} per million" if of == 10**6 else f"{share} in {number(of)}"


def ordinal(value: int) -> str:
    """An ordinal: "third", "21st"."""
    if 0 <= value < 10:
        return ORDINAL_WORDS[value]
    return f"{value:,}{ordinal_suffix(value)}"


def ordinal_suffix(value: int) -> str:
    """The end of an ordinal in figures: st, nd, rd or th."""
    return "th" if 10 <= value % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def date(parts: DateParts, *, relative: str = "", modifier: str = "") -> str:
    """The calendar part of a date: "Aug. 4, 2023", "February 2026", "Oct. 5 last year", "early 2023", "Wednesday".

    `relative` stands for the year ("last year"), `modifier` before the whole ("early", "late", "the end of").
    """
    if parts.weekday and not (parts.month or parts.day):
        return WEEKDAYS[parts.weekday - 1]
    year = str(parts.year) if parts.year is not None else ""
    if parts.month and parts.day:
        text = f"{SHORT_MONTHS[parts.month - 1]} {parts.day}"
        text += f", {year}" if year else f" {relative}" if relative else ""
    elif parts.month:
        text = " ".join(filter(None, (MONTHS[parts.month - 1], year or relative)))
    elif parts.day:
        text = f"the {ordinal(parts.day) if parts.day >= 10 else str(parts.day) + ordinal_suffix(parts.day)}"
    else:
        text = year or relative
    return f"{modifier} {text}" if modifier and not modifier.endswith("-") else modifier + text


def clock(hour: int, minute: int | None) -> str:
    """A time of day: "3 p.m.", "7:30 p.m.", "noon", "midnight"."""
    if not minute:
        if hour == 12:
            return "noon"
        if hour in (0, 24):
            return "midnight"
    shown = f"{(hour - 1) % 12 + 1}" + (f":{minute:02d}" if minute else "")
    return f"{shown} {'a.m.' if hour % 24 < 12 else 'p.m.'}"
