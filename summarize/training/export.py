"""From a checkpoint to a Hugging Face model directory, kept only where it is no worse than the model it started from."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarize.errors import ConfigError, ModelError
from summarize.files import write_file
from summarize.models import load
from summarize.models.checkpoint import Checkpoint, find_checkpoint
from summarize.models.convert import NOT_TOKENIZER
from summarize.models.pretrained import load_weights
from summarize.training.card import card
from summarize.training.copying import plain
from summarize.training.epochs import Batches, read_epoch
from summarize.training.evaluation import Scores, score
from summarize.training.recipe import Recipe
from summarize.training.state import average_of
from summarize.training.tokens import Tokens
from summarize.training.trainer import weights_of
from summarize.training.weights import Shape, Weights, stored_type
from summarize.training.work import Work

_CLOSE = 1e-3
"""How far logits of the two implementations may be apart, as a share of the largest."""

_CARD = "MODEL_CARD.md"


@dataclass(frozen=True, slots=True)
class BeforeAndAfter:
    """Scores on the held-out pairs of the model that training started from and of the new one; None where there is nothing to compare."""

    before: Scores | None
    after: Scores | None

    @property
    def worse(self) -> bool:
        """Whether BLEU and chrF fell on the whole: the first minds what is too much, the second what is missing."""
        if self.before is None or self.after is None:
            return False
        return self.after.bleu + self.after.chrf < self.before.bleu + self.before.chrf


def export(work: Work, out: Path, *, say: Callable[[str], None]) -> BeforeAndAfter:
    """Write the averaged weights of a checkpoint as a model directory, unless they are worse; `out` appears whole or not at all.

    Raises ConfigError where there is no checkpoint or `out` exists, and ModelError where the directory does not compute what training
    did.
    """
    recipe = work.recipe()
    if out.exists():
        raise ConfigError("exists already; name a new directory", path=out)
    if not work.checkpoint.exists():
        raise ConfigError("nothing is trained yet; run summarize train run first", path=work.folder)
    start = find_checkpoint(recipe.model)
    learnt, shape, fixed = weights_of(recipe)
    weights, steps = average_of(work.checkpoint, learnt)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}.") as folder:
            made = Path(folder, out.name)
            _write(made, start, {**weights, **fixed}, shape, work)
            say(f"the weights after {steps} steps are written; comparing on the held-out pairs")
            comparison = compare(work, recipe, shape, made)
            if not comparison.worse:
                write_file(made / _CARD, card(out.name, work, recipe, steps, comparison.before, comparison.after))
                made.rename(out)
    except OSError as error:
        raise ConfigError(f"cannot write here ({error.strerror})", path=out) from None
    return comparison


def compare(work: Work, recipe: Recipe, shape: Shape, made: Path) -> BeforeAndAfter:
    """Scores before and after on the held-out pairs, summaries aside: they are not to be cut into pieces as translations are."""
    tokens = Tokens(find_checkpoint(recipe.model), shape.outputs)
    sources, references = [], []
    for line in work.held_out.read_text(encoding="utf-8").splitlines():
        kind, zh, en = line.split("\t")
        if kind in ("parallel", "headline"):
            control = tokens.control("headline") if kind == "headline" else None
            sources.append(f"{control} {plain(zh)}" if control else plain(zh))
            references.append(en)
    if not sources:
        return BeforeAndAfter(None, None)
    before = None if recipe.anew else score(load(recipe.model), sources, references)
    return BeforeAndAfter(before, score(load(made), sources, references))


def _write(made: Path, start: Checkpoint, weights: Weights, shape: Shape, work: Work) -> None:
    import torch

    model = load_weights(start)
    lost = model.load_state_dict(weights, strict=False).unexpected_keys
    model.tie_weights()
    if lost:
        raise ModelError(f"the model has no weight {lost[0]}", path=start.path)
    _check_logits(model, weights, shape, work)
    shutil.copytree(start.path, made, ignore=shutil.ignore_patterns(*NOT_TOKENIZER, _CARD, "README.md"))
    model.to(getattr(torch, stored_type(start))).save_pretrained(made)
    for file in made.iterdir():  # safetensors makes files that nobody else may read
        shutil.copymode(made / "config.json", file)


def _check_logits(model: Any, weights: Weights, shape: Shape, work: Work) -> None:
    """Raise ModelError where transformers and the lean network differ on a batch of the first pass."""
    import torch

    from summarize.training.network import Network, shift

    source, target = Batches(read_epoch(work.epoch(0)), 0, 200, shape.pad)[0]
    before = shift(target, shape)
    with torch.no_grad():
        theirs = model(input_ids=source, attention_mask=torch.ones_like(source), decoder_input_ids=before).logits
        ours = Network(weights, shape).logits(source, before)
    apart = float((theirs[..., : shape.outputs] - ours).abs().max())
    if not apart <= _CLOSE * float(ours.abs().max()):
        raise ModelError(f"the exported model computes something else than training did (logits are {apart:.2g} apart)")
