"""The front matter of a file: YAML between ---, TOML between +++ (Hugo, Zola), a JSON object, labelled lines; and the text under it."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Mapping
from typing import Any

import yaml

from summarize.articles.labels import labelled_fields
from summarize.articles.values import MAX_DEPTH, cleaned, json_value

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

MAX_LENGTH = 20_000
"""Characters; longer front matter is read line by line (the YAML parser is slow)."""

_LINE = re.compile(r"^([A-Za-z_][\w-]{0,30})[ \t]{0,20}[:=][ \t]*(.*)$", re.M)
_NESTED = ("params", "extra")
"""Tables in which Hugo and Zola keep a site's own fields."""


class _Loader(yaml.SafeLoader):  # type: ignore[misc]
    """Safe YAML without aliases: a kilobyte of nested ones would grow to gigabytes."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("front matter has no aliases")
        return super().compose_node(parent, index)


def _yaml(text: str) -> Any:
    return yaml.load(text, Loader=_Loader)


_FENCES: dict[str, Callable[[str], Any]] = {"---": _yaml, "+++": tomllib.loads}
_ERRORS = (yaml.YAMLError, ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError)


def front_matter(text: str) -> tuple[dict[str, Any], str]:
    """The front matter's fields by lower-case name, and the rest; what is not quite YAML or TOML is read line by line."""
    start = text.lstrip("\ufeff \t\n")
    parse = _FENCES.get(start[:3])
    if parse is None:
        return _json_front_matter(start) or labelled_fields(start) or ({}, text)
    fence = re.escape(start[:3])
    opening = re.match(rf"{fence}[ \t]*\n", start)
    closing = opening and re.compile(rf"^{fence}[ \t]*$\n?", re.M).search(start, opening.end())
    if not opening or not closing:
        return {}, text
    inside = start[opening.end() : closing.start()]
    if not _LINE.search(inside):
        return {}, text
    return _fields(inside, parse), start[closing.end() :]


def _fields(text: str, parse: Callable[[str], Any]) -> dict[str, Any]:
    value: Any = None
    if len(text) <= MAX_LENGTH:
        try:
            value = parse(text)
        except _ERRORS:
            value = None
    if not isinstance(value, Mapping) or not value:
        value = {m[1]: m[2].strip().strip("\"'") for m in _LINE.finditer(text)}
    fields = {str(k).lower(): v for k, v in value.items()}
    for name in _NESTED:
        if isinstance(inner := fields.pop(name, None), Mapping):
            fields = {str(k).lower(): v for k, v in inner.items()} | fields
    return {k: cleaned(v) for k, v in fields.items()}


def _json_front_matter(text: str) -> tuple[dict[str, Any], str] | None:
    """The fields of a JSON object that stands alone above the text, as Hugo takes it."""
    closing = re.search(r"^\}[ \t]*\n", text[:MAX_LENGTH], re.M) if text.startswith("{") else None
    if closing is None or not text[closing.end() :].strip() or text[:MAX_LENGTH].count("[") > MAX_DEPTH:
        return None
    try:
        value = json_value(text[: closing.end()])
    except (json.JSONDecodeError, RecursionError):
        return None
    return {str(k).lower(): v for k, v in value.items()}, text[closing.end() :]
