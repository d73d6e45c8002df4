"""Where results go: stdout, a file, or a folder with one file an article and an index. Files appear whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from summarize.cli.options import Format
from summarize.errors import ConfigError
from summarize.files import write_atomically

_STDIN_NAME = "stdin"


def print_text(text: str) -> None:
    """Write to stdout as UTF-8, whatever the terminal's locale says."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


class Writer:
    """Takes results as they come: (path of the article, title for the index, text).

    `many` says that more than one article may come: then without `out` it raises ConfigError at once.
    """

    def __init__(self, out: Path | None, format: Format, *, many: bool) -> None:
        self._format = format
        self._out = out
        self._names: set[str] = set()
        self._index: list[tuple[str, str, str]] = []
        one_file = out is not None and out.suffix.lower() == f".{format.value}" and not out.is_dir()
        if many and out is None:
            raise ConfigError("there are several articles; name a folder for them with --out")
        if many and one_file:
            raise ConfigError("there are several articles, so --out must be a folder", path=out)
        if out is not None and out.is_file() and not one_file:
            raise ConfigError(f"is a file; --out takes a folder, or a name that ends in .{format.value}", path=out)
        self._one_file = one_file
        self._many = many

    def write(self, article_path: str, title: str, text: str) -> None:
        """Put one result where it belongs."""
        if self._out is None:
            print_text(text)
        elif self._one_file:
            write_atomically(self._out, text)
        else:
            name = self._name(article_path)
            write_atomically(self._out / name, text)
            self._index.append((name, title, article_path))

    def finish(self, index: Callable[[Iterable[tuple[str, str, str]]], str]) -> None:
        """Write the index of a folder of several results: `index` makes its text of (file, title, article path)."""
        if self._many and self._out is not None and self._index:
            write_atomically(self._out / f"index.{self._format.value}", index(self._index))

    def _name(self, article_path: str) -> str:
        """A file name after the article's, made different from those before it."""
        stem, _, part = article_path.partition("#")
        base = _STDIN_NAME if stem == "-" else Path(stem).stem
        base += f"-{part}" if part else ""
        name, count = base, 1
        while name.lower() in self._names or name.lower() == "index":
            count += 1
            name = f"{base}-{count}"
        self._names.add(name.lower())
        return f"{name}.{self._format.value}"
