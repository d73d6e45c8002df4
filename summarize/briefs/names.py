"""The names of a brief: the table at its end, those that nobody has confirmed, and who is called by the full name in the points."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from summarize.briefs.brief import Brief, Name, NameToConfirm
from summarize.chinese.normalize import aligned
from summarize.glossary.entries import TYPE_BY_NAME, Entry, Glossary
from summarize.glossary.naming import PINYIN, ROMANIZATION, Spelling
from summarize.translation.annotation import SOURCE
from summarize.translation.checks import Comparison
from summarize.translation.segment import Segment
from summarize.translation.types import Translation
from summarize.translation.unconfirmed import Unconfirmed

_BEFORE, _BEHIND = 10, 8
"""How many characters round a name make its context."""


def names_table(translations: Iterable[Translation]) -> tuple[Name, ...]:
    """One row for each English name or term with where it came from, in the order of first mention; `source` is the first Chinese form."""
    rows: dict[str, list[tuple[str, str, str, str]]] = {}
    for t in translations:
        for e in t.expected:
            if e.kind in ("name", "term") and e.target and e.origin != SOURCE:
                rows.setdefault(e.target, []).append((e.source, e.type or "name", e.origin, t.sentence.id))
    return tuple(
        Name(found[0][0], target, found[0][1], found[0][2], len(found), tuple(dict.fromkeys(f[3] for f in found)))
        for target, found in rows.items()
    )


def names_to_confirm(translations: Iterable[Translation], segments: Mapping[str, Segment]) -> tuple[NameToConfirm, ...]:
    """One item for each name that nobody has confirmed, in the order of first mention; `segments` are by sentence id."""
    compared = [Comparison(segments[t.sentence.id], t.text) for t in translations]
    found: dict[str, list[tuple[Segment, Unconfirmed]]] = {}
    for c in compared:
        for name in (*c.names.suspects, *c.names.given_away):
            found.setdefault(aligned(name.source), []).append((c.segment, name))
    out = []
    for key, items in found.items():
        names, told = [name for _, name in items], {segment.sentence.id for segment, _ in items}
        where = [c.segment for c in compared if key in c.segment.source or c.segment.sentence.id in told]
        out.append(
            NameToConfirm(
                names[0].source,
                next((n.target for n in names if n.target), ""),
                names[0].type,
                tuple(segment.sentence.id for segment in where),
                tuple(dict.fromkeys(n.told for n in names if n.told and n.told != n.target)),
                _context(next((s for s in where if s.sentence.paragraph >= 0), where[0]), key),
            )
        )
    return tuple(out)


def _context(segment: Segment, key: str) -> str:
    at = max(0, segment.source.find(key))
    return " ".join(segment.text[max(0, at - _BEFORE) : at + len(key) + _BEHIND].split())


def full_names(texts: Sequence[str], people: Sequence[Sequence[Entry]]) -> list[str]:
    """The points with each person called by the full name where first mentioned; `people` are the persons in each point's source."""
    seen: set[str] = set()
    out = []
    for text, entries in zip(texts, people, strict=True):
        for entry in entries:
            if entry.target in seen or not entry.short:
                continue
            if entry.target not in text:
                short = rf"(?:\b(?:Mr|Mrs|Ms|Miss)\.? )?(?<![\w-]){re.escape(entry.short)}(?![\w-])"
                text, count = re.subn(short, entry.target.replace("\\", r"\\"), text, count=1)
                if not count:
                    continue
            seen.add(entry.target)
        out.append(text)
    return out


def named_in(brief: Brief) -> Glossary:
    """The names of a brief that are not in the built-in lexicon, as a glossary."""
    rows = [n for n in brief.names if n.origin not in ("built-in", PINYIN, ROMANIZATION)]
    return Glossary(
        tuple(
            Entry((n.source,), n.target, TYPE_BY_NAME[n.type], origin=n.origin) for n in rows if n.type in TYPE_BY_NAME
        )
    )


def spelt_in(brief: Brief) -> dict[str, Spelling]:
    """The spellings of a brief that nobody has confirmed, by the Chinese."""
    rows = [n for n in brief.names if n.origin == ROMANIZATION]
    return {n.source: Spelling(n.target, TYPE_BY_NAME[n.type]) for n in rows if n.type in TYPE_BY_NAME}
