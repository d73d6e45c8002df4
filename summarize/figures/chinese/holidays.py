"""Holidays that are named by their date: “六一”前夕 is before June 1, or Children's Day. They are no figures, and license the date."""

from __future__ import annotations

import re

from summarize.data import rows

_DAYS: dict[str, tuple[int, int]] = {}
_PATTERNS: list[str] = []
for _row in rows("summarize.figures.chinese", "holidays.tsv"):
    _DAYS[_row["name"]] = int(_row["month"]), int(_row["day"])
    _PATTERNS.append(rf"{_row['name']}(?=[”’」』\"]?(?:{_row['after']})|(?<=[“‘「『\"]{_row['name']})[”’」』\"])")
HOLIDAY = re.compile(rf"(?<![\d一二三四五六七八九十百第])(?:{'|'.join(_PATTERNS)})")
"""The name of a holiday where it is one: 十一 before 黄金周 or in quotation marks."""


def holidays(text: str) -> set[tuple[int, int]]:
    """Month and day of the holidays of a normalised text."""
    return {_DAYS[m[0]] for m in HOLIDAY.finditer(text)}
