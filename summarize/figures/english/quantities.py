"""Quantities in English text: $10 billion, US$10bn, 10bn yuan, 44 percent, two thirds, twice, doubled, dozens, 10-15, 21st, 3-1."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from summarize.chinese.words import alternatives
from summarize.figures.english.dates import find_english_dates
from summarize.figures.english.labels import number_names
from summarize.figures.english.numerals import (
    NUMBER,
    TENS_IN_WORDS,
    UNITS_IN_WORDS,
    EnglishNumber,
    parse_english_number,
)
from summarize.figures.english.small_shares import small_shares
from summarize.figures.english.word_quantities import word_quantities
from summarize.figures.types import Hedge, Quantity, QuantityKind
from summarize.figures.units import (
    CURRENCY_BY_ENGLISH,
    CURRENCY_BY_SIGN,
    DURATIONS_IN,
    MEASURE_BY_ENGLISH,
    MEASURE_BY_NAME,
    hedges,
)

_HEDGES = hedges("english")
_BEFORE = re.compile(rf"\b(?P<hedge>{alternatives(_HEDGES)}) $", re.IGNORECASE)
_SIGN = re.compile(rf"(?<![A-Za-z])(?P<sign>(?:US|HK|NT) \$|{alternatives(CURRENCY_BY_SIGN)}) ?$")
_CODE_BEFORE = re.compile(r"\b(?P<code>USD|CNY|RMB|EUR|GBP|JPY|HKD|TWD) ?$")
_PERCENT = re.compile(r" ?%|[ -]per ?cent\b(?!age)|-?percent\b(?!age)", re.IGNORECASE)
_OF_THE_PRICE = re.compile(r" of (?:the|its|their|an?) (?:[a-z]+ ){0,2}(?:prices?|cost|fares?|value)\b", re.IGNORECASE)
_POINTS = re.compile(r"[ -](?:percentage[ -])?points?\b", re.IGNORECASE)
_CURRENCY = re.compile(rf"[ -](?:of )?(?P<name>{alternatives(CURRENCY_BY_ENGLISH)})\b(?! cents?\b)", re.IGNORECASE)
_AGE = re.compile(r"[ -](?:years?|yrs?)[ -]olds?\b|-year-olds?\b|(?= years of age)", re.IGNORECASE)
_NAMES = re.sub(
    r"(square|cubic)\\ ", r"\1[ -]", alternatives([n for n in MEASURE_BY_ENGLISH if n not in ("C", "V", "W", "l", "g")])
)
_MEASURE = re.compile(
    rf"(?: |-)?(?:of )?(?P<name>{_NAMES})(?![\w²³])"
    r"(?!(?<=magnitude)[ -]\d)"  # two magnitude-5 quakes are two
)
# 35 C, 6 to 8 C.
_CELSIUS = re.compile(r" C(?![\w'’+#&-]| [A-Z\d])")
_OF_A_TIME = re.compile(r" of an? (?P<unit>hour|second|minute)\b")
_TIMES = re.compile(
    r"(?:[ -]times?\b(?P<more> (?:more|higher|greater|larger|faster|bigger|as))?|[ -]?fold\b)", re.IGNORECASE
)
_PLUS = re.compile(r"\+|-odd\b|-plus\b| or more\b| or so\b")
# A negation of the same clause: "no bags of more than 7 kg", and not "no bags, more than 7 yuan each".
_NEGATION = re.compile(r"(?:\b(?:not|no|never|cannot|without)\b|n['’]t\b)[^,;:]*$", re.IGNORECASE)
_IN_AGE = re.compile(
    r"\b(?P<whose>his|her|their|my|our|your) (?:early |mid-|late )?"
    rf"(?:(?P<tens>[1-9]0)s|(?P<word>{alternatives([w[:-1] + 'ies' for w in TENS_IN_WORDS])}))\b"
)
# 5-for-9, and "hit 5 of 9": shots that went in, of those tried.
_N = rf"\d{{1,3}}|{alternatives([w for w, n in UNITS_IN_WORDS.items() if 0 < n <= 20])}"
_SHOTS = re.compile(
    r"(?<![\w.,-])(?P<hits>\d{1,3})-for-(?P<tries>\d{1,3})(?![\w-])"
    r"|\b(?:hit|hits|hitting|made|makes|making|scored?|sank|converted|shot|went)(?: on)? "
    r"(?P<hit>\d{1,3}) (?:of|for|out of)(?: (?:his|her|their))? (?P<of>\d{1,3})"
    r"(?![\w.,%]*\d| ?%| percent)"
    rf"|\b(?:hit|made|scored|sank|converted|missed|was|were|connected on) (?:on )?(?P<some>{_N})"
    rf" (?:of|for|out of) (?:(?:his|her|their) )?(?P<all>{_N})"
    r"(?= (?:penalt|shots?\b|3-point|three-point|free throw|attempts|kicks|tries|from (?:3|three|the (?:field|line|floor|spot|stripe))))",
    re.IGNORECASE,
)
# 2:17:22 and 1:04.28 are how long a race took.
_RACE = re.compile(
    r"(?<![\w:.])(?:(?P<hours>\d{1,2}):)?(?P<minutes>\d{1,2}):(?P<seconds>[0-5]\d(?:\.\d{1,3})?)(?![\d:])"
)
_LIST = re.compile(r",? (?:and |or |to )?|-|–")
_LINK = re.compile(r" ?(?:-|–|—) ?| (?:to|or|through|and) ")
_SCORE = re.compile(
    r"(?<![\w.,-])(?P<a>\d{1,3})(?:[-–]| (?:votes )?to )(?P<b>\d{1,3})"
    r"(?![\w.,]*\d|%|[- ](?:year|percent|per cent|million|billion|day|month))"
)


def find_english_quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of an English text, in order, without overlaps. Dates, years and model numbers (F-35, G20) are no quantities."""
    taken = [(d.start, d.end) for d in find_english_dates(text)]
    taken += [m.span() for m in number_names(text)]
    return quantities_outside(text, taken)


def quantities_outside(text: str, taken: list[tuple[int, int]], *, shares: bool = False) -> tuple[Quantity, ...]:
    """The quantities of an English text outside the spans `taken`; with `shares`, "3 in 10,000" is one, and not two numbers."""
    taken = sorted(taken)
    found: list[Quantity] = []
    for m in _SCORE.finditer(text):
        a, b = int(m["a"]), int(m["b"])
        if a >= b and not _inside(m.start(), m.end(), taken):
            found.append(Quantity(m.start(), m.end(), m[0], Fraction(a), Fraction(b), "score"))
    for q in small_shares(text) if shares else ():
        before = _BEFORE.search(text[max(0, q.start - 20) : q.start])
        hedge = _HEDGES[before["hedge"].lower()] if before else None
        if not _inside(q.start, q.end, taken):
            found.append(replace(q, hedge=hedge, start=q.start - len(before[0]) if before else q.start))
    shots: list[tuple[int, int]] = [(q.start, q.end) for q in found if q.kind == "fraction"]
    for m in _SHOTS.finditer(text):
        hits, tries = (_whole(m[a] or m[b] or m[c]) for a, b, c in (("hits", "hit", "some"), ("tries", "of", "all")))
        if m[0].lower().startswith("missed"):
            hits = tries - hits
        if 0 < hits <= tries and not _inside(m.start(), m.end(), taken):
            shots.append(m.span())
            share = Fraction(hits, tries)
            found.append(Quantity(m.start(), m.end(), m[0], share, share, "fraction"))
    for m in _IN_AGE.finditer(text):
        if not _inside(m.start(), m.end(), taken):
            value = Fraction(int(m["tens"]) if m["tens"] else TENS_IN_WORDS[m["word"][:-3] + "y"])
            found.append(Quantity(m.end("whose") + 1, m.end(), m[0], value, value, "age", "year", "more than"))
    for m in _RACE.finditer(text):
        if (m["hours"] or "." in m["seconds"]) and not _inside(m.start(), m.end(), taken):
            time = Fraction(m["seconds"]) + 60 * int(m["minutes"]) + 3600 * int(m["hours"] or 0)
            shots.append(m.span())
            found.append(Quantity(m.start(), m.end(), m[0], time, time, "duration", "second"))
    found += [q for q in word_quantities(text) if not _inside(q.start, q.end, taken)]
    covered = sorted(taken + [(q.start, q.end) for q in found if q.kind in ("score", "age")] + shots)
    numbers: list[tuple[int, int, EnglishNumber]] = []
    for m in NUMBER.finditer(text):
        if not _inside(m.start(), m.end(), covered) and (number := parse_english_number(m)) is not None:
            numbers.append((m.start(), m.end(), number))
    i = 0
    while i < len(numbers):
        used, quantity = _read(text, numbers, i)
        found.append(quantity)
        i += used
    found.sort(key=lambda q: (q.start, -q.end))
    out: list[Quantity] = []
    for q in found:
        if not out or q.start >= out[-1].end:
            out.append(q)
    return tuple(_percent_lists(text, out))


def _whole(numeral: str) -> int:
    return int(numeral) if numeral.isdecimal() else UNITS_IN_WORDS[numeral.lower()]


def _percent_lists(text: str, found: list[Quantity]) -> list[Quantity]:
    """70, 80 and 90 percent: numbers joined to a percentage are percentages too. In "to 17,600, 80% of them" they are not."""
    joined = False
    for i in range(len(found) - 2, -1, -1):
        q, following = found[i], found[i + 1]
        between = text[q.end : following.start]
        joined = (
            q.kind == "count"
            and following.kind == "percent"
            and _LIST.fullmatch(between) is not None
            and (joined or between != ", ")
        )
        if joined:
            found[i] = replace(q, kind="percent", unit="%")
    return found


def _inside(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(a < end and start < b for a, b in spans)


def _read(text: str, numbers: list[tuple[int, int, EnglishNumber]], i: int) -> tuple[int, Quantity]:
    start, end, number = numbers[i]
    first = _single(text, start, end, number)
    if first.kind == "duration" and (compound := _compound(text, numbers, i, first)) is not None:
        return compound
    if i + 1 < len(numbers) and number.form in ("digits", "words") and numbers[i + 1][2].form == number.form:
        next_start, next_end, following = numbers[i + 1]
        link = _LINK.match(text, first.end)
        between = text[first.end : next_start]
        sign = "" if link is None else text[link.end() : next_start]
        if link is not None and (sign == "" or sign.strip() in CURRENCY_BY_SIGN) and number.low < following.high:
            second = _single(text, next_start, next_end, following)
            joins = "and" not in between or re.search(
                r"\bbetween [^ ]{0,12}$", text[max(0, start - 24) : start], re.IGNORECASE
            )
            if joins and (first.unit in (None, second.unit) or (second.unit is None and first.kind == "money")):
                return 2, _joined(text, first, second)
    return 1, first


_AND = re.compile(r",? (?:and )?|-")
_ONE_AND = re.compile(r"\b(?:an? (?P<unit>hour|minute|day|year)),? and (?:a )?$")


def _compound(
    text: str, numbers: list[tuple[int, int, EnglishNumber]], i: int, first: Quantity
) -> tuple[int, Quantity] | None:
    """Two hours and 35 minutes, an hour and 20 minutes: one length of time in units that grow smaller; None where it has one unit."""
    parts = [first]
    for start, end, number in numbers[i + 1 : i + 4]:
        following = _single(text, start, end, number)
        fits = following.kind == "duration" and _smaller(parts[-1].unit, following.unit)
        if not fits or _AND.fullmatch(text, parts[-1].end, following.start) is None:
            break
        parts.append(following)
    start, unit = first.start, parts[-1].unit or ""
    amount = sum((q.low * DURATIONS_IN[q.unit or ""] for q in parts), Fraction(0))
    one = _ONE_AND.search(text, 0, start)
    if one is not None and _smaller(one["unit"], first.unit):
        start, amount = one.start(), amount + DURATIONS_IN[one["unit"]]
    elif len(parts) == 1:
        return None
    amount /= DURATIONS_IN[unit]
    end = parts[-1].end
    return len(parts), Quantity(start, end, text[start:end], amount, amount, "duration", unit, first.hedge)


def _smaller(unit: str | None, following: str | None) -> bool:
    """Whether a length of time goes on in the unit `following`: years in months, days in hours, minutes or seconds."""
    exact = ("year", "month"), ("day", "hour", "minute", "second")
    return any(unit in units and following in units and units.index(unit) < units.index(following) for units in exact)


def _joined(text: str, first: Quantity, second: Quantity) -> Quantity:
    low = first.low
    scale = _scale(text, second)
    # "10 to 15 million": the first number takes the scale of the second.
    if scale > 1 and low < 10**4 and _scale(text, first) == 1 and low * scale < second.high:
        low *= scale
    unit, kind = (
        (second.unit, second.kind) if second.unit is not None or first.unit is None else (first.unit, first.kind)
    )
    return Quantity(
        first.start,
        second.end,
        text[first.start : second.end],
        low,
        second.high,
        kind,
        unit,
        first.hedge or second.hedge,
    )


def _scale(text: str, quantity: Quantity) -> int:
    words = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "bn": 10**9}
    return max((v for w, v in words.items() if w in quantity.source.lower()), default=1)


def _single(text: str, start: int, end: int, number: EnglishNumber) -> Quantity:
    kind: QuantityKind = "ordinal" if number.form == "ordinal" else "fraction" if number.form == "fraction" else "count"
    unit: str | None = None
    hedge: Hedge | None = "several" if number.form == "vague" else None
    head = text[max(0, start - 24) : start]
    also: tuple[Fraction, ...] = ()
    if m := _SIGN.search(head):
        start, kind, unit = start - len(m[0]), "money", CURRENCY_BY_SIGN[m["sign"].replace(" ", "")]
    elif m := _CODE_BEFORE.search(head):
        start, kind, unit = start - len(m[0]), "money", {"RMB": "CNY"}.get(m["code"], m["code"])
    if kind == "money" and re.match(r"m\b", text[end : end + 2]):
        end, number = end + 1, EnglishNumber(number.low * 10**6, number.high * 10**6, number.form)
    if number.form == "fraction" and (m := _OF_A_TIME.match(text, end)):
        end, kind, unit = m.end(), "duration", m["unit"]
    if kind != "ordinal" and number.form != "fraction":
        if m := _PERCENT.match(text, end):
            end, kind, unit = m.end(), "percent", "%"
            if _OF_THE_PRICE.match(text, end):
                also = (100 - number.low,)  # what is left of a price with a discount of the rest
        elif m := _POINTS.match(text, end):
            end, kind, unit = m.end(), "points", "point"
        elif m := _AGE.match(text, end):
            end, kind, unit = m.end(), "age", "year"
        elif m := _CURRENCY.match(text, end):
            end, kind, unit = (
                m.end(),
                "money",
                CURRENCY_BY_ENGLISH[m["name"].lower()] if unit in (None, "USD") else unit,
            )
        elif m := _TIMES.match(text, end):
            end, kind = m.end(), "multiple"
            if m["more"] and m["more"] != " as":
                also = (number.low + 1,)
        elif (m := _MEASURE.match(text, end)) and unit is None:
            unit = MEASURE_BY_ENGLISH.get(m["name"]) or MEASURE_BY_ENGLISH[m["name"].replace("-", " ")]
            end, kind = m.end(), "duration" if MEASURE_BY_NAME[unit].kind == "duration" else "measure"
            if text.startswith((" and a half", "-and-a-half"), end):
                end += len(" and a half")
                number = EnglishNumber(number.low + Fraction(1, 2), number.high + Fraction(1, 2), number.form)
            if m["name"] == "m" and m[0] == "m":
                # 500m: meters, or million people.
                also = (number.low * 10**6,)
        elif (m := _CELSIUS.match(text, end)) and unit is None:
            end, kind, unit = m.end(), "measure", "degree Celsius"
    if m := _PLUS.match(text, end):
        end, hedge = m.end(), hedge or "more than"
    if m := _BEFORE.search(text[max(0, start - 20) : start]):
        start, hedge = start - len(m[0]), hedge or _HEDGES[m["hedge"].lower()]
    if hedge is not None and _NEGATION.search(text, max(0, start - 40), start):
        hedge = "several" if hedge == "several" else None
    return Quantity(start, end, text[start:end], number.low, number.high, kind, unit, hedge, also=also)
