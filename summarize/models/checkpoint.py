"""A model directory on disk: where it is, what family it is of, its checksum; reads no weights and imports no torch."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from summarize.errors import ModelError

BUNDLED = "bundled"
_BUNDLED_DIR = Path(__file__).parent / "bundled"
_WEIGHTS = ("model.safetensors", "pytorch_model.bin", "model.safetensors.index.json", "pytorch_model.bin.index.json")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A Hugging Face model directory; `name` is "bundled" or the directory's name, `model_type` comes from its config.json."""

    name: str
    path: Path
    model_type: str

    def sha256(self) -> str:
        """SHA-256 (hexadecimal) over the weight files in name order."""
        digest = hashlib.sha256()
        files = sorted([*self.path.glob("*.safetensors"), *self.path.glob("pytorch_model*.bin")])
        for file in files:
            with file.open("rb") as stream:
                while block := stream.read(1 << 20):
                    digest.update(block)
        return digest.hexdigest()


def find_checkpoint(model: str | Path) -> Checkpoint:
    """The checkpoint that `model` names: "bundled" or a Hugging Face directory.

    Raises ModelError where there is no such directory or it is not a complete checkpoint.
    """
    bundled = str(model) == BUNDLED
    path = _BUNDLED_DIR if bundled else Path(model)
    if not path.is_dir():
        raise ModelError(
            "there is no such model directory; name a Hugging Face model directory, or leave --model out", path=path
        )
    config = path / "config.json"
    try:
        model_type = json.loads(config.read_text(encoding="utf-8"))["model_type"]
    except FileNotFoundError:
        raise ModelError("no config.json in it, so it is not a Hugging Face model directory", path=path) from None
    except (ValueError, KeyError, TypeError, UnicodeDecodeError):
        raise ModelError("config.json is not a model configuration (it has no model_type)", path=config) from None
    if not any((path / name).is_file() for name in _WEIGHTS):
        raise ModelError("the weights are missing (model.safetensors); copy the whole model directory", path=path)
    return Checkpoint(BUNDLED if bundled else path.resolve().name, path, str(model_type))
