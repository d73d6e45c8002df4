"""Quantities in Chinese text: counts, money, percentages, fractions, measures, ranges, ordinals, multiples, ages and scores."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from summarize.chinese.normalize import Normalized, matching_text, normalize
from summarize.figures.chinese.ages import MAY_AGE
from summarize.figures.chinese.blocked import blocked_spans
from summarize.figures.chinese.context import Core
from summarize.figures.chinese.dates import date_spans
from summarize.figures.chinese.numbering import MAY_NUMBER
from summarize.figures.chinese.numerals import NUMBER, parse_number
from summarize.figures.chinese.phrases import fixed_phrases
from summarize.figures.chinese.rates import with_rates
from summarize.figures.chinese.reading import read_quantity
from summarize.figures.chinese.weekly import weekly
from summarize.figures.chinese.wording import worded
from summarize.figures.types import Quantity
from summarize.figures.units import measure_at

_NUMERAL_OR_UNIT = frozenset("两兆")
"""两 is two or a weight (三两, 六斤二两), 兆 a trillion or a megabit."""
_SPACED = re.compile(
    r"(?<![A-Za-z\d.,:第表图] )(?<![A-Za-z\d.,:第表图])[1-9]\d{0,2}(?: \d{3})+(?= ?(?:票|人|名|吨|户|辆|[美欧日港澳加韩]?元))"
)
"""2 793票 of a text that parts thousands by spaces."""
_NEIGHBOURS = re.compile("|".join(rf"(?<![\d.,、]){n}、{n + 1}(?=[十百千万亿])" for n in range(1, 9)))
"""约4、5万册 are 40,000 to 50,000, as 四、五万 are."""


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a Chinese text, in order, without overlaps; spans are offsets into `text` itself.

    Dates (2023年, 8月4日), names that contain a numeral (三星, 五角大楼), model numbers (F-35, 5G), section numbers (232条款) and
    addresses are left alone, and so is 一 where it is an article (一名官员).
    """
    normalized = normalize(text)
    matching = matching_text(text, normalized)
    found = quantities_in(matching, date_spans(matching))
    return tuple(to_original(q, text, normalized) for q in found)


def to_original(quantity: Quantity, text: str, normalized: Normalized) -> Quantity:
    """`quantity` with its span moved from the normalised text to the original."""
    start, end = normalized.original_span(quantity.start, quantity.end)
    return replace(quantity, start=start, end=end, source=text[start:end])


def quantities_in(matching: str, taken: list[tuple[int, int]]) -> list[Quantity]:
    """The quantities of `matching` (see matching_text) outside the spans `taken`, with spans in `matching`."""
    if (
        not NUMBER.search(matching)
        and not any(c in matching for c in "半番倍几折若隔")
        and not MAY_NUMBER.search(matching)
        and not MAY_AGE.search(matching)
    ):
        return []
    text = _SPACED.sub(lambda m: m[0].replace(" ", ","), _blank(matching, taken))
    text = _NEIGHBOURS.sub(_in_chinese, text)
    found = fixed_phrases(text)
    # 九月初三名矿工: 初三 is no word there, where its beginning is part of a date.
    blocked = [b for b in blocked_spans(matching) if not any(a < b[0] < e < b[1] for a, e in taken)]
    cores = _cores(text, sorted((q.start, q.end) for q in found), blocked)
    i = 0
    while i < len(cores):
        used, quantity = read_quantity(text, cores, i)
        i += used
        if quantity is not None:
            found.append(quantity)
            # 减少一成四至83亿: the 四 belongs to the first figure, and begins no range.
            while i < len(cores) and cores[i].start < quantity.end:
                i += 1
    found = with_rates(text, _leftmost_longest([weekly(text, q) for q in found]))
    return worded(matching, _leftmost_longest(found), taken)


def _in_chinese(m: re.Match[str]) -> str:
    return "、".join("零一二三四五六七八九"[int(n)] for n in m[0].split("、"))


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    """`text` with the characters of `spans` blanked out: in 3周五 the unit is not 周."""
    out = list(text)
    for start, end in spans:
        out[start:end] = "□" * (end - start)
    return "".join(out)


def _leftmost_longest(quantities: list[Quantity]) -> list[Quantity]:
    out: list[Quantity] = []
    for q in sorted(quantities, key=lambda q: (q.start, -q.end)):
        if not out or q.start >= out[-1].end:
            out.append(q)
    return out


def _cores(matching: str, covered: list[tuple[int, int]], blocked: list[tuple[int, int]]) -> list[Core]:
    """The numerals that do not touch a covered span and do not start inside a blocked one."""
    cores: list[Core] = []
    c = b = 0
    reach = 0
    for m in NUMBER.finditer(matching):
        start, end = m.span()
        while c < len(covered) and covered[c][1] <= start:
            c += 1
        while b < len(blocked) and blocked[b][0] <= start:
            reach = max(reach, blocked[b][1])
            b += 1
        if start < reach < end and matching[reach - 1] == "一":
            start = reach  # 统一四个标准
        if (c < len(covered) and covered[c][0] < end) or start < reach:
            continue
        # 赶上万圣节: the word after 上 is no number.
        if matching[start] in "上数几" and b < len(blocked) and blocked[b][0] == start + 1:
            continue
        while end > start and matching[end - 1] == " ":
            end -= 1
        if _ends_in_unit(matching, start, end):
            end -= 1
        if matching[start] == "零" and end > start + 1 and matching[max(0, start - 1) : start] in _JOINED:
            start += 1  # 两个月零十一天
        number = parse_number(matching[start:end])
        if number is not None:
            cores.append(Core(start, end, matching[start:end], number))
    return cores


_JOINED = ("月", "年", "天", "周", "日", "期", "拜")


def _ends_in_unit(matching: str, start: int, end: int) -> bool:
    """Whether the last character of a numeral is a unit: 三两, 200兆 of bandwidth (but not 两两 and 3兆)."""
    last = matching[end - 1]
    if last not in _NUMERAL_OR_UNIT or matching[start : end - 1] in ("", "两", "零"):
        return False
    return measure_at(matching, start, last, end) is not None


def numeral_values(text: str) -> list[Fraction]:
    """The value of every numeral in a normalised text, whether a figure or not (232条款, 五角大楼, 一)."""
    numbers = (parse_number(m[0]) for m in NUMBER.finditer(text))
    return [number.low for number in numbers if number is not None]
