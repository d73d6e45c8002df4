"""Figures in fixed Chinese phrases: 翻一番, 一半, 3比1, 51票对49票, 1/3, 二十大."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

from summarize.figures import style
from summarize.figures.chinese.ages import old_words_of_age
from summarize.figures.chinese.day_terms import terms_of_days
from summarize.figures.chinese.discounts import discounts
from summarize.figures.chinese.durations import compound_durations
from summarize.figures.chinese.few_sums import few_sums
from summarize.figures.chinese.first_months import first_months
from summarize.figures.chinese.halves import halves
from summarize.figures.chinese.numbering import numbers_of_things
from summarize.figures.chinese.numerals import DIGITS, parse_number
from summarize.figures.chinese.patterns import (
    A_DOZEN,
    COUNTED_IN,
    DOUBLING,
    DRAWN,
    FIVE_YEAR_PLAN,
    GAME,
    HEDGES_BEFORE,
    PARTY_CONGRESS,
    SCHOOL_YEAR,
    SCORE,
    SLASH,
)
from summarize.figures.chinese.rate_moves import rate_moves
from summarize.figures.chinese.records import records
from summarize.figures.chinese.weights import weights
from summarize.figures.chinese.years_ago import years_ago
from summarize.figures.types import Hedge, Quantity, QuantityKind

_GRADE_BEFORE = {"小": 0, "初": 6, "高": 9}
_MANY = {"成百上千": (100, 9999), "成千上万": (1000, 99_999), "千千万万": (1000, 10**9 - 1)}


def fixed_phrases(text: str) -> list[Quantity]:
    """The figures in fixed phrases of a normalised text, in no order."""
    return [
        quantity
        for needed, find in _FINDERS
        if not needed or any(string in text for string in needed)
        for quantity in find(text)
    ]


def _five_year_plans(text: str) -> Iterator[Quantity]:
    for m in FIVE_YEAR_PLAN.finditer(text):
        if (number := parse_number(m["n"] or m["old"])) is not None:
            nth = int(number.low)
            english = f"{nth}{style.ordinal_suffix(nth)} Five-Year Plan"
            yield Quantity(*m.span(), m[0], number.low, number.low, "ordinal", None, None, english)


def _school_years(text: str) -> Iterator[Quantity]:
    for m in SCHOOL_YEAR.finditer(text):
        grade = Fraction(_GRADE_BEFORE[m["school"] or "小"] + DIGITS[m["n"] or m["year"]])
        english = f"{style.ordinal(int(grade))}-grade"
        yield Quantity(*m.span(), m[0], grade, grade, "ordinal", None, None, english)


def _scores(text: str) -> Iterator[Quantity]:
    for m in SCORE.finditer(text):
        yield from _score(text, m.start(), m.end(), m.groupdict())


def _fractions(text: str) -> Iterator[Quantity]:
    for m in SLASH.finditer(text):
        value = Fraction(int(m["n"]), int(m["d"]))
        if value < 1:
            yield Quantity(*m.span(), m[0], value, value, "fraction", None, None, style.fraction(value))


def _party_congresses(text: str) -> Iterator[Quantity]:
    for m in PARTY_CONGRESS.finditer(text):
        if (number := parse_number(m["n"])) is not None:
            word = style.ordinal(int(number.low))
            yield Quantity(*m.span("n"), m["n"], number.low, number.low, "ordinal", None, None, word, inject=False)


_IN_A_ROW = re.compile(
    r"连(?:续|着)?(?P<n>\d{1,2}|[二两三四五六七八九十][一二三四五六七八九十]?)(?P<unit>个?月|个?季度?)(?![份度初中底末前后内])"
)
_UNITS_IN_A_ROW: dict[str, tuple[str, QuantityKind, str | None]] = {
    "月": ("month", "duration", "month"),
    "季": ("quarter", "count", None),
}


def _in_a_row(text: str) -> Iterator[Quantity]:
    """连三月下滑 is "three straight months", and not in March."""
    for m in _IN_A_ROW.finditer(text):
        number = parse_number(m["n"])
        if number is None or number.low != number.high or number.low < 2:
            continue
        name, kind, unit = _UNITS_IN_A_ROW[m["unit"].strip("个度")]
        english = f"{style.number(number.low, words=True)} straight {name}s"
        put = f"连续{m['n']}个{'月' if unit else '季度'}"
        yield Quantity(*m.span(), m[0], number.low, number.low, kind, unit, english=english, put=put)


# 渡轮隔天开行一班: every other day, where 他隔天返回 is the next day.
_EVERY_OTHER_DAY = re.compile(
    r"(?<!每)隔[天日](?=[\u4e00-\u9fff]{0,5}一[次回趟班轮场剂片针]|[\u4e00-\u9fff]{0,3}(?:施工|供水|供电|上课|上班|值班|换药|透析|用药|给药|服用|注射))"
)


def _every_other_day(text: str) -> Iterator[Quantity]:
    """What models take for the next day is put in plainer Chinese."""
    for m in _EVERY_OTHER_DAY.finditer(text):
        one = Fraction(1)
        yield Quantity(*m.span(), m[0], one, one, "count", english="every other day", strict=False, put="每隔一天")


def _a_dozen(text: str) -> list[Quantity]:
    """每打售价25元 may be told as the price of "a dozen"."""
    dozen = Fraction(12)
    return [
        Quantity(*m.span(), m[0], dozen, dozen, "count", english="a dozen", strict=False, inject=False)
        for m in A_DOZEN.finditer(text)
    ]


def _counted_in(text: str) -> list[Quantity]:
    """数以千计 is thousands; 成千上万 is thousands, or tens of thousands."""
    out: list[Quantity] = []
    for m in COUNTED_IN.finditer(text):
        if many := m["many"]:
            low, high = _MANY[many.removesuffix("的")]
        else:
            number = parse_number(m["n"])
            if number is None:
                continue
            low, high = int(number.low), int(number.low) * 10 - 1
        word = style.vague(Fraction(low), Fraction(high))
        out.append(
            Quantity(
                *m.span(),
                m[0],
                Fraction(low),
                Fraction(high),
                "count",
                None,
                "several",
                word,
                strict=not many,
                inject=False,
            )
        )
    return out


def _doublings(text: str) -> list[Quantity]:
    out: list[Quantity] = []
    for m in DOUBLING.finditer(text):
        value = Fraction(2 ** (DIGITS[m["n"]] if m["n"] else 1))
        hedge: Hedge | None = "at least" if m["more"] == "以上" else "more than" if m["more"] else None
        hedge = HEDGES_BEFORE[m["hedge"]] if m["hedge"] else hedge
        # More than doubled, and at least doubled.
        word = style.hedged(style.multiplied(value), hedge)
        out.append(Quantity(*m.span(), m[0], value, value, "multiple", None, hedge, word, also=(value - 1,)))
    return out


def _score(text: str, start: int, end: int, groups: dict[str, str | None]) -> list[Quantity]:
    first, second = groups["a"] or groups["c"] or groups["e"], groups["b"] or groups["d"] or groups["f"]
    if groups["g"] and groups["h"]:
        numbers = parse_number(groups["g"]), parse_number(groups["h"])
        first, second = (str(number.low) if number else None for number in numbers)
    # 3:1 is a score beside words of a game only; otherwise it may be a time or a chapter and verse.
    beside_game = not (groups["e"] or groups["g"]) or GAME.search(text[max(0, start - 12) : end + 8])
    if not beside_game or first is None or second is None:
        return []
    low, high = Fraction(first.replace(",", "")), Fraction(second)
    votes = groups["c"] is not None
    english = f"{style.number(low)} votes to {int(high)}" if votes else f"{int(low)}-{int(high)}"
    if low == high and (drawn := DRAWN.match(text, end)):
        end, english = drawn.end(), f"drew {english}" + (" with" if drawn["whom"] is not None else "")
    return [Quantity(start, end, text[start:end], low, high, "score", None, None, english)]


_FINDERS: tuple[tuple[tuple[str, ...], Callable[[str], Iterable[Quantity]]], ...] = (
    ((), records),
    (("每打",), _a_dozen),
    (("翻",), _doublings),
    (("半", "分之"), halves),
    (("连",), _in_a_row),
    (("数以", "上", "千千"), _counted_in),
    (tuple("分刻秒零月时头"), compound_durations),
    (("几", "若干"), few_sums),
    (("钱", "分"), weights),
    (("折",), discounts),
    ((), _every_other_day),
    ((), old_words_of_age),
    ((), numbers_of_things),
    (("日",), terms_of_days),
    (("前",), first_months),
    (("前",), years_ago),
    (("码", "厘"), rate_moves),
    ((), _five_year_plans),
    ((), _school_years),
    ((), _scores),
    ((), _fractions),
    ((), _party_congresses),
)
"""What finds figures, and strings of which a text has to have one; all of them are asked where there are none."""
