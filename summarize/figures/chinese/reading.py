"""Reads the quantity that begins with a numeral: a proportion, an ordinal, a range, a multiple, or a number with its unit."""

from __future__ import annotations

import re

from summarize.figures import style
from summarize.figures.chinese import patterns as p
from summarize.figures.chinese.context import Core, Head, Tail, read_after, read_head, read_tail
from summarize.figures.chinese.multiples import multiple
from summarize.figures.chinese.numerals import UNITS
from summarize.figures.chinese.rendering import make_quantity, percent
from summarize.figures.chinese.weekly import is_one_a_week
from summarize.figures.types import Hedge, Quantity, QuantityKind


def read_quantity(text: str, cores: list[Core], i: int) -> tuple[int, Quantity | None]:
    """The quantity that begins with numeral `i`, or None where it is no figure, and how many numerals were used up."""
    core = cores[i]
    following = cores[i + 1] if i + 1 < len(cores) else None
    if text.startswith("分之", core.end) and following is not None and following.start == core.end + 2:
        last = _linked(text, following.end, cores, i + 2)
        # 下降百分之八点二到三十六点五亿元: the second number is no percentage.
        if last is not None and (
            last.number.unit >= 10**4 or text.startswith("分之", last.end) or read_tail(text, last).kind != "count"
        ):
            last = None
        return (3 if last else 2), _proportion(text, core, following, last)
    if core.start and text[core.start - 1] == "第":
        return 1, _ordinal(text, core)
    tail = read_tail(text, core)
    after = next((j for j in range(i + 1, len(cores)) if cores[j].start >= tail.end), len(cores))  # 1米75到1米8
    partner = _linked(text, tail.end, cores, after)
    if partner is not None:
        joined = _range(text, core, tail, partner)
        if joined is not None:
            return after - i + 1, joined
    return 1, _single(text, core, tail)


def _linked(text: str, end: int, cores: list[Core], i: int) -> Core | None:
    """Numeral `i` where only a link (至, -), and perhaps a currency sign, stands between `end` and it."""
    if i >= len(cores):
        return None
    link = p.LINK.match(text, end)
    if link is None or not 0 <= cores[i].start - link.end() <= 4:
        return None
    between = text[link.end() : cores[i].start]
    return cores[i] if not between or p.SIGN_BEFORE.fullmatch(between) else None


def _proportion(text: str, denominator: Core, numerator: Core, last: Core | None) -> Quantity | None:
    """百分之十六, 三分之一, 百分之三十至四十."""
    base = denominator.number.low
    if base < 2 or denominator.number.hedge:
        return None
    end_core = last or numerator
    head = read_head(text, denominator.start)
    suffix = p.SUFFIX.match(text, end_core.end) if end_core.number.high >= 10 else None
    end, after = read_after(text, suffix.end() if suffix else end_core.end)
    barely = p.BARELY.match(text, end) if after is None and base not in (100, 1000) else None
    if barely:
        end, after = barely.end(), _BARELY[barely[0]]
    own = numerator.number.hedge or (p.SUFFIX_HEDGES[suffix["hedge"]] if suffix else None) or after
    hedge = own if own == "several" else head.hedge or own
    shown = hedge if head.inside or head.hedge is None else None
    low, high = numerator.number.low, end_core.number.high
    if base in (100, 1000) and last is None and p.HUNDREDTHS_OF_A_SECOND.match(text, numerator.end):
        seconds, end = low / base, numerator.end + 1
        english = style.measure(style.number(seconds), "second", plural=True)
        return Quantity(
            denominator.start,
            end,
            text[denominator.start : end],
            seconds,
            seconds,
            "duration",
            "second",
            english=english,
        )
    if base in (100, 1000):
        low, high = low * 100 / base, high * 100 / base
        sure = hedge != "several" and low <= high
        english = style.hedged(percent(low, high), shown)
        return Quantity(head.start, end, text[head.start : end], low, high, "percent", "%", hedge, english, sure, sure)
    low, high = low / base, high / base
    small = base >= _ONE_IN
    english = style.hedged(style.one_in(low * base, high * base, base) if small else style.fraction(low), shown)
    return Quantity(
        head.start,
        end,
        text[head.start : end],
        low,
        high,
        "fraction",
        None,
        hedge,
        english,
        strict=not small or hedge != "several",
        inject=small or low.denominator not in style.DENOMINATORS or barely is not None,
        put=style.hedged(percent(low * 100, high * 100), shown) if base == _ONE_IN else "",
    )


_ONE_IN = 10**4
"""From this denominator on a share is told as so many in 10,000; of these models copy 0.03% best."""


def _ordinal(text: str, core: Core) -> Quantity | None:
    n = core.number
    if n.low != n.high or n.low.denominator != 1 or n.low < 1 or n.hedge:
        return None
    numbered = p.NUMBERED.match(text, core.end) is not None
    english = f"No. {int(n.low)}" if numbered else style.ordinal(int(n.low))
    strict = n.low > 2 or (n.low == 2 and not text.startswith(("天", "日", "次", "个", "年"), core.end))
    inject = n.low >= 10 and not numbered
    start = core.start - 1
    return Quantity(
        start, core.end, text[start : core.end], n.low, n.low, "ordinal", None, None, english, strict, inject
    )


def _range(text: str, core: Core, tail: Tail, partner: Core) -> Quantity | None:
    """10到15, 30%-40%, 10亿至15亿美元, and a score where the first number is the greater (3-1)."""
    end_tail = read_tail(text, partner)
    first, second = core.number, partner.number
    if "several" in (first.hedge, second.hedge) or tail.unit not in (None, end_tail.unit):
        return None
    if tail.kind not in ("count", end_tail.kind):
        return None  # 扩大一倍至26亿元: up to where it went
    kind, unit = end_tail.kind, end_tail.unit
    low, high = first.low, second.high
    if unit != "成":  # 2毛钱到3块5, 三到五打, 两吨到三吨半
        own = tail if tail.unit or tail.classifier else Tail(core.end, scale=end_tail.scale)
        low, high = (low + own.add) * own.scale, (high + end_tail.add) * end_tail.scale
    if tail.kind != "count" and kind == "count":
        return None
    # 10至15亿: the first number takes the scale of the second where it has none and is the smaller.
    if first.unit == 1 and second.unit >= 10**4 and tail.kind == "count" and low < 10**4 and low * second.unit < high:
        low *= second.unit
    head = read_head(text, core.start)
    if head.currency is not None and kind in ("count", "money"):
        kind, unit = "money", head.currency
    if unit == "成":
        low, high, unit = low * 10, high * 10 + end_tail.add, "%"
    if kind == "count" and not end_tail.classifier and _year_like(core) and _year_like(partner):
        return None
    dash = text[tail.end : partner.start].strip() not in ("至", "到")
    if dash and kind == "count" and _is_score(text, core, partner, end_tail):
        source = text[core.start : partner.end]
        return Quantity(core.start, partner.end, source, low, high, "score", None, None, f"{low}-{high}")
    if low >= high:
        return None
    end, after = read_after(text, end_tail.end)
    hedge = head.hedge or after or end_tail.hedge
    shown = hedge if head.inside or head.hedge is None else None
    return make_quantity(text, head.start, end, low, high, kind, unit, hedge, shown, end_tail, core)


def _is_score(text: str, core: Core, partner: Core, tail: Tail) -> bool:
    low, high = core.number.low, partner.number.high
    if tail.classifier or low.denominator != 1 or high.denominator != 1 or low >= 200 or high >= 200:
        return False
    return low >= high or (high < 20 and p.GAME.search(text[max(0, core.start - 12) : partner.end + 8]) is not None)


def _year_like(core: Core) -> bool:
    return core.text.isdecimal() and len(core.text) == 4 and core.text[:2] in ("19", "20")


def _single(text: str, core: Core, tail: Tail) -> Quantity | None:
    n = core.number
    head = read_head(text, core.start)
    kind, unit = tail.kind, tail.unit
    if _is_recent(text, head, tail) or (
        tail.kind == "duration" and not head.inside and text.startswith("前", tail.end)
    ):
        # 近五年来 is "the past five years", and 高于四年前 is higher than it was.
        head = Head(core.start)
    if head.currency is not None and kind in ("count", "money"):
        kind, unit = "money", head.currency
    low, high = n.low, n.high
    if unit == "成":
        low, high, unit = low * 10, high * 10, "%"
    low, high = (low + tail.add) * tail.scale, (high + tail.add) * tail.scale
    end, after = read_after(text, tail.end) if low >= 2 else (tail.end, None)
    own = n.hedge or tail.hedge or after
    hedge = own if own == "several" else head.hedge or own
    shown = hedge if head.inside or head.hedge is None else None
    if hedge is None and tail.classifier and kind == "count" and low >= 2:
        hedge = read_after(text, tail.end + len(tail.classifier))[1]  # 5人以上: translated where it stands
    if not _is_figure(text, core, tail, kind, hedge):
        return None
    if tail.classifier == "年级":
        kind = "ordinal"
    if kind == "age" and p.OLDER.search(text, 0, core.start):
        kind = "duration"
    if kind == "multiple":
        return multiple(text, core, head.start, end, low, high, hedge, shown)
    return make_quantity(text, head.start, end, low, high, kind, unit, hedge, shown, tail, core)


def _is_recent(text: str, head: Head, tail: Tail) -> bool:
    """Whether 近 is "recent": 近五年来 and, at the start of a clause, 近五年."""
    if head.hedge != "nearly" or tail.kind != "duration" or text[head.start] != "近":
        return False
    return p.RECENT.match(text, tail.end) is not None or (
        tail.unit not in ("hour", "minute", "second") and p.CLAUSE_START.search(text[: head.start]) is not None
    )


# 最多购买一套, 限养一条, 至少参加一项; he is at most 算一个外行.
_LIMITED = re.compile(r"(?:最多|至多|顶多|限|至少|最少|起码)(?!.*[算是像当为])[\u4e00-\u9fff]{0,5}$")


def _is_figure(text: str, core: Core, tail: Tail, kind: QuantityKind, hedge: Hedge | None) -> bool:
    """Whether a numeral is a figure at all: not an article (一个), a list number, a year without 年, or part of a code."""
    n, has_unit = core.number, kind != "count" or bool(tail.classifier)
    if n.plain:
        return has_unit or hedge is not None or not _is_code(text, core)
    if all(c in UNITS for c in core.text):
        return (
            hedge is not None
            or (core.text.startswith("十") and len(core.text) > 1)
            or (has_unit and not p.VERY.match(text, core.end))
        )
    if n.low >= 2 and p.SERIES.match(text, core.end) and text[max(0, core.start - 1) : core.start] > "一":
        return True
    if n.low == n.high == 1:
        before = text[max(0, core.start - 9) : core.start]
        limit = has_unit and (hedge in ("at most", "at least") or _LIMITED.search(before) is not None)
        # 水温偏高一度, but 一度被捕.
        limit = limit or (tail.unit == "degree" and p.BY_DEGREES.search(before) is not None)
        limit = limit or (tail.unit in p.PHYSICAL and "每" not in before[-3:] and not before.endswith("最后"))
        weekly = is_one_a_week(text, core.start, core.end)
        dozen = tail.scale == _DOZEN
        return (
            bool(tail.add) or limit or weekly or dozen or kind in ("money", "percent", "multiple", "points", "duration")
        )
    if n.low.denominator > 1 and p.MAGNITUDE.search(text, max(0, core.start - 5), core.start):
        return True
    if n.high < 10:
        return has_unit and not (tail.classifier == "年" and text.startswith("级", tail.end))
    return has_unit or n.low >= 20 or n.hedge is not None


def _is_code(text: str, core: Core) -> bool:
    """Whether Arabic digits without a unit are a list number, a year, or a code: 007, 310112, (1)."""
    digits = core.text
    if not digits.isdecimal():
        return False
    if (digits[0] == "0" and len(digits) > 1) or len(digits) > 5 or _year_like(core):
        return True
    opens = core.start == 0 or text[core.start - 1] in "([\n"
    return opens and core.number.low <= 50 and text[core.end : core.end + 1] in ("、", ".", ")", "]")


_DOZEN = 12
_BARELY: dict[str, Hedge] = {"强": "more than", "弱": "less than"}
"""三分之一强 is a little more than a third."""
