"""Numbers that English tells less by those whom it names: Meta等三家 is "Meta and two others", 母子三人 "a mother and her two children"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from summarize.figures.types import Quantity

_OTHERS = re.compile(
    r"(?: [a-z]+){0,3}? others?\b|(?: [a-z]+)? more\b(?! than)| (?:fellow|additional)\b", re.IGNORECASE
)
_OTHER_BEFORE = re.compile(r"\b(?:other|another|others:) $", re.IGNORECASE)
_AND_SO_ON = re.compile(r"(?P<list>[^,，。;；:：]{1,40}?)等(?:地|处)?(?:最?大|全部|其他)?$")
_BETWEEN = re.compile(r"、|以及|[和及与跟]")
# Parents with their children, grandparents with theirs, a teacher with the pupils: one is named by the first word.
_KIN = re.compile(r"(?:父[子女]|母[子女]|祖孙|爷孙|师徒|师生|主仆)$")
_WITH = re.compile(r"\band (?:(?:his|her|their|the) )?$", re.IGNORECASE)
_OF_KIN = re.compile(
    r" (?:[a-z]+ )?(?:sons?|daughters?|children|kids|grand(?:children|sons|daughters)|students|pupils|disciples|apprentices)\b"
)


def with_the_named(
    expected: Sequence[Quantity], found: Sequence[Quantity], english: str, source: str
) -> list[Quantity]:
    """`found`, where the number of the others has become that of all where the Chinese has it so."""
    out = list(found)
    for e in expected:
        if not (e.kind == "count" and e.low == e.high >= 2 and source):
            continue
        before = source[: e.start]
        for i, f in enumerate(out):
            if f.kind != "count" or f.low != f.high or f.low >= e.low:
                continue
            if _are_others(f, english) and (m := _AND_SO_ON.search(before)):
                named = len(_BETWEEN.split(m["list"]))
            elif _KIN.search(before) and _WITH.search(english, 0, f.start) and _OF_KIN.match(english, f.end):
                named = 1
            else:
                continue
            if f.low + named == e.low:
                out[i] = replace(f, low=e.low, high=e.high)
                break
    return out


def _are_others(f: Quantity, english: str) -> bool:
    return _OTHERS.match(english, f.end) is not None or _OTHER_BEFORE.search(english, 0, f.start) is not None
