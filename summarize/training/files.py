"""Tensors with a note in files (safetensors) that appear whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from summarize.errors import ConfigError
from summarize.files import appearing


def write_tensors(path: Path, tensors: Mapping[str, Any], note: Mapping[str, str] | None = None) -> None:
    """Save tensors. Raises ConfigError where the place cannot be written."""
    from safetensors import SafetensorError
    from safetensors.torch import save_file

    try:
        with appearing(path) as temporary:
            save_file({n: t.contiguous() for n, t in tensors.items()}, temporary, metadata=dict(note or {}))
    except SafetensorError as error:
        raise ConfigError(f"cannot write here ({error})", path=path) from None


def read_tensors(path: Path) -> tuple[dict[str, Any], dict[str, str]]:
    """The tensors of a file and the note with them. Raises ConfigError where it is missing or damaged."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, framework="pt") as stream:
            return {name: stream.get_tensor(name) for name in stream.keys()}, stream.metadata() or {}  # noqa: SIM118
    except (OSError, SafetensorError) as error:
        raise ConfigError(f"cannot be read ({error}); delete it and run the command again", path=path) from None
