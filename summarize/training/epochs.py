"""Tokenised pairs: files of them, and batches of one source length."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import torch

from summarize.training.files import read_tensors, write_tensors


@dataclass(frozen=True, slots=True)
class Epoch:
    """Token ids of N pairs: all sources end to end with their lengths (N), and all targets; each ends in the end token."""

    source: Any
    source_lengths: Any
    target: Any
    target_lengths: Any

    def __len__(self) -> int:
        return len(self.source_lengths)

    @property
    def target_tokens(self) -> int:
        """How many tokens there are to learn."""
        return len(self.target)


class EpochBuilder:
    """Collects the ids of pairs, in little memory."""

    def __init__(self) -> None:
        self._columns = {name: array("i") for name in Epoch.__slots__}

    def add(self, source: Sequence[int], target: Sequence[int]) -> None:
        """One more pair."""
        for name, ids in (("source", source), ("target", target)):
            self._columns[name].extend(ids)
            self._columns[f"{name}_lengths"].append(len(ids))

    def epoch(self) -> Epoch:
        """All pairs so far."""
        return Epoch(**{name: torch.tensor(ids, dtype=torch.int32) for name, ids in self._columns.items()})


def write_epoch(path: Path, epoch: Epoch) -> None:
    """Save an epoch; the file appears whole or not at all."""
    write_tensors(path, {name: getattr(epoch, name) for name in Epoch.__slots__})


def read_epoch(path: Path) -> Epoch:
    """The epoch in a file."""
    return Epoch(**read_tensors(path)[0])


class Batches:
    """An epoch cut into batches in an order that `seed` gives.

    The pairs of a batch have one source length, and with padding at most `tokens` source and `tokens` target tokens, or are one pair.
    """

    def __init__(self, epoch: Epoch, seed: int, tokens: int, pad: int) -> None:
        self._epoch = epoch
        self._pad = pad
        self._source_starts = epoch.source_lengths.long().cumsum(0) - epoch.source_lengths
        self._target_starts = epoch.target_lengths.long().cumsum(0) - epoch.target_lengths
        mixed = torch.randperm(len(epoch), generator=torch.Generator().manual_seed(seed))
        lengths = (epoch.source_lengths.long() * 10_000 + epoch.target_lengths)[mixed]
        order = mixed[lengths.argsort(stable=True)].tolist()
        sources, targets = epoch.source_lengths.tolist(), epoch.target_lengths.tolist()
        self._batches: list[list[int]] = []
        for i in order:
            batch = self._batches[-1] if self._batches else None
            if batch and sources[batch[0]] == sources[i] and (len(batch) + 1) * max(sources[i], targets[i]) <= tokens:
                batch.append(i)
            else:
                self._batches.append([i])
        Random(seed).shuffle(self._batches)

    def __len__(self) -> int:
        return len(self._batches)

    def __getitem__(self, index: int) -> tuple[Any, Any]:
        """Source ids (B, S) and target ids (B, T), targets filled up with padding."""
        epoch, rows = self._epoch, torch.tensor(self._batches[index])
        width = int(epoch.source_lengths[rows[0]])
        source = epoch.source[self._source_starts[rows][:, None] + torch.arange(width)]
        lengths = epoch.target_lengths[rows].long()
        steps = torch.arange(int(lengths.max()))
        places = (self._target_starts[rows][:, None] + steps).clamp(max=len(epoch.target) - 1)
        target = torch.where(steps < lengths[:, None], epoch.target[places].long(), self._pad)
        return source.long(), target
