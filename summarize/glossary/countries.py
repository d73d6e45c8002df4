"""Countries told by one character in the place where it stands for one: 俄军, 乌方, 访美, 驻日, 俄乌双方.

Such a character is a name with a condition: a word of its own before what belongs to a state (军, 方, 外长), or behind what one does to
a state (访, 赴, 驻, 对). 乌 in 乌云, 法 in 立法方面 and 日 in 10日 are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from summarize.chinese.segmentation import Segmenter, Token, is_word
from summarize.chinese.words import words
from summarize.data import rows
from summarize.glossary.entries import Entry, split_forms
from summarize.glossary.namesakes import Meant, meant_by_pair, meant_in, namesakes
from summarize.patterns import Pattern

_STATE = words(
    """军方 军队 军机 军舰 军 方 媒体 媒 国防部 国防 外交部 外交 外交官 财政部 商务部 司法部 国务院 总统 总理 首相 外长 外相 防长 财长 财相
    部长 国王 政府 议会 参议院 众议院 官员 高官 大使馆 使馆 大使 使节 领事馆 领馆 驻 央行 警方 警 企业 企 股市 股 资 队 男足 女足 男篮 女篮
    代表团 代表 战机 航母 舰 债(?![务权主])
    海军 空军 陆军 士兵 军人 民众 国民 边境 情报 智库 专家 学者 网友 最高法院 籍 国(?![家会务防]) 裔 制造
    产品"""
)
_BEHIND = "访 赴 驻 对 抵 援 反 亲 涉 留 旅 侵 制 抗 联 挺 遏 离 返 在"
_ACTS = frozenset(_BEHIND.split())
_BOTH = words(
    """两国 双方 两军 关系 战争 冲突 战事 边境 会谈 谈判 外长 防长 领导人 元首 三国 峰会 贸易 之间 总统 首脑 高层 军方 和谈 停火 同盟 联军
    联合"""
)
_PARTNERS = "中美俄日韩英法德欧印"
"""Characters beside which one that is a country only by what the article names may stand."""
_COMPOUNDS = "军方媒元语文洲盟裔籍资股债队企侨战版"
_PARTICLES = "的了是和与及时后前也将已等并则期者人军队"
_AFTER_NUMERAL = re.compile(r"[\d〇零一二三四五六七八九十廿今昨明当同每次近连即翌前后生节假平]$")

_BESIDE_KOREA = "中美日朝俄英法德欧印"
_IN = re.compile("[其当途集程心手]$")
"""What makes a word with 中: 其中, 途中."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its character, the Chinese name, the English name, whatever else in English stands for it, and what stands round it."""

    char: str
    chinese: str
    english: str
    also: tuple[str, ...]
    after: Pattern
    behind: frozenset[str]

    @property
    def entry(self) -> Entry:
        """The country as an entry of the lexicon."""
        return Entry((self.char,), self.english, "place", layer="built-in", accept=self.also)


@lru_cache(maxsize=1)
def countries() -> dict[str, Country]:
    """The table, by character."""
    table = rows("summarize.glossary", "countries.tsv")
    acts = f"对(?=[{''.join(row['char'] for row in table)}])"
    out = {}
    for row in table:
        only = row["after"].startswith("=")
        follows = [acts, *row["after"].removeprefix("=").split(), *([] if only else _STATE)]
        after = Pattern("|".join(sorted(follows, key=len, reverse=True)))
        behind = frozenset((_BEHIND if row["behind"] == "*" else row["behind"]).split())
        out[row["char"]] = Country(row["char"], row["chinese"], row["english"], split_forms(row["also"]), after, behind)
    return out


@lru_cache(maxsize=1)
def _segmenter() -> Segmenter:
    return Segmenter()


def is_korea(text: str, at: int) -> bool:
    """Whether a 韩 stands at `at` of a simplified text and is South Korea, told beside another country, and no surname.

    It is one in 日韩正就此磋商, and none in 13日韩正会见客人 and 其中韩国瑜得票最多.
    """
    before = text[at - 1 : at] if at > 0 else ""
    if not text.startswith("韩", at) or not before or before not in _BESIDE_KOREA:
        return False
    ended = {"日": _AFTER_NUMERAL, "中": _IN}.get(before)
    return ended is None or not ended.search(text, 0, at - 1)


def abbreviated(text: str, meant: Meant | None = None) -> tuple[tuple[int, Entry], ...]:
    """Where one character of a simplified text stands for a country, in order, and the country; those that are left open are not given.

    `meant` tells which country the characters stand for that several share; without it, what the text itself names does.
    """
    found = _standing(text)
    if found and meant is None:
        meant = meant_in(text, text)
    entries = ((i, _entry(text, i, meant or {})) for i in found)
    return tuple((i, entry) for i, entry in entries if entry)


@lru_cache(maxsize=256)
def _standing(text: str) -> tuple[int, ...]:
    table, shared = countries(), namesakes()
    if not any(c in table or c in shared for c in text):
        return ()
    ends = {token.start: token.end for token in _divided(_segmenter().tokens(text))}
    pairs = {i for i in range(len(text)) if text[i] in shared and text[i] not in table for i in _open(text, i, ends)}
    return tuple(i for i, c in enumerate(text) if i in pairs or (c in table and _stands(text, i, ends)))


def _entry(text: str, i: int, meant: Meant) -> Entry | None:
    char = text[i]
    if char not in namesakes():
        return countries()[char].entry
    pairs = (text[max(0, i - 1) : i + 1], text[i : i + 2])
    return next(filter(None, (meant_by_pair(pair, char) for pair in pairs)), None) or meant.get(char)


def _open(text: str, i: int, ends: dict[int, int]) -> Iterator[int]:
    """The character at `i`, which is a country only by what the article names, and the one it stands beside: 巴方, 中巴关系."""
    cuts = {*ends, len(text)}
    if text[i + 1 : i + 2] == "方" and {i, i + 2} <= cuts:
        yield i
    for start in (i - 1, i):
        pair, partner = text[max(0, start) : start + 2], start if start < i else i + 1
        common = next((word for word in _BOTH if text.startswith(word, start + 2)), None)
        if (
            len(pair) < 2
            or pair == "印尼"
            or common is None
            or start not in cuts
            or _AFTER_NUMERAL.search(text, 0, partner)
        ):
            continue
        whole = start + 2 in cuts or ends[start] >= start + 2 + len(common)  # 中巴关系 is a word of the dictionary
        if whole and (text[partner] in _PARTNERS or meant_by_pair(pair, text[i])):
            yield from (i, partner)


def abbreviating(text: str) -> Iterator[str]:
    """Characters of the table that may well stand for a country in a simplified text: 美 in 美元 and 中美关系, not in 美丽."""
    table = countries()
    for token in _segmenter().tokens(text):
        word = token.text
        run = next((i for i, c in enumerate(word) if c not in table), len(word))
        compound = (run and word[1:] in tuple(_COMPOUNDS)) or word in ("港人", "港岛")
        if len(word) == 1 or run > 1 or compound or (len(word) == 2 and word[0] in _BEHIND + "来过"):
            yield from (c for c in word if c in table)


def licensed(text: str, meant: Meant) -> Iterator[str]:
    """The English that characters of a simplified text license which stand for a country that the article names, as words of their own."""
    if not any(char in text for char in meant):
        return
    alone = {token.text for token in _segmenter().tokens(text) if len(token.text) == 1} | set(abbreviating(text))
    for char, entry in meant.items():
        if entry and char in alone:
            yield from (entry.target, *entry.accept)


def _divided(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens, and words of the dictionary in which a country only meets the next word in two: 日美军 in 驻日美军 as 日 and 美军, 美的
    behind 反 as 美 and 的; 驻华大使 in three, 俄外长 of 中俄外长 in two."""
    before = ""
    table = countries()
    for token in tokens:
        word, start = token.text, token.start
        if len(word) > 2 and word[0] in _ACTS and word[1] in table and word[2:] in _STATE:
            yield Token(start, start + 1, word[0], token.tag)
            word, start = word[1:], start + 1
            token = Token(start, token.end, word, token.tag)
        pair = len(word) > 2 and word[0] in table and (word[1:] in _STATE or (word[1] in table and is_word(word[1:])))
        behind = len(word) == 2 and word[1] == "的" and word[0] in table and before in _ACTS
        if pair or behind:
            yield Token(start, start + 1, word[0], token.tag)
            token = Token(start + 1, token.end, word[1:], token.tag)
        yield token
        before = word


def _stands(text: str, i: int, ends: dict[int, int]) -> bool:
    """Whether the character at `i` is a country; `ends` has the end of each word by its start."""
    country = countries()[text[i]]
    if text.startswith("印尼", i):
        return False
    if country.char == "日" and _AFTER_NUMERAL.search(text, 0, i):
        return False
    cuts = {*ends, len(text)}
    if i in cuts and (found := country.after.match(text, i + 1)):
        end = ends[i]
        # 俄军 is one word, or 俄 one and 军, 军方 another; in 法 方面 the word behind goes on.
        if end >= found.end() or (end == i + 1 and ends.get(end, end) >= found.end()):
            return True
    if i + 1 in cuts and i - 1 in cuts and text[i - 1 : i] in country.behind and _goes_on(text, i + 1, ends):
        return True
    return _in_pair(text, i, cuts)


def _goes_on(text: str, i: int, ends: dict[int, int]) -> bool:
    """Whether a word begins at `i`, or the clause ends; 在 德 怀 尔 are the sounds of a name."""
    following = text[i : ends.get(i, i)]
    return len(following) != 1 or not "\u4e00" <= following <= "\u9fff" or following in _PARTICLES


def _in_pair(text: str, i: int, cuts: set[int]) -> bool:
    """Whether the character is one of several in a row before what they have in common: 俄乌双方."""
    start = end = i
    table = countries()
    while start and text[start - 1] in table:
        start -= 1
    while end < len(text) and text[end] in table:
        end += 1
    return end - start > 1 and {start, end} <= cuts and any(text.startswith(word, end) for word in _BOTH)
