"""The state of a training run: weights and what the optimizer remembers, in flat tables that workers share, and its checkpoint."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from summarize.errors import ConfigError
from summarize.training.files import read_tensors, write_tensors
from summarize.training.optimizer import AVERAGE, MASTER, tables
from summarize.training.weights import Weights

_POSITIONS = "positions"


@dataclass(frozen=True, slots=True)
class Layout:
    """Which stretch of a flat table belongs to which tensor: (name, shape) in order."""

    parts: tuple[tuple[str, tuple[int, ...]], ...]

    @classmethod
    def of(cls, weights: Mapping[str, Any], names: Sequence[str]) -> Layout:
        """The layout of some of the weights."""
        return cls(tuple((n, tuple(weights[n].shape)) for n in names))

    @property
    def size(self) -> int:
        """Numbers in the flat table."""
        return sum(math.prod(shape) for _, shape in self.parts)

    def views(self, flat: Any) -> Weights:
        """The tensors of a flat table, sharing its memory."""
        pieces = flat.split([math.prod(shape) for _, shape in self.parts])
        return {name: piece.view(shape) for (name, shape), piece in zip(self.parts, pieces, strict=True)}


@dataclass(frozen=True, slots=True)
class State:
    """Flat float32 tables by part ("master", "average", "momentum", "first", "second"), a bfloat16 copy of the weights to compute with,
    bfloat16 gradients of each worker, and, for each worker, the target tokens of this step and its next (epoch, batch).

    `halt` becomes 1 where the run is to end. Tables are in shared memory, or on the GPU.
    """

    layouts: Mapping[str, Layout]
    flats: Mapping[str, Any]
    working: Any
    gradients: tuple[Any, ...]
    tokens: Any
    positions: Any
    halt: Any

    @classmethod
    def new(cls, weights: Mapping[str, Any], world: int, device: str) -> State:
        """The state before the first step, with these weights."""

        def place(tensor: Any) -> Any:
            return tensor.share_memory_() if device == "cpu" else tensor.to(device)

        layouts = {part: Layout.of(weights, names) for part, names in tables(weights).items()}
        master = torch.cat([w.detach().float().flatten() for w in weights.values()])
        flats = {part: place(torch.zeros(layout.size)) for part, layout in layouts.items()}
        for part in (MASTER, AVERAGE):
            flats[part].copy_(master)
        return cls(
            layouts,
            flats,
            place(master.bfloat16()),
            tuple(place(torch.zeros(len(master), dtype=torch.bfloat16)) for _ in range(world)),
            torch.zeros(world).share_memory_(),
            torch.zeros(world, 2, dtype=torch.int64).share_memory_(),
            torch.zeros(1).share_memory_(),
        )

    @property
    def world(self) -> int:
        """The number of workers."""
        return len(self.gradients)

    def views(self, part: str) -> Weights:
        """The tensors of a part by name."""
        return self.layouts[part].views(self.flats[part])

    def save(self, path: Path, step: int) -> None:
        """Write a checkpoint: everything that the steps after `step` depend on."""
        write_tensors(path, {**self.flats, _POSITIONS: self.positions}, {"step": str(step)})

    def load(self, path: Path) -> int:
        """Take over a checkpoint; gives the number of steps done.

        With another number of workers the data goes on from about the same place. Raises ConfigError where the checkpoint is of another
        model.
        """
        tensors, note = read_tensors(path)
        if any(tensors[part].shape != flat.shape for part, flat in self.flats.items()):
            raise ConfigError("the checkpoint is of another model; delete it to start again", path=path)
        for part, flat in self.flats.items():
            flat.copy_(tensors[part])
        self.working.copy_(self.flats[MASTER])
        positions = tensors[_POSITIONS]
        if len(positions) == self.world:
            self.positions.copy_(positions)
        else:
            self.positions[:] = torch.tensor([int(positions[:, 0].max()), 0])
        return int(note["step"])


def average_of(path: Path, weights: Mapping[str, Any]) -> tuple[Weights, int]:
    """The averaged weights in a checkpoint of a model with `weights`, and the number of steps behind them. Raises ConfigError."""
    tensors, note = read_tensors(path)
    layout = Layout.of(weights, list(weights))
    if len(tensors[AVERAGE]) != layout.size:
        raise ConfigError("the checkpoint is of another model; delete it to start again", path=path)
    return {name: view.clone() for name, view in layout.views(tensors[AVERAGE]).items()}, int(note["step"])
