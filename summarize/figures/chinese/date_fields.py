"""Reads the fields of a match of a Chinese date: numbers, the year, and the ChineseDate they make."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from summarize.figures.chinese.bare_days import direction, month_of_bare_day
from summarize.figures.chinese.compared import is_compared
from summarize.figures.chinese.date_grammar import RELATIVE_YEARS
from summarize.figures.chinese.numerals import DIGITS, parse_number
from summarize.figures.types import ChineseDate, DateParts


def any_group(m: re.Match[str], name: str) -> str | None:
    """The text of the group `name` or of its twins in the other alternatives (`name2`, `name3`)."""
    return m[name] or m[name + "2"] or m[name + "3"]


def number_in(text: str | None) -> int | None:
    """The number in Arabic or Chinese digits (二〇二三, 十二), or None where there is none."""
    if not text:
        return None
    if text.isdecimal():
        return int(text)
    if len(text) > 1 and all(c in DIGITS for c in text):
        return int("".join(str(DIGITS[c]) for c in text))
    number = parse_number(text)
    return int(number.low) if number is not None and number.low == number.high else None


def year_of(m: re.Match[str], reference: date | None, year: int | None) -> tuple[int | None, int | None, str]:
    """The year stated, the year meant, and the English of a relative year."""
    if republic := any_group(m, "republic") or any_group(m, "taiwan"):
        number = number_in(republic)
        return (number + 1911, number + 1911, "") if number is not None else (None, None, "")
    if written := any_group(m, "year") or any_group(m, "first_year") or m["iso_year"]:
        number = number_in(written)
        if number is not None and len(written) == 2:
            number += 2000
        return number, number, ""
    if (short := any_group(m, "short_year")) and year is not None:
        return year // 100 * 100 + int(short), year // 100 * 100 + int(short), ""
    if word := any_group(m, "relative_year"):
        if word == "上年" and (told := _told_year(m.string, m.start(), reference)):
            return None, told - 1, _BEFORE_THAT
        shift, english = RELATIVE_YEARS[word]
        return None, reference.year + shift if reference and shift is not None else None, english
    return None, None, ""


# 2024年末人口比上年末减少: 上年 is the year before the one that is told of, unless that is only a measure (比2019年, 2019年以来).
_TOLD_YEAR = re.compile(
    r"(?<![\d自从])(?P<year>(?:19|20)\d\d)年(?!度?(?:以来|至今|起|之?后|之?前|[-—~～至到]))|(?P<word>去年|今年|本年|前年)(?!以来|同期)"
)
_BEFORE_THAT = RELATIVE_YEARS["前年"][1]
# 1990年成立的公司上年亏损: the year of a beginning is none that is told of.
_BEGAN = re.compile(
    "[^,，。;；]{0,4}(?:成立|创[立办建]|出生|生于|上市|投产|加入|毕业|建成|落成|当选|上任|就任|开业|启用|开通|通车|退役|结婚|移民|入[职学党伍]|推出|发布)"
)
_COMPARED = re.compile("[比较与同于和]$")
_SAME_PERIOD = re.compile(r"上年度?(?:同期|全年|[一二三四]季|[上下]半年|年?[末底初]|[\d一二三四五六七八九十]{1,2}月)")
_MOST_BACK = 5


def _told_year(text: str, end: int, reference: date | None) -> int | None:
    """The past year that the last year before `end` is, None for the year of the article or none, or where 上年 at `end` need not
    be the one before it."""
    if not (_COMPARED.search(text, max(0, end - 1), end) or _SAME_PERIOD.match(text, end)):
        return None
    told = [
        m
        for m in _TOLD_YEAR.finditer(text, 0, end)
        if not (is_compared(text, *m.span()) or _BEGAN.match(text, m.end()))
    ]
    if not told or re.search("[。!?；;！？]", text[told[-1].end() : end]):
        return None
    last = told[-1]
    if last["year"]:
        year = int(last["year"])
        return year if reference is None or reference.year - _MOST_BACK <= year < reference.year else None
    shift = RELATIVE_YEARS[last["word"]][0]
    return reference.year + shift if reference and shift else None


def with_weekday(parts: DateParts) -> DateParts:
    """The parts with the day of the week, where they are a day of the calendar."""
    if parts.year and parts.month and parts.day:
        try:
            return replace(parts, weekday=date(parts.year, parts.month, parts.day).isoweekday())
        except ValueError:
            return parts
    return parts


@dataclass(slots=True)
class DateContext:
    """What gives a date the parts it leaves out: the day of the article (`reference`), the dates before it in the sentence, and the last
    one of the sentences before (`earlier`)."""

    reference: date | None
    earlier: date | None = None
    year: int | None = None
    month: int | None = None
    before: tuple[date, int] | None = None
    hour: int | None = None
    open: bool = False
    """Whether a day before in the sentence has no month, since neither words nor nearness told: later ones have none either."""
    dated: bool = False
    """Whether the year of `before` is known; otherwise it is any."""

    @property
    def reference_year(self) -> int | None:
        """The year of the article."""
        return self.reference.year if self.reference else None

    def remember(self, found: ChineseDate, text: str) -> None:
        """Take from a date of `text` what later ones may leave out: 2018年10月5日至7日. A year that something is only compared with
        (与2018年相比) is not left out of others."""
        alone = found.explicit.month is None and found.explicit.day is None
        if found.explicit.year is not None and not (alone and is_compared(text, found.start, found.end)):
            self.year = found.explicit.year
        resolved = found.resolved
        self.open = found.explicit.day is not None and resolved.month is None
        self.hour = found.explicit.hour
        if found.explicit.month is not None:
            self.month = resolved.month
        if resolved.month is not None and resolved.day is not None and (found.explicit.day is not None):
            self.dated = resolved.year is not None
            try:
                self.before = date(resolved.year or _ANY_YEAR, resolved.month, resolved.day), found.end
            except ValueError:
                self.before = None

    def month_of(self, text: str, start: int, end: int, day: int) -> tuple[int | None, int | None]:
        """The year and the month of a day that stands without them, None where they are open."""
        if self.open and direction(text, start, end) is None:
            return None, None
        meant = month_of_bare_day(text, start, end, day, self.reference, self.before, self.earlier)
        if meant is None:
            return None, None
        return (meant.year if self.reference or self.dated else None), meant.month

    def year_of_month(self, month: int) -> int | None:
        """The year of a month without one: that of an earlier date, or the nearest such month."""
        if self.year is not None or self.reference is None:
            return self.year
        ahead = month - self.reference.month
        return self.reference.year + (-1 if ahead > 6 else 1 if ahead < -8 else 0)


_ANY_YEAR = 2000


def make_date(
    m: re.Match[str],
    explicit: DateParts,
    resolved: DateParts,
    english: str,
    *,
    strict: bool = True,
    inject: bool = True,
) -> ChineseDate:
    """The date with the span of the match."""
    return ChineseDate(m.start(), m.end(), m[0], explicit, resolved, english, strict, inject)
