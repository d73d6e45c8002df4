"""What the Chinese says of a figure, and whether the English does: up or down, by or to, killed or hurt, per what, in which order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarize.chinese.words import alternatives
from summarize.figures.types import EnglishFigure, Figure, Quantity
from summarize.figures.units import PER, PER_NAMES

_HEDGES = "(?:了|约|近|逾|超过?|大约|将近)*"
_CHANGE = "[提升增降减上下涨跌调扩缩回压加飙攀滑拉](?:[高升加低少涨跌调大小落缩长幅滑拉])?了?"
_CHANGE_TO = re.compile(rf"{_CHANGE}[至到为](?:[^,，。;；、\d]{{1,8}}的)?{_HEDGES}$")
_CHANGE_BY = re.compile(rf"(?:[增上提]长?[升涨高加]?|增长|增加|下降|下跌|下滑|减少|回落|降低|[上下]调){_HEDGES}$")
_CHANGE_FROM = re.compile(rf"[由从自](?:[^,，。;；、]{{1,10}}的)?{_HEDGES}$")
_MUCH = r"(?:a |an |(?:nearly|about|almost|around|over|more than|less than) )?$"
_BY = re.compile(rf"\bby {_MUCH}", re.IGNORECASE)
_TO = re.compile(rf"\bto {_MUCH}", re.IGNORECASE)
_REACH = r"(?:了|约|近|逾|超过?|达|为|至|到|额|大约|将近)*$"
_UP = re.compile(
    rf"(?:增长|上升|上涨|增加|提高|攀升|飙升|增至|升至|涨至|上调|增幅|涨幅|升幅|扩大|激增|大增|猛增|新增|反弹|回升|高出|高于|[增升涨]){_REACH}"
)
_DOWN = re.compile(
    rf"(?:下降|下跌|减少|下滑|回落|降低|下调|降幅|跌幅|收窄|缩减|缩小|锐减|骤降|暴跌|降至|跌至|减至|降到|少于|低于|亏损|[降跌减]){_REACH}"
)
# 跌幅扩大至1.44% is a fall that grows.
_OF_A_CHANGE = re.compile("[跌降减升涨增]幅|赤字|逆差|亏损|差距|收窄|放缓")
_UP_ENGLISH = re.compile(
    r"\b(?:rose|ris(?:e|es|en|ing)|up|upward\w*|increas\w*|gr[eo]w\w*|gain\w*|climb\w*|high\w*|rais\w*|more|jump\w*|surg\w*|soar\w*|add\w*"
    r"|expan\w*|advanc\w*|accelerat\w*|rebound\w*|increment\w*|above|exceed\w*|lift\w*|boost\w*|upgrad\w*|amplitude|larg\w*|great\w*"
    r"|recover\w*|bounc\w*|picked|spik\w*|extra|new|over|further|swell\w*|doubl\w*|tripl\w*)\b",
    re.IGNORECASE,
)
_DOWN_ENGLISH = re.compile(
    r"\b(?:fell|fall\w*|down|downward\w*|decreas\w*|declin\w*|drop\w*|lower\w*|lows?|cut\w*|less|few\w*|reduc\w*|los\w+|slid\w*|slip\w*"
    r"|shr[aiu]nk\w*|plung\w*|plummet\w*|tumbl\w*|narrow\w*|contract\w*|dip\w*|under|below|eas\w+|diminish\w*|weak\w*|sank|sink\w*|minus"
    r"|slump\w*|shed|retreat\w*|off|shorten\w*|slash\w*|deduct\w*)\b",
    re.IGNORECASE,
)
_DEAD = re.compile(r"死|亡|丧生|遇难|遇害|丧命|罹难|毙命|击毙")
_HURT = re.compile(r"受伤|[轻重负]伤|伤(?![亡害心])")
_DEAD_ENGLISH = re.compile(
    r"\b(?:kill\w*|dead|die[sd]?|dying|death\w*|fatal\w*|los\w+ (?:their|his|her) li\w+|slain|perish\w*|toll|lives|murder\w*|casualt\w*"
    r"|victim\w*|surviv\w*)\b",
    re.IGNORECASE,
)
_HURT_ENGLISH = re.compile(r"\b(?:injur\w*|wound\w*|hurt\w*|harm\w*|treated)\b", re.IGNORECASE)
_FIGURE_OR_MARK = re.compile(r"[\d_,，。;；、]")
_EVERY = re.compile(r"\b(?:every|each|per|once)\b[^,.]{0,24}$", re.IGNORECASE)
_BELOW_ZERO = re.compile(r"^零下|零下(?:约|近|大约)?$|(?<![胜平第比\d_])负$")
_MINUS = re.compile(r"\b(?:minus|negative|below|sub-?zero|subzero|freezing|under zero)\b|[-−–]\|", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[;:.]\s")
_EACH = re.compile(rf"每(?:一|个|隔)?(?P<name>{alternatives(PER)})[^,，。;；、]{{0,10}}$")
_EACH_ENGLISH = re.compile(
    r"\b(?:per|each|every|apiece|any|all|an? [a-z]+|respective\w*|individual\w*|capita|every(?:one|body)|at a time)\b|[/@]",
    re.IGNORECASE,
)
_LIST = re.compile(r"[%个名人种项家元岁]? ?(?:[、,，和及与]|以及) ?")
_COMPARED = ("count", "money", "percent", "points", "measure")


def stands_in(names: str, english: str) -> bool:
    """Whether one of the words of the pattern `names` stands in an English text, also right after digits (5kg)."""
    return re.search(rf"(?<![^\W\d_])(?:{names})(?!\w)", english, re.IGNORECASE) is not None


def told_otherwise(expected: Quantity, said: Quantity, english: str, source: str) -> bool:
    """Whether an English figure of the right value goes up where the Chinese one goes down, changes by it and not to it, and the like."""
    if (
        source[expected.start - 1 : expected.start] == "每"
        and _EVERY.search(english[max(0, said.start - 30) : said.start]) is None
    ):
        return True
    if expected.kind not in _COMPARED:
        return False
    if _BELOW_ZERO.search(expected.source) or _BELOW_ZERO.search(source, max(0, expected.start - 4), expected.start):
        near = english[max(0, said.start - 24) : said.start] + "|" + english[said.end : said.end + 30]
        if _MINUS.search(near) is None:
            return True
    return (
        _by_or_to(expected, said, english, source)
        or _other_way(expected, said, english, source)
        or _other_fate(expected, said, english, source)
        or _rate_lost(expected, english, source)
    )


def _other_fate(expected: Quantity, said: Quantity, english: str, source: str) -> bool:
    """3名司机受伤 are hurt, and not killed."""
    near = _FIGURE_OR_MARK.split(source[max(0, expected.start - 6) : expected.start])[-1] + "|"
    near += _FIGURE_OR_MARK.split(source[expected.end : expected.end + 10])[0]
    dead, hurt = _DEAD.search(near) is not None, _HURT.search(near) is not None
    if dead == hurt:
        return False
    told = _CLAUSE_END.split(english[max(0, said.start - 50) : said.start])[-1]
    told += "|" + re.split(r"[;.]\s", english[said.end : said.end + 40])[0]
    says_dead, says_hurt = _DEAD_ENGLISH.search(told) is not None, _HURT_ENGLISH.search(told) is not None
    return (says_hurt and not says_dead) if dead else (says_dead and not says_hurt)


def _by_or_to(expected: Quantity, said: Quantity, english: str, source: str) -> bool:
    """提高至2.5% is an increase to 2.5%, 提高2.5% one by 2.5%, and 由2.5%降至 a fall from it."""
    before, told = source[max(0, expected.start - 18) : expected.start], english[max(0, said.start - 16) : said.start]
    if said.source.startswith("up to "):
        return _CHANGE_BY.search(before) is not None
    if _CHANGE_TO.search(before) or _CHANGE_FROM.search(before):
        return _BY.search(told) is not None
    return _CHANGE_BY.search(before) is not None and _TO.search(told) is not None


def _other_way(expected: Quantity, said: Quantity, english: str, source: str) -> bool:
    """Whether all English words of change near the figure say the contrary of the Chinese one before it."""
    before = source[max(0, expected.start - 8) : expected.start]
    up, down = _UP.search(before), _DOWN.search(before)
    if (up is None) == (down is None) or _OF_A_CHANGE.search(source, max(0, expected.start - 14), expected.start):
        return False
    near = _CLAUSE_END.split(english[max(0, said.start - 60) : said.start])[-1]
    near += " " + re.split(r"[,;.]\s", english[said.end : said.end + 30])[0]
    says_up, says_down = _UP_ENGLISH.search(near), _DOWN_ENGLISH.search(near)
    return bool(says_down and not says_up) if up else bool(says_up and not says_down)


def _rate_lost(expected: Quantity, english: str, source: str) -> bool:
    """每小时近4000人次 is a number per hour."""
    each = _EACH.search(source, max(0, expected.start - 18), expected.start)
    if each is None or _EACH_ENGLISH.search(english):
        return False
    return not stands_in(PER_NAMES[PER[each["name"]][0]], english)


def swapped(found: Sequence[tuple[Figure, EnglishFigure]], source: str) -> Iterator[tuple[Figure, EnglishFigure]]:
    """Neighbours in a list of figures (分别为35、31和14种) that stand the other way round in English."""
    for (first, said_first), (second, said_second) in pairwise(sorted(found, key=lambda pair: pair[0].start)):
        if not isinstance(first, Quantity) or not isinstance(second, Quantity) or first.value == second.value:
            continue
        listed = _LIST.fullmatch(source, first.end, second.start) is not None
        if listed and (first.kind, first.unit) == (second.kind, second.unit) and said_first.start > said_second.start:
            yield first, said_first
            yield second, said_second
