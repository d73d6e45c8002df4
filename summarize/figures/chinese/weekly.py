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
    "讲": "话座学究堂师课义解述者稿坛说授评习理清和",
    "天": "津然气台文河府空安桥坛使平主猫山亮黑色晴寒冷凉暗",
    "(?<!六)日": "本报间夜落常出式语韩元内期程志历照光前后方军",
    "人": "空民员大工力才们数事士均社物参权口体造生行类文间气",
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
    "封": "闭面锁底杀顶城控堵路关",
    "张": "贴三望罗挂开扬店灯榜家口北江",
    "束": "缚手",
    "碗": "",
    "盘": "点查活问整旋踞中后前面古",
    "罐": "装头",
    "袋": "装鼠",
    "包": "括装含裹机容车抄围办揽罗",
    "幅": "度员",
    "册": "子封立",
    "桶": "装",
    "卷": "入土起烟发",
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
    "支": "部持付出援撑配教招行票取线队委书",
    "针": "对织灸线头",
    "剂": "量型",
    "例": "行会外如子假证巡",
    "宗": "教旨庙族派祠室",
    "枚": "",
    "粒": "子",
    "颗": "粒",
    "片": "场区方段头名尾酬约库源面中",
    "条": "例件约款文目码幅形",
    "项": "目链圈羽",
    "桩": "",
    "款": "项待式",
    "千字": "",
    "户": "外口籍型主",
    "斤": "",
    "升": "旗级学起值温华职降格迁高任息市",
    "毫升": "",
    "毫克": "",
    "滴": "灌",
    "勺": "",
    "块": "状头",
    "双": "方边向语休师胞重倍轨面打学职减拥人选日管",
    "位": "于置列居次移",
    "棵": "",
    "株": "洲式连",
    "根": "据本基源治除",
    "栋": "梁",
    "幢": "",
    "盏": "",
    "座": "谈席位次落标右机车无",
    "所": "有以在谓属长得需做见说受持指占",
    "种": "植树草花菜田地粮子族类瓜豆稻麦",
    "段": "落位长子",
    "层": "面次级",
    "组": "织成建合长员委阁装团",
    "句": "子",
    "版": "本权面图税块",
    "幕": "后布府僚",
    "串": "联通连门流行场珠",
    "尊": "重敬严贵称",
    "匹": "配夫",
    "扇": "贝",
    "锅": "炉巴底盖里",
    "壶": "口",
    "亩": "产",
    "公顷": "",
    "平方米": "",
    "立方米": "",
    "里路": "",
    "英里": "",
    "海里": "",
    "米": "兰其粉饭国线酒色奇老面",
}
# Counters that more often begin another word: only before what they count (每周三起冲突, but 每周三起停运).
_COUNTERS_OF = {
    "起": "[^,，。;；、]{0,4}?(?:冲突|[凶血刑命惨要劫盗枪窃私毒骗骚]?案|事[故件]|火[灾警]|袭击|爆炸|纠纷|投诉|枪击|抢劫|盗窃|谋杀|车祸"
    "|诈骗|感染|并购|交易|诉讼|报警|空难|绑架|自杀|攻击|入侵|违规|违法|伤人|斗殴|死亡)",
    "对": "(?:双胞胎|新人|夫妇|夫妻|情侣|父[母子]|母[子女]|恋人|新婚|孪生|[翅旅动客]?[列客]车|班列|航班|姐妹|兄弟|伴侣)",
    "只": "[^,，。;；、]{0,3}?(?:鸡|鸭|鹅|羊|狗|犬|猫|鸟|虾|蟹|兔|鼠|猴|熊|虎|豚|龟|狐|鲸|象|鸽|企鹅"
    "|股票?|基金|新股|债券?|ETF|口罩|箱|手套|鞋)",
    "首": "[^,，。;；、]{0,3}?(?:歌|诗|曲|民谣|童谣)",
    "部": "[^,，。;；、]{0,4}?(?:影片|电影|剧|片|作品|小说|手机|动画)",
    "门": "[^,，。;；、]{0,3}?(?:课|考试|语言|选修|手艺|功课)",
    "笔": "[^,，。;；、]{0,4}?(?:交易|贷款|订单|捐款|汇款|款项|生意|钱|投资|转账|业务|融资|奖金)",
    "副": "[^,，。;；、]{0,3}?(?:眼镜|对联|春联|[扑纸]牌|扑克|中药|手套|碗筷|担架|画)",
    "则": "[^,，。;；、]{0,4}?(?:消息|新闻|通报|公告|广告|寓言|故事|笑话|信息|短信|日记|推文|启事|案例|短片|视频|资讯)",
    "口": "[^,，。;；、]{0,2}?(?:[枯水油气]?井|锅|棺)",
    "把": "[^,，。;；、]{0,2}?(?:伞|菜?刀|椅子?|锁|钥匙|剪刀|吉他|[手步]枪|扫帚|小提琴)",
    "堂": "[^,，。;；、]{0,5}?课",
    "道": "[^,，。;；、]{0,3}?(?:菜|题|工序|点心|甜品|汤)(?![园市农])",
    "出": "[^,，。;；、]{0,2}?[好大新老京折粤]?子?[戏剧](?!院)",
    "顶": "[^,，。;；、]{0,2}?(?:帽子?|帐篷|假发)",
    "两": "[肉米油糖茶酒银](?:$|[,，。;；、])",
    "练": "[一二两三四五六]?[赛战打]",
    "局": "(?:比赛|棋|游戏|$|[,，。;；、])",
    "头": "[^,，。;；、]{0,2}?(?:牛|猪|羊|驴|骆驼|大象|鲸)",
    "单": "(?:生意|外卖|交易|$|[,，。;；、])",
    "元": "(?:$|[,，。;；、的])",
    # 每周六日 are two days of the weekend; 由每周六日减至五日 are six.
    "(?<=六)日": "(?:工作制|[减增改缩])",
}
_COUNTER = (
    "(?:"
    + "|".join(
        [
            *(f"{c}(?![{no}])" if no else c for c, no in _COUNTERS.items()),
            *(f"{c}(?={of})" for c, of in _COUNTERS_OF.items()),
        ]
    )
    + ")"
)
# 每周三千亿 is an amount; 每周五百货公司, 每周六万圣节 and 每周四百强 are not.
_GREAT = (
    r"[一二三四五六](?:十[一二三四五六七八九]?)?(?:百(?![货姓科花老度米强日合慕弊般团利])|千(?![家秋禧岛叶古方姿年里])(?!万不)|万(?![圣达科宁象豪国众隆州华事历象])(?!人空巷|家灯火)"
    r"|亿(?!万[富商]|佰))(?!分之)"
)
_NEIGHBOURS = "|".join(f"(?<={a}){b}" for a, b in zip("一二三四五六", "二三四五六七", strict=True))
# 每周三四十人, 每周一二百名: some thirty or forty, one or two hundred.
_SOME_TENS = rf"[一二三四五六](?:{_NEIGHBOURS})[十百千万](?=[多余来]?(?:{_COUNTER}|[\u4e00-\u9fff]))"
_NUMERAL = rf"[一二三四五六](?:十[一二三四五六七八九]?|[百千万][一二三四五六七八九十百千万零]*|{_NEIGHBOURS}|[至到、][二三四五六七八九])?"
COUNTED = rf"(?:{_SOME_TENS}|{_GREAT}|{_NUMERAL}[多余来]?(?:个?半(?=天|个|小时))?{_COUNTER})"
"""What follows 每周 where it is a number a week."""

_EACH_WEEK = re.compile(r"每个?(?:周|星期|礼拜)$")
# 一周六天 too, but 近一周三次 and 用了一周三天 count what is past.
_A_WEEK = re.compile(r"(?<![近过上这前后下本该头首隔用了第满去来整])每?一个?(?:周|星期|礼拜)$")
_OFTEN = re.compile(r"[次回](?![数内])")
_AFTER = re.compile(_COUNTER)
_TRIP = re.compile("班次|[班趟列]|航次|[架车]次")
_TRANSPORT = re.compile(
    "[航飞船轮渡艇艘机港]|[列班客快公专校货]车|班列|铁|巴士|大巴|直通|直达|线路|专线|轨|[往]返|旅[行游]团|观光团"
)
_TIMES = re.compile("次(?!数)|[回遍]")
_CASE = re.compile(r"例(?=$|[,，。;；、)）])")
# 杂志每周一期, 节目每周两期: no weeks, and no times that something is held.
_NUMBER = re.compile(r"期(?=$|[,，。;；、)）的])")
_PRINTED = re.compile("杂志|周刊|期刊|刊物|会刊|专刊|月刊|报纸|画报|通讯|简报|快讯")
_ON_AIR = re.compile("节目|栏目|综艺|播|档|剧集|真人秀|电台|电视")
_TALK = re.compile(r"讲(?=$|[,，。;；、)）的])")
_LESSON = re.compile(r"节(?=$|[,，。;；、)）])")
_ENDS = re.compile(r"[增减升降提改恢调]|加密|缩|的|飞|往|来|对开|运|开|$|[^\u4e00-\u9fff]")


def weekly(text: str, quantity: Quantity) -> Quantity:
    """The quantity as one a week, where 每周 stands before it."""
    each = _week_before(text, quantity)
    if each is None or quantity.kind not in ("count", "duration", "measure", "money") or quantity.per is not None:
        return quantity
    strict = quantity.strict or quantity.low > 1
    noun, end = _noun(text, quantity)
    if not noun:
        return replace(quantity, strict=strict, inject=strict or quantity.low == 1, per="week")
    amount = quantity.english.rpartition(" ")[0] if quantity.kind == "duration" else quantity.english
    english = f"{amount} {noun} a week"
    start = each.start()
    return replace(
        quantity,
        start=start,
        end=end,
        source=text[start:end],
        english=english,
        strict=strict,
        inject=True,
        per="week",
        put=_put(text[quantity.start : end], noun, quantity.english),
    )


def _put(source: str, noun: str, english: str) -> str:
    """What models are asked where they do better with it than with the English (每周四日 as "four days and a week")."""
    if noun in ("trip", "lecture", "time"):
        return "每周一次"
    return f"每周 {english}" if source.endswith(("日", "天")) else ""


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


def is_one_a_week(text: str, start: int, end: int) -> bool:
    """Whether 一 at [start, end) is one a week (每周一班), which is a figure, and no weekday; 每周一次 is told of without one."""
    each = _EACH_WEEK.search(text, max(0, start - 4), start)
    return each is not None and _AFTER.match(text, end) is not None and _TIMES.match(text, end) is None


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
    if "课" in text and (m := _LESSON.match(text, quantity.end)):
        return f"class{plural and 'es'}", m.end()
    if m := _NUMBER.match(text, quantity.end):
        noun = "issue" if _PRINTED.search(text) else "episode" if _ON_AIR.search(text) else "time"
        return f"{noun}{plural}", m.end()
    if m := _TALK.match(text, quantity.end):
        return f"lecture{plural}", m.end()
    if m := _CASE.match(text, quantity.end):
        return f"case{plural}", m.end()
    return "", quantity.end
