"""One run of `brief` or `translate` from paths to files, and run after run while folders are watched."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from summarize.articles.article import Article
from summarize.cli.failures import Failures
from summarize.cli.names import Todo
from summarize.cli.output import Writer, complain, say
from summarize.cli.progress import Reporter
from summarize.cli.reading import say_passed_over
from summarize.cli.watching import snapshot, watch
from summarize.errors import ConfigError, SummarizeError
from summarize.glossary.sources import project_glossaries
from summarize.render.formats import Layout, render_brief
from summarize.render.markdown import plural
from summarize.summarizer import Summarizer

INTERRUPTED = 130


@dataclass(frozen=True)
class Run:
    """What a command was asked for; `make` gives the summarizer for the glossaries in the folder of the results."""

    paths: list[str]
    writer: Callable[[], Writer]
    make: Callable[[list[Path]], Summarizer]
    layout: Layout
    encoding: str | None
    force: bool

    def summarizer(self) -> Summarizer:
        """The summarizer."""
        folder = self.writer().folder
        return self.make(project_glossaries([folder]) if folder else [])


def run_once(run: Run) -> int:
    """Brief after brief to where it belongs; gives the exit code. Raises SummarizeError where nothing can be begun."""
    return _pass(run, run.writer(), run.summarizer(), again=False)


def run_watching(run: Run) -> int:
    """The same, and again whenever articles or glossaries are new or changed, until Ctrl-C; the exit code of the last run.

    After each the folder holds what one run over all there is would give: what is finished and stays as it is is neither made nor written
    again. Raises ConfigError where results do not go to a folder.
    """
    folder = run.writer().folder
    if folder is None:
        raise ConfigError("--watch needs a folder to write to; name one with --out")
    summarizer = run.summarizer()
    beside = [folder / f"names{ending}" for ending in (".tsv", ".csv", ".json", ".tbx", ".tmx")]
    runs = 0

    def once() -> int:
        nonlocal runs, summarizer
        runs += 1
        try:
            if runs > 1:
                if summarizer.glossary_files != (now := run.summarizer()).glossary_files:
                    summarizer = now
                summarizer.refresh()
            code = _pass(run, run.writer(), summarizer, again=runs > 1)
        except SummarizeError as error:
            if runs == 1:
                raise
            complain(error)
            code = 2
        if code != INTERRUPTED:
            say("watching; Ctrl-C ends it")
        return code

    def look() -> dict[str, tuple[int, int]]:
        return snapshot([*run.paths, *summarizer.glossary_files], folder) | snapshot(beside, None)

    return watch(look, once, INTERRUPTED)


def _pass(run: Run, writer: Writer, summarizer: Summarizer, *, again: bool) -> int:
    failures = Failures(writer.folder, force=run.force)
    numbers: dict[str, int] = {}
    planned: list[Article] = []
    held: list[str | bytes] = []
    todo = Todo(writer.folder) if writer.folder else None
    if not again:
        say_passed_over(run.paths)

    def report(error: SummarizeError) -> None:
        failures.add(error)
        reporter.failed(error)

    def plan(articles: Sequence[Article]) -> None:
        planned.extend(articles)
        numbers.update((article.path, number) for number, article in enumerate(articles, 1))
        writer.plan(articles)
        reporter.expect(articles)

    def finish() -> None:
        writer.finish()
        failures.write()
        if todo and (left := todo.write(summarizer.glossaries)):
            say(f"{todo.file}: {plural(left, 'name')} to confirm; summarize names {writer.folder}")

    try:
        # What is loaded for the first article stays: looking for cycles in it is a fortieth of a brief's time.
        gc.disable()
        with Reporter() as reporter:
            briefs = summarizer.briefs(
                run.paths,
                points=run.layout.points,
                encoding=run.encoding,
                on_read=plan,
                on_error=report,
                on_progress=reporter.show,
            )
            for result in briefs:
                if not gc.isenabled():
                    gc.freeze()
                    gc.enable()
                text = render_brief(result, writer.format, run.layout)
                if writer.on_stdout:
                    held.append(text)  # the bar is still there
                    continue
                try:
                    new = writer.write(result.article, text)
                except ConfigError as error:
                    report(error)
                else:
                    writer.note(result.article, result.headline, "warnings", len(result.faults))
                    if todo:
                        todo.note(result, writer.file_of(result.article))
                    reporter.done(result, numbers[result.article.path], told=new or not again)
        for article, text in zip(planned, held, strict=False):
            writer.write(article, text)
        if len(planned) > 1:
            say(reporter.standing())
    except KeyboardInterrupt:
        finish()
        complain(
            f"interrupted: {writer.written} of {plural(len(planned), 'article')} written to {writer.where}; what is written stays. "
            "Run the same command again for the others."
        )
        return INTERRUPTED
    finally:
        gc.enable()
    finish()
    if len(failures) or not planned:
        return 1 if writer.written else 2
    return 0
