"""`summarize schema`."""

from __future__ import annotations

import typer


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("schema")(schema)


def schema() -> None:
    """Print the JSON Schema of `brief --format json`."""
    from summarize.cli.output import print_text
    from summarize.render.json import schema as text

    print_text(text())
