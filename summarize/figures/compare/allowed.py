"""What a Chinese source allows in its translation besides the expected figures: numbers in names, small numbers in words, repetitions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from summarize.chinese.normalize import normalize
from summarize.chinese.words import words
from summarize.figures.chinese.blocked import OF_AN_EVENT
from summarize.figures.chinese.holidays import HOLIDAY, holidays
from summarize.figures.chinese.patterns import FIVE_YEAR_PLAN
from summarize.figures.chinese.quantities import numeral_values
from summarize.figures.english.word_quantities import ROUND_THE_CLOCK
from summarize.figures.roman import roman_value
from summarize.figures.types import ChineseDate, DateParts, EnglishDate, EnglishFigure, Figure, Quantity
from summarize.figures.units import MEASURE_BY_NAME

# 两 and what else is "two" or "both" in English (双方, 一对), and what is "second" (其次, 再次, 副).
_TWO = frozenset("两二双俩对再又另倍番副次")
_SECOND = frozenset("次副又再另亚蝉连乙")
_THIRD = re.compile("季军|铜牌|探花|丙级|[西意德英法]丙")
_VAGUE = frozenset("几百千万亿")
_PLANS = re.compile(r"(十[一二三四五])五(?![年十百千万])")
_LATIN = re.compile(r"(?<![A-Za-z])[IVX]{1,6}(?![A-Za-z])")
_PAIRS = frozenset(
    (
        "both",
        "couple",
        "a couple",
        "twin",
        "pair of",
        "a pair",
        "the two",
        "these two",
        "two sides",
        "two countries",
        "two nations",
    )
)
# The quarters and halves of a game are English dates to the parser, and no dates in Chinese.
_QUARTERS = words("首节 半场 节比赛 第一节 第二节 第三节 第四节")
_HALVES = words("上半 下半 前半 后半 半场")


# What is compared with the month or the quarter before it, and what names a Friday.
_MONTH_BEFORE = re.compile("环比|[上前]一?个?月|按月")
_QUARTER_BEFORE = re.compile("环比|[上前]一?个?季|按季")
_BLACK_FRIDAY = re.compile("黑五|黑色星期五|黑色周五|黑色礼拜五")
_BORN_IN = re.compile("(?<!\\d)([05-9])([05])后")
_GAME_QUARTERS = {"首节": 1, "次节": 2, "末节": 4}
# 9·11恐袭, 5·12地震: days that things are named by.
_NAMED_BY_DAY = re.compile(rf"(?<!\d)(1[0-2]|[1-9])[·・•.](3[01]|[12]\d|[1-9]){OF_AN_EVENT}")


class Allowances:
    """The numbers of `source` that no expected figure accounts for. Each licenses one English figure."""

    def __init__(self, source: str, expected: Sequence[Figure]) -> None:
        # 十一国庆节 is Oct. 1, and not the 11th National Day.
        rest = HOLIDAY.sub("□", normalize(_without(source, expected)).text)
        self._holidays = holidays(normalize(source).text)
        self._written = normalize(source).text
        self._quarters_moved = _quarters_moved(self._written)
        self._checked = bool(source)
        self._digits = frozenset(re.findall(r"\d+", normalize(source).text))
        values = numeral_values(rest)
        values += [Fraction(value) for m in _LATIN.finditer(rest) if (value := roman_value(m[0]))]
        self._numerals = Counter(values)
        self._small = {value for value in values if value <= 12}
        self._two = bool(_TWO & set(source))
        self._second = bool(_SECOND & set(source)) or "二" in rest or any(w in source for w in ("前两", "下半", "下册"))
        for plan in _PLANS.findall(source):
            # 十三五 is the 13th five-year plan.
            self._numerals.update(numeral_values(plan))
            self._small.add(Fraction(5))
        if FIVE_YEAR_PLAN.search(source):
            self._small.add(Fraction(5))
        self._covid = any(w in source for w in ("新冠", "冠病", "冠状病毒", "武汉肺炎"))
        self._half_dozen = "半打" in source
        self._third = _THIRD.search(source) is not None
        self._vague = bool(_VAGUE & set(rest))
        self._multitudes = "千百万" in rest or "千千万万" in rest
        self._quarters = any(w in source for w in _QUARTERS)
        self._halves = any(w in rest for w in _HALVES)
        self._game_quarters = {n for word, n in _GAME_QUARTERS.items() if word in source}
        self._black_friday = _BLACK_FRIDAY.search(source) is not None
        self._ten_days = "旬" in source
        self._before = _before(source, expected)
        # 90后 are born in the 1990s, 95后 after 1995.
        for ten, one in _BORN_IN.findall(normalize(source).text):
            decade = int(ten) * 10 + (1900 if ten != "0" else 2000)
            self._numerals.update({Fraction(decade), Fraction(decade + int(one))})
        self._holidays |= {(int(month), int(day)) for month, day in _NAMED_BY_DAY.findall(normalize(source).text)}
        # What is told of by its date as well is told once: 10月1日国庆长假.
        self._holidays -= {(f.explicit.month, f.explicit.day) for f in expected if isinstance(f, ChineseDate)}
        self._noon = "午" in source or "夜" in source
        self._century = "世纪" in source or "百" in source
        self._half = any(w in source for w in ("半", "中", "腰斩", "拦腰", "对折", "对开"))
        self._halved = any(w in source for w in ("减半", "腰斩", "砍半", "折半", "对半", "拦腰", "对折"))
        self._jin = _JIN.search(normalize(source).text) is not None
        self._hundred_jin = "百斤" in source
        self._doubled = _doubled([f for f in expected if isinstance(f, Quantity)], source)

    def allows(self, figure: EnglishFigure) -> bool:
        """Whether an English figure that no expected one accounts for is no invention."""
        if isinstance(figure, EnglishDate):
            if (self._quarters and figure.parts.quarter) or (self._halves and figure.parts.half):
                return True
            if figure.parts.quarter in self._game_quarters:
                return True
            if figure.parts.weekday == _FRIDAY and self._black_friday and len(figure.parts.known()) == 1:
                return True
            if figure.parts in self._before:
                return True
            if figure.parts.hour in (0, 12) and self._noon:
                return True
            parts = figure.parts
            if (parts.month, parts.day) in self._holidays:
                return True
            if parts.decade is not None and f"{parts.decade % 100:02d}后" in self._written:
                return True
            year = parts.year or parts.decade or parts.century
            return year is not None and len(parts.known()) == 1 and self._take(Fraction(year))
        if ROUND_THE_CLOCK.fullmatch(figure.source):
            return True
        if figure.hedge == "several" and self._vague:
            return True
        if self._ten_days and figure.low == figure.high and (figure.unit or figure.kind, figure.low) in _OF_TEN_DAYS:
            return True
        if self._multitudes and figure.low >= 10**6 and not any(c.isdigit() for c in figure.source):
            return True
        if figure.low != figure.high:
            return False
        if figure.unit == "kilogram" and (
            (figure.low == Fraction(1, 2) and self._jin) or (figure.low == 50 and self._hundred_jin)
        ):
            return True
        if figure.kind == "percent" and figure.low == 50 and self._halved:
            return True
        if (
            figure.kind == "measure"
            and figure.low == 1
            and any(f"一{name}" in self._written for name in MEASURE_BY_NAME[figure.unit or ""].chinese)
        ):
            return True
        if figure.kind in ("money", "count") and figure.low in _SALARIES and _SALARIES[figure.low] in self._written:
            return True
        if figure.kind == "ordinal" and figure.low + 1 in self._quarters_moved:
            return True
        if (figure.kind == "multiple" or figure.source.lower().startswith("halv")) and figure.low in self._doubled:
            return True
        if figure.kind == "ordinal" and (figure.low == 1 or (figure.low == 3 and self._third)):
            return True
        if not any(c.isdigit() for c in figure.source):
            if figure.low == 2 and (self._second if figure.kind == "ordinal" else self._two):
                return True
            if (
                (figure.low <= 1 and figure.low.denominator == 1)
                or figure.source.lower() in _PAIRS
                or figure.low in self._small
            ):
                return True
            if figure.low == Fraction(1, 2) and self._half:
                return True
            if figure.low == 6 and self._half_dozen:
                return True
            if figure.low == 100 and self._century:
                return True
        if figure.kind in ("measure", "duration", "age") and any(c.isdigit() for c in figure.source):
            return False  # 315晚会 is no 315 days: a numeral with a unit would be a figure
        return figure.kind not in ("money", "percent", "fraction") and self._take(figure.low)

    def allows_name(self, name: str) -> bool:
        """Whether the number in a name like F-35 is in the source. Without a source it is not checked."""
        if name.lower().startswith("covid-19") and self._covid:
            return True
        return not self._checked or all(
            run in self._digits or self._take(Fraction(int(run))) for run in re.findall(r"\d+", name) if len(run) < 40
        )

    def _take(self, value: Fraction) -> bool:
        if self._numerals[value] > 0:
            self._numerals[value] -= 1
            return True
        return False


_SALARIES = {Fraction(10**6): "年薪百万", Fraction(10**7): "年薪千万"}
_MOVED = re.compile("环比|[较比](?:上季|上一?个?季度|前一?季)")
_NTH_QUARTER = re.compile("第([二三四234])季")


def _quarters_moved(source: str) -> frozenset[int]:
    """The quarters that are told of beside the one before: 第三季度…环比 may be "from the second"."""
    return frozenset(
        int(n) if n.isdigit() else "一二三四".index(n) + 1
        for n in _NTH_QUARTER.findall(source)
        if _MOVED.search(source)
    )


# 每斤, 一斤: half a kilogram.
_JIN = re.compile("[每一几]斤")
_FROM_TO = re.compile("[至到为]")
_RATIOS = frozenset((Fraction(2), Fraction(3), Fraction(4), Fraction(5), Fraction(10), Fraction(1, 2)))


def _doubled(figures: Sequence[Quantity], source: str) -> frozenset[Fraction]:
    """How many times as much a figure is as the one before it, from which it has come: 由四百元提高到八百元 is "doubled"."""
    return frozenset(
        ratio
        for a, b in pairwise(figures)
        if a.unit == b.unit and a.low == a.high > 0 and b.low == b.high
        if (ratio := b.low / a.low) in _RATIOS
        if re.search("[由从自]", source[max(0, a.start - 6) : a.start + 1])
        and _FROM_TO.search(source, a.end, b.start + 1)
    )


_OF_TEN_DAYS = (("day", Fraction(10)), ("ordinal", Fraction(2)))
_LAST_QUARTER, _FRIDAY, _DECEMBER = 4, 5, 12


def _before(source: str, expected: Sequence[Figure]) -> set[DateParts]:
    """The months and quarters before those of `source`, where they are compared: 8月环比增长 is "in August from July"."""
    out: set[DateParts] = set()
    for parts in [f.explicit for f in expected if isinstance(f, ChineseDate) and not f.explicit.day]:
        if parts.month and _MONTH_BEFORE.search(source):
            out.add(DateParts(month=(parts.month - 2) % _DECEMBER + 1))
        if parts.quarter and _QUARTER_BEFORE.search(source):
            out.add(DateParts(quarter=(parts.quarter - 2) % _LAST_QUARTER + 1))
    return out


def _without(source: str, figures: Sequence[Figure]) -> str:
    """`source` with the characters of `figures` blanked out."""
    out = list(source)
    for figure in figures:
        out[figure.start : figure.end] = "□" * (min(figure.end, len(out)) - figure.start)
    return "".join(out)
