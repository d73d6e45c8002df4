"""The segment: a sentence with all that its translation is held against, made in one place and handed to every check."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from summarize.articles.article import Article
from summarize.articles.datelines import without_dateline
from summarize.chinese.cantonese import as_written_chinese, is_cantonese
from summarize.chinese.normalize import aligned
from summarize.chinese.sentences import Sentence, sentences_of
from summarize.figures.chinese.currency import in_sentence, local_currency
from summarize.figures.types import ChineseDate, Quantity
from summarize.glossary.address import addressed_by_surname, forms_of_address, surname_alone
from summarize.glossary.countries import licensed
from summarize.glossary.crossing import crossings
from summarize.glossary.entries import Entry
from summarize.glossary.homeland import home_of
from summarize.glossary.known_names import KnownNames
from summarize.glossary.mainland import lands
from summarize.glossary.namesakes import Meant, meant_in
from summarize.glossary.naming import Naming, Suspect
from summarize.translation.annotation import Annotation, annotate, shorten
from summarize.translation.coming import dated_early
from summarize.translation.own_country import with_home
from summarize.translation.persons_together import persons_together
from summarize.translation.told_days import ToldDays


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the article, by the full name; `confirmed` where that is more than a suggestion."""

    source: str
    target: str
    confirmed: bool


@dataclass(frozen=True)
class Segment:
    """A sentence, the annotations in it (spans of `text`), and all the names that the run knows."""

    sentence: Sentence
    annotations: tuple[Annotation, ...] = ()
    known: KnownNames | None = None
    declined: frozenset[str] = frozenset()
    """What the user found to be no name, as it stands in `source`."""
    called: tuple[Person, ...] = ()
    """The persons of the article of whom only the surname stands here."""
    cuts: tuple[int, ...] = ()
    """Where words are kept apart for the model, across which a name that is none would lie."""
    address: tuple[str, ...] = ()
    """The English of surnames and familiar names that stand here for a person: Yu of 余律师."""
    countries: tuple[str, ...] = ()
    """The English of countries that stand here by a word that the article gives its meaning: Taiwan of 我国, Pakistan of 巴."""
    mainland: str = ""
    """The paragraphs of the article that name places or bodies of the mainland, and nothing of elsewhere."""
    elsewhere: str = ""
    """Those that have a word of elsewhere."""

    @property
    def text(self) -> str:
        """The sentence as it stands in the article."""
        return self.sentence.text

    @cached_property
    def source(self) -> str:
        """The text in one form, at the same positions: simplified, half width."""
        return aligned(self.text)

    @property
    def written(self) -> str:
        """The source with Cantonese words as those of written Chinese."""
        return as_written_chinese(self.source) if is_cantonese(self.source) else self.source

    @cached_property
    def mentioned(self) -> Counter[str]:
        """How often each name of a glossary stands in the source, a person also by the surname: Tsai Ing-wen in 蔡政府."""
        taken = [(a.start, a.end) for a in self.annotations]
        names = Counter(a.entry.target for a in self.annotations if a.entry)
        for entry, a in {a.entry: a for a in self.annotations if a.entry and a.entry.type == "person"}.items():
            names[entry.target] += addressed_by_surname(aligned(a.source), self.source, taken)
        return names

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The glossary entries that stand in the source, each once."""
        return tuple(dict.fromkeys(a.entry for a in self.annotations if a.entry))

    @cached_property
    def suspects(self) -> tuple[str, ...]:
        """The English suggested for what looks like a name and is in no glossary."""
        return tuple(a.target for a in self.annotations if isinstance(a.of, Suspect))

    @cached_property
    def licensed(self) -> tuple[str, ...]:
        """English that may stand in the translation beside names: renderings of figures (HK$300 million), their units, suspected names,
        what persons are called (Yu of 余律师), and countries (Taiwan of 我国)."""
        figures = [a.figure for a in self.annotations if a.figure]
        units = (f.unit for f in figures if isinstance(f, Quantity))
        called = (person.target for person in self.called if person.confirmed)
        english = (*(f.english for f in figures), *units, *self.suspects, *called, *self.address, *self.countries)
        return tuple(filter(None, english))


def joined(segments: Sequence[Segment]) -> Segment:
    """Several segments as one, with the id of the first."""
    if len(segments) == 1:
        return segments[0]
    text = ""
    annotations: list[Annotation] = []
    cuts: list[int] = []
    for segment in segments:
        cuts += [cut + len(text) for cut in segment.cuts]
        annotations += [a.moved(len(text)) for a in segment.annotations]
        text += segment.text
    return replace(
        segments[0],
        sentence=replace(segments[0].sentence, text=text),
        annotations=tuple(annotations),
        cuts=tuple(cuts),
        called=tuple(dict.fromkeys(person for segment in segments for person in segment.called)),
        address=tuple(dict.fromkeys(english for segment in segments for english in segment.address)),
        countries=tuple(dict.fromkeys(english for segment in segments for english in segment.countries)),
    )


def sentences_of_article(article: Article) -> list[Sentence]:
    """The sentences of body and headings; captions and the dateline are left out."""
    return sentences_of(
        [(i, without_dateline(p.text)) for i, p in enumerate(article.paragraphs) if p.kind != "caption"]
    )


def segments_of(article: Article, sentences: Iterable[Sentence], naming: Naming) -> list[Segment]:
    """Each sentence with what its translation has to keep: people by their full name first, by the short one after that.

    A title (paragraph -1) stands for itself: its people have the short name.
    """
    seen: set[str] = set()
    out: list[Segment] = []
    days = ToldDays()
    text = "\n".join(article.texts)
    plain = aligned(text)
    home = home_of(plain, article.script, article.url, article.source)
    yuan = local_currency(text, article.script, article.url, home.name if home else None)
    meant_by_paragraph: dict[int, Meant] = {}
    own_land, abroad = lands(article.texts if article.script == "hans" else (), naming.matcher)
    suspects = [s for s in naming.suspects if s.source in plain]  # of the thousands that a large run has
    for sentence in sentences:
        title = sentence.paragraph < 0
        paragraph = "" if title else article.paragraphs[sentence.paragraph].text
        near = f"{article.title}\n{paragraph}"
        if sentence.paragraph not in meant_by_paragraph:
            meant_by_paragraph[sentence.paragraph] = meant_in(aligned(near), plain)
        meant = meant_by_paragraph[sentence.paragraph]
        found = annotate(
            sentence.text,
            naming.matcher,
            near=near,
            reference=article.published,
            earlier=None if title else days.before(sentence.paragraph),
            suspects=suspects,
            yuan=in_sentence(yuan, aligned(sentence.text)),
            meant=meant,
        )
        found, own = with_home(sentence.text, found, home)
        found = tuple(a for a in found if not (a.doubtful and aligned(a.source) in naming.declined))
        if not title:
            days.read(sentence.paragraph, found)
        before = {a.entry.target for a in found if a.entry} if title else seen
        simplified = aligned(sentence.text)
        cuts = crossings(simplified, naming.matcher.has, [(a.start, a.end) for a in found])
        english = (*licensed(simplified, meant), *own)
        shown = shorten(found, before)
        out.append(
            Segment(
                sentence,
                shown,
                naming.known,
                naming.declined,
                cuts=cuts,
                countries=english,
                mainland=own_land,
                elsewhere=abroad,
            )
        )
    if any(dated_early(segment.source, segment.annotations) for segment in out):
        out = [replace(segment, annotations=tuple(map(_undated, segment.annotations))) for segment in out]
    people = _people(out)
    out = _with_persons_together(_with_full_names(out))
    spelt = article.script == "hans"  # elsewhere people spell as they like
    return [
        replace(
            segment,
            called=tuple(_called(segment, people)),
            address=tuple(forms_of_address(segment.source)) if spelt else (),
        )
        for segment in out
    ]


def _undated(a: Annotation) -> Annotation:
    """The annotation without what the day of the article says of its date."""
    return replace(a, of=replace(a.of, ahead=False)) if isinstance(a.of, ChineseDate) and a.of.ahead else a


def _people(segments: Iterable[Segment]) -> list[Person]:
    """The persons that the segments name in full."""
    found = [a for segment in segments for a in segment.annotations]
    named = (
        Person(a.source, a.of.target, confirmed=True)
        for a in found
        if isinstance(a.of, Entry) and a.of.type == "person"
    )
    suspects = (Person(a.source, a.target, confirmed=False) for a in found if isinstance(a.of, Suspect) and a.target)
    return list(dict.fromkeys([*named, *suspects]))


def _with_full_names(segments: list[Segment]) -> list[Segment]:
    """The segments with the full name of a person whose short one is another person's too (梁颂恒, 梁国雄)."""
    owners: dict[str, set[str]] = defaultdict(set)
    for a in (a for segment in segments for a in segment.annotations):
        if a.entry and a.entry.type == "person" and a.entry.short:
            owners[a.entry.short].add(a.entry.target)
    shared = {short for short, full in owners.items() if len(full) > 1}
    if not shared:
        return segments

    def in_full(a: Annotation) -> Annotation:
        entry = a.entry
        return replace(a, target=entry.target) if entry and entry.short in shared and a.target == entry.short else a

    return [replace(segment, annotations=tuple(map(in_full, segment.annotations))) for segment in segments]


def _with_persons_together(segments: list[Segment]) -> list[Segment]:
    """The segments with persons that are called by their surnames as annotations."""
    found = persons_together([(s.text, s.source, s.annotations) for s in segments])
    return [replace(segment, annotations=a) for segment, a in zip(segments, found, strict=True)]


def _called(segment: Segment, people: Iterable[Person]) -> Iterator[Person]:
    taken = [(a.start, a.end) for a in segment.annotations]
    return (
        p for p in people if surname_alone(aligned(p.source), segment.source, taken) or _part_alone(p, segment, taken)
    )


def _part_alone(person: Person, segment: Segment, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a part of a foreign name stands outside of the spans that are `taken`: 茉莉 for 茉莉·西尔斯."""
    parts = aligned(person.source).split("·")
    return len(parts) > 1 and any(
        not any(start <= m.start() < end for start, end in taken)
        for part in parts
        if len(part) > 1
        for m in re.finditer(re.escape(part), segment.source)
    )
