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

from summarize.errors import ConfigError

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


def load_settings(folder: Path | None = None) -> Settings:
    """The settings in `summarize.toml` of a folder, the current one by default; the usual ones where there is no such file.

    Paths in it start from its folder. Raises ConfigError for a file that is not TOML, an unknown key or a value of the wrong kind.
    """
    path = (folder or Path()) / FILE
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"not a configuration file: {error}", path=path) from None
    for key, value in data.items():
        if key not in ("model", "length", "glossary"):
            raise ConfigError(f"unknown key {key!r}; it can be model, length or glossary", path=path)
        if key == "glossary" and not (isinstance(value, list) and all(isinstance(v, str) for v in value)):
            raise ConfigError("glossary must be a list of file names", path=path)
        if key != "glossary" and not isinstance(value, str):
            raise ConfigError(f"{key} must be a text", path=path)
    model = data.get("model", "bundled")
    if (path.parent / model).is_dir():
        model = str(path.parent / model)
    glossaries = tuple(path.parent / name for name in data.get("glossary", ()))
    return Settings(model, data.get("length", "medium"), glossaries)
