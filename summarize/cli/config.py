"""`summarize config show`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typer

from summarize.cli.options import Config


def register(app: typer.Typer) -> None:
    """Add the command group to the application."""
    group = typer.Typer(help="Settings of a project: summarize.toml and the environment.", no_args_is_help=True)
    group.callback()(lambda: None)  # a group of one command stays a group
    group.command("show")(show)
    app.add_typer(group, name="config")


def show(config: Config = None) -> None:
    """The settings that hold here, each with where it is from, as a summarize.toml."""
    from summarize.cli.output import print_text
    from summarize.config import KEYS, USUAL, load_settings

    settings = load_settings(config=config)
    lines = []
    for name, key in KEYS.items():
        value = getattr(settings, key.field)
        origin = settings.origins.get(name, USUAL)
        lines.append((f"{name} = {_toml(value)}" if value is not None else f"# {name} is not set", origin))
    width = max(len(line) for line, origin in lines if origin != USUAL or len(line) < 40)
    print_text("".join(f"{line:{width}}  # {origin}\n" for line, origin in lines))


def _toml(value: Any) -> str:
    """A value as TOML; paths as texts."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    text = str(value) if isinstance(value, Path) else value
    return f'"{"".join(_ESCAPES.get(c, c) for c in text)}"'


_ESCAPES = {'"': '\\"', "\\": "\\\\", **{chr(n): f"\\u{n:04x}" for n in (*range(32), 127)}}
