"""Hours whose half of the day stands in words behind them (10 tonight, seven in the morning), and spans of hours (3 to 5 p.m.)."""

from __future__ import annotations

import re

from summarize.chinese.words import alternatives, words
from summarize.figures.types import DateParts

HOUR_WORDS = words("one two three four five six seven eight nine ten eleven twelve")
_HOUR = r"(?:1[0-2]|[1-9])"
_ANY_HOUR = rf"(?:1[0-2]|[1-9]|{alternatives(HOUR_WORDS)})"
_DAYS = r"(?:on\ )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_AM = r"(?:a\.?m\b\.?|p\.?m\b\.?|AM\b|PM\b)"


def _behind(*heads: str) -> str:
    """Behind one of these words."""
    return "(?:" + "|".join(rf"(?<=\b{head}\ )" for head in heads) + ")"


SPANS_OF_HOURS = rf"""
    (?P<hours>(?<![:.$€£¥])\b(?P<hour_from>{_HOUR})(?::(?P<minute_from>[0-5]\d))?
        (?:\ ?[-–]\ ?|\ (?:to|until|till|through)\ |(?:(?<=between\ \d)|(?<=between\ \d\d))\ and\ )
        (?P<hour_till>{_HOUR})(?::(?P<minute_till>[0-5]\d))?
        (?:\ ?(?P<part_till>{_AM})|(?=\ in\ the\ (?P<daypart_till>morning|afternoon|evening)\b)))
"""
HOURS_IN_WORDS = rf"""
    (?P<part_in_words>
        (?:{_behind("at", "until", "till", "from", "before", "after", "past", "by", "around", "about")}
            (?P<hour5>{_ANY_HOUR})
            (?=\ (?:in\ the\ (?P<daypart>morning|afternoon|evening)\b|(?P<tonight>at\ night)\b))
        |{_behind("at", "until", "till", "from", "before", "after", "past")}
            (?P<hour6>{_ANY_HOUR})
            (?=\ (?:(?:this|tomorrow|yesterday|every|each|(?:the\ )?(?:next|following|same)|{_DAYS})
                \ (?P<daypart2>morning|afternoon|evening|night)\b|(?P<tonight2>tonight|last\ night)\b))))
"""
PARTS_OF_DAY = ("daypart", "daypart2", "daypart_till", "tonight", "tonight2")
"""The groups of the words behind an hour."""
_EVENING = 5
"""From this hour on "night" is before midnight."""


def span_of_hours(m: re.Match[str]) -> list[DateParts]:
    """Between 3 and 5 a.m.: both ends; from 10 to 2 p.m. is from before noon, the nearest such hour before the last."""
    late = m["part_till"][0] in "pP" if m["part_till"] else m["daypart_till"] != "morning"
    till = int(m["hour_till"]) % 12 + 12 * late
    since = max((int(m["hour_from"]) % 12, int(m["hour_from"]) % 12 + 12), key=lambda h: (h - till - 1) % 24)
    minutes = (int(m[name] or 0) or None for name in ("minute_from", "minute_till"))
    return [DateParts(hour=h, minute=minute) for h, minute in zip((since, till), minutes, strict=True)]


def hour_in_words(m: re.Match[str]) -> list[DateParts]:
    """10 tonight, 5 tomorrow morning."""
    told = m["hour5"] or m["hour6"]
    hour = (int(told) if told.isdecimal() else HOUR_WORDS.index(told) + 1) % 12
    part = m["daypart"] or m["daypart2"] or "night"
    late = part in ("afternoon", "evening") or (part == "night" and hour >= _EVENING)
    return [DateParts(hour=hour + 12 * late)]
