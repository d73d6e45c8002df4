"""The headline: the title in English, as a news desk sets it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from summarize.briefs.brief import TITLE
from summarize.chinese.sentences import Sentence
from summarize.translation.types import Translation
from summarize.translation.typography import capitalize, join
from summarize.warnings import UNCONFIRMED

WORDS = 14
"""The length, in words, from which a headline is too long."""

JOINED = 20
"""The same for two halves that each tell of somebody else, with a semicolon between them."""

_SURE = 0.1
"""Nats a token by which the model may be less sure of the whole of a title."""

FEWEST = 5
"""A half of a title in fewer words says too little: Court of Final Appeal."""

_BREAK = re.compile(r"(?<=[\u3400-\u9fff”」』》）)%])[ \u3000]+(?=[\u3400-\u9fff“「『《（(\d])")
_LABEL = re.compile(r"^\s*(?:[【\[][^】\]]{1,8}[】\]]|(?:快讯|综述|独家|评论|分析|专访|焦点|观察)\s*[:：|｜])\s*")
_HALVES = re.compile(r"[，；：！。]|——|(?<=[？?])")
_LEADS_ON = re.compile(r"^(?:面对|因|为|随着|由于|若|如|虽|尽管|鉴于|据|关于|对于|继|当|在|从|自|尚|未)")
# A second half that goes on from the first, whose subject it has: 半年亏损7000万元, 4日起改单向通行.
_LEANS = re.compile(
    r"^(?:[上下]?半年|[今去全]年|本[月周季]|\d{1,2}[日号月]|周[一二三四五六日]|预计|累计|同比|至少|造成|持续|最[高快早迟]|将[于在会]|拟[于在]|致\d"
    r"|涉[嫌案]|创[下新历]|获赔|改[为由走])"
)
# It says …, criticizes it for, backs him; not: says it sank two boats.
_PRONOUN = re.compile(
    r"^(?:it|its|he|his|she|they|their|this|that)\b|\b(?:him|them|it(?= (?:for|as|of|to|by|on|in)\b|$))\b",
    re.IGNORECASE,
)
_LONG = 18
_SHORT = 7


def title_sentences(title: str) -> list[Sentence]:
    """A Chinese title as sentences to translate: the whole of it as "title", and the halves of a long one as "title.1", "title.2".

    Column labels are taken off, and a comma stands for the space between halves.
    """
    source = _BREAK.sub("，", _LABEL.sub("", title).strip())
    halves = [h.strip() for h in _HALVES.split(source)] if len(source) > _LONG else []
    halves = [h for h in halves if len(h) >= _SHORT]
    texts = [source, *(halves if len(halves) > 1 else [])]
    return [Sentence(f"{TITLE}.{i}" if i else TITLE, -1, text) for i, text in enumerate(texts)]


def choose_headline(titles: Sequence[Translation]) -> Translation:
    """The translation of the whole title, or of one of its halves where that is too long or faulty and a half is not.

    Of two halves that tell of different people (俄称…，乌称…) neither is the news without the other: both stand, where they are short.
    So do both where the second leans on the first; alone it would have no subject. The whole title goes before both if it is as short.
    A half that names nobody is none for a title that does, nor is one that speaks of "him" or "it", nor what stands before a colon. Of
    the halves one that asks nothing goes first, then the one with the most names, then the last, which says what happened where the
    first one says why.
    """
    whole, *halves = titles
    if len(whole.text.split()) <= WORDS and not whole.warnings:
        return whole
    short = len(whole.text.split()) <= JOINED and not whole.warnings
    if len(halves) == 2 and _LEANS.match(halves[1].sentence.text):
        if not any(h.warnings or _asks(h) for h in halves) and _length(*halves) <= JOINED:
            return whole if short else _joined(whole, *halves)
        halves = halves[:1]
    named = any(e.kind == "name" for e in whole.expected)
    fit = [h for h in halves if not h.warnings and FEWEST <= len(h.text.split()) <= WORDS]
    fit = [h for h in fit if not named or any(e.kind == "name" for e in h.expected)]
    alone = [h for h in fit if not _hangs(h) and f"{h.sentence.text}：" not in whole.sentence.text]
    if not alone and (not fit or _sure_as(whole, fit)):
        return whole
    fit = alone or fit
    if len(fit) == len(halves) == 2 and _two_stories(*fit):
        return whole if short else _joined(whole, *fit)
    best = max(enumerate(fit), key=lambda item: (not _asks(item[1]), _names(item[1]), item[0]))[1]
    return replace(best, sentence=whole.sentence)


def _two_stories(first: Translation, second: Translation) -> bool:
    subjects = [next((e.target for e in half.expected if e.kind == "name"), None) for half in (first, second)]
    return (
        None not in subjects
        and subjects[0] != subjects[1]
        and _length(first, second) <= JOINED
        and not any(map(_asks, (first, second)))
        and not _LEADS_ON.match(first.sentence.text)
    )


def _length(first: Translation, second: Translation) -> int:
    return len(f"{first.text} {second.text}".split())


def _joined(whole: Translation, first: Translation, second: Translation) -> Translation:
    return replace(
        first,
        sentence=whole.sentence,
        text=join([f"{as_headline(first.text)};", second.text], [e.target for e in second.expected]),
        score=min(first.score, second.score),
        expected=(*first.expected, *second.expected),
    )


def _asks(half: Translation) -> bool:
    return half.sentence.text.endswith(("？", "?"))


def _sure_as(whole: Translation, halves: Sequence[Translation]) -> bool:
    """Whether the whole of a title, not too long and with no fault but names to confirm, is nearly as sure as its halves."""
    fit = len(whole.text.split()) <= JOINED and all(w.rule == UNCONFIRMED for w in whole.warnings)
    return fit and whole.score > max(h.score for h in halves) - _SURE


def _hangs(half: Translation) -> bool:
    """Whether it speaks of somebody whom the other half names."""
    return bool(_PRONOUN.search(half.text))


def _names(half: Translation) -> int:
    return sum(e.kind == "name" for e in half.expected)


def as_headline(text: str) -> str:
    """An English title without full stop or trailing colon, with a capital at its start."""
    return capitalize(re.sub(r"(?<!\bU\.S)(?<!\bU\.K)(?<!\bU\.N)[.,;:]+$", "", text.strip()))
