"""What is read through Hugging Face transformers: tokenizers, with their family, and weights; whatever goes wrong is a ModelError."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from summarize.errors import ModelError
from summarize.models.checkpoint import Checkpoint
from summarize.models.families import Family, choose_family, known_model_types

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
    tokenizer = _quietly(checkpoint, _tokenizer)
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


def first_line(error: BaseException) -> str:
    """The first line of an error's text, or its type's name."""
    lines = [line for line in str(error).splitlines() if line.strip()]
    return lines[0].strip() if lines else type(error).__name__


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


def _quietly(checkpoint: Checkpoint, read: Callable[[Checkpoint], T]) -> T:
    # Threads that spin while they wait make the model ten times slower on a machine that is busy with something else.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    # Or the same numbers give other last bits in other places of memory, in other threads and in rows beside others.
    os.environ.setdefault("MKL_CBWR", "AUTO")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from transformers.utils import logging

    logging.set_verbosity_error()
    logging.disable_progress_bar()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return read(checkpoint)
    except Exception as error:  # the libraries raise anything from OSError to SafetensorError and KeyError
        raise ModelError(f"the model cannot be loaded: {_why(error)}", path=checkpoint.path) from error
