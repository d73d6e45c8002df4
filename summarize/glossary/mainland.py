"""Names of persons that the standard settles: of the mainland, read in one way only, and standing where nothing but a name can.

Of these Hanyu Pinyin is the spelling (GB/T 28039-2011), so nobody has to confirm it. Whoever may be from elsewhere, or has a character of
several readings, stays a name to confirm.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from summarize.chinese.characters import HAN
from summarize.chinese.normalize import normalize
from summarize.chinese.romanize import romanize, surname_of
from summarize.chinese.segmentation import Segmenter, guessed_names, is_word
from summarize.data import lines, word_list
from summarize.glossary.discovery.boundaries import Boundaries
from summarize.glossary.discovery.tables import tables
from summarize.glossary.matching import Match, Matcher
from summarize.glossary.places import divisions
from summarize.glossary.places.rules import romanize_place
from summarize.glossary.standing import words_behind_names

_RUN = re.compile(f"[{HAN}]+")
_ENDS = re.compile(r"[。!?;\n]")
_OFFICE = re.compile(r"[长员师任记士授家者席理官警民]$")
"""The end of a word for what a person is."""
_BEHIND = frozenset("在的是与和等将也于为从向及")
"""What may stand behind a name besides a verb of saying, an occupation or a mark."""
_NO_END = frozenset(
    "称说表已未将在对向从被与及作中下上后前年月日言指讲于等为是曾并也都还又则却而均来到给让把告队人家们者员式型式性"
)
"""What a name that is cut right does not end in: 徐兵称."""
_NATIONAL = re.compile(
    rf"(?:中国|国家)[{HAN}]{{0,12}}(?:集团|公司|大学|学院|研究院|研究所|协会|学会|中心|银行|总局|委员会|科学院|出版社|法院|检察院)"
)
"""A body of the mainland by its name."""
_NO_SURNAME = frozenset("和向都国从别却将时")
"""Surnames that are other words before nearly every name: 江泽民主席和|李鹏."""
_LATIN = re.compile(r"\s*\([^()]*[A-Za-z]")
_DOTS = frozenset('·•‧・.?"“”‘’《》')


def settled(name: str) -> bool:
    """Whether the characters of a simplified personal name have one reading each, so that romanize() cannot be wrong."""
    surname = surname_of(name)
    if not surname or surname in _several()[1] or surname in _NO_SURNAME or name[-1] in _NO_END:
        return False
    given = name[len(surname) :]
    usual = "".join(map(_usual, given))
    return all(map(_of_one_reading, given)) and romanize(name).split()[-1].replace("'", "").lower() == usual


def firm(text: str, start: int, name: str, known: Sequence[Match]) -> bool:
    """Whether a name at `start` of a normalised text is a person's as far as its sentence tells, and nothing in that is of elsewhere;
    `known` are the names that are known in the text.

    An office, a body or a mark stands before it, and an occupation, a verb of saying or a mark behind it.
    """
    stop = start + len(name)
    if text[start - 1 : start] in _DOTS or text[stop : stop + 1] in _DOTS or _LATIN.match(text, stop):
        return False
    run = next(r for r in _RUN.finditer(text) if r.start() <= start < r.end())
    says = max((n for n in range(1, 4) if text[stop : stop + n] in words_behind_names()), default=0)
    behind = stop >= run.end() or says or any(text[stop : stop + n] in tables().titles for n in range(2, 6))
    tokens = Segmenter().tokens(text)
    cuts = {t.start for t in tokens} | {len(text)}
    guessed = (start, stop) in guessed_names(text)
    if not ({start, stop} <= cuts or guessed) or (is_word(name) and not (guessed and len(name) > 2)):
        return False
    before = Boundaries(run[0], tables()).before(start - run.start())
    if text[start] == "方" and not guessed:
        return False  # 被告|方答
    office = before == "title" or any(t.end == start and len(t.text) > 1 and _OFFICE.search(t.text) for t in tokens)
    body = any(m.end == start and m.entry.type in ("organisation", "place") for m in known)
    follows = next((t for t in tokens if t.start == stop), None)
    verb = (
        guessed
        and follows is not None
        and (follows.tag[:1] in "pcut" or (follows.tag == "v" and len(follows.text) > 1))
    )
    apart = len(name) > 2 and sum(start < cut < stop for cut in cuts) == len(name) - 1
    if office:
        bounded = behind or verb or (guessed and text[stop] in _BEHIND)
    elif before == "start" or body or run[0][: start - run.start()] == "据":
        bounded = (guessed and (behind or text[stop] in _BEHIND)) or (apart and says > 1)
    else:
        bounded = False
    return bool(bounded) and not any(_elsewhere(m) for m in known if _beside(text, m, start))


def recurs(name: str, text: str) -> bool:
    """Whether a name of three characters is cut right, since it stands in the normalised `text` of an article often and beside others."""
    found = [m.span() for m in re.finditer(re.escape(name), text)]
    before, behind = {text[a - 1 : a] for a, _ in found}, {text[b : b + 1] for _, b in found}
    return len(name) > 2 and len(found) > 2 and len(before) > 1 and len(behind) > 2


def of_elsewhere(text: str) -> bool:
    """Whether a paragraph has a word that tells of elsewhere."""
    return any(word in text for word in _words("elsewhere.txt"))


def of_mainland(text: str, known: Sequence[Match]) -> bool:
    """Whether a paragraph names places or bodies of the mainland, and nothing that tells of elsewhere."""
    if of_elsewhere(text) or any(map(_elsewhere, known)):
        return False
    if _NATIONAL.search(text) or any(m.source in divisions() for m in known):
        return True
    return any(word in text for word in _words("mainland.txt"))


def lands(texts: Iterable[str], matcher: Matcher) -> tuple[str, str]:
    """Which of the paragraphs of an article are of the mainland, and which have a word of elsewhere, normalised."""
    plain = [normalize(text).text for text in texts]
    own = (text for text in plain if of_mainland(text, list(matcher.find(text))))
    return "\n".join(own), "\n".join(filter(of_elsewhere, plain))


def _beside(text: str, match: Match, start: int) -> bool:
    """Whether a known name stands in the sentence that has `start`."""
    first, last = sorted((match.start, start))
    return not _ENDS.search(text, first, last)


def _elsewhere(match: Match) -> bool:
    """Whether a name is a place that may be none of the mainland."""
    if match.entry.type != "place" or match.source in divisions() or match.entry.target == "China":
        return False
    if not _RUN.fullmatch(match.source):  # 特拉维夫-雅法
        return True
    return romanize_place(match.source).lower() != match.entry.target.lower()


def _usual(character: str) -> str:
    return romanize(character).lower()


@lru_cache(maxsize=4096)
def _of_one_reading(character: str) -> bool:
    from pypinyin import Style, pinyin

    if character in _several()[0]:
        return True
    [found] = pinyin(character, style=Style.NORMAL, heteronym=True)
    return len(set(found)) == 1


@lru_cache(maxsize=1)
def _several() -> tuple[frozenset[str], frozenset[str]]:
    """Characters of several readings that have one in names, and surnames that have several."""
    found = [line.rpartition("\t") for line in lines("summarize.glossary", "one_reading.txt")]
    given = frozenset(c for tag, _, words in found if not tag for c in words.split())
    return given, frozenset(c for tag, _, words in found if tag for c in words.split())


@lru_cache(maxsize=2)
def _words(name: str) -> frozenset[str]:
    return frozenset(word_list("summarize.glossary", name))
