"""JSON that people edit: read strictly, with the line on which a value stands for what has to be said of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

Where = tuple[str | int, ...]
"""The way to a value from the outermost one: keys and indices."""

_GAP = re.compile(r"[ \t\n\r]*")


class JsonError(ValueError):
    """What is wrong with a JSON text, and on which line where that is known."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


def load(text: str) -> Any:
    """The value of a JSON text; a byte order mark is passed over. Raises JsonError, for a key that stands twice and for NaN too."""
    text = text.removeprefix("\ufeff")
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)
    except _DoubleKey as error:
        line = next(
            (line_at(text, at) for where, at, again in _places(text) if again and where[-1:] == error.args), None
        )
        raise JsonError(f"the key {error.args[0]!r:.60} stands twice", line) from None
    except json.JSONDecodeError as error:
        raise JsonError(f"not valid JSON ({error.msg})", error.lineno) from None
    except RecursionError:
        raise JsonError("its JSON is nested too deeply") from None
    except ValueError as error:
        raise JsonError(f"not valid JSON ({error})") from None


def line_of(text: str, where: Where) -> int | None:
    """The line on which the value at `where` starts, from 1; of one that is not there, the value that ought to hold it."""
    text = text.removeprefix("\ufeff")
    starts = {place: at for place, at, _ in _places(text)}
    while where and where not in starts:
        where = where[:-1]
    return line_at(text, starts[where]) if where in starts else None


def line_at(text: str, at: int) -> int:
    """The line of a position, from 1."""
    return text.count("\n", 0, at) + 1


class _DoubleKey(Exception):
    pass


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _DoubleKey(next(key for key in keys if keys.count(key) > 1))
    return found


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no number")


def _places(text: str) -> list[tuple[Where, int, bool]]:
    """Every value of a valid JSON text: the way to it, where it starts, and whether its key stood in its object before."""
    found: list[tuple[Where, int, bool]] = []
    scan = json.JSONDecoder().raw_decode

    def gap(at: int) -> int:
        match = _GAP.match(text, at)
        return match.end() if match else at

    def members(at: int, end: str, member: Callable[[int], int]) -> int:
        at = gap(at + 1)
        while text[at] != end:
            at = gap(member(at))
            at = gap(at + 1) if text[at] == "," else at
        return at + 1

    def value(at: int, where: Where, again: bool = False) -> int:
        found.append((where, at, again))
        if text[at] == "[":
            count = 0

            def item(at: int) -> int:
                nonlocal count
                count += 1
                return value(at, (*where, count - 1))

            return members(at, "]", item)
        if text[at] == "{":
            seen: set[str] = set()

            def pair(at: int) -> int:
                key, at = scan(text, at)
                if not isinstance(key, str):  # broken behind the key that stands twice, where it was read no further
                    raise ValueError(key)
                again = key in seen
                seen.add(key)
                return value(gap(gap(at) + 1), (*where, key), again)

            return members(at, "}", pair)
        return int(scan(text, at)[1])

    try:
        value(gap(0), ())
    except (RecursionError, ValueError, IndexError):
        return found  # as far as it goes: lines are a help, not a promise
    return found
