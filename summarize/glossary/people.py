"""Persons of the world by their full transliterated name (斯嘉丽·约翰逊): too many for the lexicon, so a text is looked up in them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from summarize.chinese.characters import HAN
from summarize.chinese.normalize import normalize
from summarize.glossary.entries import Entry, Glossary
from summarize.glossary.keys import fold

_DOT = r"[ ]?[·?][ ]?"
_NAME = re.compile(rf"[{HAN}]{{1,12}}(?:{_DOT}[{HAN}]{{1,12}})+")


@lru_cache(maxsize=1)
def _people() -> tuple[dict[str, str], str]:
    data = files("summarize.glossary").joinpath("people.tsv").read_bytes()
    rows = (line.split("\t") for line in data.decode().splitlines() if not line.startswith("#"))
    next(rows)
    return {row[0]: row[1] for row in rows}, hashlib.sha256(data).hexdigest()


def full_names(texts: Iterable[str]) -> set[str]:
    """Those of their names that are in one of the texts."""
    runs = {m[0] for text in texts if "·" in (folded := fold(normalize(text).text)) for m in _NAME.finditer(folded)}
    if not runs:
        return set()
    people, _ = _people()
    return {name for run in runs for name in _spans(re.sub(_DOT, "·", run)) if name in people}


def people_of(names: Iterable[str]) -> Glossary:
    """The persons of these names, as entries of the lexicon."""
    wanted = sorted(set(names))
    if not wanted:
        return Glossary()
    people, sha256 = _people()
    entries = (
        Entry((name,), target, "person", short=target.split()[-1], origin="people.tsv", layer="built-in")
        for name in wanted
        for target in (people[name],)
    )
    return Glossary(tuple(entries), "people", sha256)


def _spans(run: str) -> Iterable[str]:
    """What of a run could be a name: with a dot in it, and any number of characters before the first and after the last dot."""
    parts = run.split("·")
    for first in range(len(parts) - 1):
        for last in range(first + 1, len(parts)):
            middle = parts[first + 1 : last]
            for i in range(len(parts[first])):
                for j in range(1, len(parts[last]) + 1):
                    yield "·".join([parts[first][i:], *middle, parts[last][:j]])
