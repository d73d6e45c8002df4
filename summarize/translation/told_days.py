"""The last day that an article has told, from which a day without its month may go on."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from summarize.figures.types import ChineseDate
from summarize.translation.annotation import Annotation


@dataclass(slots=True)
class ToldDays:
    """The last day that was told, with its month, and the paragraph in which it was."""

    last: date | None = None
    paragraph: int = -1

    def before(self, paragraph: int) -> date | None:
        """That of this paragraph or of the one before."""
        return self.last if paragraph - self.paragraph <= 1 else None

    def read(self, paragraph: int, annotations: Iterable[Annotation]) -> None:
        """Take the last day of a sentence."""
        for parts in (a.of.resolved for a in annotations if isinstance(a.of, ChineseDate) and a.of.explicit.day):
            if parts.year and parts.month and parts.day:
                with suppress(ValueError):  # Feb. 30
                    self.last, self.paragraph = date(parts.year, parts.month, parts.day), paragraph
