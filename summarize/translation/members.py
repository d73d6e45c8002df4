"""Counted lists whose members are not all told: 种子、肥料、农药三类物资 as "three kinds of supplies"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarize.figures.chinese.numerals import parse_number

_ITEM = r"[^、,，。;；:：“”\"'「」『』（）()《》<>\s和及与或等\d]{1,14}?"
# 张三、李四等三人 names two of three; 粮、棉、油三大类.
_LIST = re.compile(
    rf"(?P<list>{_ITEM}(?:、{_ITEM})+(?:(?:和|及|以及|与){_ITEM})?)(?P<more>等)?的?(?P<n>[两三四五六七八九]|十|[2-9]|10)"
    r"(?P<of>大?类|[个种项名家国省市州县区位人方地校科队组条座款部样岛院所](?![年月日]))"
)
_LETTERS = re.compile(r"[A-Za-z]\w{0,3}$")
_SEPARATOR = re.compile(r"[,;:/&()]|\b(?:and|or|as well as|plus|nor)\b|(?<=\w)[-–—](?=\w)| [-–—] ", re.IGNORECASE)
_WORDS_OF_A_MEMBER: Final = 5
_WORDS: Final = dict(enumerate(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 2))
_FEWEST: Final = 3


def members_lost(source: str, english: str) -> Iterator[str]:
    """The counted lists of a normalised sentence of which the English cannot tell every member: it joins fewer things anywhere.

    A list counts where it has as many members as its number says, or fewer before 等. Members in Latin letters have to stand there.
    """
    for m in _LIST.finditer(source):
        members = re.split("、|和|及|以及|与", m["list"])
        number = parse_number(m["n"])
        if number is None or (len(members) > number.low if m["more"] else len(members) != number.low):
            continue
        lettered = [letters[0] for member in members if (letters := _LETTERS.search(member))]
        if len(lettered) == len(members):
            lost = not all(re.search(rf"\b{letters}\b", english, re.IGNORECASE) for letters in lettered)
        else:
            lost = len(members) >= _FEWEST and _joined(english, int(number.low)) < len(members)
        if lost:
            yield f"one of “{m[0]}”"


def _joined(english: str, number: int) -> int:
    """How many things the longest list of a text may have; "and the three groups" is no member of a list of three."""
    together = rf",? and (?:(?:the|these|those|all) )?(?:{_WORDS[number]}|{number})\b(?![^,;]*\b(?:of|from|in|like)\b)"
    english = re.sub(together, " ", english, flags=re.IGNORECASE)
    chunks = [part for chunk in _SEPARATOR.split(english) if (part := chunk.strip(" ."))]
    longest = run = 1
    for i, before in enumerate(chunks[:-1]):
        run = run + 1 if i and len(before.split()) <= _WORDS_OF_A_MEMBER else 2
        longest = max(longest, run)
    return longest
