"""`summarize digest`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarize.cli.options import (
    Config,
    Encoding,
    Force,
    Format,
    FormatOption,
    GlossaryFiles,
    Lead,
    LengthOption,
    MemoryFile,
    Model,
    NoMemory,
    Paths,
    Prompts,
)

if TYPE_CHECKING:
    from summarize.articles.article import Article
    from summarize.errors import SummarizeError

Out = Annotated[
    Path | None,
    typer.Option(
        "--out", "-o", help="The file to write; its name says the format (.md, .html, .docx, .json). Stdout without it."
    ),
]


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("digest")(digest)


def digest(
    paths: Paths,
    out: Out = None,
    format: FormatOption = None,
    length: LengthOption = None,
    lead: Lead = None,
    glossary: GlossaryFiles = None,
    model: Model = None,
    prompts: Prompts = None,
    encoding: Encoding = None,
    memory: MemoryFile = None,
    no_memory: NoMemory = False,
    force: Force = False,
    config: Config = None,
) -> None:
    """One digest of many articles, event by event: who reports what, where outlets differ, a timeline, the names.

    Exit code 1 where some articles could not be used, 2 where none could.
    """
    from summarize.cli.memory import memory_of
    from summarize.cli.names import Todo
    from summarize.cli.output import print_text
    from summarize.cli.progress import Reporter
    from summarize.cli.reading import say_passed_over
    from summarize.config import load_settings
    from summarize.files import write_file
    from summarize.glossary.sources import project_glossaries
    from summarize.render.digest import render_digest
    from summarize.render.markdown import plural
    from summarize.summarizer import Summarizer

    out = None if out == Path("-") else out
    settings = load_settings(config=config)
    suffix = _suffix(out, format, settings.format)
    beside = project_glossaries([out.parent]) if out else []
    summarizer = Summarizer(
        model,
        length=length.value if length else None,
        glossaries=[*beside, *(glossary or ())],
        prompts=prompts,
        lead=lead,
        memory=memory_of(memory, no_memory, settings),
        settings=settings,
    )
    todo = Todo(out.parent) if out else None
    say_passed_over(paths)
    failures: list[SummarizeError] = []

    def report(error: SummarizeError) -> None:
        failures.append(error)
        reporter.failed(error)

    def plan(articles: Sequence[Article]) -> None:
        if out:
            _check(out, articles, force)
        reporter.expect(articles)

    with Reporter() as reporter:
        found = summarizer.digest(paths, encoding=encoding, on_read=plan, on_error=report, on_progress=reporter.show)
    text = render_digest(found, suffix)
    if out and todo:
        write_file(out, text)
        reporter.say(f"{out}: done, {_counts(len(found.articles), len(found.sections))}")
        for article in found.articles:
            todo.note(article.brief, article.id)
        if left := todo.write(summarizer.glossaries):
            reporter.say(f"{todo.file}: {plural(left, 'name')} to confirm; summarize names {out.parent}")
    else:
        print_text(text)
    if failures:
        raise typer.Exit(1)


def _suffix(out: Path | None, format: Format | None, usual: str | None) -> str:
    """The suffix that says the format: what the user says, or the name of the file, or the usual one where a digest is written in it.

    Raises ConfigError where they do not fit, or where a digest is not written so.
    """
    from summarize.errors import ConfigError
    from summarize.render.digest import RENDERERS

    kinds = ", ".join(sorted(RENDERERS))
    wanted = f".{format.value}" if format else None
    if wanted and wanted not in RENDERERS:
        raise ConfigError(f"a digest is not written as {wanted}; it can be {kinds}")
    if out is None:
        return wanted or (f".{usual}" if f".{usual}" in RENDERERS else ".md")
    suffix = out.suffix.lower()
    if out.is_dir() or not suffix:
        raise ConfigError(f"a digest is one file; name one that ends in {kinds}", path=out)
    if suffix not in RENDERERS:
        raise ConfigError(f"{suffix} is not written; name a file that ends in {kinds}", path=out)
    if wanted and RENDERERS[suffix] is not RENDERERS[wanted]:
        raise ConfigError(f"the name says {suffix}, but --format says {wanted[1:]}; change one of them", path=out)
    return suffix


def _check(out: Path, articles: Sequence[Article], force: bool) -> None:
    """Raise ConfigError where the digest cannot be written, or where something would be lost that the user has not given up."""
    from summarize.articles.items import file_of
    from summarize.cli.output import check_target
    from summarize.files import check_writable, same_files

    check_writable(out.parent)
    check_target(out, same_files(Path(file_of(a.path)) for a in articles), force=force)


def _counts(articles: int, sections: int) -> str:
    from summarize.render.markdown import plural

    return f"{plural(articles, 'article')} in {plural(sections, 'section')}"
