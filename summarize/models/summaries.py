"""Run a summary model: one English text in, a summary of a few sentences out."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol, runtime_checkable

from summarize.errors import ModelError, first_line
from summarize.models.beam import BeamSearch
from summarize.models.checkpoint import Checkpoint, find_checkpoint
from summarize.models.network import PretrainedNetwork
from summarize.models.pretrained import load_family, load_weights

_LONGEST = 142
"""Tokens of a summary where the checkpoint does not say."""


@runtime_checkable
class SummaryModel(Protocol):
    """Anything that summarises English; tests script it, `load_summary_model` gives one for a Hugging Face directory."""

    @property
    def name(self) -> str:
        """The model's name, as provenance shows it."""

    @property
    def sha256(self) -> str:
        """Checksum of the weights (hexadecimal)."""

    def summarize(self, text: str) -> str:
        """A summary of an English text; of a long one, of its beginning. Raises ModelError where the model cannot run."""


class Seq2SeqSummaryModel:
    """A `SummaryModel` on a Hugging Face encoder-decoder, with the lengths and penalties its own configuration asks for."""

    def __init__(self, checkpoint: Checkpoint, *, beams: int = 4, prompts: Path | None = None) -> None:
        if checkpoint.engine != "torch":
            raise ModelError("a summary model has to be one that was not converted", path=checkpoint.path)
        self._checkpoint = checkpoint
        self._family = load_family(checkpoint, task="summarize", prompts=prompts)
        model = PretrainedNetwork(load_weights(checkpoint))
        positions = getattr(model.config, "max_position_embeddings", None) or self._family.max_summary_source
        self._reads = min(self._family.max_summary_source, positions)
        self._longest = min(model.generation_config.max_length or _LONGEST, positions)
        self._search = BeamSearch(model, beams=beams)
        self.name = checkpoint.name
        self.sha256 = checkpoint.sha256()

    def summarize(self, text: str) -> str:
        import torch

        ids = self._family.encode([text], limit=self._reads)
        try:
            with torch.inference_mode():
                [[(best, _), *_]] = self._search(ids, hypotheses=1, limits=[self._longest])
        except (RuntimeError, ValueError, IndexError) as error:
            raise ModelError(f"the model failed: {first_line(error)}", path=self._checkpoint.path) from error
        return self._family.decode([best])[0]


def load_summary_model(model: str | Path, *, prompts: Path | None = None) -> Seq2SeqSummaryModel:
    """The summary model of that name, directory or cached hub id.

    Raises ModelError where there is no such model, it is incomplete or does not summarise, and ConfigError for a bad prompt.
    """
    return Seq2SeqSummaryModel(find_checkpoint(model), prompts=prompts)
