"""What follows a year and is told with it: 前年同期 after a quarter is that quarter of the year, 去年入秋 the autumn of last year."""

from __future__ import annotations

import re
from dataclasses import replace

from summarize.figures.chinese.date_grammar import FAR_YEARS, RELATIVE_YEARS
from summarize.figures.types import ChineseDate

_SAME = re.compile("的?同(?:期|一时期)(?!声)")
_SEASON = re.compile("(?P<name>入秋|入冬|入夏|开春)(?![之以]?[前后来])(?!时节|季)")
_SEASONS = {"入秋": "秋天", "入冬": "冬天", "入夏": "夏天", "开春": "春天"}
_QUARTERS, _HALVES = "一二三四", "上下"
_FAR_WORDS = tuple(word for word, (_, english) in RELATIVE_YEARS.items() if english in FAR_YEARS)
# 前三季度 and 1至8月 are longer than the period named last.
_LONGER = re.compile("前[一二三四五六七八九十两\\d]{1,2}个?[季月]|[至到—-] ?$|以来|截[至止]")


def with_tail(text: str, found: ChineseDate, before: ChineseDate | None) -> ChineseDate:
    """The date with the 同期 or the season that follows its year; `before` is the last period of the sentence before it."""
    if found.bound or found.resolved.month or found.resolved.quarter or found.resolved.half:
        return found
    year = found.resolved.year
    if (season := _SEASON.match(text, found.end)) and not found.explicit.known() and found.source.endswith("年"):
        plain = f"{year}年" if year and found.source in _FAR_WORDS else found.source
        source = text[found.start : season.end()]
        return replace(found, end=season.end(), source=source, inject=True, rewritten=plain + _SEASONS[season["name"]])
    same = _SAME.match(text, found.end)
    if same is None or year is None:
        return found
    far = found.source in _FAR_WORDS
    if not far and found.explicit.year is None:
        return found  # models know 去年同期
    longer = before is None or _LONGER.search(text, 0, found.start) is not None
    resolved = found.resolved
    if not longer and before is not None and before.resolved.quarter:
        period = f"第{_QUARTERS[before.resolved.quarter - 1]}季度"
        resolved = replace(resolved, quarter=before.resolved.quarter)
    elif not longer and before is not None and before.resolved.half:
        period = f"{_HALVES[before.resolved.half - 1]}半年"
        resolved = replace(resolved, half=before.resolved.half)
    elif far:
        period = "的同一时期"
    else:
        return found
    source = text[found.start : same.end()]
    plain = f"{year}年{period}"
    return replace(found, end=same.end(), source=source, resolved=resolved, inject=True, rewritten=plain)
