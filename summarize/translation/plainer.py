"""Chinese that a translation model reads in another way, and the same said plainly, in Chinese or in English: 涨势未歇 is 继续上涨.

The rows of `plainer.tsv` say which. Nothing of it is looked for in the English; what must not be lost is a row of `opposites.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarize.chinese.characters import HAN
from summarize.chinese.segmentation import cut_off, stand_alone
from summarize.data import rows as table_rows
from summarize.figures import style
from summarize.figures.chinese.numerals import parse_number
from summarize.patterns import Candidates, Pattern
from summarize.translation.english_words import ALSO_PAST, PAST

_ITEM = re.compile(r"[(（]([一二三四五六七八九十]{1,3})[)）]")
_WORD = re.compile(rf"[{HAN}]+")
_NOT_BESIDE = re.compile(r"\(\?<?!(?:[^()]|\([^()]*\))*\)")
_PAST = re.compile(
    r"(?!(?:mixed|paid|promoted|combined|burned|restricted|scalped|spoiled|united|newly) )"
    rf"(?:(?:each|all|net|[a-z]+ly) )?(?:{PAST}|(?:{ALSO_PAST})\b)"
)
# Words that say that it has not happened, or is only aimed at; 消防, 模拟 and 不久 are none of them.
_NOT_YET = re.compile(
    "(?:[未拒否避]|(?<![淹埋出沉吞])没(?!收)|不(?![丹久锈]|动产)|(?<![消国海边空布联驻军])防|(?<![虚模])拟|若(?!干)"
    "|(?<![门中上少大])将(?=[于会在再首提继最]|$)|希望|可能|预计|有望|一旦|是否|要求|呼吁|争取|力争|目标|志在|恐(?![怖慌袭惧吓龙])|或"
    "|无[缘望法]|明[天年日早晚]|下(?:周|个?月|季|赛季)|后天|计划(?=[于在将明下])|准备|打算|可望|难以|险些|差点|错[失过]|放弃|如果|假如"
    "|能否|试图|企图|寻求|涉嫌|疑似|指控)[^,，。;；:：]*$"
)

_CLAUSE_ENDS = frozenset(",，。;；:：!！?？“”「」 ")
_OF_A_NOUN = re.compile("[^,，。;；:：]{1,8}的")


@dataclass(frozen=True, slots=True)
class Plainer:
    """A row of `plainer.tsv`; its head says what the columns mean."""

    chinese: Pattern
    beside: Pattern | None
    unless: Pattern | None
    plain: str
    word: bool
    """Whether it is one word, and so has to stand as one."""
    whole: bool
    """Whether it is one word but for what must not be beside it, and so has none cut off: no 门将 in 部门将."""
    past: bool
    """Whether its English tells of what has happened: nothing for what has not (未能卫冕, 拒绝续约), or before a noun (潜逃的老板)."""


@lru_cache(maxsize=1)
def plainer_rows() -> tuple[Plainer, ...]:
    """The rows of the table, in its order."""

    def pattern(cell: str) -> Pattern | None:
        return Pattern(cell) if cell else None

    return tuple(
        Plainer(
            Pattern(row["chinese"]),
            pattern(row["beside"]),
            pattern(row["unless"]),
            row["plain"],
            _WORD.fullmatch(row["chinese"]) is not None,
            _WORD.fullmatch(_NOT_BESIDE.sub("", row["chinese"])) is not None,
            _PAST.match(row["plain"]) is not None,
        )
        for row in table_rows("summarize.translation", "plainer.tsv")
    )


@lru_cache(maxsize=1)
def _candidates() -> Candidates:
    return Candidates(row.chinese for row in plainer_rows())


def plainer(source: str, rows: Sequence[Plainer] | None = None) -> Iterator[tuple[int, int, str]]:
    """The spans of `source`, normalised and in simplified characters, that are asked in other words, with these; none overlap.

    By all rows of the table, or by some of them.

    Where two rows have words for a place, the earlier row has.

    >>> list(plainer("油价涨势未歇。"))
    [(2, 6, '继续上涨')]
    """
    taken = bytearray(len(source))
    for row in map(plainer_rows().__getitem__, _candidates().of(source)) if rows is None else rows:
        for m in row.chinese.finditer(source):
            if any(taken[slice(*m.span())]) or (row.word and not all(stand_alone(source, [m.span()]))):
                continue
            if row.whole and cut_off(source, *m.span()):
                continue
            if (row.beside and not row.beside.search(source)) or (row.unless and row.unless.search(source)):
                break
            if row.past and (_NOT_YET.search(source, 0, m.start()) or _before_a_noun(source, *m.span())):
                continue
            taken[slice(*m.span())] = b"\1" * (m.end() - m.start())
            yield *m.span(), _asked(row, m)


def _asked(row: Plainer, m: re.Match[str]) -> str:
    """What is asked for a match, with its number in words where the row has one: in the top of the 10th inning."""
    plain = m.expand(row.plain)
    number = parse_number(m["n"]) if "n" in m.re.groupindex else None
    return plain.format(n=style.number(number.low, words=True), nth=style.ordinal(int(number.low))) if number else plain


def _before_a_noun(source: str, start: int, end: int) -> bool:
    """Whether what is told at [start, end) is told of a noun behind it: 潜逃的老板, or, where no subject is before it, 攻入首都的叛军."""
    alone = start == 0 or source[start - 1] in _CLAUSE_ENDS
    return source.startswith("的", end) or (alone and _OF_A_NOUN.match(source, end) is not None)


def numbered_item(source: str) -> Iterator[tuple[int, int, str]]:
    """The number of an item that a text begins with, (二), in digits: a model makes "(I)" of it."""
    if (m := _ITEM.match(source)) and (number := parse_number(m[1])):
        yield *m.span(), f"({number.low}) "
