"""What a reader is told of a translation that no check finds wrong: names to confirm, figures whose unit is open, Cantonese."""

from __future__ import annotations

from summarize.chinese.cantonese import is_cantonese, left_in_cantonese
from summarize.figures.types import Quantity
from summarize.translation.checks import Comparison, Problem
from summarize.warnings import UNCONFIRMED, WARNINGS

CANTONESE = "leftover-cantonese"
LEAST = -0.6
"""The score (mean log-probability of a token, nats) under which a translation of Cantonese is doubtful."""
LEAST_IN_ALL = -8.0
"""The same for the score times the words of the English: of a long sentence, the mean hides a word that was guessed."""
_UNSURE = "Low confidence: the Chinese is Cantonese, and the model was not sure of it."


def doubts(comparison: Comparison, score: float) -> tuple[Problem, ...]:
    """What no other translation can put right, of one to which the model gave `score` (mean log-probability of a token, nats).

    Names that are in no glossary, or may be no names, figures whose unit is open, and Cantonese that it left or was not sure of.
    """
    names = (Problem("name-unverified", name.question, UNCONFIRMED) for name in comparison.names.suspects)
    figures = (a.figure for a in comparison.segment.annotations if isinstance(a.figure, Quantity) and a.figure.doubt)
    return (*names, *map(_open, figures), *_of_cantonese(comparison.segment.source, comparison.english, score))


def _open(figure: Quantity) -> Problem:
    code = "currency-unclear" if figure.kind == "money" else "figure-unclear"
    return Problem(code, WARNINGS[code].message.format(f"{figure.source}: {figure.doubt}"))


def _of_cantonese(source: str, english: str, score: float) -> tuple[Problem, ...]:
    """One thing at most."""
    if left := left_in_cantonese(source):
        return (Problem(CANTONESE, WARNINGS[CANTONESE].message.format("、".join(left))),)
    unsure = score < LEAST or score * len(english.split()) < LEAST_IN_ALL
    return (Problem(CANTONESE, _UNSURE),) if unsure and is_cantonese(source) else ()
