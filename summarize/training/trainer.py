"""Trains a prepared model: on the GPU where there is one, else with workers on shared memory; goes on from its checkpoint."""

from __future__ import annotations

import json
from typing import Any

import torch
from torch import multiprocessing

from summarize.errors import ModelError, first_line
from summarize.models.checkpoint import find_checkpoint
from summarize.models.pretrained import load_family
from summarize.training.beginning import random_weights, with_encoder
from summarize.training.recipe import Recipe
from summarize.training.state import State
from summarize.training.weights import BIAS, Shape, Weights, read_weights
from summarize.training.work import Work
from summarize.training.worker import Run, work_on


class _Alone:
    """The barrier of a single worker."""

    def wait(self) -> None: ...


def train(work: Work, *, device: str | None = None, workers: int = 2, minutes: float | None = None) -> bool:
    """Go on with training where the checkpoint in the work folder ends, for `minutes` or to the end; whether it is at the end.

    Broken off at any point and run again, it gives the same weights as a run without a break (on a GPU up to its rounding), given as
    many workers. `device` is "cpu" or "cuda"; on a CPU each of the `workers` has a core.
    Raises ConfigError where nothing is prepared, ModelError where a worker fails.
    """
    recipe = work.recipe()
    device = device or ("cuda" if torch.cuda.is_available() else "cpu")
    weights, shape, fixed = weights_of(recipe)
    if recipe.anew and not work.checkpoint.exists():
        weights = _anew(recipe, weights, shape)
    state = State.new(weights, workers if device == "cpu" else 1, device)
    for left in work.folder.glob(f".{work.checkpoint.name}.*"):
        left.unlink()
    first = state.load(work.checkpoint) if work.checkpoint.exists() else 0
    steps = steps_of(work, recipe)
    if first >= steps:
        return True
    fixed = {n: w.to(device, torch.float32 if n == BIAS else torch.bfloat16) for n, w in fixed.items()}
    run = Run(work, recipe, shape, fixed, state, first, steps, device, minutes)
    if state.world > 1:
        _spread(run)
    else:
        threads = torch.get_num_threads()
        try:
            work_on(0, run, _Alone())
        finally:
            torch.set_num_threads(threads)
    return not state.halt[0]


def weights_of(recipe: Recipe) -> tuple[Weights, Shape, Weights]:
    """The weights of the model named in a recipe that learn, the shape of the network, and the weights that stay. Raises ModelError."""
    weights, shape = read_weights(find_checkpoint(recipe.model))
    return {n: w for n, w in weights.items() if n not in shape.fixed}, shape, {n: weights[n] for n in shape.fixed}


def _anew(recipe: Recipe, weights: Weights, shape: Shape) -> Weights:
    weights = random_weights(weights, shape, recipe.seed)
    if recipe.encoder:
        vocabulary = load_family(find_checkpoint(recipe.model)).tokenizer.get_vocab()
        weights = with_encoder(weights, shape, find_checkpoint(recipe.encoder), vocabulary)
    return weights


def steps_of(work: Work, recipe: Recipe) -> int:
    """How many updates all passes make."""
    passes = json.loads(work.report.read_text(encoding="utf-8"))["passes"]
    return max(1, int(sum(p["target_tokens"] for p in passes) // recipe.train.step_tokens))


def _spread(run: Run) -> None:
    # Where there are forks, all workers come from one process that has imported torch, which takes seconds.
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context: Any = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload([work_on.__module__])
    arguments = (run, context.Barrier(run.state.world))
    try:
        multiprocessing.start_processes(work_on, arguments, nprocs=run.state.world, start_method=method)
    except (multiprocessing.ProcessRaisedException, multiprocessing.ProcessExitedException) as error:
        lines = [line for line in str(error).splitlines() if line.strip()]
        reason = lines[-1].strip() if lines else first_line(error)
        raise ModelError(f"a training worker failed ({reason}); run the command again to go on") from None
