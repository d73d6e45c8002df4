"""Run an encoder-decoder of Hugging Face transformers on torch: beam search, several hypotheses, scores."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from summarize.errors import ModelError
from summarize.models.batching import BATCH_TOKENS, BatchTranslator, output_limit
from summarize.models.beam import BeamSearch
from summarize.models.checkpoint import Checkpoint
from summarize.models.compute import compute_type
from summarize.models.pretrained import first_line, load_family, load_network
from summarize.models.target_pieces import target_pieces
from summarize.models.translator import Hypothesis


class Seq2SeqTranslator(BatchTranslator):
    """A `Translator` on a Hugging Face encoder-decoder, on the CPU.

    Give it a `Checkpoint`; `load` is the usual way. `dtype` is "float32", or "auto" for what `compute_type` gives. Raises
    ModelError where the directory cannot be loaded, ConfigError for a bad prompt in `prompts`.
    """

    def __init__(
        self, checkpoint: Checkpoint, *, beams: int = 4, prompts: Path | None = None, dtype: str = "auto"
    ) -> None:
        super().__init__(checkpoint, load_family(checkpoint, prompts=prompts), beams)
        self._compute = compute_type(checkpoint, dtype)
        network = load_network(checkpoint, self._compute)
        if network.small:  # what a step costs beside its products is shared by more texts
            self.batch_tokens = 2 * BATCH_TOKENS
        self._search = BeamSearch(network, beams=beams, first=self._family.first_id)

    def score(self, sources: Sequence[str], english: str) -> list[float]:
        """See `Scorer.score`: of models with a Marian tokenizer."""
        import torch

        if self._spelling is None or not english.strip():
            return []
        vocabulary: dict[str, int] = self._family.tokenizer.get_vocab()
        output = [vocabulary.get(piece, -1) for piece in self._spelling.encode(english, out_type=str)]
        try:
            with torch.inference_mode():
                return self._search.score(self._family.encode(sources), [*output, self._family.tokenizer.eos_token_id])
        except (RuntimeError, ValueError, IndexError) as error:
            raise ModelError(f"the model failed: {first_line(error)}", path=self._checkpoint.path) from error

    @cached_property
    def _spelling(self) -> Any:
        """The SentencePiece model of what can be produced; None where the tokenizer is another."""
        if not type(self._family.tokenizer).__name__.startswith("Marian"):
            return None
        possible = self._search.possible
        vocabulary: dict[str, int] = self._family.tokenizer.get_vocab()
        return target_pieces(self._checkpoint, {p for p, i in vocabulary.items() if possible is None or i in possible})

    def _generate(self, batch: list[list[int]], hypotheses: int) -> list[list[Hypothesis]]:
        import torch

        limits = [output_limit(self._family, len(ids)) for ids in batch]
        try:
            with torch.inference_mode():
                found = self._search(batch, hypotheses=hypotheses, limits=limits)
        except (RuntimeError, ValueError, IndexError) as error:
            raise ModelError(f"the model failed: {first_line(error)}", path=self._checkpoint.path) from error
        texts = iter(self._family.decode([ids for outputs in found for ids, _ in outputs]))
        return [[Hypothesis(next(texts), score) for _, score in outputs] for outputs in found]
