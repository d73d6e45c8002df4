"""Whether JSON is a whole brief: by `brief.schema.json`, and by what its parts say of each other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from summarize.json_text import Where
from summarize.warnings import WARNINGS

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

_HALF = re.compile("[\ud800-\udfff]")
_NAMES = {
    "string": "a text",
    "object": "an object",
    "array": "a list",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "null",
}


def faults(brief: Any) -> Iterator[tuple[Where, str]]:
    """What keeps `brief` from being one: where, and what is wrong with it there. The first is the one to tell."""
    errors = sorted(_validator().iter_errors(brief), key=lambda e: [str(p) for p in e.absolute_path])
    yield from ((tuple(e.absolute_path), _sentence(e)) for e in errors)
    if not errors:
        yield from _loose_ends(brief)
        yield from _half_characters(brief, ())


def field(where: Where) -> str:
    """points[2].text"""
    return "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in where).lstrip(".") or "the brief"


def _loose_ends(brief: dict[str, Any]) -> Iterator[tuple[Where, str]]:
    sentences = brief["sentences"]
    for number, sentence in enumerate(sentences):
        if sentence["id"] != f"s{number + 1}":
            yield (
                ("sentences", number, "id"),
                f"is {sentence['id']}, where s{number + 1} should be: the sentences are not whole",
            )
        if sentence["paragraph"] >= len(brief["article"]["paragraphs"]):
            yield (
                ("sentences", number, "paragraph"),
                f"is {sentence['paragraph']}, but the article has no such paragraph",
            )
    for number, warning in enumerate(brief["warnings"]):
        if warning["code"] not in WARNINGS:
            yield ("warnings", number, "code"), f"is {warning['code']!r:.60}, but there is no such warning"
    ids = {sentence["id"] for sentence in sentences}
    points: list[tuple[Where, Any]] = [(("points", number), point) for number, point in enumerate(brief["points"])]
    for where, point in [(("lead",), brief.get("lead")), *points]:
        for place, id in enumerate(point["sentences"] if point else ()):
            if id not in ids:
                yield (*where, "sentences", place), f"is {id}, but the brief has no such sentence"


def _half_characters(value: Any, where: Where) -> Iterator[tuple[Where, str]]:
    r"""Texts with an escape such as \ud83d that stands for half a character."""
    if isinstance(value, str) and _HALF.search(value):
        yield where, "holds half a character"
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in members:
        yield from _half_characters(member, (*where, key))


def _sentence(error: ValidationError) -> str:
    """What is wrong, in words: the value is shown in its first 60 characters."""
    wanted, given = error.validator_value, error.instance
    if error.validator == "required":
        return f"lacks {next(name for name in wanted if name not in given)!r}"
    shown = json.dumps(given, ensure_ascii=False)
    shown = shown if len(shown) <= 60 else shown[:59] + "…"
    if error.validator == "type":
        names = [wanted] if isinstance(wanted, str) else wanted
        return f"is {shown}; it must be {' or '.join(_NAMES[name] for name in names)}"
    if error.validator == "enum":
        return f"is {shown}; it can be {', '.join(wanted)}"
    if error.validator == "const":
        return f"is {shown}; it must be {wanted}"
    if error.validator == "minItems":
        return "is empty"
    rules = {"pattern": "it must be an id such as s3", "format": f"it must be a {wanted}, such as 2025-03-18"}
    return f"is {shown}; {rules.get(str(error.validator), f'{error.validator} is {wanted}')}"


@lru_cache(maxsize=1)
def _validator() -> Draft202012Validator:
    from jsonschema import Draft202012Validator, FormatChecker

    rules = json.loads(files("summarize.render").joinpath("brief.schema.json").read_text(encoding="utf-8"))
    return Draft202012Validator(rules, format_checker=FormatChecker(["date"]))
