"""Where results go: stdout, a file, or a folder with one file an article and an index; and how the command speaks.

Nothing is written over an input, nor over a file that the tool did not write or that was edited since, unless the user forces it; that
is found out before any work is done.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.articles.items import article_key, file_of, split_item
from summarize.errors import ConfigError
from summarize.files import (
    Kind,
    Own,
    check_writable,
    edited,
    file_name,
    holds,
    own_file,
    reason,
    remove_abandoned,
    same_files,
    write_file,
)
from summarize.unseen import shown

if TYPE_CHECKING:
    from summarize.articles.article import Article
    from summarize.render.index import Row

_STDIN = "-"
_NOT_WRITTEN = frozenset(
    (
        *(".txt", ".xhtml", ".xml", ".doc", ".odt", ".rtf", ".pdf", ".epub", ".csv", ".xlsx", ".tbx", ".yaml", ".yml"),
        *(".toml", ".jsonl"),
    )
)
"""Endings of files that look like a format of their own, and so are the name of no folder."""
_CLOSED_PIPE = 141


def say(text: str) -> None:
    """A line on stderr, in which nothing acts on the terminal."""
    print(shown(text), file=sys.stderr, flush=True)


def complain(what: object) -> None:
    """Say what is wrong, after the name of the command."""
    say(f"summarize: {what}")


def print_text(text: str | bytes) -> None:
    """Write to stdout, text as UTF-8 whatever the terminal's locale says; on a terminal nothing in it acts.

    Raises ConfigError where stdout takes no more, and for bytes on a terminal; ends with 141 where nobody reads it.
    """
    terminal = sys.stdout.isatty()
    if isinstance(text, bytes) and terminal:
        raise ConfigError("a Word document cannot be shown on a terminal; name a file with --out")
    try:
        sys.stdout.flush()
        text = shown(text) if isinstance(text, str) and terminal else text
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") if isinstance(text, str) else text)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _abandon_stdout()
        raise SystemExit(_CLOSED_PIPE) from None
    except OSError as error:
        _abandon_stdout()
        raise ConfigError(f"cannot write to standard output ({reason(error)})") from None


def _abandon_stdout() -> None:
    """Let what stdout still holds go nowhere, or Python would try again at its end and say so."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Writer:
    """Where the results of a run go: `out` as the user named it, what is written of each article, and whether force is allowed.

    The format, one of `formats` (names in `render.formats`), is what the user says, or what the suffix of `out` says, or the `usual`
    one, or the first.
    Raises ConfigError where they do not fit.
    """

    def __init__(
        self,
        out: Path | None,
        format: str | None,
        kind: Kind,
        formats: Sequence[str],
        *,
        usual: str | None = None,
        force: bool = False,
    ) -> None:
        from summarize.render.formats import FORMATS, format_of

        out = None if out == Path("-") else out
        file = out is not None and not out.is_dir()
        named = format_of(out) if out is not None and file else None
        ends = _either([FORMATS[name].suffixes[0] for name in formats])
        if out is not None and file and ((named and named not in formats) or out.suffix.lower() in _NOT_WRITTEN):
            raise ConfigError(f"{out.suffix} is not written; name a folder, or a file that ends in {ends}", path=out)
        if format and named and format != named:
            raise ConfigError(
                f"the name says {out.suffix if out else ''}, but --format says {format}; change one of them", path=out
            )
        self.format = format or named or usual or formats[0]
        self._suffix = FORMATS[self.format].suffixes[0]
        self._linked = FORMATS[self.format].linked
        self.written = 0
        self._out = out
        self._kind = kind
        self._force = force
        self._one_file = named is not None
        self._indexed = False
        self._targets: dict[str, Path] = {}
        self._rows: list[Row] = []
        if out is not None and not named and out.is_file():
            raise ConfigError(f"is a file; --out takes a folder, or a name that ends in {ends}", path=out)

    @property
    def on_stdout(self) -> bool:
        """Whether results go to standard output."""
        return self._out is None

    @property
    def folder(self) -> Path | None:
        """The folder that results go to, None where they go to one file or to standard output."""
        return None if self._one_file else self._out

    def file_of(self, article: Article) -> str:
        """The name of the file planned for an article."""
        return self._targets[article.path].name

    @property
    def where(self) -> str:
        """The folder or file as the user named it."""
        return str(self._out) if self._out is not None else "standard output"

    def plan(self, articles: Sequence[Article]) -> None:
        """Choose a file for each article and write nothing.

        Raises ConfigError where a file would be lost that the user wants, or where nothing can be written.
        """
        out = self._out
        if out is None or self._one_file:
            if len(articles) > 1:
                what = "so --out must be a folder" if out else "name a folder for them with --out"
                raise ConfigError(f"there are several articles{', ' if out else '; '}{what}", path=out)
            if out is None:
                return
        check_writable(out.parent if self._one_file else out)
        remove_abandoned(out.parent if self._one_file else out)
        inputs = same_files(Path(file_of(a.path)) for a in articles)
        taken: set[str] = set()
        for article in articles:
            target = out if self._one_file else out / self._name(article, taken)
            self._check(target, inputs)
            self._targets[article.path] = target
        self._indexed = self._linked and not self._one_file and len({*self._targets.values(), *self._results()}) > 1
        if self._indexed:
            self._check(self._index, inputs)

    def write(self, article: Article, text: str | bytes) -> bool:
        """Put the result of one article where it was planned; whether that was needed. Raises ConfigError where it cannot be written."""
        new = self._out is None or not holds(self._targets[article.path], text)
        if self._out is None:
            print_text(text)
        elif new:
            write_file(self._targets[article.path], text)
        self.written += 1
        return new

    def note(self, article: Article, title: str, counted: str, count: int) -> None:
        """Put a result that was written on the index."""
        from summarize.render.index import Row

        if self._targets and not self._one_file:
            self._rows.append(Row(self._targets[article.path].name, title, article, counted, count))

    def finish(self) -> None:
        """Write the index of a folder that holds several results, of this run or of earlier ones."""
        from summarize.render.index import index

        if not self._rows or not self._indexed:
            return
        others = {file.name: _text(file) for file in self._results() if file.name not in {r.file for r in self._rows}}
        before = _text(self._index) if own_file(self._index) == Own("index") else ""
        write_file(self._index, index(self._rows, before, others, format=self.format))

    @property
    def _index(self) -> Path:
        assert self._out is not None
        return self._out / f"index{self._suffix}"

    def _results(self) -> Iterator[Path]:
        """The results in the folder, of this run and of earlier ones."""
        if self._out is None or not self._out.is_dir():
            return
        for file in sorted(self._out.glob(f"*{self._suffix}")):
            own = own_file(file)
            if own and own.kind != "index":
                yield file

    def _name(self, article: Article, taken: set[str]) -> str:
        """A file name after the article's, different from those of other articles, of this run and of earlier ones.

        Nor is it one that would be taken for a glossary.
        """
        from summarize.glossary.sources import is_project_name

        assert self._out is not None
        path, *items = _parts(article.path)
        base = "-".join(["stdin" if path == _STDIN else Path(path).stem, *items])
        count = 0
        while True:
            count += 1
            name = file_name(base, f"{f'-{count}' if count > 1 else ''}{self._suffix}")
            if name.lower() in taken or name == f"index{self._suffix}" or is_project_name(name):
                continue
            own = own_file(self._out / name)
            if own is None or own == Own(self._kind, article_key(article)):
                taken.add(name.lower())
                return name

    def _check(self, target: Path, inputs: set[tuple[int, int]]) -> None:
        """Raise ConfigError where something would be lost that the user has not given up, or taken for a glossary."""
        check_target(target, inputs, force=self._force)


def check_target(target: Path, inputs: set[tuple[int, int]], *, force: bool) -> None:
    """Raise ConfigError where writing `target` would lose something: an article (see `same_files`), another's file, an edited result.

    With `force` only what would be taken for a glossary is refused.
    """
    from summarize.glossary.sources import is_project_name

    if is_project_name(target.name):
        raise ConfigError("a file of this name is a glossary; choose another name", path=target)
    if force:
        return
    if same_files([target]) & inputs:
        raise ConfigError("is an article of this run; write elsewhere, or over it with --force", path=target)
    if target.is_symlink() or (target.exists() and own_file(target) is None):
        raise ConfigError("exists, and summarize did not write it; write elsewhere, or use --force", path=target)
    if target.exists() and edited(target):
        raise ConfigError("was edited after summarize wrote it; write elsewhere, or over it with --force", path=target)


def _either(names: Sequence[str]) -> str:
    """.md, .json or .html"""
    return f"{', '.join(names[:-1])} or {names[-1]}"


def _parts(path: str) -> list[str]:
    """The file of an article, and its numbers in it."""
    file, number = split_item(path)
    return [path] if number is None else [*_parts(file), str(number)]


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")
