"""From a recipe and a folder of corpora to a work folder that can be trained on; broken off, it goes on with the next file."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from summarize.errors import ConfigError, InputError
from summarize.files import write_file
from summarize.models.checkpoint import BUNDLED, find_checkpoint
from summarize.training.contamination import Contamination
from summarize.training.corpora import read_lines, read_pairs
from summarize.training.epochs import Epoch, read_epoch, write_epoch
from summarize.training.names import Names, entries_of
from summarize.training.pairs import Cleaner, CleanPair, choose_held_out, read_clean
from summarize.training.pools import Pool
from summarize.training.recipe import Recipe, line_of
from summarize.training.tokens import Tokens
from summarize.training.versions import Versions, as_asked, tokenised
from summarize.training.weights import Shape, Weights, read_weights
from summarize.training.work import Work

Say = Callable[[str], None]

_PARALLEL_BYTES = 2_000_000
"""Corpora of this size and more are worth processes."""


def prepare(recipe: Recipe, folder: Path, work: Work, *, say: Say, file: Path | None = None) -> None:
    """Clean the corpora of `folder`, keep pairs out, and tokenise every pass, with names and figures put in as the product does.

    `file` is what the recipe was read from, for errors. Raises ConfigError and InputError for what cannot be used, and
    ModelError for a model that cannot be trained.
    """
    paths = [folder / corpus.file for corpus in recipe.corpora]
    for i, path in enumerate(paths):
        if not path.is_file():
            raise ConfigError(f"there is no corpus {path}", path=file, line=line_of(file, "corpora", i))
    for name in recipe.tests:
        if not (folder / name).is_file():
            raise ConfigError(f"there is no test file {folder / name}", path=file, line=line_of(file, "tests"))
    tests = [line for name in recipe.tests for line in read_lines(folder / name)]
    recipe = replace(recipe, model=_directory(folder, recipe.model), encoder=_directory(folder, recipe.encoder))
    checkpoint = find_checkpoint(recipe.model)
    weights, shape = read_weights(checkpoint)
    _check_lengths(recipe, weights, shape, file)
    del weights
    files = [*paths, *(folder / name for name in recipe.tests)]
    checksums = {str(f): sha256(f.read_bytes()).hexdigest() for f in files} | {recipe.model: checkpoint.sha256()}
    work.begin(recipe, checksums)

    corpora = zip(recipe.corpora, paths, strict=True)
    entries = [e for corpus, path in corpora if corpus.kind == "names" for e in entries_of(read_pairs(path))]
    parallel = sum(path.stat().st_size for path in paths) > _PARALLEL_BYTES
    counts = []
    with Pool(parallel, Names, entries) as pool:
        cleaner = Cleaner(recipe.filter, Contamination(tests))
        for i, corpus in enumerate(recipe.corpora):
            counts.append(cleaner.run(corpus, paths[i], work.pairs(i), pool))
            lost = ", ".join(f"{n} {why}" for why, n in counts[-1].items() if why not in ("read", "kept"))
            say(
                f"{corpus.file}: {counts[-1]['kept']} of {counts[-1]['read']} pairs kept"
                + (f" ({lost})" if lost else "")
            )
    held_out = _held_out(work, recipe)
    persons = Names(entries).persons
    passes = []
    with Pool(parallel, Tokens, checkpoint, shape.outputs) as pool:
        tokens = Tokens(checkpoint, shape.outputs)
        write_epoch(work.held_out_tokens, tokenised(pool, as_asked(held_out, tokens), recipe.filter))
        kept_out = Contamination(side for pair in held_out for side in (pair.chinese, pair.english))
        for number in range(recipe.train.passes):
            epoch = _pass(work, recipe, number, pool, Versions(recipe, number, tokens, persons, kept_out))
            passes.append({"pairs": len(epoch), "target_tokens": epoch.target_tokens})
            say(f"pass {number + 1} of {recipe.train.passes}: {len(epoch)} pairs, {epoch.target_tokens} target tokens")
    if not all(p["pairs"] for p in passes):
        raise InputError("no pair is left to learn from; see what was left out above", path=folder)
    report = {"corpora": counts, "held_out": len(held_out), "passes": passes}
    write_file(work.report, json.dumps(report, indent=1) + "\n")


def _directory(folder: Path, model: str) -> str:
    """A model directory by its full path, so that later commands find it; any other name as it is."""
    here = model and model != BUNDLED and (folder / model).is_dir()
    return str((folder / model).resolve()) if here else model


def _check_lengths(recipe: Recipe, weights: Weights, shape: Shape, file: Path | None) -> None:
    most = len(weights["model.encoder.embed_positions.weight"]) - shape.skipped
    for key in ("source_tokens", "control_tokens", "target_tokens"):
        if getattr(recipe.filter, key) > most:
            line = line_of(file, key, section="filter")
            raise ConfigError(f"the model takes texts of at most {most} tokens; lower {key}", path=file, line=line)


def _held_out(work: Work, recipe: Recipe) -> list[CleanPair]:
    """The held-out pairs, written down when they are chosen."""
    pairs = choose_held_out(work, recipe)
    write_file(work.held_out, "".join(f"{p.kind}\t{p.chinese}\t{p.english}\n" for p in pairs))
    return pairs


def _pass(work: Work, recipe: Recipe, number: int, pool: Pool, versions: Versions) -> Epoch:
    path = work.epoch(number)
    if not path.exists():
        pairs = (pair for i in range(len(recipe.corpora)) for pair in read_clean(work, recipe, i))
        write_epoch(path, tokenised(pool, (v for pair in pairs for v in versions.of(pair)), recipe.filter))
    return read_epoch(path)
