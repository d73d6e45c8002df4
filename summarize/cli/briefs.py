"""`summarize brief` and `summarize translate`."""

from __future__ import annotations

from collections.abc import Callable
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
    Watch,
)

if TYPE_CHECKING:
    from summarize.briefs import Brief
    from summarize.cli.output import Writer
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
    watch: Watch = False,
    force: Force = False,
) -> None:
    """An English brief of each article: headline, lead, points with their source sentences, warnings."""
    from summarize.render.markdown import brief_to_markdown
    from summarize.summarizer import Summarizer

    _run(
        paths,
        lambda: _writer(out, format, force),
        lambda beside: Summarizer(
            model,
            length=length.value if length else None,
            glossaries=[*beside, *(glossary or ())],
            summary_model=summary_model,
            prompts=prompts,
            lead=lead,
            memory=_memory(memory, no_memory, watch),
        ),
        lambda b: brief_to_markdown(b, bilingual=bilingual, figures=figures),
        points=True,
        encoding=encoding,
        force=force,
        watch=watch,
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
    watch: Watch = False,
    force: Force = False,
) -> None:
    """Each whole article in English, paragraph by paragraph, with warnings."""
    from summarize.render.markdown import translation_to_markdown
    from summarize.summarizer import Summarizer

    _run(
        paths,
        lambda: _writer(out, format, force),
        lambda beside: Summarizer(
            model, glossaries=[*beside, *(glossary or ())], prompts=prompts, memory=_memory(memory, no_memory, watch)
        ),
        lambda b: translation_to_markdown(b, bilingual=bilingual),
        points=False,
        encoding=encoding,
        force=force,
        watch=watch,
    )


def _memory(file: Path | None, off: bool, watch: bool) -> Memory | bool:
    """What to remember in; while folders are watched the process remembers in any case. Raises ConfigError where options do not fit."""
    from summarize.cli.memory import open_memory
    from summarize.errors import ConfigError
    from summarize.memory import IN_PROCESS, remembers

    if file and off:
        raise ConfigError("--memory and --no-memory do not go together; leave one out")
    if not (file or (remembers() and not off)):
        return open_memory(IN_PROCESS) if watch else False
    return open_memory(file)


def _writer(out: Path | None, format: Format | None, force: bool) -> Writer:
    from summarize.cli.output import Writer

    return Writer(out, format, "brief", force=force)


def _run(
    paths: list[str],
    writer: Callable[[], Writer],
    make: Callable[[list[Path]], Summarizer],
    markdown: Callable[[Brief], str],
    *,
    points: bool,
    encoding: str | None,
    force: bool,
    watch: bool,
) -> None:
    """Brief after brief to where it belongs. Exit code 1 where some articles failed, 2 where all did, 130 where the user broke off."""
    from summarize.cli.runs import Run, run_once, run_watching

    run = Run(paths, writer, make, markdown, points, encoding, force)
    if code := run_watching(run) if watch else run_once(run):
        raise typer.Exit(code)
