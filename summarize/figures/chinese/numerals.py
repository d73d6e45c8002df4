"""Chinese numerals: where a number stands in a text, and its exact value (万 亿 兆, 11万7015, 三百五十, 3000多万, 三四百)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from summarize.figures.types import Hedge

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "俩": 2}
DIGITS |= {c: i for i, c in enumerate("壹贰叁肆伍陆柒捌玖", 1)}
TENS = {"廿": 20, "卅": 30}
SMALL_UNITS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
BIG_UNITS = {"万": 10**4, "亿": 10**8, "兆": 10**12}
UNITS = SMALL_UNITS | BIG_UNITS

# Formal digits are common words too (大陆, 队伍): they count beside formal units only.
_FORMAL = r"[壹贰叁肆伍陆柒捌玖](?=[拾佰仟万亿元圆])(?<!大陆)(?<!登陆)(?<!队伍)|(?<=[拾佰仟])[壹贰叁肆伍陆柒捌玖]"
_PLAIN = "".join(c for c in DIGITS if c not in "壹贰叁肆伍陆柒捌玖") + "".join(TENS)
_D = "".join(DIGITS) + "".join(TENS)
_U = "".join(UNITS)
_UNIT = rf"(?!兆(?:[瓦赫字帕焦伏]|比(?!索))|千[瓦克米卡赫帕伏焦]|百帕)[{_U}]"
ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
# 兆瓦 is a megawatt, not a number; 上 opens a number (上百) unless it closes a word (网上) or stands before 百分之.
# 二、三十 is 20 to 30.
_NEXT = "|".join(f"(?<={a})、(?={b}[十百千万亿])" for a, b in zip("一二三四五六七八", "二三四五六七八九", strict=True))
# 一点七 is 1.7, but 贵一点七块 a little dearer, 7 yuan, 三千点两次 twice 3,000 points, 十点三名男子 three men at ten.
_POINT = (
    f"(?<![贵宜多少高低大小好快慢早晚近远]一)(?<![百千万亿十])点(?=[{_D}])"
    f"|(?<=十)点(?=[{_D}]{{1,4}}(?![{_D}十]|[名人位辆艘只家场岁次]|个(?!百分点)))"
    f"|(?<=[百千])点(?=[{_D}]+(?:[万亿元米吨克升度%美英港欧日澳加]|公[里斤顷]|平方|立方|千[米克瓦]))"
)
# 四两一包 is a weight, 一两百 and 三千两百 are numbers; 3900万两度 are twice so many, 父女俩三年 are three years.
_NO_WEIGHT = "(?!(?<=[二三四五六七八九十百])两|(?<=[百千万亿])两[度次])(?<!俩)"
# 乘客人数十年间翻番: ten years.
_NOT_THE_NUMBER = "(?!(?<=[人次户票件总指])数十年(?:以?来|间|[内里前后增翻首]))"
NUMBER = re.compile(
    rf"(?:(?:{_NOT_THE_NUMBER}数|好几|几)(?=[{_U}])|(?:(?<![网海路线以街天地身手船会晚早北南马])|(?<=上海)|(?<=[每今昨当明]天)|(?<=[每今昨当]晚)|(?<=[河湖济越]南)|(?<=[河湖台]北))上(?=[百千万亿](?!分之)))?"
    rf"(?:{ARABIC}|[{_PLAIN}]|{_FORMAL}|{_UNIT})"
    rf"(?:{_NEXT}| ?(?:多|余|几|来)(?=[{_U}])|(?<=[十拾廿卅])几|(?<=[百千万])几(?![{_U}乎何率年回度内经许])|{_POINT}|个(?=亿)"
    rf"|(?<=[{_U}多余])(?<!点){ARABIC}|(?<=[{_U}])[零〇](?=\d){ARABIC}|(?<![1-9])(?<!\d0){_NO_WEIGHT}[{_PLAIN}]|{_FORMAL}| ?{_UNIT})*"
)
_TOKEN = re.compile(
    rf"(?P<arabic>{ARABIC})|(?P<digits>[{_D}]+)(?:点(?P<decimals>[{_D}]+))?|(?P<unit>[{_U}])|(?P<hedge>数|好几|几|上|多|余|来)"
    rf"|点(?P<rest>[{_D}]+)"
)
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Number:
    """The value of a numeral: a range where low < high; `unit` is the last scale (10000 for 3万, 1 where there is none)."""

    low: Fraction
    high: Fraction
    hedge: Hedge | None = None
    unit: int = 1
    plain: bool = True
    """Whether it is written with Arabic digits somewhere."""


def parse_number(text: str) -> Number | None:
    """The value of a numeral matched by NUMBER, or None where the characters make no number (九一一, 千, more than 40 characters)."""
    text = text.replace(" ", "").replace("个", "").replace("、", "")
    text = re.sub("[廿卅](?=几)", lambda m: {"廿": "二十", "卅": "三十"}[m[0]], text)
    if text[:1] in ("零", "〇") and text[1:2] == "十":
        text = text[1:]  # 五小时零十分
    # 三千零蚊, 百零个人: some more than that.
    odd = text[-1:] == "零" and text[-2:-1] in UNITS
    text = text[:-1] if odd else text
    if not text or len(text) > _LONGEST:
        return None
    reading = _Reading(text, "more than" if odd else None)
    position = 0
    for m in _TOKEN.finditer(text):
        if m.start() != position or not reading.take(m):
            return None
        position = m.end()
    return reading.number() if position == len(text) else None


_Pair = tuple[Fraction, Fraction]
"""The ends of a range: 三四百 carries 3 and 4 until its unit is known."""
_NOTHING: _Pair = (Fraction(0), Fraction(0))


def _plus(pair: _Pair, other: _Pair, unit: int = 1) -> _Pair:
    return pair[0] + other[0] * unit, pair[1] + other[1] * unit


@dataclass(slots=True)
class _Reading:
    """What was read of a numeral so far, token by token: 三亿五千万 | 四百 | 二."""

    text: str
    hedge: Hedge | None
    total: _Pair = _NOTHING
    """What stands before the last 万 or 亿."""
    section: _Pair = _NOTHING
    """What stands behind it, up to the last unit."""
    current: _Pair | None = None
    """What stands behind that."""
    last_unit: int = 0
    biggest: int = 0
    single: bool = False
    """Whether `current` is one digit, which may stand for tens: 三百五."""
    seen_unit: bool = False
    vague: bool = False
    arabic: bool = False

    def take(self, m: re.Match[str]) -> bool:
        """Go on with a token; False where it makes no number."""
        if m["arabic"]:
            return self._arabic(m["arabic"])
        if m["digits"]:
            return self._chinese(m)
        if m["rest"]:
            return self._decimals(m["rest"])
        if m["hedge"]:
            return self._hedge(m["hedge"], first=m.start() == 0)
        unit = UNITS[m["unit"]]
        self.seen_unit = True
        taken = self._small(unit) if unit < 10**4 else self._big(unit)
        self.single = False
        return taken

    def _arabic(self, digits: str) -> bool:
        # 1亿零3百万: the zero holds a place.
        if self.current and any(self.current):
            return False
        value = Fraction(digits.replace(",", ""))
        self.single = len(digits) == 1 and self.current is None
        self.current, self.arabic = (value, value), True
        return True

    def _chinese(self, m: re.Match[str]) -> bool:
        if self.current is not None:
            return False
        before_unit = m.end() < len(self.text) and self.text[m.end()] in UNITS
        parsed = _digits(m["digits"], m["decimals"], seen_unit=self.seen_unit, before_unit=before_unit)
        if parsed is None:
            return False
        is_range = parsed[0] != parsed[1]
        if is_range:
            self.hedge = None
        self.current = parsed
        self.single = not m["decimals"] and (len(m["digits"]) == 1 or is_range)
        return True

    def _decimals(self, digits: str) -> bool:
        """三十点二一: decimals of a number that ends in a unit."""
        if self.current is not None or not 0 < self.last_unit < 10**4 or any(c in TENS for c in digits):
            return False
        value = Fraction("0." + "".join(str(DIGITS[c]) for c in digits))
        self.section = _plus(self.section, (value, value))
        return True

    def _hedge(self, word: str, *, first: bool) -> bool:
        if first and word == "上":
            self.hedge = "at least"
        elif first:
            self.vague, self.current, self.hedge = True, (Fraction(2), Fraction(9)), "several"
        elif word == "几":
            # 十几亿, 二十几: between one and nine more; 百几, 两千几, 三万几: and more.
            unit = self.last_unit or 1
            if self.current is not None or unit not in (10, 100, 1000, 10**4):
                return False
            if unit == 10:
                self.section = (self.section[0], self.section[1] + 10)
                self.hedge, self.vague = "several", True
            else:
                self.hedge = "more than"
        else:
            self.hedge = "about" if word == "来" else "more than"
        return True

    def _small(self, unit: int) -> bool:
        """十, 百, 千."""
        if self.current is None and self.section[1] and unit >= self.last_unit and self.last_unit:
            return False
        self.section = _plus(self.section, self.current or (Fraction(1), Fraction(1)), unit)
        self.current, self.last_unit = None, unit
        return True

    def _big(self, unit: int) -> bool:
        """万, 亿, 兆."""
        section = _plus(self.section, self.current or _NOTHING)
        if not any(section) and not any(self.total):
            section = (Fraction(1), Fraction(1))
        if unit > self.biggest:
            self.total = _plus(_NOTHING, _plus(self.total, section), unit)
            self.biggest = self.biggest * unit if self.biggest else unit
        else:
            if not any(section):
                return False
            self.total = _plus(self.total, section, unit)
            self.biggest = unit
        self.section, self.current, self.last_unit = _NOTHING, None, unit
        return True

    def number(self) -> Number:
        """The value of all that was read."""
        text, section = self.text, self.section
        if self.current is not None:
            # 三百五 is 350, 一万二 is 12000, and 一万六七 is 16000 to 17000.
            before = text[-2:-1] if self.current[0] == self.current[1] else text[-3:-2]
            factor = self.last_unit // 10 if self.single and self.last_unit >= 100 and before in UNITS else 1
            section = _plus(section, self.current, factor)
        low, high = _plus(self.total, section)
        if self.vague and self.hedge == "several" and high != low and text[0] in "数好几":
            high = high * Fraction(99, 90) if high % 9 == 0 else high
        if text[0] == "上":
            low, high = low, low
        return Number(low, high, self.hedge, self.last_unit or 1, self.arabic)


def _digits(
    digits: str, decimals: str | None, *, seen_unit: bool, before_unit: bool
) -> tuple[Fraction, Fraction] | None:
    """The value of a run of Chinese digits: one digit, 〇 before it, digits in a row (二〇二三), or two neighbours (七八: 7 to 8)."""
    if any(c in TENS for c in digits):
        if digits[0] not in TENS or len(digits) > 2 or digits[1:] in TENS or decimals:
            return None
        value = Fraction(TENS[digits[0]] + (DIGITS[digits[1]] if len(digits) == 2 else 0))
        return value, value
    values = [DIGITS[c] for c in digits]
    if decimals is not None:
        if any(c in TENS for c in decimals):
            return None
        value = Fraction("".join(map(str, values)) + "." + "".join(str(DIGITS[c]) for c in decimals))
        return value, value
    if len(values) == 1 or (len(values) == 2 and values[0] == 0):
        return Fraction(values[-1]), Fraction(values[-1])
    if len(values) == 2 and 0 < values[0] < values[1] and (values[1] - values[0] == 1 or values == [3, 5]):
        return Fraction(values[0]), Fraction(values[1])
    if seen_unit or before_unit or len(values) < 4:
        return None
    value = Fraction("".join(map(str, values)))
    return value, value
