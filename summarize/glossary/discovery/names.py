"""From one introduction to one name: where it begins, what type it has, and the short forms it gives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from summarize.glossary.discovery.alignment import Aligner, Alignment, LatinWord, Pair, latin_words
from summarize.glossary.discovery.boundaries import Before
from summarize.glossary.discovery.brackets import Introduction, simplified
from summarize.glossary.discovery.fallback import ends_in_head, institution_start, person_start, term_start
from summarize.glossary.discovery.phonetics import similarity
from summarize.glossary.discovery.tables import Tables
from summarize.glossary.entries import EntryType

_PARTS = re.compile(r"[·?. ]+")
_PARTICLES = frozenset(
    ("von", "van", "zu", "zur", "der", "den", "de", "del", "della", "di", "da",
     "du", "dos", "das", "al", "el", "bin", "ibn", "ben", "la", "le", "st", "san")
)  # fmt: skip
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii"])
_ALIKE = 0.62
_LONG = 5
_SAME_PLACE = 0.8
_PLACE_ENDS = tuple("市州县省郡镇区岛河湖港湾")
_HONORIFICS = ("先生", "女士", "小姐", "太太", "夫人", "同学", "老师", "牧师")
_PLACE_VERBS = ("位于", "前往", "抵达", "首府", "首都", "附近", "靠近", "邻近", "横跨", "穿过", "登陆", "沿着")
_COMPANY_WORDS = (
    "公司", "企业", "集团", "巨头", "商", "品牌", "机构", "组织", "团体", "媒体", "智库", "网站", "平台", "财团", "基金", "银行", "商家"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A name as one introduction gives it: `source` in the script of the article, `sure` where sound or translation found its start.

    `short` is the English for later mentions, `accept` other English forms, `aliases` other Chinese forms; `parts` are pairs of a Chinese
    short form and its English.
    """

    source: str
    target: str
    type: EntryType
    sure: bool
    short: str | None = None
    accept: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()


class NameFinder:
    """Applies the word lists of `tables` to introductions."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._aligner = Aligner(tables)

    def find(self, introduction: Introduction) -> Name | None:
        """The name an introduction gives, or None where it gives none that can be trusted."""
        run = introduction.run if introduction.whole else self._without_trailing(introduction.run)
        plain = simplified(run)
        target = introduction.english or next(iter(introduction.acronyms), "")
        if not target:
            return None
        alignment = self._aligner.name(plain, introduction.english) if introduction.english else None
        if alignment is None and introduction.english == "":
            alignment = self._aligner.acronym(plain, target)
            if alignment is not None and alignment.before == "none":
                alignment = None
        start, sure, person = self._start(introduction, plain, alignment)
        if start is None:
            return None
        if (
            plain[start:] in self._tables.places
            and alignment is not None
            and not _is_that_place(plain[start:], alignment)
        ):
            return None
        source = _clean(run[start:])
        words = list(alignment.words) if alignment is not None else latin_words(target)
        kind = "person" if person else self._type(introduction, plain, start, alignment, words)
        if not _usable(source, target, kind, bool(introduction.quoted), ends_in_head(plain, self._tables)):
            return None
        accept = tuple(a for a in introduction.acronyms if a != target)
        aliases = tuple(a for a in introduction.aliases if is_alias(a, source, target, self._tables))
        if kind != "person":
            return Name(source, target, kind, sure, None, accept, aliases)
        pairs = alignment.pairs if alignment and not person else ()
        divided = _divided(run, plain, start, pairs, words, target)
        title = alignment is not None and alignment.before == "title"
        parts = _parts(divided, target) if "·" in source or (title and len(source) >= _LONG) else ()
        return Name(source, target, kind, sure, _short(target, words, divided, pairs), accept, aliases, parts)

    def _start(
        self, introduction: Introduction, plain: str, alignment: Alignment | None
    ) -> tuple[int | None, bool, bool]:
        """Start, whether it is sure, and whether it is a person by the shape of a Chinese name."""
        english, tables = introduction.english, self._tables
        if introduction.whole:
            if introduction.quoted:
                return alignment.start if alignment is not None and _is_person_in_quotes(alignment) else 0, True, False
            fits = alignment is not None and alignment.start == 0 and self._is_transliterated(plain, alignment)
            return (0, True, False) if fits or (not english and ends_in_head(plain, tables)) else (None, False, False)
        if alignment is not None:
            return alignment.start, True, False
        if english:
            person = person_start(plain, latin_words(english), english, tables)
            if person is not None:
                return person, True, True
        acronym = introduction.acronyms[0] if introduction.acronyms else ""
        start = institution_start(plain, english, acronym, tables)
        if start is None and english:
            start = term_start(plain, english, tables)
        return start, False, False

    def _is_transliterated(self, plain: str, alignment: Alignment) -> bool:
        """Whether all characters are usual for sounds or translate a word, and they are no place of their own."""
        translated = {i for pair in alignment.pairs if not pair.sound for i in range(pair.start, pair.end)}
        usual = all(i in translated or c in self._tables.sounds or c in "·- " for i, c in enumerate(plain))
        return usual and plain not in self._tables.places

    def _without_trailing(self, run: str) -> str:
        plain = simplified(run)
        for length in (4, 3, 2):
            if plain[-length:] in self._tables.trailing and len(run) >= length + 2:
                return run[:-length].rstrip(" ")
        return run

    def _type(
        self, introduction: Introduction, plain: str, start: int, alignment: Alignment | None, words: list[LatinWord]
    ) -> EntryType:
        head = self._head(plain[start:], len(plain) - start, start, alignment)
        if introduction.quoted.startswith("《"):
            return head if head == "organisation" else "work"
        if head is not None:
            return head
        if introduction.quoted or alignment is None:
            return "term"
        if not all(pair.sound for pair in alignment.pairs):
            return "organisation" if introduction.english[:1].isupper() and len(words) > 1 else "term"
        if re.search(r"\bvs?\.? ", introduction.english):
            return "term"
        left, before = plain[:start].rstrip(), alignment.before
        if before == "apposition" and left.endswith(_COMPANY_WORDS):
            return "organisation"
        if introduction.after in _PLACE_ENDS or left.endswith(_PLACE_ENDS):
            return "place"
        return "person" if "·" in plain[start:] else _sound_type(before, left, len(words))

    def _head(self, name: str, length: int, start: int, alignment: Alignment | None) -> EntryType | None:
        """The type that the end of the name gives, unless the end belongs to characters that stand for sounds."""
        sounds = (
            {i - start for pair in alignment.pairs if pair.sound for i in range(pair.start, pair.end)}
            if alignment
            else set()
        )
        for size in range(min(6, length - 1), 0, -1):
            head = self._tables.heads.get(name[-size:])
            if head is not None and not sounds & set(range(length - size, length)):
                return head.type
        return None


def _is_that_place(name: str, alignment: Alignment) -> bool:
    """Whether the English for a known place translates it or sounds very much like it: 香港（John） is somebody in Hong Kong."""
    translated = not all(pair.sound for pair in alignment.pairs)
    return translated or similarity(name, "".join(word.text for word in alignment.words)) >= _SAME_PLACE


def _is_person_in_quotes(alignment: Alignment) -> bool:
    """Whether only the end of a quotation is the name: “运动版的约瑟夫·高登·莱维特 (Joseph Gordon-Levitt)”."""
    sounds = all(pair.sound for pair in alignment.pairs)
    return alignment.before in ("title", "boundary") and sounds and len(alignment.pairs) > 1


def _sound_type(before: Before, left: str, words: int) -> EntryType:
    """The type of a transliterated name without an ending that tells."""
    if before == "title":
        return "person"
    if before in ("place", "apposition") or left.endswith(_PLACE_VERBS):
        return "place" if words == 1 or before == "apposition" else "person"
    return "person"


def _clean(source: str) -> str:
    source = re.sub("[•‧・]", "·", source.strip(" ·.?-&"))
    return re.sub(
        r"(?<=[^\x00-\x7f])\s*[?.·]\s*(?=\S)|(?<=[A-Za-z])[?·]\s*(?=[^\x00-\x7f])|(?<=[A-Z])\.(?=[^\x00-\x7f])",
        "·",
        source,
    )


def _usable(source: str, target: str, kind: EntryType, quoted: bool, headed: bool) -> bool:
    han = sum(not c.isascii() and c not in "·" for c in source)
    if han < 2 or len(source) > 30 or source.endswith(_HONORIFICS):
        return False
    if kind == "term":  # a common word in brackets is an explanation, not a name that must be kept
        lower = target == target.lower()
        return (
            han >= 3
            and ((headed and han >= 4) or " " in target or "-" in target or target.isupper() or (quoted and han >= 4))
            and (not lower or han >= 4)
        )
    return target != target.lower()


def is_alias(characters: str, source: str, target: str, tables: Tables) -> bool:
    """Whether a Chinese text beside a name is another form of it: it sounds like the English, or abbreviates the Chinese.

    巴巴多斯 is one beside 巴贝多（Barbados，巴巴多斯）, 贸委会 beside 美国国际贸易委员会; 委员会 and 协议 are none.
    """
    plain, full = simplified(characters), simplified(source)
    words = [word.text for word in latin_words(target)]
    if len(plain) >= 2 and any(similarity(plain.replace("·", ""), w) >= _ALIKE + 0.1 for w in ("".join(words), *words)):
        return True
    if not 3 <= len(plain) < len(full) or full.endswith(plain) or plain in tables.heads or plain in tables.appositions:
        return False
    rest = iter(full)
    return all(c in rest for c in plain)


def _span(words: list[LatinWord], pairs: list[Pair], target: str) -> str:
    numbers = [pair.word for pair in pairs]
    return target[words[min(numbers)].start : words[max(numbers)].end].strip(" .,-")


def _divided(
    run: str, plain: str, start: int, pairs: tuple[Pair, ...], words: list[LatinWord], target: str
) -> list[tuple[str, str]]:
    """The parts of a name and the English of each ("" where none was found): by name marks, else by the words that were found."""
    bounds = [start, *(start + m.end() for m in _PARTS.finditer(plain[start:])), len(plain)]
    if len(bounds) == 2 and len(pairs) > 1:
        bounds = [start, *(pair.start for pair in pairs[1:]), len(plain)]
    found: list[tuple[str, str]] = []
    for begin, end in pairwise(bounds):
        inside = [p for p in pairs if begin <= p.start < end and words[p.word].text not in _SUFFIXES]
        source = run[begin:end].strip("·•‧・?. ")
        if source:
            found.append((source, _span(words, inside, target) if inside else ""))
    return found


def _parts(divided: list[tuple[str, str]], target: str) -> tuple[tuple[str, str], ...]:
    """The parts that can stand for the whole name: surname, given name, and the surname with its particle (冯·埃尔发)."""
    if len(divided) < 2:
        return ()
    result = [(s, e) for s, e in divided if e and e.lower() not in _PARTICLES and len(s) > 1 and not e.endswith(".")]
    (before, particle), (last, surname) = divided[-2:]
    if particle.lower() in _PARTICLES and surname:
        result.append((f"{before}·{last}", f"{particle} {surname}"))
    return tuple((source, english) for source, english in result if english != target)


def _short(target: str, words: list[LatinWord], divided: list[tuple[str, str]], pairs: tuple[Pair, ...]) -> str | None:
    """The English for later mentions: what the last Chinese part, or the Chinese surname alone, stands for."""
    last = max((i for i, w in enumerate(words) if w.text not in _SUFFIXES), default=0)
    if len(words) < 2 or not pairs:
        return None
    if (
        len(pairs) == len(words) == pairs[-1].end - pairs[0].start
    ):  # 李英浩, Ri Yong Ho: a word for each character, surname first
        return None
    surname = target[words[last].start : words[last].end]
    marked = len(divided) > 1 and pairs[0].word < pairs[-1].word
    short = (
        divided[-1][1] if marked or "-" in divided[-1][1] else surname if last in {pair.word for pair in pairs} else ""
    )
    if len(divided) > 1 and divided[-2][1].lower() in _PARTICLES and short:
        short = f"{divided[-2][1]} {short}"
    return short if short and short != target else None
