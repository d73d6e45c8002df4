"""BART (Lewis et al., 2020) for translation without transformers, whose import takes two seconds: a `Network` that reads safetensors, in
float32 or bfloat16.

The keys and values of what was written are never moved: the beams of a sentence share them, and a mask says which are whose. B sentences
are on R rows each; S is the width of the sources, H the heads, D the width of one.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

from summarize.models.checkpoint import Checkpoint
from summarize.models.layers import attend, bias_of, joined, layer_of, norm_of, projection
from summarize.models.network import Decoding, possible_ids

_SKIPPED = 2
"""Rows before position 0 in BART's tables of positions."""
_SLOTS = 64
_TOGETHER = 4
"""So many sources are read at a time, and as wide as a multiple of _STEP: with those numbers the bits are the same as of all at once."""
_STEP = 16
_SMALL = 512
"""So wide a network at most is small: with two threads a brief by the bundled one, of 384, wakes one of them 31,000 times and takes 0.2 s
more processor time."""
_UNSET: dict[str, Any] = {
    "no_repeat_ngram_size": 0,
    "bad_words_ids": None,
    "min_length": 0,
    "length_penalty": 1.0,
    "forced_eos_token_id": None,
}
"""What a generation configuration that does not say means."""


def can_run(checkpoint: Checkpoint) -> bool:
    """Whether a checkpoint is of the kind that is run here: one safetensors file, tied embeddings and the usual activation."""
    if checkpoint.model_type != "bart" or not (checkpoint.path / "model.safetensors").is_file():
        return False
    config = _json(checkpoint, "config.json")
    usual = config.get("activation_function") == "gelu" and not config.get("scale_embedding")
    return usual and bool(config.get("tie_word_embeddings", True))


def load_bart(checkpoint: Checkpoint, dtype: str) -> Bart:
    """The network of a checkpoint, computing in "float32" or "bfloat16"; whatever its libraries raise comes through."""
    # Each shape of a product in bfloat16 gets a program of its own, of which a thousand are kept: 0.4 GB, and no time is won by it.
    os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "16")
    import torch
    from safetensors.torch import load_file

    kind = getattr(torch, dtype)
    weights = {name: tensor.to(kind) for name, tensor in load_file(checkpoint.path / "model.safetensors").items()}
    return Bart(weights, _json(checkpoint, "config.json"), _json(checkpoint, "generation_config.json"))


def _json(checkpoint: Checkpoint, name: str) -> dict[str, Any]:
    path = checkpoint.path / name
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return data


class Bart:
    """The forward computation on a table of weights under Hugging Face's names."""

    def __init__(self, weights: Mapping[str, Any], config: Mapping[str, Any], generation: Mapping[str, Any]) -> None:
        self.config = SimpleNamespace(**config)
        self.generation_config = SimpleNamespace(**_UNSET | {k: v for k, v in generation.items() if v is not None})
        self.embeddings = weights["model.shared.weight"]
        self.final_logits_bias = weights["final_logits_bias"].float()
        self.small = self.embeddings.shape[1] <= _SMALL
        self._head = projection(self.embeddings, None)
        self._encoder = _Side(weights, config, "encoder")
        self.decoder = _Side(weights, config, "decoder")
        names = [f"{layer.name}.encoder_attn.{letter}_proj" for layer in self.decoder.layers for letter in "kv"]
        self._crossed = joined(weights, *names)

    def restrict(self) -> Any:
        ids = possible_ids(self)
        if ids is not None:
            self._head = projection(self.embeddings[ids], None)
            self.final_logits_bias = self.final_logits_bias[:, ids]
        return ids

    def begin(self, ids: Any, mask: Any) -> Decoding:
        return _BartDecoding(self, ids, mask)

    def say(self, ids: Any, mask: Any, before: Any) -> Any:
        import torch

        keys, values = self.read(ids, mask)
        source, side = bias_of(mask[:, None, None] > 0), self.decoder
        past = bias_of(torch.ones(before.shape[1], before.shape[1]).tril() > 0)
        x = side.embed(self.embeddings, before, 0)
        for layer, key, value in zip(side.layers, keys, values, strict=True):
            q, k, v = side.split(layer.qkv(x), 3)
            x = layer.attended(x, q, k, v, past)
            (q,) = side.split(layer.cross_q(x), 1)
            x = layer.fed(layer.crossed(x, q, key, value, source))
        return self.spoken(x)

    def read(self, ids: Any, mask: Any) -> tuple[list[Any], list[Any]]:
        """The sources read: keys and values (B, H, S, D) for each layer of the decoder.

        Equal ones once, and a few of about one length at a time, as wide as the longest of them: there is less padding in attention, and
        what a layer does with them stays near the processor.
        """
        import torch

        lengths: list[int] = mask.sum(1).tolist()
        places: dict[tuple[int, ...], list[int]] = {}
        for i, source in enumerate(ids.tolist()):
            places.setdefault(tuple(source), []).append(i)
        first = [same[0] for same in places.values()]
        order = sorted(first, key=lambda i: -lengths[i])
        parts, heads, size = 2 * len(self.decoder.layers), self.decoder.heads, self.embeddings.shape[1]
        found = torch.zeros(parts, len(ids), heads, ids.shape[1], size // heads, dtype=self.embeddings.dtype)
        for group in (order[i : i + _TOGETHER] for i in range(0, len(order), _TOGETHER)):
            wide = -(-lengths[group[0]] // _STEP) * _STEP
            read = self.decoder.split(self._encoded(ids[group, :wide], mask[group, :wide]), parts)
            for part, y in zip(found, read, strict=True):
                part[group, :, : y.shape[2]] = y
        for i, *others in places.values():
            found[:, others] = found[:, i : i + 1]
        return list(found[::2]), list(found[1::2])

    def _encoded(self, ids: Any, mask: Any) -> Any:
        """(B, S, parts * width); only attention is computed of padding, all else of the tokens that there are."""
        import torch

        side, there = self._encoder, bias_of(mask[:, None, None] > 0)
        full = -(-int(mask.sum()) // _STEP) * _STEP
        tokens = mask.flatten().argsort(descending=True, stable=True)[:full]
        x = side.embed(self.embeddings, ids, 0).flatten(0, 1)[tokens]

        def spread(y: Any) -> Any:
            return torch.zeros(mask.numel(), y.shape[1], dtype=y.dtype).index_copy_(0, tokens, y).view(*mask.shape, -1)

        for layer in side.layers:
            q, k, v = side.split(spread(layer.qkv(x)), 3)
            x = layer.fed(layer.joined(x, attend(q, k, v, there).transpose(1, 2).flatten(0, 1).flatten(1)[tokens]))
        return spread(self._crossed(x))

    def spoken(self, x: Any) -> Any:
        """Logits in float32."""
        return self._head(x).float().add_(self.final_logits_bias)


class _Side:
    """The encoder or the decoder."""

    def __init__(self, weights: Mapping[str, Any], config: Mapping[str, Any], side: str) -> None:
        self._positions = weights[f"model.{side}.embed_positions.weight"]
        self._norm = norm_of(weights, f"model.{side}.layernorm_embedding")
        self.heads = config[f"{side}_attention_heads"]
        names = [f"model.{side}.layers.{i}" for i in range(config[f"{side}_layers"])]
        self.layers = [layer_of(weights, name, cross=side == "decoder") for name in names]

    def embed(self, embeddings: Any, ids: Any, position: int) -> Any:
        """(B, T, width) of ids that begin at a position."""
        import torch.nn.functional as F

        first = _SKIPPED + position
        if len(self._positions) < first + ids.shape[1]:
            raise ValueError(f"the text is longer than the {len(self._positions) - _SKIPPED} tokens the model takes")
        return self._norm(F.embedding(ids, embeddings) + self._positions[first : first + ids.shape[1]])

    def split(self, y: Any, parts: int) -> list[Any]:
        """Projections (B, T, parts * width), each (B, H, T, D)."""
        return list(y.view(*y.shape[:2], parts, self.heads, -1).permute(2, 0, 3, 1, 4).unbind(0))


class _BartDecoding:
    """`_past` holds keys and values in slots, of which each beam of a sentence fills one at every step; `_seen` (B, R, slots) is added to
    the scores and says which each beam goes back to.

    In bfloat16 there are slots for the steps to come too, which nobody goes back to: else every step would be a product of another shape,
    and making the program for that takes longer than the product. In float32 they would change the last bits.
    """

    def __init__(self, network: Bart, ids: Any, mask: Any) -> None:
        import torch

        self._network = network
        self._keys, self._values = network.read(ids, mask)
        self._source = bias_of(mask[:, None, None] > 0)
        layers, (sentences, heads, _, width) = len(network.decoder.layers), self._keys[0].shape
        self._past = torch.zeros(layers, 2, sentences, heads, _SLOTS, width, dtype=self._keys[0].dtype)
        self._seen = torch.full((sentences, 1, _SLOTS), float("-inf"))
        self._used = 0

    def logits(self, tokens: Any) -> Any:
        import torch

        network, side, (sentences, rows, slots) = self._network, self._network.decoder, self._seen.shape
        new = slice(self._used, self._used + rows)
        if new.stop > slots:
            self._past = torch.cat([self._past, torch.zeros_like(self._past[..., :_SLOTS, :])], 4)
            self._seen = torch.cat([self._seen, torch.full((sentences, rows, _SLOTS), float("-inf"))], 2)
        self._seen[:, :, new] = bias_of(torch.eye(rows) > 0)
        self._used = new.stop
        asked = new.stop if self._past.dtype == torch.float32 else self._seen.shape[2]
        x = side.embed(network.embeddings, tokens[:, -1:], tokens.shape[1] - 1).view(sentences, rows, -1)
        for i, layer in enumerate(side.layers):
            q, k, v = side.split(layer.qkv(x), 3)
            past = self._past[i, :, :, :, :asked]
            past[0, :, :, new], past[1, :, :, new] = k, v
            x = layer.attended(x, q, past[0], past[1], self._seen[:, None, :, :asked])
            (q,) = side.split(layer.cross_q(x), 1)
            x = layer.fed(layer.crossed(x, q, self._keys[i], self._values[i], self._source))
        return network.spoken(x).flatten(0, 1)

    def go_on(self, left: list[int], rows: Any) -> None:
        self._seen = self._seen.flatten(0, 1)[rows]
        if len(left) < len(self._source):
            self._past, self._source = self._past[:, :, left], self._source[left]
            self._keys, self._values = ([part[left] for part in parts] for parts in (self._keys, self._values))
