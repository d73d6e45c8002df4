"""Arguments that may be one thing or several: one path is one path, never its letters."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from summarize.errors import ConfigError


def each(value: object, kinds: tuple[type, ...], what: str) -> list[Any]:
    """The things in `value`, or `value` alone where it is one of `kinds`. Raises ConfigError, which names `what`, for anything else."""
    if isinstance(value, kinds):
        return [value]
    found = list(value) if isinstance(value, Iterable) and not isinstance(value, bytes | bytearray) else [value]
    for item in found:
        check(item, kinds, what)
    return found


def check(value: object, kinds: tuple[type, ...], what: str) -> None:
    """Raise ConfigError, which names `what`, where `value` is none of `kinds`."""
    if not isinstance(value, kinds):
        names = " or ".join(kind.__name__ for kind in kinds)
        raise ConfigError(f"{what} is {value!r:.60} ({type(value).__name__}); it can be {names}")


def check_model(value: object, method: str, what: str) -> None:
    """Raise ConfigError, which names `what`, where `value` neither names a model nor is an object with `method`."""
    if not isinstance(value, str | Path) and not callable(getattr(value, method, None)):
        raise ConfigError(
            f"{what} is {value!r:.60}; it can be a model's directory or name, or an object that can {method}"
        )


def nearest(name: str, known: Iterable[str]) -> str:
    """What to say of a name that there is not: "did you mean 'length'?", or all there are where none is near."""
    names = list(known)
    near = get_close_matches(name, names, 1)
    return f"did you mean {near[0]!r}?" if near else f"it can be {', '.join(names)}"
