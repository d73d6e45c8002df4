"""Where the names of a brief stand in its English and in its Chinese, as runs of text that a page or a document can mark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from summarize.briefs.brief import Brief
from summarize.glossary.entries import TYPE_BY_NAME, Entry
from summarize.glossary.mentions import find_mentions
from summarize.glossary.sources import builtin_glossary

_SHORTEST = 2
"""Characters of the shortest Chinese name that is looked for: 美 alone stands in 美丽 too."""


@dataclass(frozen=True, slots=True)
class MarkedName:
    """A name as it stands in a brief: its Chinese and English forms, and whether anybody has confirmed it.

    `sentences` are the ids of those it stands in ("title" is the headline); `type` and `origin` are those of the table of names.
    """

    sources: tuple[str, ...]
    targets: tuple[str, ...]
    type: str
    origin: str
    sentences: frozenset[str]
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text, and the name that it is, or None."""

    text: str
    name: MarkedName | None = None


def names_of(brief: Brief) -> tuple[MarkedName, ...]:
    """The names of a brief, those to confirm last; terms of the built-in lexicon are words like others and left out."""
    found: dict[str, MarkedName] = {}
    for t in brief.translations:
        for e in t.expected:
            if not e.target or e.kind not in ("name", "term") or (e.kind == "term" and e.origin == "built-in"):
                continue
            name = found.get(e.target) or MarkedName((), (e.target,), e.type or "name", e.origin, frozenset())
            found[e.target] = replace(
                name,
                sources=tuple(dict.fromkeys((*name.sources, e.source))),
                sentences=name.sentences | {t.sentence.id},
            )
    open_names = tuple(
        MarkedName(
            (n.source,), tuple(filter(None, (n.target, *n.told))), n.type, "", frozenset(n.sentences), confirmed=False
        )
        for n in brief.to_confirm
    )
    asked = {form for name in open_names for form in name.targets}
    return (*(n for target, n in found.items() if target not in asked), *open_names)


class Marker:
    """Finds `names` in texts. `Marker(names_of(brief))` for one brief; the names of several may be put together."""

    def __init__(self, names: Iterable[MarkedName]) -> None:
        self._names = tuple(names)
        self._by_target = {target: name for name in reversed(self._names) for target in name.targets}
        known = _built_in() if any(name.origin == "built-in" for name in self._names) else {}
        self._entries = {target: _entry(name, target, known) for target, name in self._by_target.items()}
        self._by_sentence: dict[str, list[MarkedName]] = {}
        for name in self._names:
            for id in name.sentences:
                self._by_sentence.setdefault(id, []).append(name)

    def english(self, text: str, sentences: Iterable[str] | None = None) -> list[Run]:
        """An English text cut where names begin and end: the names that stand in `sentences`, or all."""
        entries = (self._entries[t] for name in self._in(sentences) for t in name.targets if self._by_target[t] is name)
        spans = ((m.start, m.end, self._by_target[m.target]) for m in find_mentions(text, entries))
        return list(_runs(text, spans))

    def chinese(self, text: str, sentences: Iterable[str] | None = None) -> list[Run]:
        """A Chinese text cut likewise."""
        names = {
            source: name
            for name in reversed(self._in(sentences))
            for source in name.sources
            if len(source) >= _SHORTEST
        }
        return list(_runs(text, _stand(text, names)))

    def _in(self, sentences: Iterable[str] | None) -> Sequence[MarkedName]:
        if sentences is None:
            return self._names
        return list(dict.fromkeys(name for id in sentences for name in self._by_sentence.get(id, ())))


@lru_cache(maxsize=1)
def _built_in() -> dict[str, Entry]:
    return {entry.target: entry for entry in reversed(builtin_glossary().entries)}


def _entry(name: MarkedName, target: str, known: Mapping[str, Entry]) -> Entry:
    """A name as an entry by which to find it: one of the lexicon has the forms that count as it there (Chile, Chilean)."""
    if name.origin == "built-in" and target in known:
        return replace(known[target], context=None)
    return Entry(name.sources or (target,), target, TYPE_BY_NAME.get(name.type, "organisation"))


def _stand(text: str, names: Mapping[str, MarkedName]) -> Iterator[tuple[int, int, MarkedName]]:
    forms = sorted(names, key=lambda form: (-len(form), form))
    for match in re.finditer("|".join(map(re.escape, forms)), text) if forms else ():
        yield match.start(), match.end(), names[match[0]]


def _runs(text: str, spans: Iterable[tuple[int, int, MarkedName]]) -> Iterator[Run]:
    at = 0
    for start, end, name in spans:
        if start > at:
            yield Run(text[at:start])
        yield Run(text[start:end], name)
        at = end
    if at < len(text):
        yield Run(text[at:])
