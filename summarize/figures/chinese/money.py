"""Money after a Chinese numeral: a currency (60亿克朗), yuan and change (四十五元八角), money as people speak of it (三块五, 五毛)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from summarize.chinese.words import alternatives
from summarize.figures.chinese.currency import by_country
from summarize.figures.chinese.numerals import DIGITS
from summarize.figures.units import CLASSIFIERS, CURRENCY_BY_CHINESE

# What makes a word of the name of a currency: 元素, 盾构, 蚊子; 首付, 月薪 and 年内 behind 元 are words of their own.
_NOT_MONEY = {
    "元": "[素老旦宵帅凶件气勋朗]|首(?![付期次日年季批轮度])|月(?![租薪供费])|年(?![内薪租费度金利初底中末])",
    "盾": "[构牌甲徽形]",
    "蚊": "[子虫帐香媒害类种蝇]",
    "比尔": "[盖克·•布森-]",
    "圆": "[形桌满圈孔柱弧心]",
    "列伊": "[朗里拉犁]",  # 一列伊朗货车
}
_CURRENCY = re.compile(
    rf" ?(?:(?P<name>{alternatives(set(CURRENCY_BY_CHINESE) - set(_NOT_MONEY))})"
    + "".join(rf"|(?P<n{i}>{name})(?!{after})" for i, (name, after) in enumerate(_NOT_MONEY.items()))
    + ")(?:人民币)?(?P<other>港币|新台币|台币|美金|日币)?"
)
_D = "[一二两三四五六七八九1-9]"
_COUNTED = alternatives(CLASSIFIERS - set("点万大面口线方城"))
_PIECE = "一[斤个张份只件瓶本包袋盒杯碗条支串升度吨枝把公]"
_NOT_TENTH = rf"(?!(?!{_PIECE})[一二三四五六七八九十百千万亿\d]|{_COUNTED}|[斤两升米尺丈寸磅克])"
_SPOKEN = re.compile(rf"块(?:(?P<tenth>{_D}){_NOT_TENTH}|(?P<half>半))?(?P<money>钱)?")
# What follows a price: 两元八降至两元三, 六角二的电价.
_AFTER_PRICE = (
    rf"(?={_PIECE}|[,，。;；、:：!！?？)）/\-—~]|[到至降涨升跌增减提]|[上下](?:[涨调升降浮]|跌)|回落|左右"
    r"|[的起]|以[上下内]|每|不等|$)"
)
# 八角 after 四十五元, 八角五分, 5毛 after 2块, and 3元8一斤.
_CHANGE = re.compile(
    rf"零?(?P<tenths>{_D})(?:[角毛](?:(?P<more>{_D})分?)?|{_AFTER_PRICE})钱?|零?(?P<hundredths>{_D})分钱?"
)
# 两蚊半, 五毫子 of Cantonese.
_LOCAL_HALF = re.compile("半(?![天日年月夜价个])")
_LOCAL_TENTHS = re.compile("毫子")
_LARGE = re.compile("[百千万亿]$")
_D_ALONE = re.compile(_D)
# 角 is a corner and 毛 hair; 分 is a minute, a point, a mark.
_TENTHS = re.compile(
    rf"[角毛]钱|角(?![形洲度函恋债龙铁钢架尺裤色关亚大星楼亭枫板逐落膜质])(?:(?P<fen>{_D})(?:分钱?|{_AFTER_PRICE}))?|毛(?:(?P<mao>{_D}){_NOT_TENTH})?"
    rf"{_AFTER_PRICE}|毛(?P<rest>{_D})分钱?"
)
_HUNDREDTHS = re.compile("分(?P<money>钱)?(?![钟数之母子店公局析布院校队支组裂手居])")
_PRICE = re.compile(
    r"块钱|[价卖贵挣赚罚欠掏]|便宜|[一每][斤个件份碗杯瓶]|多少钱|工资|补贴|生活费|[花要交付][了费]?[几数\d一二两三四五六七八九十百千万]"
)
_END_OF_PRICE = re.compile(rf"{_PIECE}|[,，。、;；！!？?)的]|左右|[买给]|生活费|工资|补贴|奖金|押金|罚款|$")
_SMALL_PRICE = re.compile(r"[元价费钱涨降卖售买贵块毛补]|便宜|加收|每[斤度千升公张股吨瓶个]")
_PRICE_OF_EACH = re.compile(
    r"每[一-龥]{1,4}?[^,，。;；]{0,8}[涨跌降补加减调贵收派价][^,，。;；]{0,3}$|(?:贵|便宜)[了出]?$"
    r"|(?:股息|派息|红利|分红|股利|[中末]期息|每股)[^,，。;；\d]{0,4}$"
)
_NEAR = 14


@dataclass(frozen=True, slots=True)
class Money:
    """Where a sum ends, its currency, what is added to its numeral (0.8 for 八角 after 元), and what the whole is multiplied by."""

    end: int
    unit: str
    add: Fraction = Fraction(0)
    scale: Fraction = Fraction(1)


def read_money(text: str, start: int, at: int) -> Money | None:
    """The money that the numeral from `start` to `at` is a sum of, None where no currency follows."""
    if m := _CURRENCY.match(text, at):
        name = next(filter(None, (m[group] for group in m.groupdict())))
        if m["other"] and name in ("元", "圆"):
            return Money(m.end(), CURRENCY_BY_CHINESE[m["other"]].code)
        change = _CHANGE.match(text, m.end()) if name in ("元", "圆") else None
        # 万元八 is no price, and 两万元的 no fraction.
        if change and not (_LARGE.search(text, start, at) and _D_ALONE.fullmatch(change[0])):
            return Money(change.end(), "CNY", _change(change))
        half = _LOCAL_HALF.match(text, m.end()) if name == "蚊" else None
        end, add = (half.end(), Fraction(1, 2)) if half else (m.end(), Fraction(0))
        return Money(end, by_country(CURRENCY_BY_CHINESE[name].code, text, at), add)
    if m := _LOCAL_TENTHS.match(text, at):
        return Money(m.end(), by_country(CURRENCY_BY_CHINESE["蚊"].code, text, at), scale=Fraction(1, 10))
    return _small(text, start, at) or _spoken(text, at)


def _digit(digit: str | None) -> Fraction:
    return Fraction(DIGITS.get(digit, digit) if digit else 0)


def _change(m: re.Match[str]) -> Fraction:
    return _digit(m["tenths"]) / 10 + (_digit(m["more"]) + _digit(m["hundredths"])) / 100


def _small(text: str, start: int, at: int) -> Money | None:
    """角 and 分 (三角五分, 2毛钱), where the text speaks of a price."""
    if (m := _TENTHS.match(text, at)) and (
        m[0].endswith("钱")
        or _SMALL_PRICE.search(text, max(0, start - _NEAR), m.end() + _NEAR // 2)
        or _is_exchange_rate(text, start)
    ):
        more = _digit(m["fen"] or m["mao"] or m["rest"]) / 10
        # 五毛 are people who are paid to post.
        if m[0] == "毛" and text[at - 1] == "五" and not _PRICED.search(text, max(0, start - _NEAR), start):
            return None
        if m[0][0] == "毛" or m["fen"] or m[0].endswith("钱") or _is_priced(text, start):
            return Money(m.end(), _currency_of(text), more, Fraction(1, 10))
    if text[start:at] in ("一", "1") and _NOT_A_CENT.search(text, max(0, start - 12), at + 12):
        return None
    if (m := _HUNDREDTHS.match(text, at)) and (
        m["money"] or _PRICE_OF_EACH.search(text, max(0, start - _NEAR), start) or _is_exchange_rate(text, start)
    ):
        return Money(m.end(), _currency_of(text), scale=Fraction(1, 100))
    return None


# 一分钱也没拿到, 不愿多花一分钱: not a cent.
_NOT_A_CENT = re.compile("[没未不别无非拒][^,，。;；]{0,9}[一1]分钱|[一1]分钱[也都]?[^,，。;；]{0,3}[没不未无]")


def _currency_of(text: str) -> str:
    """The currency of 角 and 分 in a text: the dollar or the euro that it names, where it names no other."""
    codes = {CURRENCY_BY_CHINESE[m["name"] or "元"].code for m in _NAMED.finditer(text)}
    return "TWD" if "TWD" in codes else codes.pop() if len(codes) == 1 else "CNY"


_NAMED = re.compile(
    r"(?P<name>[美欧港澳加新纽]元|新加坡元|新西兰元|新台币|台币|港币|新币|坡币|加币|澳币|美金)|人民币|(?<=[\d百千万亿])元|毛|块"
)


def _is_priced(text: str, start: int) -> bool:
    return _PRICED.search(text, max(0, start - _NEAR), start) is not None or _is_exchange_rate(text, start)


def _is_exchange_rate(text: str, start: int) -> bool:
    """Whether a sum is what a currency has gained or lost: 新台币贬值八分."""
    return _MOVED.search(text, max(0, start - _NEAR), start) is not None and _A_CURRENCY.search(text) is not None


_MOVED = re.compile(r"[升贬](?:值|幅)?(?:了|约|达|近|逾|为)*$")
_A_CURRENCY = re.compile("[台人民港]币|日[元圆]|[韩美]元|汇[率价市]")
_PRICED = re.compile(
    r"[价费涨降卖售买贵补收加减增元赚挣赔][^,，。;；]{0,6}$|(?:[只就肯]给|[净就要]亏)$|便宜[^,，。;；]{0,4}$|每[^,，。;；]{1,8}$"
)
"""Before 两角 that are money: 每斤涨两角, and not 公园东北两角."""


def _spoken(text: str, at: int) -> Money | None:
    """块 as money: with a digit or 钱 after it, or at the end of a price in a text that speaks of prices."""
    m = _SPOKEN.match(text, at)
    if m is None:
        return None
    if change := _CHANGE.match(text, at + 1):
        return Money(change.end(), "CNY", _change(change))
    if not (m["tenth"] or m["half"] or m["money"]) and not (_END_OF_PRICE.match(text, m.end()) and _PRICE.search(text)):
        return None
    return Money(m.end(), "CNY", Fraction(1, 2) if m["half"] else _digit(m["tenth"]) / 10)
