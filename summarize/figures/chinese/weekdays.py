"""Days of the week in Chinese text: 周三, 下周一, 上上周五, 每周二四六, and the days on which something is closed (周一闭馆)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from summarize.figures import style
from summarize.figures.chinese.bare_days import direction
from summarize.figures.chinese.date_fields import make_date
from summarize.figures.chinese.date_grammar import RELATIVE_WEEKS, WEEKDAY_NUMBERS
from summarize.figures.types import ChineseDate, DateParts


def read_weekday(m: re.Match[str], reference: date | None) -> ChineseDate:
    """The day of a match of DATE that is told by the day of the week."""
    number = WEEKDAY_NUMBERS[m["weekday"] or m["next_weekday"] or m["run_on_weekday"]]
    shift, word = RELATIVE_WEEKS.get(m["which_week"] or "", (None, ""))
    resolved = DateParts(weekday=number)
    if reference is not None:
        if shift is None and direction(m.string, m.start(), m.end()) == "coming":
            day = reference + timedelta(days=(number - reference.isoweekday()) % 7)
        elif shift is None:
            day = reference - timedelta(days=(reference.isoweekday() - number) % 7)
        else:
            day = reference + timedelta(days=number - reference.isoweekday() + 7 * shift)
        resolved = DateParts(year=day.year, month=day.month, day=day.day, weekday=number)
    name = style.WEEKDAYS[number - 1]
    if shift is not None and abs(shift) > 1:
        return _far_weekday(m, resolved, f"the {name} {word}")
    if word == "" and _closed_weekly(m):
        return make_date(m, DateParts(weekday=number), DateParts(weekday=number), f"{name}s")
    english = f"{word} {name}".strip()
    found = make_date(m, DateParts(weekday=number), resolved, english, inject=not word)
    if not m["run_on_weekday"]:
        return found
    more = m.string[m.end() : m.end() + 1] in WEEKDAY_NUMBERS
    return replace(found, rewritten=f"{'、' if more else '和'} {english}")


def _far_weekday(m: re.Match[str], resolved: DateParts, english: str) -> ChineseDate:
    """上上周五, which models take for last Friday: by its date, where the day of the article is known."""
    if not (resolved.month and resolved.day):
        return make_date(m, DateParts(weekday=resolved.weekday), resolved, english)
    stated = DateParts(month=resolved.month, day=resolved.day)
    chinese = f"{resolved.month}月{resolved.day}日{m[0][-2:] if m[0][-2] == '周' else m[0][-3:]}"
    told = f"{style.WEEKDAYS[(resolved.weekday or 1) - 1]}, {style.date(stated)}"
    return replace(make_date(m, stated, resolved, told), rewritten=chinese)


# 周一闭馆 in a notice is every Monday; 因维修周一闭馆 is one.
_CLOSED = re.compile(
    "(?:[、和及至到]?(?:周|星期)?[一二三四五六日]){0,2}(?:闭[馆园]|休[馆园诊]|公休|店休|例休|停诊|不开放)"
)
_OPENS = re.compile("(?:^|[,，。;；(（、馆园店院和及] ?|每|逢)$")
_ONCE = re.compile("因|影响|台风|暴雨|将|临时|维修|检修|起")


def _closed_weekly(m: re.Match[str]) -> bool:
    return bool(
        _CLOSED.match(m.string, m.end()) and _OPENS.search(m.string, 0, m.start()) and not _ONCE.search(m.string)
    )
