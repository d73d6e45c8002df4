"""How good a model is, by the package's own generation: BLEU and chrF on a test set, and how often it copies what is put in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from summarize.errors import ConfigError, InputError
from summarize.figures.compare.match import match_figures
from summarize.glossary.mentions import find_mentions
from summarize.models.translator import Translator
from summarize.training.copying import plain
from summarize.training.corpora import read_lines
from summarize.training.names import Names
from summarize.translation.annotation import annotate, put_in


@dataclass(frozen=True, slots=True)
class Scores:
    """Corpus scores from 0 to 100, with the signatures by which sacreBLEU (Post, 2018) tells how they were counted."""

    bleu: float
    chrf: float
    bleu_signature: str
    chrf_signature: str

    def __str__(self) -> str:
        return f"BLEU {self.bleu:.1f}, chrF {self.chrf:.1f}"


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of `put_in` names or figures came out right."""

    right: int
    put_in: int

    def __str__(self) -> str:
        return f"{self.right} of {self.put_in}" + (f" ({100 * self.right / self.put_in:.1f}%)" if self.put_in else "")


def read_test_set(chinese: Path, english: Path, first: int | None = None) -> tuple[list[str], list[str]]:
    """The sentences of two files, line by line each other's translation. Raises InputError where they do not fit together."""
    zh, en = read_lines(chinese), read_lines(english)
    if len(zh) != len(en):
        raise InputError(f"has {len(zh)} lines, but {english} has {len(en)}; they must pair", path=chinese)
    if not zh:
        raise InputError("is empty", path=chinese)
    return zh[:first], en[:first]


def score(
    translator: Translator,
    sources: Sequence[str],
    references: Sequence[str],
    progress: Callable[[int], None] | None = None,
) -> Scores:
    """The scores of a model on normalised sources. Raises ConfigError where sacreBLEU is not installed."""
    metrics = _sacrebleu()
    outputs = [found[0].text for found in translator.translate(sources, progress=progress)]
    bleu, chrf = metrics.BLEU(), metrics.CHRF()
    return Scores(
        bleu.corpus_score(outputs, [references]).score,
        chrf.corpus_score(outputs, [references]).score,
        str(bleu.get_signature()),
        str(chrf.get_signature()),
    )


def copy_rates(
    translator: Translator, chinese: Sequence[str], progress: Callable[[int], None] | None = None
) -> tuple[Rate, Rate]:
    """How many names and how many figures, put into sentences as for the first translation of a brief, are in the output.

    A name counts in every form that a brief accepts, a figure by its value.
    """
    matcher = Names().matcher
    annotated = [(text, annotate(text, matcher)) for text in chinese]
    asked = [(t, found) for t, found in annotated if any(a.inject for a in found)]
    sources = [put_in(t, found, lambda a: a.asked) for t, found in asked]
    names = figures = right_names = right_figures = 0
    for (text, found), hypotheses in zip(asked, translator.translate(sources, progress=progress), strict=True):
        output = hypotheses[0].text
        matched = match_figures([a.figure for a in found if a.figure], output, source=text).found
        stated = {figure.start for figure, _ in matched}
        for a in found:
            if a.inject and a.entry:
                names += 1
                right_names += bool(find_mentions(output, [a.entry]))
            elif a.inject and a.figure:
                figures += 1
                right_figures += a.start in stated
    return Rate(right_names, names), Rate(right_figures, figures)


def evaluate(
    translator: Translator,
    chinese: Sequence[str],
    english: Sequence[str],
    progress: Callable[[int], None] | None = None,
) -> tuple[Scores, Rate, Rate]:
    """Scores, and the copy rates of names and of figures, on sentences as they stand in a file."""
    scores = score(translator, [plain(text) for text in chinese], english, progress)
    return scores, *copy_rates(translator, chinese, progress)


def _sacrebleu() -> Any:
    try:
        return import_module("sacrebleu.metrics")
    except ImportError:
        raise ConfigError("sacreBLEU is not installed; run: pip install 'bilingual-briefs[train]'") from None
