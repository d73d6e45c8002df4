"""Dates as news pages write them: Chinese and Minguo years, ISO, day/month/year, RFC 822, milliseconds; and rows that only give a date."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone

from summarize.chinese.script import to_simplified
from summarize.figures.chinese.dates import find_dates
from summarize.figures.style import MONTH_STEMS

_MONTH = rf"(?P<month>{'|'.join(MONTH_STEMS)})[a-z]*\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"


def _named(match: re.Match[str]) -> tuple[int, int, int]:
    return int(match["year"]), MONTH_STEMS.index(match["month"].capitalize()) + 1, int(match["day"])


def _plain(match: re.Match[str]) -> tuple[int, int, int]:
    return int(match["year"]), int(match["month"]), int(match["day"])


# What no sentence writes; in this order: a pattern that says more comes before one that says less.
_PATTERNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[int, int, int]]], ...] = (
    (
        re.compile(r"(?<!\d)" + _YEAR + r"\s?([-/.])\s?(?P<month>\d{1,2})\s?(?:\2|[-/])\s?(?P<day>\d{1,2})(?!\d)"),
        _plain,
    ),
    (re.compile(r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+" + _MONTH + r",?[\s-]+" + _YEAR, re.I), _named),
    (re.compile(_MONTH + r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+" + _YEAR, re.I), _named),
    (
        re.compile(
            r"(?<!\d)(?P<month>\d{1,2})/(?P<day>\d{1,2})/" + _YEAR + r",?\s+\d{1,2}:\d\d(?::\d\d)?\s*[AP]M", re.I
        ),
        _plain,
    ),
    (re.compile(r"(?<!\d)(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.]" + _YEAR + r"(?!\d)"), _plain),
    (re.compile(r"(?<!\d)(?P<year>20[0-4]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"), _plain),
)

_MINGUO_END = re.compile(
    r"(?:[编編][辑輯]|[译譯]者|核稿)[^）)]{1,20}[）)]\s*(?P<year>1[0-4]\d)(?P<month>\d\d)(?P<day>\d\d)\s*$"
)
_CHINESE = re.compile(r"年\s?[\d一二三四五六七八九十]{1,2}\s?月")
_MILLISECONDS = re.compile(r"<!--\s*(\d{13})\s*-->")
_SCRIPT = re.compile(
    r"""\b(?:publish_?time|pub_?date|createTime|oriCreateTime|ct)["']?\s*[=:]\s*["'](?:(?P<day>20\d\d-\d\d-\d\d)|(?P<seconds>1\d{9}))""",
    re.I,
)
_URL = (
    re.compile(r"/" + _YEAR + r"[-/_]?(?P<month>\d{2})[-/_]?(?P<day>\d{2})(?!\d)"),
    re.compile(r"[/_-]" + _YEAR + r"[-/_]?(?P<month>\d{2})[-/_]?(?P<day>\d{2})(?!\d)"),
    re.compile(r"/" + _YEAR + r"-(?P<month>\d{1,2})/(?P<day>\d{1,2})/"),
    re.compile(r"[/-](?P<month>\d\d)(?P<day>\d\d)" + _YEAR + r"\d{6}\b"),
)
_URL_SHORT = re.compile(r"/gb/(?P<year>\d{1,2})/(?P<month>\d{1,2})/(?P<day>\d{1,2})/n\d+")
_URL_CNA = re.compile(r"/" + _YEAR + r"(?P<month>\d\d)(?P<day>\d\d)\d{4}(?:\.aspx)?")
_REST = re.compile(
    r"[\d\s:：/.,TZ+\-–—年月日时分秒時|星期周週一二三四五六日天]|GMT|UTC|AM|PM|CST|EST|[A-Z][a-z]{2,8}\b|st|nd|rd|th",
    re.I,
)


_CLOCK = re.compile(
    r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\.\d+)?\s*(?:Z|[AP]M|UTC|GMT|CST)?|(?:上午|下午)\s*\d{1,2}[:：]\d\d"
)
_RELATIVE = re.compile(r"(?<!\S)(?:\d{1,3}\s?(?:分钟|分鐘|小时|小時|天|周|个月|年)前|前天|昨天|刚刚|剛剛)(?!\S)")
# What is left of a row beside its date: an outlet, a reporter and the outlet.
_REPORTER = r"(?:特约|见习)?记者\s?[:：]?\s?[\u3400-\u9fff·、 ]{2,14}"
_OUTLET = re.compile(
    r"^[^\s，：:]{0,8}(?:日报|晚报|时报|早报|[^通公汇]报|报社|周刊|[^.]网|通讯社|新闻社?|电视台|电台|传媒|在线|客户端)"
    rf"(?:\s?[·|｜/／]?\s?{_REPORTER})?$|^(?:本报|本网|本刊|本台)?{_REPORTER}$"
)
_ROW_LABEL = re.compile(
    r"(?:本文|文章|新闻|信息|稿件|消息)?(?:来源|來源|稿源|出处)\s*[:：]?|(?:发布|發布|发表|發表|更新|刊发|出版|时间|時間|日期|于|於)\s*[:：]?|转载自|轉載自|"
    r"大\s*中\s*小|原创|优质|栏目|频道|分类|字号|字體|浏览|阅读|評論|评论|分享|收藏|打印|点击|參與|参与|跟贴|举报|次数|\d+\s*(?:次|条|人)|星期.|週.|周[一二三四五六日]|上午|下午|最近|最后|最後|數據|数据"
)


def parse_date(text: str) -> date | None:
    """The first date that `text` writes out with its year, or None.

    A bare 05/08/2023 is day first; month first is read only with an AM/PM time after it.
    """
    for found in _chinese(text):
        return found[0]
    for pattern, numbers in _PATTERNS:
        for match in pattern.finditer(text):
            day = _date(*numbers(match))
            if day is not None:
                return day
    return None


def _chinese(text: str) -> Iterator[tuple[date, int, int]]:
    """The Chinese dates of `text` that have their year, month and day, and their spans."""
    if not _CHINESE.search(text):
        return
    for found in find_dates(text):
        parts = found.explicit
        day = _date(parts.year, parts.month, parts.day) if parts.year and parts.month and parts.day else None
        if day is not None:
            yield day, found.start, found.end


def is_date_only(text: str) -> bool:
    """Whether `text` is a date, with or without a time, and nothing else."""
    return len(text) <= 50 and parse_date(text) is not None and len(_REST.sub("", text)) <= 2


def is_meta_row(text: str) -> bool:
    """Whether a line only gives a date with a time, a source, counts of readers: "2019-09-26 10:56:28 证券时报网"."""
    if len(text) > 110 or text[-1:] in "。！？" or "，" in text or "。" in text:
        return False
    dated, relative = parse_date(text) is not None, bool(_RELATIVE.search(text))
    if not dated and not (relative and len(text) <= 40):
        return False
    rest = row_rest(text)
    words = len(re.findall("[\u3400-\u9fff]", rest))
    if _CLOCK.search(text) or relative:
        return words <= 24
    if _ROW_LABEL.search(text):
        return words <= 30
    return words <= 16 and is_outlet_row(text)


def is_outlet_row(text: str) -> bool:
    """Whether a line is an outlet, or a reporter, beside a date and nothing else: （江南日报 2025年9月4日）."""
    text = text.strip("（）() ")
    return len(text) <= 50 and parse_date(text) is not None and bool(_OUTLET.search(to_simplified(row_rest(text))))


def row_rest(text: str) -> str:
    """What a meta row holds besides its date, its time and the words that go with them: a source, as a rule."""
    for _, start, end in reversed(list(_chinese(text))):
        text = text[:start] + " " + text[end:]
    for pattern, _ in _PATTERNS:
        text = pattern.sub(" ", text)
    return " ".join(_ROW_LABEL.sub(" ", _CLOCK.sub(" ", _RELATIVE.sub(" ", text))).split()).strip(
        "|｜·-—:： []【】()（）/"
    )


def minguo_end(text: str) -> date | None:
    """The date that CNA puts after the editor at the end of an article: （編輯：周慧盈）1091114."""
    match = _MINGUO_END.search(text[-60:])
    return _date(1911 + int(match["year"]), int(match["month"]), int(match["day"])) if match else None


def stamp_date(source: str) -> date | None:
    """The date (UTC) of a `<!--1691246703000-->` comment near the top of a file."""
    match = _MILLISECONDS.search(source[:5000])
    if match is None:
        return None
    return datetime.fromtimestamp(int(match.group(1)) / 1000, tz=timezone.utc).date()


def script_date(source: str) -> date | None:
    """The date that a page's script sets, as WeChat's pages do: `publish_time = "2020-02-11"`, `ct = "1581379200"` (Beijing time)."""
    match = _SCRIPT.search(source)
    if match is None:
        return None
    if match["day"]:
        return parse_date(match["day"])
    return (datetime.fromtimestamp(int(match["seconds"]), tz=timezone.utc) + timedelta(hours=8)).date()


def url_date(url: str) -> date | None:
    """The date that an address holds: /2019-09/26/, -20230803/, /gb/26/2/4/n14691237.htm, hc-10062020114338.html."""
    short = _URL_SHORT.search(url)
    if short:
        return _date(2000 + int(short["year"]), int(short["month"]), int(short["day"]))
    for pattern in (*_URL, _URL_CNA):
        for match in pattern.finditer(url):
            found = _date(*_plain(match))
            if found is not None:
                return found
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if 1900 <= year <= 2100 else None
