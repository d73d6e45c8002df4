"""The weights before the first step of a model that starts from nothing, or from an encoder of many languages."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from summarize.errors import ModelError
from summarize.models.checkpoint import Checkpoint
from summarize.training.files import read_tensors
from summarize.training.weights import EMBEDDINGS, Shape, Weights

_PARTS = {
    "self_attn.q_proj": "attention.self.query",
    "self_attn.k_proj": "attention.self.key",
    "self_attn.v_proj": "attention.self.value",
    "self_attn.out_proj": "attention.output.dense",
    "self_attn_layer_norm": "attention.output.LayerNorm",
    "fc1": "intermediate.dense",
    "fc2": "output.dense",
    "final_layer_norm": "output.LayerNorm",
}
"""Parts of a layer, and what BERT calls them."""


def random_weights(weights: Mapping[str, Any], shape: Shape, seed: int) -> Weights:
    """Random weights of the same shapes: normal, by the width of what comes in; the last matrix of each branch half of that."""
    import torch

    generator = torch.Generator().manual_seed(seed)
    out: Weights = {}
    for name, old in weights.items():
        if name in shape.fixed:
            out[name] = old
        elif old.dim() == 2:
            table = "embed" in name or name == EMBEDDINGS
            last = name.endswith(("out_proj.weight", "fc2.weight"))
            spread = 0.02 if table else old.shape[1] ** -0.5 * (0.5 if last else 1)
            out[name] = torch.randn(old.shape, generator=generator) * spread
        else:
            out[name] = torch.ones_like(old) if "norm" in name and name.endswith("weight") else torch.zeros_like(old)
    return out


def with_encoder(weights: Weights, shape: Shape, encoder: Checkpoint, vocabulary: Mapping[str, int]) -> Weights:
    """`weights` with those of a BERT of the same width that has a Unigram tokenizer, such as multilingual-e5-small (Wang et al., 2024).

    The encoder takes its first layers, the decoder layers from all its height, with cross attention as self attention (Rothe et al.,
    2020), and embeddings go by the text of their piece. Raises ModelError where the two do not fit.
    """
    import torch

    theirs = read_tensors(encoder.path / "model.safetensors")[0]
    rows = _vocabulary(encoder)
    height = sum(name.endswith(".attention.self.query.weight") for name in theirs)
    words = theirs.get("embeddings.word_embeddings.weight")
    if words is None or words.shape[1] != weights[EMBEDDINGS].shape[1] or height < shape.layers[0]:
        raise ModelError("the encoder is no BERT of the width of the model", path=encoder.path)
    out = {name: tensor.clone() for name, tensor in weights.items()}
    table = out[EMBEDDINGS]
    for piece, i in vocabulary.items():
        if piece in rows and i < len(table):
            table[i] = words[rows[piece]]
    positions = theirs["embeddings.position_embeddings.weight"] + theirs["embeddings.token_type_embeddings.weight"][0]
    for side in ("encoder", "decoder"):
        mine = out[f"model.{side}.embed_positions.weight"]
        count = min(len(mine) - shape.skipped, len(positions))
        mine[shape.skipped : shape.skipped + count] = positions[:count]
        for kind in ("weight", "bias"):
            out[f"model.{side}.layernorm_embedding.{kind}"] = theirs[f"embeddings.LayerNorm.{kind}"]
    for i in range(shape.layers[0]):
        _copy(out, f"model.encoder.layers.{i}", theirs, i)
    for i in range(shape.layers[1]):
        name = f"model.decoder.layers.{i}"
        _copy(out, name, theirs, (2 * i + 1) * height // (2 * shape.layers[1]))
        for part in ("q_proj", "k_proj", "v_proj", "out_proj"):
            for kind in ("weight", "bias"):
                out[f"{name}.encoder_attn.{part}.{kind}"] = out[f"{name}.self_attn.{part}.{kind}"].clone()
        out[f"{name}.encoder_attn.out_proj.weight"] *= 0.5
        out[f"{name}.encoder_attn.out_proj.bias"].zero_()
    # What the last layer gives is compared with embeddings, which are small.
    last = f"model.decoder.layers.{shape.layers[1] - 1}.final_layer_norm"
    out[f"{last}.weight"] = torch.full_like(out[f"{last}.weight"], 0.25)
    out[f"{last}.bias"] = torch.zeros_like(out[f"{last}.bias"])
    return out


def _copy(out: Weights, name: str, theirs: Mapping[str, Any], layer: int) -> None:
    for mine, part in _PARTS.items():
        for kind in ("weight", "bias"):
            out[f"{name}.{mine}.{kind}"] = theirs[f"encoder.layer.{layer}.{part}.{kind}"].float().clone()


def _vocabulary(encoder: Checkpoint) -> dict[str, int]:
    path = encoder.path / "tokenizer.json"
    try:
        pieces = json.loads(path.read_text(encoding="utf-8"))["model"]["vocab"]
        return {piece: i for i, (piece, _) in enumerate(pieces)}
    except (OSError, ValueError, KeyError, TypeError):
        raise ModelError("the encoder has no Unigram tokenizer", path=path) from None
