"""Which files a list of paths, folders, globs and "-" means, in a fixed order."""

from __future__ import annotations

import glob  # pathlib cannot take an absolute pattern apart
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from summarize.arguments import each
from summarize.articles.feeds import is_feed
from summarize.errors import InputError
from summarize.files import own_file, reason
from summarize.unseen import shown

_FEEDS = frozenset({".xml", ".rss", ".atom"})
SUFFIXES = frozenset({".md", ".markdown", ".html", ".htm", ".txt", ".json"}) | _FEEDS
"""The files that are read inside a folder, XML where it is a feed; a file named by itself is read whatever its name."""

STDIN = Path("-")

_KINDS = {"brief": "a brief", "digest": "a digest", "index": "an index"}

_HEAD = 8192
"""Bytes in which a feed says that it is one."""

_GLOSSARY = "names.json"
"""The one name that a glossary beside the articles can have and an article file too."""


def find_files(paths: str | Path | Iterable[str | Path]) -> list[Path]:
    """The files that `paths` name, each once: a folder gives its article files, at any depth, sorted; a glob its matches, sorted.

    Hidden files and folders inside a folder are passed over, and so is what `passed_over` names. "-" is standard input.

    Raises:
        InputError: a path does not exist, a glob matches nothing, or a folder holds no article file.
    """
    found: dict[Path, None] = {}
    for path in each_path(paths):
        for file in _expand(Path(path), str(path)):
            found.setdefault(file, None)
    return list(found)


def passed_over(paths: str | Path | Iterable[str | Path]) -> list[tuple[Path, str]]:
    """What the folders among `paths` hold beside articles, each with the reason why it is not read as one; hidden files are not told."""
    return [(file, why) for path in each_path(paths) if Path(path).is_dir() for file, why in _walk(Path(path)) if why]


def each_path(paths: str | Path | Iterable[str | Path]) -> list[str | Path]:
    """The paths, of which there may be one. Raises ConfigError where something is no path."""
    return each(paths, (str, Path), "a path")


def _expand(path: Path, named: str) -> list[Path]:
    try:
        if path == STDIN or path.is_file():
            return [path]
        if path.is_dir():
            files = _in_folder(path)
            if not files:
                raise InputError(f"the folder holds no article file ({', '.join(sorted(SUFFIXES))})", path=shown(path))
            return files
        if path.exists():
            return [path]
        matches = sorted(Path(m) for m in glob.glob(named, recursive=True)) if glob.has_magic(named) else None  # noqa: PTH207
    except (OSError, ValueError) as error:  # a name that no file system takes
        raise InputError(f"the file cannot be read: {reason(error)}", path=shown(named)) from None
    if matches is None:
        raise InputError("there is no such file or folder", path=shown(named))
    files = [f for m in matches for f in (_in_folder(m) if m.is_dir() else [] if _why_not(m, named=True) else [m])]
    if not files:
        raise InputError("no file matches this pattern", path=shown(named))
    return files


def _in_folder(folder: Path) -> list[Path]:
    return sorted(file for file, why in _walk(folder) if not why)


def _walk(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every file in a folder that is not hidden, with the reason why it is no article, "" where it may be one."""
    closed: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and (Path(place) / name).is_file():
                yield Path(place) / name, _why_not(Path(place) / name)
    for error in closed:
        yield Path(os.fsdecode(error.filename)), reason(error)


def _why_not(file: Path, *, named: bool = False) -> str:
    """Why a file is not read as an article; of a file that a pattern `named` the suffix does not count."""
    if file.name == _GLOSSARY:
        return "a glossary"
    if not named and file.suffix.lower() not in SUFFIXES:
        return f"{file.suffix} is no article file" if file.suffix else "no suffix"
    if not named and file.suffix.lower() in _FEEDS and not _is_feed(file):
        return "XML, but no feed"
    own = own_file(file)
    return f"written by summarize: {_KINDS[own.kind]}" if own and own.kind != "article" else ""


def _is_feed(file: Path) -> bool:
    """Whether a file begins as RSS and Atom do; one that cannot be read may be a feed, so that the reading says why not."""
    try:
        with file.open("rb") as stream:
            return is_feed(stream.read(_HEAD).replace(b"\x00", b"").decode("ascii", "ignore"))
    except OSError:
        return True
