"""What is still to come on the day of the article (周五开会 of a Thursday), which Chinese need not say and English must."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from summarize.chinese.words import alternatives, words
from summarize.figures.types import ChineseDate

_MARK = '，,。；;：:！!？?“”"「」『』\n'
# A word of the future stands there already, or one of the past, a condition, a limit or a report.
# 会 that is no end of a word (委员会) and no beginning of one (会议).
_MAY = (
    "(?<![委事协商大学社工公峰年晚宴集国机开聚拜运博览展总议常全座听证酒庙董理监法乐唱布谈讨员教基行省市区两三中党])"
    r"会(?=[\u4e00-\u9fff])(?![议见场馆谈晤员长计展商师期所])"
)
_MARKED = re.compile(
    rf"将|{_MAY}|拟|预|定[于在]|[改订]于|料|计划|[可有]望|须|要(?![求闻素])|应|能(?![源力])|打算|准备|安排"
    r"|[已曾未没]|了|(?<![通经超])过(?!境|渡|年|节)|[如倘]|若|一旦|除非|假如|宣布|表示|透露|指出|原本|被|据|[说称](?!职)|否则|可(?![持])"
    r"|原[定订拟]|上[周个月]|前[天日晚]|昨|日前|近日|早前|此前|随后|其后|图为"
)
_TIME = r"上午|下午|晚上|晚间|凌晨|清晨|早上|早晨|中午|傍晚|深夜|夜间|入夜|当[天日晚]|晚|早|起"
_BETWEEN = re.compile(rf"(?: |{_TIME}|[(（][^()（）]{{1,9}}[)）]|[)）])")
_VERBS = alternatives(
    words(
        """
        举行 举办 召开 召集 开会 开庭 开幕 开打 开赛 开考 开学 开馆 开园 开业 开放 开售 开工 开通 开播 开拍 开战 开抢 开票 开审 开锣
        揭幕 闭幕 落幕 登场 上映 上市 上线 上演 上庭 首播 首演 首映 首航 首飞 发射 升空 启用 启程 启航 起飞 出发
        出访 访问 抵达 抵华 到访 访华 访美
        会晤 宣判 投票 表决 审理 聆讯 提堂 提讯 讨论 迎战 对阵 对战 交手 交锋 出战 亮相 揭晓 颁奖 签约 交付 通车
        生效 实施 施行 恢复 停止 暂停 关闭 结束 截止 停运 停电 停水 停课 休市 复市 复课 复工 返回 进行 展开 出庭 受审
        转播 直播 播出 进入 迎来 来华 来访 飞往 前往 赴 就职 上任 卸任 下葬 火化 出殡 设灵 公祭 择机 举殡 发售 发行
        挂牌 招标 竞拍 拍卖 上调 下调 续审
        再审 复审 结业 停业
        歇业 结婚 订婚 完婚 大婚 辩论 抽签 竣工 完工 投产 投用 过境 到期 期满 发车 开行 停播 谢幕
        收官 退市 摘牌 除息 除权 派息 报到 放榜 开奖 改选 补选 公投 罢工 罢课 游行 集会 示威 开机
        出院 出嫁 下线 搬迁 试运行 首发 客场 主场 续会 复会 休会
        """
    )
)
# 定于9日发布甲指数,15日公布乙指数: the word holds of the second date too.
_TOLD_BEFORE = re.compile("将|[定拟订]于|预[计期]|计划|有望|即将")
# What articles of that very day tell of in the same words: only for a date two days ahead, which no article is dated too early for.
_VERBS_OF_THE_DAY = alternatives(
    words("发表 公布 发布 签署 推出 审议 宣誓 启动 开始 出席 参加 会见 会谈 接受 提交 调整 颁发")
)
_ADVERBS = "(?:首次|正式|再次|继续|陆续|分别|全面|同时|重新|再度|联合|共同|隆重|盛大|率先|如期)?"
_PLACE = r"(?:[在于](?![野职校建册任押逃线内])|与|同|对|向|由|赴|到|前往|就(?![医业读诊])|为|乘|从|自)[^，,。；;：:的]{1,16}?"
_NOT_NOUN = "(?![式者令时权率价商员]|日(?!本)|会(?![见晤])|人(?!民))"
_BEGINS = re.compile(
    rf"(?:{_PLACE})?{_ADVERBS}(?:(?:{_VERBS}){_NOT_NOUN}|(?P<of_the_day>{_VERBS_OF_THE_DAY}){_NOT_NOUN})"
)
# 明天上午,法庭开庭: who does it comes first.
_AFTER_SUBJECT = re.compile(
    rf"[,，](?P<subject>[^{_MARK}的 在与和同对向从到令要请让使越续急]{{1,6}}?){_BEGINS.pattern}"
)
# After the date these tell of what has happened; 今天(18日) is the day of the article, which then is dated too early.
_REPORTED = re.compile(
    "[了已曾未获]|指出|强调|表示|否认|谴责|质疑|重申|呼吁|提及|宣[布告]|当选|创下|[称说]|指(?=[,，:：])"
)
_TODAY = re.compile("(?:今|昨|当地时间|时间)[天日早晚]?[^，,。]{0,4}$|[自从]$")
_TELLS = re.compile(
    "宣布|表示|指出|强调|发表|透露|证实|通报|重申|呼吁|批评|谴责|说(?![明服法])|称(?![为职])|致[词辞]|报道|通过|否认|发生|被"
)
# 18日举行的会议 and 18日开幕时 are told of by what follows.
_NO_CLAUSE = re.compile(
    rf"[^{_MARK}]*?(?:(?:{_VERBS}|{_VERBS_OF_THE_DAY})(?:[^{_MARK}]{{0,6}}的|前(?!往)|后(?!天)|时|之[前后际])"
    rf"|(?:时|后|之际|期间|以来|前)(?:[{_MARK}]|$))"
)
_NO_PREDICATE = re.compile("的|(?:时|后|之际|期间|以来|前|中|内)$|^[、和与及至到是为-]|^.?$")
# 自2031年起 is from then on, which models take for since then.
_FROM = re.compile("[自从]$")
_ON = re.compile("(?:起|开始)(?![至到的之])")
_PREPOSITION = re.compile("(?<![生始立建成卒死定订改截存现处位])[于在]$")


class HasFigure(Protocol):
    """An annotation of a sentence: where it starts, and the figure it is of."""

    @property
    def start(self) -> int: ...
    @property
    def of(self) -> object: ...


@dataclass(frozen=True, slots=True)
class Coming:
    """A date after the day of the article: where 将 belongs before what happens on it, and whether the Chinese has such a word."""

    date: ChineseDate
    start: int
    end: int
    plain: str


def coming(source: str, annotations: Sequence[HasFigure]) -> Iterator[Coming]:
    """The dates of `source`, normalised and in simplified characters, that are to come without a word that says so, in order."""
    dates = {a.start: a.of for a in annotations if isinstance(a.of, ChineseDate)}
    taken: set[int] = set()
    for date in dates.values():
        if before := _from_then_on(source, date):
            yield Coming(date, before.start(), before.end(), "从" if _is_marked(source, date) else "将从")
    for date in _unmarked(source, dates):
        at = _after(source, date, dates)
        begins = _BEGINS.match(source, at)
        if begins is None and _opens(source, date) and (begins := _AFTER_SUBJECT.match(source, at)):
            at = begins.end("subject")
            if _MARKED.search(_clause(source, at, begins.end())):
                continue
        if begins is None or at in taken or _NO_CLAUSE.match(source, at):
            continue
        if not date.surely_ahead and (begins["of_the_day"] or _REPORTED.search(source, begins.end())):
            continue
        taken.add(at)
        if begins.re is _BEGINS and (before := _PREPOSITION.search(source, 0, date.start)):
            yield Coming(date, before.start(), before.end(), f"将{before[0]}")
        else:
            yield Coming(date, at, at + 1, f"将{source[at]}")


def _opens(source: str, date: ChineseDate) -> bool:
    """Whether a date opens its sentence or its clause."""
    return source[: date.start].strip()[-1:] in ("", *_MARK)


def _unmarked(source: str, dates: Mapping[int, ChineseDate]) -> Iterator[ChineseDate]:
    """The dates to come in whose clause no word says so, and none that they are past, a condition or a limit."""
    for date in (d for d in dates.values() if d.ahead and not d.bound):
        if not (_is_marked(source, date) or _TODAY.search(source, 0, date.start)):
            yield date


def _from_then_on(source: str, date: ChineseDate) -> re.Match[str] | None:
    """The 自 of a date to come, from which on something is to be (自2031年起)."""
    if date.surely_ahead and date.ahead and not date.bound and _ON.match(source, date.end):
        return _FROM.search(source, 0, date.start)
    return None


def _is_marked(source: str, date: ChineseDate) -> bool:
    """Whether a word of the clause of a date says when it is, or one of the future before it."""
    clause = _clause(source, date.start, date.end).replace(date.source, "")
    return bool(_MARKED.search(clause) or _TOLD_BEFORE.search(source, 0, date.start))


def of_any_verb(source: str, annotations: Sequence[HasFigure]) -> Iterator[ChineseDate]:
    """The dates of which English must not tell as past, whatever happens on them: those of `coming`, and where no 的 follows."""
    dates = {a.start: a.of for a in annotations if isinstance(a.of, ChineseDate)}
    known = {c.date.start for c in coming(source, annotations)}
    for date in _unmarked(source, dates):
        at = _after(source, date, dates)
        rest = re.split(f"[{_MARK}]", source[at:])[0]
        if not rest and _opens(source, date):
            rest = re.split(f"[{_MARK}]", source[at + 1 :])[0]
            rest = "" if _MARKED.search(rest) else rest
        if date.start in known or (date.surely_ahead and rest and not _NO_PREDICATE.search(rest)):
            yield date


def _after(source: str, date: ChineseDate, dates: Mapping[int, ChineseDate]) -> int:
    """Where what is said of a date begins: behind the weekday and the time of day, 18日（周五）上午9时."""
    at = date.end
    while True:
        if at in dates and dates[at].end > at:
            at = dates[at].end
        elif between := _BETWEEN.match(source, at):
            at = between.end()
        else:
            return at


def dated_early(source: str, annotations: Sequence[HasFigure]) -> bool:
    """Whether a sentence tells of a day after that of its article as past (今天(18日), 18日宣布): the article is dated too early."""
    dates = {a.start: a.of for a in annotations if isinstance(a.of, ChineseDate)}
    for date in (d for d in dates.values() if d.ahead and d.explicit.day and not _from_then_on(source, d)):
        clause = source[date.end :].partition("，")[0].partition(",")[0]
        if _TODAY.search(source, 0, date.start) or "了" in clause:
            return True
        if _TELLS.match(source, _after(source, date, dates)):
            return True
    return False


def _clause(source: str, start: int, end: int) -> str:
    before = re.split(f"[{_MARK}]", source[:start])[-1]
    after = re.split(f"[{_MARK}]", source[end:])[0]
    return before + source[start:end] + after
