"""What is said of a figure of the right value, and whether the English says it: its unit, its hedge, up or down, by or to, won or lost.

The rules are rows of `statements.tsv`; this module reads them and holds a pair of figures against each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from summarize.chinese.words import alternatives
from summarize.data import rows
from summarize.figures.compare.in_words import is_rate
from summarize.figures.types import EnglishFigure, Figure, Misstatement, Quantity
from summarize.figures.units import CURRENCY_BY_CODE, MEASURE_BY_NAME, PER, PER_NAMES, measure_names

Pair = tuple[Figure, EnglishFigure]

_CHINESE_BEFORE, _CHINESE_AFTER = 24, 12
_CHINESE_NUMERAL = re.compile(r"[\d一二两三四五六七八九十百千万亿数几半]")
_ENGLISH_NUMERAL = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    r"|hundred|thousand|million|billion|trillion|dozen|half|first|second|third|twice|doubl|tripl)",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[;:.]\s")
_CLAUSE_START_AFTER = re.compile(r"[,;.]\s")
# What else tells a length of time in English.
_TIME_WORDS = {
    "year": r"years?|yearly|annual\w*|anniversar\w+|decades?|grades?|aged?",
    "month": r"months?|monthly",
    "week": r"weeks?|weekly",
    "day": r"days?|daily",
}
_ALSO_CHINESE = {
    "magnitude": ("级",),
    "kilometer per hour": ("时速", "时", "限速"),
    "degree": ("学位",),
    "month": ("月",),
    "decade": ("年",),
    "century": ("世纪",),
}
_NEVER = r"(?!)"
_SPEED = "kilometer per hour"
"""Beside 40 kph a limit is one "of 60"."""
_RECORD = re.compile(r"(?<![\w.,-])\d+[-–]\d+(?:[-–]\d+)?(?![\w-])")
_OF_SO_MANY = re.compile(
    r"\b(?:in|of|from)(?: (?:their|the|its|his|her))?(?: (?:last|past|first))? $|\b[Bb]est[ -]of[ -]$"
)
_STOP = re.compile(r"\s*(?:[.,;:]|$)")
_OF_A_RACE = re.compile(r"秒\d{1,3}$")


@dataclass(frozen=True, slots=True)
class StatementRule:
    """A row of `statements.tsv`; its head says what the columns mean."""

    rule: str
    kinds: tuple[frozenset[str], frozenset[str]]
    hedges: tuple[frozenset[str], frozenset[str]]
    chinese: str
    unless: str
    must: str
    must_not: str
    window: tuple[int, int] | None
    source: str
    right: str
    wrong: str

    def applies(self, expected: Quantity, said: Quantity, chinese: str) -> re.Match[str] | None:
        """The match of its Chinese where the rule speaks of such a pair, None where it does not."""
        for allowed, quantity in zip(self.kinds, (expected, said), strict=True):
            if allowed and quantity.kind not in allowed:
                return None
        for hedges, quantity in zip(self.hedges, (expected, said), strict=True):
            if hedges and (quantity.hedge or "none") not in hedges:
                return None
        if self.unless and _compiled(self.unless, expected, said).search(chinese):
            return None
        return _compiled(self.chinese, expected, said).search(chinese)

    def broken(self, expected: Quantity, said: Quantity, english: str, matched: re.Match[str]) -> bool:
        """Whether the English has not what it must have, and has what it must not have."""
        per = matched.groupdict().get("per")
        return not (
            self.must and _compiled(self.must, expected, said, PER[per][0] if per else None).search(english)
        ) and not (self.must_not and not _compiled(self.must_not, expected, said).search(english))


def _set(text: str, between: str) -> frozenset[str]:
    return frozenset(filter(None, map(str.strip, text.split(between))))


@lru_cache(maxsize=1)
def statements() -> tuple[StatementRule, ...]:
    """The rules, in the order of the table."""
    words = {f"<<{row['name']}>>": row["pattern"] for row in rows("summarize.figures.compare", "statement_words.tsv")}
    words["<<per units>>"] = alternatives(PER)

    def pattern(text: str) -> str:
        return re.sub(r"<<[a-z ]+>>", lambda m: words.get(m[0], m[0]), text)

    def sides(text: str, between: str) -> tuple[frozenset[str], frozenset[str]]:
        first, _, second = text.partition(">")
        return _set(first, between), _set(second, between)

    out = []
    for row in rows("summarize.figures.compare", "statements.tsv"):
        before, _, after = row["window"].partition(",")
        out.append(
            StatementRule(
                row["rule"],
                sides(row["kinds"], " "),
                sides(row["hedge"], "|"),
                pattern(row["chinese"]),
                pattern(row["unless"]),
                pattern(row["must"]),
                pattern(row["must_not"]),
                None if row["window"] == "all" else (int(before), int(after)),
                row["source"],
                row["right"],
                row["wrong"],
            )
        )
    return tuple(out)


@lru_cache(maxsize=8192)
def _regex(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _compiled(pattern: str, expected: Quantity, said: Quantity, per: str | None = None) -> re.Pattern[str]:
    """`pattern` with the names of the units of these figures in it; `per` is the unit a rate is for, where the Chinese names it."""
    if "<<" in pattern:
        for name, names in (
            ("<<unit>>", _unit_names(expected)),
            ("<<currency>>", _currency_names(expected)),
            ("<<said unit>>", _chinese_names(said)),
        ):
            pattern = pattern.replace(name, names)
        if "<<per>>" in pattern:
            unit = per or expected.per
            pattern = pattern.replace("<<per>>", _word(PER_NAMES[unit]) if unit else "")
    return _regex(pattern)


def _word(names: str) -> str:
    """One of the words of the pattern `names`, also right after digits (5kg)."""
    return rf"(?<![^\W\d_])(?:{names})(?!\w)".replace("square\\ ", "square[ -]").replace("cubic\\ ", "cubic[ -]")


def _unit_names(q: Quantity) -> str:
    if q.unit not in MEASURE_BY_NAME:
        return _NEVER
    names = _TIME_WORDS.get(q.unit) or measure_names(MEASURE_BY_NAME[q.unit])
    return _word(f"{names}|{measure_names(MEASURE_BY_NAME[_SPEED])}" if q.unit == "kilometer" else names)


def names_unit(q: Quantity, english: str) -> bool:
    """Whether an English text has a word for the unit of a measure or a length of time."""
    return _regex(_unit_names(q)).search(english) is not None


def _currency_names(q: Quantity) -> str:
    currency = CURRENCY_BY_CODE.get(q.unit or "")
    if currency is None:
        return ""
    # "from 350,000" beside "1 million pounds": the noun stands once.
    noun = currency.style.rpartition(" ")[2]
    names = currency.english if "{" in noun else (*currency.english, noun, noun.removesuffix("s"))
    return rf"\b(?:{alternatives(names)})\b|{alternatives((*currency.signs, currency.code))}"


def _chinese_names(q: Quantity) -> str:
    if q.kind == "age":
        names: tuple[str, ...] = ("岁", "年", "龄", "代")
    elif q.unit in MEASURE_BY_NAME:
        names = (*MEASURE_BY_NAME[q.unit].chinese, *_ALSO_CHINESE.get(q.unit, ()))
    else:
        return ""
    near = r"[^\d一二两三四五六七八九十百千万亿‹›]"
    return rf"(?:{alternatives(names)}){near}{{0,5}}‹|›{near}{{0,5}}(?:{alternatives(names)})"


def misstated(found: Sequence[Pair], english: str, source: str) -> Iterator[Misstatement]:
    """The pairs whose English figure has the value of the Chinese one and breaks a rule.

    `source` is the normalised Chinese text that the spans of the Chinese figures are offsets into; without it (empty) only rules that
    need no Chinese hold.
    """
    if source:
        yield from _swapped(found, source)
    for expected, said in found:
        if not isinstance(expected, Quantity) or not isinstance(said, Quantity):
            continue
        each = source.startswith("各", expected.start - 1) if expected.start else False
        if not expected.strict and expected.hedge not in ("at most", "at least") and not each:
            continue
        if _needs_no_unit(expected, said, english):
            continue
        if rule := _broken_rule(expected, said, found, english, source):
            yield Misstatement(expected, said, rule)


def _needs_no_unit(expected: Quantity, said: Quantity, english: str) -> bool:
    """Whether a number says by itself what it is of: 66 cents, 32 to the dollar, a record of 19-34, a time of 9.77 in a race."""
    if expected.kind == "money":
        return said.source.endswith(("cent", "cents")) or is_rate(said, english)
    if expected.unit in ("win", "loss", "draw"):
        return any(m.start() <= said.start < m.end() for m in _RECORD.finditer(english))
    if expected.unit == "meter":
        return re.search(r"\d ?[x×] ?$", english[: said.start]) is not None
    if expected.unit == "game":
        return _OF_SO_MANY.search(english, 0, said.start) is not None and (
            english[said.start - 1] == "-" or _STOP.match(english, said.end) is not None
        )
    if expected.unit in ("degree", "degree Celsius"):
        return english[: said.start].endswith("minus ") or english.startswith(" below zero", said.end)
    return expected.unit == "second" and said.kind == "count" and _OF_A_RACE.search(expected.source) is not None


def _broken_rule(expected: Quantity, said: Quantity, found: Sequence[Pair], english: str, source: str) -> str | None:
    """The name of the first rule that a pair breaks."""
    chinese = (
        _context(source, expected, [f for f, _ in found], (_CHINESE_BEFORE, _CHINESE_AFTER), _CHINESE_NUMERAL)
        if source
        else ""
    )
    windows: dict[tuple[int, int] | None, str] = {None: english}
    for row in statements():
        if not source and (row.chinese or row.unless or any(row.hedges)):
            continue
        matched = row.applies(expected, said, chinese)
        if matched is None:
            continue
        if row.window is not None and row.window not in windows:
            windows[row.window] = _context(english, said, [f for _, f in found], row.window, _ENGLISH_NUMERAL)
        if row.broken(expected, said, windows[row.window], matched):
            return row.rule
    return None


def _context(
    text: str,
    figure: Figure | EnglishFigure,
    others: Sequence[Figure | EnglishFigure],
    window: tuple[int, int],
    numeral: re.Pattern[str],
) -> str:
    """What stands round a figure, which is put in ‹›; what is said of another figure is not said of this one, so they are blanked out.

    The mark stands before the numeral, as words belong to some figures (逾百, more than 100); clauses of English are cut. The words that
    belong to another Chinese figure stay: 涨幅由8% says of what follows as well what it is.
    """
    out = list(text)
    for other in others:
        if other.end <= figure.start or figure.end <= other.start:
            at = numeral.search(text, other.start, other.end) if numeral is _CHINESE_NUMERAL else None
            start = at.start() if at else other.start
            out[start : other.end] = "_" * (min(other.end, len(out)) - start)
    text = "".join(out)
    digits = numeral.search(text, figure.start, figure.end)
    start = digits.start() if digits else figure.start
    before, after = text[max(0, start - window[0]) : start], text[figure.end : figure.end + window[1]]
    if numeral is _ENGLISH_NUMERAL:
        before, after = _CLAUSE_END.split(before)[-1], _CLAUSE_START_AFTER.split(after)[0]
    return f"{before}‹{text[start : figure.end]}›{after}"


_LIST = re.compile(r"[%个名人种项家元岁]? ?(?:[、,，和及与]|以及) ?")


def _swapped(found: Sequence[Pair], source: str) -> Iterator[Misstatement]:
    """Neighbours in a list of figures (分别为35、31和14种) that stand the other way round in English."""
    for (first, said_first), (second, said_second) in pairwise(sorted(found, key=lambda pair: pair[0].start)):
        if not isinstance(first, Quantity) or not isinstance(second, Quantity) or first.value == second.value:
            continue
        listed = _LIST.fullmatch(source, first.end, second.start) is not None
        if listed and (first.kind, first.unit) == (second.kind, second.unit) and said_first.start > said_second.start:
            yield Misstatement(first, said_first, "order")
            yield Misstatement(second, said_second, "order")
