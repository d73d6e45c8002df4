"""Run an encoder-decoder of Hugging Face transformers on torch: beam search, several hypotheses, scores."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

from summarize.errors import ModelError, first_line
from summarize.models.batching import BATCH_TOKENS, BatchTranslator, output_limit
from summarize.models.beam import BeamSearch
from summarize.models.checkpoint import Checkpoint
from summarize.models.compute import compute_type
from summarize.models.pretrained import load_family, load_network
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
        self._small = network.small
        if network.small:  # what a step costs beside its products is shared by more texts
            self.batch_tokens = 2 * BATCH_TOKENS
        self._search = BeamSearch(network, beams=beams, first=self._family.first_id)

    def score(self, sources: Sequence[str], english: str) -> list[float]:
        """See `Scorer.score`: of models with a Marian tokenizer. Raises ModelError."""
        if self._spelling is None or not english.strip():
            return []
        vocabulary: dict[str, int] = self._family.tokenizer.get_vocab()
        output = [vocabulary.get(piece, -1) for piece in self._spelling.encode(english, out_type=str)]
        with self._running():
            return self._search.score(self._family.encode(sources), [*output, self._family.tokenizer.eos_token_id])

    @cached_property
    def _spelling(self) -> Any:
        """The SentencePiece model of what can be produced; None where the tokenizer is another."""
        if not type(self._family.tokenizer).__name__.startswith("Marian"):
            return None
        possible = self._search.possible
        vocabulary: dict[str, int] = self._family.tokenizer.get_vocab()
        return target_pieces(self._checkpoint, {p for p, i in vocabulary.items() if possible is None or i in possible})

    @contextmanager
    def _running(self) -> Iterator[None]:
        """For what the network is asked: a small one runs in one thread; whatever goes wrong is a ModelError."""
        import torch

        threads = torch.get_num_threads()
        try:
            if self._small:
                torch.set_num_threads(1)
            with torch.inference_mode():
                yield
        except (RuntimeError, ValueError, IndexError) as error:
            raise ModelError(f"the model failed: {first_line(error)}", path=self._checkpoint.path) from error
        finally:
            torch.set_num_threads(threads)

    def _generate(self, batch: list[list[int]], hypotheses: int) -> list[list[Hypothesis]]:
        limits = [output_limit(self._family, len(ids)) for ids in batch]
        with self._running():
            found = self._search(batch, hypotheses=hypotheses, limits=limits)
        texts = iter(self._family.decode([ids for outputs in found for ids, _ in outputs]))
        return [[Hypothesis(next(texts), score) for _, score in outputs] for outputs in found]
