"""Terms in which N日 is so many days and no date: 7日逆回购, 14日期国债, 20日均线, 8日游, and 由十日缩短到三日."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from summarize.data import rows
from summarize.figures import style
from summarize.figures.chinese.numerals import parse_number
from summarize.figures.types import Quantity

_NUMBER = r"\d{1,3}|(?:[二三四五六七八九]?十|[一二三四五六七八九]?百[零一二三四五六七八九]?十?)[一二三四五六七八九]?|[一二两三四五六七八九]"
_DAYS = re.compile(rf"(?:(?<=前)|(?<![\d.,第月一二三四五六七八九十百千万]))(?P<n>{_NUMBER})\ ?日")
# 7日和14日逆回购: the last of a list has the term.
_LIST = re.compile(rf"(?:\ ?[、和及与至]\ ?(?:{_NUMBER})\ ?日)+")
# A length of time that is made shorter, or one that is named and made longer; 报名由15日延长至20日 may be two dates.
_SHORTER = "(?:大幅|进一步|再)?(?:缩短|压缩|压减|缩减)了?[至到为成]"
_LONGER = "(?:延长|延|增加|增|放宽)了?[至到为]"
_CHANGED = re.compile(
    rf"(?:(?<![\d月第])(?P<shortened>{_NUMBER})\ ?日{_SHORTER}"
    rf"|(?<=(?:公示|保修|试用|冷静|宽限|保质|免签|异议|停留|隔离|退货)期[由从])(?P<lengthened>{_NUMBER})\ ?日{_LONGER}"
    rf"|(?:时限|用时|时间|周期|期限|天数)[^,，。;；日]{{0,6}}{_SHORTER})(?P<to>{_NUMBER})\ ?日(?![上下]午|晚|凌晨|[前截止])"
)
_PREVIOUS = re.compile(r"[此之]?前$")


@dataclass(frozen=True, slots=True)
class DayTerm:
    """A row of `day_terms.tsv`."""

    after: re.Pattern[str]
    english: str
    put: str
    example: str


@lru_cache(maxsize=1)
def day_terms() -> tuple[DayTerm, ...]:
    """The rows of the table, in order: the first one that fits holds."""
    return tuple(
        DayTerm(re.compile(row["after"]), row["english"], row["put"], row["example"])
        for row in rows("summarize.figures.chinese", "day_terms.tsv")
    )


def is_term(text: str, end: int) -> bool:
    """Whether a 日 that ends at `end` of a normalised text, or the last of the list that it begins, is in such a term."""
    listed = _LIST.match(text, end)
    return _term(text, listed.end() if listed else end) is not None or end in _ends_of_changes(text)


def _ends_of_changes(text: str) -> set[int]:
    """Where the days end that are lengths of time since one is made the other: 由十日缩短到三日."""
    groups = ("shortened", "lengthened", "to")
    return {text.index("日", m.end(name)) + 1 for m in _CHANGED.finditer(text) for name in groups if m[name]}


def _term(text: str, end: int) -> tuple[DayTerm, int] | None:
    for term in day_terms():
        if m := term.after.match(text, end):
            return term, m.end()
    return None


def terms_of_days(text: str) -> Iterator[Quantity]:
    """The lengths of time of a normalised text that are told in such a term, in order."""
    changed = _ends_of_changes(text)
    for m in _DAYS.finditer(text):
        number = parse_number(m["n"])
        if number is None or number.low != number.high:
            continue
        value, start = number.low, m.start()
        if found := _term(text, m.end()):
            term, end = found
            english, put = term.english.format(int(value)), term.put.format(int(value))
            if put and (before := _PREVIOUS.search(text, 0, start)):
                start, put = before.start(), f"此前{put}"
                english = english.replace(" for ", " for the previous ")
        elif m.end() in changed:
            day = style.measure(style.number(value, words=value < 10), "day", plural=value != 1)
            end, english, put = m.end(), day, f"{m['n']}天"
        elif is_term(text, m.end()):
            end, english, put = m.end(), f"{int(value)}-day", ""
        else:
            continue
        yield Quantity(start, end, text[start:end], value, value, "duration", "day", english=english, put=put)
