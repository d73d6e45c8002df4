"""Progress on stderr: a bar on a terminal, a line an article elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from summarize.articles.article import Article
from summarize.cli.output import say
from summarize.summarizer import Progress
from summarize.unseen import shown

_FIRST = 0.58
"""The share of the questions' time that the first attempt takes, counted on four sample articles: 0.40 to 0.71."""

_WIDTH = 40


def describe(progress: Progress) -> str:
    """Which article of how many."""
    name = shown(progress.article.path)
    name = name if len(name) <= _WIDTH else "…" + name[1 - _WIDTH :]
    return f"article {progress.number} of {progress.of_articles}: {name}"


class Reporter:
    """Use as a context; `show` is an `OnProgress`, and the bar goes over all articles by the length of their text."""

    def __init__(self) -> None:
        console = Console(stderr=True)
        self._bar = Bar(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TaskProgressColumn(),
            TimeRemainingColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._quiet = not console.is_terminal
        self._task = self._bar.add_task("reading the articles", total=None)
        self._before: list[int] = [0]
        self._first: dict[int, int] = {}
        self._shown = 0.0

    def expect(self, articles: Iterable[Article]) -> None:
        """Say which articles will come."""
        for article in articles:
            self._before.append(self._before[-1] + sum(len(p.text) for p in article.body))
        self._bar.update(self._task, description="loading the model")

    def show(self, progress: Progress) -> None:
        """Move the bar."""
        done = self.done_of_all(progress)
        self._bar.update(self._task, description=describe(progress), total=self._before[-1], completed=done)

    def done_of_all(self, progress: Progress) -> float:
        """How many of the characters of all articles are done: never fewer than before."""
        start, end = self._before[progress.number - 1 : progress.number + 1]
        # How much will be asked again nobody knows; the bar allows for the usual share, and never goes back.
        of = max(progress.of_sentences, self._first.setdefault(progress.number, progress.of_sentences) / _FIRST)
        self._shown = max(self._shown, start + (end - start) * progress.sentences / of)
        return self._shown

    def done(self, path: str, counts: str) -> None:
        """Say that an article is finished, and how much there is to check in it."""
        self.say(f"{path}: done, {counts}")

    def say(self, line: str) -> None:
        """A line on stderr, above the bar where there is one."""
        if self._quiet:
            say(line)
        else:
            self._bar.console.print(shown(line), highlight=False, markup=False, soft_wrap=True)

    def __enter__(self) -> Reporter:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()
