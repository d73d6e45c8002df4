"""In which number format a model is multiplied; decided without torch, as the memory has to know it too."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from summarize.models.bart import can_run
from summarize.models.checkpoint import Checkpoint

DTYPES = ("auto", "float32")
"""What may be asked for: the fastest number format that is as good, or the one that every processor has."""

_CPUINFO = Path("/proc/cpuinfo")
_FLAGS = frozenset({"avx512_bf16", "amx_bf16"})


def compute_type(checkpoint: Checkpoint, dtype: str = "auto") -> str:
    """ "bfloat16" where the weights are stored in it, our own network runs them and the processor multiplies in it; else "float32".

    On an AMD EPYC with avx512_bf16, one thread and beam 4: the first 400 sentences of newstest2019 zh-en get BLEU 24.78, chrF 56.12 in
    bfloat16, 24.85 and 56.22 in float32 (24.82 and 56.21 with the last layer alone in float32, a fifth slower than in bfloat16); 124
    sentences of news take 6.0 s of processor time against 11.3 s. What a text gives does not depend on what else is in its batch in
    either, to the last bit (`independence.py`). With `dtype` "float32" it is that.
    """
    if dtype == "float32" or not can_run(checkpoint) or not multiplies_bfloat16():
        return "float32"
    config = json.loads((checkpoint.path / "config.json").read_text(encoding="utf-8"))
    stored = str(config.get("dtype") or config.get("torch_dtype")).removeprefix("torch.")
    return "bfloat16" if stored == "bfloat16" else "float32"


@lru_cache(maxsize=1)
def multiplies_bfloat16() -> bool:
    """Whether the processor multiplies matrices in bfloat16 (AVX512-BF16, AMX), as Linux tells."""
    try:
        text = _CPUINFO.read_text(encoding="utf-8", errors="replace")
    except OSError:  # another system than Linux
        return False
    flags = next((line for line in text.splitlines() if line.startswith("flags")), "")
    return not _FLAGS.isdisjoint(flags.split())
