"""`summarize glossary check|suggest|convert|show`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from summarize.cli.options import Config, Encoding, Paths

_TSV = (".tsv", ".tab", ".txt")

_File = Annotated[Path, typer.Argument(help="A glossary file: TSV, CSV, JSON, TBX or TMX.")]
_Files = Annotated[list[Path], typer.Argument(metavar="FILE...", help="Glossary files; of several, later ones win.")]
_Glossary = Annotated[list[Path] | None, typer.Option("--glossary", help="A glossary file that is used as well.")]


def register(app: typer.Typer) -> None:
    """Add the command group to the application."""
    group = typer.Typer(help="Names and terms: check, suggest, convert and show glossaries.", no_args_is_help=True)
    for command in (check, suggest, convert, show):
        group.command(command.__name__)(command)
    app.add_typer(group, name="glossary")


def check(files: _Files) -> None:
    """What is wrong with glossary files, and which target is used where they differ among themselves or from the built-in lexicon."""
    from summarize.cli.output import print_text
    from summarize.glossary.report import check as check_files
    from summarize.glossary.sources import builtin_glossary, whole_gazetteer

    report = check_files(files, under=[whole_gazetteer(), builtin_glossary()])
    print_text(f"{report}\n")
    if not report.ok:
        raise typer.Exit(2)


def suggest(
    paths: Paths,
    glossary: _Glossary = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", help="The TSV to write; one that exists gets what it lacks. Stdout without it."),
    ] = None,
    encoding: Encoding = None,
    config: Config = None,
) -> None:
    """A glossary to edit: names that the articles introduce, and what looks like a name and is in no glossary."""
    from summarize.articles import read_articles
    from summarize.articles.article import Article
    from summarize.cli.output import complain, print_text
    from summarize.cli.reading import say_passed_over
    from summarize.config import load_settings
    from summarize.errors import GlossaryError
    from summarize.files import check_writable, reason, write_file
    from summarize.glossary.merge import merge
    from summarize.glossary.sources import builtin_glossary, project_glossaries, read_glossaries, whole_gazetteer
    from summarize.glossary.suggest import add_suggestions, write_suggestions
    from summarize.glossary.suggest import suggest as suggestions

    if out and out.suffix.lower() not in _TSV:
        raise GlossaryError(f"suggestions are TSV; let the name end in one of {', '.join(_TSV)}", path=out)
    if out:
        check_writable(out.parent)
    settings = load_settings(config=config)
    user = read_glossaries([*settings.glossaries, *project_glossaries(paths), *(glossary or ())])
    say_passed_over(paths)
    articles, failed = [], False
    for found in read_articles(paths, encoding=encoding or settings.encoding):
        if isinstance(found, Article):
            articles.append(found)
        else:
            failed = True
            complain(found)
    if not articles:
        raise typer.Exit(2)
    rows = suggestions(articles, merge([whole_gazetteer(), builtin_glossary(), *user]).glossary)
    if out is None:
        print_text(write_suggestions(rows))
    else:
        try:
            before = out.read_bytes() if out.exists() else b""
        except OSError as error:
            raise GlossaryError(f"the glossary cannot be read ({reason(error)})", path=out) from None
        write_file(out, add_suggestions(rows, before, path=str(out)) if before.strip() else write_suggestions(rows))
    if failed:
        raise typer.Exit(1)


def convert(
    source: _File,
    target: Annotated[
        Path,
        typer.Argument(help="The file to write; its ending says the format. One that exists gets what it lacks."),
    ],
    force: Annotated[bool, typer.Option("--force", help="Write a target that exists anew.")] = False,
) -> None:
    """Write a glossary in another format."""
    from summarize.cli.output import complain, print_text
    from summarize.glossary.report import convert as convert_file
    from summarize.glossary.report import count_entries
    from summarize.unseen import shown

    count = convert_file(source, target, force=force, on_dispute=lambda dispute: complain(f"{target}: {dispute}"))
    print_text(f"{shown(target)}: {count_entries(count)}\n")


def show(
    query: Annotated[str, typer.Argument(help="A Chinese name or text, or a part of an English name.")],
    glossary: _Glossary = None,
    config: Config = None,
) -> None:
    """The entries for a name: what it is called, under which condition, and who says so."""
    from summarize.cli.output import complain, print_text
    from summarize.config import load_settings
    from summarize.glossary.formats import write_entries
    from summarize.glossary.merge import merge
    from summarize.glossary.report import show as find
    from summarize.glossary.sources import builtin_glossary, project_glossaries, read_glossaries, whole_gazetteer

    settings = load_settings(config=config)
    user = read_glossaries([*settings.glossaries, *project_glossaries([Path()]), *(glossary or ())])
    entries = find(merge([whole_gazetteer(), builtin_glossary(), *user]).glossary, query)
    if not entries:
        complain(f"no entry for {query!r}")
        raise typer.Exit(1)
    print_text(write_entries(entries, "tsv"))
