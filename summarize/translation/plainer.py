"""Chinese that models take for something else, said plainly before they are asked: 新冠死亡 is read as new deaths."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from summarize.data import rows


@dataclass(frozen=True, slots=True)
class Plainer:
    """A row of `plainer.tsv`."""

    chinese: re.Pattern[str]
    plain: str
    example: str
    left: str


@lru_cache(maxsize=1)
def plainer() -> tuple[Plainer, ...]:
    """The rows of the table."""
    return tuple(
        Plainer(re.compile(row["chinese"]), row["plain"], row["example"], row["left"])
        for row in rows("summarize.translation", "plainer.tsv")
    )


def plainly(text: str) -> str:
    """A normalised text in words that models do not misread; Latin words are put in with spaces round them."""
    for row in plainer():
        text = row.chinese.sub(f" {row.plain} " if row.plain.isascii() else row.plain, text)
    return text
