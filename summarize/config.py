"""Settings of a project: `summarize.toml` in the current folder or above it, and the environment over it.

model = "models/opus-mt-zh-en"
length = "short"
glossary = ["names.tsv", "terms.tsv"]

The environment has the same keys, as SUMMARIZE_LENGTH=short; SUMMARIZE_CONFIG names another file.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from summarize.arguments import nearest
from summarize.errors import ConfigError
from summarize.files import is_folder, reason

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FILE = "summarize.toml"
USUAL = "usual"
_VARIABLE = "SUMMARIZE_"
_CONFIG = "SUMMARIZE_CONFIG"
_LARGEST = 1 << 20
_AT_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_FLAGS = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run uses where the command line says nothing else; `glossaries` are files, of which later ones win.

    `origins` says from where each key of `KEYS` holds: "summarize.toml:3", "SUMMARIZE_LENGTH"; a key that is not in it is as usual.
    """

    model: str = "bundled"
    length: str = "medium"
    glossaries: tuple[Path, ...] = ()
    lead: bool = True
    summary_model: str | None = None
    prompts: Path | None = None
    encoding: str | None = None
    format: str | None = None
    template: Path | None = None
    bilingual: bool = False
    figures: bool = False
    memory: str | Path | bool = True
    dtype: str = "auto"
    origins: Mapping[str, str] = field(default_factory=dict, compare=False)

    def override(self, **values: Any) -> Settings:
        """These settings with every value that is not None in place of its own."""
        return replace(self, **{key: value for key, value in values.items() if value is not None})


@dataclass(frozen=True, slots=True)
class Key:
    """A key of `summarize.toml`, for a field of `Settings`.

    `read` gives the setting of a value in the file and of the folder that paths in it start from; `parse` the value that the file would
    have for a text of the environment. Both raise ConfigError.
    """

    name: str
    field: str
    read: Callable[[str, Any, Path], Any]
    parse: Callable[[str, str], Any] = lambda name, text: text


def checked_length(length: object) -> str:
    """`length`, where it is one that briefs have. Raises ConfigError."""
    from summarize.briefs.selection import POINTS  # here, so that a command without briefs does not wait for them

    if not isinstance(length, str) or length not in POINTS:
        raise ConfigError(f"length is {length!r:.60}; it can be {', '.join(POINTS)}")
    return length


def _text(name: str, value: Any, folder: Path) -> str:
    if not isinstance(value, str):
        raise ConfigError(f"{name} must be a text")
    return value


def _length(name: str, value: Any, folder: Path) -> str:
    return checked_length(_text(name, value, folder))


def _format(name: str, value: Any, folder: Path) -> str:
    from summarize.render.formats import FORMATS

    return _one_of(FORMATS, name, value, folder)


def _dtype(name: str, value: Any, folder: Path) -> str:
    from summarize.models.compute import DTYPES

    return _one_of(DTYPES, name, value, folder)


def _one_of(choices: Iterable[str], name: str, value: Any, folder: Path) -> str:
    if (text := _text(name, value, folder)) not in choices:
        raise ConfigError(f"{name} is {value!r:.60}; it can be {', '.join(choices)}")
    return text


def _flag(name: str, value: Any, folder: Path) -> bool:
    if not isinstance(value, bool):
        raise ConfigError(f"{name} must be true or false")
    return value


def _model(name: str, value: Any, folder: Path) -> str:
    model = _text(name, value, folder)
    return str(folder / model) if is_folder(folder / model) else model


def _path(name: str, value: Any, folder: Path) -> Path:
    return folder / _text(name, value, folder)


def _paths(name: str, value: Any, folder: Path) -> tuple[Path, ...]:
    if not (isinstance(value, list) and all(isinstance(v, str) for v in value)):
        raise ConfigError(f"{name} must be a list of file names")
    return tuple(folder / v for v in value)


def _memory(name: str, value: Any, folder: Path) -> Path | bool:
    return value if isinstance(value, bool) else folder / _text(name, value, folder)


def _parse_memory(name: str, text: str) -> str | bool:
    return _FLAGS.get(text.strip().lower(), text)


def _parse_flag(name: str, text: str) -> bool:
    if (found := _FLAGS.get(text.strip().lower())) is None:
        raise ConfigError(f"{name} is {text!r:.60}; it can be true or false")
    return found


def _parse_paths(name: str, text: str) -> list[str]:
    return [part for part in text.split(os.pathsep) if part]


KEYS = {
    key.name: key
    for key in (
        Key("model", "model", _model),
        Key("length", "length", _length),
        Key("glossary", "glossaries", _paths, _parse_paths),
        Key("lead", "lead", _flag, _parse_flag),
        Key("summary_model", "summary_model", _model),
        Key("prompts", "prompts", _path),
        Key("encoding", "encoding", _text),
        Key("format", "format", _format),
        Key("template", "template", _path),
        Key("bilingual", "bilingual", _flag, _parse_flag),
        Key("figures", "figures", _flag, _parse_flag),
        Key("memory", "memory", _memory, _parse_memory),
        Key("dtype", "dtype", _dtype),
    )
}
"""Every key that there is, in the order in which they are told."""


def load_settings(
    folder: Path | None = None, *, config: str | Path | None = None, environ: Mapping[str, str] | None = None
) -> Settings:
    """The settings that hold in a folder, the current one by default: those of the environment, then of the file, then the usual ones.

    The file is `config`, or what SUMMARIZE_CONFIG names, or the `summarize.toml` nearest above the folder; there may be none. Paths in it
    start from its folder, those in the environment (parted by os.pathsep) from `folder`. `environ` is that of the process by default.
    Raises ConfigError, with file and line or the variable, for a named file that is not there or is not TOML, an unknown key, and a value
    that cannot be.
    """
    folder = folder or Path()
    environ = os.environ if environ is None else environ
    named = config or environ.get(_CONFIG)
    file = Path(named) if named else _nearest_file(folder)
    values, origins = _from_file(file) if file else ({}, {})
    for variable in sorted(environ):
        if not variable.startswith(_VARIABLE) or variable == _CONFIG or not environ[variable]:
            continue
        name = variable.removeprefix(_VARIABLE).lower()
        if name not in KEYS:
            known = [f"{_VARIABLE}{key.upper()}" for key in KEYS]
            raise ConfigError(f"there is no such setting; {nearest(variable, known)}", path=variable)
        key = KEYS[name]
        try:
            values[key.field] = key.read(name, key.parse(name, environ[variable]), folder)
        except ConfigError as error:
            raise ConfigError(error.message, path=variable) from None
        origins[name] = variable
    return Settings(**values, origins=origins)


def _nearest_file(folder: Path) -> Path | None:
    """The `summarize.toml` of a folder, or of the nearest one above that has one."""
    try:
        above = folder.resolve().parents
        return next((file for place in (folder, *above) if (file := place / FILE).exists()), None)
    except (OSError, ValueError):
        return None


def _from_file(file: Path) -> tuple[dict[str, Any], dict[str, str]]:
    """The settings in a file by field, and by key where they stand."""
    try:
        with file.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise ConfigError("not a configuration file: larger than a megabyte", path=file)
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        table = tomllib.loads(text)
    except FileNotFoundError:
        raise ConfigError("there is no such configuration file", path=file) from None
    except OSError as error:
        raise ConfigError(f"not a configuration file: {reason(error)}", path=file) from None
    # tomllib's own error is a ValueError, as is a number over 4,300 digits
    except (ValueError, RecursionError) as error:
        said = str(error)
        at = _AT_LINE.search(said)
        line = int(at[1] or text.count("\n") + 1) if at else None
        raise ConfigError(f"not a configuration file: {_AT_LINE.sub('', said)}", path=file, line=line) from None
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for name, value in table.items():
        line = _line_of(text, name)
        if name not in KEYS:
            raise ConfigError(f"unknown key {name!r:.60}; {nearest(name, KEYS)}", path=file, line=line)
        try:
            values[KEYS[name].field] = KEYS[name].read(name, value, file.parent)
        except ConfigError as error:
            raise ConfigError(error.message, path=file, line=line) from None
        origins[name] = f"{file}:{line}" if line else str(file)
    return values, origins


def _line_of(text: str, name: str) -> int | None:
    """The line on which a key of the outermost table, or a table, begins; None where it is written in a way that is not looked for."""
    key = rf"""(?:{re.escape(name)}|"{re.escape(name)}"|'{re.escape(name)}')"""
    found = re.search(rf"^[ \t]*(?:\[+[ \t]*)?{key}[ \t]*[=.\]]", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else None
