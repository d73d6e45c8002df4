"""`summarize models list|info|get|convert|remove`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

_Name = Annotated[
    str, typer.Argument(metavar="MODEL", help="bundled, a name of the catalogue, a Hugging Face id, or a directory.")
]
_Hub = Annotated[
    str, typer.Argument(metavar="MODEL", help="A name of the catalogue, or a Hugging Face id (owner/name).")
]


def register(app: typer.Typer) -> None:
    """Add the command group to the application."""
    group = typer.Typer(help="Models: list, look at, fetch, convert and remove them.", no_args_is_help=True)
    group.command("list")(list_models)
    for command in (info, get, convert, remove):
        group.command(command.__name__)(command)
    app.add_typer(group, name="models")


def list_models() -> None:
    """The models that are known to suit, and which of them are on this machine."""
    from summarize.cli.output import print_text
    from summarize.models.catalogue import catalogue
    from summarize.models.hub import cached

    rows = [("name", "task", "size", "here", "licence")]
    rows.append(("bundled", "translate", "60 MB", "yes", "see its MODEL_CARD.md"))
    for entry in catalogue().values():
        here = "yes" if cached(entry.repo) else "no"
        rows.append((entry.name, entry.task, _size(entry.megabytes), here, entry.licence))
    widths = [max(len(row[i]) for row in rows) for i in range(4)]
    lines = ["  ".join([*(c.ljust(w) for c, w in zip(row, widths, strict=False)), row[4]]) for row in rows]
    print_text("\n".join(lines) + "\n\nFetch one with: summarize models get NAME\n")


def info(model: _Name) -> None:
    """What a model is: family, task, size, licence, what it is good for, and where it is on this machine."""
    from summarize.cli.output import print_text
    from summarize.errors import ModelError
    from summarize.models.catalogue import catalogue
    from summarize.models.checkpoint import find_checkpoint
    from summarize.models.pretrained import load_family

    facts: list[tuple[str, str]] = []
    if entry := catalogue().get(model):
        facts += [
            ("hub id", entry.repo),
            ("task", entry.task),
            ("family", entry.family),
            ("size", f"{_size(entry.megabytes)}, {entry.parameters} million parameters"),
            ("licence", entry.licence),
            ("good for", entry.good_for),
        ]
    try:
        checkpoint = find_checkpoint(model)
    except ModelError:
        if not entry:
            raise
        facts.append(("on this machine", f"no; fetch it with: summarize models get {model}"))
    else:
        family = type(load_family(checkpoint, task=None))
        if not entry:
            facts += [("family", family.__name__), ("task", ", ".join(sorted(family.tasks)))]
            facts += [("licence", family.licence)] if family.licence else []
        facts += [
            ("engine", checkpoint.engine),
            ("on this machine", str(checkpoint.path)),
            ("sha256", checkpoint.sha256()),
        ]
    print_text("".join(f"{name}: {value}\n" for name, value in [("name", model), *facts]))


def get(model: _Hub) -> None:
    """Fetch a model into the Hugging Face cache. The only command that uses the network; one that was cut off goes on where it was."""
    from summarize.errors import ModelError
    from summarize.models.catalogue import catalogue, repo_of
    from summarize.models.hub import fetch

    repo = repo_of(model)
    if repo is None:
        raise ModelError(f"{model!r} is no name of the catalogue and no Hugging Face id; see: summarize models list")
    entry = catalogue().get(model)
    if entry and not entry.commercial:
        print(f"summarize: licence of {entry.repo}: {entry.licence}", file=sys.stderr)
    path = fetch(repo)
    print(f"{model} is in {path}", file=sys.stderr)


def convert(
    model: Annotated[str, typer.Argument(metavar="MODEL", help="As for --model; the bundled model: bundled.")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The new directory; then use it with --model OUT.")],
    int8: Annotated[bool, typer.Option("--int8", help="Eight-bit weights: smallest and fastest.")] = False,
    float32: Annotated[
        bool, typer.Option("--float32", help="Full weights: the same texts as without converting.")
    ] = False,
    bf16: Annotated[
        bool, typer.Option("--bf16", help="Sixteen-bit weights, for processors that compute in bf16.")
    ] = False,
) -> None:
    r"""Convert a model for the fast engine (pip install '.\[fast]'): bf16 where the processor has it, else int8."""
    from summarize.errors import ConfigError
    from summarize.models.checkpoint import find_checkpoint
    from summarize.models.convert import convert as write

    chosen = [name for name, on in (("int8", int8), ("float32", float32), ("bf16", bf16)) if on]
    if len(chosen) > 1:
        raise ConfigError(f"--{chosen[0]} and --{chosen[1]} exclude each other")
    write(find_checkpoint(model), out, chosen[0] if chosen else None)
    print(f"{model} is converted; use it with --model {out}", file=sys.stderr)


def remove(model: _Hub, yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False) -> None:
    """Delete a fetched model from the Hugging Face cache, which other programs may use too."""
    from summarize.errors import ModelError
    from summarize.models.catalogue import repo_of
    from summarize.models.hub import remove as delete

    repo = repo_of(model)
    if repo is None:
        raise ModelError(f"{model!r} was not fetched by summarize models get; delete a directory of your own yourself")
    if not yes:
        typer.confirm(f"Delete {repo} from the Hugging Face cache?", abort=True)
    print(f"{_size(delete(repo) >> 20)} freed", file=sys.stderr)


def _size(megabytes: int) -> str:
    return f"{megabytes} MB" if megabytes < 1000 else f"{megabytes / 1000:.1f} GB"
