"""The work folder of a model: what `prepare` puts there, `run` goes on with and `export` makes a model of."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from summarize.errors import ConfigError
from summarize.files import write_file
from summarize.training.recipe import Recipe, recipe_from


@dataclass(frozen=True, slots=True)
class Work:
    """A folder with a recipe, clean pairs, held-out pairs, tokenised epochs and a checkpoint."""

    folder: Path

    @property
    def note(self) -> Path:
        """The recipe with the checksums of all files that were read."""
        return self.folder / "recipe.json"

    @property
    def report(self) -> Path:
        """For each corpus what was read, left out and kept; there when all is prepared."""
        return self.folder / "report.json"

    @property
    def held_out(self) -> Path:
        """The pairs that are kept from training: kind, Chinese, English."""
        return self.folder / "held-out.tsv"

    @property
    def held_out_tokens(self) -> Path:
        return self.folder / "held-out.safetensors"

    @property
    def checkpoint(self) -> Path:
        return self.folder / "checkpoint.safetensors"

    def pairs(self, corpus: int) -> Path:
        """Clean pairs of the n-th corpus: Chinese, English, and what stands in both (see copying.py)."""
        return self.folder / "pairs" / f"{corpus:03d}.tsv"

    def epoch(self, number: int) -> Path:
        """The tokens of a pass."""
        return self.folder / "epochs" / f"{number:03d}.safetensors"

    def begin(self, recipe: Recipe, checksums: Mapping[str, str]) -> None:
        """Write down what the folder is made from. Raises ConfigError where it was begun with something else."""
        text = json.dumps({"recipe": asdict(recipe), "sha256": dict(checksums)}, ensure_ascii=False, indent=1) + "\n"
        if self.note.exists() and self.note.read_text(encoding="utf-8") != text:
            raise ConfigError(
                "was begun with another recipe or other corpora; name a new folder, or delete it", path=self.folder
            )
        if not self.note.exists() and self.folder.exists() and any(self.folder.iterdir()):
            raise ConfigError("holds other files; name a new folder", path=self.folder)
        write_file(self.note, text)

    def recipe(self) -> Recipe:
        """The recipe of a prepared folder. Raises ConfigError where there is none."""
        if not self.report.exists():
            raise ConfigError("nothing is prepared here; run summarize train prepare first", path=self.folder)
        try:
            data: Any = json.loads(self.note.read_text(encoding="utf-8"))["recipe"]
            return recipe_from(data, path=self.note)
        except (OSError, ValueError, KeyError, ConfigError) as error:
            reason = error.message if isinstance(error, ConfigError) else error
            raise ConfigError(f"the folder is damaged ({reason}); prepare a new one", path=self.note) from None
