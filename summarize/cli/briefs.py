"""`summarize brief` and `summarize translate`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
    Model,
    Out,
    Paths,
    Prompts,
    SummaryModel,
    TemplateFile,
)

if TYPE_CHECKING:
    from summarize.articles.article import Article
    from summarize.cli.output import Writer
    from summarize.config import Settings
    from summarize.errors import SummarizeError
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
    force: Force = False,
    config: Config = None,
) -> None:
    """An English brief of each article: headline, lead, points with their source sentences, warnings."""
    from summarize.config import load_settings
    from summarize.render.formats import Layout
    from summarize.summarizer import Summarizer

    settings = load_settings(config=config).override(bilingual=bilingual, figures=figures)
    writer, read = _writer(out, format, force, template, settings)
    _run(
        paths,
        writer,
        lambda beside: Summarizer(
            model,
            length=length.value if length else None,
            glossaries=[*beside, *(glossary or ())],
            summary_model=summary_model,
            prompts=prompts,
            lead=lead,
            settings=settings,
        ),
        Layout(bilingual=settings.bilingual, figures=settings.figures, template=read),
        encoding=encoding,
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
    force: Force = False,
    config: Config = None,
) -> None:
    """Each whole article in English, paragraph by paragraph, with warnings."""
    from summarize.config import load_settings
    from summarize.render.formats import Layout
    from summarize.summarizer import Summarizer

    settings = load_settings(config=config).override(bilingual=bilingual)
    writer, read = _writer(out, format, force, template, settings)
    _run(
        paths,
        writer,
        lambda beside: Summarizer(model, glossaries=[*beside, *(glossary or ())], prompts=prompts, settings=settings),
        Layout(points=False, bilingual=settings.bilingual, template=read),
        encoding=encoding,
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
    writer: Writer,
    make: Callable[[list[Path]], Summarizer],
    layout: Layout,
    *,
    encoding: str | None,
) -> None:
    """Brief after brief to where it belongs. Exit code 1 where some articles failed, 2 where all did, 130 where the user broke off."""
    from summarize.cli.names import Todo
    from summarize.cli.output import complain, say
    from summarize.cli.progress import Reporter
    from summarize.cli.reading import say_passed_over
    from summarize.errors import ConfigError
    from summarize.glossary.sources import project_glossaries
    from summarize.render.formats import render_brief
    from summarize.render.markdown import counted, plural

    failures: list[SummarizeError] = []
    planned: list[Article] = []
    held: list[str | bytes] = []
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
                paths, points=layout.points, encoding=encoding, on_read=plan, on_error=report, on_progress=reporter.show
            )
            for result in briefs:
                text = render_brief(result, writer.format, layout)
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
