"""Settings of a project: `summarize.toml` in the current folder.

model = "models/opus-mt-zh-en"
length = "short"
glossary = ["names.tsv", "terms.tsv"]
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from summarize.briefs.selection import POINTS
from summarize.errors import ConfigError
from summarize.files import is_folder

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FILE = "summarize.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run uses where the command line says nothing else; `glossaries` are files, of which later ones win."""

    model: str = "bundled"
    length: str = "medium"
    glossaries: tuple[Path, ...] = ()

    def override(self, **values: Any) -> Settings:
        """These settings with every value that is not None in place of its own."""
        return replace(self, **{key: value for key, value in values.items() if value is not None})


def checked_length(length: object) -> str:
    """`length`, where it is one that briefs have. Raises ConfigError."""
    if not isinstance(length, str) or length not in POINTS:
        raise ConfigError(f"length is {length!r:.60}; it can be {', '.join(POINTS)}")
    return length


def load_settings(folder: Path | None = None) -> Settings:
    """The settings in `summarize.toml` of a folder, the current one by default; the usual ones where there is no such file.

    Paths in it start from its folder. Raises ConfigError, with the file's name, for a file that is not TOML, an unknown key or a value
    that cannot be.
    """
    path = (folder or Path()) / FILE
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Settings()
    except (
        OSError,
        ValueError,
        RecursionError,
    ) as error:  # tomllib's own error is a ValueError, as is a number over 4,300 digits
        raise ConfigError(f"not a configuration file: {error}", path=path) from None
    try:
        return _settings(data, path.parent)
    except ConfigError as error:
        raise ConfigError(error.message, path=path) from None


def _settings(data: dict[str, Any], folder: Path) -> Settings:
    for key, value in data.items():
        if key not in ("model", "length", "glossary"):
            raise ConfigError(f"unknown key {key!r:.60}; it can be model, length or glossary")
        if key == "glossary" and not (isinstance(value, list) and all(isinstance(v, str) for v in value)):
            raise ConfigError("glossary must be a list of file names")
        if key != "glossary" and not isinstance(value, str):
            raise ConfigError(f"{key} must be a text")
    model = data.get("model", "bundled")
    if is_folder(folder / model):
        model = str(folder / model)
    glossaries = tuple(folder / name for name in data.get("glossary", ()))
    return Settings(model, checked_length(data.get("length", "medium")), glossaries)
