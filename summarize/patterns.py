"""A pattern of a table, compiled when a text holds what it cannot do without: of thousands of rows an article needs some dozens."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import product

_PART = re.compile(
    r"(?P<escape>\\(?:u[\da-f]{4}|.))|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<open>\((?:\?(?:P<\w+>|<?[=!]|:)|(?!\?)))"
    r"|(?P<close>\))|(?P<or>\|)|(?P<none>[?*]\??|\{(?:0+(?:,\d*)?|,\d*)\}\??)|(?P<some>\+\??|\{\d+(?:,\d*)?\}\??)|(?P<place>[\^$.])|(?P<other>\()"
)
_Needed = tuple[str, ...]
_HEAD = 2
_FEW = 6
_MOST = 24
"""Characters of a set, and strings, that are looked for one by one."""


class Pattern:
    """What `re.compile` gives of a pattern without flags of its own, as far as the tables ask for it."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._flags = flags
        self._needed: _Needed | None = None

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    @property
    def groupindex(self) -> dict[str, int]:
        """The numbers of the named groups."""
        return dict(self._compiled.groupindex)

    def search(self, text: str) -> re.Match[str] | None:
        """See `re.Pattern.search`."""
        return self._compiled.search(text) if self.may_be_in(text) else None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """See `re.Pattern.match`."""
        return self._compiled.match(text, start) if self.may_be_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """See `re.Pattern.finditer`."""
        return self._compiled.finditer(text) if self.may_be_in(text) else iter(())

    def may_be_in(self, text: str) -> bool:
        """Whether a text holds what the pattern cannot do without."""
        for string in self.needed if self._needed is None else self._needed:
            if string in text:
                return True
        return not self._needed

    @property
    def needed(self) -> _Needed:
        """What `needed` gives of the pattern."""
        if self._needed is None:
            strings = needed(self.pattern)
            self._needed = (
                () if self._flags & re.IGNORECASE and any(s.lower() != s.upper() for s in strings) else strings
            )
        return self._needed


class Candidates:
    """Of many patterns those that a text may hold, told by the first two characters of what each cannot do without."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._always: set[int] = set()
        self._heads: dict[str, set[int]] = {}
        for number, pattern in enumerate(patterns):
            for string in pattern.needed:
                self._heads.setdefault(string[:_HEAD], set()).add(number)
            if not pattern.needed:
                self._always.add(number)

    def of(self, text: str) -> list[int]:
        """The numbers of the patterns, in order."""
        heads = {text[i : i + n] for n in range(1, _HEAD + 1) for i in range(len(text) - n + 1)} & self._heads.keys()
        return sorted(self._always.union(*map(self._heads.__getitem__, heads)))


def needed(pattern: str) -> _Needed:
    """Strings of which one stands in whatever the pattern finds; none where that cannot be told.

    >>> needed("涨势(?:仍)?未歇|[股汇]市|续?涨(?!停)")
    ('涨势', '股市', '汇市', '涨')
    """
    found, end = _choice(pattern, 0)
    return found if end == len(pattern) else ()


def _choice(pattern: str, at: int) -> tuple[_Needed, int]:
    """What the alternatives from a place on need, up to the bracket that closes them, and where that is."""
    out: list[str] = []
    known = True
    while True:
        found, at = _sequence(pattern, at)
        known &= bool(found)
        out += found
        if not pattern.startswith("|", at):
            return (tuple(dict.fromkeys(out)) if known else ()), at
        at += 1


def _sequence(pattern: str, at: int) -> tuple[_Needed, int]:
    """The same of one alternative: of all it needs, what is longest."""
    runs: list[_Needed] = []
    run: list[str] = []
    while at < len(pattern):
        part = _PART.match(pattern, at)
        if part is None:
            run.append(pattern[at])
            at += 1
            continue
        kind = part.lastgroup
        if kind in ("close", "or"):
            break
        if kind == "other":
            return (), len(pattern) + 1
        at = part.end()
        after = _PART.match(pattern, at) if kind in ("set", "escape", "place") else None
        repeated = after is not None and after.lastgroup in ("none", "some")
        if kind == "set" and not repeated and (one := _characters(part[0])):
            run.append(one)
            continue
        if kind == "none":
            run = run[:-1]
        runs += _joined(run)
        run = []
        if kind == "open":
            group, at = _choice(pattern, at)
            at += 1
            after = _PART.match(pattern, at)
            kept = after is None or after.lastgroup != "none"
            if group and kept and not part[0].endswith(("=", "!")):
                runs.append(group)
            if after is not None and after.lastgroup in ("none", "some"):
                at = after.end()
        elif repeated and after is not None:
            at = after.end()
    runs += _joined(run)
    return max(runs, key=lambda strings: (min(map(len, strings)), -len(strings)), default=()), at


def _characters(part: str) -> str:
    """The characters of a set that names a few; nothing of others."""
    inside = part[1:-1]
    return inside if 0 < len(inside) <= _FEW and not re.search(r"[\\^-]", inside) else ""


def _joined(run: list[str]) -> Iterator[_Needed]:
    """What a run of characters, each one of a few, may be: 琴晚 and 寻晚. Of many choices, the ends that make them many are cut off."""
    while math.prod(map(len, run)) > _MOST:
        run = run[1:] if len(run[0]) > len(run[-1]) else run[:-1]
    if run:
        yield tuple(map("".join, product(*run)))
