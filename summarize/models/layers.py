"""The layers of BART as functions on a table of weights under Hugging Face's names.

B sentences are on T rows each, H are the heads, D is the width of one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Projection = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Layer:
    """What a layer does to x (B, T, width), as functions; each part adds to x and normalises."""

    name: str
    qkv: Projection
    out: Projection
    out_norm: Projection
    cross_q: Projection
    cross_out: Projection
    cross_norm: Projection
    fc1: Projection
    fc2: Projection
    last_norm: Projection

    def attended(self, x: Any, q: Any, k: Any, v: Any, bias: Any) -> Any:
        return self.joined(x, attend(q, k, v, bias).transpose(1, 2).reshape(x.shape))

    def joined(self, x: Any, found: Any) -> Any:
        return self.out_norm(x + self.out(found))

    def crossed(self, x: Any, q: Any, k: Any, v: Any, bias: Any) -> Any:
        return self.cross_norm(x + self.cross_out(attend(q, k, v, bias).transpose(1, 2).reshape(x.shape)))

    def fed(self, x: Any) -> Any:
        import torch.nn.functional as F

        return self.last_norm(x + self.fc2(F.gelu(self.fc1(x))))


def layer_of(weights: Mapping[str, Any], name: str, *, cross: bool) -> Layer:
    other = f"{name}.encoder_attn" if cross else f"{name}.self_attn"  # an encoder has none, and never asks
    return Layer(
        name,
        qkv=joined(weights, *(f"{name}.self_attn.{letter}_proj" for letter in "qkv")),
        out=joined(weights, f"{name}.self_attn.out_proj"),
        out_norm=norm_of(weights, f"{name}.self_attn_layer_norm"),
        cross_q=joined(weights, f"{other}.q_proj"),
        cross_out=joined(weights, f"{other}.out_proj"),
        cross_norm=norm_of(weights, f"{other}_layer_norm"),
        fc1=joined(weights, f"{name}.fc1"),
        fc2=joined(weights, f"{name}.fc2"),
        last_norm=norm_of(weights, f"{name}.final_layer_norm"),
    )


def joined(weights: Mapping[str, Any], *names: str) -> Projection:
    """Several projections of one input as one."""
    import torch

    weight, bias = (torch.cat([weights[f"{name}.{kind}"] for name in names]) for kind in ("weight", "bias"))
    return projection(weight, bias)


def projection(weight: Any, bias: Any) -> Projection:
    """x @ weight.T + bias.

    In bfloat16 the weight is laid out once as the product wants it, which else happens at every call: of a decoder step of four sentences
    that is half the time. The bits are the same.
    """
    import torch
    import torch.nn.functional as F

    packing = getattr(torch.ops.mkldnn, "_reorder_linear_weight", None)
    if weight.dtype == torch.bfloat16 and packing and torch.backends.mkldnn.is_available():
        packed, product = packing(weight), torch.ops.mkldnn._linear_pointwise
        return lambda x: product(x, packed, bias, "none", [], "")
    return lambda x: F.linear(x, weight, bias)


def norm_of(weights: Mapping[str, Any], name: str) -> Projection:
    import torch.nn.functional as F

    weight, bias = weights[f"{name}.weight"], weights[f"{name}.bias"]
    return lambda x: F.layer_norm(x, x.shape[-1:], weight, bias)


def bias_of(seen: Any) -> Any:
    """What is added to the scores of attention: nothing where something is seen."""
    import torch

    return torch.where(seen, 0.0, float("-inf"))


def attend(q: Any, k: Any, v: Any, bias: Any) -> Any:
    """Scaled dot-product attention of (B, H, T, D); the scores in float32.

    In bfloat16 plainly: at these lengths that takes two to three fifths of the time of the fused kernel.
    """
    import torch
    import torch.nn.functional as F

    if q.dtype == torch.float32:
        return F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
    scores = torch.matmul(q, k.transpose(-1, -2)).float().mul_(q.shape[-1] ** -0.5).add_(bias)
    return torch.matmul(torch.softmax(scores, -1).to(q.dtype), v)
