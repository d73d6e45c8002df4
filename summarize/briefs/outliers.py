"""Translations that the model itself was much less sure of than of the rest of the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from summarize.translation.types import Translation
from summarize.warnings import WARNINGS, BriefWarning

_ENOUGH = 6
_SPREADS = 3.5
_GAP = 0.35


def flag_low_scores(translations: Sequence[Translation]) -> list[Translation]:
    """The translations, those with a score far below the article's median with the warning `low-score`.

    Far is 3.5 median absolute deviations scaled to standard ones (Iglewicz and Hoaglin, 1993), and at least 0.35 nats a token. An
    article of fewer than six sentences has no scores to compare with, nor have sentences of a translation memory.
    """
    scores = [t.score for t in translations if t.text and not t.memory]
    if len(scores) < _ENOUGH:
        return list(translations)
    middle = median(scores)
    spread = 1.4826 * median(abs(s - middle) for s in scores)
    bound = middle - max(_SPREADS * spread, _GAP)
    return [
        replace(
            t,
            warnings=(
                *t.warnings,
                BriefWarning("low-score", WARNINGS["low-score"].message, t.sentence.id),
            ),
        )
        if t.text and not t.memory and t.score < bound
        else t
        for t in translations
    ]
