from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from models.tiny import made
from training.corpus import prepared, quick_recipe

import summarize.training.export as module
from summarize.errors import ConfigError
from summarize.models import load
from summarize.models.checkpoint import find_checkpoint
from summarize.models.pretrained import load_weights
from summarize.training.evaluation import Scores
from summarize.training.export import export
from summarize.training.state import average_of
from summarize.training.trainer import train, weights_of


def scored(before: float, after: float) -> Callable[..., Scores]:
    values = iter((before, after))
    return lambda *_, **__: Scores(0.0, next(values), "BLEU", "chrF")


@pytest.mark.parametrize("family", ["bundled", "marian"])
def test_a_directory_like_the_one_it_came_from(tmp_path: Path, family: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "score", scored(10, 11))
    work = prepared(tmp_path, quick_recipe(model=str(made[family])))
    train(work, device="cpu", workers=1)
    out = tmp_path / "made" / "model"
    result = export(work, out, say=lambda _: None)
    assert not result.worse and result.after and result.after.chrf == 11
    model = load_weights(find_checkpoint(out))
    learnt = average_of(work.checkpoint, weights_of(work.recipe())[0])[0]
    state = model.state_dict()
    assert all(torch.equal(state[name], weight) for name, weight in learnt.items())
    assert load(out).translate(["渡轮停航"])
    card = (out / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert "| pairs.tsv | parallel | 1 | 45 | not stated |" in card and "On 3 held-out pairs" in card
    with pytest.raises(ConfigError, match="exists already"):
        export(work, out, say=lambda _: None)


def test_a_worse_model_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "score", scored(10, 9.99))
    work = prepared(tmp_path)
    train(work, device="cpu", workers=1, minutes=0)
    assert export(work, tmp_path / "model", say=lambda _: None).worse
    assert sorted(p.name for p in tmp_path.iterdir()) == ["pairs.tsv", "work"]


def test_weights_that_compute_something_else_are_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work = prepared(tmp_path)
    train(work, device="cpu", workers=1, minutes=0)
    right = module.average_of

    def wrong(*arguments: Any) -> Any:
        weights, steps = right(*arguments)
        return {n: w.clone().mul_(1.5) if n.endswith("q_proj.weight") else w for n, w in weights.items()}, steps

    original = module.load_weights
    monkeypatch.setattr(module, "load_weights", lambda start: _deaf(original(start)))
    monkeypatch.setattr(module, "average_of", wrong)
    with pytest.raises(module.ModelError, match="computes something else than training did"):
        export(work, tmp_path / "model", say=lambda _: None)
    assert not (tmp_path / "model").exists()


def _deaf(model: Any) -> Any:
    """A model that does not take other weights."""
    model.load_state_dict = lambda *_, **__: type("Result", (), {"unexpected_keys": ()})
    return model


def test_nothing_trained(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="nothing is trained yet"):
        export(prepared(tmp_path), tmp_path / "model", say=lambda _: None)
