"""What may stand around a Chinese numeral: hedges, currencies, units, links of a range, and fixed phrases."""

from __future__ import annotations

import re

from summarize.chinese.words import alternatives, words
from summarize.figures.types import Hedge
from summarize.figures.units import CLASSIFIERS, CURRENCY_BY_CHINESE, CURRENCY_BY_SIGN, MEASURE_BY_CHINESE, PER

# Adverbs belong to the figure and are rendered with it; verbs (超过, 低于) stay in the sentence and are translated there.
ADVERBS: dict[str, Hedge] = dict.fromkeys(words("约 大约 大概 约莫 差不多"), "about")
ADVERBS |= dict.fromkeys(["近", "将近"], "nearly")
ADVERBS |= dict.fromkeys(["逾", "超"], "more than")
ADVERBS |= dict.fromkeys(words("不到 不足 未满 不满"), "less than")
ADVERBS |= dict.fromkeys(["至少", "起码", "最少"], "at least")
ADVERBS |= dict.fromkeys(["至多", "最多"], "at most")
VERBS: dict[str, Hedge] = dict.fromkeys(["约为", "约占", "约有"], "about")
VERBS |= dict.fromkeys(["接近", "逼近"], "nearly")
VERBS |= dict.fromkeys(words("超过 多于 高于 大于 突破 超出 高过"), "more than")
VERBS |= dict.fromkeys(["少于", "低于", "小于"], "less than")
VERBS |= dict.fromkeys(words("不下 不下于 不止"), "at least")
_CONTRARY: dict[str, Hedge] = dict.fromkeys(words("超过 超出 多于 高于 大于 高过 突破"), "at most")
_CONTRARY |= dict.fromkeys(words("少于 低于 小于"), "at least")
VERBS |= {f"不{may}{verb}": hedge for may in ("", *"得能可会应准宜") for verb, hedge in _CONTRARY.items()}
HEDGES_BEFORE = ADVERBS | VERBS
HEDGES_AFTER: dict[str, Hedge] = dict.fromkeys(["左右", "上下"], "about")
HEDGES_AFTER |= dict.fromkeys(words("以上 之上 开外 及以上 或以上"), "at least")
HEDGES_AFTER |= dict.fromkeys(words("以下 以内 之内 之下"), "at most")
SUFFIX_HEDGES: dict[str, Hedge] = {"多": "more than", "余": "more than", "来": "about"}


BEFORE = re.compile(rf"(?<![最附])(?P<hedge>{alternatives(HEDGES_BEFORE)})(?P<between>了|为|有|达)? ?$")
SIGN_BEFORE = re.compile(rf"(?P<sign>{alternatives(CURRENCY_BY_SIGN)}) ?$")
NAME_BEFORE = re.compile(
    r"(?P<name>人民币|美元|美金|港币|港元|新台币|台币|欧元|日元|英镑|RMB|USD|EUR|GBP|JPY|HKD|CNY|TWD|NTD) ?$"
)
CODES = {"RMB": "CNY", "NTD": "TWD"}
AFTER = re.compile(rf" ?(?P<hedge>{alternatives(HEDGES_AFTER)})(?![任前届次级])")
SUFFIX = re.compile(r" ?(?P<hedge>多(?![次年家种项少])|多(?=[次年家种项])|余|来(?![自到源说讲看访华临])) ?")
CURRENCY = re.compile(
    rf" ?(?P<name>{alternatives(set(CURRENCY_BY_CHINESE) - {'元'})}|元(?![素首老旦宵帅凶件气勋月年朗]))(?:人民币)?"
)
MEASURE = re.compile(rf" ?(?P<name>{alternatives(MEASURE_BY_CHINESE)})(?![A-Za-z]|(?<=年)级)")
PERCENT = re.compile(r" ?%")
INTEREST = re.compile(r" ?厘(?![米定清正岛])")  # 3厘 is an interest of 3%
RATE_OF_INTEREST = re.compile(r"[息利]率|息口|孳息|利息|加息|减息|按揭")
POINTS = re.compile(r" ?个?百分点")
TENTHS = re.compile(
    r" ?成(?P<more>半|[一二三四五六七八九](?![成万亿千百十]))?(?![为立员功长就果分本品绩效交])(?!都(?!是|有|没|不|在|会))"
)
HALF_MONTH = re.compile(r"个半(?P<name>月)")
AND_HALF = re.compile(r"半(?![年月岛天])")
TIMES = re.compile(r" ?倍")
OLDER = re.compile(r"(?:[年]?[大小长]|年轻|相差|相距|差)(?:了|约|近|不到|超过)*$")  # 大20岁 is 20 years older
AGE = re.compile(r" ?岁")
MINUTES = re.compile(r" ?分(?= ?\d{1,2}(?:\.\d+)? ?秒)")  # 2分35秒
KNOTS = re.compile(r"[风航船时流]速\D{0,8}$")
# 两块五, 三块钱, and 三块 beside other prices: yuan as people say it.
_COUNTED = alternatives(CLASSIFIERS - set("点万大面口线方城"))
_NOT_TENTH = rf"(?!(?!一[斤个张份只件])[一二三四五六七八九十百千万亿\d]|{_COUNTED}|[斤两升米尺磅克])"
SPOKEN_YUAN = re.compile(rf"块(?:(?P<tenth>[一二三四五六七八九1-9]){_NOT_TENTH}|(?P<half>半))?(?P<money>钱)?")
# 2毛钱 is 0.2 yuan; 五毛 are people who are paid to post.
SMALL_CHANGE = re.compile(r"(?P<tenths>毛钱|角钱|(?<!五)毛(?=[到至,，。、;；\-])|(?<!五)毛$)|(?P<hundredths>分钱)")
WARM = re.compile(r"[温热冷低零摄华气坡角倾斜偏仰俯纬经烧旋转镜视夹弯北南东西]")
PRICE = re.compile(r"块钱|[价卖贵]|便宜|[一每]斤|[一每]个|多少钱")
END_OF_PRICE = re.compile(r"一[斤个张份只件]|[,，。、;！!?？)的]|左右|$")
PER_UNIT = re.compile(rf" ?/ ?(?P<name>{alternatives(PER)})(?![A-Za-z])")
RECENT = re.compile(r"以?来|间|内|里|中(?!国)")
CLAUSE_START = re.compile(r"(?:^|[,，。、;；:：(（\"“])$")
# 长征十一号, 试验十九号: the number of a thing in a series.
SERIES = re.compile(r"号(?![线文令楼院门房店井坑桥码称召])")
CLASSIFIER = re.compile(rf" ?(?!台[湾北中南东海])(?P<name>{alternatives(CLASSIFIERS)})")
LINK = re.compile(r" ?(?:至|到|~|～|——|--|[-–—―─−]) ?")
RISE = re.compile(
    r"(?:增长|增加|上升|上涨|提高|提升|扩大|飙升|猛增|激增|大增|暴涨|高出|多出?|翻|增|涨|升)(?P<between>了|近|超过|逾|约|将近|大约|超|至少){0,2}$"
)
DOUBLING = re.compile(r"翻(?:了|上)?(?P<n>[一两二三四])番|翻(?:了)?(?:番|倍)")
COUNTED_IN = re.compile(r"数以(?P<n>[十百千万亿]{1,2})计的?|(?P<many>成百上千|成千上万|千千万万)的?")
HALF = re.compile(r"一半(?!天)|半数|过半(?!场)|[二两2]分之[一1]")
HALF_YEAR = re.compile(r"(?<![大小上下前后个年])半年(?![报度])")
NEGATION = re.compile(r"[不未没无难](?:会|能|得|可|可能|应|宜|应该|将|有|曾)?$")
SCORE = re.compile(
    r"(?<![\d:.,])(?:(?P<a>\d{1,4}) ?比 ?(?P<b>\d{1,4})|(?P<e>\d{1,2}):(?P<f>\d{1,2}))(?![\d:.%万亿千百年月日倍])"
    r"|(?<![\d:.])(?P<c>\d{1,4})票(?:赞成)?(?:对|[,，、](?=\d+票反对))(?P<d>\d{1,4})票(?:反对)?"
)
GAME = re.compile(r"拿下|[局盘]|扳|胜|负|败|平|战|输|赢|比分|领先|落后|逆转|淘汰|横扫|大比分")
SLASH = re.compile(r"(?<![\d/.])(?P<n>[1-9])/(?P<d>[2-9]|10)(?![\d/.])")
PARTY_CONGRESS = re.compile(
    r"(?<![一二三四五六七八九十百千万])(?P<n>(?:二十|十[一二三四五六七八九]))大(?![家学小量会道洋陆厦幅多概])"
)
NUMBERED = re.compile(r"[条款章号页版](?!人|件|是)")
EVERY = re.compile(r"[一1][度次届遇]")
# 两 before these is often "both", or goes without saying.
PAIRED = frozenset(words("种 队 组 家 场 字 方面 兄弟 姐妹 夫妇 口"))
# Small Chinese numerals before these are often part of a name or an idiom: they license a figure, but do not ask for one.
LOOSE = frozenset("国方党地军者边头连员将步层节大级线期手路代股下点面人省市县区城")
