"""Dates and times in English text: Aug. 4, 4 August 2023, Wednesday, the first quarter, the 1980s, 7:30 p.m."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.chinese.words import alternatives, words
from summarize.figures import style
from summarize.figures.english.hours import (
    HOUR_WORDS,
    HOURS_IN_WORDS,
    PARTS_OF_DAY,
    SPANS_OF_HOURS,
    hour_in_words,
    span_of_hours,
)
from summarize.figures.english.numerals import ORDINALS, TENS_IN_WORDS, TENTH_ORDINALS
from summarize.figures.types import DateParts, EnglishDate

MONTHS = {name[:n].lower(): i for i, name in enumerate(style.MONTHS, 1) for n in (3, len(name))} | {"sept": 9}
WEEKDAYS = {name.lower(): i for i, name in enumerate(style.WEEKDAYS, 1)}
WEEKDAYS |= {"mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7}
_MONTH = (
    r"(?:[Jj]anuary|[Ff]ebruary|(?<!Long\ )March|[Aa]pril|May|[Jj]une|[Jj]uly|[Aa]ugust|[Ss]eptember|[Oo]ctober|[Nn]ovember|[Dd]ecember"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[,.]\d\d\d\b|\.\d)"
_YEAR = r"(?:1[0-9]|20|21)\d\d(?![\d,.]*\d|%)"
_NTH = r"first|second|third|fourth|1st|2nd|3rd|4th"
_CENTURY_WORDS = "fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first"
# In his early 30s.
_NOT_AGE = "".join(
    rf"(?<!{whose}\ {part})" for whose in ("his", "her", "their") for part in (r"early\ ", r"late\ ", "mid-")
)
_DECADE_WORDS = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
# A number of these is no year: 2000 people.
_COUNTED = words(
    """
    people million billion trillion thousand tons tonnes km kilometers kilometres meters metres yuan dollars euros yen percent
    points feet miles hectares soldiers troops jobs cases students workers companies patients employees votes seats mu square
    items households units villages words calories aircraft ships tanks athletes times copies MW kW m kg hp mAh rpm horsepower
    """
)
_NOT_YEAR = rf"(?!(?:-\w*-old)|[ -](?:per\ cent|{alternatives(_COUNTED)})\b)"
_TO = r"(?:\ ?(?:-|–|to|through|until|and|or)\ ?(?:the\ )?|,\ ?(?!(?:19|20)\d\d))"
_NOT_DAY = rf"(?!\ (?:{_MONTH}|people|percent|million|billion|a\.m|p\.m|years?|of|countries))"
_MINUTES = {"quarter": 15, "half": 30, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
# The fifth day of the fifth lunar month, May 5 of the lunar calendar, the second day of the Lunar New Year, Lunar New Year's Eve.
_ORDINAL = (
    rf"(?:{alternatives([*ORDINALS, *TENTH_ORDINALS, *(f'twenty-{w}' for w in ORDINALS)])}|\d{{1,2}}(?:st|nd|rd|th))"
)
_LUNAR = rf"""
    (?:the\ )?(?P<lunar_day>(?i:{_ORDINAL}))(?:\ day\ (?:of|in|on)|\ day|\ of)\ (?:the\ )?(?:leap,?\ (?:the\ )?)?
        (?:(?P<lunar_month>(?i:{_ORDINAL}))\ )?
        (?:[Ll]unar\ month|month\ (?:of|in|on)\ (?:the\ )?(?:traditional\ )?(?:[Ll]unar|Chinese)(?:\ (?:[Cc]alendar|[Yy]ear))?)
    |(?:the\ )?(?P<new_year_day>(?i:{_ORDINAL}))\ day\ (?:of|in)\ (?:the\ )?
        (?:(?:[Ll]unar|Chinese)\ (?:[Nn]ew\ )?[Yy]ear|Spring\ Festival)
    |(?:(?P<lunar_of>(?P<lunar_name1>{_MONTH})\ (?P<lunar_name_day1>{_DAY}))\ (?:of|in|on|by)\ (?:the\ )?
        (?:[Ll]unar|Chinese\ calendar)(?:\ [Cc]alendar)?)
    |[Ll]unar\ (?P<lunar_name2>{_MONTH})\ (?P<lunar_name_day2>{_DAY})
    |(?P<lunar_eve>(?:(?:[Ll]unar|Chinese)\ New\ Year(?:['’]?s)?|Spring\ Festival)\ [Ee]ve
        |[Ee]ve\ of\ (?:the\ )?(?:[Ll]unar|Chinese)\ New\ Year)
    |(?:the\ )?(?P<lunar_month_only>(?i:{_ORDINAL}))\ (?:lunar\ month|month\ (?:of|in)\ (?:the\ )?[Ll]unar\ (?:calendar|year))
"""
DATE = re.compile(
    rf"""
    (?<!\w)(?=['’\dA-Zaefhjlmnoqst])(?:
    (?P<lunar>\b(?:{_LUNAR})\b)
    |(?P<iso>\b(?P<iso_year>(?:19|20)\d\d)[-/.](?P<iso_month>0[1-9]|1[0-2])(?:[-/.](?P<iso_day>0[1-9]|[12]\d|3[01])|(?<!-1[0-2]))(?![\d%]))
    |(?P<month_day>\b(?P<month1>{_MONTH}),?\ (?:the\ )?(?P<day1>{_DAY})(?:{_TO}(?P<day1b>{_DAY}){_NOT_DAY})?
        (?:,?\ (?:of\ )?(?P<year1>{_YEAR}){_NOT_YEAR})?)
    |(?P<day_month>\b(?:(?P<day2a>{_DAY})\ ?(?:-|–|to|and|,)\ ?)?(?:the\ )?(?P<day2>{_DAY})(?:\ of)?\ (?P<month2>{_MONTH})
        (?:,?\ (?:of\ )?(?P<year2>{_YEAR}))?)
    |(?P<month_year>\b(?P<month3>{_MONTH}),?\ (?:of\ )?(?P<year3>{_YEAR}){_NOT_YEAR})
    |(?P<month>\b(?P<month4>{_MONTH}))
    |(?P<decade>\b(?P<decade_number>(?:1[0-9]|20)\d0)'?s\b
        |(?:(?<!\w)['’]|(?<=the\ )|(?<=\d0s\ and\ )|(?<=\d0s\ to\ )|(?<=\d0s\ or\ )|(?<=\d0s,\ )
            |{_NOT_AGE}(?:(?<=early\ )|(?<=late\ )|(?<=mid-)))(?P<decade_short>[1-9]0)s\b
        |(?<!his\ )(?<!her\ )(?<!my\ )(?<!their\ )(?<!our\ )(?<!your\ ){_NOT_AGE}
            \b(?:nineteen[- ])?(?P<decade_word>{_DECADE_WORDS})\b)
    |(?P<century>\b(?:(?P<century_number>\d\d)(?:st|nd|rd|th)|(?P<century_word>{_CENTURY_WORDS}))[ -]centur(?:y|ies)\b)
    |(?P<quarter>\b(?:(?P<quarter_word>{_NTH})[ -]quarter\b(?!-?finals?)|Q(?P<quarter_number>[1-4])\b))
    |(?P<half>\b(?P<half_word>first|second|latter|1st|2nd|last)[ -]half(?=\ of|\ year|\ in|[,.\ ]|$|-year))
    |(?P<weekday>\b(?P<weekday_name>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.)(?!\w))
    |{SPANS_OF_HOURS}
    |{HOURS_IN_WORDS}
    |(?P<clock>\b(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?\ ?(?P<part>a\.?m\b\.?|p\.?m\b\.?|AM\b|PM\b|o['’]clock)
        |(?<!from\ )\b(?:a\ )?(?P<hour_word_minutes>quarter|half|(?:five|ten|twenty|twenty-five|\d{{1,2}})\ minutes)
            \ (?P<hour_side>past|after|to|before)
            \ (?P<hour_word>{alternatives(HOUR_WORDS)}|1[0-2]|[1-9])\b(?:\ ?(?P<part2>a\.?m\b\.?|p\.?m\b\.?))?
        |(?<!:)\b(?P<hour2>[01]?\d|2[0-4]):(?P<minute2>[0-5]\d)(?![\d:]|\.\d)|\b(?P<word>noon|midnight)\b)
    |(?P<years>(?<![\w$€£¥.,])(?<!\d-)(?P<year_first>{_YEAR})(?:[-–/](?P<year_second>(?:1[0-9]|20)\d\d|\d\d)(?![\d%]))?
        {_NOT_YEAR}(?!'?s\b))
    )
    """,
    re.VERBOSE,
)
_BEFORE_MAY = re.compile(
    r"(?:^|\b(?:in|of|since|until|by|from|to|late|early|mid|last|next|this|and|through|between|till|during|before|after|on|or"
    r"|each|every|for)[ -]|[,(-] ?)$",
    re.IGNORECASE,
)
_BEFORE_SHORT = re.compile(r"\b(?:in|of|since|until|by|from|late|early|last|next|this) $")
_AFTER_MAY = re.compile(r" (?:this|last|next) year")
_AFTER_NAME = re.compile(r"\b(?:Theresa|Mrs|Ms|Mr)\.? $")


def find_english_dates(text: str) -> tuple[EnglishDate, ...]:
    """The dates and times of an English text, in order; May and March are months only where they can be no other word."""
    return tuple(d for m in DATE.finditer(text) for d in _read(m, text))


def _read(m: re.Match[str], text: str) -> Iterator[EnglishDate]:
    kind = m.lastgroup
    make = _PARTS[kind or ""]
    if kind == "month" and not _is_month(m, text):
        return
    # 10 tonight: a day beside the hour is a date of its own.
    words_end = max(m.end(), *(m.end(name) for name in PARTS_OF_DAY))
    for parts in make(m):
        yield EnglishDate(m.start(), m.end(), text[m.start() : words_end], parts)


def _is_month(m: re.Match[str], text: str) -> bool:
    name = m["month4"].rstrip(".")
    before = text[max(0, m.start() - 12) : m.start()]
    if name == "May":
        month = m.start() > 0 and bool(_BEFORE_MAY.search(before))
        return (month or _AFTER_MAY.match(text, m.end()) is not None) and not _AFTER_NAME.search(before)
    if name in ("Mar", "Jan", "Dec", "Sep", "Nov", "Oct", "Apr", "Feb", "Aug", "Jun", "Jul", "Sept"):
        return m["month4"].endswith(".") or bool(_BEFORE_SHORT.search(before))
    if name in ("March", "April", "June", "August"):
        following = text[m.end() : m.end() + 2]
        return not (
            len(following) == 2 and following[0] == " " and following[1].isupper() and name != "March"
        ) and not before.endswith("the ")
    return True


def _month(name: str) -> int:
    return MONTHS[name.rstrip(".").lower()]


def _int(text: str | None) -> int | None:
    return int("".join(c for c in text if c.isdigit())) if text else None


def _month_day(m: re.Match[str]) -> list[DateParts]:
    month, year = _month(m["month1"]), _int(m["year1"])
    days = [_int(m["day1"]), _int(m["day1b"])]
    return [DateParts(year=year if d == days[-1] or days[-1] is None else None, month=month, day=d) for d in days if d]


def _day_month(m: re.Match[str]) -> list[DateParts]:
    month, year = _month(m["month2"]), _int(m["year2"])
    first = [DateParts(month=month, day=d)] if (d := _int(m["day2a"])) else []
    return [*first, DateParts(year=year, month=month, day=_int(m["day2"]))]


def _decade(m: re.Match[str]) -> list[DateParts]:
    if m["decade_number"]:
        return [DateParts(decade=int(m["decade_number"]))]
    if m["decade_short"]:
        return [DateParts(decade=1900 + int(m["decade_short"]))]
    return [DateParts(decade=1900 + TENS_IN_WORDS[m["decade_word"].lower()[:-3] + "y"])]


def _century(m: re.Match[str]) -> list[DateParts]:
    words = {"twentieth": 20, "twenty-first": 21} | ORDINALS
    return [DateParts(century=int(m["century_number"]) if m["century_number"] else words[m["century_word"]])]


def _clock(m: re.Match[str]) -> list[DateParts]:
    if word := m["word"]:
        return [DateParts(hour=12 if word == "noon" else 0)]
    if name := m["hour_word"]:
        hour = int(name) if name.isdecimal() else HOUR_WORDS.index(name) + 1
        said = m["hour_word_minutes"].removesuffix(" minutes")
        minute: int | None = _MINUTES.get(said) or _int(said) or 0
        if m["hour_side"] in ("to", "before"):
            hour, minute = (hour - 2) % 12 + 1, 60 - (minute or 0)
    else:
        hour, minute = int(m["hour"] or m["hour2"]), _int(m["minute"] or m["minute2"])
    part = (m["part"] or m["part2"] or "").lower().replace(".", "")
    if part == "pm" and hour == 24:
        return []  # nobody may quote it
    if part == "pm" and hour < 12:
        hour += 12
    if part == "am" and hour >= 12:
        hour -= 12  # 17:07 a.m. is no 5:07 p.m. that anyone may quote
    return [DateParts(hour=hour, minute=minute or None)]


def _years(m: re.Match[str]) -> list[DateParts]:
    first, second = int(m["year_first"]), m["year_second"]
    if not second:
        return [DateParts(year=first)]
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    return [DateParts(year=first), DateParts(year=last)] if last > first else [DateParts(year=first)]


def _lunar(m: re.Match[str]) -> list[DateParts]:
    if m["lunar_eve"]:
        return [DateParts(lunar_month=12, lunar_day=30)]
    if only := m["lunar_month_only"]:
        return [DateParts(lunar_month=_nth(only))]
    if day := m["new_year_day"]:
        return [DateParts(lunar_month=1, lunar_day=_nth(day))]
    if name := m["lunar_name1"] or m["lunar_name2"]:
        return [DateParts(lunar_month=_month(name), lunar_day=_int(m["lunar_name_day1"] or m["lunar_name_day2"]))]
    month = m["lunar_month"]
    return [DateParts(lunar_month=_nth(month) if month else None, lunar_day=_nth(m["lunar_day"]))]


def _nth(text: str) -> int | None:
    """The value of an ordinal in words or figures."""
    if text[0].isdecimal():
        return _int(text)
    tens, _, last = text.lower().rpartition("-")
    return TENS_IN_WORDS.get(tens, 0) + (ORDINALS | TENTH_ORDINALS)[last]


_NTHS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "latter": 2,
    "last": 2,
}
_PARTS = {
    "lunar": _lunar,
    "iso": lambda m: [DateParts(year=int(m["iso_year"]), month=int(m["iso_month"]), day=_int(m["iso_day"]))],
    "month_day": _month_day,
    "day_month": _day_month,
    "month_year": lambda m: [DateParts(year=int(m["year3"]), month=_month(m["month3"]))],
    "month": lambda m: [DateParts(month=_month(m["month4"]))],
    "decade": _decade,
    "century": _century,
    "quarter": lambda m: [
        DateParts(quarter=int(m["quarter_number"]) if m["quarter_number"] else _NTHS[m["quarter_word"]])
    ],
    "half": lambda m: [DateParts(half=_NTHS[m["half_word"]])],
    "weekday": lambda m: [
        DateParts(
            weekday=WEEKDAYS[
                m["weekday_name"].rstrip(".").lower().removesuffix("s")
                if m["weekday_name"].endswith("days")
                else m["weekday_name"].rstrip(".").lower()
            ]
        )
    ],
    "hours": span_of_hours,
    "part_in_words": hour_in_words,
    "clock": _clock,
    "years": _years,
}
