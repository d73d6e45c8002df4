"""What bounds a date: 2030年前 is before 2030, 2030年前后 around it, and 最迟2030年 by it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from summarize.chinese.words import alternatives, words
from summarize.figures.types import ChineseDate

# With these 前 is "former" or part of another word: 2018年前总统, 今年前8个月, 周五前往, 2019年前景.
_FORMER = alternatives(
    words(
        """
        总统 总理 首相 主席 部长 国务 外长 防长 财长 特首 港督 警长 议长 议员
        省长 市长 州长 县长 局长 副 妻 夫 女友 男友 苏联 南斯拉夫 书记 高管 官员
        队 教练 总裁 行长 董事 首席
        央行 国脚 国家 政府 法官 检察 警 特工 驻 老板 掌门 雇员 员工 秘书 助理 顾问 大使 冠军 世界 拳王 任
        往 来 夕 线 锋 景 沿 述 方 面 端 台 途 言 辈 身 卫 瞻 例 因 嫌 科 兆 奏 夜 半 段 年 几 者 所未有 哨 列腺 额 缘 置 行 期 提
        """
    )
)
# 1985年前一直 is a bound, 2026年前一个月 is none.
_TRUE_WORDS = (
    "总统府|总统大?选|首相府|总理府|主席团|部长级|(?:市长|州长|省长|议员|县长)选"
    "|行动|提出|提交|提供|提升|提高|提前|期限|线上|来到|来自"
)
_BOUND = re.compile(
    rf"(?P<around>前后|左右)(?!夹击|任)|(?P<before>[之以]前|前(?!后|一(?![直度律般定致并切向再同举共])|[二三四五六七八九十百千两几数\d])(?:(?={_TRUE_WORDS})|(?!{_FORMER})))"
)
_IN = re.compile(r"(?:(?<![存现实所内外潜])在|(?<=[将定应须需拟])于)$")
# 最迟后天, 至迟须在10月1日前, 不晚于2030年.
_LATEST = re.compile(
    "(?:最[迟晚慢]|至迟|不(?:得|能|应|可|会)?[迟晚]于)(?P<modal>预计|可能|必须|应当|应该|[须需要应将会可得])?[在于到至]?$"
)
# 最晚营业到22时, 最迟延至10月8日: the verb has its own 到.
_UNTIL_LATEST = re.compile(
    "(?:最[迟晚]|至迟)(?:可|会|将|要|能)?(?P<verb>(?![在于到至须不])[\u4e00-\u9fff]{1,3}[到至])$"
)
_MONTH_DOT = re.compile(r"(?<=[a-z]{2})\.")
_FUTURE = re.compile("(?:预计|[将须需要应可能])$")
# 最快明年三月, 最早将于下月; what was earliest (最早1998年发现) is no limit.
_EARLIEST = re.compile("最(?P<word>[快早])(?:也)?(?P<modal>预计|可能|[将需要应会可或])?[在于到]?$")
_COMING = "明下后今本未"
_ALREADY_BEFORE = re.compile("[之以]?前(?!后)")

_OPENS = re.compile(r"(?:^|[,，。;；:：])\s*$")
_GOES_ON = re.compile(r"[\u4e00-\u9fff]")
_COMES = re.compile("[将须拟]|要(?![求素点件闻领道害塞命])|力争|计划|目标|承诺|预计|[可有]望|确保|必须|应当")

FISCAL = "fiscal "
"""What the English of 2027财年 begins with."""


def bounded(text: str, found: ChineseDate) -> ChineseDate:
    """The date with the bound that stands beside it, its English with "by", "before" or "around" in front."""
    if found.english and (until := _UNTIL_LATEST.search(text, max(0, found.start - 10), found.start)):
        start = until.start()
        return replace(
            found,
            start=start,
            source=text[start : found.end],
            bound="before",
            strict=True,
            inject=True,
            rewritten=f"{until['verb']} {_MONTH_DOT.sub('', found.english)} at the latest",
        )
    if found.english and (latest := _LATEST.search(text, max(0, found.start - 10), found.start)):
        after = _ALREADY_BEFORE.match(text, found.end)
        start, end = latest.start(), after.end() if after else found.end
        english = f"by {found.english}"
        # Without a verb of the future models take it for past, and 后天 for tomorrow.
        modal = latest["modal"] or ("" if _FUTURE.search(text, 0, start) else "将")
        return replace(
            found,
            start=start,
            end=end,
            source=text[start:end],
            english=english,
            bound="before",
            strict=True,
            inject=True,
            rewritten=f"{modal} {_MONTH_DOT.sub('', english)}".strip(),
        )
    if found.english and (earliest := _earliest(text, found)):
        # 最早下月宣判: without a verb of the future models take it for past.
        put = "" if found.inject or earliest["modal"] or found.rewritten else f"将于{found.source}"
        return replace(found, bound="earliest", strict=True, rewritten=put or found.rewritten)
    m = _BOUND.match(text, found.end)
    if m is None or found.explicit.hour is not None or found.resolved.hour is not None or not found.english:
        return found
    if m["around"] and (found.explicit.year is None or found.explicit.month):
        return found
    bound: Literal["before", "around"] = "around" if m["around"] else "before"
    before = _IN.search(text, 0, found.start)
    only_year = found.explicit.year is not None and found.explicit.month is None
    start = before.start() if before else found.start
    asked = ""
    if only_year and bound == "before":
        asked = _year_bound(text, found, start, m.end())
    elif only_year and before is None:
        asked = f"{found.explicit.year}年左右"  # models make "before" of 2000年前后
    return replace(
        found,
        start=start,
        end=m.end(),
        source=text[start : m.end()],
        english=f"{bound} {found.english}",
        bound=bound,
        strict=True,
        inject=found.inject or only_year,
        rewritten=asked,
    )


def _year_bound(text: str, found: ChineseDate, start: int, end: int) -> str:
    """What models are asked for "before" and a year at [start, end); "" where they do well with that."""
    if found.english.startswith(FISCAL):
        return f"在{found.english}之前"  # they lose the fiscal year of an English bound, and copy "fiscal 2027" alone
    bound = "by" if _COMES.search(text) else "before"
    opens = not text[:start].strip()
    if opens and text[end : end + 1] in ("，", ","):
        return f"{bound.title()} {found.english}"
    if _OPENS.search(text, 0, start) and _GOES_ON.match(text, end):
        # Without a comma it is an adjective of what follows, and "before 2030" at the head of a clause "by the end of 2030".
        # In small letters models lose "by 2035", and make "mid-2035" of "before 2035".
        return f"{bound.title() if opens else bound} {found.english} ,"
    return ""


def _earliest(text: str, found: ChineseDate) -> re.Match[str] | None:
    """What says that a date is the earliest: 最快明年三月."""
    m = _EARLIEST.search(text, max(0, found.start - 8), found.start)
    return m if m and (m["word"] == "快" or m["modal"] or text[found.start] in _COMING) else None
