"""How dates and times are written in Chinese: one pattern, and the tables of its relative words."""

from __future__ import annotations

import re

from summarize.chinese.tables import words

RELATIVE_YEARS: dict[str, tuple[int | None, str]] = {
    "去年": (-1, "last year"),
    "上年": (-1, "last year"),
    "今年": (0, "this year"),
    "本年": (0, "this year"),
    "明年": (1, "next year"),
    "前年": (-2, "two years ago"),
    "后年": (2, "in two years"),
    "当年": (None, "that year"),
    "同年": (None, "the same year"),
    "次年": (None, "the following year"),
    "翌年": (None, "the following year"),
}
RELATIVE_MONTHS: dict[str, tuple[int | None, str]] = {
    "上月": (-1, "last month"),
    "上个月": (-1, "last month"),
    "本月": (0, "this month"),
    "这个月": (0, "this month"),
    "下月": (1, "next month"),
    "下个月": (1, "next month"),
    "当月": (None, "that month"),
    "同月": (None, "the same month"),
    "次月": (None, "the following month"),
}
RELATIVE_DAYS = {
    "今天": (0, "today"),
    "今日": (0, "today"),
    "昨天": (-1, "yesterday"),
    "昨日": (-1, "yesterday"),
    "昨晚": (-1, "last night"),
    "今晚": (0, "tonight"),
    "明天": (1, "tomorrow"),
    "明日": (1, "tomorrow"),
    "前天": (-2, "the day before yesterday"),
    "后天": (2, "the day after tomorrow"),
}
RELATIVE_WEEKS = {
    "上": (-1, "last"),
    "上个": (-1, "last"),
    "本": (0, "this"),
    "这": (0, "this"),
    "这个": (0, "this"),
    "下": (1, "next"),
    "下个": (1, "next"),
}
WEEKDAY_NUMBERS = {c: i for i, c in enumerate("一二三四五六日", 1)} | {"天": 7}
MODIFIERS = {
    "初": "early",
    "年初": "early",
    "月初": "early",
    "初期": "early",
    "上旬": "early",
    "中": "mid-",
    "年中": "mid-",
    "中期": "mid-",
    "中旬": "mid-",
    "底": "the end of",
    "年底": "the end of",
    "月底": "the end of",
    "末": "late",
    "年末": "late",
    "月末": "late",
    "后期": "late",
    "下旬": "late",
}
QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4, "首": 1}
HALVES = {"上": 1, "下": 2}
PERIODS = dict.fromkeys(words("凌晨 清晨 早上 早晨 上午 清早 早间 今晨 次日凌晨"), "am")
PERIODS |= dict.fromkeys(words("下午 傍晚 晚间 晚上 当晚 夜间 深夜 午后 中午 夜里 晚 午间 今晚 昨晚"), "pm")

_C = "〇零○一二三四五六七八九"
_DAY = r"(?:[12]\d|3[01]|0?[1-9]|(?:二十|三十|十|廿|卅)[一二三四五六七八九]?|[一二三四五六七八九])"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_YEAR4 = rf"(?:(?<!\d)(?:1\d|20|21)\d\d|(?<!\d)0\d(?=年)|(?<![{_C}])[一二][{_C}]{{3}})"
_YEAR = (
    rf"(?:民国(?P<republic>\d{{1,3}}|[一二三四五六七八九十百]{{1,5}})年|(?P<year>{_YEAR4}) ?(?:年度?(?![多余级]|来[^自源到])|财年|学年|赛季)"
    rf"|(?P<first_year>(?<![\d.,])(?:19|20)\d\d)(?= ?[-–—―~至到]{{1,2}} ?(?:(?:19|20)\d\d) ?年)"
    rf"|(?P<relative_year>{'|'.join(RELATIVE_YEARS)})度?)"
)
_PERIOD = "|".join(sorted(PERIODS, key=len, reverse=True))
_RELATIVE_MONTH = "|".join(sorted(RELATIVE_MONTHS, key=len, reverse=True))
_NOT_SPAN = r"(?![内间]|之内|以[内后前来]|[游均元本圆子者益])"

_CALENDAR = (
    # 2023-08-04, 2023/8/4, 2023.08.04, 1999.05
    rf"(?<![\d.-])(?P<iso_year>(?:19|20)\d\d)(?P<separator>[-/.])(?P<iso_month>0[1-9]|1[0-2]|[1-9](?=(?P=separator)\d))"
    rf"(?:(?P=separator)(?P<iso_day>0[1-9]|[12]\d|3[01]|[1-9]))?(?![\d.%-])(?!(?<=\d\.\d\d)[万亿千百%倍元美])"
    # 民国112年8月4日, 2023年8月, 去年10月, 8月4日, 上月30日, 4日
    rf"|(?:{_YEAR} ?)?(?:(?<![\d.,第每])(?P<month>{_MONTH}) ?月(?!球|亮|光|牙|薪|租|经|饼|嫂|台|票|子|朗|老|之内|内|余|多|来)(?:份(?!额))?|(?P<relative_month>{_RELATIVE_MONTH}))"
    rf"(?: ?(?:(?P<day>{_DAY}) ?[日号](?![线楼文令]|公路)|(?P<modifier>初|中旬|上旬|下旬|月?底|月?末|中(?![国央美东西期日英俄欧方]))))?"
    rf"|{_YEAR}(?P<modifier2>年?初(?![一二三步期级中选])|年?底|年?末|年?中(?![国央美东西期日英俄欧方]))?"
    rf"|(?<![\d.,:第每近约为达历续])(?P<only_day>[12]\d|3[01]|[1-9]) ?(?:日{_NOT_SPAN}|号(?=[，,。、至到和早晚上下凌电]))"
)


def _build() -> re.Pattern[str]:
    year2 = (
        _YEAR.replace("<republic>", "<republic3>")
        .replace("<year>", "<year3>")
        .replace("<relative_year>", "<relative_year3>")
        .replace("<first_year>", "<first_year3>")
    )
    second = _CALENDAR.rindex(_YEAR)
    calendar = (
        _CALENDAR[:second]
        + _YEAR.replace("<republic>", "<republic2>")
        .replace("<year>", "<year2>")
        .replace("<relative_year>", "<relative_year2>")
        .replace("<first_year>", "<first_year2>")
        + _CALENDAR[second + len(_YEAR) :]
    )
    period = (
        rf"(?:{year2} ?)?(?:(?<!前)第?(?P<quarter_number>[一二三四1-4]|首|上个?|本|下个?)个?季度(?!度)|(?P<half_name>[上下])半年)"
        rf"|(?:(?P<decade_century>上个?|本|\d{{1,2}}|[一二十]{{1,3}}[一二三四五六七八九]?)世纪)?(?<!\d)(?P<decade_number>(?:1\d|20)\d0|[1-9]0|[一二三四五六七八九]?十|[一二][{_C}]{{3}})年代"
        rf"(?P<decade_modifier>初期?|中期|末期?|后期)?"
        rf"|(?P<before_christ>公元前)?(?<!\d)(?P<century_number>\d{{1,2}}|[一二三四五六七八九]?十[一二三四五六七八九]?)世纪"
    )
    week = r"(?P<which_week>上个?|本|这个?|下个?)?(?<![一二三四五六七八九十两几数\d每])(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?![次回])"
    clock = (
        rf"(?:(?P<day_part>{_PERIOD}) ?(?P<hour>\d{{1,2}}|十[一二]?|[一二两三四五六七八九])(?P<mark>点钟?|时(?!代|期))|(?<![\d.])(?P<hour1>\d{{1,2}})(?:时(?!代|期|节|间|候|常|而)|点(?=\d|[整半许钟]|左右)))"
        rf"(?:(?P<half_hour>半)|(?P<minute>\d{{1,2}}|[一二三四五]?十[一二三四五六七八九]?)分(?!钟))?"
        rf"|(?<![\d:.])(?P<hour2>[01]?\d|2[0-4]):(?P<minute2>[0-5]\d)(?![\d:])"
    )
    relative = "|".join(RELATIVE_DAYS)
    return re.compile(
        f"(?P<period>{period})|(?P<week>{week})|(?P<clock>{clock})|(?P<date>{calendar})|(?P<relative>{relative})"
    )


DATE = _build()
