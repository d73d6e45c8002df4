"""Who holds which office: “Prime Minister Blinken” where the Chinese has 国务卿布林肯 and another 总理."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarize.chinese.words import alternatives
from summarize.data import rows
from summarize.glossary.mentions import Mention
from summarize.translation.annotation import Annotation

_BEFORE = 20
"""Characters before a name in which its offices stand (中共中央总书记、国家主席、中央军委主席习近平)."""
_BREAK = re.compile(r"[,，。;；:：!！?？“”\"「」()（）]|[和与及同向对会]")


@dataclass(frozen=True, slots=True)
class Office:
    """An office: the English before a name, and the Chinese words that it may render."""

    english: re.Pattern[str]
    chinese: frozenset[str]


OFFICES = tuple(
    Office(re.compile(rf"\b({row['english']})\s+$", re.IGNORECASE), frozenset(row["chinese"].split()))
    for row in rows("summarize.translation", "offices.tsv")
)
_ALL = frozenset().union(*(office.chinese for office in OFFICES))
_CHINESE = re.compile(alternatives(_ALL))
_AFTER = re.compile(rf"(?:{alternatives(_ALL)})(?![一-鿿]{{0,2}}·)")


def swapped(source: str, annotations: Sequence[Annotation], english: str, mentions: Sequence[Mention]) -> Iterator[str]:
    """The offices that the English gives to somebody who has another one in the Chinese, or whose holder there is somebody else.

    A person to whom the Chinese of this sentence gives no office may be called by any that nobody else has.
    """
    held = _held(source, annotations)
    for mention in mentions:
        said = _said(english, mention)
        if said is None or mention.target not in held:
            continue
        title, office = said
        own = held[mention.target]
        others = [word for name, words in held.items() if name != mention.target for word in words]
        if own & office.chinese or not (own or office.chinese.intersection(others)):
            continue
        there = "、".join(sorted(own)) or "another"
        yield (
            f"“{title} {mention.text}”, to whom the Chinese gives {there}"
            if own
            else (f"“{title} {mention.text}”, an office that the Chinese gives to somebody else")
        )


def _said(english: str, mention: Mention) -> tuple[str, Office] | None:
    """The office right before a mention, the longest one: “vice president” is no “president”."""
    found = [(m[1], office) for office in OFFICES if (m := office.english.search(english[: mention.start]))]
    return max(found, key=lambda pair: len(pair[0]), default=None)


def _held(source: str, annotations: Sequence[Annotation]) -> dict[str, set[str]]:
    """The offices that stand beside each person of a sentence, by the person's English name."""
    held: dict[str, set[str]] = {}
    end = 0
    for a in annotations:
        if a.entry is None or a.entry.type != "person":
            continue
        before = source[max(end, a.start - _BEFORE) : a.start]
        before = _BREAK.split(before)[-1]
        words = _CHINESE.findall(before + source[a.start : a.end])
        if after := _AFTER.match(source, a.end):
            words.append(after[0])
        held.setdefault(a.entry.target, set()).update(words)
        end = a.end
    return held
