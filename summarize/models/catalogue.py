"""The catalogue: models that are known to suit, with size, licence and what they are good for; `catalogue.toml` holds them."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """A model on the Hugging Face hub; `megabytes` is what it takes to fetch and store, `parameters` is in millions."""

    name: str
    repo: str
    task: str
    megabytes: int
    parameters: int
    licence: str
    commercial: bool
    good_for: str
    family: str


@cache
def catalogue() -> dict[str, CatalogueRow]:
    """All entries by name, in the order of the file."""
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {name: CatalogueRow(name=name, **values) for name, values in data.items()}


def repo_of(model: str) -> str | None:
    """The hub id that a name of the catalogue, or an id `owner/name` itself, stands for; None for anything else."""
    if model in catalogue():
        return catalogue()[model].repo
    parts = model.split("/")
    plain = len(parts) == 2 and all(p and p[0] not in ".~" and set(p) <= _ID for p in parts)
    return model if plain else None


_ID = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")
