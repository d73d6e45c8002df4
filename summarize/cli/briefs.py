"""`summarize brief` and `summarize translate`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from summarize.cli.options import (
    Bilingual,
    Encoding,
    Figures,
    Force,
    Format,
    FormatOption,
    GlossaryFiles,
    Lead,
    LengthOption,
    MemoryFile,
    Model,
    NoMemory,
    Out,
    Paths,
    Prompts,
    SummaryModel,
)

if TYPE_CHECKING:
    from summarize.articles.article import Article
    from summarize.briefs import Brief
    from summarize.cli.output import Writer
    from summarize.errors import SummarizeError
    from summarize.memory import Memory
    from summarize.summarizer import Summarizer


def register(app: typer.Typer) -> None:
    """Add the commands to the application."""
    app.command("brief")(brief)
    app.command("translate")(translate)


def brief(
    paths: Paths,
    out: Out = None,
    format: FormatOption = None,
    length: LengthOption = None,
    lead: Lead = True,
    bilingual: Bilingual = False,
    figures: Figures = False,
    glossary: GlossaryFiles = None,
    model: Model = None,
    summary_model: SummaryModel = None,
    prompts: Prompts = None,
    encoding: Encoding = None,
    memory: MemoryFile = None,
    no_memory: NoMemory = False,
    force: Force = False,
) -> None:
    """An English brief of each article: headline, lead, points with their source sentences, warnings."""
    from summarize.render.markdown import brief_to_markdown
    from summarize.summarizer import Summarizer

    _run(
        paths,
        _writer(out, format, force),
        lambda beside: Summarizer(
            model,
            length=length.value if length else None,
            glossaries=[*beside, *(glossary or ())],
            summary_model=summary_model,
            prompts=prompts,
            lead=lead,
            memory=_memory(memory, no_memory),
        ),
        lambda b: brief_to_markdown(b, bilingual=bilingual, figures=figures),
        points=True,
        encoding=encoding,
    )


def translate(
    paths: Paths,
    out: Out = None,
    format: FormatOption = None,
    bilingual: Bilingual = False,
    glossary: GlossaryFiles = None,
    model: Model = None,
    prompts: Prompts = None,
    encoding: Encoding = None,
    memory: MemoryFile = None,
    no_memory: NoMemory = False,
    force: Force = False,
) -> None:
    """Each whole article in English, paragraph by paragraph, with warnings."""
    from summarize.render.markdown import translation_to_markdown
    from summarize.summarizer import Summarizer

    _run(
        paths,
        _writer(out, format, force),
        lambda beside: Summarizer(
            model, glossaries=[*beside, *(glossary or ())], prompts=prompts, memory=_memory(memory, no_memory)
        ),
        lambda b: translation_to_markdown(b, bilingual=bilingual),
        points=False,
        encoding=encoding,
    )


def _memory(file: Path | None, off: bool) -> Memory | bool:
    """What to remember in. Raises ConfigError where the options do not fit."""
    from summarize.cli.memory import open_memory
    from summarize.errors import ConfigError
    from summarize.memory import remembers

    if file and off:
        raise ConfigError("--memory and --no-memory do not go together; leave one out")
    return open_memory(file) if file or (remembers() and not off) else False


def _writer(out: Path | None, format: Format | None, force: bool) -> Writer:
    from summarize.cli.output import Writer

    return Writer(out, format, "brief", force=force)


def _run(
    paths: list[str],
    writer: Writer,
    make: Callable[[list[Path]], Summarizer],
    markdown: Callable[[Brief], str],
    *,
    points: bool,
    encoding: str | None,
) -> None:
    """Brief after brief to where it belongs. Exit code 1 where some articles failed, 2 where all did, 130 where the user broke off."""
    from summarize.cli.names import Todo
    from summarize.cli.output import complain, say
    from summarize.cli.progress import Reporter
    from summarize.cli.reading import say_passed_over
    from summarize.errors import ConfigError
    from summarize.glossary.sources import project_glossaries
    from summarize.render.json import brief_to_json
    from summarize.render.markdown import counted, plural

    failures: list[SummarizeError] = []
    planned: list[Article] = []
    held: list[str] = []
    render = brief_to_json if writer.format is Format.JSON else markdown
    todo = Todo(writer.folder) if writer.folder else None
    summarizer = make(project_glossaries([writer.folder]) if writer.folder else [])
    say_passed_over(paths)

    def report(error: SummarizeError) -> None:
        failures.append(error)
        reporter.say(f"summarize: {error}")

    def plan(articles: Sequence[Article]) -> None:
        planned.extend(articles)
        writer.plan(articles)
        reporter.expect(articles)

    def finish() -> None:
        writer.finish()
        if todo and (left := todo.write(summarizer.glossaries)):
            say(f"{todo.file}: {plural(left, 'name')} to confirm; summarize names {writer.folder}")

    try:
        with Reporter() as reporter:
            briefs = summarizer.briefs(
                paths, points=points, encoding=encoding, on_read=plan, on_error=report, on_progress=reporter.show
            )
            for result in briefs:
                text = render(result)
                if writer.on_stdout:
                    held.append(text)  # the bar is still there
                    continue
                try:
                    writer.write(result.article, text)
                except ConfigError as error:
                    report(error)
                else:
                    writer.note(result.article, result.headline, "warnings", len(result.faults))
                    if todo:
                        todo.note(result, writer.file_of(result.article))
                    reporter.done(result.article.path, counted(result))
        for article, text in zip(planned, held, strict=False):
            writer.write(article, text)
    except KeyboardInterrupt:
        finish()
        complain(
            f"interrupted: {writer.written} of {plural(len(planned), 'article')} written to {writer.where}; what is written stays. "
            "Run the same command again for all of them, or name only the articles that are left."
        )
        raise typer.Exit(130) from None
    finish()
    if failures or not planned:
        raise typer.Exit(1 if writer.written else 2)
