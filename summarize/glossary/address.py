"""How Chinese calls a person whose name it has said, or does not say in full: 李女士, 小温, 吴 for 吴伟南."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from summarize.chinese.romanize import romanize, surname_of, surnames
from summarize.chinese.segmentation import Segmenter
from summarize.chinese.words import words

_COURTESY = words(
    """先生 女士 小姐 太太 夫人 律师 教授 老师 同学 医生 法官 警官 检察官 校长 院长 主任 局长 处长
    长老 牧师 神父 导演 老板 经理 总 书记 部长 议员 某 姓 家
    大状 督察 警司 警员 师傅 大使 教练 政府 内阁 阵营"""
)
_FAMILIAR = {"小": "Xiao", "老": "Lao", "阿": "A"}

_THINGS = frozenset(
    words(
        """小区 小康 小米 小麦 小白 小龙 小路 小马 小鱼 小童 小花 小费 小金 小黄 小红 小牛 小满 小关 小包 小计 小步 小车 小项 小乐 小家 小组
        老公 老家 老师 老年 老区 老城 老路 老马 老牛 老党 老屋 老龄 阿里 阿根 阿联 阿盟 阿方 阿尔 阿胶"""
    )
)
"""Words made like familiar names, of characters that are surnames too."""


@lru_cache(maxsize=1)
def _addressed() -> re.Pattern[str]:
    names = "|".join(sorted(surnames().readings, key=len, reverse=True))
    familiar = "".join(_FAMILIAR)
    return re.compile(
        rf"(?P<familiar>[{familiar}])(?P<called>{names})|(?P<name>{names})(?:{'|'.join(_COURTESY)})|(?<=姓)(?P<surname>{names})(?=[男女妇老少青司乘学店职员居村的])"
    )


def forms_of_address(source: str) -> Iterator[str]:
    """The English of surnames and familiar names that stand for a person in mainland text: Li of 李女士, Xiao Wen of 小温."""
    tokens = Segmenter().tokens(source)
    starts, ends = {token.start for token in tokens}, {token.end for token in tokens}
    for m in _addressed().finditer(source):
        familiar = m["familiar"]
        if m.start() not in starts or (familiar and (m.end() not in ends or m[0] in _THINGS)):  # 公司总部, 小区
            continue
        yield romanize(f"{m['called'] or m['name'] or m['surname']}某").split()[0]
        if familiar:
            yield _FAMILIAR[familiar]


def surname_alone(name: str, source: str, taken: Iterable[tuple[int, int]]) -> bool:
    """Whether the surname of a person stands in `source` outside of the spans that are `taken`."""
    surname = surname_of(name)
    spans = list(taken)
    return bool(surname) and any(
        not any(start <= m.start() < end for start, end in spans) for m in re.finditer(re.escape(surname or ""), source)
    )


def addressed_by_surname(name: str, source: str, taken: Iterable[tuple[int, int]]) -> int:
    """How often `source` has the surname of a person with a word that makes it stand for the person: 蔡政府 of 蔡英文."""
    surname, spans = surname_of(name), list(taken)
    found = [m.start() for m in _addressed().finditer(source) if surname and surname in (m["name"], m["surname"])]
    return sum(not any(start <= at < end for start, end in spans) for at in found)
