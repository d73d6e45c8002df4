"""Where digits and numerals are no figures: idioms and names that contain a numeral, model numbers, addresses, telephone numbers."""

from __future__ import annotations

import re

from summarize.chinese.words import alternatives
from summarize.data import word_list
from summarize.figures.chinese.holidays import HOLIDAY

IDIOMS = frozenset(word_list("summarize.figures.chinese", "idioms.txt"))
# 三角 is money before 五分 and at the end of a clause, where it is no delta (长三角); 塔高三十米 is no 高三.
_CONDITIONAL = (
    r"十分(?![之钟])|(?<![高低降升暖冷差])一度|(?<!每)张三(?![百千万十元块])|(?<!提)高[一二三](?![十百千万余多点米丈尺层公里度倍元块角岁%]|成(?![绩长为立人员都才果就功群年语])|个(?:百分|点)|分之)|三公(?![里斤尺顷分吨升])"
    r"|[中初]一(?![十百千万亿])|初[二三](?![十百千万亿])"
    # 四处 and 四周 are everywhere and all round; 共有四处遗址, 四周后 and 四平方米 are figures.
    r"|(?<![共有达设计毁查现等另这那])四处(?![房民遗景工火营考])|(?<![第近约续期达少过来前隔])四周(?![年岁后前内]|时间|的?(?:假|训练|疗程))"
    r"|四平(?![方米])|四方(?!会[谈议晤]|机制|对话|安全|联合|协议|代表|外长)"
    # 大三 is a year at university, and no part of 扩大三成, 大三岁.
    r"|(?<![扩加放夸增壮缩])[大小](?:(?<=大)[一二三四]|三)(?![成倍岁十百千万亿圈码号]|分之)"
    r"|三角(?![一二三四五六七八九\d]分|钱|(?<![长珠金大小铁黑闽汉]三角)(?:[,，。;；]|$))"
    # Rumors are 四起, on all sides, and a tricycle is a 三轮.
    r"|(?:传[闻言]|民怨|疫情|舆论|流言|谣[言诼]|妖言|怨声|[骂歌笑枪炮哭喊杀叫嘘风]声|质疑声|警报声?|[狼烽硝浓]烟|烽火|战火|火光|猜测|争议|[议非]议|议论"
    r"|疑[云窦]|盗[匪贼]|匪患)四起(?![^,，。;；]{0,3}[事案])|(?<=脚踏)三轮|(?<=人力)三轮|(?<=[电机]动)三轮|(?<=[骑蹬])三轮|三轮(?=车(?!祸)|摩托)"
)
# 一起 and 一时 begin no word behind 三分之.
_IDIOM = re.compile(f"{_CONDITIONAL}|(?<!分之)(?:{alternatives(IDIOMS)})")

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s\u3000-\u9fff]+"
    r"|[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9.-]{1,64}"
    r"|\b[A-Za-z0-9-]{1,64}\.(?:com|org|net|cn|gov|edu|io|tv|hk|tw)\b[^\s\u3000-\u9fff]*"
)
_STOCK = re.compile(r"(?<![\d.,])\d{4,6}(?=[ .](?:HK|SH|SZ|SS|TW|TWO|KS|T)\b)|(?<=[:：])\d{4,6}(?=[)）])")
_TELEPHONE = re.compile(
    r"(?<!\d)(?:\+\d{1,3}[- ]\d[\d -]{5,16}\d|\(\d{3,4}\)\d{7,8}|0\d{2,3}-\d{7,8}|[48]00-\d{3}-?\d{4}|[48]00\d{3}-\d{4}"
    r"|(?:1[3-9]\d{9}|[48]00\d{7})(?![美欧英日港台新韩元吨公米人万亿%]))(?!\d)"
)
# Version numbers (1.2.10), and times to the second as machines write them (13:09:21, 2020-10-06T20:18:41Z).
_VERSION = re.compile(
    r"(?<![\d.])(?!(?:19|20)\d\d\.(?:0?[1-9]|1[0-2])\.\d{1,2}(?![\d.]))\d{1,5}(?:\.\d{1,5}){2,4}(?![\d])|(?<!\d)(?:\d{4}-\d\d-\d\dT)?\d{1,2}:\d\d:\d\d(?:\.\d+)?Z?"
)
OF_AN_EVENT = r"(?=[”\"]?(?:恐|袭|事件|惨案|地震|大地震|空难|爆炸|枪击|纵火|凶|命案|专案|案|火灾|特大|矿难|事故))"
"""What follows the day that an event is called by: 9·11恐袭, 5·12地震."""
# Names of things that are numbered: 737客机, 232条款, 1号线, 985工程.
_LABEL = re.compile(
    rf"\d{{1,2}}·\d{{1,2}}{OF_AN_EVENT}|"
    r"40[13]\(?[kb]\)?(?![a-z])|(?<=[“\"])\d{1,2}[.·]\d{1,2}(?![\d%]|小时|分钟|公里|[米吨元亿万倍升度成个千百])|"
    r"(?<![\d.,])\d{1,5}(?=(?:条款|航班|号航班|次列车|号线|号公路|国道|省道|高速|型|式|系列|机型|系客机|客机|调查|法案|工程|号文|号令|号决议|工厂|部队|医院|高地)|后(?=[，。、”的一人青年]))"
    # 双11 of sales, 21点 of cards, 4×100米 of a relay.
    # 17岁以下国家队 is an under-17 team.
    r"|(?<![\d.])(?:\d{1,2}|二十[一二三]?|十[五六七八九])(?=岁以下(?:级别?|组别?)?的?(?:国家|国[青少奥]|[男女][足篮排]|青年[队男女]|世界杯|世锦赛|世青赛|亚洲杯|欧洲杯|欧锦赛|锦标赛|足球|篮球|代表队|梯队))"
    r"|(?<=双)1[12](?![\d.%万亿个名人])|21点(?=赌|牌|扑克|桌)|(?<![\d.])\d{1,2}(?= ?[×xX] ?\d{2,4}(?:米|公尺))"
    # 90后占六成: those born in the 1990s.
    r"|(?<![\d.破至到过于达满年得])[05-9][05](?=后(?![天续面方期半卫]))"
)
# F-35, COVID-19, G20, and no 4x100米; iPhone12; 歼-20, 东风-41, 嫦娥5号; 5G, 4K, 3D (but 5km and 100GB are measures).
_MODEL = re.compile(
    r"(?<![A-Za-z])(?!(?<=\d)[xX]\d)[A-Za-z][A-Za-z.]{0,30}(?:[-‐‑–/]| (?=\d{1,4}(?![\d.,%万亿千百年月日个名人元美])))?\d[\dA-Za-z.-]{0,20}"
    r"|(?<=[歼轰运直强教风征舰艇弹图苏米伊俄号星鹰])[-‐‑–]\d{1,5}[A-Za-z]{0,3}"
    r"|(?<![\d.,])\d{1,5}[A-Z](?![A-Za-z])(?<![WV])"
)
_MONEY = re.compile(r"(?:RMB|USD|CNY|EUR|GBP|JPY|HKD|TWD|NTD|AUD|CAD|SGD)[- ]?\d")


def address_spans(text: str) -> list[tuple[int, int]]:
    """The spans of web and mail addresses, telephone numbers and version numbers, in which there are no dates either."""
    return [m.span() for pattern in (_ADDRESS, _TELEPHONE, _VERSION) for m in pattern.finditer(text)]


def blocked_spans(text: str) -> list[tuple[int, int]]:
    """The spans of a normalised text in which no figure may start, in order."""
    spans = address_spans(text)
    spans.extend(m.span() for pattern in (_LABEL, _IDIOM, _STOCK, HOLIDAY) for m in pattern.finditer(text))
    spans.extend(
        m.span()
        for m in _MODEL.finditer(text)
        if not _MONEY.match(m[0]) and text[m.end() : m.end() + 1] not in ("%", "万", "亿")
    )
    return sorted(spans)
