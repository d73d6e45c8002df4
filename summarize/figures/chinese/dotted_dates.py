"""Dates of notices, written with a point: 9.10起, 9.20至9.30. Where nothing beside it speaks of a day, 9.10 is a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from summarize.figures import style
from summarize.figures.chinese.date_fields import DateContext, make_date, with_weekday
from summarize.figures.types import ChineseDate, DateParts

_DOTTED = r"(?<![\d.A-Za-z$¥€£])(?:1[0-2]|0?[1-9])\.(?:3[01]|[12]\d|0?[1-9])(?![\d.%])"
_UNIT = "(?![ ]?公[斤里顷升分]|[ ]?[万亿千百个元美欧日港角毛分米吨斤克升亩倍度点成级℃%折岁寸英小秒平方厘毫瓦版代])"
_ONE = re.compile(r"(?P<month>\d{1,2})\.(?P<day>\d{1,2})")
_PRICE_BEFORE = re.compile(
    r"(?:价|费|票|餐|款|杯|件|房|套|仅|仅需|低至|卖|售|版本|系统|版|分|率|速|指数|汇率|[值额度涨跌])(?:[为约在是从由]|低至)?$"
)
# What tells that the first point is a date: it begins or ends something, or is one end of a period.
_SURE = re.compile(
    rf"(?<!第)(?P<one>{_DOTTED})(?:起(?![步价])|之?前(?![后来往])|当[天日晚]|[上下]午|晚[上间]?|开始|截止|开幕|开馆|开抢|开售|开学|放假|上线)"
    rf"|(?:截至|截止到?|定于|将于|拟于)(?P<until>{_DOTTED}){_UNIT}"
    rf"|(?P<first>{_DOTTED})\ ?(?:至|到|[-–—~～]{{1,2}})\ ?(?P<last>{_DOTTED}){_UNIT}"
)
_LATER = re.compile(rf"(?P<one>{_DOTTED}){_UNIT}(?=[\u4e00-\u9fff,，。;；、)）\-—–~～]|$)")
_PERIOD = re.compile(
    r"期间?(?:为|是|自|从|在|[::])?$|时间(?:为|是|[::])?$|日期(?:为|是|[::])?$|^$|[,，。;；(（:：]$|[自于]$|活动$|将?[在于]$|(?:展览?|节|季|[^本上下每]周|赛|营|嘉年华|[市音书花灯]会)$"
)

# 每10万人4.2起: cases.
_CASES = re.compile(r"每(?:年|月|天|日|周|\d+万?|[一十百千万]+)?[^,，。;；]{0,8}$|(?:平均|率|发生|共|约|近|逾|达|的)$")

_HELD = re.compile(
    "(?:期间)?(?:在[^,，。;；]{1,12})?(?:举[行办]|召开|进行|展出|营业|放假|施工|停[水电业运课]|休[市馆息]|闭馆|封[闭路]|报名|维修|检修|(?:免费|对外|限时)?开放|免费|上映|上演|公演|播出|热映|优惠|打折|促销|特惠|亮相)"
)


def dotted_dates(text: str, reference: date | None) -> Iterator[ChineseDate]:
    """The dates of a normalised text that are written like decimals, in order."""
    sure = next((m for m in _SURE.finditer(text) if _is_date(text, m)), None)
    if sure is None:
        return
    context = DateContext(reference)
    for m in _LATER.finditer(text, sure.start()):
        if _PRICE_BEFORE.search(text, 0, m.start()):
            continue
        found = _ONE.fullmatch(m["one"])
        if found is None:
            continue
        month, day = int(found["month"]), int(found["day"])
        parts = DateParts(month=month, day=day)
        resolved = with_weekday(DateParts(year=context.year_of_month(month), month=month, day=day))
        yield make_date(m, parts, resolved, style.date(parts))


def _is_date(text: str, m: re.Match[str]) -> bool:
    if _PRICE_BEFORE.search(text, 0, m.start()):
        return False
    if m["first"] is None:
        return _CASES.search(text, 0, m.start()) is None
    ends = [tuple(map(int, end.split("."))) for end in (m["first"], m["last"])]
    told = _PERIOD.search(text, 0, m.start()) or _HELD.match(text, m.end())
    return ends[0] < ends[1] and told is not None
