"""Every check of a translation against its source: one table of small functions, each with its code and a sentence for the reader."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from summarize.figures.compare.match import FigureMatch, match_figures
from summarize.figures.style import stated
from summarize.figures.types import ChineseDate, EnglishDate, EnglishFigure, Figure, Quantity
from summarize.glossary.entries import Entry
from summarize.glossary.known_names import KnownNames
from summarize.glossary.mentions import Mention, find_mentions
from summarize.glossary.proper_nouns import unaccounted
from summarize.translation.annotation import Annotation, Suspect
from summarize.translation.sentence_checks import negation_invented, negation_lost, quotation, sentence_count

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")
_WORD = re.compile(r"[A-Za-z0-9](?:[\w'’.-]*\w)?")
_PHRASE_IN_SENTENCE = 3
_FIGURE_WORD = (
    r"\$?\d[\d,.]*%?|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|half|third|"
    r"quarter|doubled|tripled|halved|first|second|fourth|fifth|twice|both|last year|this year|next year|percent|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
)
_TWICE = re.compile(
    r"\b(?!(?:more|less|fewer|better|worse|again|over|on|up|down|round|many|years|days|by|through|out|far|\w+er)\b)"
    r"(\w+(?: \w+){0,3}) and \1\b",
    re.IGNORECASE,
)
_DOUBLED = re.compile(rf"(?<![\w.,])((?:{_FIGURE_WORD})(?: [a-z]+)?),?(?: and| or)? \1(?!\w|[.,]\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Segment:
    """What a translation is checked against: the normalised Chinese, what it must keep, and all the names there are."""

    source: str
    annotations: tuple[Annotation, ...] = ()
    known: KnownNames | None = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The glossary entries that stand in the source, each once."""
        return tuple(dict.fromkeys(a.entry for a in self.annotations if a.entry))

    @property
    def suspects(self) -> tuple[str, ...]:
        """The English suggested for what looks like a name and is in no glossary."""
        return tuple(a.target for a in self.annotations if isinstance(a.of, Suspect))


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check found; `weight` orders outputs that all have problems (more is worse)."""

    code: str
    message: str
    weight: float


@dataclass(frozen=True, slots=True)
class Check:
    """A check: `find` gets the segment and the English and yields what is wrong.

    `message` is for the reader and may hold one `{}` for what `find` yields. `false_alarms` is the share of human translations that the
    check speaks of, counted on wmt19 and ntrex (3,997 sentences, with the lexicon and without dates of publication). For names it is
    mostly names that no glossary has, which is what the check is for.
    """

    code: str
    message: str
    weight: float
    find: Callable[[Segment, str], Iterable[str]]
    false_alarms: float


def _empty(segment: Segment, target: str) -> Iterable[str]:
    if not any(c.isalnum() for c in target) and any(c.isalnum() for c in segment.source):
        yield ""


def _leftover(segment: Segment, target: str) -> Iterable[str]:
    kept = {source for e in segment.entries if e.type == "keep" for source in e.sources}
    found = [run for run in _HAN.findall(target) if run not in kept]
    if found:
        yield "、".join(dict.fromkeys(found))


def _loop(segment: Segment, target: str) -> Iterable[str]:
    """A word three times running, a phrase of three to twelve words twice running, or a figure or date twice."""
    if doubled := _DOUBLED.search(target) or _TWICE.search(target):
        yield doubled[1].lower()
        return
    words = [w.lower() for w in _WORD.findall(target)]
    for size in range(1, 13):
        times = 3 if size < _PHRASE_IN_SENTENCE else 2
        for i in range(len(words) - size * times + 1):
            phrase = words[i : i + size]
            if all(words[i + k * size : i + (k + 1) * size] == phrase for k in range(1, times)):
                yield " ".join(phrase)
                return


def _length(segment: Segment, target: str) -> Iterable[str]:
    """English words for each Chinese character; the bounds pass 99.7% of human translations (wmt19, ntrex)."""
    han = sum(map(len, _HAN.findall(segment.source)))
    latin = len(_WORD.findall(segment.source))
    words = len(_WORD.findall(target))
    expected = 0.58 * han + latin
    if han >= 12 and words < 0.5 * expected:
        yield f"{words} English words for {han} Chinese characters, so something is probably missing"
    if words > 12 and words > 2.2 * expected + 6:
        yield f"{words} English words for {han} Chinese characters, so something is probably invented"


def mentions_of(segment: Segment, target: str) -> list[Mention]:
    """Where the names and terms of the segment stand in the English."""
    return find_mentions(target, segment.entries)


def missing_entries(segment: Segment, target: str) -> list[Entry]:
    """The entries of the segment whose name is nowhere in the English."""
    there = {m.target for m in mentions_of(segment, target)}
    return [e for e in segment.entries if e.target not in there]


def _name_missing(segment: Segment, target: str) -> Iterable[str]:
    missing = set(missing_entries(segment, target))
    told: set[str] = set()
    for a in segment.annotations:
        if a.entry in missing and a.entry.target not in told:
            told.add(a.entry.target)
            yield f"{a.source} should read “{a.entry.target}”"


def _name_repeated(segment: Segment, target: str) -> Iterable[str]:
    """Names stand at most as often as in the Chinese; places and terms once more, where Chinese leaves them out."""
    expected = Counter(a.entry.target for a in segment.annotations if a.entry)
    loose = {e.target for e in segment.entries if e.type in ("term", "place")}
    for name, count in Counter(m.target for m in mentions_of(segment, target)).items():
        if count > expected[name] + (name in loose):
            yield f"“{name}” stands {count} times in English and {expected[name]} in Chinese"


def _name_unverified(segment: Segment, target: str) -> Iterable[str]:
    """One proper noun for each suspected name that nothing is known of is that name: `suspected` warns of it."""
    own = [
        a.target for a in segment.annotations if not a.entry
    ]  # Swedish kronor, HK$: what was put in accounts for itself
    own += [f.unit for f in (a.figure for a in segment.annotations) if isinstance(f, Quantity) and f.unit]
    phrases = unaccounted(target, segment.source, segment.entries, segment.known, own)
    for phrase in phrases[segment.suspects.count("") :]:
        yield f"“{phrase}”"


def _plain(find: Callable[[str, str], Iterable[str]]) -> Callable[[Segment, str], Iterable[str]]:
    """A check that needs nothing but the two texts."""
    return lambda segment, target: find(segment.source, target)


@lru_cache(maxsize=16)
def match_segment_figures(segment: Segment, target: str) -> FigureMatch:
    """The figures of the segment against those of the English; numbers inside names are not looked at. Four checks ask for it."""
    expected = [a.figure for a in segment.annotations if a.figure]
    names = [m.text for m in mentions_of(segment, target)]
    return match_figures(expected, target, source=segment.source, names=names)


def _english(figure: Figure) -> str:
    return stated(figure) if isinstance(figure, Quantity) else figure.english


def _figure_wrong(segment: Segment, target: str) -> Iterable[str]:
    for expected, found in match_segment_figures(segment, target).wrong:
        if not isinstance(expected, ChineseDate):
            english = _english(expected)
            if english.lower() != found.source.lower():
                yield f"{expected.source} is {english}, not “{found.source}”"
            else:  # the value is right, and what is said of it is not
                yield f"“{_around(segment.source, expected)}” is told as “{_around(target, found)}”"


def _around(text: str, figure: Figure | EnglishFigure) -> str:
    """A figure with a few of the words beside it."""
    before = re.split(r"[,，。;；、:：] ?", text[max(0, figure.start - 32) : figure.start])[-1]
    after = re.split(r"[,，。;；、.:：]", text[figure.end : figure.end + 24])[0]
    chinese = _HAN.search(before + after) is not None
    before = before[-8:] if chinese else " ".join(before.split(" ")[-4:])
    after = after[:4] if chinese else " ".join(after.split(" ")[:3])
    return (before + text[figure.start : figure.end] + after).strip()


def _figure_missing(segment: Segment, target: str) -> Iterable[str]:
    for expected in match_segment_figures(segment, target).missing:
        if not isinstance(expected, ChineseDate):
            yield f"{expected.source} ({_english(expected)})"


def _figure_invented(segment: Segment, target: str) -> Iterable[str]:
    for found in match_segment_figures(segment, target).invented:
        if not isinstance(found, EnglishDate):
            yield f"“{found.source}”"


def _date_wrong(segment: Segment, target: str) -> Iterable[str]:
    result = match_segment_figures(segment, target)
    for expected, found in result.wrong:
        if isinstance(expected, ChineseDate):
            yield f"{expected.source} is {expected.english}, not “{found.source}”"
    for missing in result.missing:
        if isinstance(missing, ChineseDate):
            yield f"{missing.source} ({missing.english}) is not in the translation"
    for invented in result.invented:
        if isinstance(invented, EnglishDate):
            yield f"“{invented.source}” is not in the Chinese"


CHECKS: tuple[Check, ...] = (
    Check("empty", "There is no translation.", 100, _empty, 0),
    Check("leftover-chinese", "Left in Chinese: {}.", 50, _leftover, 0.0003),
    Check("loop", "The translation repeats itself: “{}”.", 20, _loop, 0.002),
    Check("length", "The length does not fit: {}.", 10, _length, 0.002),
    Check("figure-wrong", "Wrong figure: {}.", 9, _figure_wrong, 0.007),
    Check("figure-missing", "A figure is missing: {}.", 8, _figure_missing, 0.006),
    Check("name-missing", "{}; the translation has no such name.", 8, _name_missing, 0.122),
    Check("date-wrong", "Check the date: {}.", 7, _date_wrong, 0.016),
    Check("figure-invented", "No figure in the Chinese accounts for {}.", 6, _figure_invented, 0.004),
    Check("name-unverified", "No name in the glossary accounts for {}.", 4, _name_unverified, 0.35),
    Check(
        "negation-lost",
        "Low confidence: the Chinese has {}, the English no negation.",
        3,
        _plain(negation_lost),
        0.0025,
    ),
    Check(
        "negation-invented",
        "Low confidence: the English has “{}”, the Chinese no negation.",
        3,
        _plain(negation_invented),
        0.001,
    ),
    Check("sentence-count", "Something may be missing: {}.", 3, _plain(sentence_count), 0.0003),
    Check("quotation", "Check the quotation marks: {}.", 1, _plain(quotation), 0.01),
    Check("name-repeated", "{}.", 2, _name_repeated, 0.013),
)
"""In the order in which a reader is told."""


def check(segment: Segment, target: str, checks: tuple[Check, ...] = CHECKS) -> tuple[Problem, ...]:
    """What is wrong with `target` as a translation of the segment."""
    return tuple(
        Problem(c.code, c.message.format(detail), c.weight) for c in checks for detail in c.find(segment, target)
    )


def suspected(segment: Segment) -> tuple[Problem, ...]:
    """What no translation can put right: names that are in no glossary, or may be no names, and open currencies."""
    told = dict.fromkeys((a.of.source, a.of.target) for a in segment.annotations if isinstance(a.of, Suspect))
    names = tuple(
        Problem(
            "name-unverified",
            f"{source} may be a name"
            + (f", romanized {target}" if target else "")
            + "; no glossary has it, so check how it is written.",
            0,
        )
        for source, target in told
    )
    sums = tuple(
        Problem("currency-unclear", f"{f.source}: 元 may be yuan, New Taiwan dollars or Hong Kong dollars.", 0)
        for f in (a.figure for a in segment.annotations)
        if isinstance(f, Quantity) and f.kind == "money" and f.unit is None
    )
    words = dict.fromkeys((a.source, a.target) for a in segment.annotations if a.doubtful)
    doubtful = tuple(
        Problem("name-unverified", f"{source} is taken for “{target}” and may be an ordinary word here.", 0)
        for source, target in words
    )
    return (*names, *doubtful, *sums)
