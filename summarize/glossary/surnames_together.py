"""Persons of an article called by their surnames run together: 梁游二人 (梁颂恒, 游蕙祯), 柯赖会 (a meeting of 柯文哲 and 赖清德)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations

from summarize.chinese.romanize import surname_of
from summarize.chinese.segmentation import Segmenter, is_word
from summarize.chinese.words import alternatives, words

_MOST = 3
"""Persons of one short form."""
_COUNTED = {2: re.compile("二人|两人|两位|两名|俩|双方|之[争战]"), 3: re.compile("三人|三位|三名")}
_TOGETHER = re.compile(
    alternatives(
        words(
            """会 谈 通话 热线 之争 之战 之间 对决 辩论 交锋 同台 同框 同场 合体 合作 联手 关系 体制 峰会 配 案 联名 夫妇 夫妻 恋 婚
            均 都 皆 分别 先后 各自 互 握手 不和 分歧 决裂 阵营 政府 时代 派 集团 红军 会谈 会面 会晤"""
        )
    )
)
"""What stands behind persons who do something together, or are counted."""
_MEETING = re.compile(
    "会(?=$|[,，、。;；:：!！?？”」』》)）]|[后前上中]|是|将|的|所(?!有)|这|真正|登场|备受|引[发起]|受到?|结束|落幕|举行|召开|定于|触发|之|"
    "[在于][^,，。;；]{0,15}(?:举行|登场|召开|落幕|展开))"
)
"""会 that is a meeting."""
_OPEN = re.compile("会(?![谈面晤见])")
"""会 that may be a meeting or "will"."""

_BEFORE_NAME = frozenset("由对和与及向让使而但")


@dataclass(frozen=True, slots=True)
class Called:
    """A person: the name as the article has it, the name in English, and what English calls the person later on."""

    source: str
    target: str
    short: str
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class Together:
    """Where persons are called so, the English for it, and other English that is right.

    `sure` where what stands behind them says that they are several, and each of them is a confirmed name; `people` are they.
    """

    start: int
    end: int
    target: str
    accept: tuple[str, ...]
    meeting: bool
    sure: bool
    people: tuple[Called, ...] = ()


def called_together(
    text: str, people: Iterable[Called], taken: Collection[int], beside: Collection[str] = ()
) -> Iterator[Together]:
    """Where a simplified text calls persons by their surnames run together, outside of the positions that are `taken`.

    `beside` are the persons whom the article names beside another one (梁颂恒和游蕙祯): of two who share a surname it is the one who is
    among them. Nothing is found for a surname that two others share, for words of the dictionary, and across the words of the text.
    """
    by_surname = {c: called for c, called in _by_surname(people, beside).items() if c in text}
    if len(by_surname) < 2:
        return
    one = f"[{''.join(by_surname)}]"
    cuts: set[int] | None = None
    last = 0
    for m in re.finditer(f"{one}、?(?={one})", text):
        if m.start() < last:
            continue
        cuts = cuts or {token.start for token in Segmenter().tokens(text)} | {len(text)}
        for count in range(_MOST, 1, -1):
            run = re.compile(f"{one}(?:、{one}){{{count - 1}}}|{one}{{{count}}}").match(text, m.start())
            found = run and _at(text, run, count, by_surname, cuts)
            if found and not any(i in taken for i in range(found.start, found.end)):
                yield found
                last = found.end
                break


def called_alone(text: str, people: Mapping[str, Called], taken: Collection[int]) -> Iterator[tuple[int, Called]]:
    """Where a simplified text calls one of `people`, by their surnames, by nothing but that: a word of its own behind a mark or a word that
    a name follows, before one that does something or is the person's (游的代表, 游提出)."""
    tokens = Segmenter().tokens(text)
    for i, token in enumerate(tokens):
        before, behind = tokens[i - 1] if i else None, tokens[i + 1] if i + 1 < len(tokens) else None
        if token.text not in people or token.start in taken or behind is None:
            continue
        free = before is None or before.tag.startswith("x") or before.text in _BEFORE_NAME
        if free and (behind.text == "的" or behind.tag[:1] in ("v", "d", "p")):
            yield token.start, people[token.text]


def _by_surname(people: Iterable[Called], beside: Collection[str]) -> Mapping[str, Called]:
    """The persons by the character that stands for them, where it is one person's alone."""
    found: dict[str, dict[str, Called]] = defaultdict(dict)
    for person in people:
        name = person.source.split("·")[-1]
        surname = surname_of(name) or name[:1]
        if len(name) > 1 and len(surname) == 1:
            found[surname].setdefault(person.target, person)
    meant = {
        c: [p for p in persons.values() if len(persons) == 1 or p.source in beside] for c, persons in found.items()
    }
    return {c: persons[0] for c, persons in meant.items() if len(persons) == 1}


def _at(
    text: str, run: re.Match[str], count: int, by_surname: Mapping[str, Called], cuts: Collection[int]
) -> Together | None:
    start, end = run.span()
    chars = run[0].replace("、", "")
    people = [by_surname[c] for c in chars]
    counted = _COUNTED[count].match(text, end) is not None
    together = counted or (end in cuts and _TOGETHER.match(text, end) is not None)
    if start not in cuts or len(set(chars)) < count or ("、" in run[0] and not counted):
        return None
    if not counted and (is_word(chars) or text[start - 1 : start] == "·"):
        return None
    if not together and not (end in cuts and all(surname_of(p.source) and "·" not in p.source for p in people)):
        return None  # 艾布|扎格
    sure = together and all(p.confirmed for p in people) and not is_word(chars)
    names = [p.short for p in people]
    meeting = _MEETING.match(text, end) if count == 2 else None
    if meeting:
        return Together(start, meeting.end(), f"{'-'.join(names)} meeting", _meetings(names), meeting=True, sure=sure)
    sure = sure and _OPEN.match(text, end) is None
    orders = [list(order) for order in permutations(names)]
    accept = [_listed(order) for order in orders] + ["-".join(order) for order in orders]
    accept.append(_listed([p.target for p in people]))
    target = _listed(names)
    return Together(
        start,
        end,
        target,
        tuple(a for a in dict.fromkeys(accept) if a != target),
        meeting=False,
        sure=sure,
        people=tuple(people),
    )


def _listed(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _meetings(names: list[str]) -> tuple[str, ...]:
    return tuple(
        form
        for one, other in (names, names[::-1])
        for form in (
            *(f"{one}-{other} {kind}" for kind in ("meeting", "summit", "talks")),
            *(f"meeting {link} {one} and {other}" for link in ("between", "of")),
            f"{one} and {other} meeting",
        )
    )
