"""Run a converted model on CTranslate2 (the extra `fast`): the same texts as torch in less time and memory."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from summarize.errors import ModelError, first_line
from summarize.models.batching import BatchTranslator, output_limit
from summarize.models.checkpoint import CONVERTED, Checkpoint
from summarize.models.convert import MAP, engine
from summarize.models.pretrained import load_family
from summarize.models.translator import Hypothesis


class CTranslateTranslator(BatchTranslator):
    """A `Translator` on a directory that `summarize models convert` wrote.

    The numbers to compute in are chosen by what the weights are and the processor supports, and told in `options`. Raises ModelError
    where CTranslate2 is not installed or the directory is broken, ConfigError for a bad prompt in `prompts`.
    """

    def __init__(self, checkpoint: Checkpoint, *, beams: int = 4, prompts: Path | None = None) -> None:
        ctranslate2 = engine()
        super().__init__(checkpoint, load_family(checkpoint, prompts=prompts), beams)
        try:
            numbers = json.loads((checkpoint.path / CONVERTED).read_text(encoding="utf-8"))["numbers"]
            self._vocabulary = _vocabulary(checkpoint.path)
            self._compute = compute_type(numbers, ctranslate2.get_supported_compute_types("cpu"))
            self._model = ctranslate2.Translator(str(checkpoint.path), compute_type=self._compute)
        except (RuntimeError, ValueError, KeyError, OSError) as error:
            raise ModelError(f"the model cannot be loaded: {first_line(error)}", path=checkpoint.path) from error
        self._mapped = (checkpoint.path / MAP).is_file()
        self._ids = {token: i for i, token in reversed(list(enumerate(self._vocabulary)))}

    def _generate(self, batch: list[list[int]], hypotheses: int) -> list[list[Hypothesis]]:
        limits = [output_limit(self._family, len(ids)) for ids in batch]
        results = self._run(batch, hypotheses, max(limits))
        for i, (ids, limit) in enumerate(zip(batch, limits, strict=True)):
            # One limit holds for a whole batch; what is over its own is run again, so that no text depends on its neighbours.
            if max(map(len, results[i].hypotheses)) > limit:
                results[i] = self._run([ids], hypotheses, limit)[0]
        out = []
        for result in results:
            texts = self._family.decode([[self._ids[t] for t in tokens] for tokens in result.hypotheses])
            out.append([Hypothesis(text, score) for text, score in zip(texts, result.scores, strict=True)])
        return out

    def _run(self, batch: list[list[int]], hypotheses: int, limit: int) -> list[Any]:
        first = self._family.first_id
        try:
            found: list[Any] = self._model.translate_batch(
                [[self._vocabulary[i] for i in ids] for ids in batch],
                target_prefix=None if first is None else [[self._vocabulary[first]]] * len(batch),
                beam_size=max(self.beams, hypotheses),
                num_hypotheses=hypotheses,
                min_decoding_length=0,
                max_decoding_length=limit,
                max_input_length=0,
                return_scores=True,
                use_vmap=self._mapped,
            )
        except (RuntimeError, ValueError, IndexError) as error:
            raise ModelError(f"the model failed: {first_line(error)}", path=self._checkpoint.path) from error
        return found


def compute_type(numbers: str, supported: set[str]) -> str:
    """What to compute in on a processor that supports these types, with weights in `numbers`.

    Eight-bit weights are multiplied in eight bits, with the rest in bfloat16 where the processor has that and float32 elsewhere;
    bf16 weights in bfloat16, else in float32; float32 weights always in float32.
    """
    wanted = {
        "int8": ("int8_bfloat16", "int8_float32", "int8"),
        "bf16": ("bfloat16",),
        "float32": (),
    }
    return next((kind for kind in wanted[numbers] if kind in supported), "float32")


def _vocabulary(path: Path) -> list[str]:
    tokens: list[str] = json.loads((path / "shared_vocabulary.json").read_text(encoding="utf-8"))
    return tokens
