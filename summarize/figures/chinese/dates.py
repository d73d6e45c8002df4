"""Dates and times in Chinese text: 2023年8月4日, 去年10月, 周三, 第一季度, 上世纪九十年代, 民国112年, 晚间7时30分."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from summarize.chinese.normalize import matching_text, normalize
from summarize.figures import style
from summarize.figures.chinese.ahead import beside
from summarize.figures.chinese.bare_days import LISTED
from summarize.figures.chinese.blocked import address_spans
from summarize.figures.chinese.compared import is_compared
from summarize.figures.chinese.date_bounds import FISCAL, bounded
from summarize.figures.chinese.date_clock import read_clock
from summarize.figures.chinese.date_fields import DateContext, make_date, number_in, with_weekday, year_of
from summarize.figures.chinese.date_grammar import (
    DATE,
    DAY_GROUPS,
    FAR_DAYS,
    FAR_YEARS,
    MODIFIERS,
    PERIOD_ENDS,
    RELATIVE_DAYS,
    RELATIVE_MONTHS,
)
from summarize.figures.chinese.date_periods import read_period
from summarize.figures.chinese.date_tails import with_tail
from summarize.figures.chinese.day_terms import is_term
from summarize.figures.chinese.decades import decade_pairs
from summarize.figures.chinese.dotted_dates import dotted_dates
from summarize.figures.chinese.durations import prison_terms
from summarize.figures.chinese.first_months import is_of_first_months
from summarize.figures.chinese.lunar import lunar_dates
from summarize.figures.chinese.new_year import new_year_bounds
from summarize.figures.chinese.numerals import DIGITS
from summarize.figures.chinese.patterns import LINK
from summarize.figures.chinese.weekdays import read_weekday
from summarize.figures.chinese.written_days import is_clear_day, is_day_of_month, is_length
from summarize.figures.chinese.years_ago import is_ago
from summarize.figures.types import ChineseDate, DateParts


def find_dates(text: str, reference: date | None = None) -> tuple[ChineseDate, ...]:
    """The dates and times of a Chinese text, in order, without overlaps; spans are offsets into `text` itself.

    `reference` is the day the text was written; from it come the year of 8月4日, the month of 4日 and the day of 周三. The nearest
    such date is taken: a month more than half a year ahead belongs to last year. Names of holidays are left alone.
    """
    normalized = normalize(text)
    out: list[ChineseDate] = []
    for found in dates_in(matching_text(text, normalized), reference):
        start, end = normalized.original_span(found.start, found.end)
        out.append(replace(found, start=start, end=end, source=text[start:end]))
    return tuple(out)


def date_spans(matching: str) -> list[tuple[int, int]]:
    """The spans of the dates in a normalised text."""
    return [(d.start, d.end) for d in dates_in(matching, None)]


def dates_in(matching: str, reference: date | None, earlier: date | None = None) -> Iterator[ChineseDate]:
    """The dates of a normalised text; see find_dates and find_figures."""
    for found in _in_order(matching, reference, earlier):
        if is_compared(matching, found.start, found.end):
            found = replace(found, compared=True)
        yield beside(found, reference, matching) if reference else found


def _in_order(matching: str, reference: date | None, earlier: date | None) -> Iterator[ChineseDate]:
    last: ChineseDate | None = None
    period: ChineseDate | None = None
    for found in (bounded(matching, d) for d in _one_by_one(matching, reference, earlier)):
        found = with_tail(matching, found, period)
        if found.resolved.quarter or found.resolved.half or found.resolved.month:
            period = found
        if last is not None:
            # 1至7月: both ends of a range of months are put in, so that the first is not lost.
            ends = _only_month(last) and _only_month(found) and LINK.fullmatch(matching[last.end : found.start])
            last = _first_end(last, found, matching[last.end : found.start], reference)
            if ends:
                last, found = _months(last, found)
            yield last
        last = found
    if last is not None:
        yield last


def _first_end(first: ChineseDate, last: ChineseDate, between: str, reference: date | None) -> ChineseDate:
    """The first end of a period or a list that is left open, from the last one: 8日至12日, 14、15日."""
    is_open = first.explicit.known().keys() == {"day"} and first.resolved.month is None
    if not is_open or last.explicit.day is None or last.resolved.month is None:
        return first
    if not (LINK.fullmatch(between) or LISTED.fullmatch(between) or _THROUGH.fullmatch(between)):
        return first
    day, month, year = first.explicit.day or 0, last.resolved.month, last.resolved.year
    if day > last.explicit.day:
        year, month = (year - 1 if year else None, 12) if month == 1 else (year, month - 1)
    resolved = with_weekday(DateParts(year=year, month=month, day=day))
    english = style.date(DateParts(month=month, day=day))
    return replace(first, resolved=resolved, english=english, inject=True, rewritten="")


_THROUGH = re.compile(r"[^\d,，。;；、:：]{1,4}[至到]")
"""8日持续至15日: between the ends of a period that is told in words."""


def _months(first: ChineseDate, last: ChineseDate) -> tuple[ChineseDate, ChineseDate]:
    """Both ends of a range of months as they are asked, with the year behind the last: January - July 2019, not January 2019 - July."""
    month, _, year = first.english.partition(" ")
    first, last = replace(first, inject=True), replace(last, inject=True)
    if year and month in style.MONTHS and last.english in style.MONTHS:
        return replace(first, rewritten=month), replace(last, rewritten=f"{last.english} {year}")
    return first, last


def _only_month(found: ChineseDate) -> bool:
    return found.explicit.month is not None and found.explicit.day is None and found.strict


def _one_by_one(matching: str, reference: date | None, earlier: date | None) -> Iterator[ChineseDate]:
    context = DateContext(reference, earlier)
    others = [
        *lunar_dates(matching),
        *dotted_dates(matching, reference),
        *decade_pairs(matching),
        *new_year_bounds(matching, reference),
    ]
    others.sort(key=lambda d: d.start)
    blocked = address_spans(matching) + prison_terms(matching)
    for m in DATE.finditer(matching):
        while others and others[0].start <= m.start():
            blocked.append((others[0].start, others[0].end))
            yield others.pop(0)
        found = _read(m, context)
        if found is None or any(start <= found.start < end for start, end in blocked):
            continue
        if others and others[0].start < found.end:
            continue
        context.remember(found, matching)
        yield found
    yield from others


def _read(m: re.Match[str], context: DateContext) -> ChineseDate | None:
    kind = m.lastgroup
    if kind == "date":
        return _calendar(m, context)
    if kind == "week":
        return read_weekday(m, context.reference)
    if kind == "clock":
        return read_clock(m, context.hour)
    if kind == "relative":
        return _relative_day(m, context.reference)
    return read_period(m, context.reference, context.year)


def _calendar(m: re.Match[str], context: DateContext) -> ChineseDate | None:
    stated_year, meant_year, relative = year_of(m, context.reference, context.year)
    stated_month = number_in(m["month"] or m["iso_month"])
    stated_day = number_in(next(filter(None, (m[name] for name in DAY_GROUPS)), None))
    explicit = DateParts(year=stated_year, month=stated_month, day=stated_day)
    if _is_length(m) or not _is_possible(m, explicit):
        return None
    if ending := m["period_end"]:
        return make_date(m, explicit, explicit, PERIOD_ENDS[ending], strict=False, inject=False)
    relative_month = m["relative_month"]
    meant_year, meant_month = _meant(m, explicit, meant_year, context)
    modifier_word = m["modifier"] or m["modifier2"] or ""
    modifier = MODIFIERS.get(modifier_word, "")
    # The end of a year is December too.
    month_of_end = {"early": 1, "late": 12, "the end of": 12}.get(modifier) if m["modifier2"] else None
    resolved = with_weekday(DateParts(year=meant_year, month=meant_month or month_of_end, day=stated_day))
    far = relative in FAR_YEARS
    if far and meant_year is not None:
        relative = str(meant_year)
    shown = DateParts(year=stated_year, month=meant_month if stated_day else stated_month, day=stated_day)
    if relative_month and not stated_day:
        english = RELATIVE_MONTHS[relative_month][1]
        part = "the middle of" if modifier == "mid-" else modifier
        return make_date(m, explicit, resolved, f"{part} {english}".strip(), strict=False, inject=modifier == "mid-")
    english = style.date(shown, relative=relative, modifier=modifier)
    if not english.strip():
        return None
    if "财年" in m[0] and not stated_month and not _IN_NAME.match(m.string, m.end()) and not _after_dash(m):
        english = FISCAL + english
    strict = bool(explicit.known() or far or modifier)
    in_another_year = far or (modifier and meant_year != context.reference_year)
    if relative and meant_year is not None and not stated_day and (far if stated_month else in_another_year):
        month = f"{stated_month}月" if stated_month else ""
        return replace(make_date(m, explicit, resolved, english), rewritten=f"{meant_year}年{month}{modifier_word}")
    if stated_day is not None and shown.month is None and ("号" in m[0] or m["written_day"]):
        # Models take 25号 for No. 25, and 卅日 for 30 days.
        return replace(make_date(m, explicit, resolved, english), rewritten=f"{stated_day}日")
    whole_day = stated_day is not None and shown.month is not None
    inject = strict and whole_day and not relative and not modifier
    return make_date(m, explicit, resolved, english, strict=strict, inject=inject)


def _is_length(m: re.Match[str]) -> bool:
    """Whether what looks like a day is a number of days: 拘留15日."""
    if (written := m["written_day"]) and not _is_day(m.string, *m.span(), written):
        return True
    if m["only_day"] and is_length(m.string, *m.span()):
        return True
    return m[0].endswith("日") and not (m["month"] or m["relative_month"]) and is_term(m.string, m.end())


def _is_possible(m: re.Match[str], explicit: DateParts) -> bool:
    """Whether the calendar has such a date, and its month and year are no numbers of months and years: 前5月, 2000年前."""
    year, month, day = explicit.year, explicit.month, explicit.day
    if month is not None and (not 1 <= month <= 12 or (m["month"] and is_of_first_months(m.string, m.start("month")))):
        return False
    if day is not None and not 1 <= day <= 31:
        return False
    return year is None or (0 < year <= 2200 and not is_ago(m.string, m.start()))


# 2021财年国防授权法 is named by its year alone.
_IN_NAME = re.compile("(?:国防)?授权|[^,，。;；]{0,6}法案")


def _after_dash(m: re.Match[str]) -> bool:
    """Whether the year is the last of several (2018-2019财年), which English often tells without "fiscal"."""
    return m.string[max(0, m.start() - 1) : m.start()] in tuple("-–—~～至到/")


def _is_day(text: str, start: int, end: int, written: str) -> bool:
    return (is_clear_day if len(written) == 1 and written in DIGITS else is_day_of_month)(text, start, end)


def _meant(
    m: re.Match[str], explicit: DateParts, year: int | None, context: DateContext
) -> tuple[int | None, int | None]:
    """The year and the month that a date means where it does not state them."""
    month = explicit.month
    if m["relative_month"] and context.reference:
        shift = RELATIVE_MONTHS[m["relative_month"]][0]
        if shift is None:
            month = context.month
        else:
            year, month = divmod(context.reference.year * 12 + context.reference.month - 1 + shift, 12)
            month += 1
    elif explicit.day is not None and month is None and not m["relative_month"]:
        year, month = context.month_of(m.string, m.start(), m.end(), explicit.day)
    if year is None and month is not None:
        year = context.year_of_month(month)
    return year, month


def _relative_day(m: re.Match[str], reference: date | None) -> ChineseDate:
    shift, english = RELATIVE_DAYS[m["relative"]]
    resolved = DateParts()
    if reference is not None:
        day = reference + timedelta(days=shift)
        resolved = DateParts(day.year, day.month, day.day, day.isoweekday())
        if m[0] in FAR_DAYS:
            stated = DateParts(month=day.month, day=day.day)
            return make_date(m, stated, resolved, style.date(stated))
    # 后天 is also what is acquired and not inborn.
    told = m[0] == "后天" and _THAT_DAY.search(m.string, max(0, m.start() - 1), m.end() + 3) is not None
    return make_date(m, DateParts(), resolved, english, strict=False, inject=told)


_THAT_DAY = re.compile(
    "(?<![先是靠与和、的])后天(?:[上下中]午|晚|早|凌晨|清晨|傍晚|将|会|就|在(?!于|职)|开|举[行办]|召开|上[映市线]|登场|抵|到(?!底)|出发|启程|返|宣判|投票|表决"
    "|截止|揭|公布|发布|对阵|迎战|赴|前往|访问|恢复|停[电水课运]|起(?!到))|[将拟定预][于在]后天"
)
