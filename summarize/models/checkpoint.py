"""A model directory on disk: where it is, what family and engine it is of, its checksum; reads no weights and imports no torch."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarize.errors import ModelError
from summarize.files import is_folder
from summarize.models.catalogue import catalogue, repo_of

BUNDLED = "bundled"
CONVERTED = "converted.json"
"""The file that marks a directory written by `summarize models convert`; it names the source and the number format."""

_BUNDLED_DIR = Path(__file__).parent / "bundled"
_WEIGHTS = ("model.safetensors", "pytorch_model.bin")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A model directory: `name` is "bundled", the name it was asked for by, or the directory's; `model_type` is from its config.json.

    `engine` is "torch" for a Hugging Face directory and "ctranslate2" for a converted one.
    """

    name: str
    path: Path
    model_type: str
    engine: str = "torch"

    @property
    def tokenizer_path(self) -> Path:
        """Where its tokenizer's files are."""
        return self.path / "tokenizer" if self.engine == "ctranslate2" else self.path

    def sha256(self) -> str:
        """SHA-256 (hexadecimal) over the weight files in name order."""
        digest = hashlib.sha256()
        patterns = ("model.bin",) if self.engine == "ctranslate2" else ("*.safetensors", "pytorch_model*.bin")
        for file in sorted(f for pattern in patterns for f in self.path.glob(pattern)):
            with file.open("rb") as stream:
                while block := stream.read(1 << 20):
                    digest.update(block)
        return digest.hexdigest()


def find_checkpoint(model: str | Path) -> Checkpoint:
    """The checkpoint that `model` names: "bundled", a directory, a name of the catalogue, or a hub id that is in the local cache.

    Raises ModelError where there is none or it is not complete, with the command that fetches it where one can.
    """
    if str(model) == BUNDLED:
        return _read(BUNDLED, _BUNDLED_DIR)
    path = Path(model)
    if is_folder(path):
        return _read(path.resolve().name, path)
    repo = repo_of(str(model))
    if repo is None:
        known = ", ".join(catalogue())
        raise ModelError(
            f"there is no such model directory; name a directory, or a model of the catalogue: {known}", path=path
        )
    from summarize.models.hub import cached

    fetch = f"fetch it with: summarize models get {model}"
    folder = cached(repo)
    if folder is None:
        raise ModelError(f"the model {model} is not on this machine; {fetch}")
    try:
        return _read(str(model), folder)
    except ModelError as error:
        raise ModelError(f"the model {model} is not complete ({error.message}); {fetch}", path=folder) from None


def _read(name: str, path: Path) -> Checkpoint:
    if (path / CONVERTED).is_file():
        return _read_converted(name, path)
    model_type = _json(path / "config.json", "it is not a Hugging Face model directory").get("model_type")
    if not isinstance(model_type, str):
        raise ModelError("config.json is not a model configuration (it has no model_type)", path=path / "config.json")
    if not any((path / name).is_file() for name in _WEIGHTS):
        _check_shards(path)
    return Checkpoint(name, path, model_type)


def _read_converted(name: str, path: Path) -> Checkpoint:
    model_type = _json(path / CONVERTED, "it is not a converted model").get("model_type")
    if not isinstance(model_type, str) or not (path / "model.bin").is_file():
        raise ModelError("the converted model is not complete; run summarize models convert again", path=path)
    return Checkpoint(name, path, model_type, "ctranslate2")


def _check_shards(path: Path) -> None:
    index = next((i for w in _WEIGHTS if (i := path / f"{w}.index.json").is_file()), None)
    if index is None:
        raise ModelError("the weights are missing (model.safetensors); copy the whole model directory", path=path)
    shards = set(_json(index, "the weights are not complete").get("weight_map", {}).values())
    if missing := sorted(s for s in shards if not (path / s).is_file()):
        raise ModelError(f"a part of the weights is missing ({missing[0]}); copy the whole directory", path=path)


def _json(path: Path, otherwise: str) -> dict[str, Any]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ModelError(f"no {path.name} in it, so {otherwise}", path=path.parent) from None
    except (ValueError, UnicodeDecodeError):
        data = None
    if not isinstance(data, dict):
        raise ModelError(f"{path.name} is not a model configuration", path=path)
    return data
