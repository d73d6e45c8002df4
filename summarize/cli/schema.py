"""`summarize schema`."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import typer


class Result(str, Enum):
    """What has a schema."""

    BRIEF = "brief"
    DIGEST = "digest"


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("schema")(schema)


def schema(of: Annotated[Result, typer.Argument(help="What is described.")] = Result.BRIEF) -> None:
    """Print the JSON Schema of `brief --format json`, or of `digest --format json`."""
    from summarize.cli.output import print_text
    from summarize.render.digest_json import digest_schema
    from summarize.render.json import schema as brief_schema

    print_text(digest_schema() if of is Result.DIGEST else brief_schema())
