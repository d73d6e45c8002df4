"""`summarize train prepare|run|export|evaluate`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

_SENTENCES = 200
_Work = Annotated[Path, typer.Argument(metavar="WORK", help="The work folder.")]


def register(app: typer.Typer) -> None:
    """Add the command group to the application."""
    group = typer.Typer(
        help="Train the bundled model anew, or fine-tune it (or a Marian model) on pairs of your own.",
        no_args_is_help=True,
    )
    for command in (prepare, run, export, evaluate):
        group.command(command.__name__)(command)
    app.add_typer(group, name="train")


def prepare(
    source: Annotated[
        Path, typer.Argument(metavar="SOURCE", help="Pairs to fine-tune on (TSV or TMX), or a recipe (TOML).")
    ],
    work: Annotated[Path, typer.Argument(metavar="WORK", help="The work folder, a new one or one to go on with.")],
    corpus: Annotated[
        Path | None,
        typer.Option("--corpus", help="The folder that files of a recipe are in; that of the recipe without it."),
    ] = None,
    model: Annotated[
        str | None,
        typer.Option(
            "--model", help="What to start from: bundled (usual), a Marian model of summarize models, or a directory."
        ),
    ] = None,
    test: Annotated[
        list[Path] | None,
        typer.Option("--test", help="A text file whose sentences are kept out, such as a side of a test set."),
    ] = None,
) -> None:
    """Clean pairs, keep a tenth out, put names and figures in, and tokenise; broken off, it goes on where it was."""
    from dataclasses import replace

    from summarize.errors import ConfigError
    from summarize.models.checkpoint import BUNDLED
    from summarize.training.prepare import prepare as make
    from summarize.training.recipe import Corpus, Recipe, read_recipe
    from summarize.training.work import Work

    toml = source.suffix == ".toml"
    if corpus and not toml:
        raise ConfigError("--corpus goes with a recipe (TOML); files of pairs are found by their own path")
    recipe = read_recipe(source) if toml else Recipe((Corpus(source.name),))
    folder = corpus or source.parent
    tests = (*recipe.tests, *(str(path.resolve()) for path in test or ()))
    if model and Path(model).is_dir() and model != BUNDLED:
        model = str(Path(model).resolve())
    recipe = replace(recipe, tests=tests, model=model or recipe.model)
    make(recipe, folder, Work(work), say=_say, file=source if toml else None)
    _say(f"prepared; go on with: summarize train run {work}")


def run(
    work: _Work,
    device: Annotated[
        str | None, typer.Option("--device", help="cuda or cpu; without it a GPU where there is one.")
    ] = None,
    workers: Annotated[int, typer.Option("--workers", min=1, help="Processes on a CPU, a core each.")] = 2,
    minutes: Annotated[
        float | None, typer.Option("--minutes", min=0, help="Stop after so long; the next call goes on.")
    ] = None,
) -> None:
    """Train; broken off at any point and run again, it ends with the same weights."""
    from summarize.errors import ConfigError
    from summarize.training.trainer import train
    from summarize.training.work import Work

    if device not in (None, "cpu", "cuda"):
        raise ConfigError(f"there is no device {device!r}; use cpu or cuda")
    if train(Work(work), device=device, workers=workers, minutes=minutes):
        _say(f"trained; go on with: summarize train export {work} DIR")
    else:
        _say("stopped; the same command goes on")


def export(
    work: _Work,
    out: Annotated[Path, typer.Argument(metavar="DIR", help="The new model directory; then use it with --model DIR.")],
) -> None:
    """Write the model, with its score on held-out pairs before and after. Exit code 1 where it is worse and was not kept."""
    from summarize.training.export import export as write
    from summarize.training.work import Work

    result = write(Work(work), out, say=_say)
    for label, scores in (("before", result.before), ("after", result.after)):
        if scores:
            print(f"{label}: {scores}")
    if result.worse:
        _say("the model is worse on the held-out pairs than the one it started from, so it was not kept")
        raise typer.Exit(1)
    _say(f"use it with --model {out}")


def evaluate(
    model: Annotated[
        str, typer.Argument(metavar="MODEL", help="bundled, a name of summarize models list, or a directory.")
    ],
    chinese: Annotated[Path, typer.Argument(metavar="CHINESE", help="A text file, one sentence a line.")],
    english: Annotated[Path, typer.Argument(metavar="ENGLISH", help="Its translation, line by line.")],
    first: Annotated[int | None, typer.Option("--first", min=1, help="Only so many lines.")] = None,
) -> None:
    """BLEU and chrF of a model on a test set, and how many names and figures come out that were put in."""
    from summarize.models import load
    from summarize.training.evaluation import evaluate as measure
    from summarize.training.evaluation import read_test_set

    zh, en = read_test_set(chinese, english, first)
    scores, names, figures = measure(load(model), zh, en, _Counter(_SENTENCES).add)
    print(f"{len(zh)} sentences: {scores}\nnames: {names}\nfigures: {figures}")
    print(f"BLEU {scores.bleu_signature}\nchrF {scores.chrf_signature}")


class _Counter:
    """A line on stderr every `step` sentences."""

    def __init__(self, step: int) -> None:
        self._step = step
        self._done = 0

    def add(self, sentences: int) -> None:
        """So many more are translated."""
        before, self._done = self._done, self._done + sentences
        if before // self._step < self._done // self._step:
            _say(f"{self._done} sentences translated")


def _say(text: str) -> None:
    print(f"summarize: {text}", file=sys.stderr, flush=True)
