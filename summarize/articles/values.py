"""Values out of JSON, YAML and TOML: any number of digits, no half of a surrogate pair, and a field's text whatever its shape."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from summarize.articles.text import tidy

_MAX_DIGITS = 300
MAX_DEPTH = 100
"""A value nested deeper holds no article."""


def json_value(text: str) -> Any:
    """The value of a JSON text, cleaned; a number of very many digits is kept as text (Python refuses to convert it).

    Raises:
        json.JSONDecodeError: the text is no JSON.
        RecursionError: it is nested too deeply.
    """
    return cleaned(json.loads(text, parse_int=_integer, strict=False))


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) <= _MAX_DIGITS else digits


def cleaned(value: Any, depth: int = 0) -> Any:
    """`value` with whole surrogate pairs joined and lone halves replaced by U+FFFD, which no encoding can write.

    Raises:
        RecursionError: `value` is nested deeper than `MAX_DEPTH`.
    """
    if depth > MAX_DEPTH:
        raise RecursionError("a value is nested too deeply")
    if isinstance(value, str):
        return joined_surrogates(value)
    if isinstance(value, Mapping):
        return {joined_surrogates(str(k)): cleaned(v, depth + 1) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [cleaned(v, depth + 1) for v in value]
    if isinstance(value, int) and value.bit_length() > 1000:
        return None
    return value


def joined_surrogates(text: str) -> str:
    """`text` with surrogate pairs joined, and U+FFFD for each lone half."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def field_text(fields: Mapping[str, Any], *names: str) -> str | None:
    """The first of the named fields that holds text; of a list of persons their names, of another list its only element."""
    return next((found for n in names if (found := _text(fields.get(n)))), None)


def _text(value: Any) -> str | None:
    if isinstance(value, list) and value and all(isinstance(v, Mapping) for v in value):
        value = "、".join(filter(None, (_text(v.get("name")) for v in value)))
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, Mapping):
        value = value.get("name")
    scalar = isinstance(value, (str, int, float, date)) and not isinstance(value, bool)
    return tidy(str(value)) or None if scalar else None
