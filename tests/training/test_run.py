import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from models.tiny import made
from training.corpus import QUICK, prepared, quick_recipe

from summarize.errors import ConfigError, ModelError
from summarize.training.state import average_of
from summarize.training.trainer import steps_of, train, weights_of
from summarize.training.work import Work


def test_broken_off_after_every_step_it_ends_with_the_same_bytes(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    recipe = quick_recipe(schedule=replace(QUICK, dropout=0.1))
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one, two = prepared(tmp_path / "one", recipe), prepared(tmp_path / "two", recipe)
    assert train(one, device="cpu", workers=1)
    calls = 1
    while not train(two, device="cpu", workers=1, minutes=0):
        calls += 1
    assert calls == steps_of(two, recipe) > 3
    assert one.checkpoint.read_bytes() == two.checkpoint.read_bytes()
    err = capfd.readouterr().err
    assert f"step {calls} of {calls}: held-out loss" in err
    assert train(one, device="cpu", workers=1)  # nothing is left to do


def test_killed_workers_end_with_the_same_bytes(tmp_path: Path) -> None:
    """Two workers, killed with SIGKILL after the first checkpoint, against two that were left alone."""
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    recipe = quick_recipe(schedule=replace(QUICK, step_tokens=1000, save_steps=1))
    one, two = prepared(tmp_path / "one", recipe), prepared(tmp_path / "two", recipe)
    assert train(one, device="cpu")
    command = [sys.executable, "-m", "summarize", "train", "run", "--device", "cpu", str(two.folder)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
    while not two.checkpoint.exists() and process.poll() is None:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert train(two, device="cpu")
    assert one.checkpoint.read_bytes() == two.checkpoint.read_bytes()
    assert not list(two.folder.glob(".checkpoint*"))


def test_it_learns(tmp_path: Path) -> None:
    recipe = quick_recipe(schedule=replace(QUICK, passes=4, rate=0.02, adam_rate=0.02, smoothing=0, average=0.5))
    work = prepared(tmp_path, replace(recipe, fresh=True))
    train(work, device="cpu", workers=1, minutes=0)
    before = _loss(work)
    train(work, device="cpu", workers=1)
    assert _loss(work) < 0.8 * before


def _loss(work: Work) -> float:
    from summarize.training.epochs import Batches, read_epoch
    from summarize.training.network import Network

    learnt, shape, fixed = weights_of(work.recipe())
    weights, _ = average_of(work.checkpoint, learnt)
    epoch = read_epoch(work.epoch(0))
    batches = Batches(epoch, 0, 2000, shape.pad)
    with torch.no_grad():
        network = Network({**weights, **fixed}, shape)
        return sum(float(network.loss(*batches[i], 0.0)[1]) for i in range(len(batches))) / epoch.target_tokens


def test_a_worker_that_fails_stops_all_and_another_number_of_workers_goes_on(tmp_path: Path) -> None:
    work = prepared(tmp_path)
    assert not train(work, device="cpu", workers=1, minutes=0)
    tokens = work.epoch(0).read_bytes()
    work.epoch(0).write_bytes(b"damaged")
    with pytest.raises(ModelError, match=r"a training worker failed .*cannot be read"):
        train(work, device="cpu", workers=2)
    work.epoch(0).write_bytes(tokens)
    assert train(work, device="cpu", workers=2)


def test_a_checkpoint_of_another_model_is_refused(tmp_path: Path) -> None:
    work = prepared(tmp_path)
    train(work, device="cpu", workers=1, minutes=0)
    (tmp_path / "other").mkdir()
    other = prepared(tmp_path / "other", quick_recipe(model=str(made["marian"])))
    other.checkpoint.write_bytes(work.checkpoint.read_bytes())
    with pytest.raises(ConfigError, match="the checkpoint is of another model"):
        train(other, device="cpu", workers=1)
    other.checkpoint.write_bytes(b"")
    with pytest.raises(ConfigError, match="cannot be read"):
        train(other, device="cpu", workers=1)


@pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no GPU")
def test_a_gpu_learns_the_same(tmp_path: Path) -> None:
    (tmp_path / "cpu").mkdir()
    (tmp_path / "gpu").mkdir()
    cpu, gpu = prepared(tmp_path / "cpu"), prepared(tmp_path / "gpu")
    assert train(cpu, device="cpu", workers=1) and train(gpu)
    assert abs(_loss(cpu) - _loss(gpu)) < 0.05 * _loss(cpu)
