"""`summarize check`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from summarize.cli.options import GlossaryFiles


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("check")(check)


def check(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE.json...", help="Briefs saved with --format json, edited or not.")
    ],
    glossary: GlossaryFiles = None,
) -> None:
    """All checks once more on saved or hand-edited briefs. Exit code 1 where something must be checked before quoting."""
    from summarize.config import load_settings
    from summarize.errors import InputError
    from summarize.render.json import brief_from_json
    from summarize.summarizer import Summarizer

    summarizer = Summarizer(glossaries=(*load_settings().glossaries, *(glossary or ())))
    faults = 0
    for file in files:
        try:
            brief = brief_from_json(file.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"cannot be read ({error})", path=file) from None
        except InputError as error:
            raise InputError(error.message, path=file) from None
        found = summarizer.check(brief)
        faults += len(found)
        for warning in found:
            print(f"{file}: {warning.sentence or 'article'} · {warning.code} · {warning.message}")
        print(f"{file}: {len(found)} warning{'' if len(found) == 1 else 's'}")
    if faults:
        raise typer.Exit(1)
