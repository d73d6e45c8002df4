"""Satellites, rockets and probes by their series and number: 遥感三十六号 is Yaogan-36, not a remote sensing of No. 36.

Most series are ordinary words (试验, 实践, 资源), so the sentence or what is near has to speak of space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from summarize.chinese.words import alternatives
from summarize.data import rows
from summarize.figures.chinese.numerals import parse_number
from summarize.glossary.entries import Entry

ORIGIN = "spacecraft"
_ORDER = "甲乙丙丁戊己庚辛"
"""A to H of a series: 长征二号丁 is the Long March-2D."""
_SPACE = re.compile(
    "卫星|火箭|运载|轨道|航天|飞船|探测器|着陆器|太空|空间站|升空|宇航|航天员|月壤|月球|火星|发射场|发射中心"
)


@lru_cache(maxsize=1)
def _series() -> dict[str, dict[str, str]]:
    return {row["series"]: row for row in rows("summarize.translation", "spacecraft.tsv")}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    number = r"\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]"
    return re.compile(
        rf"(?P<series>{alternatives(_series())})[-—]?(?P<number>{number})号(?P<order>[{_ORDER}](?!方案)|[A-HY](?![A-Za-z])(?!星))?"
    )


def spacecraft(source: str, near: str = "") -> Iterator[tuple[int, int, Entry]]:
    """Where one stands in a normalised text, simplified, and what it is in English; `near` is the text around it.

    >>> [(entry.sources[0], entry.target) for *_, entry in spacecraft("遥感三十六号卫星发射")]
    [('遥感三十六号', 'Yaogan-36')]
    """
    found = list(_pattern().finditer(source))
    if not found or not (_SPACE.search(source) or _SPACE.search(near)):
        return
    for m in found:
        number = parse_number(m["number"])
        if number is None:
            continue
        row, order = _series()[m["series"]], m["order"] or ""
        tail = f"{int(number.low)}{chr(ord('A') + _ORDER.index(order)) if order and order in _ORDER else order}"
        accept = tuple(form.format(tail) for form in row["accept"].split("|"))
        yield (
            *m.span(),
            Entry((m[0],), row["english"].format(tail), "term", layer="article", origin=ORIGIN, accept=accept),
        )
