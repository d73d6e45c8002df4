"""Weights of silver, gold and medicine in Chinese text, and tenths of a mu: 三两二钱 (3.2 liang), 七两五钱八分, 甘草八分, 六分菜地."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from summarize.chinese.words import words
from summarize.figures import style
from summarize.figures.chinese.numerals import DIGITS, parse_number
from summarize.figures.types import Quantity
from summarize.figures.units import measure_at

_N = r"(?<![\d.,一二两三四五六七八九十百千万第几数])(?P<n>\d{1,4}|[一二两三四五六七八九十百]{1,5}?)"
_D = "[一二三四五六七八九1-9]"
# 三两二钱, and what is less: each unit is a tenth of the one before.
_COMPOUND = re.compile(
    rf"{_N}(?P<unit>[斤两钱])(?:(?<=斤)(?:(?P<liang>{_D})两)?(?P<qian>{_D})钱|(?<=两)(?P<tenths>{_D})钱(?:(?P<fen>{_D})分)?"
    rf"|(?<=钱)(?P<parts>{_D})分)(?P<half>半)?(?![之钟币])"
)
_HERBS = words(
    "麝香 珍珠 冰片 朱砂 雄黄 牛黄 犀角 人参 甘草 黄连 黄芩 黄芪 川芎 当归 党参 白术 茯苓 陈皮 半夏 桂枝 麻黄 细辛 附子 三七"
)
_FEN = re.compile(
    rf"(?:(?<={'|'.join(_HERBS)})(?P<after>{_D})分(?![之钟])"
    rf"|(?<![\d.一二两三四五六七八九十])(?P<before>{_D})分(?={'|'.join(_HERBS)}))"
)
# 六分菜地 is 0.6 mu, and so is 六分地; 一亩三分地 is one's own ground, and 三分地带 none.
_LAND = (
    "(?:[菜旱荒坡山薄水稻麦良园苗秧]|自留|宅基|口粮|责任|承包|茶叶?|水浇)?"
    "(?:地(?![道区方点带铁图位级址球板下面盘势平利理气步震主毯瓜])|田(?![径野纳园中边岛村口原]))"
)
_FEN_OF_LAND = re.compile(rf"(?<![\d.一二两三四五六七八九十百几亩])(?P<fen>[一二两三四五六七八九1-9])分(?={_LAND})")
_TENTH = Fraction(1, 10)


def weights(text: str) -> Iterator[Quantity]:
    """The weights in two units or more of a normalised text, and those in fen of a medicine, in no order."""
    for m in _COMPOUND.finditer(text):
        number = parse_number(m["n"])
        if number is None or number.low != number.high:
            continue
        rest = (m["liang"] or "0") + m["qian"] if m["qian"] else (m["tenths"] or m["parts"]) + (m["fen"] or "")
        value = number.low + sum((_digit(c) * _TENTH**i for i, c in enumerate(rest, 1)), Fraction(0))
        if m["half"]:
            value += _TENTH ** len(rest) / 2
        unit = measure_at(text, m.start(), m["unit"], m.end())
        if unit is not None:
            yield _weight(m, value, unit.name, unit.doubt)
    for m in _FEN.finditer(text):
        yield _weight(m, _digit(m["after"] or m["before"]) * _TENTH, "qian")
    for m in _FEN_OF_LAND.finditer(text):
        yield _weight(m, _digit(m["fen"]) * _TENTH, "mu")


def _digit(character: str) -> Fraction:
    return Fraction(DIGITS.get(character, character))


def _weight(m: re.Match[str], value: Fraction, unit: str, doubt: str = "") -> Quantity:
    english = style.measure(style.number(value), unit, plural=value != 1)
    return Quantity(*m.span(), m[0], value, value, "measure", unit, english=english, doubt=doubt)
