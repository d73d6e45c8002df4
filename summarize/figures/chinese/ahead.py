"""Whether a date is certainly after the day a text was written; a month without its year may be long past."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from summarize.figures.types import ChineseDate

_NEAR = 31
"""How many days ahead a day without its year may be: 9月11日 in a text of July is often that of last year."""
_VERY_NEAR = 10
_TOLD = ("明", "后天", "后日", "后年", "大后", "下")
_END_OF_YEAR = re.compile("(?:今|本)年(?:年)?[底末尾]")
_END_OF_MONTH = re.compile("[本这]个?月[底末]")
_LAST_MONTHS, _LAST_DAYS = 11, 21
"""From when on the end of a year or of a month may be meant to have begun."""
_GONE = ("去年", "前年", "上个月", "上月", "昨")
_OPEN = tuple("当同次翌前")
"""当年5月 goes on from another year."""


def beside(found: ChineseDate, reference: date, text: str = "") -> ChineseDate:
    """The date, one of `text`, with where it stands to `reference`, the day of the text."""
    if not (is_ahead(found, reference) or _from_then_on(found, reference, text)):
        return replace(found, past=True) if is_past(found, reference) else found
    return replace(found, ahead=True, surely_ahead=_days(found, reference) != 1 or found.source.startswith(_TOLD))


def _from_then_on(found: ChineseDate, reference: date, text: str) -> bool:
    """Whether something is to be from a day without a year on (自12月10日起): what is so since last year is told with its year."""
    days = _days(found, reference)
    since = text[found.start - 1 : found.start] in ("自", "从") and text.startswith("起", found.end)
    return since and days is not None and days > 0 and found.explicit.month is not None and not found.bound


def _days(found: ChineseDate, reference: date) -> int | None:
    parts = found.resolved
    try:
        return (date(parts.year or 0, parts.month or 0, parts.day or 0) - reference).days
    except ValueError:  # Feb. 30, or no day
        return None


def is_past(found: ChineseDate, reference: date) -> bool:
    """Whether `found` is a day of the last month before `reference`, or in a year or month that is told as gone (去年底, 上月)."""
    if found.source.startswith(_GONE) and found.resolved.year is not None and not found.bound:
        there = (found.resolved.year, found.resolved.month or 0)
        return there < (reference.year, reference.month if found.resolved.month else 0)
    days = _days(found, reference)
    return days is not None and -_NEAR <= days < 0 and found.explicit.day is not None and not found.bound


def is_ahead(found: ChineseDate, reference: date) -> bool:
    """Whether `found` is after `reference`, the day of the text, as it stands there: 明天, 下月3日, 2031年, and 18日 on the 17th."""
    parts, told = found.resolved, found.explicit.year is not None or found.source.startswith(_TOLD)
    if parts.year is None or found.bound or found.source.startswith(_OPEN):
        return False
    if _END_OF_YEAR.match(found.source):
        return parts.year == reference.year and reference.month < _LAST_MONTHS
    if parts.month is None:
        return told and parts.year > reference.year and not (parts.quarter or parts.half)
    if parts.day is None:
        if _END_OF_MONTH.match(found.source):
            return (parts.year, parts.month) == (reference.year, reference.month) and reference.day < _LAST_DAYS
        return told and (parts.year, parts.month) > (reference.year, reference.month)
    days = _days(found, reference)
    if days is None or days <= 0 or told:
        return days is not None and days > 0
    # 1月9日 in a text of December may well be that of the year it ends.
    of_the_year = found.explicit.month is None or parts.year == reference.year or days <= _VERY_NEAR
    return found.explicit.day is not None and days <= _NEAR and of_the_year
