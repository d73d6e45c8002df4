"""How dates and times are written in Chinese: one pattern, and the tables of its relative words."""

from __future__ import annotations

import re

from summarize.chinese.words import alternatives, words
from summarize.figures.chinese.weekly import COUNTED
from summarize.figures.chinese.written_days import SPAN, TENS
from summarize.figures.units import CLASSIFIERS

RELATIVE_YEARS: dict[str, tuple[int | None, str]] = {
    "去年": (-1, "last year"),
    "上年": (-1, "last year"),
    "今年": (0, "this year"),
    "本年": (0, "this year"),
    "明年": (1, "next year"),
    "前年": (-2, "the year before last"),
    "大前年": (-3, "three years ago"),
    "后年": (2, "the year after next"),
    "大后年": (3, "three years from now"),
    "当年": (None, "that year"),
    "同年": (None, "the same year"),
    "次年": (None, "the following year"),
    "翌年": (None, "the following year"),
}
FAR_YEARS = frozenset(english for shift, english in RELATIVE_YEARS.values() if shift is not None and abs(shift) > 1)
"""The English of the years that are better named by their number, where the day of the article is known."""
PERIOD_ENDS = {
    "年底": "the end of the year",
    "年末": "the end of the year",
    "月底": "the end of the month",
    "月末": "the end of the month",
    "年终": "the end of the year",
    "周末": "the weekend",
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
    "大前天": (-3, "three days ago"),
    "大后天": (3, "three days from now"),
    "大前日": (-3, "three days ago"),
    "大后日": (3, "three days from now"),
}
FAR_DAYS = frozenset(("大前天", "大后天", "大前日", "大后日"))
"""Days that models do not know: they are named by their date."""
RELATIVE_WEEKS = {
    "上上": (-2, "before last"),
    "上上个": (-2, "before last"),
    "下下": (2, "after next"),
    "下下个": (2, "after next"),
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
QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4, "首": 1, "次": 2, "末": 4}
HALVES = {"上": 1, "下": 2}
PERIODS = dict.fromkeys(words("凌晨 清晨 早上 早晨 上午 清早 早间 早 晨 今晨"), "am")
PERIODS |= dict.fromkeys(words("下午 傍晚 晚间 晚上 当晚 夜间 深夜 午后 中午 夜里 晚 午间 今晚 昨晚"), "pm")


_C = "〇零○一二三四五六七八九"
_TO = r"\ ?[-–—―~至到]{1,2}\ ?"
_DAY = r"(?:[12]\d|3[01]|0?[1-9]|(?:二十|三十|十|廿|卅)[一二三四五六七八九]?|[一二三四五六七八九])"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
# 月 in other words: 月球, 一月内, 十月怀胎.
_NOT_MONTH = "(?!天(?![气空里的])|球|亮|光|牙|薪|租|经|饼|嫂|台|票|子|朗|老|之内|内|[余多](?:[^一-龥]|$|来|以?前|[之以]?后|的|时间)|来|怀)"
# 20日均价 is that of 20 days, 12日均价 that of the day: averages are of round numbers of days, or of the days before.
_AVERAGE = r"均线|(?:(?<=[057十五]日)|(?<=[前近]\d日)|(?<=[前近]\d\d日))均(?=[价量值])"
_NOT_SPAN = rf"(?!{SPAN}|[者益]|游(?![客艇行览戏轮泳船乐玩街园])|{_AVERAGE}|之内|以[内后前来]|期限)"
# After 号, which also numbers doors and ships: the end of a clause, a time of day, or what is done on that day.
_DONE = alternatives(
    words(
        """
        在 于 将 起 前 之前 以前 左右 公布 宣布 正式 举行 举办 召开
        启 去世 出生 出庭 放假 考试 上课 抵 离 出发 出院 回 返 赴 首
        结束 恢复 发布 发射 停 复 加 各 都 又 再 才 就 已
        会 要 到 来 去 从 因 截 投票 生效 实施 施行 上线 上映 当 分别 傍 中午 说 表示 称 通车
        通报 签 闭 进入
        """
    )
)
_LATER_DAYS = rf"(?=(?:[、至到和与及]\d{{1,2}}[号日])*(?:[，,。；;早晚上下凌电]|{_DONE}|开(?!关|头)|$))"
_NO_PLACE = "(?!投票[所站箱点处区]|会议[室厅]|出[口线])"
# Before a number with 号 that is no day: streets, buildings, ships, craft.
_CRAFT = words(
    "天问 弥斯 行者 隼鸟 北溪 朱雀 力箭 引力 捷龙 夸父 羲和 遥感 风云 祝融 水手 海盗 拓荒者 开拓者 先驱者 发现者 织女"
)
_NO_NUMBERED = "".join(f"(?<!{name})" for name in _CRAFT) + (
    "(?<![路街巷弄道里坊村苑区院厂馆站井坑编代型牌座号线楼栋洞舟征娥宫龙舰艇星轮机洋鹰罐柜桥])"
)
_NOT_MIDDLE = "(?![国央美东西期日英俄欧方学小外共]|(?:超|甲|考)(?![过]))"
# 11月初步裁定, 3月初选; 六月初三学生: the third year of junior high school.
_NOT_SCHOOL = (
    "(?![步选赛审诊级犯衷稿]|[一二三](?:学生|考生|毕业|新生|年级|[女男师]生|生(?![日辰于病])|同学|家长|教师|老师))"
)
_NOT_HOUR = "(?![代期节间候常而])"


# 前年 and 后年 inside other words: 三年前年均, 此后年度, 战后年轻一代.
_NOT_FAR = (
    r"(?!(?<=[\d年月天周日期以之此目今先事战灾震婚产术生最影皇选])[前后]年)(?![前后]年[代级轻龄均迈少幼长老仅份])"
)


_SO_LONG = words(
    "已使用 已沿用 已存在 已流传 已传承 使用了 沿用了 存在了 流传了 传承了 屹立了 沉睡了 延续了 已有 长达 历经 绵延"
)
# 距今约2000年前 and 约1500年前 are years ago, and 树龄约1350年 is the age of a tree.
_NOT_AGO = (
    r"(?<!距今)(?<!距今[约已近逾])(?<!龄)(?<!龄[约达近逾已为超])(?<!龄(?:[超已][过达逾约近有]|大约|约为|约有))(?!(?<=大约)\d{4}年)(?!(?<=超过)\d{4}年)"
    r"(?!(?<=[约近逾])\d{2}00年(?:之前|以前|[前历的]))"
    # 已使用1900年, 流传了1500年: so long.
    rf"(?!(?:{'|'.join(f'(?<={w})' for w in _SO_LONG)})\d{{2}}00年)"
)


# 2000年多 is more than so many years; in 2019年多地停电 and 比2019年多 the word belongs to what follows.
_OVER = rf"(?<!(?:19|20)\d\d年)(?<![一二][九〇零][{_C}]{{2}}年)[多余]|[多余](?![一-龥\d])|[多余](?:来|以?前|[之以]?后|的|历史|时间|一点)"


def _year(n: str) -> str:
    """A year, with `n` after the name of each group: a name may stand once in a pattern."""
    return rf"""(?:
        民国(?P<republic{n}>\d{{1,3}}|[一二三四五六七八九十百]{{1,5}})年
        |(?P<taiwan{n}>(?<!\d)1[01]\d)年(?=\d{{1,2}}月)
        |(?P<year{n}>(?<!\d){_NOT_AGO}(?:1\d|20|21)\d\d|(?<!\d)0\d(?=年)|(?<![{_C}])[一二][{_C}]{{3}})\ ?
            (?:年度?(?!级|{_OVER}|(?<=00年)(?:来[^自源到]|左右|上下))|财年|学年|赛季)
        |(?P<first_year{n}>(?<![\d.,])(?:19|20)\d\d)(?=(?:{_TO}|/)(?:(?:19|20)\d\d|\d\d)\ ?(?:年|财年|学年|赛季)|(?<=\(\d\d\d\d)\))
        |(?P<short_year{n}>(?<=(?:19|20)\d\d[-–—―~至到/])\d\d)\ ?(?:年|财年|学年|赛季)
        |{_NOT_FAR}(?P<relative_year{n}>{alternatives(RELATIVE_YEARS)})度?
    )"""


_QUARTER = (
    r"(?<!前)(?<!连续)(?<!连续第)第?(?!(?<!第)[一二三四1-4]个)(?P<quarter_number>[一二三四1-4]|首|上个?|本|下个?)个?季度(?!度)"
    r"|(?<!前)(?<!连续)第(?P<season>[一二三四])财?季(?![节播军赛集]|收官)"
    # 次季溢利, 第4季营收: a quarter of business, and no season of a series.
    r"|(?<![前\d])(?<!连续)(?P<business_quarter>[首次末]|第[1-4])(?:财季|季(?=度?[^,，。;；季集]{0,12}"
    r"(?:溢利|利润|盈利|[纯净毛]利|转[盈亏]|扭亏|每股|营收|收入|收益|业绩|亏|销售|销量|出货|GDP|经济|同比|环比|[按年季]年?[升跌增减]|出口|毛利)))"
)
_PERIOD = rf"""
    (?:{_year("3")}\ ?)?(?:{_QUARTER}|(?P<half_name>[上下])半年)
    |(?:(?P<decade_century>上个?|本|\d{{1,2}}|[一二十]{{1,3}}[一二三四五六七八九]?)\ ?世纪\ ?)?
        (?<!\d)(?P<decade_number>(?:1\d|20)\d0|[1-9]0|[一二三四五六七八九]?十|[一二][{_C}]{{3}})\ ?年代
        (?P<decade_modifier>初期?|中期|末期?|后期)?
    |(?P<before_christ>公元前)?(?:(?<!\d)(?:\d{{1,2}}|[十一二三四五六七八九]{{1,3}}){_TO})?
        (?<![\d{_C}十近跨逾约历隔])(?P<century_number>\d{{1,2}}|[一二三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九])
        \ ?世纪(?![广佳华高公大嘉])
"""
_NOT_COUNTED = rf"(?![一二三四五六七八九十百千万亿\d]|{alternatives(CLASSIFIERS - set('下上线播将晚'))})"
# 每周二四六, 逢星期六日: the weekdays run on until what is done on them.
_DAYS_RUN_ON = (
    "(?=[二三四五六日]{0,3}(?:[,，。;；的)）]|开|上[午课班]|营业|办|举|早|晚|下午|在|有|播|出|停|休|闭|起飞"
    "|各|均|都|轮|授课|练|往返|飞|$))"
)
_WEEK = rf"""
    (?P<which_week>上{{1,2}}个?|本|这个?|下{{1,2}}个?)?(?<![一二三四五六七八九十两几数])
    (?!(?:(?<=每)|(?<=每个))(?:周|星期|礼拜){COUNTED})
    (?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?!次(?!日)|回(?![到国家落升吐调应归暖收复撤馈购来去港京乡访答击稳师]))
    |(?:(?<=[周期][一二三四五六][至到、和])|(?<=[周期][一二三四五六]、[一二三四五六][、和])
        |(?<=[周期][一二三四五六]、[一二三四五六]、[一二三四五六][、和]))(?P<next_weekday>[一二三四五六日]){_NOT_COUNTED}
    |(?:(?<=周六)(?=日)|{"|".join(f"(?<={head}{'[一二三四五六]' * n})" for head in ("每周", "逢周", "星期", "礼拜") for n in (1, 2, 3))})
        (?P<run_on_weekday>[二三四五六日]){_DAYS_RUN_ON}
"""
_LATE_HOUR = "(?:十[三四五六七八九]|二十[一二三四]?)"
_HOUR = rf"(?:\d{{1,2}}|{_LATE_HOUR}|十[一二]?|[零一二两三四五六七八九])"
_MINUTE = r"(?:\d{1,2}|零[一二三四五六七八九]|[一二三四五]?十[一二三四五六七八九]?)"
_SHORT = r"(?:\d{1,2}|十?[一二三四五六七八九]|二?十[一二三四五六七八九]?)(?=分)|一刻"
_CLOCK = rf"""
    (?:(?P<day_part3>{alternatives(PERIODS)})\ ?)?(?<![相误温偏])差(?P<short_of>{_SHORT})(?:分钟?)?(?:就|到)?(?P<hour3>{_HOUR})点钟?
    |(?:(?P<day_part4>{alternatives(PERIODS)})\ ?)?(?<![\d.{_C}十百])(?P<hour4>{_HOUR})点钟?
        (?:(?:还)?差(?P<short_of2>{_SHORT})|过(?P<past>{_SHORT}))(?:分钟?)?
    |(?:
        (?P<day_part>{alternatives(PERIODS)})\ ?(?:大?约|将?近|快)?(?P<hour>{_HOUR})(?:点钟?|时{_NOT_HOUR})
        |(?:(?<![\d.{_C}十百])|(?<=[周期拜][一二三四五六])(?=\d))(?P<hour1>\d{{1,2}}(?=时{_NOT_HOUR}|点(?:\d|[整半许钟]|左右|[一三]刻))
            |{_LATE_HOUR}(?=时{_NOT_HOUR})|{_HOUR}(?=[点时][一三]刻(?!钟)|点半(?![圈径百千万])|[点时]{_MINUTE}分(?![之钟])))(?:时|点)
    )(?:(?P<half_hour>半)|(?P<quarter_hour>[一三13])刻(?!钟)|(?P<minute>{_MINUTE})分(?!钟)
        |(?<=点)(?P<minute3>{_MINUTE})(?=[,，。、；;至到~出开发抵离起的]|$))?
    |(?:(?<=[至到])|(?<=[至到][将接]近)|(?<=[至到][近约快]))(?P<last_hour>{_HOUR})[点时]钟?(?![\d{_C}十半整许左]|间|候)
    |(?<![\d:.])(?:(?P<day_part2>{alternatives(PERIODS)})\ ?)?(?<!\d)(?P<hour2>[01]?\d|2[0-4]):(?P<minute2>[0-5]\d)(?![\d:])
    |(?P<noon>中午|正午|午夜|(?:(?<![\d{_C}十])|(?<=[周期拜][一二三四五六]))(?:凌晨)?[零0](?:时(?!代|{_C})|点(?![\d{_C}十半]))整?)
"""
_DAY_WORD = "日(?!线(?![上下](?!方)))|号(?![线楼文令]|公路)"
"""5日线 is a moving average, 8号楼 a building."""
_LASTED = (
    "(?!(?<=拘留|拘役|羁押|停职|停业|停课|停学|停牌|停火|停工|停产|停飞|停运|禁赛|禁闭|禁足|哀悼|隔离|整顿|历时|休战|休市)"
    r"\d{1,2}\ ?日(?:[,，。;；)]|[、及和](?!\d{1,2}\ ?日)|$|并|后(?!天)|的|期满))"
)
"""拘留15日, at the end of its clause, is 15 days; 停课3日起 is from the 3rd."""
_DAY_FOLLOWS = r"(?=赴|前往|抵|启程|上午|下午|晚(?![住宿游的])|凌晨|清晨|早[上晨]|傍晚|深夜|中午|当[天晚]|在(?![内建职册校])|举行|召开)"
"""What comes after the day of a date that has lost its 日: 8月27赴印尼."""
_DATE = rf"""
    # 2023-08-04, 2023/8/4, 1999.05
    (?<![\d.-])(?P<iso_year>(?:19|20)\d\d)(?P<separator>[-/.])(?P<iso_month>0[1-9]|1[0-2](?!\ ?年)|[1-9](?=(?P=separator)\d))
        (?:(?P=separator)(?P<iso_day>0[1-9]|[12]\d|3[01]|[1-9])|(?<!-1[0-2]))(?![\d.%年-])(?!(?<=\d\.\d\d)[万亿千百%倍元美])
    # 民国112年8月4日, 去年10月, 8月4日, 10月1及2日, 上月30日, 10月初
    |(?:{_year("")}\ ?)?
        (?:(?<![\d.,第每逾])(?<!长达)(?<!连)(?<!连续)(?<!连[跌涨升降增减亏])(?P<month>{_MONTH})
            (?:\ ?月{_NOT_MONTH}(?:份(?!额))?|(?=[-–—―~至到]\d{{1,2}}月(?!\d)))
            |(?P<relative_month>{alternatives(RELATIVE_MONTHS)}))
        (?:\ ?(?:
            (?P<day>{_DAY})\ ?(?:{_DAY_WORD}|(?=[及、和至到~～–—―-](?:\d{{1,2}}月)?\d{{1,2}}[日号])|(?<=\d){_DAY_FOLLOWS})
            |(?P<modifier>初{_NOT_SCHOOL}|中旬|上旬|下旬|月?底|月?末|中{_NOT_MIDDLE})
        ))?
    # 2023年, 今年年初
    |{_year("2")}(?P<modifier2>年?初(?![一二三步期级中选])|年?底|年?末|(?<!季)年?中{_NOT_MIDDLE})?
    # 月底前
    |(?<![\d年月今明去前后本当上下此同{_C}十])(?P<period_end>{alternatives(PERIOD_ENDS)})(?=[之以]?前(?!后))
    # 14、15日, 14、15两日, 十四、十五日
    |(?<![\d.,:第每近约达历续、])(?P<listed_day>[12]\d|3[01]|[3-9])
        (?=[、和及至](?:[12]\d|3[01]|[4-9])(?:[日号]{_NOT_SPAN}|两[日天]))(?!至)
    |(?<![{_C}十百千万第每近约达历续数几多上廿卅])(?P<listed_written>{TENS})(?=[、和及]{TENS}(?:日{_NOT_SPAN}|两[日天]))
    |(?<=[、和及])(?P<paired_day>[12]\d|3[01]|[4-9])两[日天](?![内后])
    |(?<=[、和及])(?P<paired_written>{TENS})两[日天](?![内后])
    # 4日
    |(?<![\d.,:第每近约达历续])(?<!为期)(?:(?<!期为)|(?<=日期为))(?<!期限){_LASTED}
        (?:(?P<only_day>[12]\d|3[01]|[1-9])\ ?日{_NOT_SPAN}|{_NO_NUMBERED}(?P<numbered_day>[12]\d|3[01]|[1-9])\ ?号{_NO_PLACE}{_LATER_DAYS})
    |(?<=[至到、和])(?<!第\d[和、至])(?<!第\d\d[和、至])(?P<next_day>{_DAY})\ ?(?:日{_NOT_SPAN}|号{_LATER_DAYS})
    # 二十七日, and a smaller one where words beside it tell
    |(?<![{_C}\d十百千万第每数几多双廿卅])(?P<written_day>{TENS}|[一二三四五六七八九])日(?!本(?!次|届|报))
    # 每月5号
    |(?:(?<=每月)|(?<=每个月)|(?<=每月的))(?P<monthly_day>{_DAY})\ ?[日号](?![楼线院门])
    |(?<![{_C}十第])(?P<spoken_day>{_DAY})号(?=上午|下午|晚|傍晚|凌晨|早|中午|分别)
"""
# A look at the first character first: most characters begin no date.
_FIRST = "".join(
    sorted({w[0] for table in (RELATIVE_YEARS, RELATIVE_MONTHS, RELATIVE_DAYS, PERIODS, PERIOD_ENDS) for w in table})
)
_START = rf"(?=[\d{_C}十廿卅民第首上本下这周星礼公正中午差两日{_FIRST}])"
DATE = re.compile(
    f"{_START}(?:(?P<period>{_PERIOD})|(?P<week>{_WEEK})|(?P<clock>{_CLOCK})|(?P<date>{_DATE})|(?P<relative>(?!(?<=[如现])今日产|大[前后]日本)(?:{alternatives(RELATIVE_DAYS)})))",
    re.VERBOSE,
)
"""Matches every date; the groups `period`, `week`, `clock`, `date` and `relative` tell which kind it is."""
DAY_GROUPS = words(
    """
    day listed_day listed_written paired_day paired_written written_day iso_day only_day numbered_day next_day monthly_day spoken_day
    """
)
"""The groups that hold the day of the month."""
