"""From a name to a translator: finds the checkpoint and runs it on the engine it is made for."""

from __future__ import annotations

from pathlib import Path

from summarize.models.batching import BatchTranslator
from summarize.models.checkpoint import BUNDLED, find_checkpoint


def load(
    model: str | Path = BUNDLED, *, beams: int = 4, prompts: Path | None = None, dtype: str = "auto"
) -> BatchTranslator:
    """The translator of a model: "bundled", a name of the catalogue, a directory (Hugging Face's, or one that `summarize models convert`
    wrote), or the id of a model in the local Hugging Face cache.

    `prompts` is a folder whose prompts go before the package's own. `dtype` "float32" computes in that on every processor; without it
    the bundled model is run in bfloat16 where that is faster (`compute_type`). Raises ModelError where there is no such model, it is
    incomplete, its family is not supported or does not translate, and ConfigError for a bad prompt.
    """
    checkpoint = find_checkpoint(model)
    if checkpoint.engine == "ctranslate2":
        from summarize.models.ctranslate import CTranslateTranslator

        return CTranslateTranslator(checkpoint, beams=beams, prompts=prompts)
    from summarize.models.seq2seq import Seq2SeqTranslator

    return Seq2SeqTranslator(checkpoint, beams=beams, prompts=prompts, dtype=dtype)
