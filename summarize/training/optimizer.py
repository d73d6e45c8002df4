"""How weights are updated: Muon for hidden matrices, Adam for the rest, and a moving average of both."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import torch

from summarize.training.recipe import Schedule

MASTER, AVERAGE, MOMENTUM, FIRST, SECOND = "master", "average", "momentum", "first", "second"

_MOMENTUM = 0.95
_SHRINK = 0.05
_BETAS = (0.9, 0.98)
_NEWTON_SCHULZ = (3.4445, -4.775, 2.0315)
_SIZE = 0.2
"""Root mean square of a Muon update at rate 1: that of Adam, so that rates compare (Liu et al., 2025)."""

_ADAM_COST = 0.15
"""What an Adam update costs for each weight, where a Muon update costs 1."""


def is_hidden(name: str, tensor: Any) -> bool:
    """Whether a weight is a hidden matrix, which Muon is for; embeddings, positions, norms and biases are not."""
    return tensor.dim() == 2 and "embed" not in name and "shared" not in name


def tables(weights: Mapping[str, Any]) -> dict[str, list[str]]:
    """The names that each part of the state has a tensor for."""
    hidden = [n for n, w in weights.items() if is_hidden(n, w)]
    others = [n for n in weights if n not in set(hidden)]
    return {MASTER: list(weights), AVERAGE: list(weights), MOMENTUM: hidden, FIRST: others, SECOND: others}


def share_of(weights: Mapping[str, Any], rank: int, world: int) -> list[str]:
    """The names that one of `world` workers updates, all shares costing about the same."""
    cost = {n: w.numel() * (1 if is_hidden(n, w) else _ADAM_COST) for n, w in weights.items()}
    loads, mine = [0.0] * world, []
    for name in sorted(cost, key=lambda n: (-cost[n], n)):
        least = loads.index(min(loads))
        loads[least] += cost[name]
        if least == rank:
            mine.append(name)
    return mine


def orthogonal(matrices: Any) -> Any:
    """The nearest half-orthogonal matrices to a stack of matrices (N, rows, columns), roughly: five Newton-Schulz steps in bfloat16."""
    a, b, c = _NEWTON_SCHULZ
    x = matrices.to(torch.bfloat16)
    tall = x.shape[1] > x.shape[2]
    x = x.mT if tall else x
    x = x / (x.norm(dim=(1, 2), keepdim=True) + 1e-7)
    for _ in range(5):
        product = x @ x.mT
        x = a * x + (b * product + c * (product @ product)) @ x
    return (x.mT if tall else x).float()


@dataclass(frozen=True, slots=True)
class Optimizer:
    """Updates the weights `names` of a `state`, its tables as `tables` names them, in place.

    Hidden matrices: Muon (Jordan et al., 2024; momentum 0.95, decoupled decay 0.05). The rest: Adam (Kingma and Ba, 2015; 0.9, 0.98).
    """

    state: Mapping[str, Mapping[str, Any]]
    names: Iterable[str]
    schedule: Schedule
    steps: int

    def update(self, gradients: Mapping[str, Any], step: int) -> None:
        """One step, the `step`-th from 0, of `steps`; gradients are those of the mean loss of a token."""
        factor = self.factor(step)
        average = min(self.schedule.average, (step + 1) / (step + 10))
        shapes: dict[tuple[object, ...], list[str]] = {}
        for name in self.names:
            if name in self.state[MOMENTUM]:
                shape = tuple(gradients[name].shape)
                # A GPU takes all matrices of one shape at once; a CPU one after the other, which stay in its cache.
                key = shape if gradients[name].is_cuda else (name, *shape)
                shapes.setdefault(key, []).append(name)
            else:
                self._adam(name, gradients[name], step, factor)
        for names in shapes.values():
            self._muon(names, gradients, factor)
        for name in self.names:
            self.state[AVERAGE][name].lerp_(self.state[MASTER][name], 1 - average)

    def factor(self, step: int) -> float:
        """What the rates are multiplied by: a rise at the start, a fall to 3 % over the last part."""
        schedule = self.schedule
        left = (self.steps - step) / self.steps
        fall = max(0.03, left / schedule.decay) if schedule.decay and left < schedule.decay else 1.0
        return min(1.0, (step + 1) / max(1, schedule.warmup)) * fall

    def _share(self, name: str) -> float:
        return self.schedule.encoder_share if name.startswith("model.encoder") else 1.0

    def _adam(self, name: str, gradient: Any, step: int, factor: float) -> None:
        first, second = self.state[FIRST][name], self.state[SECOND][name]
        b1, b2 = _BETAS
        first.mul_(b1).add_(gradient, alpha=1 - b1)
        second.mul_(b2).addcmul_(gradient, gradient, value=1 - b2)
        scale = (second / (1 - b2 ** (step + 1))).sqrt_().add_(1e-9)
        rate = self.schedule.adam_rate * factor * self._share(name)
        self.state[MASTER][name].addcdiv_(first / (1 - b1 ** (step + 1)), scale, value=-rate)

    def _muon(self, names: list[str], gradients: Mapping[str, Any], factor: float) -> None:
        wanted = []
        for name in names:
            momentum = self.state[MOMENTUM][name].mul_(_MOMENTUM).add_(gradients[name])
            wanted.append(gradients[name] * (1 - _MOMENTUM) + momentum * _MOMENTUM)
        for name, update in zip(names, orthogonal(torch.stack(wanted)), strict=True):
            rate = self.schedule.rate * factor * self._share(name)
            weight = self.state[MASTER][name]
            weight.mul_(1 - rate * _SHRINK).add_(update, alpha=-rate * _SIZE * math.sqrt(max(update.shape)))
