"""Written Cantonese (唔, 冇, 嘅, 咗, 佢) as written Chinese, which is what models have read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from summarize.chinese.segmentation import Segmenter, stand_alone
from summarize.data import rows
from summarize.patterns import Pattern, needed

_HOUR = "(?:十[一二]?|[一两二三四五六七八九])"
_SHORT = {
    "{N}": r"\d一二两三四五六七八九十百千万几廿卅",
    "{P}": "(?:佢哋|[我你]哋|人哋|[他我你]们|别人|[佢他她我你])",
    "{E}": '[,，。;；:：、!！?？”」』")）]|$',
    "{H}": f"(?:(?:朝早|[早晚]上|[今听]朝|[今听寻琴㖊噚]晚|夜晚|[下晏上]昼|[上下中]午|凌晨|半夜)|(?:^|(?<=[,，。;；「“]))){_HOUR}",
}
"""What the table calls in short: characters of a numeral, a pronoun, the end of a clause, an hour of the clock."""

_IN_PATTERNS = re.compile(r"\(\?<?[!=](?:\[[^\]]*\]|[^\[\]()]|\([^()]*\))*\)|\{[\d,E]+\}")
"""What stands round a word in a pattern, and is no part of it."""
_ONE = re.compile(r"\[[^\]]*\]|\{[A-Z]\}|\\u[\da-f]{4}")
_CHOICE = re.compile(r"\((?:\?:)?([^()]*)\)")
_GROUP = re.compile(r"\\(\d)")

_COUNTS = frozenset("一两二三四五六七八九十百千万")

_ONLY_CANTONESE = re.compile(
    "[嘅咗喺哋唔冇佢啲嚟𠮶嗰嘢乜揸瞓攞畀俾揾谂攰嬲嘥掟嗌冚悭啱冧孭揼搲㩒嚿㗎啩嘞噃啫咋嗱乸屙掹揦焗踎唞黐癐嗮咩噉咁㖞𢱕𠹌孖尐呲喐睇嫲]|㓥(?!房)"
)
"""Characters that written Chinese of no other kind has, or hardly ever."""


class _Rule(NamedTuple):
    pattern: Pattern
    written: str
    inside: bool
    """Whether it is also meant inside a word of the segmenter's dictionary."""


class _Hint(NamedTuple):
    """What a writer of Mandarin may write too: two of them make a sentence Cantonese, one does not."""

    pattern: Pattern
    inside: bool


class _Marks(NamedTuple):
    alone: re.Pattern[str]
    """The characters that are markers whatever they are beside."""
    traces: re.Pattern[str]
    """Strings of which one stands in whatever `markers` finds, and which are found much faster."""
    markers: Pattern
    """The markers that need hold none of those characters."""
    hints: dict[str, list[_Hint]]
    """By the strings of which one stands in whatever a hint finds."""


def _pattern(cantonese: str) -> str:
    for short, long in _SHORT.items():
        cantonese = cantonese.replace(short, long)
    return cantonese


def _width(cantonese: str) -> int:
    """How many characters a pattern turns at most, but for repetitions."""
    plain = _ONE.sub("字", _IN_PATTERNS.sub("", cantonese)).replace("^", "")
    while plain != (shorter := _CHOICE.sub(lambda m: max(m[1].split("|"), key=len), plain)):
        plain = shorter
    return len(plain)


def _hints(table: Iterable[dict[str, str]]) -> dict[str, list[_Hint]]:
    hints: dict[str, list[_Hint]] = {}
    for row in table:
        if "+" in row["marker"]:
            hint = _Hint(Pattern(_pattern(row["cantonese"])), "=" in row["marker"])
            for trace in needed(hint.pattern.pattern):
                hints.setdefault(trace, []).append(hint)
    return hints


@lru_cache(maxsize=1)
def _table() -> list[dict[str, str]]:
    return rows("summarize.chinese", "cantonese.tsv")


@lru_cache(maxsize=1)
def _marks() -> _Marks:
    marked = [row["cantonese"] for row in _table() if "*" in row["marker"]]
    alone = re.compile(f"[{''.join(word for word in marked if len(word) == 1)}]")
    further = {word: traces for word in marked if not all(map(alone.search, traces := needed(_pattern(word))))}
    return _Marks(
        alone,
        re.compile("|".join(sorted({trace for traces in further.values() for trace in traces}))),
        Pattern("|".join(map(_pattern, further))),
        _hints(_table()),
    )


@lru_cache(maxsize=1)
def _rules() -> tuple[_Rule, ...]:
    """What is turned, the longest first."""
    turned = sorted((row for row in _table() if "?" not in row["marker"]), key=lambda row: -_width(row["cantonese"]))
    return tuple(_Rule(Pattern(_pattern(row["cantonese"])), row["written"], "=" in row["marker"]) for row in turned)


@lru_cache(maxsize=2)
def _doubtful(marker: str) -> re.Pattern[str]:
    """What is told where it stays ("?"), and what is told only where it is a word of its own ("??")."""
    return re.compile("|".join(_pattern(row["cantonese"]) for row in _table() if row["marker"] == marker))


@dataclass(frozen=True, slots=True)
class Written:
    """`text` is written Chinese; character i of it came from `origins[i]`, a span of the Cantonese."""

    text: str
    origins: tuple[tuple[int, int], ...]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the Cantonese that the span [start, end) came from (start < end)."""
        origins = self.origins[start:end]
        return min(o[0] for o in origins), max(o[1] for o in origins)


@lru_cache(maxsize=4096)
def is_cantonese(text: str) -> bool:
    """Whether a simplified sentence holds a word that only Cantonese has, or two that Mandarin hardly has together."""
    marks = _marks()
    if marks.alone.search(text):
        return True
    if marks.traces.search(text) and any(map(_is_whole, marks.markers.finditer(text))):
        return True
    hints = {hint for trace, there in marks.hints.items() if trace in text for hint in there}
    return len({word for hint in hints for word in _hinted(hint, text)}) > 1


def _hinted(hint: _Hint, text: str) -> Iterator[str]:
    """The words of a text that are a hint."""
    return (m[0] for m in hint.pattern.finditer(text) if hint.inside or _is_whole(m))


@lru_cache(maxsize=1024)
def written_chinese(text: str, kept: tuple[tuple[int, int], ...] = ()) -> Written:
    """A simplified Cantonese sentence in the words of written Chinese; the spans `kept` stay as they are, wherever they come to stand.

    >>> written_chinese("佢哋话唔会卖楼。").text
    '他们说不会卖房。'
    """
    places = [(i, i + 1) for i in range(len(text))]
    held = [-1] * len(text)
    for number, (start, end) in enumerate(kept):
        held[start:end] = [number] * (end - start)
    for rule in _rules():
        if found := [
            m for m in rule.pattern.finditer(text) if _is_free(m, rule, held) and (rule.inside or _is_whole(m))
        ]:
            pieces = list(_pieces(text, found, rule, places, held))
            text = "".join(piece for piece, _, _ in pieces)
            places = [place for _, there, _ in pieces for place in there]
            held = [mark for _, _, marks in pieces for mark in marks]
    return Written(text, tuple(places))


def as_written_chinese(text: str) -> str:
    """A simplified Cantonese sentence in the words of written Chinese."""
    return written_chinese(text).text


def left_in_cantonese(text: str) -> list[str]:
    """The words of a simplified Cantonese sentence that are still Cantonese after it was put into written Chinese."""
    if not is_cantonese(text):
        return []
    written = as_written_chinese(text)
    words = [m for m in _doubtful("??").finditer(written) if all(stand_alone(written, [m.span()]))]
    found = [*_ONLY_CANTONESE.finditer(written), *_doubtful("?").finditer(written), *words]
    return list(dict.fromkeys(m[0] for m in found))


def _is_free(m: re.Match[str], rule: _Rule, held: Sequence[int]) -> bool:
    """Whether a match turns nothing that is kept, and cuts through nothing that is."""
    start, end = m.span()
    moved = {i for group in _GROUP.findall(rule.written) for i in range(*m.span(int(group)))}
    edges = ((start - 1, start), (end - 1, end))
    return not any(held[i] >= 0 and i not in moved for i in range(start, end)) and not any(
        a >= 0 and b < len(held) and held[a] == held[b] >= 0 for a, b in edges
    )


def _is_whole(m: re.Match[str]) -> bool:
    """Whether a match cuts no Mandarin word: it holds what only Cantonese has, or begins and ends where words do (边有 in 身边有)."""
    start, end = m.span()
    moved = {i for a, b in m.regs[1:] for i in range(a, b)}
    if _ONLY_CANTONESE.search("".join(m.string[i] for i in range(start, end) if i not in moved)):
        return True
    bounds = _bounds(m.string)
    if not {start, end} <= bounds:
        return False
    inner = {i for part in m.regs[1:] for i in part if i >= 0}
    return inner <= bounds or bounds.isdisjoint(range(start + 1, end))


@lru_cache(maxsize=256)
def _bounds(text: str) -> frozenset[int]:
    """Where the words of a text begin and end; in numerals and what they count (两个, 五年), everywhere."""
    tokens = Segmenter().tokens(text)
    counted = (i for t in tokens if t.tag in ("m", "mq") or t.text[0] in _COUNTS for i in range(t.start, t.end))
    return frozenset((0, *(t.end for t in tokens), *counted))


_Piece = tuple[str, Sequence[tuple[int, int]], Sequence[int]]


def _pieces(
    text: str, found: Iterable[re.Match[str]], rule: _Rule, places: Sequence[tuple[int, int]], held: Sequence[int]
) -> Iterator[_Piece]:
    """The text with the matches turned, piece by piece, with where its characters came from and what is kept of it."""
    at = 0
    for m in found:
        yield text[at : m.start()], places[at : m.start()], held[at : m.start()]
        there = places[m.start() : m.end()]
        whole = (min(a for a, _ in there), max(b for _, b in there))
        for i, part in enumerate(_GROUP.split(rule.written)):
            if i % 2:
                start, end = m.span(int(part))
                yield text[start:end], places[start:end], held[start:end]
            else:
                yield part, [whole] * len(part), [-1] * len(part)
        at = m.end()
    yield text[at:], places[at:], held[at:]
