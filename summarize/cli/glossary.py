"""`summarize glossary check|suggest|convert|show`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from summarize.cli.options import Paths

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
    from summarize.glossary.sources import builtin_glossary

    report = check_files(files, under=[builtin_glossary()])
    print_text(f"{report}\n")
    if not report.ok:
        raise typer.Exit(2)


def suggest(
    paths: Paths,
    glossary: _Glossary = None,
    out: Annotated[Path | None, typer.Option("--out", "-o", help="The file to write; stdout without it.")] = None,
) -> None:
    """A glossary to edit: names that the articles introduce, and what looks like a name and is in no glossary."""
    from summarize.articles import read_articles
    from summarize.articles.article import Article
    from summarize.cli.output import print_text
    from summarize.files import write_atomically
    from summarize.glossary.merge import merge
    from summarize.glossary.sources import builtin_glossary, project_glossaries, read_glossaries
    from summarize.glossary.suggest import suggest as suggestions
    from summarize.glossary.suggest import write_suggestions

    user = read_glossaries([*project_glossaries(paths), *(glossary or ())])
    articles, failed = [], False
    for found in read_articles(paths):
        if isinstance(found, Article):
            articles.append(found)
        else:
            failed = True
            print(f"summarize: {found}", file=sys.stderr)
    if not articles:
        raise typer.Exit(2)
    text = write_suggestions(suggestions(articles, merge([builtin_glossary(), *user]).glossary))
    if out is None:
        print_text(text)
    else:
        write_atomically(out, text)
    if failed:
        raise typer.Exit(1)


def convert(
    source: _File, target: Annotated[Path, typer.Argument(help="The file to write; its ending says the format.")]
) -> None:
    """Write a glossary in another format."""
    from summarize.glossary.report import convert as convert_file

    count = convert_file(source, target)
    print(f"{target}: {count} entries")


def show(
    query: Annotated[str, typer.Argument(help="A Chinese name or text, or a part of an English name.")],
    glossary: _Glossary = None,
) -> None:
    """The entries for a name: what it is called, under which condition, and who says so."""
    from summarize.cli.output import print_text
    from summarize.glossary.formats import write_entries
    from summarize.glossary.merge import merge
    from summarize.glossary.report import show as find
    from summarize.glossary.sources import builtin_glossary, project_glossaries, read_glossaries

    user = read_glossaries([*project_glossaries([Path()]), *(glossary or ())])
    entries = find(merge([builtin_glossary(), *user]).glossary, query)
    if not entries:
        print(f"summarize: no entry for {query!r}", file=sys.stderr)
        raise typer.Exit(1)
    print_text(write_entries(entries, "tsv"))
