"""A number a week (每周五班, 每星期三次), which looks like a weekday: the counters that tell them apart, and the English."""

from __future__ import annotations

import re
from dataclasses import replace

from summarize.figures.types import Quantity

# Counters after 每周N, and the characters with which they begin another word: 每周二班主任 is on Tuesdays.
_COUNTERS = {
    "班": "主级会长车子房干底组旗",
    "次": "日晨年要品席贷生序",
    "趟": "",
    "航次": "",
    "场": "馆地所内外上面合",
    "节": "目日假气能水约食庆育选省俭点令拍余奏操",
    "期": "间货末待中盼限望房权许刊",
    "天": "津然气台文河府空安桥坛使平主猫山亮黑色晴寒冷凉暗",
    "人": "民员大工力才们数事士均社物参权口体造生行类文间气",
    "顿": "时",
    "餐": "厅馆饮具桌会车费",
    "车": "站队间展票主祸库厂位流型友辆",
    "回": "到国家来应收购归顾访复答程放暖落升",
    "遍": "布及",
    "课时": "",
    "小时": "",
    "钟头": "",
    "分钟": "",
    "个": "人别体税股展",
    "件": "",
    "份": "额",
    "篇": "章幅",
    "集": "体团市合中会训结齐装资邮散",
    "台": "北湾中风南东阶商胞盟州",
    "家": "长庭属乡具电园企政教务装居",
    "名": "师家单校字额著城",
    "本": "市省地报校县区院站科台届职月年土轮国镇村社馆土",
    "套": "餐利装房",
    "轮": "岗流到换值班渡休船胎训椅滑",
    "批": "准发评示复改斗量",
    "列": "车入为席",
    "辆": "",
    "艘": "",
    "架": "构设空子",
    "吨": "位",
    "公斤": "",
    "公里": "",
    "箱": "包",
    "瓶": "颈装",
    "杯": "赛",
    "盒": "",
    "堂课": "",
    "档": "案期",
    "圈": "",
    "页": "面",
    "晚": "上间会报宴餐场八七六九十点1234567890",
}
_COUNTER = "(?:" + "|".join(f"{c}(?![{no}])" if no else c for c, no in _COUNTERS.items()) + ")"
_NEIGHBOURS = "|".join(f"(?<={a}){b}" for a, b in zip("一二三四五六", "二三四五六七", strict=True))
_NUMERAL = rf"[一二三四五六](?:十[一二三四五六七八九]?|[百千万][一二三四五六七八九十百千万零]*|{_NEIGHBOURS}|[至到、][二三四五六七八九])?"
COUNTED = rf"{_NUMERAL}[多余来]?(?:个?半(?=天|个|小时))?{_COUNTER}"
"""What follows 每周 where it is a number a week."""

_EACH_WEEK = re.compile(r"每个?(?:周|星期|礼拜)$")
# 一周六天 too, but 近一周三次 and 用了一周三天 count what is past.
_A_WEEK = re.compile(r"(?<![近过上这前后下本该头首隔用了第满去来整])每?一个?(?:周|星期|礼拜)$")
_OFTEN = re.compile(r"[次回](?![数内])")
_AFTER = re.compile(_COUNTER)
_TRIP = re.compile("班次|[班趟列]|航次|[架车]次")
_TRANSPORT = re.compile("[航飞船轮渡艇艘机港]|[列班客快公专校货]车|班列|铁|巴士|大巴|直通|直达|线路|专线|轨|[往]返")
_TIMES = re.compile("次(?!数)|[回遍]")
_ENDS = re.compile(r"[增减升降提改恢调]|加密|缩|的|飞|往|来|对开|运|开|$|[^\u4e00-\u9fff]")


def weekly(text: str, quantity: Quantity) -> Quantity:
    """The quantity as one a week, where 每周 stands before it."""
    each = _week_before(text, quantity)
    if each is None or quantity.kind not in ("count", "duration", "measure") or quantity.per is not None:
        return quantity
    strict = quantity.strict or quantity.low > 1
    noun, end = _noun(text, quantity)
    if not noun:
        return replace(quantity, strict=strict, inject=strict, per="week")
    amount = quantity.english.rpartition(" ")[0] if quantity.kind == "duration" else quantity.english
    english = f"{amount} {noun} a week"
    start = each.start()
    return replace(
        quantity, start=start, end=end, source=text[start:end], english=english, strict=strict, inject=True, per="week"
    )


def _week_before(text: str, quantity: Quantity) -> re.Match[str] | None:
    """每周 before the quantity, or 一周 where it says how often."""
    at = max(0, quantity.start - 4), quantity.start
    if each := _EACH_WEEK.search(text, *at):
        return each
    days = quantity.kind == "duration" and quantity.unit == "day" and quantity.low <= 7
    often = quantity.low > 1 and (days or (quantity.kind == "count" and _OFTEN.match(text, quantity.end)))
    return _A_WEEK.search(text, *at) if often else None


def weekly_counter(text: str, start: int, end: int) -> str:
    """The counter after a numeral at [start, end) that 每周 stands before, "" where there is none."""
    m = _AFTER.match(text, end) if _EACH_WEEK.search(text, max(0, start - 4), start) else None
    return m[0] if m else ""


def _noun(text: str, quantity: Quantity) -> tuple[str, int]:
    """The English of a counter that stands for what it counts, and where it ends; "" where a noun follows (五场演出)."""
    if quantity.kind == "duration":
        return quantity.english.rpartition(" ")[2], quantity.end
    if quantity.kind != "count":
        return "", quantity.end
    plural = "" if quantity.low == quantity.high == 1 else "s"
    if m := _TIMES.match(text, quantity.end):
        return f"time{plural}", m.end()
    if (m := _TRIP.match(text, quantity.end)) and _ENDS.match(text, m.end()) and _TRANSPORT.search(text):
        return f"trip{plural}", m.end()
    return "", quantity.end
