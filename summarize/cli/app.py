"""The typer application; each command group is a module of its own."""

from __future__ import annotations

from importlib.metadata import version
from typing import Annotated

import typer

from summarize.cli import articles, briefs, check, config, digest, glossary, memory, models, names, schema, train

app = typer.Typer(
    name="summarize",
    help="Chinese news articles to English briefs: every name and figure is right, or carries a warning.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
briefs.register(app)
digest.register(app)
articles.register(app)
check.register(app)
config.register(app)
glossary.register(app)
memory.register(app)
models.register(app)
names.register(app)
schema.register(app)
train.register(app)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"summarize {version('bilingual-briefs')}")
        raise typer.Exit


@app.callback()
def _root(
    show: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass
