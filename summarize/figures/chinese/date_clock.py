"""Times of day in Chinese text: 晚间7时30分, 20:15, 七点三刻, 差十分八点, 中午."""

from __future__ import annotations

import re
from dataclasses import replace

from summarize.figures import style
from summarize.figures.chinese.date_fields import make_date, number_in
from summarize.figures.chinese.date_grammar import PERIODS
from summarize.figures.chinese.patterns import GAME
from summarize.figures.types import ChineseDate, DateParts

# 深夜2点 is before dawn, 中午11点 before noon.
_AFTERNOON_FROM = dict.fromkeys(("深夜", "夜间", "夜里", "当晚"), 4)
_AFTERNOON_TO = dict.fromkeys(("中午", "午间"), 4)
_EVENING, _MORNING = 18, 6
_UNTIL_AFTER_NOON = re.compile("[至到~—–-]{1,2}(?:当[天日晚])?(?:1[3-9]|2[0-3])(?:[时:](?!间隔)|点(?![名评]))")
_QUARTERS = {"一": 15, "1": 15, "三": 45, "3": 45}


def read_clock(m: re.Match[str], since: int | None) -> ChineseDate | None:
    """The time of day of a match of DATE; `since` is the hour of one before it, from which 至四点 goes on."""
    if last := m["last_hour"]:
        return _last_hour(m, number_in(last), since)
    if word := m["noon"]:
        named = 12 if word in ("中午", "正午") else 0
        parts, zero = DateParts(hour=named), word not in ("中午", "正午", "午夜")
        return make_date(m, parts if zero else DateParts(), parts, style.clock(named, None), strict=zero, inject=zero)
    if m["hour2"] and not m["day_part2"] and GAME.search(m.string, max(0, m.start() - 12), m.end() + 8):
        return None
    if (told := _told(m)) is None:
        return None
    hour, minute = told
    period = m["day_part"] or m["day_part2"] or m["day_part3"] or m["day_part4"] or ""
    told_hour = hour
    if PERIODS.get(period) == "pm" and _AFTERNOON_FROM.get(period, 0) <= hour < _AFTERNOON_TO.get(period, 12):
        hour += 12
    if PERIODS.get(period) == "am" and hour == 12 and period != "上午":
        hour = 0
    if minute is not None and (m["quarter_hour"] or m["short_of"] or m["short_of2"] or m["past"]):
        return _odd(m, period, told_hour, DateParts(hour=hour, minute=minute))
    return _plain(m, period, hour, minute)


def _last_hour(m: re.Match[str], hour: int | None, since: int | None) -> ChineseDate | None:
    """The end of a span of hours, the next such hour from `since` on."""
    if hour is None or since is None or hour > 12:
        return None
    later = DateParts(hour=min((hour % 12, hour % 12 + 12), key=lambda h: (h - since - 1) % 24))
    return make_date(m, later, later, style.clock(later.hour or 0, None), inject=False)


def _told(m: re.Match[str]) -> tuple[int, int | None] | None:
    """The hour and the minute as they are told, on a clock of 12 hours or of 24; None where they are none."""
    hour = number_in(m["hour"] or m["hour1"] or m["hour2"] or m["hour3"] or m["hour4"])
    minute = number_in((m["minute"] or m["minute2"] or m["minute3"] or "").lstrip("零"))
    if hour is None or hour > 24 or (minute or 0) > 59:
        return None
    if m["half_hour"]:
        minute = 30
    if quarter := m["quarter_hour"]:
        minute = _QUARTERS[quarter]
    if short := m["short_of"] or m["short_of2"]:
        less = _minutes(short)
        if less is None or not 0 < less < 60:
            return None
        hour, minute = (hour or 24) - 1, 60 - less
    if past := m["past"]:
        minute = _minutes(past)
    return hour, minute


def _odd(m: re.Match[str], period: str, told_hour: int, parts: DateParts) -> ChineseDate:
    """七点三刻, 差十分八点: models know 7时45分 and no quarters; without 上午 or 下午 neither a.m. nor p.m. is certain."""
    hour, minute = parts.hour or 0, parts.minute or 0
    english = style.clock(hour, minute) if period or not hour else f"{told_hour}:{minute:02d}"
    told = f"{told_hour}:{minute:02d}" if _is_before_open(m) else f"{told_hour}时{minute}分"
    sure = parts if period or not hour else DateParts(minute=minute)
    return replace(make_date(m, sure, parts, english), rewritten=f"{period}{told}")


def _is_before_open(m: re.Match[str]) -> bool:
    """9时15分开门 is read as 分开."""
    return m.string.startswith("开", m.end())


def _plain(m: re.Match[str], period: str, hour: int, minute: int | None) -> ChineseDate:
    parts, english = DateParts(hour=hour, minute=minute), style.clock(hour, minute)
    written = m["minute2"] is not None
    if hour == 24 and not minute and not written:
        # Models make "24 p.m." of 24时.
        return replace(make_date(m, parts, parts, english), rewritten="午夜")
    if period or written:
        return make_date(m, parts, parts, english, inject=False)
    minutes = f"{minute:02d}分" if minute else ""
    if 0 < hour < 12 and (_UNTIL_AFTER_NOON.match(m.string, m.end()) or _of_24_hours(m)):
        # Models make "9 p.m. to 5 p.m." of 9时至17时, which is told by 24 hours, and so before noon.
        told = f"{'早上' if hour >= _MORNING else '凌晨'}{hour}时{minutes}"
        return replace(make_date(m, parts, parts, english), rewritten=told)
    if hour < 12 and not minute:
        # 3点 alone may be morning or afternoon: not checked, but for the minutes of 3点10分.
        return make_date(m, DateParts(), parts, english, strict=False, inject=False)
    if hour < 12:
        told = f"{hour}:{minute:02d}"
        sure, english = (DateParts(minute=minute), told) if hour else (parts, english)
        found = make_date(m, sure, parts, english, inject=False)
        return replace(found, inject=True, rewritten=told) if _is_before_open(m) else found
    if 12 < hour < 24:
        # Models make "16 a.m." of 16时.
        told = f"{'下午' if hour < _EVENING else '晚上'}{hour - 12}时{minutes}"
        return replace(make_date(m, parts, parts, english), rewritten=told)
    return make_date(m, parts, parts, english, inject=False)


def _of_24_hours(m: re.Match[str]) -> bool:
    """Whether an hour stands right behind the day of a month, in digits and with 时: 10日6时 of announcements is 6 a.m.

    So it is in 16 of 16 human translations; 今晚(21日)8时 is told by 12.
    """
    before = m.string[max(0, m.start() - 16) : m.start()]
    return _DAY.search(before) is not None and _LATE.search(before) is None and _HOUR.match(m[0]) is not None


_DAY = re.compile(r"(?<!\d)\d{1,2}日 ?$")
_LATE = re.compile("[晚午夜昏暮]")
_HOUR = re.compile(r"\d{1,2}时")


def _minutes(text: str) -> int | None:
    return _QUARTERS[text[0]] if text.endswith("刻") else number_in(text)
