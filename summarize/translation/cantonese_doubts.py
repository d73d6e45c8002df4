"""Cantonese whose translation is doubtful: words that are still Cantonese where a model is asked, and sentences it is not sure of."""

from __future__ import annotations

from summarize.chinese.cantonese import is_cantonese, left_in_cantonese
from summarize.translation.checks import Problem
from summarize.warnings import WARNINGS

CODE = "leftover-cantonese"
LEAST = -0.6
"""The score (mean log-probability of a token, nats) under which a translation of Cantonese is doubtful."""
LEAST_IN_ALL = -8.0
"""The same for the score times the words of the English: of a long sentence, the mean hides a word that was guessed."""
_UNSURE = "Low confidence: the Chinese is Cantonese, and the model was not sure of it."


def cantonese_doubts(source: str, english: str, score: float) -> tuple[Problem, ...]:
    """What is to be told of a translation with this score, of a simplified sentence: one thing at most."""
    if left := left_in_cantonese(source):
        return (Problem(CODE, WARNINGS[CODE].message.format("、".join(left))),)
    unsure = score < LEAST or score * len(english.split()) < LEAST_IN_ALL
    return (Problem(CODE, _UNSURE),) if unsure and is_cantonese(source) else ()
