"""What may stand around a Chinese numeral: hedges, currencies, units, links of a range, and fixed phrases."""

from __future__ import annotations

import re

from summarize.chinese.words import alternatives, words
from summarize.figures.units import CLASSIFIERS, CURRENCY_BY_SIGN, MEASURES_BY_CHINESE, PER, hedges

ADVERBS = hedges("adverb")
_NOT = ("不", "未", "没有", *(f"不{may}" for may in "得能可会应准宜要许"))
VERBS = hedges("verb") | {no + verb: hedge for no in _NOT for verb, hedge in hedges("negated").items()}
HEDGES_BEFORE = ADVERBS | VERBS
HEDGES_AFTER = hedges("after")
SUFFIX_HEDGES = hedges("suffix")


# 续约三年 is no 约三年, and 持续约三年 is.
_NOT_ABOUT = (
    "(?!约(?<=[签违履爽]约|(?<![持连手延后陆继接断存])续约|(?<!干)预约|(?<![了溶分化缓调])解约"
    "|(?<![春秋阳午明诞水音环季情佳])节约)|约(?<=[、和及与]里约))"
    # 北约32国, 纽约30人, 租约十年; and not 湖北约30人, 办公约两小时, 三条约十米的路.
    "(?!约(?<=[盟契婚密纽]约)|约(?<=北约)(?<![河湖东华西台江城南以苏]北约)|约(?<=公约)(?<!办公约)|约(?<=合约)(?<![联混综结场]合约)"
    r"|约(?<=租约)(?<!出租约)|约(?<=条约)(?<![\d一二三四五六七八九十百千万亿几数两这每]条约))"
)
BEFORE = re.compile(rf"(?<![最附]){_NOT_ABOUT}(?P<hedge>{alternatives(HEDGES_BEFORE)})(?P<between>了|为|有|达)? ?$")
# Investors that 买超 or 卖超 are net buyers or sellers, and the figure is no limit; 预售卖超十万辆 is one.
NET_BOUGHT = re.compile("(?:外资|法人|投信|自营商|官股|公股|寿险|主力|台股|大盘|个股)[^。;；]{0,30}[买卖]超$")
SIGN_BEFORE = re.compile(rf"(?P<sign>{alternatives(CURRENCY_BY_SIGN)}) ?$")
NAME_BEFORE = re.compile(
    r"(?P<name>人民币|美元|美金|港币|港元|新台币|台币|欧元|日元|英镑|RMB|USD|EUR|GBP|JPY|HKD|CNY|TWD|NTD) ?$"
)
CODES = {"RMB": "CNY", "NTD": "TWD"}
AFTER = re.compile(
    rf" ?(?P<hedge>{alternatives(HEDGES_AFTER)})(?![任前届次级]|(?<=上下)[班课学铺游载半]|(?<=左右)[手脚翼侧逢开])"
)
SUFFIX = re.compile(r" ?(?P<hedge>多(?![次年家种项少])|多(?=[次年家种项])|余|来(?![自到源说讲看访华临])) ?")
MEASURE = re.compile(rf" ?(?P<name>{alternatives(MEASURES_BY_CHINESE)})(?![A-Za-z]|(?<=年)级)")
PERCENT = re.compile(r" ?(?:%|巴仙)")
HUNDREDTHS_OF_A_SECOND = re.compile("秒(?![杀拒级])")  # 以百分之三秒之差
# 3厘 is an interest of 3%, 四厘半 4.5%, 五厘二五 5.25%.
INTEREST = re.compile(
    r" ?厘(?P<more>半(?![年月日天夜])|[一二三四五六七八九]{1,3}(?![百千万亿个成倍年月厘]))?(?![米定清正岛])"
)
RATE_OF_INTEREST = re.compile(
    r"[息利]率|息口|孳息|利息|加息|减息|按揭|拆息|回报率|收益率|[年月]息|存息|债息|按息|[HP]按|厘息|票息|定存|定期存款"
)
POINTS = re.compile(r" ?个?百分点")
TENTHS = re.compile(
    r" ?成(?:(?P<more>半|[一二三四五六七八九](?![成万亿千百十]))"
    r"|(?!员(?!工(?!作))|为(?!由)|[立功长就果分品绩效交]|本(?![金地国币土息]|科))(?!都(?!是|有|没|不|在|会)))"
)
# 近九成为女性 are nine tenths, and 三人成为 three who became.
TENTHS_ARE = re.compile("成(?P<more>)(?=为)")
SHARE_OF = re.compile("(?:近|约|逾|超过?|不到|将近|过|其中|占)$")
HALF_MONTH = re.compile(r"个[半多余](?P<name>月)")
AND_HALF = re.compile(r"半(?![年月岛天])")
# 三年多, and not 两天多云.
AND_MORE = re.compile(r"多(?=[,，。、;；!！?？”」的来前后里]|以[来前后内]|时间|了?(?:[,，。;；]|$))")
# 六斤半, but 五米半径, 10吨半成品, 三公斤半价.
MEASURE_AND_HALF = re.compile(r"半(?![年月日天夜岛径成价熟干挂程小数场决导路透山自开封脱流固圆球身裸截个])")
# 2米31 and 一米八 in meters, 11秒24 in seconds, 六斤二两 in jin: what follows is a decimal fraction.
_FRACTION = r"(?P<digits>\d{1,2}|[一二三四五六七八九零〇]{1,2})"
_SURE = (name for name, units in MEASURES_BY_CHINESE.items() if not (units[0].near or units[0].unless))
_COUNTED = alternatives([*CLASSIFIERS, *_SURE])
_FRACTION_END = rf"(?![\d.%百千万亿十多余几两比]| ?(?!名列|位[列居]|首[次度夺]|连[续庄])(?:{_COUNTED}))"
DECIMALS = {
    "米": re.compile(_FRACTION + _FRACTION_END),
    "秒": re.compile(_FRACTION.replace("1,2", "1,3") + _FRACTION_END),
    "丈": re.compile(
        "(?P<digits>[一二三四五六七八九1-9])(?:尺(?![一二三四五六七八九半度])|(?=[,，。、;；宽高深长]|$))"
    ),
    "尺": re.compile("(?P<digits>[一二三四五六七八九1-9])" + _FRACTION_END),
    "斤": re.compile("(?P<digits>[一二三四五六七八九1-9])两(?![个天年次])"),
}
TIMES = re.compile(r" ?倍")
OLDER = re.compile(
    r"(?:[大小]|年长|比[^,，。;；]{1,8}长|年轻|相差|相距|差)(?:了|约|近|不到|超过)*$"
)  # 大20岁 is 20 years older
AGE = re.compile(r" ?[周足]?岁")
AGE_AND_HALF = re.compile("半(?![年月天日夜生百])")
ROUND_AGES = frozenset(f"{d}十" for d in "二三四五六七八九")
AGE_OR_YEARS = re.compile(rf"{AGE.pattern}|(?=出头)")  # 三十出头
BARELY = re.compile(r"强(?![烈调制化大劲势者硬盛迫行国])|弱(?![化势小点智者])")
# 2分35秒, and 由9分缩至7分20秒.
MINUTES = re.compile(
    r" ?分(?= ?\d{1,2}(?:\.\d+)? ?秒|[缩减降增延升提加压][^,，。;；\d]{0,4}\d+分(?:钟|\d{1,2}(?:\.\d+)?秒))"
)
# 十分 is "very", also before 钟爱; 十分钟 is a time.
VERY = re.compile(r"分(?!钟(?![爱情意]))")
WARM = re.compile(
    r"[温暖热冷寒低烧坡倾斜偏仰俯纬夹弯]|零[上下]|摄氏|华氏|天气|气压|[东西]经|旋转|转[动了过]|[近远弱]视|眼镜|视力|散光|角(?![逐色])"
)
DONE_OFTEN = re.compile("度(?:[夺入当获访登出蝉连问封称打刷参执再被捧折荣赢击捍卫战败]|担任|提名|刷新)")
BY_DEGREES = re.compile("[高低降升暖冷差]了?$")
PER_UNIT = re.compile(rf" ?/ ?(?P<name>{alternatives(PER)})(?![A-Za-z])")
RECENT = re.compile(r"以?来|间|内|里|中(?!国)")
CLAUSE_START = re.compile(r"(?:^|[,，。、;；:：(（\"“])$")
# 长征十一号, 试验十九号: the number of a thing in a series.
SERIES = re.compile(r"号(?![线文令楼院门房店井坑桥码称召])")
CLASSIFIER = re.compile(rf" ?(?!台[湾北中南东海])(?P<name>{alternatives(CLASSIFIERS)})")
LINK = re.compile(r" ?(?:至|到|~|～|——|--|[-–—―─−]) ?")
RISE = re.compile(
    r"(?P<verb>增长|增加|上升|上涨|提高|提升|扩大|飙升|猛增|激增|大增|暴涨|高出|多出?|[涨加提]价|翻|增|涨|升)(?P<between>了|近|超过|逾|约|将近|大约|超|至少){0,2}$"
)
DOUBLING = re.compile(
    r"翻(?:了|上)?(?P<hedge>近|约|大约|将近|超过|逾|不止|至少)?(?P<n>[一两二三四])番(?!半)(?P<more>多|以上|有余)?|翻(?:了)?(?:番|倍)"
)
PHYSICAL = frozenset(
    (
        "ton",
        "kilogram",
        "kilometer",
        "meter",
        "centimeter",
        "hectare",
        "mile",
        "foot",
        "square kilometer",
        "square meter",
    )
)
"""Units of which one is told by its number too: 46 of 46 human translations of 一公里, 一米, 一吨 and the like have the unit."""
MORE_TIMES = re.compile("[还有]?多(?![花付收赚产用出买卖次数少年家种项])|有余")
A_DOZEN = re.compile(r"每打(?=[\d售卖定零批涨跌加降])")
COUNTED_IN = re.compile(r"数以(?P<n>[十百千万亿]{1,2})计的?|(?P<many>成百上千|成千上万|千千万万)的?")
HALF = re.compile(r"一半(?!天)|半数|过半(?![场个年天月日]|小时|世纪|辈子)|[二两2]分之[一1]")
HALF_MEASURE = re.compile(
    r"(?<![\d一二两三四五六七八九十百千万亿大小多个点上下前后])半(?P<unit>公斤|斤|吨|公里|里|亩|升|米|两)(?![八半夜面头边])"
)
HALF_YEAR = re.compile(r"(?<![大小上下后个年])(?<!(?<!提)前)半年(?![报度])")
NEGATION = re.compile(r"[不未没无难](?:会|能|得|可|可能|应|宜|应该|将|有|曾)?$")
_FEW = "(?:[一二]?十[一二三四五六七八九]?|[零一二两三四五六七八九])"
SCORE = re.compile(
    r"(?<![\d:.,])(?:(?P<a>\d{1,4}) ?比 ?(?P<b>\d{1,4})|(?P<e>\d{1,2}):(?P<f>\d{1,2}))(?![\d:.%万亿千百年月日倍])"
    r"|(?<![\d:.,])(?P<c>\d{1,3}(?:,\d{3})+|\d{1,4})票(?:赞成)?(?:对|[,，、](?=\d+票反对))(?P<d>\d{1,4})票(?:反对)?"
    # 以三比一取胜, and not 五比特, 四比例.
    rf"|(?<![一二两三四五六七八九十百千万第\d.])(?P<g>{_FEW})比(?P<h>{_FEW})(?![\d.一二两三四五六七八九十百千万个名分年月日倍成])"
)
GAME = re.compile(
    r"不敌|出局|进球|点球|晋级|夺冠|夺得|力克|击退|险胜|拿下|[局盘]|扳|胜|负|败|平|战|输|赢|比分|领先|落后|逆转|淘汰|横扫|大比分"
)
DRAWN = re.compile(
    "(?:[战打踢逼]平|握手言和|言和|闷和)(?P<whom>(?<=平)(?=了?[\u4e00-\u9fffA-Z“](?<![后的时结收告进])[^,，。;；的后]{1,11}(?:后|[,，。;；]|$)))?了?"
)
"""With `whom`, a team follows: 1比1战平客队."""
SLASH = re.compile(r"(?<![\d/.])(?P<n>[1-9])/(?P<d>[2-9]|10)(?![\d/.])")
# 初三学生 are in the ninth grade; 五月初三 is a day.
_AT_SCHOOL = "的?(?:学生|考生|毕业班|毕业生|班|女生|男生|同学|家长|师生|教师|老师|新生)"
SCHOOL_YEAR = re.compile(
    rf"(?<!月)(?P<school>[初高])(?P<n>[一二三])(?:年级)?(?=[、和及与至到][初高][一二三]|(?<=[、和及与至到][初高][一二三])[各共两]|{_AT_SCHOOL})"
    rf"|(?<![大中细最较])(?P<primary>小(?P<year>[一二三四五六]))(?={_AT_SCHOOL}|新生|派位|入学)"
)
PARTY_CONGRESS = re.compile(
    r"(?<![一二三四五六七八九十百千万])(?P<n>(?:二十|十[一二三四五六七八九]))大(?![家学小量会道洋陆厦幅多概])"
)
# “十三五”期间: the 13th five-year plan; 九五 and 十五 only where a plan is spoken of.
FIVE_YEAR_PLAN = re.compile(
    r"(?<![一二三四五六七八九十百第])(?P<n>十[一二三四五])五(?=[”\"’」』]|规划|计划|时期|期间|[末初]|以来|开局|收官|蓝图|目标|纲要|发展)(?:规划|计划)?"
    r"|(?<=[“\"‘「『])(?P<old>[六七八九十])五(?=[”\"’」』](?:规划|计划|时期|期间))"
)
# 芮氏规模四点三 has no unit, and is a figure.
MAGNITUDE = re.compile(r"(?:[里芮]氏(?:规模|震级)?|规模|震级)[达为约]?$")
NUMBERED = re.compile(r"[条款章号页版](?!人|件|是)")
EVERY = re.compile(r"[一1][度次届遇]")
# 开了九家店,倒了两家: of several, not both.
COUNTED_OFF = re.compile(r"[了过剩余掉](?:二|两)[种组家场间]?(?=[,，。;；、!！]|$)")
# 两 before these is often "both", or goes without saying.
PAIRED = frozenset(words("种 队 组 家 场 字 方面 兄弟 姐妹 夫妇 口"))
# Small Chinese numerals before these are often part of a name or an idiom: they license a figure, but do not ask for one.
LOOSE = frozenset("国方党地军者边头连员将步层节大级线期手路代股下点面人省市县区城")
# 再拘捕两人, 致三人受伤: how many there were is the news, and not "they".
_CAUGHT = (
    "[拘逮抓捕]捕|抓获|拘留|扣押|带走|起诉|击毙|[打杀炸刺砍撞枪烧]死|杀害|[撞打刺炸砍烧]伤|救[出起]|释放|处决|开除"
)
PERSONS_AFTER = re.compile(
    rf"(?:{_CAUGHT})(?:[了出起]|嫌犯|嫌疑人|男女|学生|平民)?$|(?:致|造成|导致)(?:[了约近]|包括|至少)?$|(?:(?:[^从因但]|^)(?:再|又|另[有外]?)|增加|新增)[^,，。;；、的]{{0,3}}$"
)
PERSONS_BEFORE = re.compile(
    "人(?:当场|不幸|先后|分别|均|全部)?(?:死(?!刑)|受?[轻重]?伤(?!心|感|者)|身?亡|遇难|遇害|失踪|获救|落网|丧生|溺[水毙]|殉职|罹难|[遭被](?:拘|捕|逮|杀|害|控|起诉|带走|埋|困))"
)
# 三大任务 and 五点建议 have to be told as three and five; 五大湖 and 四大皆空 are names and sayings.
MEMBERS = re.compile(
    r"大(?![约概家会地学小大多道陆街厦众洋洲湖姑姨皆名将使人国夫半幅规型量批力步三张])(?=[\u4e00-\u9fff]{2})"
    r"|点(?=(?:具体|主要|重要|核心)?(?:建议|意见|要求|主张|共识|倡议|原则|理由|原因|看法|体会|希望|计划|声明|启示|经验|措施|承诺))"
)
