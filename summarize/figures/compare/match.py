"""Checks the figures of a translation against those of its source: which are there, missing, wrong or invented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from summarize.chinese.words import alternatives
from summarize.figures.compare.allowed import Allowances
from summarize.figures.compare.date_words import compare_words, phrases
from summarize.figures.compare.dates import DateMatch, match_dates, pair_wrong_dates
from summarize.figures.compare.equality import agreement
from summarize.figures.compare.in_words import has_words, told_in_words
from summarize.figures.compare.misread import contrary, other_unit, reason
from summarize.figures.compare.numbering import exchanged, first_for_second
from summarize.figures.compare.numbers_as_dates import (
    Unpaired,
    durations_as_times,
    first_months,
    numbers_as_dates,
    periods_by_months,
    scores_as_times,
    times_of_a_race,
)
from summarize.figures.compare.other_forms import in_other_forms
from summarize.figures.compare.statements import misstated
from summarize.figures.english.dates import find_english_dates
from summarize.figures.english.labels import number_names
from summarize.figures.english.quantities import quantities_outside
from summarize.figures.types import ChineseDate, EnglishFigure, Figure, Misstatement, Quantity, QuantityKind
from summarize.figures.units import CURRENCY_BY_ENGLISH


@dataclass(frozen=True, slots=True)
class FigureMatch:
    """The result of match_figures.

    `found` has pairs of an expected and an English figure; `wrong` those where the English has another value or unit, or says something
    else of it, each with the name of the rule that says so. `invented` are English figures that the source does not bear out, also a
    figure stated more often than expected.
    """

    found: tuple[tuple[Figure, EnglishFigure], ...] = ()
    missing: tuple[Figure, ...] = ()
    wrong: tuple[Misstatement, ...] = ()
    invented: tuple[EnglishFigure, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is missing, wrong or invented."""
        return not (self.missing or self.wrong or self.invented)


def match_figures(
    expected: Sequence[Figure], english: str, *, source: str = "", names: Iterable[str] = ()
) -> FigureMatch:
    """Compare the figures of an English text with the expected ones, each of which accounts for one English figure.

    `source` is the Chinese text: its numerals that are no figures (232条款, F-35, 五角大楼) license the same numbers in English.
    `names` are English names that are known to be right ("Fifth Fleet", "Group of Seven"): numbers inside them are not looked at, and
    the caller leaves the figures of their Chinese forms out of `expected`. Small numbers in words (one, first, both; two where the
    source has a pair or a repetition) are never inventions.
    """
    relative = [phrase for f in expected if isinstance(f, ChineseDate) for phrase in phrases(f, english)]
    figures = [f for f in expected if isinstance(f, Quantity)]
    state = Unpaired(expected=figures)
    masked = times_of_a_race(state, _mask(english, [*names, *relative]))
    dates = list(find_english_dates(masked))
    labels = number_names(masked)
    spans = [(d.start, d.end) for d in dates] + [m.span() for m in labels]
    quantities = list(quantities_outside(masked, spans, shares=any(map(_is_small_share, figures))))
    state.english = quantities
    _pair(state)
    scores_as_times(state, dates)
    durations_as_times(state, dates)
    _split_ranges(state)
    _pair(state)
    state.expected, state.english = in_other_forms(state.expected, state.english, masked, source)
    _pair(state)
    _numbers_in_labels(state, labels)
    dated = match_dates([f for f in expected if isinstance(f, ChineseDate)], dates)
    first_months(dated, state, masked, source)
    periods_by_months(dated, state, masked, source)
    numbers_as_dates(dated, state, masked, source)
    pair_wrong_dates(dated)
    wrong = [Misstatement(*pair, reason(*pair)) for pair in dated.wrong]
    if source:
        chinese = [f for f in expected if isinstance(f, ChineseDate)]
        words = compare_words(dated.found, chinese, english, source)
        dated.found += words.found
        wrong += [Misstatement(*pair, "words-of-date") for pair in words.wrong]
        dated.missing += [d for d in words.lost if d not in dated.missing]
    allowances = Allowances(source, expected)
    whole = {f.start: f for f in expected}, {q.start: q for q in quantities}
    return _result(state, dated, wrong, allowances, labels, whole, masked, source)


def _is_small_share(figure: Quantity) -> bool:
    return (figure.kind == "fraction" and figure.high <= _SMALL) or "千分之" in figure.source


_SMALL = Fraction(1, 100)
"""万分之三十 is no larger; a share of this size is no third or fifth."""
_WORD = re.compile(r"\w")
_MONEY = alternatives({name.rpartition(" ")[2] for name in CURRENCY_BY_ENGLISH if " " in name})
_GOES_ON = re.compile(rf"\w|['’]s Eve\b| (?:{_MONEY})\b")
"""What makes another word of a name before it."""


def _mask(english: str, names: Iterable[str]) -> str:
    """`english` with known names blanked out, at the same offsets.

    Lunar New Year's Eve is a day, and no Lunar New Year; Norwegian is none in "Norwegian kroner", and zlotys are money.
    """
    for name in sorted(set(names), key=len, reverse=True):
        money = name in CURRENCY_BY_ENGLISH or (" " in name and name.lower() in CURRENCY_BY_ENGLISH)
        if any(c.isalnum() for c in name) and not money:
            start = english.find(name)
            while start >= 0:
                end = start + len(name)
                if not (_WORD.match(english[start - 1 : start]) or _GOES_ON.match(english, end)):
                    english = english[:start] + "_" * len(name) + english[end:]
                start = english.find(name, start + 1)
    return english


def _pair(state: Unpaired) -> None:
    """Pair expected and English quantities, the best agreement first, then strict ones, then in reading order."""
    # "first" is never an invention, so that it gives way to another 1: 第1组先抽签 is "Group 1 draws first".
    pairs = [
        (_FIRST_LAST * _is_first(f) - score, not e.strict, abs(i - j), i, j)
        for i, e in enumerate(state.expected)
        for j, f in enumerate(state.english)
        if (score := agreement(e, f))
    ]
    used_expected: set[int] = set()
    used_english: set[int] = set()
    for *_, i, j in sorted(pairs):
        if i not in used_expected and j not in used_english:
            used_expected.add(i)
            used_english.add(j)
            state.found.append((state.expected[i], state.english[j]))
    state.expected = [e for i, e in enumerate(state.expected) if i not in used_expected]
    state.english = [f for j, f in enumerate(state.english) if j not in used_english]


_FIRST_LAST = 3


def _is_first(found: Quantity) -> bool:
    return found.kind == "ordinal" and found.low == found.high == 1


def _split_ranges(state: Unpaired) -> None:
    """Take ranges and sums apart: 从10%提高到15% is "from 10% to 15%", and 10至15 may be "between 10 percent and as much as 15 percent"."""

    def apart(quantities: list[Quantity]) -> list[Quantity]:
        out: list[Quantity] = []
        for q in quantities:
            if q.unit == "month" and q.low == q.high and q.low > 12 and q.low % 12:
                # Six years and four months: "six years in prison, four months ..."
                years, months = Fraction(q.low // 12), q.low % 12
                out += [replace(q, low=years, high=years, unit="year"), replace(q, low=months, high=months)]
                continue
            if q.low == q.high or q.hedge == "several" or len(q.also) > 1:
                out.append(q)
                continue
            kind: QuantityKind = "count" if q.kind == "score" else q.kind
            out += [
                replace(q, low=q.low, high=q.low, kind=kind),
                replace(q, low=q.high, high=q.high, kind=kind, hedge=None),
            ]
        return out

    state.expected, state.english = apart(state.expected), apart(state.english)


def _numbers_in_labels(state: Unpaired, labels: list[re.Match[str]]) -> None:
    """嫦娥5号 is "Chang'e-5": a number in an English name states a number of the Chinese."""
    free = [(m, re.findall(r"\d+", m[0])) for m in labels]
    for expected in list(state.expected):
        if expected.unit is not None or expected.kind not in ("count", "ordinal") or expected.low != expected.high:
            continue
        hit = next(((m, digits) for m, digits in free if str(expected.low) in digits), None)
        if hit is not None:
            free.remove(hit)
            labels.remove(hit[0])
            state.expected.remove(expected)
            said = Quantity(*hit[0].span(), hit[0][0], expected.low, expected.low, expected.kind)
            state.found.append((expected, said))


def _result(
    state: Unpaired,
    dated: DateMatch,
    wrong: list[Misstatement],
    allowances: Allowances,
    labels: list[re.Match[str]],
    whole: tuple[dict[int, Figure], dict[int, Quantity]],
    english: str,
    source: str,
) -> FigureMatch:
    """Pair what is left by role, and report a range that was taken apart as the one figure it is (`whole`, by start)."""
    left: list[EnglishFigure] = [*state.english, *dated.left]
    licensed = {id(f) for f in left if allowances.allows(f)}
    missing: dict[int, Figure] = {}
    for expected in state.expected:
        if not expected.strict:
            other = other_unit(expected, english, source) or contrary(expected, left)
            if other := other or (first_for_second(expected, english, source) if source else None):
                wrong.append(Misstatement(expected, other, reason(expected, other)))
            continue
        if source and has_words(expected, english, source):
            continue
        near = min(
            (f for f in left if isinstance(f, Quantity) and _same_role(expected, f, licensed=id(f) in licensed)),
            key=lambda f: (f.kind != expected.kind, f.unit != expected.unit, f.start),
            default=None,
        )
        if near is None:
            if not told_in_words(expected, english, source) and not _told_of_each(expected, state.found, english):
                missing[expected.start] = whole[0][expected.start]
        else:
            left.remove(near)
            why = reason(expected, near)
            wrong.append(Misstatement(whole[0][expected.start], whole[1].get(near.start, near), why))
    for misread in wrong:
        missing.pop(misread.expected.start, None)
    bad = {w.expected.start for w in wrong} | set(missing)
    found = [
        (whole[0][e.start], whole[1].get(f.start, f)) for e, f in [*state.found, *dated.found] if e.start not in bad
    ]
    judged = [*misstated(found, english, source), *(exchanged(found, english, source) if source else ())]
    spoiled = {(w.expected.start, w.found.start): w for w in judged}
    found = [(a, b) for a, b in found if (a.start, b.start) not in spoiled]
    told = {(w.expected.start, w.found.start): w for w in [*wrong, *spoiled.values()]}
    used = {at for _, at in told}
    invented = {f.start: whole[1].get(f.start, f) for f in left if id(f) not in licensed and f.start not in used}
    for m in labels:
        if not allowances.allows_name(m[0]):
            digits = re.search(r"\d+", m[0])
            value = Fraction(int(digits[0][:40])) if digits else Fraction(0)
            invented[m.start()] = Quantity(m.start(), m.end(), m[0], value, value, "count")
    return FigureMatch(
        tuple(_once(found)),
        tuple(sorted([*missing.values(), *dated.missing], key=lambda f: f.start)),
        tuple(told[at] for at in sorted(told)),
        tuple(invented[at] for at in sorted(invented)),
    )


def _told_of_each(expected: Quantity, found: list[tuple[Figure, EnglishFigure]], english: str) -> bool:
    """Whether a figure is one of several that are the same: 分别上涨2%和2% is "2% each"."""
    return any(
        isinstance(e, Quantity)
        and (e.low, e.high, e.kind, e.unit) == (expected.low, expected.high, expected.kind, expected.unit)
        and _EACH.search(english, max(0, f.start - 12), f.end + 10)
        for e, f in found
    )


_EACH = re.compile(r"\b(?:each|both|apiece|alike)\b")


def _once(pairs: list[tuple[Figure, EnglishFigure]]) -> list[tuple[Figure, EnglishFigure]]:
    """Each pair once, in the order of the source: a range that was taken apart gave two."""
    keyed = {(a.start, b.start): (a, b) for a, b in pairs}
    return [keyed[key] for key in sorted(keyed)]


def _same_role(expected: Quantity, found: Quantity, *, licensed: bool) -> bool:
    """Whether an English figure may stand where the expected one should: both shares, both money, or one of them a bare number.

    One that the source licenses otherwise ("two" beside 两国) has to be of the very same kind.
    """
    if licensed:
        return expected.kind == found.kind and expected.kind != "count"
    shares = {"percent", "points", "fraction"}
    if expected.kind in shares or found.kind in shares:
        return expected.kind in shares and found.kind in shares
    if expected.kind == "money" or found.kind == "money":
        return {expected.kind, found.kind} <= {"money", "count"}
    return (expected.kind == "ordinal") == (found.kind == "ordinal")
