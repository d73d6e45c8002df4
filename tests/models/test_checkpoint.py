import json
from pathlib import Path

import pytest

from summarize.errors import ModelError
from summarize.models import find_checkpoint, load


def test_bundled_is_found() -> None:
    checkpoint = find_checkpoint("bundled")
    assert (checkpoint.name, checkpoint.model_type) == ("bundled", "bart")
    assert len(checkpoint.sha256()) == 64


def test_missing_directory(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no such model directory"):
        find_checkpoint(tmp_path / "nothing")


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({}, "no config.json"),
        ({"config.json": "{"}, "not a model configuration"),
        ({"config.json": "[]"}, "not a model configuration"),
        ({"config.json": '{"model_type": "marian"}'}, "weights are missing"),
    ],
)
def test_broken_directory(tmp_path: Path, files: dict[str, str], message: str) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    with pytest.raises(ModelError, match=message):
        find_checkpoint(tmp_path)


def test_family_that_is_not_supported(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text(json.dumps({"model_type": "llama"}))
    (tmp_path / "model.safetensors").write_bytes(b"")
    with pytest.raises(ModelError, match="'llama' cannot be used"):
        load(tmp_path)


def test_broken_weights(tmp_path: Path) -> None:
    bundled = find_checkpoint("bundled").path
    for file in bundled.iterdir():
        if file.suffix in {".json", ".spm"}:
            (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "model.safetensors").write_bytes(b"not weights")
    with pytest.raises(ModelError, match="cannot be loaded"):
        load(tmp_path)
