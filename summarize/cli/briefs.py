"""`summarize brief` and `summarize translate`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from summarize.cli.options import (
    Bilingual,
    Config,
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
    TemplateFile,
    Watch,
)

if TYPE_CHECKING:
    from summarize.cli.output import Writer
    from summarize.config import Settings
    from summarize.render.formats import Layout
    from summarize.render.templating import UserTemplate
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
    lead: Lead = None,
    bilingual: Bilingual = None,
    figures: Figures = None,
    template: TemplateFile = None,
    glossary: GlossaryFiles = None,
    model: Model = None,
    summary_model: SummaryModel = None,
    prompts: Prompts = None,
    encoding: Encoding = None,
    memory: MemoryFile = None,
    no_memory: NoMemory = False,
    watch: Watch = False,
    force: Force = False,
    config: Config = None,
) -> None:
    """An English brief of each article: headline, lead, points with their source sentences, warnings."""
    from summarize.cli.memory import memory_of
    from summarize.config import load_settings
    from summarize.render.formats import Layout
    from summarize.summarizer import Summarizer

    settings = load_settings(config=config).override(bilingual=bilingual, figures=figures)
    _, read = _writer(out, format, force, template, settings)
    _run(
        paths,
        lambda: _writer(out, format, force, template, settings)[0],
        lambda beside: Summarizer(
            model,
            length=length.value if length else None,
            glossaries=[*beside, *(glossary or ())],
            summary_model=summary_model,
            prompts=prompts,
            lead=lead,
            settings=settings,
            memory=memory_of(memory, no_memory, settings, watch=watch),
        ),
        Layout(bilingual=settings.bilingual, figures=settings.figures, template=read),
        encoding=encoding,
        force=force,
        watch=watch,
    )


def translate(
    paths: Paths,
    out: Out = None,
    format: FormatOption = None,
    bilingual: Bilingual = None,
    template: TemplateFile = None,
    glossary: GlossaryFiles = None,
    model: Model = None,
    prompts: Prompts = None,
    encoding: Encoding = None,
    memory: MemoryFile = None,
    no_memory: NoMemory = False,
    watch: Watch = False,
    force: Force = False,
    config: Config = None,
) -> None:
    """Each whole article in English, paragraph by paragraph, with warnings."""
    from summarize.cli.memory import memory_of
    from summarize.config import load_settings
    from summarize.render.formats import Layout
    from summarize.summarizer import Summarizer

    settings = load_settings(config=config).override(bilingual=bilingual)
    _, read = _writer(out, format, force, template, settings)
    _run(
        paths,
        lambda: _writer(out, format, force, template, settings)[0],
        lambda beside: Summarizer(
            model,
            glossaries=[*beside, *(glossary or ())],
            prompts=prompts,
            settings=settings,
            memory=memory_of(memory, no_memory, settings, watch=watch),
        ),
        Layout(points=False, bilingual=settings.bilingual, template=read),
        encoding=encoding,
        force=force,
        watch=watch,
    )


def _writer(
    out: Path | None, format: Format | None, force: bool, given: Path | None, settings: Settings
) -> tuple[Writer, UserTemplate | None]:
    """Where the briefs go, and the template that writes them; both are looked at before any work.

    A template of the settings has no say where the command line asks for a format that it does not write.
    """
    from summarize.cli.output import Writer

    formats = [f.value for f in Format]
    wanted = format.value if format else None
    template = given or settings.template
    if template is None:
        return Writer(out, wanted, "brief", formats, usual=settings.format, force=force), None
    from summarize.render.templating import read_template, writes_of

    usual = writes_of(template) if given else settings.format or writes_of(template)
    writer = Writer(out, wanted, "brief", formats, usual=usual, force=force)
    if given is None and writer.format != usual and writer.format not in (writes_of(template) or "html md").split():
        return writer, None
    return writer, read_template(template, writer.format)


def _run(
    paths: list[str],
    writer: Callable[[], Writer],
    make: Callable[[list[Path]], Summarizer],
    layout: Layout,
    *,
    encoding: str | None,
    force: bool,
    watch: bool,
) -> None:
    """Brief after brief to where it belongs. Exit code 1 where some articles failed, 2 where all did, 130 where the user broke off."""
    from summarize.cli.runs import Run, run_once, run_watching

    run = Run(paths, writer, make, layout, encoding, force)
    if code := run_watching(run) if watch else run_once(run):
        raise typer.Exit(code)
