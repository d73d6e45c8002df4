"""What a translation has to keep: the names, terms, quantities and dates of a sentence, and the sentence with their English put in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Literal, Protocol, TypeVar

from summarize.chinese.cantonese import is_cantonese, written_chinese
from summarize.chinese.characters import HAN
from summarize.chinese.normalize import aligned, normalize
from summarize.chinese.script import to_simplified
from summarize.figures.chinese.currency import in_currency, is_left_open
from summarize.figures.find import find_figures
from summarize.figures.types import ChineseDate, Figure, Quantity
from summarize.glossary.countries import abbreviated
from summarize.glossary.entries import Entry
from summarize.glossary.in_a_row import in_a_row
from summarize.glossary.matching import Match, Matcher
from summarize.glossary.mentions import accepted_forms, same_name
from summarize.glossary.namesakes import Meant, namesakes, usual
from summarize.glossary.naming import Suspect
from summarize.translation.coming import coming
from summarize.translation.hard_words import in_plain_words
from summarize.translation.plainer import numbered_item, plainer
from summarize.translation.ratings import ratings
from summarize.translation.spacecraft import spacecraft
from summarize.translation.title_style import in_quotation_marks

AnnotationKind = Literal["name", "term", "quantity", "date"]

_MARKS = {"《": "》", "“": "”", "「": "」", "『": "』", "〈": "〉", '"': '"'}
_BRACKETED = re.compile(r"\([^()]*\)")
# Two letters at least, a capital among them: Sarah House, Wirecard, iPhone 12 (without the number), AT&T, PM2.5; no http://..., 5G or 3M.
_LATIN = re.compile(
    r"(?<![A-Za-z0-9@/._-])(?=[a-z]{0,3}[A-Z])[A-Za-z\u00c0-\u024f]{2}[\w&'’-]*(?:(?<=\d)\.\d+)?"
    r"(?: (?=[A-Z])[\w&'’.-]*[\w])*(?![\w@/]|\.[a-z])",
    re.ASCII,
)
_WORDS = frozenset({"CEO", "CFO", "COO", "CTO", "App", "APP", "VIP", "PK", "TV", "DNA", "IP", "OT"})
"""Latin words of Chinese that are translated like any other."""

SOURCE = "source"
"""The origin of names that stand in the Chinese in Latin letters."""

_CHINESE = re.compile(rf"[{HAN}、]+")
_PLAIN = re.compile(rf"(?=.*[{HAN}])[{HAN}\d]+")
_BRACKET = re.compile(r"\s*\(([^()]{1,80})\)")
_LATIN_ENDS = re.compile(r"^[A-Za-z\d]|[A-Za-z\d]$")


@dataclass(frozen=True, slots=True)
class Annotation:
    """A span [start, end) of a sentence as it stands in the article, and the English that stands for it.

    `of` is the glossary entry or the figure it came from; `inject` whether the English is put into the sentence before the first
    translation, or only looked for in the output; `doubtful` whether it may be an ordinary word here and no name; `rewritten` is plainer
    Chinese that is put in where the English is not (英国 for 英 in 英、法两国).
    """

    start: int
    end: int
    kind: AnnotationKind
    source: str
    target: str
    of: Entry | Figure | Suspect
    inject: bool = True
    doubtful: bool = False
    rewritten: str = ""

    @property
    def asked(self) -> str | None:
        """What is put into the sentence before the first translation, or None where the Chinese stays."""
        if not self.inject:
            return self.rewritten or None
        work = isinstance(self.of, Suspect) and self.of.type == "work" and in_quotation_marks(self.of.source)
        listed = (
            isinstance(self.of, Entry) and self.of.type == "work" and "," in self.target
        )  # else it reads as two titles
        return f'"{self.target}"' if work or listed else self.target

    def moved(self, by: int) -> Annotation:
        """The same annotation in a text in which `by` characters were put before."""
        of = self.of
        if isinstance(of, Quantity | ChineseDate):
            of = replace(of, start=of.start + by, end=of.end + by)
        return replace(self, start=self.start + by, end=self.end + by, of=of)

    @property
    def entry(self) -> Entry | None:
        """The glossary entry, or None for a figure and for what is only suggested."""
        return self.of.entry if isinstance(self.of, Suspect) else self.of if isinstance(self.of, Entry) else None

    @property
    def of_person(self) -> bool:
        """Whether it is the name of a person."""
        return isinstance(self.of, Entry | Suspect) and self.of.type == "person"

    @property
    def figure(self) -> Figure | None:
        """The figure, or None for a name or term."""
        return self.of if isinstance(self.of, Quantity | ChineseDate) else None


def annotate(
    text: str,
    matcher: Matcher | None,
    *,
    near: str = "",
    reference: date | None = None,
    earlier: date | None = None,
    suspects: Sequence[Suspect] = (),
    yuan: str | None = "CNY",
    meant: Meant | None = None,
) -> tuple[Annotation, ...]:
    """The annotations of a sentence, in order, never overlapping; where a name and a figure overlap, the longer one stays.

    `near` is the text around the sentence, for glossary entries with a condition; `reference` the date of the article, `earlier` the
    last day that was told before; `suspects` are names that are in no glossary, which stand wherever they are found; `yuan` is the
    currency of a bare 元 (see local_currency), `meant` the countries of characters that several share (see meant_in).
    """
    source = aligned(text)
    found = [_name(source, m) for m in matcher.find(text, near)] if matcher else []
    figures = find_figures(text, reference, earlier)
    sums = [f for f in figures if isinstance(f, Quantity)]
    for f in figures:
        if isinstance(f, Quantity):
            f = in_currency(f, None if yuan == "CNY" and is_left_open(f, sums, text) else yuan, near)
        found.append(_figure(f))
    found += _latin(source)
    terms = (*ratings(source), *spacecraft(source, near))
    found += [Annotation(start, end, "term", text[start:end], e.target, e) for start, end, e in terms]
    if matcher:
        listed = {place.at: place for place in in_a_row(source)}
        found = [a for a in found if not listed.keys() >= set(range(a.start, a.end))]  # no 美日 in 美日韩三国
        found += [
            replace(_name(source, Match(i, i + 1, place.entry, text[i])), rewritten=place.chinese)
            for i, place in listed.items()
        ]
        for i, entry in abbreviated(source, meant):
            if i not in listed:
                country = _name(source, Match(i, i + 1, entry, text[i]))
                # A model cannot know which country the article means.
                found.append(replace(country, inject=text[i] in namesakes() and not usual(entry)))
    for suspect in suspects:
        for m in re.finditer(re.escape(suspect.source), source):
            there = text[m.start() : m.end()]
            found.append(Annotation(*m.span(), "name", there, suspect.target, suspect, suspect.entry is not None))
    out: list[Annotation] = []
    taken = bytearray(len(text))
    for a in sorted(found, key=lambda a: (a.start - a.end, a.start)):
        if not any(taken[a.start : a.end]):
            taken[a.start : a.end] = b"\1" * (a.end - a.start)
            out.append(a)
    return tuple(sorted(out, key=lambda a: a.start))


def _name(source: str, match: Match) -> Annotation:
    entry = match.entry
    start, end, target = match.start, match.end, match.target
    opener, closer = source[start - 1 : start], source[end : end + 1]
    marked = bool(opener) and _MARKS.get(opener) == closer
    bracket = _BRACKET.match(source, end + marked)
    repeated = bool(bracket and _repeats(bracket[1], entry))
    if marked and (repeated or opener == "《"):
        start, end = start - 1, end + 1
        target = target if opener == "《" else f"“{target}”"
    if bracket and repeated:
        end = bracket.end()
    kind: AnnotationKind = "term" if entry.type == "term" else "name"
    # Models know the terms of the lexicon, countries and their adjectives (中国官员: Chinese officials) best in Chinese.
    inject = entry.layer != "built-in" or not (entry.type == "term" or (entry.type == "place" and entry.accept))
    return Annotation(start, end, kind, match.source, target, entry, inject, match.doubtful)


def _latin(source: str) -> list[Annotation]:
    """Names that stand in the Chinese in Latin letters, brackets aside: they have to stand in the English as they are."""
    inside = [m.span() for m in _BRACKETED.finditer(source)]
    return [
        Annotation(m.start(), m.end(), "name", m[0], m[0], Entry((m[0],), m[0], "keep", layer="article", origin=SOURCE))
        for m in _LATIN.finditer(source)
        if m[0] not in _WORDS and not any(start <= m.start() < end for start, end in inside)
    ]


def _repeats(text: str, entry: Entry) -> bool:
    """Whether a bracket after a name says the same name again, in English or in another Chinese form."""
    return text.strip() in entry.sources or any(
        same_name(part, form) for form in accepted_forms(entry) for part in (text, *re.split(r"[,，]", text))
    )


def _figure(figure: Figure) -> Annotation:
    kind: AnnotationKind = "date" if isinstance(figure, ChineseDate) else "quantity"
    return Annotation(figure.start, figure.end, kind, figure.source, figure.injection, figure, figure.inject)


class Span(Protocol):
    """Anything that stands at [start, end) of a text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Span)


def put_in(text: str, annotations: Sequence[S], target: Callable[[S], str | None], cuts: Sequence[int] = ()) -> str:
    """What a model is asked: `text` with the English of its annotations in place of the Chinese, spaces round it.

    The Chinese is in normal form, Cantonese as written Chinese, with spaces at `cuts` (see `glossary.crossing`). None leaves an annotation
    in Chinese.
    """
    places = [(a.start, a.end, english) for a in annotations if (english := target(a)) is not None]
    run_on = _run_on(annotations) & {start for start, *_ in places}
    places = [(start, end, f"{english} 、" if end in run_on else english) for start, end, english in places]
    dates = {a.start for a in annotations if isinstance(a, Annotation) and a.kind == "date"}
    named = [(a.start, a.end) for a in annotations]
    if is_cantonese(aligned(text)):
        text, moved, cuts = _in_written_chinese(text, [(start, end) for start, end, _ in places], cuts)
        dates = {there[0] for there, (start, _, _) in zip(moved, places, strict=True) if start in dates}
        places = sorted((*there, english) for there, (_, _, english) in zip(moved, places, strict=True))
        named = []
    source = aligned(text)

    def chinese(start: int, end: int) -> str:
        bounds = [start, *(cut for cut in cuts if start < cut < end), end]
        return " ".join(normal(text[a:b]) for a, b in pairwise(bounds))

    def normal(piece: str) -> str:
        return "至" if piece.strip() == "→" else normalize(piece).text  # between two figures: 22元→20元

    asked = [(start, end, english, _joins(text, start, end, english, start in dates)) for start, end, english in places]
    told = [a for a in annotations if isinstance(a, Annotation)] if named else []
    for find, kept in ((lambda s: to_come(s, told), ()), (numbered_item, ()), (plainer, ()), (in_plain_words, named)):
        taken = [*kept, *((start, end) for start, end, *_ in asked)]
        for start, end, plain in find(source):
            if all(e <= start or end <= s for s, e in taken):
                asked.append((start, end, plain, not _LATIN_ENDS.search(plain)))
    out, last = [], 0
    for start, end, english, joins in sorted(asked, key=lambda a: a[0]):
        blank = "" if joins else " "
        out += [chinese(last, start).rstrip(" "), blank, english, blank]
        last = end
    rest = chinese(last, len(text))
    out.append(rest.lstrip(" ") if last else rest)
    return re.sub(r" +", " ", "".join(out)).strip()


def _run_on(annotations: Iterable[Span]) -> set[int]:
    """Where the name of a person is followed by another's with nothing between them, as titles have them (林丹谌龙出局)."""
    people = [a for a in annotations if isinstance(a, Annotation) and a.of_person]
    return {a.end for a, b in pairwise(people) if a.end == b.start}


def to_come(source: str, annotations: Sequence[Annotation]) -> Iterator[tuple[int, int, str]]:
    """The places where 将 is put in, each with what is then there."""
    return ((c.start, c.end, c.plain) for c in coming(source, annotations))


def _joins(text: str, start: int, end: int, english: str, date: bool) -> bool:
    """Whether what is put in at [start, end) is Chinese that needs no space round it: 英国 for 英, 2023年底 for 前年底."""
    if end - start == 1 and _CHINESE.fullmatch(english):
        return True
    return date and bool(_PLAIN.fullmatch(english)) and not re.match(r"[A-Za-z\d]", text[max(0, start - 1) : start])


def _in_written_chinese(
    text: str, kept: Sequence[tuple[int, int]], cuts: Sequence[int]
) -> tuple[str, list[tuple[int, int]], list[int]]:
    """A Cantonese sentence in the words of written Chinese, and where the spans `kept` and the cuts are in it."""
    written = written_chinese(to_simplified(text), tuple(kept))
    at = {origin: i for i, origin in enumerate(written.origins)}
    moved = [(at[start, start + 1], at[end - 1, end] + 1) for start, end in kept]
    starts = [origin[0] for origin in written.origins]
    return written.text, moved, [next((i for i, s in enumerate(starts) if s >= cut), len(starts)) for cut in cuts]


def shorten(annotations: Iterable[Annotation], seen: set[str]) -> tuple[Annotation, ...]:
    """The annotations with the short target for names in `seen`, the targets mentioned before; adds those of these to `seen`."""
    out = []
    for a in annotations:
        entry = a.entry
        if entry and entry.short and entry.target in seen and entry.type == "person":
            a = replace(a, target=entry.short)
        if entry:
            seen.add(entry.target)
        out.append(a)
    return tuple(out)
