"""Marian tokenizers: the Opus-MT checkpoints and the bundled model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from summarize.models.families.base import Family, register
from summarize.models.prompts import load_prompt

_ENGLISH = (">>eng<<", ">>en<<")


@register("marian")
class Marian(Family):
    """Opus-MT (Tiedemann and Thottingal, 2020); models with several target languages want `>>eng<<` before the text."""

    prompt = "marian"

    def prepare(self, text: str) -> str:
        token = next((t for t in _ENGLISH if t in self._vocabulary), None)
        return f"{token} {super().prepare(text)}" if token else super().prepare(text)

    def language_ids(self) -> frozenset[int]:
        return frozenset(i for t, i in self._vocabulary.items() if t.startswith(">>") and t.endswith("<<"))


@register("bart")
class Bundled(Family):
    """The bundled model: BART architecture with a Marian tokenizer, trained on text that sacremoses had not touched.

    It was trained on sentences of 26 tokens on average. Cut into pieces of 60 tokens, 200 sentences of wmt19 gain 0.8 BLEU and lose
    fewer words (89% of the reference's length against 85%) than in pieces of 160.
    """

    prompt = "bundled"
    max_source = 60

    def __init__(self, tokenizer: Any, *, task: str = "translate", prompts: Path | None = None) -> None:
        super().__init__(tokenizer, task=task, prompts=prompts)
        tokenizer.punc_normalizer = str
        if ">>headline<<" in self._vocabulary:
            self.headline = load_prompt("headline", self.prompt, prompts)

    @classmethod
    def fits(cls, tokenizer: Any) -> bool:
        return type(tokenizer).__name__.startswith("Marian")
