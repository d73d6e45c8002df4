"""What the rest of the package knows of a model: texts in, scored hypotheses out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One output of a model for one input; `score` is the mean log-probability of its tokens (nats, 0 is certain)."""

    text: str
    score: float


@runtime_checkable
class HeadlineWriter(Protocol):
    """A translator that may be trained to write headlines."""

    def write_headlines(self, titles: Sequence[str], *, hypotheses: int = 1) -> list[list[Hypothesis]]:
        """For each Chinese title, normalised, English headlines, best first; none where the model was not trained for them."""


@runtime_checkable
class Translator(Protocol):
    """Anything that translates; tests script it, `load` gives one for a Hugging Face directory."""

    @property
    def name(self) -> str:
        """The model's name, as provenance shows it."""

    @property
    def sha256(self) -> str:
        """Checksum of the weights (hexadecimal), or "" where there are none."""

    def translate(
        self, texts: Sequence[str], *, hypotheses: int = 1, progress: Callable[[int], None] | None = None
    ) -> list[list[Hypothesis]]:
        """For each text at least one and at most `hypotheses` hypotheses, best first, all different.

        Texts are normalised Chinese (`summarize.chinese.normalize`), possibly with English words in them. `progress` is called
        with the number of texts finished since the last call. Raises ModelError where the model cannot run.
        """


@runtime_checkable
class Scorer(Translator, Protocol):
    """A translator that can tell how likely it is to say something."""

    def score(self, sources: Sequence[str], english: str) -> list[float]:
        """The log-probability (nats, summed over tokens) of `english` as the translation of each source; nothing where it cannot tell."""
