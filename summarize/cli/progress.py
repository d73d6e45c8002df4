"""Progress on stderr: a bar on a terminal, a line an article elsewhere."""

from __future__ import annotations

import sys
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from summarize.summarizer import Progress


class Reporter:
    """Use as a context; `show` is an `OnProgress`."""

    def __init__(self) -> None:
        console = Console(stderr=True)
        self._bar = Bar(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._quiet = not console.is_terminal
        self._task = self._bar.add_task("loading the model", total=None)
        self._article = ""

    def show(self, progress: Progress) -> None:
        """Move the bar."""
        self._article = progress.article.path
        self._bar.update(
            self._task, description=self._article, total=progress.of_sentences, completed=progress.sentences
        )

    def done(self, path: str, warnings: int) -> None:
        """Say that an article is finished."""
        line = f"{path}: done, {warnings} warning{'' if warnings == 1 else 's'}"
        if self._quiet:
            print(line, file=sys.stderr, flush=True)
        else:
            self._bar.console.print(line, highlight=False, markup=False)

    def __enter__(self) -> Reporter:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()
