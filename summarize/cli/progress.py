"""Progress on stderr: a bar on a terminal, lines elsewhere; articles, sentences a second, what remains, failures."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from summarize.articles.article import Article
from summarize.briefs.brief import Brief
from summarize.cli.output import say
from summarize.render.markdown import counted, plural
from summarize.summarizer import Progress
from summarize.unseen import shown

_FIRST = 0.58
"""The share of the questions' time that the first attempt takes, counted on four sample articles: 0.40 to 0.71."""

_WIDTH = 40

_EVERY = 15.0
"""Seconds between two lines that say how far a run is, where there is no terminal."""


def describe(progress: Progress) -> str:
    """Which article of how many."""
    name = shown(progress.article.path)
    name = name if len(name) <= _WIDTH else "…" + name[1 - _WIDTH :]
    return f"article {progress.number} of {progress.of_articles}: {name}"


def lasting(seconds: float) -> str:
    """40 s, 12 min, 3 h 20 min"""
    minutes = round(seconds / 60)
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"


class Reporter:
    """Use as a context; `show` is an `OnProgress`, and the bar goes over all articles by the length of their text.

    `now` tells the seconds.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        console = Console(stderr=True)
        self._now = now
        self._began = self._told = now()
        self._briefs = self._sentences = self._failures = 0
        self._bar = Bar(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TaskProgressColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.fields[pace]}", markup=False),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._quiet = not console.is_terminal
        self._task = self._bar.add_task("reading the articles", total=None, pace="")
        self._before: list[int] = [0]
        self._first: dict[int, int] = {}
        self._shown = 0.0

    def expect(self, articles: Iterable[Article]) -> None:
        """Say which articles will come."""
        for article in articles:
            self._before.append(self._before[-1] + sum(len(p.text) for p in article.body))
        self._began = self._told = self._now()
        self._bar.update(self._task, description="loading the model", total=self._before[-1])

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

    def done(self, brief: Brief, number: int, *, told: bool = True) -> None:
        """Say that an article, the `number`-th, is finished, and how much there is to check in it."""
        self._briefs += 1
        self._sentences += len(brief.translations)
        self._shown = max(self._shown, self._before[number])
        self._bar.update(self._task, completed=self._shown, pace=self._pace())
        if told:
            self.say(f"{brief.article.path}: done, {counted(brief)}")
        if self._quiet and told and self._now() - self._told >= _EVERY:
            self._told = self._now()
            self.say(self.standing())

    def failed(self, error: object) -> None:
        """Say what went wrong with an article."""
        self._failures += 1
        self._bar.update(self._task, pace=self._pace())
        self.say(f"summarize: {error}")

    def _pace(self) -> str:
        took = max(self._now() - self._began, 1e-9)
        failures = f", {plural(self._failures, 'failure')}" if self._failures else ""
        return f"{self._sentences / took:.1f} sentences a second{failures}"

    def standing(self) -> str:
        """How far the run is: 37 of 100 articles, 12.4 sentences a second, 3 min left."""
        took, whole = self._now() - self._began, self._before[-1]
        left = took * (whole - self._shown) / self._shown if self._shown else 0.0
        remains = f", {lasting(left)} left" if left else ""
        return f"{self._briefs} of {plural(len(self._before) - 1, 'article')}, {self._pace()}{remains}"

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
