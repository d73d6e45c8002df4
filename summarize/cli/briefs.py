"""`summarize brief` and `summarize translate`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from summarize.cli.options import (
    Bilingual,
    Figures,
    Format,
    FormatOption,
    GlossaryFiles,
    Length,
    LengthOption,
    Model,
    Out,
    Paths,
    Prompts,
    SummaryModel,
)

if TYPE_CHECKING:
    from summarize.briefs import Brief
    from summarize.config import Settings
    from summarize.errors import SummarizeError


def register(app: typer.Typer) -> None:
    """Add the commands to the application."""
    app.command("brief")(brief)
    app.command("translate")(translate)


def brief(
    paths: Paths,
    out: Out = None,
    format: FormatOption = Format.MARKDOWN,
    length: LengthOption = None,
    bilingual: Bilingual = False,
    figures: Figures = False,
    glossary: GlossaryFiles = None,
    model: Model = None,
    summary_model: SummaryModel = None,
    prompts: Prompts = None,
) -> None:
    """An English brief of each article: headline, points with their source sentences, warnings."""
    from summarize.render.markdown import brief_to_markdown

    settings = _settings(paths, glossary, model, length)
    _run(
        paths,
        out,
        format,
        settings,
        True,
        lambda b: brief_to_markdown(b, bilingual=bilingual, figures=figures),
        prompts,
        summary_model,
    )


def translate(
    paths: Paths,
    out: Out = None,
    format: FormatOption = Format.MARKDOWN,
    bilingual: Bilingual = False,
    glossary: GlossaryFiles = None,
    model: Model = None,
    prompts: Prompts = None,
) -> None:
    """Each whole article in English, paragraph by paragraph, with warnings."""
    from summarize.render.markdown import translation_to_markdown

    settings = _settings(paths, glossary, model, None)
    _run(paths, out, format, settings, False, lambda b: translation_to_markdown(b, bilingual=bilingual), prompts)


def _settings(paths: list[str], glossary: list[Path] | None, model: str | None, length: Length | None) -> Settings:
    """What the command line says, over what the configuration file says, over the names.tsv beside the articles."""
    from summarize.config import load_settings
    from summarize.glossary.sources import project_glossaries

    settings = load_settings()
    beside = [p for p in project_glossaries(paths) if p not in settings.glossaries]
    return settings.override(
        model=model,
        length=length.value if length else None,
        glossaries=(*beside, *settings.glossaries, *(glossary or ())),
    )


def _run(
    paths: list[str],
    out: Path | None,
    format: Format,
    settings: Settings,
    points: bool,
    markdown: Callable[[Brief], str],
    prompts: Path | None,
    summary_model: str | None = None,
) -> None:
    from summarize.articles import read_articles
    from summarize.articles.article import Article
    from summarize.cli.output import Writer
    from summarize.cli.progress import Reporter
    from summarize.render.index import brief_index
    from summarize.render.json import brief_to_json
    from summarize.summarizer import Summarizer

    failures: list[SummarizeError] = []

    def report(error: SummarizeError) -> None:
        failures.append(error)
        print(f"summarize: {error}", file=sys.stderr)

    summarizer = Summarizer(
        settings.model,
        length=settings.length,
        glossaries=settings.glossaries,
        summary_model=summary_model,
        prompts=prompts,
    )
    articles: list[str | Path | Article] = []
    for found in read_articles(paths):
        if isinstance(found, Article):
            articles.append(found)
        else:
            report(found)
    if not articles:
        raise typer.Exit(2)
    writer = Writer(out, format, many=len(articles) > 1)
    render = brief_to_json if format is Format.JSON else markdown
    written = []
    with Reporter() as reporter:
        for result in summarizer.briefs(articles, points=points, on_error=report, on_progress=reporter.show):
            writer.write(result.article.path, result.headline, render(result))
            written.append(result)
            if out is not None:
                reporter.done(result.article.path, len(result.warnings))
    writer.finish(lambda rows: brief_index(rows, written, as_json=format is Format.JSON))
    if failures:
        raise typer.Exit(1 if written else 2)
