"""Verbs of telling (表示, 指出), and where each of them tells something."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from summarize.data import rows

Place = Literal["what", "quotation", "name", "day"]
"""A column of `speech.tsv`; its head says what they mean."""


@lru_cache(maxsize=4)
def telling_verbs(place: Place) -> tuple[str, ...]:
    """The simplified verbs that tell something in this place, in the order of the table."""
    return tuple(row["verb"] for row in rows("summarize.chinese", "speech.tsv") if row[place])
