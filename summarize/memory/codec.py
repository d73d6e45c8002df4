"""Frozen dataclasses as JSON and back, by their types: what goes in comes out equal, or a ValueError."""

from __future__ import annotations

import json
import types
import zlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Read = Callable[[Any], Any]


def pack(value: Any) -> bytes:
    """A value of dataclasses, tuples, dicts, dates and plain values, compressed."""
    return zlib.compress(json.dumps(_plain(value), ensure_ascii=True, separators=(",", ":")).encode(), 1)


def unpack(kind: type[T], data: bytes) -> T:
    """The inverse, for a value of this type. Raises ValueError where the data is not that."""
    read: Read = _reader(kind)  # type: ignore[arg-type]
    try:
        value: T = read(json.loads(zlib.decompress(data)))
    except (zlib.error, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from None
    return value


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return [_plain(getattr(value, f.name)) for f in fields(value)]
    if isinstance(value, tuple | list):
        return [_plain(v) for v in value]
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    return value.isoformat() if isinstance(value, date) else value


@lru_cache(maxsize=256)
def _reader(kind: Any) -> Read:
    """What makes a value of this type from plain data."""
    origin, inside = get_origin(kind), get_args(kind)
    if is_dataclass(kind):
        return _of_dataclass(kind)
    if origin is tuple and inside[1:] == (...,):
        item = _reader(inside[0])
        return tuple if item is _same else lambda data: tuple(map(item, data))
    if origin is tuple:
        items = [_reader(part) for part in inside]
        return lambda data: tuple(read(part) for read, part in zip(items, data, strict=True))
    if origin in (Union, types.UnionType):
        read = next((r for part in inside if (r := _reader(part)) is not _same), _same)
        return read if read is _same else lambda data: None if data is None else read(data)
    return date.fromisoformat if kind is date else _same


def _of_dataclass(kind: Any) -> Read:
    hints = get_type_hints(kind)
    reads = [_reader(hints[f.name]) for f in fields(kind)]
    count = len(reads)
    other = [(i, read) for i, read in enumerate(reads) if read is not _same]

    def make(data: list[Any]) -> Any:
        if len(data) != count:
            raise ValueError(f"{kind.__name__} has {count} fields, not {len(data)}")
        for i, read in other:
            data[i] = read(data[i])
        return kind(*data)

    return make


def _same(data: Any) -> Any:
    return data
