"""One worker of a training run: it adds gradients of its batches, updates its share of the weights, and waits for the others."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

import torch

from summarize.training.epochs import Batches, read_epoch
from summarize.training.network import Network
from summarize.training.optimizer import AVERAGE, MASTER, Optimizer, share_of
from summarize.training.recipe import Recipe
from summarize.training.state import State
from summarize.training.weights import Shape
from summarize.training.work import Work

_REPORT_SECONDS = 20


class Barrier(Protocol):
    """Where workers wait for each other."""

    def wait(self) -> Any: ...


@dataclass(frozen=True, slots=True)
class Run:
    """What all workers of a run know; `fixed` are weights that do not learn, `minutes` how long this call may go on (None: to the end)."""

    work: Work
    recipe: Recipe
    shape: Shape
    fixed: Mapping[str, Any]
    state: State
    first: int
    steps: int
    device: str
    minutes: float | None = None


@dataclass(slots=True)
class _Stream:
    """The batches of one worker: every `world`-th of an epoch, epoch after epoch, without end; `epoch` and `batch` are the next one."""

    run: Run
    rank: int
    epoch: int
    batch: int
    _loaded: tuple[int, Batches] | None = field(default=None, init=False)

    def next(self) -> tuple[Any, Any]:
        world, recipe = self.run.state.world, self.run.recipe
        while True:
            if self._loaded is None or self._loaded[0] != self.epoch:
                tokens = read_epoch(self.run.work.epoch(self.epoch % recipe.train.passes))
                batches = Batches(tokens, recipe.seed + self.epoch, recipe.train.batch_tokens, self.run.shape.pad)
                self._loaded = self.epoch, batches
            batches = self._loaded[1]
            # With fewer batches than workers, several take the same one.
            place = self.batch * world + self.rank % max(1, len(batches))
            if place < len(batches):
                self.batch += 1
                source, target = batches[place]
                return source.to(self.run.device), target.to(self.run.device)
            self.epoch, self.batch = self.epoch + 1, 0


def work_on(rank: int, run: Run, barrier: Barrier) -> None:
    """The loop of worker `rank`, from the state's step to the last one or until the time is over; worker 0 reports and saves."""
    if run.device == "cpu":
        torch.set_num_threads(1)
    state, recipe = run.state, run.recipe
    schedule = recipe.train
    weights = {n: w.requires_grad_() for n, w in state.layouts[MASTER].views(state.working).items()}
    gradients = [state.layouts[MASTER].views(flat) for flat in state.gradients]
    for name, weight in weights.items():
        weight.grad = gradients[rank][name]
    mine = share_of(weights, rank, state.world)
    master = state.views(MASTER)
    optimizer = Optimizer({part: state.views(part) for part in state.flats}, mine, schedule, run.steps)
    network = Network({**weights, **run.fixed}, run.shape, schedule.dropout)
    stream = _Stream(run, rank, *state.positions[rank].tolist())
    reporter = _Reporter(run)
    for step in range(run.first, run.steps):
        # A seed for each step: dropout goes on after a break as without one.
        torch.manual_seed((recipe.seed * 1_000_003 + step) * state.world + rank)
        tokens = 0
        while tokens < schedule.step_tokens / state.world:
            source, target = stream.next()
            loss, plain = network.loss(source, target, schedule.smoothing)
            loss.backward()
            count = int((target != run.shape.pad).sum())
            tokens += count
            reporter.add(plain.detach(), count, len(source))
        state.tokens[rank] = tokens
        state.positions[rank] = torch.tensor([stream.epoch, stream.batch])
        barrier.wait()
        with torch.no_grad():
            total = float(state.tokens.sum())
            mean = {n: sum(g[n].float() for g in gradients) / total for n in mine}
            optimizer.update(mean, step)
            for name in mine:
                weights[name].copy_(master[name])
        barrier.wait()
        state.gradients[rank].zero_()
        if rank == 0:
            over = run.minutes is not None and reporter.minutes() >= run.minutes
            reporter.report(step + 1)
            if over or step + 1 == run.steps or (step + 1) % schedule.save_steps == 0:
                state.save(run.work.checkpoint, step + 1)
                loss = held_out_loss(run)
                reporter.say(step + 1, "saved" if loss is None else f"held-out loss {loss:.4f}, saved")
            state.halt[0] = float(over and step + 1 < run.steps)
        barrier.wait()
        if state.halt[0]:
            break


def held_out_loss(run: Run) -> float | None:
    """Nats a target token on the held-out pairs, by the averaged weights; None where there are no such pairs."""
    average = {n: w.bfloat16() for n, w in run.state.views(AVERAGE).items()}
    network = Network({**average, **run.fixed}, run.shape)
    epoch = read_epoch(run.work.held_out_tokens)
    batches = Batches(epoch, 0, run.recipe.train.batch_tokens, run.shape.pad)
    total = 0.0
    with torch.no_grad():
        for i in range(len(batches)):
            source, target = batches[i]
            total += float(network.loss(source.to(run.device), target.to(run.device), 0.0)[1])
    return total / epoch.target_tokens if epoch.target_tokens else None


class _Reporter:
    """Lines on stderr: how far it is, the loss since the last line, the speed, the time left."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._start = self._last = time.monotonic()
        self._loss: Any = 0.0
        self._tokens = self._pairs = 0

    def minutes(self) -> float:
        """Since the start of this call."""
        return (time.monotonic() - self._start) / 60

    def add(self, loss: Any, tokens: int, pairs: int) -> None:
        self._loss = self._loss + loss
        self._tokens += tokens
        self._pairs += pairs * self._run.state.world

    def report(self, step: int) -> None:
        """A line, where the last one is some seconds old."""
        now = time.monotonic()
        if now - self._last < _REPORT_SECONDS:
            return
        left = (now - self._start) / (step - self._run.first) * (self._run.steps - step) / 60
        speed = self._pairs / (now - self._last)
        self.say(step, f"loss {float(self._loss) / self._tokens:.3f}, {speed:.0f} pairs/s, {left:.0f} min left")
        self._last, self._loss, self._tokens, self._pairs = now, 0.0, 0, 0

    def say(self, step: int, text: str) -> None:
        print(f"step {step} of {self._run.steps}: {text}", file=sys.stderr, flush=True)
