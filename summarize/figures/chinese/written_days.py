"""Whether a day is one of the month (二十七日闭幕, 十二日晚间) or a number of days (拘留十五日, 十五日内, 逾期15日)."""

from __future__ import annotations

import re

from summarize.chinese.words import alternatives, words

TENS = "(?:(?:二十|十|廿)[一二三四五六七八九]?|三十一?|卅一?)"
"""Ten to thirty-one in Chinese numerals."""
_INSIDE = "内(?!部(?!署)|[阁政战蒙地塔罗贾容幕陆卫])|间(?![谍接歇隙])"
_WAR = "战争(?=[中后里]|期间|以来|之[中后]|结束|[,，。;；、]|$)"
SPAN = rf"{_INSIDE}|{_WAR}|元(?![首旦帅老])|本(?![报次届周月院校])|圆(?![满桌])|子(?![夜时弟])"
"""After 日 these make a number of days or yen of it, or another word: 15日内, 15日元, but 15日内阁会议, 15日元首会晤, 15日圆满结束."""
_CLAUSE_MARK = r",，。;；:：!！?？、…()（）“”\"「」『』"
# Words that a number of days follows, at once or after whom they befall (羁押被告十五日).
_LASTING = alternatives(
    words(
        """
        为期 期为 期限 期间 刑期 工期 假期 会期 历时 持续 连续 接连 一连 连绵 耗时 费时 时长 长达 限期 限时 宽限 展期 有效期 公示期 公示
        禁赛 停赛 停职 停业 停学 停牌 停工 停产 停摆 停课 停运 停飞 停火 休战 休市 休假 休会 放假 羁押 拘留 拘役 关押 收押 监禁 囚禁 禁闭
        扣押 扣留 隔离 封锁 封城 围困 绝食 住院 昏迷 卧床 滞留 逗留 停留 服丧 守孝 斋戒 延长 缩短 推迟 延后 推后 顺延 提前 超期 逾期
        延误 相隔 相距 间隔 间隔至 每隔 时隔 事隔 总共 合计 累计 共计 整整 足足 大约 至少 最少 起码 最多 至多 不到 不足 未满 将近 超过
        过去 最近 此后 其后 随后 今后 未来 之后 试用 试行 试运行 请假 补假 调休 年假 产假 育婴假 陪产假 婚假 丧假 病假 判处 处以
        上诉期 冷静期 犹豫期 潜伏期 观察期 保质期 行程 航程 车程 之日起 次日起 翌日起
        """
    )
)
_WHOM = "(?:[了约达长为共近逾满他她其]|最多|至少|超过|当事人|被告|嫌[疑犯]?[人犯]|[男女]子|司机|两人|[\u4e00-\u9fff]某)"
# 中共十二日宣布 and 北约十日开会 are no 共十二日 and 约十日.
_RIGHT_BEFORE = (
    "(?<![中国民俄日越])共|(?<![北纽条合公契签节特里])约|(?<![中英德西])超|(?<!附)近|(?<![国女男立])足|(?<!财)经"
    r"|(?<![推延])迟到|(?:长|已|多|延)达|[少多高低大小]于|[应须]有|(?:^|[,，。;；])头|[第每满逾历过了限需须仅只才前后几数多整再这那两]"
)
_BEFORE_DURATION = re.compile(rf"(?:{_LASTING}){_WHOM}{{0,3}}$|(?:{_RIGHT_BEFORE})$|(?<!日期|时间)(?<!定|改|日)为$")
# 三十日前缴清 is by the 30th, 三十日前离职 30 days ago.
_DEADLINE = "完成|提交|缴|付|报名|提出|申报|送交|办|登记|申请|回复|答复|撤|交|结束|截"
_BY = re.compile(f"前(?:{_DEADLINE})")
_NOTICE = "前(?=[^,，。;；]{0,8}(?:通知|送达|告知|预告|书面))"
_WITHIN = re.compile(rf"[之以]内|{_INSIDE}|期[限间]|[之以]?后|的?时间|[以之]上|之?(?:不变)?期间|{_NOTICE}")
_AFTER_DURATION = re.compile(
    rf"{_WITHIN.pattern}|余(?!震)|来(?![到自访华台京电函沪港临])|{SPAN}|町|游(?![客艇行览戏轮泳船乐玩街园击])"
    r"|谈(?![判话及到妥成论])|[之以][久长来下]|前(?![往来夕述任首总后]|{_DEADLINE})|期满|为[限期就]|之[旅期限]|[了啊吗呢吧]|无理由"
    r"|的?(?:行政|刑事|司法)?(?:拘[留役禁]|羁押|禁闭|监禁|停[职赛学牌业]|禁赛)|的?(?:带薪|有薪|无薪|法定)?[年产婚丧病长休补]假"
    r"|的(?:期限|行程|航程|旅程|隔离|宽限|公示|停火|工期|考察|疗程|长|冷静|观察|搜[救寻])"
)
# What makes it a day of the month, whatever stands round it.
_TIME = (
    "凌晨|清晨|清早|早[上晨间]|上午|中午|正午|午[后间]|下午|傍晚|晚(?![宴餐年])|深夜|子?夜(?![游市校总])|入夜|当[天日晚]|零时|同日"
    r"|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[时点]"
)
_AT = "(?<![低高少多等大小关对至由属限鉴基终])于"
_AFTER_DATE = re.compile(_TIME)
_BEFORE_DATE = re.compile(
    rf"(?:{_AT}|(?<![存现实所内外潜])在|截[至止]|[自从由]|直?至|(?<![不达迟])到|定[在为]|改[在为期到至])$"
)
_DONE = alternatives(
    words(
        """
        宣布 表示 报道 报导 公布 发布 发表 证实 强调 指出 透露 举行 举办 召开 开幕 揭幕 闭幕 落幕 登场 开庭 抵达 飞抵 抵 离开 启程 返国 回国
        出访 会见 会晤 晤 开议 说 称 电 讯 消息 通报 获释 出院 上路
        """
    )
)
_CLEAR_DAY = re.compile(f"{_TIME}|{_DONE}|[至到](?:[一二三四五六七八九]|{TENS})日(?!内|[之以]内|游)")
_HEAD = 14


# What a day in digits follows only as a length (逾期15日, 每隔10日), and what it mostly does, where the clause bears it out (停课5日后).
_ONLY_LENGTHS = alternatives(
    words(
        """
        逾期 超期 欠费 欠缴 每隔 历经 历时 耗时 费时 长达 时隔 事隔 相隔 相距 间隔 宽限 拘留 拘役 整整 足足 至少 最少 最多 至多
        不足 未满 将近 超过 过去 今后 未来 提前 延长 缩短 推迟 推后 延后 顺延 公示
        """
    )
)
_LENGTH_BEFORE = re.compile(rf"(?:{_ONLY_LENGTHS}|[用花等住停打谈忙]了)$")
_LASTING_BEFORE = re.compile(rf"(?:{_LASTING})(?<!日期为)[了达]?$")
_LASTING_AFTER = re.compile(rf"(?![、及和]\d{{1,2}}\ ?日)(?:$|[{_CLAUSE_MARK}]|[之以]?后|的|[未仍无])")
_HELD_THEN = re.compile("(?:举行|召开|进行)?的(?:会|峰|谈|磋|选|大选|投票|公投|比赛|听证|审)")
_THROUGH = re.compile("经过$")
# 经过12日的连续搜寻 is 12 days, 经过15日的投票 may be the vote of the 15th.
_LONG_DOING = re.compile(
    "的?(?:连续|持续|不间断|不懈|日夜|昼夜|漫长|艰[苦难]|紧张|苦战|奋战|激战|跋涉|航行|搜[救寻索查]|救[治援]|抢[救修险]"
    "|谈判|磋商|治疗)"
)


def is_length(text: str, start: int, end: int) -> bool:
    """Whether the day in digits at [start, end) of a normalised text is a number of days by the words beside it: 逾期15日未缴."""
    head = text[max(0, start - _HEAD) : start].rstrip()
    if _AFTER_DATE.match(text, end):
        return False
    if (_LENGTH_BEFORE.search(head) and not _HELD_THEN.match(text, end)) or (
        _LASTING_BEFORE.search(head) and _LASTING_AFTER.match(text, end)
    ):
        return True
    return _THROUGH.search(head) is not None and _LONG_DOING.match(text, end) is not None


def is_day_of_month(text: str, start: int, end: int) -> bool:
    """Whether the day in Chinese numerals from ten on at [start, end) of a normalised text is one of the month.

    News writes 二十七日闭幕; a number of days has a word of duration beside it, or ends its clause as the object of a verb (绝食十二日).
    """
    head = text[max(0, start - _HEAD) : start]
    if (_BEFORE_DATE.search(head) and not _WITHIN.match(text, end)) or _BY.match(text, end):
        return True
    if _BEFORE_DURATION.search(head):
        return False
    if _AFTER_DATE.match(text, end):
        return True
    if _AFTER_DURATION.match(text, end):
        return False
    closes = end == len(text) or text[end] in _CLAUSE_MARK
    opens = start == 0 or (text[start - 1] in _CLAUSE_MARK + " " and not (closes and text[start - 1] in ":："))
    return opens or not closes or head.endswith(tuple("月和及与年是即"))


def is_clear_day(text: str, start: int, end: int) -> bool:
    """Whether a day of one numeral (三日) at [start, end) is plainly one of the month: 三日凌晨, 三日宣布, 已于三日获释."""
    head = text[max(0, start - _HEAD) : start]
    if re.search(f"{_AT}$", head) and not _WITHIN.match(text, end):
        return _AFTER_DURATION.match(text, end) is None
    return _BEFORE_DURATION.search(head) is None and _CLEAR_DAY.match(text, end) is not None
