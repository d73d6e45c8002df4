"""A lean encoder-decoder (post-norm Transformer, Vaswani et al., 2017) for training: computes what BART and Marian do.

Sources of a batch have one length, so there is no source padding and no mask. B is the batch, S and T the lengths of source and target,
D the width.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
import torch.nn.functional as F
from torch.nn.attention import SDPBackend, sdpa_kernel

from summarize.training.weights import BIAS, EMBEDDINGS, Shape

_CHUNK = {"cpu": 512, "cuda": 8192}
"""Rows of logits computed at a time: what stays in a processor's cache, or fits the memory of a GPU."""

_GPU_KERNELS = [SDPBackend.FLASH_ATTENTION, SDPBackend.EFFICIENT_ATTENTION, SDPBackend.MATH]


class Network:
    """The forward computation on a table of weights. `dropout` is the share of a branch's output that is left out."""

    def __init__(self, weights: Mapping[str, Any], shape: Shape, dropout: float = 0.0) -> None:
        self._weights = weights
        self._shape = shape
        self._dropout = dropout
        self._activation = getattr(F, shape.activation)

    def loss(self, source: Any, target: Any, smoothing: float) -> tuple[Any, Any]:
        """The label-smoothed and the plain cross entropy of `target` (B, T) given `source` (B, S), summed over its tokens, in nats."""
        shape = self._shape
        states = self.decode(shift(target, shape), self.encode(source))
        table = self._weights[EMBEDDINGS][: shape.outputs]
        bias = self._weights[BIAS][0, : shape.outputs].float()
        chunk = _CHUNK[source.device.type]
        loss, plain = _CrossEntropy.apply(
            states.flatten(0, 1), table, bias, target.flatten(), shape.pad, smoothing, chunk
        )
        return loss, plain

    def logits(self, source: Any, before: Any) -> Any:
        """(B, T, outputs): what follows the target tokens `before` (B, T), the start token among them."""
        states = self.decode(before, self.encode(source))
        outputs = self._shape.outputs
        return states @ self._weights[EMBEDDINGS][:outputs].t() + self._weights[BIAS][0, :outputs]

    def encode(self, source: Any) -> Any:
        """(B, S) ids to (B, S, D)."""
        x = self._embed("encoder", source)
        for i in range(self._shape.layers[0]):
            x = self._layer(f"model.encoder.layers.{i}", x, None)
        return x

    def decode(self, before: Any, memory: Any) -> Any:
        """(B, T) ids and (B, S, D) to (B, T, D)."""
        x = self._embed("decoder", before)
        for i in range(self._shape.layers[1]):
            x = self._layer(f"model.decoder.layers.{i}", x, memory)
        return x

    def _embed(self, side: str, ids: Any) -> Any:
        first = self._shape.skipped
        x = F.embedding(ids, self._weights[EMBEDDINGS]) * self._shape.scale
        x = x + self._weights[f"model.{side}.embed_positions.weight"][first : first + ids.shape[1]]
        return self._norm(f"model.{side}.layernorm_embedding", x) if self._shape.normalized else x

    def _layer(self, name: str, x: Any, memory: Any) -> Any:
        x = self._norm(
            f"{name}.self_attn_layer_norm",
            x + self._drop(self._attention(f"{name}.self_attn", x, None, memory is not None)),
        )
        if memory is not None:
            x = self._norm(
                f"{name}.encoder_attn_layer_norm",
                x + self._drop(self._attention(f"{name}.encoder_attn", x, memory, False)),
            )
        hidden = self._drop(self._activation(self._linear(x, f"{name}.fc1")))
        return self._norm(f"{name}.final_layer_norm", x + self._drop(self._linear(hidden, f"{name}.fc2")))

    def _attention(self, name: str, x: Any, memory: Any, causal: bool) -> Any:
        heads = self._shape.heads[0 if name.startswith("model.encoder") else 1]

        def split(y: Any, parts: int) -> Any:
            return y.view(*y.shape[:2], parts, heads, -1).permute(2, 0, 3, 1, 4).unbind(0)

        projections = [f"{name}.{letter}_proj" for letter in "qkv"]
        if memory is None:
            q, k, v = split(self._linear(x, *projections), 3)
        else:
            (q,) = split(self._linear(x, projections[0]), 1)
            k, v = split(self._linear(memory, *projections[1:]), 2)
        return self._linear(attend(q, k, v, causal).transpose(1, 2).reshape(x.shape), f"{name}.out_proj")

    def _linear(self, x: Any, *names: str) -> Any:
        """Several projections of one input at once: one large product is faster than three small ones."""
        weights = [self._weights[f"{n}.weight"] for n in names]
        biases = [self._weights[f"{n}.bias"] for n in names]
        return (
            F.linear(x, torch.cat(weights), torch.cat(biases)) if len(names) > 1 else F.linear(x, weights[0], biases[0])
        )

    def _norm(self, name: str, x: Any) -> Any:
        return F.layer_norm(x, x.shape[-1:], self._weights[f"{name}.weight"], self._weights[f"{name}.bias"])

    def _drop(self, x: Any) -> Any:
        return F.dropout(x, self._dropout) if self._dropout else x


def shift(target: Any, shape: Shape) -> Any:
    """What the decoder reads where it has to say `target` (B, T): the start token, and all but the last."""
    return torch.cat([target.new_full((len(target), 1), shape.start), target[:, :-1]], 1)


def attend(q: Any, k: Any, v: Any, causal: bool) -> Any:
    """Scaled dot-product attention of (B, heads, T, D / heads).

    On a CPU plainly: at these short lengths that is six times as fast as the fused kernel, forward and backward together. On a GPU
    without cuDNN's kernel, which makes a plan for each new shape: with batches of many lengths training was seven times slower.
    """
    if q.is_cuda:
        with sdpa_kernel(_GPU_KERNELS):
            return F.scaled_dot_product_attention(q, k, v, is_causal=causal)
    scores = torch.matmul(q * q.shape[-1] ** -0.5, k.transpose(-1, -2)).float()
    if causal:
        scores = scores + scores.new_full(scores.shape[-2:], -1e9).triu(1)
    return torch.matmul(torch.softmax(scores, -1).to(q.dtype), v)


class _CrossEntropy(torch.autograd.Function):  # type: ignore[misc]
    """Label-smoothed cross entropy (Szegedy et al., 2016) of states (N, D) @ table.T + bias, its gradient computed on the way.

    In chunks of rows, so that the logits (N, outputs) are never there as a whole. Rows whose target is `pad` do not count.
    """

    @staticmethod
    def forward(
        ctx: Any, states: Any, table: Any, bias: Any, target: Any, pad: int, smoothing: float, chunk: int
    ) -> Any:
        d_states = torch.empty_like(states)
        d_table = torch.zeros_like(table, dtype=torch.float32)
        loss = torch.zeros((), device=states.device)
        plain = torch.zeros((), device=states.device)
        for i in range(0, len(states), chunk):
            rows, wanted = states[i : i + chunk], target[i : i + chunk]
            counts = (wanted != pad).float()
            # The padding id may be above those that can be produced; its row does not count.
            wanted = torch.where(wanted == pad, 0, wanted)
            logits = (rows @ table.t()).float() + bias
            total = torch.logsumexp(logits, 1)
            hit = logits.gather(1, wanted[:, None])[:, 0]
            plain += ((total - hit) * counts).sum()
            loss += ((total - (1 - smoothing) * hit - smoothing * logits.mean(1)) * counts).sum()
            slope = torch.exp(logits - total[:, None]) - smoothing / logits.shape[1]
            slope[torch.arange(len(rows), device=rows.device), wanted] -= 1 - smoothing
            slope = (slope * counts[:, None]).to(states.dtype)
            d_states[i : i + chunk] = slope @ table
            d_table += (slope.t() @ rows).float()
        ctx.save_for_backward(d_states, d_table.to(table.dtype))
        ctx.mark_non_differentiable(plain)
        return loss, plain

    @staticmethod
    def backward(ctx: Any, gradient: Any, _: Any) -> Any:
        d_states, d_table = ctx.saved_tensors
        return (
            d_states * gradient.to(d_states.dtype),
            d_table * gradient.to(d_table.dtype),
            None,
            None,
            None,
            None,
            None,
        )
