"""Two decades with one 年代 between them: 上世纪五六十年代, 八九十年代, 60、70年代, 六十至八十年代 are the 1950s and 1960s and so on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.figures.chinese.date_fields import number_in
from summarize.figures.types import ChineseDate, DateParts

_CENTURY = r"(?:上个?|本|\d{1,2}|[一二十]{1,3}[一二三四五六七八九]?)\ ?世纪\ ?(?:的\ ?)?"
_WRITTEN = r"(?:1\d|20)\d0|[1-9]0|[一二三四五六七八九]?十"
_PAIR = re.compile(
    rf"(?P<century>{_CENTURY})?(?<![\d第十一二三四五六七八九])"
    rf"(?:(?P<digit>[一二三四五六七八九])[、,]?|"
    rf"(?P<first>{_WRITTEN}|[一二三四五六七八九](?=[至到]))\ ?(?P<link>[、,至到和及与]|[-–—~～]))\ ?"
    rf"(?P<second>{_WRITTEN})\ ?年代"
)


def decade_pairs(text: str) -> Iterator[ChineseDate]:
    """Both decades of each pair in a normalised text, in order. The first is put in as a decade of its own: models tell one of the two."""
    for m in _PAIR.finditer(text):
        first, second = number_in(m["digit"] or m["first"]), number_in(m["second"])
        if first is None or second is None:
            continue
        first *= 10 if first < 10 else 1
        base = _base(m["century"], second)
        if first < 100:
            first += base
        if second < 100:
            second += base
        if first >= second or (m["digit"] and second != first + 10):
            continue
        span = (m["link"] or "、") in "至到-–—~～"
        written = f"{first}年代{'到' if span else '和'}"
        yield _decade(first, m.start(), m.start("second"), text, written)
        yield _decade(second, m.start("second"), m.end(), text, f"{second}年代")


def _base(century: str | None, second: int) -> int:
    """The century of decades that are written with two digits: of the second, of what is said before them, else the last one."""
    if second >= 100:
        return second // 100 * 100
    written = (century or "").replace("世纪", "").replace("的", "").strip()
    if not written or written.startswith("上"):
        return 1900
    number = 21 if written == "本" else number_in(written)
    return (number - 1) * 100 if number else 1900


def _decade(decade: int, start: int, end: int, text: str, written: str) -> ChineseDate:
    parts = DateParts(decade=decade)
    return ChineseDate(start, end, text[start:end], parts, parts, f"the {decade}s", rewritten=written)
