"""What the English says beside a date: before it or in it, which end of the period, which year it is from the year of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from summarize.figures.chinese.date_grammar import MODIFIERS, RELATIVE_YEARS
from summarize.figures.compare.years_beside import says_beside
from summarize.figures.types import ChineseDate, DateParts, EnglishDate, EnglishFigure, Figure

# What falls by 3% or up to 5 yuan has no bound in time.
_BY_HOW_MUCH = (
    r"(?! (?:(?:up to|(?:more|less|fewer) than|at (?:least|most)|about|around|nearly|almost|over|another|a further) )*"
    r"(?:US|HK|NT)?(?:[$€£¥]\d|\d[\d,.]*(?: ?%| (?:per ?cent\w*|basis|points?|times|[mbtr]+illion|yuan|dollars?|euros?|yen|pounds))))"
)
_BOUNDS = {
    "before": re.compile(
        rf"\b(?:(?:by|up to)\b{_BY_HOW_MUCH}|before|beforehand|prior|ahead|no later|latest|until|till|deadline|earlier|previously"
        r"|formerly|in advance|pre|within|due|through|leading up|target|eve|former|used to|since then|had)\b|\bpre-?\d",
        re.IGNORECASE,
    ),
    "around": re.compile(
        r"\b(?:around|about|circa|near|roughly|approximately|or so|some time|between|turn)\b", re.IGNORECASE
    ),
    "earliest": re.compile(
        r"\b(?:as (?:early|soon|quickly|fast)|earl\w+|soon\w*|fastest|quickest|not? (?:\w+ )?(?:before|until)|at best|could|may"
        r"|might|possibly|from|starting)\b",
        re.IGNORECASE,
    ),
}
"""What says in English that a date is a bound."""
_BOUND_WORD = re.compile("^(?:before|around|by) ")
_BEFORE_DATE, _AFTER_DATE = 48, 24

# Which end of a period: the English words for one, and the Chinese characters that bear them out.
_ENDS = {
    "early": (re.compile(r"\b(?:beginning|start|early)\b", re.IGNORECASE), re.compile("[初始早前上首]|元旦")),
    "late": (re.compile(r"\b(?:end|late|year-end)\b", re.IGNORECASE), re.compile("[末底晚终止下结近后]")),
}
_SAYS_END = {
    "early": re.compile(
        r"\b(?:beginning|start\w*|early|earlier|first|Jan(?:uary)?|Feb(?:ruary)?|outset|onset|opening|turn|since|New Year)\b",
        re.IGNORECASE,
    ),
    "late": re.compile(
        r"\b(?:end\w*|late|later|latter|close|Dec(?:ember)?|Nov(?:ember)?|year-end|finish\w*|by|final|eve"
        r"|last (?:third|(?:few |10 |ten )?days))\b",
        re.IGNORECASE,
    ),
    "mid": re.compile(r"\b(?:mid\w*|second (?:10|ten) days|half\w*|June?|July|May|summer)\b", re.IGNORECASE),
}
_NOT = re.compile(r"\b(?:not|never|cannot)\b|n['’]t\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|before|earlier|only|sooner|prior|by)\b", re.IGNORECASE)
_NEGATED = re.compile("[不未没無无非别]")
# How the years are told from the year of the article, and a year in figures.
_YEAR = r"\b(?:19|20)\d\d\b"
_SAYS_YEAR = {
    -3: r"three years (?:ago|earlier|before|prior)|three years back",
    -2: r"years? before last|two years (?:ago|earlier|before|prior|previously|back)",
    -1: r"(?:last|previous|prior|preceding|past) year|years? (?:ago|earlier|before)(?! last)|year-(?:earlier|ago)"
    r"|last (?:[A-Z]\w+|\w+er|fall|spring)",
    0: r"this year|year to date|current year|so far|of the year|the year|year-end|year's end|(?:this|in) [A-Z]\w+",
    1: r"next year|coming year|following year|year ahead|next (?:[A-Z]\w+|\w+er|fall|spring)|new year",
    2: r"year after next|two years (?:from now|later|hence)|in two years|two years' time",
    3: r"three years (?:from now|later|hence)|in three years|three years' time",
}
_CONTRARY = re.compile(
    r"\b(?P<past>(?<!before )last year(?! before)|previous year)\b|\b(?P<coming>next year)\b", re.IGNORECASE
)
_LICENCE = {"past": re.compile("[去上前同往昨旧]|连续|年来|较|比"), "coming": re.compile("[明次翌来下后]")}
_RELATIVE = re.compile(
    "|".join(sorted((w for w, (n, _) in RELATIVE_YEARS.items() if n is not None), key=len, reverse=True))
)


@dataclass(slots=True)
class DateWords:
    """The dates whose words are found, those of which the English says otherwise, with its words, and those it does not tell of."""

    found: list[tuple[Figure, EnglishFigure]] = field(default_factory=list)
    wrong: list[tuple[Figure, EnglishFigure]] = field(default_factory=list)
    lost: list[ChineseDate] = field(default_factory=list)


def compare_words(
    found: Sequence[tuple[Figure, EnglishFigure]], expected: Sequence[ChineseDate], english: str, source: str
) -> DateWords:
    """What the English says of each date of `expected`; `found` are the pairs whose parts agree."""
    said = {a.start: b for a, b in found if isinstance(a, ChineseDate)}
    out = DateWords(
        wrong=[
            *_other_ends(expected, english, source),
            *_other_years(expected, english, source),
            *_repeated(expected, english),
            *_not_until(expected, english, source),
            *_bound_invented(found, english, source),
            *_middle_invented(found, english, source),
            *_other_weekday(found, english, source),
        ]
    )
    told = {a.start for a, _ in out.wrong}
    for date in expected:
        if date.start in told:
            continue
        lost = (
            _bound_lost(date, said.get(date.start), english)
            or _end_lost(date, english)
            or _year_lost(date, english, source)
            or _name_lost(date, english)
        )
        if lost:
            out.lost.append(date)
        elif date.strict and not date.explicit.known() and date.start not in said:
            at = max(english.find(date.english), 0)
            out.found.append((date, EnglishDate(at, at + len(date.english), date.english, DateParts())))
    return out


def _not_until(expected: Sequence[ChineseDate], english: str, source: str) -> Iterator[tuple[Figure, EnglishFigure]]:
    """后年才能启用 as "will not open in 2027": not before then is lost, and not then is said."""
    for date in expected:
        said = _NOT.search(english) if source.startswith("才", date.end) else None
        if said and not _UNTIL.search(english) and not _NEGATED.search(source):
            yield date, EnglishDate(*said.span(), said[0], DateParts())


_BEFORE_YEAR = re.compile(r"\b(?:before|prior to|ahead of) $", re.IGNORECASE)
_EARLIER = re.compile("[前先早未至到止截内底末终初止以迄预尚比较]|还没|期满|才")


def _bound_invented(
    found: Sequence[tuple[Figure, EnglishFigure]], english: str, source: str
) -> Iterator[tuple[Figure, EnglishFigure]]:
    """大前年收受 as "before 2023": a bound that no word of the Chinese sets."""
    said_before = [
        (date, said)
        for date, said in found
        if isinstance(date, ChineseDate)
        and isinstance(said, EnglishDate)
        and not date.bound
        and set(said.parts.known()) <= {"year", "month", "day"}
        and _BEFORE_YEAR.search(english, 0, said.start)
    ]
    if said_before and not _EARLIER.search(_RELATIVE.sub("", source)):
        yield from said_before


_MIDDLE = re.compile(r"\b(?:mid-?|middle of )$", re.IGNORECASE)
_AROUND_BOUND = re.compile(r"\b(?:before|by|prior to) (?:around|about) $", re.IGNORECASE)
_HAS_MIDDLE = re.compile("[中半仲夏]|5月|6月|7月|8月|[五六七八]月")


def _middle_invented(
    found: Sequence[tuple[Figure, EnglishFigure]], english: str, source: str
) -> Iterator[tuple[Figure, EnglishFigure]]:
    """2035年前 as "by mid-2035", and 2000年前后 as "before around 2000"."""
    for date, said in found:
        if not isinstance(date, ChineseDate) or not isinstance(said, EnglishDate):
            continue
        middle = _MIDDLE.search(english, 0, said.start) or said.source.lower().startswith("mid")
        invented = middle and said.parts.year and not _end(date) and not _HAS_MIDDLE.search(source)
        if invented or (date.bound == "around" and _AROUND_BOUND.search(english, 0, said.start)):
            yield date, said


_WEEKDAY = re.compile(r"\b(?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? $")
_WEEKDAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
_WEEKDAY_BESIDE = re.compile(r"(?:周|星期|礼拜)[一二三四五六日天]")


def _other_weekday(
    found: Sequence[tuple[Figure, EnglishFigure]], english: str, source: str
) -> Iterator[tuple[Figure, EnglishFigure]]:
    """展期为3.18至4.6,周一闭馆 as "closes from Monday, March 18", which is a Tuesday; not where the Chinese has the day beside the date."""
    for date, said in found:
        if not isinstance(date, ChineseDate) or not isinstance(said, EnglishDate) or not said.parts.day:
            continue
        day, told = date.resolved.weekday, _WEEKDAY.search(english, 0, said.start)
        if told is None or day is None or told["day"] == _WEEKDAYS[day - 1]:
            continue
        if _WEEKDAY_BESIDE.search(source[max(0, date.start - 6) : date.end + 6].partition(",")[0]) is None:
            yield date, said


_NAMES = {
    "New Year": re.compile(r"\bNew Year|Festival\b|\bLunar\b|\bholiday", re.IGNORECASE),
    "fiscal": re.compile(
        r"\bfiscal (?:years?\b|19|20)|\d fiscal\b|\bfinancial years?\b|\bFY|\bbudget year\b", re.IGNORECASE
    ),
}
"""Words of a date's English that have to be told, and how else they are."""


def _name_lost(date: ChineseDate, english: str) -> bool:
    """2027财年 as "2027", and 年前 as "before the year"."""
    return any(name in date.english and told.search(english) is None for name, told in _NAMES.items())


def _repeated(expected: Sequence[ChineseDate], english: str) -> Iterator[tuple[Figure, EnglishFigure]]:
    """A date that is told in words, twice."""
    for date in expected:
        if date.strict and not date.explicit.known():
            times = sum(d.english == date.english for d in expected)
            places = list(re.finditer(rf"\b{re.escape(date.english)}\b", english))
            if len(places) > times:
                yield date, EnglishDate(*places[-1].span(), date.english, DateParts())


def phrases(date: ChineseDate, english: str) -> list[str]:
    """The words that tell of a date without its parts: last year; two years ago for 前年."""
    if date.strict and date.explicit.known():
        return []
    shift = _shift(date) or 0
    told = [] if any(c.isdecimal() for c in date.english) else [date.english]
    return [*told, *(m[0] for m in re.finditer(_SAYS_YEAR[shift], english) if abs(shift) > 1)]


def _bound_lost(date: ChineseDate, said: EnglishFigure | None, english: str) -> bool:
    """2040年前 as "in 2040"."""
    if not date.bound or (said is None and date.explicit.known()):
        return False
    near = english if said is None else english[max(0, said.start - _BEFORE_DATE) : said.end + _AFTER_DATE]
    if date.english.startswith("by ") and not date.explicit.known() and date.english.removeprefix("by ") not in english:
        return True  # 最迟后天 as "by the day"
    whole = (
        date.bound == "before" and date.explicit.year and not date.explicit.month and not set(date.source) & set("底末")
    )
    if whole and re.search(rf"\bend of (?:the year |next |this |year )?{date.explicit.year}\b", near):
        return True  # 2028年前 as "by the end of 2028"
    return _BOUNDS[date.bound].search(near) is None


def _end(date: ChineseDate) -> str:
    """Which end of a period a date is: early, late, mid; "" where it is none."""
    english = _BOUND_WORD.sub("", date.english)
    if english.startswith(("late ", "the end of ")):
        return "late"
    return "early" if english.startswith("early ") else "mid" if english.startswith(("mid-", "the middle of ")) else ""


def _other_ends(expected: Sequence[ChineseDate], english: str, source: str) -> Iterator[tuple[Figure, EnglishFigure]]:
    """今年底 as "the beginning of this year": the other end of the period is named, and the right one is not."""
    for date in expected:
        if (end := _end(date)) not in _ENDS:
            continue
        contrary, licence = _ENDS["late" if end == "early" else "early"]
        said = contrary.search(english)
        if said and not _ENDS[end][0].search(english) and not licence.search(source):
            yield date, EnglishDate(*said.span(), said[0], DateParts())


def _end_lost(date: ChineseDate, english: str) -> bool:
    """去年底 as "last year", 上月中旬 as "last month", 去年十二月初 as "last December"."""
    end = _end(date)
    return bool(end) and _SAYS_END[end].search(english) is None


def _shift(date: ChineseDate) -> int | None:
    """How many years from the year of the article a date says it is; None where it names no such year."""
    m = _RELATIVE.search(date.source)
    return RELATIVE_YEARS[m[0]][0] if m and date.explicit.year is None else None


def _says_year(date: ChineseDate, shift: int, english: str) -> bool:
    year = rf"\b{date.resolved.year}\b" if date.resolved.year else _YEAR
    return re.search(rf"{year}|\b(?:{_SAYS_YEAR[shift]})\b", english) is not None


def _other_years(expected: Sequence[ChineseDate], english: str, source: str) -> Iterator[tuple[Figure, EnglishFigure]]:
    """今年 as "last year": another year is named, which nothing in the Chinese bears out, and the right one is not."""
    for date in expected:
        shift = _shift(date)
        if shift is None or _says_year(date, shift, english) or says_beside(shift, english, source):
            continue
        rest = source.replace(date.source, "")
        for said in _CONTRARY.finditer(english):
            sense = said.lastgroup or ""
            if (shift == -1 and sense == "past") or (shift == 1 and sense == "coming") or _LICENCE[sense].search(rest):
                continue
            yield date, EnglishDate(*said.span(), said[0], DateParts())
            break


def _year_lost(date: ChineseDate, english: str, source: str) -> bool:
    """前年底 as "the end of the year"."""
    shift = _shift(date)
    if shift in (None, 0) or (abs(shift or 0) == 1 and not any(w in date.source for w in MODIFIERS)):
        return False
    return not (_says_year(date, shift or 0, english) or says_beside(shift or 0, english, source))
