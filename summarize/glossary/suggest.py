"""Rows for a glossary that a person then edits: names the articles introduce, and Chinese names that nobody has given the English of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from summarize.articles.article import Article
from summarize.chinese.characters import HAN
from summarize.chinese.normalize import normalize
from summarize.chinese.romanize import romanize
from summarize.glossary.discovery import DiscoveredName, discover, discovered_glossary
from summarize.glossary.discovery.boundaries import Boundaries
from summarize.glossary.discovery.tables import tables
from summarize.glossary.entries import EntryType, Glossary, join_forms
from summarize.glossary.formats import read_entries
from summarize.glossary.formats.append import add_rows, sources_in_comments
from summarize.glossary.in_a_row import in_a_row
from summarize.glossary.mainland import firm, of_mainland, recurs, settled
from summarize.glossary.matching import Match, Matcher
from summarize.glossary.merge import merge
from summarize.glossary.persons import ENOUGH, origin_of, personal_names
from summarize.glossary.transliteration import foreign_end, leads_foreign, transliterations, written_by_sound

_FOREIGN = re.compile(rf"[{HAN}]{{1,8}}(?:·[{HAN}A-Z]{{1,8}}){{1,3}}")
_COLUMNS = ("source", "target", "type", "short", "note")
_CONTEXTS = 2


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One row: `accepted` for names the articles introduce, which hold in this run anyway; others wait for a person's word.

    `target` is "" where nothing can be suggested. `conflicts` are other targets with their counts. `likely` where the person's name is
    surely read in pinyin, so that it may be used and told rather than only be suggested; `settled` where nobody has to confirm it.
    """

    sources: tuple[str, ...]
    target: str
    type: EntryType
    count: int
    contexts: tuple[str, ...]
    accepted: bool
    short: str | None = None
    conflicts: tuple[tuple[str, int], ...] = ()
    likely: bool = False
    settled: bool = False

    def row(self) -> dict[str, str]:
        """The fields of the row."""
        notes = [f"{self.count}×", *self.contexts]
        notes += [f"also {target!r} ({count}×)" for target, count in self.conflicts]
        note = "; ".join(re.sub(r"\s+", " ", n) for n in notes).replace("\t", " ")
        fields = (join_forms(self.sources), self.target, self.type, self.short or "", note)
        return dict(zip(_COLUMNS, fields, strict=True))


def suggest(articles: Sequence[Article], glossary: Glossary) -> list[Suggestion]:
    """What a glossary for `articles` could hold beyond `glossary`: introduced names first, then unknown ones, most frequent first."""
    names = discover(articles)
    matcher = Matcher(merge([glossary, discovered_glossary(names)]).glossary)
    return [*map(_introduced, names), *unknown_names(articles, matcher)]


def unknown_names(articles: Sequence[Article], matcher: Matcher) -> list[Suggestion]:
    """What looks like a name in `articles` and is none that `matcher` finds, persons of Chinese name first, most frequent first."""
    return unknown_of(seen_unknown(article, matcher) for article in articles)


@dataclass(frozen=True, slots=True)
class Seen:
    """What looks like a name in an article, with its contexts: persons of Chinese name, with the evidence and the kinds of text, others.

    `settled` are those of Chinese name whose pinyin is the rule (see `mainland`).
    """

    found: dict[str, list[tuple[int, str]]]
    origins: dict[str, set[str]]
    foreign: dict[str, list[str]]
    settled: set[str]


def seen_unknown(article: Article, matcher: Matcher) -> Seen:
    """What looks like a name in one article and is none that `matcher` finds."""
    seen = Seen(defaultdict(list), defaultdict(set), defaultdict(list), set())
    sure: set[str] = set()
    native: set[str] = set()
    for text in article.texts:
        plain = normalize(text).text
        known = list(matcher.find(plain))
        mainland = of_mainland(plain, known)
        covered = _covered(known) | {place.at for place in in_a_row(plain)}
        runs = [(start, end) for start, end in transliterations(plain) if covered.isdisjoint(range(start, end))]
        for start, name, evidence in personal_names(plain, covered):
            origin: str = origin_of(plain)
            if written_by_sound(name):
                if not leads_foreign(name):
                    continue  # 和|科瓦诺
                end = foreign_end(plain, start, start + len(name), runs)
                evidence = max(evidence, ENOUGH) if end > start + len(name) else evidence
                origin, name = "foreign", plain[start:end]
                covered |= set(range(start, end)) if evidence >= ENOUGH else set()
            elif settled(name):
                sure |= {name} if firm(plain, start, name, known) else set()
                native |= {name} if mainland else set()
            seen.found[name].append((evidence, _context(plain, start, start + len(name))))
            seen.origins[name] |= {origin, "spelt" if article.script == "hant" else "mainland"}
        for match in _FOREIGN.finditer(plain.replace("‧", "·").replace("•", "·")):
            start, end = _free(*match.span(), match.group(), covered)
            name = _trimmed(match.group()[start - match.start() : end - match.start()]) if start < end else ""
            if name and ((start, end) == match.span() or set(name) <= tables().sounds | {"·"}):
                seen.foreign[name].append(_context(plain, start, end))
                covered |= set(range(start, end))
        for start, end in runs:
            if covered.isdisjoint(range(start, end)):
                seen.foreign[plain[start:end]].append(_context(plain, start, end))
    whole = normalize("\n".join(article.texts)).text
    seen.settled.update(name for name in native if name in sure or recurs(name, whole))
    return seen


def unknown_of(seen: Iterable[Seen]) -> list[Suggestion]:
    """The rows for what was seen in the articles of a run."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    origins: dict[str, set[str]] = defaultdict(set)
    foreign: dict[str, list[str]] = defaultdict(list)
    by_rule: set[str] = set()
    for one in seen:
        by_rule |= one.settled
        for name, places in one.found.items():
            found[name] += places
            origins[name] |= one.origins[name]
        for name, contexts in one.foreign.items():
            foreign[name] += contexts
    for part in {part for name in foreign if "·" in name for part in name.split("·")} & found.keys():
        origins[part].add("foreign")  # 叶连娜 of 叶连娜·萨夫罗诺娃
    return _unknown(found, origins, by_rule) + [
        Suggestion((name,), "", "person", len(contexts), tuple(dict.fromkeys(contexts))[:_CONTEXTS], accepted=False)
        for name, contexts in sorted(foreign.items(), key=lambda item: (-len(item[1]), item[0]))
    ]


def write_suggestions(rows: Sequence[Suggestion]) -> str:
    """The rows as a TSV that can be edited and used as a glossary; rows that wait for a person's word are comments."""
    header = "# Remove '# ' in front of a row to accept it. Suggested romanizations are never used as they are.\n"
    return add_suggestions(rows, (header + "\t".join(_COLUMNS) + "\n").encode(), path="names.tsv").decode()


def add_suggestions(rows: Sequence[Suggestion], before: bytes, *, path: str) -> bytes:
    """The same behind what the TSV at `path` holds, which stays as it is; names that it has, in comments too, are left out.

    Raises GlossaryError where the file cannot be used.
    """
    known = {s for e in read_entries(before, path=path) for s in e.sources} | sources_in_comments(before, path=path)
    return add_rows(before, [(r.row(), r.accepted) for r in rows if not known & set(r.sources)], path=path)


def _introduced(name: DiscoveredName) -> Suggestion:
    return Suggestion(
        name.sources,
        name.target,
        name.type,
        name.count,
        name.contexts[:_CONTEXTS],
        accepted=True,
        short=name.short,
        conflicts=name.conflicts,
    )


def _covered(known: Iterable[Match]) -> set[int]:
    return {i for match in known for i in range(match.start, match.end)}


def _context(text: str, start: int, end: int) -> str:
    return text[max(0, start - 10) : end + 8].strip()


def _unknown(
    found: dict[str, list[tuple[int, str]]], origins: dict[str, set[str]], by_rule: Set[str]
) -> list[Suggestion]:
    strong = {name: items for name, items in found.items() if max(e for e, _ in items) >= ENOUGH}
    rows = []
    for name, items in strong.items():
        longer = [
            other
            for other in strong
            if other != name and other.startswith(name) and len(strong[other]) * 2 > len(items)
        ]
        if not longer:
            contexts = tuple(dict.fromkeys(context for evidence, context in sorted(items, key=lambda x: (-x[0], x[1]))))
            target = "" if "foreign" in origins[name] else romanize(name)
            likely = origins[name] == {"mainland"}
            rows.append(
                Suggestion(
                    (name,),
                    target,
                    "person",
                    len(items),
                    contexts[:_CONTEXTS],
                    accepted=False,
                    likely=likely,
                    settled=likely and name in by_rule,
                )
            )
    return sorted(rows, key=lambda row: (-row.count, row.sources))


def _free(start: int, end: int, name: str, covered: set[int]) -> tuple[int, int]:
    """What of a dotted name stands between words that are known, 塔米·里奥博德 behind 民主党: an empty span where nothing is left."""
    first, last = start + name.index("·"), start + name.rindex("·")
    before = max((i + 1 for i in covered if start <= i < first), default=start)
    behind = min((i for i in covered if last < i < end), default=end)
    whole = before < first < last + 1 < behind and covered.isdisjoint(range(first, last))
    return (before, behind) if whole else (start, start)


def _trimmed(name: str) -> str:
    """A dotted name without the office before it and the words behind it, which no transliteration contains."""
    sounds = tables().sounds
    last = name.rindex("·") + 1
    usual = next((i for i in range(last, len(name)) if name[i] not in sounds), len(name))
    name = name[: max(usual, last + 1)]
    boundaries = Boundaries(name, tables())
    start = next(
        (i for i in range(name.index("·") - 1, 0, -1) if boundaries.before(i) in ("title", "boundary", "place")), 0
    )
    return name[start:]
