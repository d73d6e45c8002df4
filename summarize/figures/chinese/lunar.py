"""Dates of the lunar calendar: 农历五月初五, 腊月二十八, 正月十六, 大年初一, 除夕, 八月十五.

初 before a numeral counts the first ten days of a lunar month; 五月初 before anything else is early May.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.chinese.words import alternatives, words
from summarize.figures.chinese.numerals import parse_number
from summarize.figures.style import ordinal_suffix
from summarize.figures.types import ChineseDate, DateParts

_N = "一二三四五六七八九"
_FIRST_TEN = f"初(?:十|[{_N}])(?![百千万亿十])"
_LATER = f"(?:二十|廿)[{_N}]?|十[{_N}]?|三十|卅"
_MONTH = f"(?:1[0-2]|[1-9]|十[一二]?|[{_N}])月"
_NAMED_MONTHS = {"正月": 1, "冬月": 11, "腊月": 12}
_CALENDAR = r"(?:农历|阴历|夏历|旧历|古历)的?"
# After 初N these make a number of things of it (五月初三家企业), or another word (初一起, 初四川).
_WORDS = {
    "一": "起直切般些旦举致样同边再度汽带线",
    "二": "手战线",
    "三": "亚峡星门里明线甲",
    "四": "川线大",
    "五": "大角",
    "六": "安",
    "八": "达",
    "九": "江",
}
_COUNTED = (
    "(?!["
    "个名位种家项条件只头辆艘架座份枚部支张所倍层楼户队组批类款株棵间套台幢栋处颗粒把根匹门宗例笔篇本册封段句届轮级班堂节集幅省市县州区村镇岛校党对双副岁"
    "盒瓶杯包箱袋片块剂针起次场期国方股员成年天周人点分度]"
    + "".join(f"|(?<={n})[{then}]" for n, then in _WORDS.items())
    # 十月初十余家 is early October and more than ten, 三月初三余亩 early March.
    + "|[余多来几][名个位家所座辆架艘台套间条项起件人亩年天日岁户万亿千百分只头匹吨元公米次场种部省市县国地成]"
    "|[余多来几][\u4e00-\u9fff]{1,2}[车船机员工人]"
    # 八月初九连胜 is early August and nine wins, 本月初八强 the last eight; 六月初三学生 are ninth-graders.
    + "|连[胜败冠霸平跌涨]|强(?![调烈制震风降台行化势迫盗])|战[皆全均俱告未不胜负平]"
    + "|(?<=[一二三])(?:学生|考生|毕业|新生|年级|[女男师]生|生(?![日辰于病]|$)|同学|家长|教师|老师))"
)
_NOT_MORE = rf"(?![日号百千万亿{_N}十多余来几个名人位家年月天岁元吨点时分小度%])"
_AFTER_FULL_MOON = alternatives(
    words(", ， 。 ； 、 ) ） 的 这 当 那 中秋 赏 夜 晚 前 后 是 又 庙 节 重阳 上巳 龙抬头 到 至")
)
_FAMOUS = alternatives(words("八月十五 七月十五 三月三 二月二 九月九 七月七 六月六 五月五 正月十五 腊月八"))
# 今年三十五岁 and 去年三十家店 have no 年三十.
_YEARS_EVE = f"(?:大年|(?<![今明去前后每本当同近往多整早晚半几两\\d{_N}])年)三十(?![{_N}\\d百千万亿多余几岁个名家])"
_EVE = f"除夕(?:之?夜)?|{_YEARS_EVE}(?:晚上?|夜)?|大年夜"
_LUNAR = re.compile(
    rf"""
    (?:(?P<calendar>{_CALENDAR})(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年|[今去明]年|(?:19|20)\d\d年)?)?
    (?P<leap>闰)?
    (?:
        (?P<named>{alternatives(_NAMED_MONTHS)})(?:(?P<named_day>{_FIRST_TEN}|(?:{_LATER}|[{_N}]){_NOT_MORE})日?)
        |(?<![\d{_N}十第每.])(?P<famous>{_FAMOUS})(?={_AFTER_FULL_MOON}|月圆|$)
        |(?<![\d{_N}十第每.])(?P<month>{_MONTH})(?P<day>{_FIRST_TEN}{_COUNTED}|廿[{_N}]?|卅)日?
        |(?<![\d{_N}十第每.])(?P<told_month>{_MONTH})(?P<told_day>{_FIRST_TEN}|(?:{_LATER}|[{_N}]|3\d|[12]\d|\d))
            (?![百千万亿多余来几个名人位家年月天岁元吨点时小度%])日?
        |(?<=闰)(?P<whole_month>{_MONTH})
    )
    |(?P<new_year>大年|(?<![今去明前后当每全\d{_N}〇零])年)(?P<new_year_day>{_FIRST_TEN}{_COUNTED})
    |(?P<old_year>(?<![今去明前后当每全\d{_N}〇零])年)(?P<old_year_day>廿[{_N}])
    |(?P<eve>{_EVE})
    |(?<=[至到、和及,，。从自在由])(?P<bare_day>{_FIRST_TEN}{_COUNTED})
    """,
    re.VERBOSE,
)
_TOLD = re.compile(_CALENDAR)
_SPAN = re.compile(r"[^,，。;；、\d]{0,5}[至到]|[—~-]{1,2}")
_LAST_MONTH, _LAST_DAY = 12, 30


def lunar_dates(text: str) -> Iterator[ChineseDate]:
    """The lunar dates of a normalised text, in order."""
    if not any(c in text for c in "初农阴夏旧古正冬腊廿卅除年月"):
        return
    month: int | None = None
    told = _TOLD.search(text) is not None
    last = 0
    for m in _LUNAR.finditer(text):
        if m["told_month"] and not (m["calendar"] or m["leap"] or (told and not _is_solar(text, m, last))):
            continue
        found = _read(m, month)
        if found is not None:
            month = found.explicit.lunar_month
            told, last = True, m.end()
            yield found


def _is_solar(text: str, m: re.Match[str], last: int) -> bool:
    """三月十二日 has the 日 of the other calendar, but not at the end of a span of lunar days that `last` ends (三月初九至三月十二日)."""
    return m[0].endswith("日") and not (last and _SPAN.fullmatch(text, last, m.start()))


def _read(m: re.Match[str], last_month: int | None) -> ChineseDate | None:
    if m["eve"]:
        return _lunar(m, _LAST_MONTH, _LAST_DAY, "Lunar New Year's Eve")
    if famous := m["famous"]:
        name, _, day_text = famous.partition("月")
        month, day = _NAMED_MONTHS.get(f"{name}月") or _number(name), _number(day_text)
    elif m["new_year_day"]:
        month, day = 1, _number(m["new_year_day"])
    elif m["old_year_day"]:
        month, day = _LAST_MONTH, _number(m["old_year_day"])
    elif m["bare_day"]:
        month, day = last_month, _number(m["bare_day"])
    elif name := m["whole_month"]:
        return _of_month(m, _number(name.removesuffix("月")))
    else:
        name = m["month"] or m["told_month"]
        month = _number(name.removesuffix("月")) if name else _NAMED_MONTHS[m["named"]]
        day = _number(m["named_day"] or m["day"] or m["told_day"])
    if month is None or day is None or not 1 <= month <= _LAST_MONTH or not 1 <= day <= _LAST_DAY:
        return None
    return _lunar(m, month, day, f"the {_nth(day)} day of {_month_english(m, month)}")


def _of_month(m: re.Match[str], month: int | None) -> ChineseDate | None:
    """A leap month without its day, which is no month of the other calendar either (闰六月)."""
    if month is None or not 1 <= month <= _LAST_MONTH:
        return None
    parts = DateParts(lunar_month=month)
    return ChineseDate(m.start(), m.end(), m[0], parts, parts, _month_english(m, month))


def _month_english(m: re.Match[str], month: int) -> str:
    return f"the {'leap ' if m['leap'] else ''}{_nth(month)} lunar month"


def _number(text: str) -> int | None:
    number = parse_number(text.removeprefix("初"))
    return int(number.low) if number is not None and number.low == number.high else None


def _nth(value: int) -> str:
    """5th rather than "fifth": models copy figures more surely."""
    return f"{value}{ordinal_suffix(value)}"


def _lunar(m: re.Match[str], month: int, day: int, english: str) -> ChineseDate:
    parts = DateParts(lunar_month=month, lunar_day=day)
    return ChineseDate(m.start(), m.end(), m[0], parts, parts, english)
