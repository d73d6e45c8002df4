"""Records of games in Chinese: 14战10胜3平1负, 四战不败, 9投5中."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from summarize.figures import style
from summarize.figures.chinese.numerals import parse_number
from summarize.figures.types import Quantity
from summarize.figures.units import MEASURE_BY_NAME

_N = "(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})"
_RESULTS = {"胜": "win", "平": "draw", "和": "draw", "负": "loss", "败": "loss"}
"""和 is what Taiwan calls a draw: 7胜2败1和."""
_RECORD = re.compile(
    rf"(?<![\d.第])(?:(?P<games>{_N})[战场]比?赛?[,，]?)?(?P<results>{_N}[胜平负败](?:[,，、]?{_N}(?:[胜平负败]|和(?![一-龥]))){{0,2}})"
    r"(?![\d万亿者方率制俱])"
)
_RESULT = re.compile(rf"(?P<n>{_N})(?P<what>[胜平负败和])")
_HAS_VERB = re.compile(r"[得获以拿成绩为的]$")
_STREAK = re.compile(
    rf"(?<![\d.第])(?P<games>{_N})(?:[战场](?:(?P<unbeaten>不败|未尝?一?败)|(?P<all>[全皆]胜))|连(?P<what>[胜败])(?![率战]))"
)
_SHOTS = re.compile(rf"(?<![\d.第])(?P<tries>{_N})[投罚射](?P<hits>{_N})[中进](?![\d投枪])")


# 独中两元, 梅开二度: goals, and no money.
_GOALS = re.compile("(?:独中|连中|独进)(?P<n>[一两二三四五])(?:元|球|个?进球)|梅开(?P<twice>二)度")
# 场均27分: what a player or a team makes in a game.
_PER_GAME = re.compile(
    r"场均(?:可以?|能够?)?(?:得到?|拿下|贡献|砍下?|轰下|攻[入进]|[打踢]进|送出|[抢抓]下|有|为|达到?)?了?"
    rf"(?P<n>\d{{1,3}}(?:\.\d+)?|{_N}(?:点[零一二三四五六七八九]+)?)个?次?(?P<what>分(?!钟)|篮板|助攻|抢断|盖帽|进?球)"
)
_MADE = {
    "分": "point",
    "篮板": "rebound",
    "助攻": "assist",
    "抢断": "steal",
    "盖帽": "block",
    "进球": "goal",
    "球": "goal",
}


def records(text: str) -> list[Quantity]:
    """The figures of records in a normalised text, in no order."""
    return [*_won_and_lost(text), *_streaks(text), *_shots(text), *_made(text)]


def _won_and_lost(text: str) -> list[Quantity]:
    out: list[Quantity] = []
    for m in _RECORD.finditer(text):
        results = list(_RESULT.finditer(text, m.start("results"), m.end("results")))
        if len(results) == 1 and not m["games"]:
            continue  # 六连胜, 三胜科技: one result alone is no record
        if games := m["games"]:
            out.append(_played(text, m.start(), m.start("results"), games))
        for i, result in enumerate(results):
            figure = _counted(text, result.start(), result.end(), result["n"], _RESULTS[result["what"]])
            verb = "取得 " if i == 0 and not _HAS_VERB.search(text[: m.start()]) else ""
            link = "" if i + 1 == len(results) else " and" if i + 2 == len(results) else ","
            out.append(replace(figure, put=f"{verb}{figure.english}{link}"))
    return out


def _played(text: str, start: int, end: int, games: str) -> Quantity:
    """14战, and 近八场: the last eight games, and not nearly eight."""
    if text[start - 1 : start] == "近":
        last = _counted(text, start - 1, end, games, "game")
        return replace(last, english=f"last {last.english}", put=f"最近{games}场比赛")
    played = _counted(text, start, end, games, "game")
    return replace(played, put=f"{played.english} ,")


def _counted(text: str, start: int, end: int, numeral: str, unit: str) -> Quantity:
    value = _value(numeral)
    english = style.measure(style.number(value), unit, plural=value != 1)
    return Quantity(start, end, text[start:end], value, value, "measure", unit, english=english)


def _value(numeral: str) -> Fraction:
    number = parse_number(numeral)
    return number.low if number is not None else Fraction(0)


def _streaks(text: str) -> list[Quantity]:
    """四战不败 is "unbeaten in four games", and no four defeats; 七连败 is no seventh."""
    out: list[Quantity] = []
    for m in _STREAK.finditer(text):
        value = _value(m["games"])
        number = style.number(value, words=True)
        if value < 2:
            continue
        unit = _RESULTS[m["what"]] if m["what"] else "game"
        english = f"unbeaten in {number} games" if m["unbeaten"] else f"won all {number} games"
        if m["what"]:
            english = f"{number} straight {MEASURE_BY_NAME[unit].plural}"
        out.append(Quantity(*m.span(), m[0], value, value, "measure", unit, english=english))
    return out


def _shots(text: str) -> list[Quantity]:
    out: list[Quantity] = []
    for m in _SHOTS.finditer(text):
        tries, hits = _value(m["tries"]), _value(m["hits"])
        if 0 < hits <= tries:
            share = hits / tries
            english = f"hit {style.number(hits)} of {style.number(tries)}"
            out.append(Quantity(*m.span(), m[0], share, share, "fraction", None, english=english))
    return out


def _made(text: str) -> Iterator[Quantity]:
    for m in _GOALS.finditer(text):
        value = _value(m["n"] or m["twice"])
        english = f"{style.number(value, words=True)} goal{'s' if value > 1 else ''}"
        yield Quantity(*m.span(), m[0], value, value, "count", english=english, put=f"打进{style.number(value)}个进球")
    for m in _PER_GAME.finditer(text):
        number = parse_number(m["n"])
        if number is not None and number.low == number.high:
            english = f"{style.number(number.low)} {_MADE[m['what']]}{'' if number.low == 1 else 's'} per game"
            yield Quantity(*m.span(), m[0], number.low, number.low, "count", english=english, put=f"averaged {english}")
