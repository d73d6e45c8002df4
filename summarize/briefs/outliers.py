"""Translations that the model itself was less sure of than of the rest of the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from summarize.translation.types import Translation
from summarize.warnings import WARNINGS, BriefWarning

_ENOUGH = 6
_SPREADS = 3.5
_GAP = 0.35


_LOST, _LEFT = 2.0, 0.5
"""What a nat under the median costs a sentence as a point, and what is left of it at least."""


def surety(translations: Sequence[Translation]) -> dict[str, float]:
    """What is left of the worth of each sentence, by id, where the model was less sure of it than of half the article: 1 to 0.5.

    Of the 30 points of 42 briefs with the lowest scores 25 were poor English when read, of 25 in the middle 9.
    """
    scores = [t.score for t in translations if t.text and not t.memory]
    if not scores:
        return {}
    middle = median(scores)
    return {t.sentence.id: min(1.0, max(_LEFT, 1 + _LOST * (t.score - middle))) for t in translations if not t.memory}


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
