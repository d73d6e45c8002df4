"""English figures that nothing was paired with, read another way: "one in five" as two numbers, "a third" as a share or a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from summarize.figures.compare.less_named import with_the_named
from summarize.figures.english.numerals import out_of
from summarize.figures.types import Quantity

_OUT_OF = re.compile(r"\w+ (?:in|out of) (?:every )?\w+")
# A third resumed the next day, another third; and not "the third".
_ONE = re.compile(r"\b(?:an?|another|one|the other|nearly|about|almost|roughly|than) $", re.IGNORECASE)
# A fourth straight title, its third consecutive loss, for a fifth time.
_IN_A_ROW = re.compile(r" (?:straight|consecutive|successive|time\b|\w+ in a row\b)")
_ROW = re.compile("[连度次]")


# 放行后第九天: nine days after.
_AFTER_NTH = re.compile("后的?第$")
_QUARTERS = re.compile("(two|three)[ -]quarters", re.IGNORECASE)
_LATER = re.compile(r" (?:after|later|following|into)\b")
_CENTS = {"U.S. cent": "USD", "euro cent": "EUR", "Hong Kong cent": "HKD", "penny": "GBP"}


def _has(expected: Sequence[Quantity], sum_: Quantity) -> bool:
    """Whether a sum is one of those expected, in one of its currencies."""
    codes = set((sum_.unit or "").split("/"))
    return any(e.kind == "money" and e.low == sum_.low and set((e.unit or "").split("/")) & codes for e in expected)


def _in_whole(f: Quantity) -> Quantity:
    """66 U.S. cents as 0.66 dollars; bare cents are those of any dollar or of the euro."""
    bare = f.unit == "U.S. cent" and not re.search(r"U\.?S|Americ", f.source)
    unit = "AUD/CAD/EUR/HKD/NZD/SGD/TWD/USD" if bare else _CENTS[f.unit or ""]
    return replace(f, low=f.low / 100, high=f.high / 100, kind="money", unit=unit)


_SECOND = re.compile(r"\b(?:an?|half an?|leap|split|per|every|each|full|single|whole|one) $", re.IGNORECASE)
_A_MAN_LESS = re.compile("红牌|罚下|减员|少一人|少打一人|以少打多|以少敌多")
_PART = re.compile(r"\b(?:part|phase|volume) $", re.IGNORECASE)
_PARTS = {
    Fraction(1): ("(上)", "（上）", "首阶段", "首期", "上册"),
    Fraction(2): ("(下)", "（下）", "(中)", "（中）", "下册"),
    Fraction(3): ("(下)", "（下）"),
}
_TOP = re.compile("榜首|冠军|首位|头号|头名|夺冠|登顶|第一|居首|球后")


def _is_no_figure(f: Quantity, english: str, source: str) -> bool:
    """Whether an English figure is only a word of what the Chinese says without one: "a second" for 一秒, "No. 1" for 榜首, 3M."""
    before = english[max(0, f.start - 12) : f.start]
    if f.kind == "ordinal" and f.low == 2 and f.source.lower() == "second":
        return "秒" in source and _SECOND.search(before) is not None
    if f.low in _PARTS and f.low == f.high and _PART.search(before):
        return any(part in source for part in _PARTS[f.low])
    if f.kind == "count" and f.low == 1 and before.endswith("No. "):
        return _TOP.search(source) is not None
    if f.kind == "duration" and f.low == 10 and "旬" in source:
        return re.search(r"\b(?:first|middle|last) $", before) is not None
    if f.kind == "age" and f.low == f.high == 1:
        return "周岁" in source
    if f.kind == "count" and f.low == 10 and re.match(r"[ -]m[ae]n\b", english[f.end :]):
        return _A_MAN_LESS.search(source) is not None
    if f.kind == "fraction" and f.low == Fraction(1, 4) and f.source.lower() == "a quarter":
        return ("季" in source or "节" in source) and not english.startswith(" of", f.end)
    return re.fullmatch(r"\d{1,3}[A-Za-z]", f.source) is not None and f.source in source


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
    # 三度当选 is "a third term", and 第三天 in "into a third" no share.
    times = {e.low for e in left if e.kind == "count" and e.source.endswith("度")}
    nths = {e.low for e in left if e.kind == "ordinal"}
    numbered = {e.low for e in left if e.kind == "ordinal" and _AFTER_NTH.search(source, 0, e.start + 1)}
    out: list[Quantity] = []
    for f in with_the_named(left, found, english, source):
        if _is_no_figure(f, english, source):
            continue
        if f.kind == "duration" and f.low in numbered and _LATER.match(english, f.end):
            out.append(replace(f, kind="ordinal", unit=None))
            continue
        if f.kind == "measure" and f.unit in _CENTS and _has(left, whole := _in_whole(f)):
            out.append(whole)
            continue
        if (
            f.kind == "fraction"
            and f.low.numerator == 1
            and f.low.denominator in nths
            and f.source.startswith(("a ", "A "))
        ):
            out.append(replace(f, low=1 / f.low, high=1 / f.low, kind="ordinal"))
            continue
        if (m := _QUARTERS.fullmatch(f.source)) and re.search("[三两]个?[季节]", source):
            many = Fraction(2 if m[1].lower() == "two" else 3)
            out.append(replace(f, low=many, high=many, kind="count"))
            continue
        if f.kind == "ordinal" and f.low in times:
            out.append(replace(f, kind="count"))
            continue
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
