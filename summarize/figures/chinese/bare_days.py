"""The month of a day that stands without one (将于15日投票): from the words beside it, the date before it, and the day of the article.

Chinese news leaves the month out near the day of writing, on both sides of it. What is said to come is the next such day, what has
happened the latest one; where neither words nor nearness tell, the month stays open (None) rather than be guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from summarize.chinese.words import alternatives, words

Direction = Literal["coming", "from", "past", "said", "as of"]
"""To come, or past; less surely: from that day (自15日起), told of on it (15日宣布), as of it (截至15日)."""

_CLAUSE_MARK = '，,。；;：:、!?！？“”"「」'
_SAYING = alternatives(words("说 表示 宣布 称 透露 通报 指出 强调 警告 承诺 证实 报道 介绍 公告 要求 呼吁 消息 电"))
_COMING_VERBS = alternatives(
    words(
        """
        于 在 会 有 迎 进 到 出 发 赴 前往 返 离 投 表决 公布 宣布 发布 上映 上市 上线 举行 举办 召开 开 启 抵 首 正式 对 向 与 就 为 展
        再
        迎来 登 访 停 恢复 施行 实施 生效 结束 闭 播 揭 竣 复 不 继续 陆续 全 接 亮 起 从 前 重 试 交 完 率 参 被 由 可 是 成 登 组 推 回
        """
    )
)
# 将于15日, 预计最早15日, 须在15日前; 原定于15日 is a plan of the past, and 将 before a noun marks an object (将案件).
_COMING_BEFORE = re.compile(
    r"(?:(?<!原)(?:定于|计划)|将(?:于|在|从|自|由|至|会|要|到|持续|延|最早|最快|最迟|陆续|正式|分别|有望|继续|开|举|召|启|恢复|截|对|向)?"
    r"|预[计定期]|[订定][于在]|拟|料|有望|可望|须|应[当在于]|必须|需要?|务必|请|力争|争取|暂定|改[期至到为在于]|推迟|延[期至到长后]|顺延"
    rf"|下次|持续|直至|截止|有效期)[^{_CLAUSE_MARK}]{{0,8}}$"
)
_COMING_AFTER = re.compile(
    rf"(?:上午|下午|晚上?|凌晨|早上?|中午|傍晚|当天)?(?:[^{_CLAUSE_MARK}\d]{{0,12}}(?:预计|拟|计划|有望|须|即将|择机)|"
    rf"(?:[^{_CLAUSE_MARK}\d的将]{{0,8}})将(?:{_COMING_VERBS}))"
)
_DEADLINE_AFTER = re.compile("(?:之前|以前|前)(?![往来后夕述任])|止|截止|截稿|到期|届满")
_FROM_AFTER = re.compile("(?:凌晨|零时|早上|上午|中午|下午|晚上?){0,2}起(?![诉来飞火草])|开始|开抢|开售|开启")
_SAID_AFTER = re.compile(rf"[^{_CLAUSE_MARK}将]{{0,12}}?(?:{_SAYING})")
_PAST_AFTER = re.compile(
    rf"[^{_CLAUSE_MARK}]*?(?:已|曾|(?<!将)被|获悉|以来|发生|过(?![程渡度年节境海户后])|(?<![除为到罢])了(?![解结]))"
)
_PAST_BEFORE = re.compile(rf"(?:已|日前|曾|刚刚|于上)[^{_CLAUSE_MARK}]{{0,8}}$|原定[^{_CLAUSE_MARK}]{{0,4}}$")
_AS_OF = re.compile(rf"(?:^|[{_CLAUSE_MARK}])截[至止]到?(?:当地时间|本月)?$")
_LINK = re.compile(r" ?(?:[至到~～]|[-–—―─−]{1,2}) ?")
LISTED = re.compile(r" ?(?:[、和及与或,]|以及) ?")
"""What joins days of a list."""
_CLAUSE = re.compile(rf"[{_CLAUSE_MARK}]")
# What is planned and told without a tense, as in titles: 邮轮8日首航.
_SCHEDULED_AFTER = re.compile(
    "(?:凌晨|早上|上午|中午|下午|晚上?)?(?:正式|隆重|盛大)?(?:首航|首演|首映|启用|启航|起航|开幕|开打|开赛|开馆|开园|开业|上映|登场|开售|发售|开抢|开考|开通|通车)"
    f"(?=[{_CLAUSE_MARK} ]|$)"
)
# 每月15日领取养老金,30日交房租: the days of any month.
_MONTHLY = re.compile("(?:每个?月|每逢|逢)(?:的|固定|定于|在|于)?[^。;；!?！？]*$")

# Days: how near is plain, how far is far, and how long a month is about.
_NEAR, _FAR, _MONTH = 8, 20, 31
_GOES_ON = 10
"""How many days behind one that was told before a day goes on from it."""


def month_of_bare_day(
    text: str,
    start: int,
    end: int,
    day: int,
    reference: date | None,
    before: tuple[date, int] | None,
    earlier: date | None = None,
) -> date | None:
    """The date that `day` at [start, end) of a normalised text means, or None where the month is open.

    `before` is the last date of the sentence that has a month and a day, and where it ends; `earlier` the last one of the sentences before.
    """
    if _MONTHLY.search(text, before[1] if before else 0, start):
        return None
    told = direction(text, start, end)
    if before is not None:
        anchor, stop = before
        if _LINK.fullmatch(text, stop, start):
            return _first(day, anchor)
        if LISTED.fullmatch(text, stop, start):
            return _first(day, anchor) if day > anchor.day or anchor.day - day > _MONTH // 2 else _same(day, anchor)
        return _after(day, anchor, told, reference)
    if reference is None:
        return None
    near = _from_reference(day, told, reference)
    if told is None and _SCHEDULED_AFTER.match(text, end) and near is not None and not _is_near(near, reference):
        return None  # on the 25th, the 8th may be of either month
    return _going_on(day, earlier, told, reference, near) if earlier and told in (None, "past") else near


def _is_near(day: date, reference: date) -> bool:
    return abs((day - reference).days) <= _NEAR


def direction(text: str, start: int, end: int) -> Direction | None:
    """Whether the words of the clause say that the day at [start, end) is to come or past; None where they say neither."""
    head = _CLAUSE.split(text[max(0, start - 24) : start])[-1]
    if _AS_OF.search(text, max(0, start - 12), start):
        return "as of"
    if _PAST_BEFORE.search(head):
        return "past" if not _FROM_AFTER.match(text, end) else None
    if _COMING_BEFORE.search(head):
        return "coming"
    coming, said, past = (p.match(text, end) for p in (_COMING_AFTER, _SAID_AFTER, _PAST_AFTER))
    if said and (coming is None or said.end() < coming.end()):
        return "said"  # 15日宣布将于月底访问: what is to come comes after the saying
    if past and (coming is None or past.end() < coming.end()):
        return "past"
    if coming or _DEADLINE_AFTER.match(text, end):
        return "coming"
    return "from" if _FROM_AFTER.match(text, end) else None


def _days(day: int, around: date) -> Iterator[date]:
    """Such a day of the month before, of the same and of the next two."""
    for shift in (-1, 0, 1, 2):
        year, month = divmod(around.year * 12 + around.month - 1 + shift, 12)
        try:
            yield date(year, month + 1, day)
        except ValueError:
            continue


def _first(day: int, since: date) -> date | None:
    """The first such day that is not before `since`."""
    return min((d for d in _days(day, since) if d >= since), default=None)


def _latest(day: int, until: date) -> date | None:
    return max((d for d in _days(day, until) if d <= until), default=None)


def _same(day: int, around: date) -> date | None:
    return next((d for d in _days(day, around) if d.month == around.month), None)


def _from_reference(day: int, told: Direction | None, reference: date) -> date | None:
    past, coming = _latest(day, reference), _first(day, reference)
    back = (reference - past).days if past else 2 * _MONTH
    ahead = (coming - reference).days if coming else 2 * _MONTH
    if ahead <= 1 and (told in (None, "coming", "from") or back > _NEAR):
        return coming  # the article may be dated a day early
    if told == "as of":
        return past if back <= _NEAR else None
    if told in ("coming", "from"):
        # 自3日起 on the 5th has begun; 将于9日 on the 10th may be an old text or the next month.
        return None if back <= _NEAR and ahead > _FAR else coming
    if told is not None:
        return None if ahead <= _NEAR and back > _FAR else past
    if (back <= _NEAR and ahead > back) or (back <= _NEAR + 2 and ahead > _MONTH):
        return past
    if past is not None and past.month == reference.month:
        return past if back <= _FAR else None
    if ahead <= _NEAR and back > _FAR:
        return coming
    return None


def _going_on(day: int, earlier: date, told: Direction | None, reference: date, near: date | None) -> date | None:
    """The day that goes on from one told before, 6月14日… 15日 in a text of September; else `near`, that by the day of the text."""
    next_one = _first(day, earlier)
    if next_one is None or next_one == near or (next_one - earlier).days > _GOES_ON or next_one > reference:
        return near
    if near is not None and 0 <= (reference - near).days <= _NEAR:
        return None  # told lately, or long ago
    return next_one


def _after(day: int, anchor: date, told: Direction | None, reference: date | None) -> date | None:
    """The day that goes on from an earlier one of the same sentence."""
    if reference is None or abs((anchor - reference).days) > 2 * _MONTH:
        reference = None
    if told == "coming" and reference is not None and anchor < reference:
        coming, begun = _first(day, reference), anchor < (_first(day, anchor) or reference) < reference
        return None if begun and coming and (coming - reference).days > _FAR else coming
    if told == "past" and reference is not None and anchor > reference:
        lately = _from_reference(day, told, reference)
        if lately is not None and (reference - lately).days <= _NEAR:
            return lately
    same, following = _same(day, anchor), _first(day, anchor)
    tomorrow = reference + timedelta(days=1) if reference else None
    to_come = reference is None or anchor > reference or told == "coming"
    if day >= anchor.day:
        previous = _latest(day, anchor)
        if reference is not None and to_come and same is not None and previous is not None and previous >= reference:
            return same if same - anchor <= anchor - previous else None  # 将于5日上市，预售28日截止
        if same is None or previous is None or tomorrow is None or same <= tomorrow or to_come:
            return same
        if told == "past" or ((anchor - previous).days <= _NEAR + 2 and (same - anchor).days > _MONTH // 2):
            return previous  # 3日通报，29日发生
        return same if (same - anchor).days <= _NEAR else None
    if same is not None and tomorrow is not None and to_come and same < tomorrow:
        if following is None or (following - anchor).days > _NEAR + 4:
            return following if told == "coming" else None
        same = None  # 将于28日出发，2日抵达
    near_next = (
        following is not None and (following - anchor).days <= _NEAR and (tomorrow is None or following <= tomorrow)
    )
    if same is not None and (anchor.day - day <= _NEAR + 2 or (told == "past" and not to_come and not near_next)):
        return same
    if following is None or (same is not None and (following - anchor).days > _NEAR + 4):
        return None
    return following if to_come or tomorrow is None or following <= tomorrow else None
