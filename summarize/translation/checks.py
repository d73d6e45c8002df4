"""Every check of a translation against its source: one table of small functions, each with its code and a sentence for the reader."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice

from summarize.chinese.characters import HAN
from summarize.figures.compare.match import FigureMatch, match_figures
from summarize.figures.style import MONTHS, WEEKDAYS, stated
from summarize.figures.types import ChineseDate, EnglishDate, EnglishFigure, Figure, Quantity
from summarize.glossary.entries import Entry
from summarize.glossary.implied import characters_of
from summarize.glossary.mentions import Mention, find_mentions
from summarize.glossary.proper_nouns import unaccounted
from summarize.translation.english_words import WORD
from summarize.translation.invented_words import invented_words
from summarize.translation.members import members_lost
from summarize.translation.offices import swapped
from summarize.translation.opposites import turned_round
from summarize.translation.rates import false_alarms
from summarize.translation.segment import Segment
from summarize.translation.sentence_checks import (
    cantonese_negation_lost,
    negation_invented,
    negation_lost,
    quotation,
    sentence_count,
)
from summarize.translation.tenses import tenses
from summarize.translation.unconfirmed import Attribution, attribute
from summarize.warnings import UNCONFIRMED, WARNINGS, BriefWarning, WarningKind

_Found = str | tuple[str, str]
_HAN = re.compile(f"[{HAN}]+")
_PHRASE_IN_SENTENCE = 3
_FIGURE_WORD = (
    r"\$?\d[\d,.]*%?|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|half|third|"
    r"quarter|doubled|tripled|halved|first|second|fourth|fifth|twice|both|last year|this year|next year|percent|"
    rf"{'|'.join((*MONTHS, *WEEKDAYS))}"
)
_TWICE = re.compile(
    r"\b(?!(?:more|less|fewer|better|worse|again|over|on|up|down|round|many|years|days|by|through|out|far|\w+er)\b)"
    r"(\w+(?: \w+){0,3}) and \1\b",
    re.IGNORECASE,
)
_DOUBLED = re.compile(rf"(?<![\w.,])((?:{_FIGURE_WORD})(?: [a-z]+)?),?(?: and| or)? \1(?!\w|[.,]\d)", re.IGNORECASE)


@dataclass(frozen=True)
class Comparison:
    """What of a segment is found in one English text: looked for once, whatever the number of checks that ask."""

    segment: Segment
    english: str

    @cached_property
    def mentions(self) -> list[Mention]:
        """Where the names and terms of the segment stand in the English."""
        return find_mentions(self.english, self.segment.entries)

    @cached_property
    def missing(self) -> list[Entry]:
        """The entries of the segment whose name is nowhere in the English."""
        there = {m.target for m in self.mentions}
        return [e for e in self.segment.entries if e.target not in there]

    @cached_property
    def figures(self) -> FigureMatch:
        """The figures of the segment against those of the English; numbers inside names are not looked at."""
        expected = [a.figure for a in self.segment.annotations if a.figure]
        names = [m.text for m in self.mentions]
        return match_figures(expected, self.english, source=self.segment.source, names=names)

    @cached_property
    def names(self) -> Attribution:
        """What the proper nouns that no glossary accounts for stand for, and the names that nobody has confirmed."""
        segment = self.segment
        phrases = unaccounted(self.english, segment.source, segment.entries, segment.known, segment.licensed)
        return attribute(segment, self.english, phrases, self.missing)


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check found."""

    code: str
    message: str
    rule: str | None = None

    @property
    def kind(self) -> WarningKind:
        """The row of the table of warnings."""
        return WARNINGS[self.code]

    @property
    def weight(self) -> float:
        """Orders outputs that all have problems (more is worse)."""
        return self.kind.weight

    def warning(self, sentence: str, before: str = "") -> BriefWarning:
        """The problem as a warning about a sentence, `before` in front of its message."""
        return BriefWarning(self.code, before + self.message, sentence, self.rule)


@dataclass(frozen=True, slots=True)
class Check:
    """A check: `find` yields what is wrong, to stand in the message of its code, with the rule that says so where there are several."""

    code: str
    find: Callable[[Comparison], Iterable[_Found]]

    @property
    def false_alarms(self) -> float:
        """The share of human translations of which the check speaks wrongly, as it was counted."""
        return false_alarms(self.code)


def _empty(c: Comparison) -> Iterable[str]:
    if not re.search(r"[^\W_]", c.english) and re.search(r"[^\W_]", c.segment.source):
        yield ""


def _leftover(c: Comparison) -> Iterable[str]:
    kept = {source for e in c.segment.entries if e.type == "keep" for source in e.sources}
    found = [run for run in _HAN.findall(c.english) if run not in kept]
    if found:
        yield "、".join(dict.fromkeys(found))


def _loop(c: Comparison) -> Iterable[str]:
    """A word three times running, a phrase of three to twelve words twice running, or a figure or date twice."""
    if doubled := _DOUBLED.search(c.english) or _TWICE.search(c.english):
        yield doubled[1].lower()
        return
    words = [w.lower() for w in WORD.findall(c.english)]
    for size in range(1, 13):
        times = 3 if size < _PHRASE_IN_SENTENCE else 2
        for i in range(len(words) - size * times + 1):
            phrase = words[i : i + size]
            if all(words[i + k * size : i + (k + 1) * size] == phrase for k in range(1, times)):
                yield " ".join(phrase)
                return


def _length(c: Comparison) -> Iterable[str]:
    """English words for each Chinese character; the bounds pass 99.7% of human translations (wmt19, ntrex)."""
    han = sum(map(len, _HAN.findall(c.segment.source)))
    latin = len(WORD.findall(c.segment.source))
    words = len(WORD.findall(c.english))
    expected = 0.58 * han + latin
    if han >= 12 and words < 0.5 * expected:
        yield f"{words} English words for {han} Chinese characters, so something is probably missing"
    if words > 12 and words > 2.2 * expected + 6:
        yield f"{words} English words for {han} Chinese characters, so something is probably invented"


def _name_missing(c: Comparison) -> Iterable[str]:
    missing = set(c.missing)
    told: set[str] = set()
    for a in c.segment.annotations:
        if a.entry in missing and a.entry.target not in told:
            told.add(a.entry.target)
            yield f"{a.source} should read “{a.entry.target}”"


def _name_repeated(c: Comparison) -> Iterable[str]:
    """Names stand at most as often as in the Chinese, a country by one character too; places and terms once more, where Chinese leaves
    them out. What is a word of its own, as gas for natural gas, is no repetition."""
    words = {form.removesuffix("s") for e in c.segment.entries for form in e.accept if form.islower()}
    expected = c.segment.mentioned + characters_of(c.segment.source)
    loose = {e.target for e in c.segment.entries if e.type in ("term", "place")}
    for name, count in Counter(m.target for m in c.mentions if m.text.lower().removesuffix("s") not in words).items():
        if count > expected[name] + (name in loose):
            yield f"“{name}” stands {count} times in English and {expected[name]} in Chinese"


def _name_unverified(c: Comparison) -> Iterable[_Found]:
    """A misspelling of a name that was found in the Chinese is left to `doubts`, one of the glossary's to name-missing."""
    for name in c.names.given_away:
        yield UNCONFIRMED, f"“{name.told or name.target}”, which may be {name.source}"
    for phrase in c.names.unknown:
        yield f"“{phrase}”"


def _office_wrong(c: Comparison) -> Iterable[str]:
    yield from swapped(c.segment.source, c.segment.annotations, c.english, c.mentions)


def _texts(find: Callable[[str, str], Iterable[_Found]]) -> Callable[[Comparison], Iterable[_Found]]:
    """A check that needs nothing but the two texts."""
    return lambda c: find(c.segment.written, c.english)


def _negation_lost(c: Comparison) -> Iterable[str]:
    """Of Cantonese in the words of written Chinese first; told once, and not where the word is told as an opposite."""
    lost = chain(negation_lost(c.segment.written, c.english), cantonese_negation_lost(c.segment.source, c.english))
    for word in islice(lost, 1):
        if not any(f"“{word}”" in said for _, said in turned_round(c.segment.written, c.english)):
            yield word


def _english(figure: Figure) -> str:
    return stated(figure) if isinstance(figure, Quantity) else figure.english


def _figure_wrong(c: Comparison) -> Iterable[tuple[str, str]]:
    for expected, found, rule in c.figures.wrong:
        if not isinstance(expected, ChineseDate):
            english = _english(expected)
            if english.lower() != found.source.lower():
                yield rule, f"{expected.source} is {english}, not “{found.source}”"
            else:  # the value is right, and what is said of it is not
                yield rule, f"“{_around(c.segment.source, expected)}” is told as “{_around(c.english, found)}”"


def _around(text: str, figure: Figure | EnglishFigure) -> str:
    """A figure with a few of the words beside it."""
    before = re.split(r"[,，。;；、:：] ?", text[max(0, figure.start - 32) : figure.start])[-1]
    after = re.split(r"[,，。;；、.:：]", text[figure.end : figure.end + 24])[0]
    chinese = _HAN.search(before + after) is not None
    before = before[-8:] if chinese else " ".join(before.split(" ")[-4:])
    after = after[:4] if chinese else " ".join(after.split(" ")[:3])
    return (before + text[figure.start : figure.end] + after).strip()


def _figure_missing(c: Comparison) -> Iterable[str]:
    for expected in c.figures.missing:
        if not isinstance(expected, ChineseDate):
            yield f"{expected.source} ({_english(expected)})"


def _figure_invented(c: Comparison) -> Iterable[str]:
    yield from (f"“{found.source}”" for found in c.figures.invented if not isinstance(found, EnglishDate))


def _date_wrong(c: Comparison) -> Iterable[_Found]:
    result = c.figures
    for expected, found, rule in result.wrong:
        if isinstance(expected, ChineseDate):
            yield rule, f"{expected.source} is {expected.english}, not “{found.source}”"
    for missing in result.missing:
        if isinstance(missing, ChineseDate):
            yield f"{missing.source} ({missing.english}) is not in the translation"
    for invented in result.invented:
        if isinstance(invented, EnglishDate):
            yield f"“{invented.source}” is not in the Chinese"
    yield from tenses(c.segment.source, c.english, c.segment.annotations, result.found)


CHECKS: tuple[Check, ...] = (
    Check("empty", _empty),
    Check("leftover-chinese", _leftover),
    Check("loop", _loop),
    Check("length", _length),
    Check("figure-wrong", _figure_wrong),
    Check("figure-missing", _figure_missing),
    Check("name-missing", _name_missing),
    Check("name-office", _office_wrong),
    Check("date-wrong", _date_wrong),
    Check("figure-invented", _figure_invented),
    Check("name-unverified", _name_unverified),
    Check("left-out", _texts(members_lost)),
    Check("opposite", _texts(turned_round)),
    Check("negation-lost", _negation_lost),
    Check("negation-invented", _texts(negation_invented)),
    Check("sentence-count", _texts(sentence_count)),
    Check("invented-word", lambda c: invented_words(c.segment, c.english)),
    Check("quotation", _texts(quotation)),
    Check("name-repeated", _name_repeated),
)
"""In the order in which a reader is told."""


def check(comparison: Comparison, checks: Sequence[Check] = CHECKS) -> tuple[Problem, ...]:
    """What is wrong with an English text as a translation of its segment."""
    found = ((c.code, *_ruled(detail)) for c in checks for detail in c.find(comparison))
    return tuple(Problem(code, WARNINGS[code].message.format(text), rule) for code, rule, text in found)


def _ruled(detail: str | tuple[str, str]) -> tuple[str | None, str]:
    return (None, detail) if isinstance(detail, str) else detail
