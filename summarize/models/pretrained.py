"""What is read of a model directory: the tokenizer, with its family, and the weights; whatever goes wrong is a ModelError.

Most go through Hugging Face transformers. Models of the bundled one's kind do not, as its import takes two seconds.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from summarize.errors import ModelError, first_line
from summarize.models.bart import can_run, load_bart
from summarize.models.checkpoint import Checkpoint
from summarize.models.families import Family, choose_family, known_model_types
from summarize.models.network import Network, PretrainedNetwork
from summarize.models.pieces import MarianPieces, has_pieces

T = TypeVar("T")


def load_family(checkpoint: Checkpoint, *, task: str | None = "translate", prompts: Path | None = None) -> Family:
    """The family of a checkpoint with its tokenizer; no weights are read. `task` None takes whichever it is made for.

    Raises ModelError where the family is not known or not made for the task, or the tokenizer is missing or broken, and ConfigError
    for a bad prompt in `prompts`.
    """
    known, kind = known_model_types(), checkpoint.model_type
    if kind not in known:
        raise ModelError(
            f"models of type {kind!r} cannot be used; use one of: {', '.join(known)}", path=checkpoint.path
        )
    tokenizer = _read(checkpoint, _pieces) if _is_lean(checkpoint) else _quietly(checkpoint, _tokenizer)
    cls = choose_family(kind, tokenizer)
    if cls is None:
        name = type(tokenizer).__name__
        raise ModelError(f"a {kind} model with a {name} is of no family that can be used", path=checkpoint.path)
    task = task or max(cls.tasks)
    if task not in cls.tasks:
        does = "summarises English text" if "summarize" in cls.tasks else "translates"
        raise ModelError(f"this model {does}; it cannot {task}", path=checkpoint.path)
    try:
        return cls(tokenizer, task=task, prompts=prompts)
    except ModelError as error:
        raise ModelError(error.message, path=checkpoint.path) from None


def load_weights(checkpoint: Checkpoint) -> Any:
    """The model in float32, ready to generate. Raises ModelError where the weights are missing or broken."""
    return _quietly(checkpoint, _model)


def load_network(checkpoint: Checkpoint, dtype: str = "float32") -> Network:
    """The model ready to generate, in "bfloat16" only where `compute_type` allows it.

    Raises ModelError where the weights are missing or broken.
    """
    if can_run(checkpoint):
        return _read(checkpoint, lambda c: load_bart(c, dtype))
    return PretrainedNetwork(load_weights(checkpoint))


def _why(error: Exception) -> str:
    """What is wrong, without torch's advice to load weights in a way that runs what is in them."""
    if "weights only" in str(error).lower() or "weights_only" in str(error):
        return "pytorch_model.bin is broken, or holds more than weights; use a copy of the model with model.safetensors"
    return first_line(error)


def _tokenizer(checkpoint: Checkpoint) -> Any:
    from transformers import AutoTokenizer

    try:
        return AutoTokenizer.from_pretrained(checkpoint.tokenizer_path, local_files_only=True)
    except (ImportError, ValueError) as error:
        if "protobuf" in str(error) or "tiktoken" in str(error):
            raise ImportError("its tokenizer is read with another package: pip install protobuf") from error
        raise


def _model(checkpoint: Checkpoint) -> Any:
    import torch
    from transformers import AutoModelForSeq2SeqLM

    return AutoModelForSeq2SeqLM.from_pretrained(checkpoint.path, dtype=torch.float32, local_files_only=True).eval()


def _is_lean(checkpoint: Checkpoint) -> bool:
    return checkpoint.model_type == "bart" and _read(checkpoint, lambda c: has_pieces(c.tokenizer_path))


def _pieces(checkpoint: Checkpoint) -> MarianPieces:
    return MarianPieces(checkpoint.tokenizer_path)


def _quietly(checkpoint: Checkpoint, read: Callable[[Checkpoint], T]) -> T:
    def silent(checkpoint: Checkpoint) -> T:
        from transformers.utils import logging

        logging.set_verbosity_error()
        logging.disable_progress_bar()
        return read(checkpoint)

    return _read(checkpoint, silent)


def _read(checkpoint: Checkpoint, read: Callable[[Checkpoint], T]) -> T:
    # Threads that spin while they wait make the model ten times slower on a machine that is busy with something else.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    # Or the same numbers give other last bits in other places of memory, in other threads and in rows beside others.
    os.environ.setdefault("MKL_CBWR", "AUTO")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return read(checkpoint)
    except Exception as error:  # the libraries raise anything from OSError to SafetensorError and KeyError
        raise ModelError(f"the model cannot be loaded: {_why(error)}", path=checkpoint.path) from error
