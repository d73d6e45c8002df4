"""Several glossaries as one: later user files over earlier ones, over the names the articles introduce, over the built-in lexicon."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from summarize.glossary.entries import LAYERS, Context, Entry, Glossary
from summarize.glossary.keys import key_texts


@dataclass(frozen=True, slots=True)
class Conflict:
    """One source that two glossaries give different targets for, and which one is used."""

    source: str
    kept: Entry
    dropped: Entry

    def __str__(self) -> str:
        kept, dropped = self.kept, self.dropped
        return f"{self.source}: {kept.target!r} ({place(kept)}) is used, not {dropped.target!r} ({place(dropped)})"


@dataclass(frozen=True, slots=True)
class Merged:
    """The glossary to use, and the conflicts found on the way, sorted by source."""

    glossary: Glossary
    conflicts: tuple[Conflict, ...]


def place(entry: Entry) -> str:
    """Where an entry stands, for people: file and line, or the lexicon."""
    if entry.layer == "built-in":
        return "the built-in lexicon"
    return (entry.origin or entry.layer) + (f":{entry.line}" if entry.line is not None else "")


def merge(glossaries: Sequence[Glossary]) -> Merged:
    """One glossary out of several, given in the order in which the user named them.

    For each source form the entries are ranked: user before article before built-in, then later glossaries before earlier ones. An entry
    loses a source form where an entry of higher rank has it without a condition, or under the same condition; an entry without source
    forms left is dropped. A loss with a different target is a conflict. Two senses of one word with different conditions in one glossary
    live side by side. What an article gives is no better where it merely abbreviates what a lower one says in full (USGS, Trump): the
    full form stays, and the abbreviation is accepted. Nor is it where it differs from the lexicon in a letter or two (Narenda Modi).
    """
    ranked: list[Entry] = []
    for layer in LAYERS:
        for glossary in reversed(glossaries):
            ranked += (entry for entry in glossary if entry.layer == layer)
    pairs = [(index, source) for index, entry in enumerate(ranked) for source in entry.sources]
    owners = _owners(glossaries)
    taken: dict[str, list[int]] = {}
    lost: dict[int, set[str]] = {}
    accepted: dict[int, list[str]] = {}
    conflicts: list[Conflict] = []
    for (index, source), key in zip(pairs, key_texts([source for _, source in pairs]), strict=True):
        entry = ranked[index]
        winners = taken.setdefault(key, [])
        number = next((n for n, w in enumerate(winners) if _shadows(ranked[w], entry, owners)), None)
        if number is None:
            winners.append(index)
            continue
        winner = ranked[winners[number]]
        if winner is entry:
            continue
        abbreviated = entry.context is None and _abbreviates(winner.target, entry.target)
        misspelt = entry.layer == "built-in" and _misspells(winner.target, entry.target)
        if winner.layer == "article" and (abbreviated or misspelt):
            lost.setdefault(winners[number], set()).update(s for s in winner.sources if key_texts([s]) == [key])
            if abbreviated:
                accepted.setdefault(index, []).append(winner.target)
            winners[number] = index
            continue
        lost.setdefault(index, set()).add(source)
        if not _same_target(winner, entry):
            conflicts.append(Conflict(source, winner, entry))
    kept = [_without(entry, lost.get(index, set()), accepted.get(index, [])) for index, entry in enumerate(ranked)]
    names = [g.name for g in glossaries if g.name]
    digest = hashlib.sha256("".join(g.sha256 for g in glossaries).encode()).hexdigest()
    glossary = Glossary(tuple(e for e in kept if e.sources), " + ".join(names), digest)
    return Merged(glossary, tuple(sorted(conflicts, key=lambda c: (c.source, c.kept.target, c.dropped.target))))


def _owners(glossaries: Iterable[Glossary]) -> dict[int, int]:
    return {id(entry): number for number, glossary in enumerate(glossaries) for entry in glossary}


def _shadows(winner: Entry, entry: Entry, owners: dict[int, int]) -> bool:
    same_glossary = owners[id(winner)] == owners[id(entry)] and winner.layer == entry.layer
    condition: Context | None = winner.context
    return condition == entry.context or (condition is None and not same_glossary)


def _without(entry: Entry, sources: set[str], accepted: list[str]) -> Entry:
    if not sources and not accepted:
        return entry
    accept = tuple(dict.fromkeys([*entry.accept, *(a for a in accepted if a not in (entry.target, entry.short))]))
    return replace(entry, sources=tuple(s for s in entry.sources if s not in sources), accept=accept)


def _same_target(winner: Entry, entry: Entry) -> bool:
    if _plain(winner.target) == _plain(entry.target) or winner.target in entry.accept or entry.target in winner.accept:
        return True
    return _abbreviates(entry.target, winner.target) or entry.target == winner.short or winner.target == entry.short


def _plain(target: str) -> str:
    return re.sub(r"^the |[^\w]", "", target.lower())


def _misspells(target: str, known: str) -> bool:
    """Whether `target` is `known` with one letter in eight, at most two, added, left out, changed or transposed."""
    distance: int = OSA.distance(_plain(target), _plain(known), score_cutoff=2)
    return 0 < distance <= min(2, len(_plain(known)) // 8)


def _abbreviates(short: str, full: str) -> bool:
    """Whether `short` is a part of the words of `full`, or its initials."""
    words = re.findall(r"[^\W\d_]+|\d+", full.lower().replace("u.s.", "u s"))
    parts = re.findall(r"[^\W\d_]+|\d+", short.lower().replace("u.s.", "u s"))
    if len(parts) < len(words) and set(parts) <= set(words):
        return True
    letters = "".join(word[0] for word in words if word not in ("of", "and", "the", "for", "in", "on"))
    return len(words) > 1 and short.isupper() and short.replace(".", "").lower() == letters
