"""Sentences of a Chinese paragraph, and clauses of a long sentence: no character is lost, joined pieces give the text back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

from summarize.chinese.characters import HAN
from summarize.chinese.normalize import DIVIDERS
from summarize.chinese.script import to_simplified
from summarize.chinese.speech import telling_verbs
from summarize.chinese.words import alternatives

PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "（": "）", "(": ")", "《": "》", "〈": "〉", "【": "】", "[": "]"}
CLOSERS = frozenset("”’」』）)》〉】]\"'")
ENDERS = frozenset("。！？!?｡")
QUOTE_CLOSERS = frozenset('”’」』"')
# A character after a closed quotation that goes on with the sentence: “要不要去？”的问题.
GO_ON = frozenset("的是成这這等和与與及，、,；：")
# What may follow an ender and still belongs to the sentence.
TRAILERS = ENDERS | CLOSERS | frozenset("…—~～ \t\u3000\u00a0")

_BULLETS = DIVIDERS | {"•"}
"""What opens the items of a list that stands in one line."""

_HAN = re.compile(f"[{HAN}]")
_QUESTION = re.compile(
    r"[吗呢么嗎麼吧]$|什么|什麼|甚麼|谁|誰|怎|何|哪|几|幾|多少|是否|是不是|能不能|能否|可否|难道|難道"
)
# 話 says in Cantonese.
_ATTRIBUTION = re.compile(
    rf"[^。！？\n]{{0,80}}?(?:{alternatives(telling_verbs('quotation'))}|(?<![电真笑对讲童神通会实闲粗的句旧废大说问喊插空套谎白土情听发俗客官粤英方])话(?=[。！]))"
    r"(?:道|着)?(?:[。！!]|$)"
)
_LONGEST = 90
"""Characters that an attribution has at most."""
_CLAUSE_MARKS = ("。！？!?｡", "；;", "，,：:", "、", " \u3000")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: `id` is "s1", "s2"... in reading order, `paragraph` the index of its paragraph in the article.

    `text` is exactly as in the article, trailing spaces included.
    """

    id: str
    paragraph: int
    text: str


def _quoted(text: str) -> list[bool]:
    """For each character whether it stands inside a closed pair of quotation marks or brackets; unclosed marks do not count."""
    stack: list[tuple[str, int]] = []
    waiting: Counter[str] = Counter()
    inside = [0] * (len(text) + 1)

    def close(start: int, end: int) -> None:
        inside[start + 1] += 1
        inside[end] -= 1

    straight: int | None = None
    for i, c in enumerate(text):
        if c == '"':
            if straight is None:
                straight = i
            else:
                close(straight, i)
                straight = None
        elif c in PAIRS:
            stack.append((PAIRS[c], i))
            waiting[PAIRS[c]] += 1
        elif waiting[c]:
            while stack:
                closer, start = stack.pop()
                waiting[closer] -= 1
                if closer == c:
                    close(start, i)
                    break
    out, depth = [], 0
    for i in range(len(text)):
        depth += inside[i]
        out.append(depth > 0)
    return out


def _letter(c: str) -> bool:
    return bool(_HAN.match(c)) or (c.isascii() and c.isalpha())


def _ends(text: str, i: int, start: int) -> bool:
    """Whether the character at `i` ends the sentence that began at `start` (quotation marks aside)."""
    c = text[i]
    if c == "\n":
        return True
    following = text[i + 1] if i + 1 < len(text) else ""
    if c == "?" and i > start and _letter(following) and _letter(text[i - 1]):
        # A question mark between letters may be a lost middle dot (唐纳德?川普, 哈里?S?杜鲁门): it needs a question before it.
        return bool(_QUESTION.search(re.split(r"[，,；;：:]", text[start:i])[-1]))
    if c in "!?" and (
        (following.isascii() and following.isalnum()) or (c == "!" and text[i - 1 : i].isascii() and following)
    ):
        return False  # Yahoo!公司, a?b
    if c == ".":
        return bool(
            i > start and _HAN.match(text[i - 1]) and (not following or following.isspace() or _HAN.match(following))
        )
    return c in ENDERS


def _is_attributed(text: str, start: int) -> bool:
    """Whether somebody is named from `start` on, behind a quotation, who says it: 他说。"""
    return _ATTRIBUTION.match(to_simplified(text[start : start + _LONGEST])) is not None


def split_sentences(text: str) -> list[str]:
    """The sentences of a paragraph, each with its closing quotation marks and trailing spaces; `"".join` gives `text` back.

    What is said inside quotation marks or brackets stays with the sentence around it, and so does a following attribution (他说。).
    """
    quoted = _quoted(text)
    pieces: list[str] = []
    start = i = 0
    while i < len(text):
        if quoted[i] or not _ends(text, i, start):
            # An ender just before the mark that closes the quotation ends the sentence too: “我担心。”
            closes = i > start and not quoted[i] and text[i] in QUOTE_CLOSERS and text[i - 1] in ENDERS
            if not closes or text[i + 1 : i + 2] in GO_ON or _is_attributed(text, i + 1):
                i += 1
                continue
        i += 1
        while i < len(text) and (text[i] in TRAILERS or text[i] == "\n"):
            if text[i] == '"' and i + 1 < len(text) and quoted[i + 1]:
                break  # a straight quotation mark that opens the next sentence
            i += 1
        pieces.append(text[start:i])
        start = i
    if start < len(text):
        pieces.append(text[start:])
    if len(pieces) > 1 and not pieces[0].strip():
        pieces[:2] = [pieces[0] + pieces[1]]
    bullets = {c for c in text if c in _BULLETS and text.count(c) > 1}
    return [item for piece in pieces for item in _items(piece, bullets)] if bullets else pieces


def _items(piece: str, bullets: Collection[str]) -> list[str]:
    """A piece cut before the bullets that divide it: ●报名费20元　●押金100元, and without a space where it opens with one."""
    opener = piece.lstrip()[:1]
    cuts = [
        0,
        *(
            i
            for i, c in enumerate(piece)
            if i and c in bullets and (piece[i - 1].isspace() or (c == opener and _divides(piece, i)))
        ),
        len(piece),
    ]
    return [piece[a:b] for a, b in pairwise(cuts)]


def _divides(piece: str, at: int) -> bool:
    """Whether words stand on both sides of a bullet, and it is not counted: no 五★级, and no ★★★."""
    return (
        piece[at - 1] not in _BULLETS
        and any(c not in _BULLETS and not c.isspace() for c in piece[:at])
        and piece[at + 1 : at + 2] not in {"", *_BULLETS, "级", "級"}
    )


_TELLS = re.compile(rf"(?:{alternatives(telling_verbs('what'))})[,，:：]$")


def tells(text: str) -> bool:
    """Whether a simplified text ends with a verb that tells what follows it (专家表示，)."""
    return _TELLS.search(text, max(0, len(text) - 5)) is not None


def split_clauses(text: str, limit: int) -> list[str]:
    """`text` in pieces of at most about `limit` characters, cut after the strongest mark nearest the middle; joined they give it back.

    Sentence marks go before semicolons, commas, enumeration commas and spaces. A verb that tells what follows (表示，) stays with it where
    there is another cut. A piece without any mark stays whole.
    """
    if len(text) <= limit:
        return [text]
    for marks in _CLAUSE_MARKS:
        cuts = [
            i + 1
            for i, c in enumerate(text[:-1])
            if c in marks and text[i + 1] not in TRAILERS and not (c in ",:" and text[i + 1].isdigit())
        ]
        cuts = [c for c in cuts if min(c, len(text) - c) >= min(8, limit // 4)]
        cuts = [c for c in cuts if not tells(text[:c])] or cuts
        if cuts:
            cut = min(cuts, key=lambda c: abs(c - len(text) / 2))
            return split_clauses(text[:cut], limit) + split_clauses(text[cut:], limit)
    return [text]


def sentences_of(paragraphs: list[tuple[int, str]]) -> list[Sentence]:
    """The sentences of (index, text) paragraphs, numbered through; pieces without a letter or digit join the piece before."""
    out: list[Sentence] = []
    for index, text in paragraphs:
        for piece in split_sentences(text):
            previous = out[-1] if out else None
            if previous and previous.paragraph == index and not any(c.isalnum() for c in piece):
                out[-1] = Sentence(previous.id, index, previous.text + piece)
            elif piece.strip():
                out.append(Sentence(f"s{len(out) + 1}", index, piece))
    return out
