"""Figures with the words round them, where a translation model gets those wrong: 减亏2亿元 is "cut losses by 200 million yuan".

The rows of `wording.tsv` say which. What they give belongs to the figure: it is put into the Chinese with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import cast

from summarize.data import rows
from summarize.figures import style
from summarize.figures.chinese.day_terms import terms_of_days
from summarize.figures.chinese.numerals import parse_number
from summarize.figures.types import Hedge, Quantity
from summarize.patterns import Pattern

_REACH = 24
_NUMERAL = (
    r"(?<![\d.一二两三四五六七八九十百千万第])(?P<n>[二两三四五六七八九十百][一二三四五六七八九十百]{0,3}|[1-9]\d{0,2})"
)
_SAID = ("up to ", "at least ", "below ")
"""What the English of a figure begins with, and what a row that says another limit leaves out."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A row of `wording.tsv`; a text without its `words` has no such figure."""

    kinds: frozenset[str]
    words: Pattern
    before: Pattern
    after: Pattern
    english: str
    put: str
    hedge: Hedge | None
    example: str

    def span(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """What of `text` the English stands for, the figure being at [start, end); None where other words stand there."""
        before = self.before.search(text[max(0, start - _REACH) : start])
        after = self.after.match(text, end)
        if before is None or after is None:
            return None
        kept = before.end("keep") if "keep" in self.before.groupindex else before.start()
        return max(0, start - _REACH) + kept, after.end()

    def word(self, text: str, start: int) -> str:
        """The Chinese of the group `word` before a figure that starts at `start`, "" where the row has none."""
        if (
            "word" not in self.before.groupindex
            or (m := self.before.search(text[max(0, start - _REACH) : start])) is None
        ):
            return ""
        return m["word"] or ""


@lru_cache(maxsize=1)
def wordings() -> tuple[Wording, ...]:
    """The rows of the table, in order: the first one that fits holds."""
    return tuple(
        Wording(
            frozenset(row["kinds"].split()),
            Pattern(row["before"] or row["after"]),
            Pattern(f"(?:{row['before']})$"),
            Pattern(row["after"]),
            row["english"],
            row["put"],
            cast(Hedge, row["hedge"]) or None,
            row["example"],
        )
        for row in rows("summarize.figures.chinese", "wording.tsv")
    )


def worded(text: str, quantities: Sequence[Quantity], dates: Sequence[tuple[int, int]]) -> list[Quantity]:
    """`quantities` of a normalised text, in order, with the words that belong to them, and the figures that only the words make one.

    `dates` are the spans of the dates of the text.
    """
    own = [
        q
        for q in _numerals(text)
        if all(q.end <= a or b <= q.start for a, b in dates)
        and all(q.end <= o.start or o.end <= q.start or len(o.source) < len(q.source) for o in quantities)
    ]
    rest = [q for q in quantities if all(q.end <= o.start or o.end <= q.start for o in own)]
    rows = [row for row in wordings() if row.words.search(text)]
    # 不低于30日均价的八成: the limit is that of what follows.
    terms = {(q.start, q.end) for q in terms_of_days(text)} if "日" in text else set()
    told = (q if (q.start, q.end) in terms else _worded(text, q, rows) for q in rest)
    return sorted([*own, *told], key=lambda q: q.start)


def _worded(text: str, quantity: Quantity, rows: Sequence[Wording]) -> Quantity:
    for row in rows:
        if quantity.kind not in row.kinds or quantity.hedge == "several" or not quantity.english:
            continue
        span = row.span(text, quantity.start, quantity.end)
        if span is not None:
            return _with(text, quantity, row, *span)
    return quantity


def _with(text: str, quantity: Quantity, row: Wording, start: int, end: int) -> Quantity:
    plain, verb = quantity.english, ""
    if row.hedge and quantity.kind == "multiple" and quantity.put:  # 最高增长1.1倍
        verb, _, plain = quantity.put.partition(" ")
    for said in _SAID if row.hedge else ():
        plain = plain.removeprefix(said)
    words = quantity.kind in ("count", "duration", "multiple")
    number = style.hedged(style.spread(quantity.low, quantity.high, words=words), None if row.hedge else quantity.hedge)
    digits = style.spread(quantity.low, quantity.high, words=False)
    english = row.english.format(plain, n=number, d=digits)
    put = row.put.format(plain, n=number, d=digits, word=row.word(text, quantity.start))
    if verb:
        put = f"{verb} {put or english}"
    start = min(start, quantity.start)
    return replace(
        quantity,
        start=start,
        end=end,
        source=text[start:end],
        english=english,
        put=put,
        hedge=row.hedge or quantity.hedge,
        strict=quantity.strict or quantity.low > 1,
        inject=quantity.inject or row.put != "{}",
    )


def _numerals(text: str) -> Iterator[Quantity]:
    """Numerals that are figures only beside the words of a row: 七场不败, 六连胜."""
    for row in wordings():
        if "numeral" not in row.kinds or not row.after.may_be_in(text):
            continue
        for m in re.finditer(f"{_NUMERAL}(?={row.after.pattern})", text):
            quantity = _bare(m["n"], *m.span("n"), text)
            span = row.span(text, *m.span("n"))
            if quantity is not None and span is not None:
                yield _with(text, quantity, row, *span)


def _bare(numeral: str, start: int, end: int, text: str) -> Quantity | None:
    number = parse_number(numeral)
    if number is None or number.low != number.high:
        return None
    return Quantity(start, end, text[start:end], number.low, number.low, "count", english=style.number(number.low))
