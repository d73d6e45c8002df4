"""Foreign names written by their sound without a middle dot.

奥云额尔登 shows itself by the characters of transcription tables; 汤恩比, which begins like a Chinese name, by how often each of its
characters is in names of either kind (`name_characters.tsv`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from summarize.chinese.romanize import surname_of
from summarize.chinese.segmentation import Segmenter
from summarize.chinese.speech import telling_verbs
from summarize.chinese.words import alternatives
from summarize.data import rows
from summarize.glossary.standing import words_behind_names

SOUND_CHARACTERS = (
    "阿埃艾奥巴贝比彼宾波伯博布查茨达戴德蒂迪丁杜顿多额尔厄法菲费芬弗福盖甘戈格哈赫霍基吉加贾杰金卡凯坎康考科克肯库昆拉莱赖兰朗劳勒雷里利莉"
    "琳隆鲁伦罗洛吕玛马迈曼芒梅蒙米密明莫姆穆纳娜奈内尼涅宁纽农努诺欧帕派潘庞佩彭皮平珀普奇恰乔切琴荣瑞萨塞桑沙莎什施舒斯苏索塔泰坦汤唐陶特"
    "滕提廷图托瓦万威韦维温沃乌武西希夏香肖谢辛欣休许雅亚扬耶伊以因约扎詹珍哲朱卓兹祖佐登恩夫根古汉豪华惠吾云木仁日让丽林龙安昂班鲍本边才察柴池邓"
)
"""Characters of the transcription tables of Xinhua's "Names of the World's Peoples" that are frequent in them."""

_TYPICAL = frozenset(
    "阿埃艾奥巴贝茨达戴德蒂迪杜顿额尔厄菲弗戈格赫霍吉贾卡凯坎科克肯库拉莱勒雷里莉鲁伦罗洛玛迈莫姆穆纳娜奈尼涅努诺帕佩珀普恰乔瑞萨塞莎什斯塔泰坦"
    "特滕廷托瓦韦维沃乌扎詹兹佐登恩夫根伊亚耶温威"
)
"""Those that are rare in other words."""

_SHARE = 0.74
_SHARE_WITH_EVIDENCE = 0.5
_TITLE = re.compile(
    r"(?:总统|总理|首相|部长|大臣|主席|议长|议员|州长|市长|发言人|教授|分析师|主任|主管|总裁|大使|将军|国王|法官|律师|记者|学者|专家|"
    r"国务卿)$"
)
_BEHIND = re.compile(rf"{alternatives(telling_verbs('name'))}|周[一二三四五六日]|星期|\d{{1,2}}日")
_WORDS = frozenset(
    {"罗曼蒂克", "歇斯底里", "奥林匹克", "巴黎", "马拉松", "巧克力", "沙发", "尼古丁", "多米诺", "阿司匹林"}
)
_RUN = re.compile(f"[{SOUND_CHARACTERS}]{{3,8}}")


@dataclass(frozen=True, slots=True)
class NameTable:
    """Log-odds of characters for a foreign name by their place in it, and the least score of one by its length; "other" is any other."""

    odds: Mapping[str, tuple[float, ...]]
    least: Mapping[int, float]

    def score(self, name: str) -> float:
        """How much a name speaks for a foreign one (naive Bayes)."""
        other = self.odds["other"]
        return sum(self.odds.get(character, other)[i] for i, character in enumerate(placed(name)))

    def has(self, name: str) -> bool:
        """Whether a name, of which the surname is Chinese, is a foreign one written by its sound as far as its characters tell."""
        least = self.least.get(len(placed(name)))
        return least is not None and self.score(name) >= least


def placed(name: str) -> tuple[str, ...]:
    """The surname of a simplified name, its first and its second other character."""
    surname = surname_of(name) or name[:1]
    return (surname, *name[len(surname) :][:2])


@lru_cache(maxsize=1)
def name_table() -> NameTable:
    """The table of the package."""
    table = {row["char"]: row for row in rows("summarize.glossary", "name_characters.tsv")}
    least = table.pop("least")
    return NameTable(
        {char: (float(row["surname"]), float(row["second"]), float(row["third"])) for char, row in table.items()},
        {2: float(least["second"]), 3: float(least["third"])},
    )


def written_by_sound(name: str) -> bool:
    """Whether a name that begins with a Chinese surname is probably a foreign one: 汤恩比 and 涂尔干, not 汤显祖 or 马化腾.

    The head of the table says how often it is wrong.
    """
    return name_table().has(name)


def leads_foreign(name: str) -> bool:
    """Whether foreign names have the first character of `name` at all; 和 and 向 are words before one."""
    return name[0] in name_table().odds


def foreign_end(text: str, start: int, end: int, runs: Iterable[tuple[int, int]]) -> int:
    """Where a name ends of which `written_by_sound` knows the first characters, [start, end).

    It goes on as far as one of `runs`, the transliterations of the text (高尔察|克), and stops before a third character that no foreign
    name has and that is a verb of saying (戈拜|称).
    """
    for first, stop in runs:
        if start <= first < end <= stop:
            return stop
    says = text[end - 1] in words_behind_names() and text[end - 1] not in name_table().odds
    return end - (end - start == 3 and says and written_by_sound(text[start : end - 1]))


def sounds_foreign(name: str) -> bool:
    """Whether all characters of a name stand for sounds and two of them nearly always do: 耶利哥, 罗伯茨, no 郑莉莎."""
    return set(name) <= set(SOUND_CHARACTERS) and sum(c in _TYPICAL for c in name) >= 2


def transliterations(text: str) -> Iterator[tuple[int, int]]:
    """Spans of normalised text that look like a foreign name written by its sound; 3 to 8 characters.

    Beside a title (总理) or a verb of saying, half of the characters have to be typical ones, elsewhere three quarters. A surname
    before them that no transcription table has belongs to the name (高尔察克) where a word begins with it. What the segmenter's
    dictionary has as a foreign name (阿塔卡马) is one too: seven of nine that no list covered on the same articles were.

    On the 100 articles that it was measured on, 26 of the 27 that no glossary covered were names or the greater part of one.
    """
    found = list(_by_characters(text))
    taken = {i for span in found for i in range(*span)}
    if _RUN.search(text):
        found += [
            (t.start, t.end)
            for t in Segmenter().tokens(text)
            if t.tag == "nrt"
            and t.end - t.start > 2
            and t.text not in _WORDS
            and taken.isdisjoint(range(t.start, t.end))
        ]
    yield from sorted(found)


def _by_characters(text: str) -> Iterator[tuple[int, int]]:
    for match in _RUN.finditer(text):
        run = match[0]
        typical = sum(c in _TYPICAL for c in run)
        start, end = match.start() - _led(text, match.start()), match.end()
        evidence = _TITLE.search(text, 0, start) or _BEHIND.match(text, end)
        share = _SHARE_WITH_EVIDENCE if evidence else _SHARE
        if typical >= max(2, share * len(run)) and run not in _WORDS:
            yield start, end


def _led(text: str, start: int) -> bool:
    """Whether the character before `start` begins the name that goes on there."""
    first = text[start - 1 : start]
    if (
        not first
        or first in SOUND_CHARACTERS
        or not leads_foreign(first)
        or surname_of(text[start - 1 : start + 2]) != first
    ):
        return False
    return written_by_sound(text[start - 1 : start + 2]) and any(t.start == start - 1 for t in Segmenter().tokens(text))
