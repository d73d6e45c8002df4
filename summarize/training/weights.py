"""The weights of a model directory as a flat table of tensors under Hugging Face's names, and the shape they make."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from summarize.errors import ModelError
from summarize.models.checkpoint import Checkpoint
from summarize.models.network import possible_ids
from summarize.models.pretrained import load_weights

Weights = dict[str, Any]
"""Tensors by their Hugging Face name ("model.encoder.layers.0.fc1.weight")."""

EMBEDDINGS = "model.shared.weight"
BIAS = "final_logits_bias"
_TIED = ("model.encoder.embed_tokens.weight", "model.decoder.embed_tokens.weight", "lm_head.weight")
_ACTIVATIONS = {"gelu": "gelu", "swish": "silu", "silu": "silu", "relu": "relu"}


@dataclass(frozen=True, slots=True)
class Shape:
    """What the lean network (`network.py`) has to know of a BART or Marian model.

    `outputs` ids, from 0, can be produced. `skipped` is the number of rows before position 0 in the tables of positions (2 in BART).
    """

    layers: tuple[int, int]
    heads: tuple[int, int]
    activation: str
    scale: float
    normalized: bool
    skipped: int
    outputs: int
    pad: int
    start: int
    end: int
    fixed: tuple[str, ...]


def read_weights(checkpoint: Checkpoint) -> tuple[Weights, Shape]:
    """The weights of a directory in float32, those that are tied once. Raises ModelError where the lean network cannot run them."""
    model = load_weights(checkpoint)
    config = model.config

    def refuse(what: str) -> ModelError:
        return ModelError(
            f"only models of the kind of the bundled one and Marian can be trained: {what}", path=checkpoint.path
        )

    if config.model_type not in ("bart", "marian"):
        raise refuse(f"this is a {config.model_type}")
    state = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    if any(state.pop(name).data.ne(state[EMBEDDINGS]).any() for name in _TIED if name in state):
        raise refuse("its two languages have embeddings of their own")
    if config.activation_function not in _ACTIVATIONS:
        raise refuse(f"its activation is {config.activation_function}")
    outputs = len(state[EMBEDDINGS])
    possible = possible_ids(model)
    if possible is not None and int(possible[-1]) == len(possible) - 1:
        outputs = len(possible)
    marian = config.model_type == "marian"
    positions = tuple(f"model.{side}.embed_positions.weight" for side in ("encoder", "decoder"))
    shape = Shape(
        layers=(config.encoder_layers, config.decoder_layers),
        heads=(config.encoder_attention_heads, config.decoder_attention_heads),
        activation=_ACTIVATIONS[config.activation_function],
        scale=config.d_model**0.5 if config.scale_embedding else 1.0,
        normalized="model.encoder.layernorm_embedding.weight" in state,
        skipped=0 if marian else 2,
        outputs=outputs,
        pad=config.pad_token_id,
        start=config.decoder_start_token_id,
        end=config.eos_token_id,
        fixed=(BIAS, *(positions if marian else ())),
    )
    return state, shape


def stored_type(checkpoint: Checkpoint) -> str:
    """The number format of the weights on disk, as its config.json says: "bfloat16", "float32"."""
    config = json.loads((checkpoint.path / "config.json").read_text(encoding="utf-8"))
    return str(config.get("dtype") or config.get("torch_dtype") or "float32").removeprefix("torch.")
