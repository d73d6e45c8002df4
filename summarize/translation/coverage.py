"""Clauses that no English came from: the model is asked whether it would say the same without them.

Contrastive conditioning (Vamvas and Sennrich, 2022): a translation that is about as likely without a clause as with it does not hold
what the clause says. `python examples/benchmark.py left-out` counts how often that is right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from summarize.chinese.characters import HAN
from summarize.chinese.normalize import normalize
from summarize.models.translator import Scorer
from summarize.translation.english_words import WORD
from summarize.translation.types import Translation
from summarize.warnings import WARNINGS, BriefWarning

CODE = "left-out"
LEAST = 4.0
"""What a clause adds at least to the log-probability (nats) of a translation that holds it."""
_FEW = 1.0
"""Only translations of fewer English words than usual for their Chinese are looked at: 0.58 a character, by human translations."""
_WORDS_A_CHARACTER = 0.58
_CHARACTERS = range(12, 131)
_CLAUSES = range(2, 10)
_SHORT = 4
_HAN = re.compile(f"[{HAN}]")
_CLAUSE = re.compile(r"(?<=[,;:，；：])(?!\d)")


def told(translation: Translation, lost: Sequence[str]) -> Translation:
    """The translation with the warning `left-out` of clauses of its Chinese."""
    message = WARNINGS[CODE].message.format(f"“{'”, “'.join(lost)}”")
    warning = BriefWarning(CODE, message, translation.sentence.id)
    return replace(translation, warnings=(*translation.warnings, warning))


def left_out(chinese: str, english: str, scorer: Scorer) -> list[str]:
    """The clauses that a translation leaves out; those of as many words as usual are passed over. Raises ModelError."""
    text = normalize(chinese).text
    han = len(_HAN.findall(text))
    usual = _WORDS_A_CHARACTER * han + len(WORD.findall(text))
    if han not in _CHARACTERS or not english or len(WORD.findall(english)) >= _FEW * usual:
        return []
    return unsaid(text, english, scorer)


def unsaid(text: str, english: str, scorer: Scorer) -> list[str]:
    """The clauses of a normalised sentence without which its translation is as likely. Raises ModelError."""
    parts = clauses(text)
    if len(parts) not in _CLAUSES:
        return []
    without = ["".join(parts[:i] + parts[i + 1 :]) for i in range(len(parts))]
    scores = scorer.score([text, *without], english)
    return [bare(part) for part, score in zip(parts, scores[1:], strict=False) if scores[0] - score < LEAST]


def bare(clause: str) -> str:
    """A clause without the mark at its end."""
    return clause.rstrip(",;:.!?，；：。！？")


def clauses(text: str) -> list[str]:
    """The clauses of a sentence with the marks that end them; one of fewer than four characters goes with the one before, the first
    of all (此外, 然而) with the next."""
    out: list[str] = []
    for part in filter(None, _CLAUSE.split(text)):
        if out and (len(_HAN.findall(part)) < _SHORT or (len(out) == 1 and len(_HAN.findall(out[0])) < _SHORT)):
            out[-1] += part
        else:
            out.append(part)
    return out
