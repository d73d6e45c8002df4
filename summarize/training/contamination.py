"""Finds training pairs that hold sentences of a test set, whole or slightly changed, on either side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_UNIT = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")
_UNITS = 6
"""Length of the overlapping runs that are compared: Chinese characters, or words."""

_SHARE = 0.5
"""A text is contaminated where it has this share of the runs of a test sentence.

Of 51,000 pairs from ten corpora of news, talks and speeches 5 are held to have a sentence of wmt19 or ntrex.
"""


class Contamination:
    """Sentences that no training pair may have: overlap of n-grams, as is usual for test-set contamination (Brown et al., 2020)."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self._sizes: list[int] = []
        self._where: dict[str, list[int]] = {}
        for sentence in sentences:
            if runs := _runs(sentence):
                for run in runs:
                    self._where.setdefault(run, []).append(len(self._sizes))
                self._sizes.append(len(runs))

    def found_in(self, *texts: str) -> bool:
        """Whether one of the texts holds a test sentence, or half of one."""
        return any(self._holds(text) for text in texts)

    def _holds(self, text: str) -> bool:
        counts = Counter(i for run in _runs(text) for i in self._where.get(run, ()))
        return any(count >= _SHARE * self._sizes[i] for i, count in counts.items())


def _runs(text: str) -> set[str]:
    """The runs of a text; a shorter text is one run."""
    units = _UNIT.findall(text.casefold())
    return {" ".join(units[i : i + _UNITS]) for i in range(max(1, len(units) - _UNITS + 1))} if units else set()
