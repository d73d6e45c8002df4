"""The texts that model families need around a source text: one file per task, or per task and family, in `prompts/`."""

from __future__ import annotations

import string
from pathlib import Path

from summarize.errors import ConfigError

FIELDS = frozenset({"text"})
"""What a prompt may name: `{text}`, the source."""


def prompts_folder() -> Path:
    """Where the prompts lie: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "prompts"
    return inside if inside.is_dir() else package.parent / "prompts"


def load_prompt(task: str, family: str, folder: Path | None = None) -> str:
    """The prompt of a task ("translate") for a family ("t5"): `task.family.txt`, else `task.txt`; the last line break is not part of it.

    A file in `folder`, where given, goes before the package's own. Raises ConfigError where there is no such prompt, or one names an
    unknown field or lacks `{text}`.
    """
    places = [folder, prompts_folder()] if folder else [prompts_folder()]
    path = next(
        (p for place in places for n in (f"{task}.{family}.txt", f"{task}.txt") if (p := place / n).is_file()), None
    )
    if path is None:
        raise ConfigError(f"there is no prompt for the task {task!r}", path=places[0])
    text = path.read_text(encoding="utf-8").removesuffix("\n")
    try:
        fields = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError as error:
        raise ConfigError(f"not a prompt: {error}", path=path) from None
    if wrong := sorted(fields - FIELDS):
        raise ConfigError(f"unknown field {{{wrong[0]}}}; a prompt may name {{text}}", path=path)
    if "text" not in fields:
        raise ConfigError("the field {text} is missing", path=path)
    return text
