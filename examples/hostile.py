"""A hostile translator: takes a right translation and spoils one thing a reader could not see, of each kind where there is one to spoil."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from summarize.figures.types import EnglishFigure, Quantity
from summarize.translation.checks import Comparison
from summarize.translation.segment import Segment

_NEXT = {str(i): str((i + 3) % 10 or 1) for i in range(10)}
_SCALES = {
    "thousand": "million",
    "million": "billion",
    "billion": "million",
    "trillion": "billion",
    "hundred": "thousand",
}
_UNITS = {
    "yuan": "dollars", "dollars": "yuan", "dollar": "yuan", "$": "€", "kilometers": "miles", "km": "miles", "kilometres": "miles",
    "meters": "feet", "metres": "feet", "tons": "kilograms", "tonnes": "kilograms", "kilograms": "tons", "hours": "minutes",
    "minutes": "hours", "years": "months", "year": "month", "months": "weeks", "month": "week", "days": "weeks", "weeks": "days",
    "percentage points": "%", "percent": "percentage points", "%": " percentage points", "per cent": "percentage points",
    "hectares": "acres", "degrees": "meters",
}  # fmt: skip
_HEDGES = {
    "more than": "less than", "over": "under", "at least": "at most", "up to": "at least", "less than": "more than",
    "nearly": "more than", "almost": "more than", "fewer than": "more than", "no more than": "at least", "about": "more than",
}  # fmt: skip
_DIRECTIONS = {
    "rose": "fell", "fell": "rose", "increased": "decreased", "decreased": "increased", "increase": "decrease",
    "decrease": "increase", "increasing": "decreasing", "growth": "decline", "decline": "growth", "grew": "shrank",
    "dropped": "climbed", "higher than": "lower than", "lower than": "higher than", "profit of": "loss of",
    "loss of": "profit of", "losses of": "profits of", "won": "lost", "lost": "won",
}  # fmt: skip
_BY_OR_TO = re.compile(
    r"\b(?:rose|fell|increas\w+|decreas\w+|grew|dropped|declin\w+|rais\w+|cut|reduced) (?P<word>by|to) $"
)
_FATES = {"killed": "injured", "injured": "killed", "dead": "injured", "died": "were injured", "wounded": "killed"}
_NEAR = 24


def _swap(text: str, words: dict[str, str], start: int, end: int) -> str | None:
    """`text` with the last of `words` within [start, end) changed for its opposite."""
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(w)}(?!\w)" for w in sorted(words, key=len, reverse=True)))
    found = list(pattern.finditer(text, start, end))
    return text[: found[-1].start()] + words[found[-1][0]] + text[found[-1].end() :] if found else None


def _digit(text: str, figure: EnglishFigure) -> str | None:
    at = re.search(r"\d", text[figure.start : figure.end])
    if at is None:
        return None
    i = figure.start + at.start()
    return text[:i] + _NEXT[text[i]] + text[i + 1 :]


def _dropped(text: str, figure: EnglishFigure) -> str | None:
    return " ".join((text[: figure.start] + text[figure.end :]).split())


def _doubled(text: str, figure: EnglishFigure) -> str | None:
    return f"{text[: figure.end]} and {text[figure.start :]}"


def _unit(text: str, figure: EnglishFigure) -> str | None:
    if not isinstance(figure, Quantity) or figure.kind not in ("money", "measure", "duration", "percent", "points"):
        return None
    pattern = re.compile("|".join(map(re.escape, sorted(_UNITS, key=len, reverse=True))))
    found = list(pattern.finditer(text, figure.start, figure.end))
    return text[: found[-1].start()] + _UNITS[found[-1][0]] + text[found[-1].end() :] if found else None


def _hedge(text: str, figure: EnglishFigure) -> str | None:
    if not isinstance(figure, Quantity) or figure.kind in ("ordinal", "score", "fraction"):
        return None
    changed = _swap(text, _HEDGES, max(0, figure.start - 12), figure.end)
    plain = (
        figure.hedge is None
        and re.match(r"[\d.,]+(?![-–:\d])", figure.source)
        and text[figure.end : figure.end + 1] not in "-–:"
    )
    return changed or (f"{text[: figure.start]}more than {text[figure.start :]}" if plain else None)


def _direction(text: str, figure: EnglishFigure) -> str | None:
    """Up for down, "by" for "to" after a word of change, dead for hurt: only words that stand right beside the figure."""
    if not isinstance(figure, Quantity) or figure.kind not in (
        "money",
        "count",
        "percent",
        "points",
        "measure",
        "score",
    ):
        return None
    if beside := _BY_OR_TO.search(text, 0, figure.start):
        word = "to" if beside["word"] == "by" else "by"
        return f"{text[: beside.start('word')]}{word}{text[beside.end('word') :]}"
    near = max(0, figure.start - _NEAR)
    comma = text.rfind(",", near, figure.start)
    after = min(text.find(mark, figure.end) % (figure.end + _NEAR) for mark in ",;.")
    return _swap(text, _DIRECTIONS, max(near, comma), figure.start) or _swap(
        text, _FATES, figure.end, max(after, figure.end)
    )


def _ordinal(text: str, figure: EnglishFigure) -> str | None:
    if not isinstance(figure, Quantity) or figure.kind != "count" or not re.fullmatch(r"[\d,]*[04-9]", figure.source):
        return None
    return f"{text[: figure.end]}th{text[figure.end :]}"


def _rate(text: str, figure: EnglishFigure) -> str | None:
    """What a price is for each of, left out."""
    each = re.compile(
        r"(?: an?| per| each| every|/) ?(?:hour|day|month|year|ton|mu|person|share|household|capita|liter|square \w+)\b"
    )
    found = each.match(text, figure.end)
    return text[: found.start()] + text[found.end() :] if found else None


def _minus(text: str, figure: EnglishFigure) -> str | None:
    found = re.search(r"(?:minus |negative |-)$", text[: figure.start])
    return text[: found.start()] + text[figure.start :] if found else None


SPOILERS: dict[str, Callable[[str, EnglishFigure], str | None]] = {
    "a digit changed": _digit,
    "the scale changed": lambda text, figure: _swap(text, _SCALES, figure.start, figure.end),
    "a figure dropped": _dropped,
    "a figure doubled": _doubled,
    "the unit changed": _unit,
    "the hedge changed": _hedge,
    "the direction changed": _direction,
    "a number counted as an ordinal": _ordinal,
    "what it is per dropped": _rate,
    "a minus dropped": _minus,
}
"""Each gets the English and one of its figures that are right, and gives the English with that spoiled, or None."""


def spoiled(segment: Segment, english: str) -> Iterator[tuple[str, str]]:
    """Names of what is spoiled, and the spoiled English: the first figure that can be spoiled so, and the first name."""
    compared = Comparison(segment, english)
    pairs = sorted(compared.figures.found, key=lambda pair: pair[1].start)
    right = [said for expected, said in pairs if expected.strict]
    for name, spoil in SPOILERS.items():
        changed = next((text for figure in right if (text := spoil(english, figure)) and text != english), None)
        if changed:
            yield name, changed
    for first, second in pairwise(right):
        between = english[first.end : second.start]
        alike = isinstance(first, Quantity) and isinstance(second, Quantity) and first.kind == second.kind
        if alike and first.source != second.source and re.fullmatch(r",? (?:and )?", between):
            swapped = f"{english[: first.start]}{second.source}{between}{first.source}{english[second.end :]}"
            yield "two figures of a list swapped", swapped
            break
    if compared.mentions:
        lost = compared.mentions[0]
        yield "a name dropped", " ".join((english[: lost.start] + english[lost.end :]).split())
