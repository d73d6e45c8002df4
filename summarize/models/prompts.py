"""The texts that model families need around a source text: one file per task, or per task and family, in `prompts/`."""

from __future__ import annotations

import string
from pathlib import Path

from summarize.errors import ConfigError

LANGUAGES = {"source_language": "Chinese", "target_language": "English"}

FIELDS: dict[str, frozenset[str]] = {
    "translate": frozenset({"text", *LANGUAGES}),
    "summarize": frozenset({"text"}),
    "headline": frozenset({"text"}),
}
"""What a prompt of each task may name: `{text}`, the source, which it has to; and in English the languages."""


def prompts_folder() -> Path:
    """Where the prompts lie: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "prompts"
    return inside if inside.is_dir() else package.parent / "prompts"


def load_prompt(task: str, family: str, folder: Path | None = None) -> str:
    """The prompt of a task ("translate", "summarize", "headline") for a family ("t5"); the last line break is not part of it.

    `task.family.txt` goes before `task.txt`, and both in `folder`, where given, before the package's own. Raises ConfigError, with the
    file and the field, where a prompt names an unknown field or lacks `{text}`, and where there is no such task.
    """
    if task not in FIELDS:
        raise ConfigError(f"there is no task {task!r}; it can be {', '.join(FIELDS)}")
    places = [folder, prompts_folder()] if folder else [prompts_folder()]
    names = (f"{task}.{family}.txt", f"{task}.txt")
    path = next((p for place in places for name in names if (p := place / name).is_file()), None)
    if path is None:
        raise ConfigError(f"there is no prompt for the task {task!r}", path=places[0])
    return _checked(path, FIELDS[task])


def check_prompts(folder: Path) -> None:
    """Read every prompt in a user's folder. Raises ConfigError for one that cannot be used or whose name is no task's, or no folder."""
    if not folder.is_dir():
        raise ConfigError("there is no such folder of prompts", path=folder)
    for path in sorted(folder.glob("*.txt")):
        task, _, family = path.stem.partition(".")
        load_prompt(task, family, folder)


def fill(prompt: str, text: str) -> str:
    """The prompt with the source text in its place."""
    return prompt.format(text=text, **LANGUAGES)


def _checked(path: Path, allowed: frozenset[str]) -> str:
    try:
        text = path.read_text(encoding="utf-8").removesuffix("\n")
        parts = list(string.Formatter().parse(text))
    except (ValueError, OSError) as error:
        raise ConfigError(f"not a prompt: {error}", path=path) from None
    fields = {name for _, name, _, _ in parts if name is not None}
    if wrong := sorted(fields - allowed):
        may = ", ".join(f"{{{name}}}" for name in sorted(allowed))
        raise ConfigError(f"unknown field {{{wrong[0]}}}; a prompt of this task may name {may}", path=path)
    if odd := [name for _, name, form, conversion in parts if name is not None and (form or conversion)]:
        raise ConfigError(f"the field {{{odd[0]}}} has a format or conversion; write it plainly", path=path)
    if "text" not in fields:
        raise ConfigError("the field {text} is missing", path=path)
    return text
