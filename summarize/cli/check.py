"""`summarize check`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarize.cli.options import Config, GlossaryFiles

if TYPE_CHECKING:
    from summarize.briefs import Brief


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("check")(check)


def check(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE.json...", help="Briefs saved as JSON, edited or not; - for standard input."),
    ],
    glossary: GlossaryFiles = None,
    config: Config = None,
) -> None:
    """All checks once more on saved or hand-edited briefs. Exit code 1 where something must be checked before quoting."""
    from summarize.cli.output import complain, print_text
    from summarize.config import load_settings
    from summarize.errors import GlossaryError, InputError
    from summarize.render.markdown import plural
    from summarize.summarizer import Summarizer
    from summarize.unseen import shown

    summarizer = Summarizer(glossaries=glossary or (), settings=load_settings(config=config))
    faults = unread = 0
    for file in files:
        try:
            found = summarizer.check(_read(file))
        except InputError as error:
            unread += 1
            complain(InputError(error.message, path=file, line=error.line))
            continue
        except GlossaryError as error:  # the names.tsv beside the article of this brief
            unread += 1
            complain(error)
            continue
        faults += len(found)
        lines = [f"{w.sentence or 'article'} · {w.code} · {w.message}" for w in found]
        lines.append(plural(len(found), "warning"))
        print_text("".join(f"{shown(f'{file}: {line}')}\n" for line in lines))
    if unread == len(files):
        raise typer.Exit(2)
    if faults or unread:
        raise typer.Exit(1)


def _read(file: Path) -> Brief:
    """The brief in a file. Raises InputError, with the line, where there is none."""
    from summarize.errors import InputError
    from summarize.files import reason
    from summarize.render.json import brief_from_json

    try:
        data = sys.stdin.buffer.read() if file == Path("-") else file.read_bytes()
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError("not UTF-8; save it as UTF-8", line=line) from None
    except (OSError, ValueError) as error:
        raise InputError(f"cannot be read ({reason(error)})") from None
    return brief_from_json(text)
