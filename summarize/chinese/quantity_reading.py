"""Reads one quantity around a numeral: what stands before and after it decides kind, unit, hedge and English rendering."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from summarize.chinese import english_style as style
from summarize.chinese import quantity_patterns as p
from summarize.chinese.figure_types import Hedge, Quantity, QuantityKind
from summarize.chinese.numerals import UNITS, Number
from summarize.chinese.units import CURRENCY_BY_CHINESE, CURRENCY_BY_SIGN, MEASURE_BY_CHINESE

_ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Core:
    """A numeral in the text: its span, its characters and its value."""

    start: int
    end: int
    text: str
    number: Number


@dataclass(slots=True)
class _Tail:
    """What follows a numeral: its end, kind and unit; `add` for 半, `scale` for 成."""

    end: int
    kind: QuantityKind = "count"
    unit: str | None = None
    hedge: Hedge | None = None
    add: Fraction = Fraction(0)
    classifier: str = ""


def read(text: str, cores: list[Core], i: int) -> tuple[int, Quantity | None]:
    """The quantity that begins with numeral `i`, or None where it is no figure, and how many numerals were used up."""
    core = cores[i]
    following = cores[i + 1] if i + 1 < len(cores) else None
    if text.startswith("分之", core.end) and following is not None and following.start == core.end + 2:
        last = _linked(text, following.end, cores, i + 2)
        return (3, _proportion(text, core, following, last)) if last else (2, _proportion(text, core, following, None))
    if core.start and text[core.start - 1] == "第":
        return 1, _ordinal(text, core)
    tail = _tail(text, core)
    if following is not None:
        partner = _linked(text, tail.end, cores, i + 1)
        if partner is not None:
            joined = _range(text, core, tail, partner)
            if joined is not None:
                return 2, joined
    return 1, _single(text, core, tail)


def _linked(text: str, end: int, cores: list[Core], i: int) -> Core | None:
    """Numeral `i` where only a link (至, -) stands between `end` and it."""
    if i >= len(cores):
        return None
    link = p.LINK.match(text, end)
    if link is None:
        return None
    sign = cores[i].start
    before = p.SIGN_BEFORE.search(text[link.end() : sign]) if sign - link.end() <= 4 else None
    return cores[i] if link.end() == sign or (before is not None and before.start() == 0) else None


def _tail(text: str, core: Core) -> _Tail:
    tail = _Tail(core.end)
    if (m := p.SUFFIX.match(text, core.end)) and (core.number.low >= 10 or core.text[-1] in UNITS):
        tail.end, tail.hedge = m.end(), p.SUFFIX_HEDGES[m["hedge"]]
    at = tail.end
    if m := p.PERCENT.match(text, at):
        tail.end, tail.kind, tail.unit = m.end(), "percent", "%"
    elif m := p.POINTS.match(text, at):
        tail.end, tail.kind, tail.unit = m.end(), "points", "point"
    elif (
        (m := p.TENTHS.match(text, at))
        and 0 < core.number.low <= core.number.high <= 10
        and core.text[-1:] not in "百千万亿"
    ):
        tail.end, tail.kind, tail.unit = m.end(), "percent", "成"
        if more := m["more"]:
            tail.add = Fraction(5 if more == "半" else "零一二三四五六七八九".index(more))
    elif m := p.TIMES.match(text, at):
        tail.end, tail.kind = m.end(), "multiple"
        if text.startswith("半", tail.end):
            tail.end, tail.add = tail.end + 1, Fraction(1, 2)
    elif m := p.AGE.match(text, at):
        tail.end, tail.kind, tail.unit = m.end(), "age", "year"
    elif m := p.CURRENCY.match(text, at):
        tail.end, tail.kind, tail.unit = m.end(), "money", CURRENCY_BY_CHINESE[m["name"]].code
    elif m := p.MEASURE.match(text, at) or _half_measure(text, at):
        unit = MEASURE_BY_CHINESE["个月" if m["name"] == "月" else m["name"]]
        tail.end, tail.unit = m.end(), unit.name
        tail.kind = "duration" if unit.kind == "duration" else "measure"
        if text[at : at + 2] == "个半":
            tail.add = Fraction(1, 2)
        elif (
            unit.kind == "duration"
            and text.startswith("半", tail.end)
            and not text.startswith(("半年", "半月", "半岛"), tail.end)
        ):
            tail.end, tail.add = tail.end + 1, Fraction(1, 2)
        tail.classifier = m["name"]
    elif m := p.CLASSIFIER.match(text, at):
        tail.classifier = m["name"]
    return tail


def _half_measure(text: str, at: int):  # type: ignore[no-untyped-def]
    """个半小时, 个半月: a measure after 个半."""
    if not text.startswith("个半", at):
        return None
    return p.MEASURE.match(text, at + 2) or p.HALF_MONTH.match(text, at)


def _before(text: str, start: int) -> tuple[int, str | None, Hedge | None]:
    """Start of the figure with sign and adverb, the currency before it, and the hedge before it."""
    code: str | None = None
    head = text[max(0, start - 8) : start]
    if m := p.SIGN_BEFORE.search(head):
        code = CURRENCY_BY_SIGN[m["sign"]]
    elif m := p.NAME_BEFORE.search(head):
        name = m["name"]
        code = CURRENCY_BY_CHINESE[name].code if name in CURRENCY_BY_CHINESE else p.CODES.get(name, name)
    if m:
        start -= len(m[0])
        head = text[max(0, start - 8) : start]
    if m := p.BEFORE.search(head):
        hedge = p.HEDGES_BEFORE[m["hedge"]]
        return (start - len(m[0]) if m["hedge"] in p.ADVERBS and not m["between"] else start), code, hedge
    return start, code, None


def _after(text: str, end: int) -> tuple[int, Hedge | None]:
    m = p.AFTER.match(text, end)
    return (m.end(), p.HEDGES_AFTER[m["hedge"]]) if m else (end, None)


def _proportion(text: str, denominator: Core, numerator: Core, last: Core | None) -> Quantity | None:
    base = denominator.number.low
    if base < 2 or denominator.number.hedge:
        return None
    start, _, before = _before(text, denominator.start)
    low, high = numerator.number.low, (last or numerator).number.high
    suffix = p.SUFFIX.match(text, (last or numerator).end) if (last or numerator).number.high >= 10 else None
    end, after = _after(text, suffix.end() if suffix else (last or numerator).end)
    hedge = before or after or numerator.number.hedge or (p.SUFFIX_HEDGES[suffix["hedge"]] if suffix else None)
    source = text[start:end]
    if base == 100:
        vague = hedge == "several"
        shown = style.hedged(_percent(low, high), hedge)
        return Quantity(start, end, source, low, high, "percent", "%", hedge, shown, strict=not vague, inject=not vague)
    low, high = low / base, high / base
    shown = style.hedged(style.fraction(low), hedge)
    common = low.denominator in style.DENOMINATORS
    if base == 1000:
        return Quantity(
            start,
            end,
            source,
            low * 100,
            high * 100,
            "percent",
            "%",
            hedge,
            style.hedged(_percent(low * 100, high * 100), hedge),
        )
    return Quantity(start, end, source, low, high, "fraction", None, hedge, shown, inject=not common)


def _percent(low: Fraction, high: Fraction) -> str:
    if low == high:
        return f"{style.number(low)}%"
    return f"{style.number(low)}% to {style.number(high)}%"


def _ordinal(text: str, core: Core) -> Quantity | None:
    n = core.number
    if n.low != n.high or n.low.denominator != 1 or n.low < 1 or n.hedge:
        return None
    numbered = p.NUMBERED.match(text, core.end) is not None
    english = f"No. {int(n.low)}" if numbered else style.ordinal(int(n.low))
    strict = n.low > 2 or (n.low == 2 and not text.startswith(("天", "日", "次", "个"), core.end))
    inject = n.low >= 10 and not numbered
    return Quantity(
        core.start - 1,
        core.end,
        text[core.start - 1 : core.end],
        n.low,
        n.low,
        "ordinal",
        None,
        None,
        english,
        strict,
        inject,
    )


def _range(text: str, core: Core, tail: _Tail, partner: Core) -> Quantity | None:
    end_tail = _tail(text, partner)
    low, high = core.number.low, partner.number.high
    first, second = core.number, partner.number
    if first.hedge == "several" or second.hedge == "several":
        return None
    # 10至15亿: the first number takes the scale of the second where it has none and is the smaller.
    if (
        first.unit == 1
        and second.unit >= 10**4
        and tail.kind == "count"
        and low < 10**4
        and low < high / second.unit + 1
    ):
        low *= second.unit
    kind, unit = end_tail.kind, end_tail.unit
    if tail.unit is not None and unit is not None and tail.unit != unit:
        return None
    if tail.kind != "count" and kind == "count":
        return None
    start, code, before = _before(text, core.start)
    if code is not None and kind in ("count", "money"):
        kind, unit = "money", code
    if kind == "percent" and unit == "成":
        low, high, unit = low * 10, high * 10 + end_tail.add, "%"
    link = text[tail.end : partner.start].strip()
    if low >= high:
        if (
            link == "-"
            and kind == "count"
            and low < 200
            and low.denominator == high.denominator == 1
            and not end_tail.classifier
        ):
            return Quantity(
                core.start, partner.end, text[core.start : partner.end], low, high, "score", None, None, f"{low}-{high}"
            )
        return None
    if (
        link not in ("至", "到")
        and kind == "count"
        and not end_tail.classifier
        and _year_like(core)
        and _year_like(partner)
    ):
        return None
    if link == "-" and kind == "count" and high < 20 and p.GAME.search(text[max(0, core.start - 12) : partner.end + 8]):
        return Quantity(
            core.start, partner.end, text[core.start : partner.end], low, high, "score", None, None, f"{low}-{high}"
        )
    end, after = _after(text, end_tail.end)
    hedge = before or after or end_tail.hedge
    return _make(text, start, end, low, high, kind, unit, hedge, end_tail, core)


def _year_like(core: Core) -> bool:
    return core.text.isdecimal() and len(core.text) == 4 and core.text[:2] in ("19", "20")


def _single(text: str, core: Core, tail: _Tail) -> Quantity | None:
    n = core.number
    start, code, before = _before(text, core.start)
    if code is not None and tail.kind in ("count", "money"):
        tail.kind, tail.unit = "money", code
    low, high, hedge = n.low, n.high, n.hedge or tail.hedge
    if tail.unit == "成":
        low, high, tail.unit = low * 10 + tail.add, high * 10 + tail.add, "%"
        tail.add = Fraction(0)
    low, high = low + tail.add, high + tail.add
    end, after = _after(text, tail.end) if low >= 2 else (tail.end, None)
    if hedge != "several":
        hedge = before or hedge or after
    if not _is_figure(text, core, tail, start, hedge):
        return None
    if tail.kind == "multiple":
        return _multiple(text, core, start, end, low, high, hedge)
    return _make(text, start, end, low, high, tail.kind, tail.unit, hedge, tail, core)


def _is_figure(text: str, core: Core, tail: _Tail, start: int, hedge: Hedge | None) -> bool:
    """Whether a numeral is a figure at all: not an article (一个), a list number, a year without 年, or part of a code."""
    n, has_unit = core.number, tail.kind != "count" or bool(tail.classifier)
    if n.plain:
        digits = core.text.replace(" ", "")
        if digits[0] == "0" and digits.isdecimal() and len(digits) > 1:
            return False
        if tail.kind == "count" and digits.isdecimal():
            if len(digits) > 5 and not has_unit and hedge is None:
                return False
            if _year_like(core) and not has_unit and hedge is None:
                return False
            after = text[core.end : core.end + 1]
            if n.low <= 50 and text[core.start - 1 : core.start] in ("", "(", "\n") and after in ("、", ".", ")"):
                return False
        return True
    if all(c in UNITS for c in core.text):
        return hedge is not None or (
            has_unit and core.text in ("十", "百", "千", "万") and not text.startswith("分", core.end)
        )
    if n.low == n.high == 1:
        return bool(tail.add) or tail.kind in ("money", "percent", "multiple", "points")
    if n.high < 10:
        return has_unit and not (tail.classifier == "年" and text.startswith("年级", tail.end - 1))
    return has_unit or n.low >= 20 or n.hedge is not None


def _multiple(
    text: str, core: Core, start: int, end: int, low: Fraction, high: Fraction, hedge: Hedge | None
) -> Quantity:
    rise = p.RISE.search(text[max(0, core.start - 8) : core.start])
    if rise is None:
        english = style.hedged("twice" if low == high == 2 else f"{style.spread(low, high, words=True)} times", hedge)
        return Quantity(start, end, text[start:end], low, high, "multiple", None, hedge, english, inject=low >= 10)
    # 增长两倍 adds twice the amount: three times as much, up 200%.
    more = low + 1
    begin = max(0, core.start - 8) + rise.start()
    if low != high or low.denominator != 1:
        english = style.hedged(f"{style.spread(low, high)} times", hedge)
        return Quantity(
            start, end, text[start:end], low, high, "multiple", None, hedge, english, also=(low + 1, high + 1)
        )
    english = style.MULTIPLE_VERBS.get(int(more), f"increased {style.number(more, words=True)}-fold")
    english = f"more than {english}" if hedge in ("more than", "at least") else style.hedged(english, hedge)
    return Quantity(begin, end, text[begin:end], more, more, "multiple", None, hedge, english, also=(low,))


def _make(
    text: str,
    start: int,
    end: int,
    low: Fraction,
    high: Fraction,
    kind: QuantityKind,
    unit: str | None,
    hedge: Hedge | None,
    tail: _Tail,
    core: Core,
) -> Quantity:
    plain, vague = core.number.plain, hedge == "several"
    small = high < 10 and low.denominator == high.denominator == 1
    loose = not plain and high < 10 and (tail.classifier in p.LOOSE or low != high or core.text == "二")
    strict = not (kind == "count" and (loose or (small and low == 1)))
    if all(c in UNITS for c in core.text) and core.text != "十" and hedge is None:
        strict = False
    if low == 1 and kind in ("measure", "duration"):
        strict = False
    words = small and kind in ("count", "duration")
    amount = style.vague(low) if vague else style.spread(low, high, words=words)
    if kind == "money" and unit is not None:
        english = style.vague_money(amount, unit) if vague else style.money(amount, unit)
    elif kind == "percent":
        english = _percent(low, high)
    elif kind == "points":
        english = f"{amount} percentage point" + ("" if low == high == _ONE else "s")
    elif kind == "age":
        return _age(text, start, end, low, high, hedge)
    elif kind in ("measure", "duration") and unit is not None:
        english = style.measure(amount, unit, plural=(low, high) != (_ONE, _ONE))
    else:
        english = amount
    inject = (
        not vague
        and not (words and not plain)
        and not (kind == "duration" and small)
        and not (kind == "count" and small)
    )
    english = english if vague else style.hedged(english, hedge)
    return Quantity(start, end, text[start:end], low, high, kind, unit, hedge, english, strict, inject and strict)


def _age(text: str, start: int, end: int, low: Fraction, high: Fraction, hedge: Hedge | None) -> Quantity:
    amount = style.spread(low, high)
    following = text[end : end + 1]
    if hedge == "at least" and text[end - 1] in "上外":
        english = f"{amount} and older"
    elif following == "的" or ("\u4e00" <= following <= "\u9fff" and following not in "时就便才起那就了开和、"):
        english = style.hedged(f"{amount}-year-old", hedge)
    else:
        english = style.hedged(f"{amount} years old", hedge)
    inject = hedge is None and low == high
    return Quantity(start, end, text[start:end], low, high, "age", "year", hedge, english, strict=True, inject=inject)
