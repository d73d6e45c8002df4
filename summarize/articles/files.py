"""Which files a list of paths, folders, globs and "-" means, in a fixed order."""

from __future__ import annotations

import glob  # pathlib cannot take an absolute pattern apart
import os
import re
from collections.abc import Iterable
from pathlib import Path

from summarize.errors import InputError

SUFFIXES = frozenset({".md", ".markdown", ".html", ".htm", ".txt", ".json"})
"""The files that are read inside a folder; a file named by itself is read whatever its name."""

STDIN = Path("-")

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def find_files(paths: Iterable[str | Path]) -> list[Path]:
    """The files that `paths` name, each once: a folder gives its article files, at any depth, sorted; a glob its matches, sorted.

    Hidden files and folders inside a folder are passed over, and so are other suffixes than `SUFFIXES`. "-" is standard input.

    Raises:
        InputError: a path does not exist, a glob matches nothing, or a folder holds no article file.
    """
    found: dict[Path, None] = {}
    for path in paths:
        try:
            files = _expand(Path(path), str(path))
        except (OSError, ValueError) as error:  # a name that is too long, or holds NUL
            raise InputError(f"the file cannot be read: {reason(error)}", path=shown(path)) from error
        found.update(dict.fromkeys(files))
    return list(found)


def shown(path: str | Path) -> str:
    """A path as text that can be printed and written: bytes of its name that are no UTF-8 as \\xba, control characters as \\x1b."""
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return _CONTROLS.sub(lambda m: f"\\x{ord(m.group()):02x}", text)


def reason(error: OSError | ValueError) -> str:
    """Why a file cannot be read, in a few words."""
    return error.strerror if isinstance(error, OSError) and error.strerror else str(error)


def _expand(path: Path, named: str) -> list[Path]:
    if path == STDIN or path.is_file():
        return [path]
    if path.is_dir():
        files = _in_folder(path)
        if not files:
            raise InputError(f"the folder holds no article file ({', '.join(sorted(SUFFIXES))})", path=shown(path))
        return files
    if path.exists():
        return [path]
    if glob.has_magic(named):
        matches = sorted(Path(m) for m in glob.glob(named, recursive=True))  # noqa: PTH207
        files = [f for m in matches for f in (_in_folder(m) if m.is_dir() else [m])]
        if not files:
            raise InputError("no file matches this pattern", path=shown(named))
        return files
    raise InputError("there is no such file or folder", path=shown(named))


def _in_folder(folder: Path) -> list[Path]:
    return sorted(
        p
        for p in folder.rglob("*")
        if p.suffix.lower() in SUFFIXES
        and not any(part.startswith(".") for part in p.relative_to(folder).parts)
        and p.is_file()
    )
