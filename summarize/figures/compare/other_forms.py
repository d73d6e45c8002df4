"""English figures that nothing was paired with, read another way: "one in five" as two numbers, "a third" as a share or a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from summarize.figures.english.numerals import out_of
from summarize.figures.types import Quantity

_OUT_OF = re.compile(r"\w+ (?:in|out of) (?:every )?\w+")
# A third resumed the next day, another third; and not "the third".
_ONE = re.compile(r"\b(?:an?|another|one|the other|nearly|about|almost|roughly|than) $", re.IGNORECASE)
# A fourth straight title, its third consecutive loss, for a fifth time.
_IN_A_ROW = re.compile(r" (?:straight|consecutive|successive|time\b|\w+ in a row\b)")
_ROW = re.compile("[连度次]")


def in_other_forms(
    expected: Sequence[Quantity], found: Sequence[Quantity], english: str, source: str
) -> tuple[list[Quantity], list[Quantity]]:
    """What is left of both sides after pairing, in the forms in which it may be paired: the values stay, the kind is another."""
    ranks = {f.low for f in found if f.kind == "ordinal"}
    left = [
        replace(e, kind="ordinal")
        if e.kind == "count" and e.low == e.high and e.low in ranks and source.startswith("楼", e.end)
        else e
        for e in expected
    ]
    shares = {e.low for e in left if e.kind == "fraction"}
    out: list[Quantity] = []
    for f in found:
        if f.kind == "fraction" and _OUT_OF.fullmatch(f.source):
            out += [replace(f, low=Fraction(n), high=Fraction(n), kind="count") for n in out_of(f.source)]
        elif f.kind != "ordinal" or f.low != f.high:
            out.append(f)
        elif f.low > 1 and 1 / f.low in shares and _ONE.search(english, 0, f.start):
            out.append(replace(f, low=1 / f.low, high=1 / f.low, kind="fraction"))
        elif _IN_A_ROW.match(english, f.end) and _ROW.search(source):
            out.append(replace(f, kind="count"))
        else:
            out.append(f)
    return left, out
