"""From the introductions of many articles to one list of names: variants of one person joined, conflicts settled and recorded."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from summarize.chinese.characters import HAN
from summarize.glossary.discovery.brackets import Introduction, simplified
from summarize.glossary.discovery.names import Name, is_alias
from summarize.glossary.discovery.tables import tables
from summarize.glossary.entries import Entry, EntryType
from summarize.glossary.keys import source_keys

_VARIANT = 84
"""Two spellings of one name: rapidfuzz ratio, in percent."""
_CONTEXTS = 3
_MARKS = "·.?-"
_IS_HAN = re.compile(f"[{HAN}]")


@dataclass(frozen=True, slots=True)
class Sighting:
    """An introduction, the name found in it, if any, and the path of the article."""

    introduction: Introduction
    name: Name | None
    path: str


@dataclass(frozen=True, slots=True)
class DiscoveredName:
    """A name of the articles. `count` is how often it is introduced; `derived` names are the short forms of introduced ones.

    `conflicts` are other targets that the articles give for one of the sources, with their counts.
    """

    sources: tuple[str, ...]
    target: str
    type: EntryType
    short: str | None = None
    accept: tuple[str, ...] = ()
    count: int = 1
    contexts: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    conflicts: tuple[tuple[str, int], ...] = ()
    derived: bool = False

    def entry(self) -> Entry:
        """The glossary entry, of the layer "article"."""
        return Entry(
            self.sources, self.target, self.type, self.short, origin=self.paths[0] if self.paths else "", layer="article",
            accept=self.accept,
        )  # fmt: skip


@dataclass(slots=True)
class _Group:
    """What is known of one source, or, later, of one target."""

    targets: Counter[str] = field(default_factory=Counter)
    names: dict[str, list[tuple[Name, Sighting]]] = field(default_factory=lambda: defaultdict(list))


def collect(mentions: Iterable[Sighting], texts: Mapping[str, str]) -> list[DiscoveredName]:
    """The names in `mentions`; `texts` are the articles by path, where short forms are looked for: those that introduce persons do."""
    ordered = sorted(mentions, key=lambda m: (m.path, m.introduction.context, m.introduction.run))
    groups = _by_source(_without_overlong([m for m in ordered if m.name is not None]))
    chosen: dict[str, tuple[str, tuple[tuple[str, int], ...]]] = {
        key: _choose(group.targets) for key, group in groups.items()
    }
    by_target: dict[tuple[str, bool], list[str]] = defaultdict(list)
    for key, (target, _) in chosen.items():
        by_target[target, groups[key].names[target][0][0].type == "person"].append(key)
    names = [
        _join([(groups[key], *chosen[key]) for key in sorted(keys)], target) for (target, _), keys in by_target.items()
    ]
    names = _with_aliases(names, ordered)
    known = {key.text for name in names for key in source_keys(name.sources)}
    names += _derived(groups, chosen, known, texts)
    return sorted(names, key=lambda n: (n.derived, -n.count, n.target, n.sources))


def _without_overlong(mentions: list[Sighting]) -> list[tuple[Name, Sighting]]:
    """Names whose start was a guess are cut to a shorter name with the same target that more often stands alone."""
    found = [(m.name, m) for m in mentions if m.name is not None]
    counts = Counter((simplified(name.source), name.target) for name, _ in found)
    of_target: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for (source, target), count in counts.items():
        of_target[target].append((count, source))
    result: list[tuple[Name, Sighting]] = []
    for name, mention in found:
        plain = simplified(name.source)
        shorter = [
            (count, source)
            for count, source in of_target[name.target]
            if plain != source and plain.endswith(source) and count >= counts[plain, name.target]
        ]
        if shorter and not name.sure:
            length = len(max(shorter)[1])
            name = replace(name, source=name.source[-length:])
        result.append((name, mention))
    return result


def _by_source(found: list[tuple[Name, Sighting]]) -> dict[str, _Group]:
    groups: dict[str, _Group] = defaultdict(_Group)
    for (name, mention), key in zip(found, source_keys([name.source for name, _ in found]), strict=True):
        groups[key.text].targets[name.target] += 1
        groups[key.text].names[name.target].append((name, mention))
    return dict(groups)


def _choose(targets: Counter[str]) -> tuple[str, tuple[tuple[str, int], ...]]:
    """The target of a source, and the other targets that are not merely shorter forms of it."""
    counts = dict(targets)
    for short in sorted(targets, key=len):
        fuller = sorted((t for t in counts if t != short and _is_part(short, t)), key=lambda t: (-targets[t], t))
        if fuller:
            counts[fuller[0]] += counts.pop(short)
    best = min(counts, key=lambda t: (-counts[t], t))
    others = sorted((t, n) for t, n in targets.items() if t != best and not _is_part(t, best))
    return best, tuple(others)


def _is_part(short: str, full: str) -> bool:
    words = full.lower().split()
    return set(short.lower().split()) < set(words)


def _join(groups: list[tuple[_Group, str, tuple[tuple[str, int], ...]]], target: str) -> DiscoveredName:
    """One name out of all its sources."""
    all_names = [
        item
        for group, _, _ in groups
        for other in sorted(group.names)
        for item in group.names[other]
        if other == target
    ]
    counts = Counter(name.source for name, _ in all_names)
    sources = sorted(counts, key=lambda s: (-counts[s], s))
    aliases = {alias for name, _ in all_names for alias in name.aliases}
    shorts = Counter(name.short for name, _ in all_names if name.short)
    variants = [t for _, _, others in groups for t, _ in others if fuzz.ratio(t, target) >= _VARIANT]
    accept = dict.fromkeys([*(a for name, _ in all_names for a in name.accept), *sorted(variants)])
    kinds = Counter(name.type for name, _ in all_names)
    return DiscoveredName(
        sources=_distinct([*sources, *sorted(aliases)]),
        target=target,
        type=min(kinds, key=lambda k: (-kinds[k], k)),
        short=min(shorts, key=lambda s: (-shorts[s], s)) if shorts else None,
        accept=tuple(accept),
        count=sum(counts.values()),
        contexts=tuple(dict.fromkeys(mention.introduction.context for _, mention in all_names))[:_CONTEXTS],
        paths=tuple(sorted({mention.path for _, mention in all_names})),
        conflicts=tuple(sorted({other for _, _, others in groups for other in others})),
    )


def _distinct(sources: list[str]) -> tuple[str, ...]:
    kept: dict[tuple[str, frozenset[int]], str] = {}
    for source, key in zip(sources, source_keys(sources), strict=True):
        kept.setdefault((key.text, key.marks), source)
    return tuple(kept.values())


def _with_aliases(names: list[DiscoveredName], mentions: list[Sighting]) -> list[DiscoveredName]:
    """Other Chinese forms that stand in brackets after a known one: 唐纳德·川普（特朗普）, 《降低通货膨胀法案》（下称“降通胀法”）."""
    result = list(names)
    owners = {simplified(source): index for index, name in enumerate(names) for source in name.sources}
    longest = max(map(len, owners), default=0)
    for mention in mentions:
        if mention.name is not None or not mention.introduction.aliases:
            continue
        run = simplified(mention.introduction.run)
        index = next((owners[run[-n:]] for n in range(min(longest, len(run)), 1, -1) if run[-n:] in owners), None)
        if index is not None:
            name = result[index]
            alike = [a for a in mention.introduction.aliases if is_alias(a, name.sources[0], name.target, tables())]
            result[index] = replace(name, sources=_distinct([*name.sources, *alike]))
    return result


def _derived(
    groups: dict[str, _Group],
    chosen: dict[str, tuple[str, tuple[tuple[str, int], ...]]],
    known: set[str],
    texts: Mapping[str, str],
) -> list[DiscoveredName]:
    """The short forms of introduced persons that the same articles use on their own: 奥云额尔登 for 罗布桑那木斯来·奥云额尔登."""
    plain = {path: simplified(text) for path, text in texts.items()}
    english: dict[str, Counter[str]] = defaultdict(Counter)
    full: dict[tuple[str, str], list[tuple[Name, Sighting]]] = defaultdict(list)
    for key, (target, _) in sorted(chosen.items()):
        for name, mention in groups[key].names[target]:
            for number, (part, part_english) in enumerate(reversed(name.parts)):
                source = simplified(part)
                if (
                    source in known
                    or source.replace("·", "") in known
                    or not _stands_alone(source, plain[mention.path], surname=number == 0)
                ):
                    continue
                english[source][part_english] += 1
                full[source, part_english].append((name, mention))
    result = []
    for source, targets in sorted(english.items()):
        best, others = _choose(targets)
        items = full[source, best]
        fulls = sorted({name.target for name, _ in items})
        result.append(
            DiscoveredName(
                sources=(min(part for name, _ in items for part, _ in name.parts if simplified(part) == source),),
                target=best,
                type="person",
                accept=tuple(fulls) if len(fulls) == 1 else (),
                count=len(items),
                contexts=tuple(dict.fromkeys(mention.introduction.context for _, mention in items))[:_CONTEXTS],
                paths=tuple(sorted({mention.path for _, mention in items})),
                conflicts=others,
                derived=True,
            )
        )
    return result


def _stands_alone(source: str, text: str, *, surname: bool) -> bool:
    """Whether the text uses a part of a name without the others: a surname once, a given name twice and clear of other names."""
    sounds = tables().sounds
    free = clear = 0
    at = text.find(source)
    while at >= 0:
        before, after = text[at - 1 : at] or " ", text[at + len(source) : at + len(source) + 1] or " "
        if (
            before not in _MARKS
            and after not in _MARKS
            and not (before == " " and _IS_HAN.match(text[at - 2 : at - 1]))
        ):
            free += 1
            clear += before not in sounds and after not in sounds
        at = text.find(source, at + 1)
    if surname:
        return clear >= 1 or free >= 2 or (free == 1 and len(source) > 2)
    return clear >= 2
