"""Names that nobody has confirmed: what of the Chinese an unknown English name stands for, and what it may be called.

An English proper noun that no glossary accounts for is mostly a name of the Chinese, misspelt (桂阳 "Guizhouang"). It belongs to the name
that it sounds like: of those that the glossary expects and the English lacks, of those that were found without a glossary, and of the words
beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from summarize.chinese.characters import HAN
from summarize.chinese.normalize import aligned
from summarize.chinese.romanize import romanize
from summarize.chinese.segmentation import Segmenter
from summarize.glossary.discovery.phonetics import similarity
from summarize.glossary.entries import Entry, EntryType
from summarize.glossary.mainland import settled
from summarize.glossary.mentions import unaccented
from summarize.glossary.naming import ROMANIZATION, Suspect
from summarize.glossary.phrases import composed
from summarize.glossary.transliteration import SOUND_CHARACTERS, written_by_sound
from summarize.translation.segment import Segment

_EXPECTED = 0.35
"""How alike a name that has to be there and an unknown English one are at least."""
_FOUND = 0.75
"""How alike words of the Chinese and an unknown English name are at least, where nothing else says that they are a name."""
_OTHER = 0.5
"""The same where the English name is one of the glossary, for something else."""
_COMPOSED = 0.7
"""The same where the English is made of ordinary words (New Territory), as 1 name in 200 is: of those that are names 4 in 5 reach it, of
others 1 in 150, where 1 in 4 reaches `_EXPECTED`."""
_LONGEST = 7
_LETTERS = 4

_RUN = re.compile(f"[{HAN}·]{{2,}}")
_KINDS: tuple[tuple[EntryType, re.Pattern[str]], ...] = (
    ("organisation", re.compile(r"集团|公司|银行|大学|学院|医院|协会|基金会|新闻|传媒|[报社党队]")),
    ("place", re.compile(r"群岛|地区|大区|半岛|沙漠|高原|机场|[省市县区州镇乡村岛港山河湖湾]")),
)
"""What a name ends in, or what stands behind it, where it is no person's."""
_TAGS: dict[str, EntryType] = {"nr": "person", "ns": "place", "nt": "organisation", "nz": "term"}
"""The kinds of the dictionary's names; other words of it are names only where they are spelt in pinyin."""
_PINYIN = 0.95
_NEVER = frozenset("的了是在和与及等这那")
"""What is in no name."""


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """A name as it stands in the article, the English suggested for it ("" for none), and the English that stands in its place.

    `told` is "" where the English has the suggestion, or nothing that could be meant; `doubtful` where a glossary has the name, and it may
    be an ordinary word here.
    """

    source: str
    target: str
    type: EntryType
    told: str = ""
    doubtful: bool = False

    @property
    def question(self) -> str:
        """What a person is asked about the name."""
        if self.doubtful:
            return f"{self.source} is taken for “{self.target}” and may be an ordinary word here."
        if self.type == "work" and self.target:
            told = f" (told as “{self.told}”)" if self.told else ""
            return f"{self.source} is “{self.target}”{told} by the model alone; no glossary has it, so check its English title."
        how = "romanized" if _letters(self.target) == _letters(_pinyin(self.source)) else "spelt"
        suggested = f", {how} {self.target}" if self.target and self.target != self.told else ""
        told = f", told as “{self.told}”" if self.told else ""
        return f"{self.source} may be a name{suggested}{told}; no glossary has it, so check how it is written."


@dataclass(frozen=True, slots=True)
class Attribution:
    """What the unknown names of an English sentence stand for.

    `suspects` are the names that were found without a glossary, as told here; `given_away` are others that only the English shows to be
    names, without those of the mainland that it has by the rule; `unknown` are phrases that stand for nothing that can be told.
    """

    suspects: tuple[Unconfirmed, ...]
    given_away: tuple[Unconfirmed, ...]
    unknown: tuple[str, ...]


def attribute(segment: Segment, english: str, phrases: Sequence[str], missing: Iterable[Entry]) -> Attribution:
    """What each of `phrases`, the unknown proper nouns of `english`, stands for.

    `missing` are names of the glossary that should be in the English and are not: a misspelling of one is told as missing, and not here.
    """
    suspects = _suspects(segment, english)
    wanted: list[Unconfirmed | Entry] = [s for s in suspects if not (s.doubtful or has_name(english, s.target))]
    wanted += (entry for entry in missing if entry.origin != ROMANIZATION)
    told: dict[Unconfirmed, str] = {}
    rest = list(dict.fromkeys(part for phrase in phrases for part in phrase.split(" and ")))
    while pairs := list(_pairs(wanted, rest, english, segment)):
        _, form, phrase, meant = max(pairs, key=lambda pair: pair[0])
        rest.remove(phrase)
        wanted.remove(meant)
        if isinstance(meant, Unconfirmed):
            told[meant] = form
    called = [
        Unconfirmed(p.source, p.target, "person")
        for p in segment.called
        if not p.confirmed and p.target.split()[0] in rest
    ]
    rest = [phrase for phrase in rest if phrase not in {c.target.split()[0] for c in called}]
    found = {phrase: name for phrase in rest if (name := _whole(phrase, english, segment))}
    return Attribution(
        (*(replace(s, target=s.target or told.get(s, ""), told=told.get(s, "")) for s in suspects), *called),
        tuple(dict.fromkeys(name for name in found.values() if not _by_rule(name, english, segment))),
        tuple(phrase for phrase in rest if phrase not in found),
    )


def _pairs(
    wanted: Sequence[Unconfirmed | Entry], phrases: Sequence[str], english: str, segment: Segment
) -> Iterator[tuple[float, str, str, Unconfirmed | Entry]]:
    """The names and phrases that may belong together: how alike they are, the phrase as it is told, the phrase, the name.

    A phrase that is another name of the glossary is no misspelling of one, and has to be more alike.
    """
    for phrase in phrases:
        other = segment.known is not None and phrase in segment.known
        least = _COMPOSED if composed(phrase) else _OTHER if other else _EXPECTED
        for form in _forms(phrase, english):
            for name in wanted:
                score = alike(name.source, name.target, form)
                if score >= least and not (other and isinstance(name, Entry)):
                    yield score, form, phrase, name


def has_name(english: str, target: str) -> bool:
    """Whether a name stands in an English text as it is written, and not as the beginning of another word."""
    return bool(target) and re.search(rf"(?<!\w){re.escape(target)}(?!\w)", english) is not None


def _has_alone(english: str, target: str) -> bool:
    """The same, and no part of it beside it: no Gu Gu Guoping and no Mei-Gu Guoping."""
    parts = "|".join(map(re.escape, target.split()))
    beside = (
        rf"(?<!\w)(?:{parts}) {re.escape(target)}(?!\w)|{re.escape(target)} (?:{parts})(?!\w)|[-–]{re.escape(target)}"
    )
    return has_name(english, target) and re.search(beside, english) is None


def alike(chinese: str, target: str, english: str) -> float:
    """From 0 to 1: how much an English name sounds like a Chinese one, or is spelt like what that should be."""
    return max(_spelt(english, target), _spelt(english, _pinyin(chinese)), _sounded(chinese, english))


def _spelt(english: str, target: str) -> float:
    return ratio(_letters(english), _letters(target)) / 100 if target else 0.0


def _sounded(chinese: str, english: str) -> float:
    """The last word is what a name is known by; a phrase of ordinary words has to sound alike as a whole."""
    if not set(chinese[3 if written_by_sound(chinese[:3]) else 0 :]) <= set(SOUND_CHARACTERS) | {"·"}:
        return 0.0
    if composed(english):
        return similarity(chinese.replace("·", ""), re.sub(r"[ -]", "", english))
    return similarity(chinese.split("·")[-1], english.split()[-1])


_pinyin = lru_cache(maxsize=4096)(romanize)


def _suspects(segment: Segment, english: str) -> list[Unconfirmed]:
    """The names of the segment that nobody has confirmed, and words that may be none; no settled ones that the English has."""
    found: dict[Unconfirmed, None] = {}
    for a in segment.annotations:
        if isinstance(a.of, Suspect) and a.of.settled and _has_alone(english, a.target):
            continue
        if isinstance(a.of, Suspect):
            kind = None if a.target else kind_of(segment.source, a.start, a.end)
            found[Unconfirmed(a.source, a.target, kind or a.of.type)] = None
        elif a.doubtful and a.entry:
            found[Unconfirmed(a.source, a.target, a.entry.type, doubtful=True)] = None
    return list(found)


def kind_of(source: str, start: int, end: int) -> EntryType | None:
    """The kind of a name as far as its end says it, or what stands behind it."""
    name = source[start:end]
    return next((k for k, ends in _KINDS if ends.match(source, end) or re.search(f"(?:{ends.pattern})$", name)), None)


def _forms(phrase: str, english: str) -> Iterator[str]:
    """A phrase, and with the capitalised word before it, which may be an ordinary one: Li Hui-chun."""
    yield phrase
    if before := re.search(rf"(?<![\w'’-])([A-Z][\w'’-]* ){re.escape(phrase)}(?!\w)", english):
        yield before[1] + phrase


def _whole(phrase: str, english: str, segment: Segment) -> Unconfirmed | None:
    """What a phrase stands for, with the ordinary word beside it where the two are the pinyin of a person: Zeng Gang, Sun Dan."""
    word = "[A-Z][a-z]+"
    for pattern in (rf"(?<!\w){re.escape(phrase)} {word}(?!\w)", rf"(?<![\w-]){word} {re.escape(phrase)}(?!\w)"):
        whole = re.search(pattern, english)
        name = _in_chinese(whole[0], segment) if whole else None
        if whole and name and name.type == "person" and _letters(whole[0]) == _letters(_pinyin(name.source)):
            return name
    return _in_chinese(phrase, segment)


def _by_rule(name: Unconfirmed, english: str, segment: Segment) -> bool:
    """Whether a name is told as the standard of romanization has it, and stands in paragraphs of the mainland and in none of elsewhere."""
    source = aligned(name.source)
    if (
        name.told
        or source not in segment.mainland
        or source in segment.elsewhere
        or not _has_alone(english, name.target)
    ):
        return False
    return name.type == "person" and settled(source)


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", unaccented(text))


def _in_chinese(phrase: str, segment: Segment) -> Unconfirmed | None:
    """The words of the Chinese, outside of all annotations, that sound most like a phrase, or None where none are very like it."""
    if len(_letters(phrase)) < _LETTERS:
        return None
    source = segment.source
    taken = {i for a in segment.annotations for i in range(a.start, a.end)}
    tokens = {(token.start, token.end): token.tag for token in Segmenter().tokens(source)}
    cuts = {0, *(end for _, end in tokens)}
    spans = [
        (start, end)
        for run in _RUN.finditer(source)
        for start in range(run.start(), run.end() - 1)
        for end in range(start + 2, min(start + _LONGEST, run.end()) + 1)
        if start in cuts
        and end in cuts
        and taken.isdisjoint(range(start, end))
        and _NEVER.isdisjoint(source[start:end])
        if source[start:end] not in segment.declined
    ]
    found = []
    for start, end in spans:
        name, tag = source[start:end], tokens.get((start, end), "")[:2]
        spelt, sounded = _spelt(phrase, _pinyin(name)), _sounded(name, phrase)
        if max(spelt, sounded) >= (_FOUND if not tag or tag in _TAGS else _PINYIN):
            found.append((max(spelt, sounded), sounded > spelt, tag, start, end))
    if not found:
        return None
    _, foreign, tag, start, end = max(found)
    name = source[start:end]
    kind = kind_of(source, start, end)
    if kind is None:
        kind = _TAGS.get(tag, "term") if tag or (len(name) > 3 and not foreign) else "person"
    target = phrase if foreign else _pinyin(name) if kind == "person" else _pinyin(name).replace(" ", "").capitalize()
    return Unconfirmed(segment.text[start:end], target, kind, "" if has_name(phrase, target) else phrase)
