"""Guards: a short name does not fire inside a longer word, be it of the lexicon or the user's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarize.glossary.entries import Entry, EntryType
from summarize.glossary.matching import Matcher
from summarize.glossary.sources import builtin_glossary

CHINA = Entry(("中国",), "China", "place", layer="built-in")
U_S = Entry(("美国",), "U.S.", "place", layer="built-in")
QUALCOMM = Entry(("高通",), "Qualcomm", "organisation", layer="built-in")
FINANCE = Entry(("财政部",), "Ministry of Finance", "organisation", layer="built-in")
WANG = Entry(("王毅",), "Wang Yi", "person", layer="built-in")
PLANNERS = Entry(("发改委",), "National Development and Reform Commission", "organisation", layer="built-in")
HEFEI = Entry(("合肥",), "Hefei", "place", layer="built-in")
BUSH = Entry(("布什",), "George W. Bush", "person", layer="built-in")
FOUNDER = Entry(("方正",), "Founder Group", "organisation", layer="built-in")
SHANDONG = Entry(("山东",), "Shandong", "place", layer="built-in")
SEA = Entry(("菲律宾海",), "Philippine Sea", "place", layer="built-in")
MALI = Entry(("马里",), "Mali", "place", layer="built-in")
SHANGHAI = [
    Entry(("上海市",), "Shanghai", "place", layer="built-in"),
    Entry(("上海",), "Shanghai", "place", layer="built-in"),
]
MILLET = Entry(("小米",), "Xiaomi", "organisation", layer="built-in")
JOHNSON = Entry(("强生",), "Johnson & Johnson", "organisation", layer="built-in")
NEW_TAIPEI = Entry(("新北",), "New Taipei", "place", layer="built-in")
VIENTIANE = Entry(("万象",), "Vientiane", "place", layer="built-in")
HE, PING = Entry(("和",), "He", "person", layer="built-in"), Entry(("平",), "Ping", "person", layer="built-in")


HAN = Entry(("韩正",), "Han Zheng", "person", layer="built-in")


def found(entries: list[Entry], text: str) -> list[str]:
    return [m.source for m in Matcher(entries).find(text)]


@pytest.mark.parametrize(
    ("entries", "text"),
    [
        ([CHINA], "中国人说"), ([CHINA], "发展中国家"), ([CHINA], "發展中國家"),
        ([U_S], "美国务卿布林肯"), ([U_S], "美国防部长"), ([U_S], "美国籍"),
        ([SEA], "菲律宾海警船靠岸"), ([SEA], "菲律宾海军巡逻"), ([SEA], "菲律宾海关扣货"),
        ([MILLET], "农民收获小米"), ([MILLET], "早饭是小米粥"), ([JOHNSON], "英国首相强生说"), ([NEW_TAIPEI], "常州新北警方通报"), ([VIENTIANE], "万象更新"),
        ([FOUNDER], "对方正考虑撤诉"), ([FOUNDER], "警方正調查"), ([SHANDONG], "这座山东侧"), ([MALI], "三十匹马里有两匹"),
        ([QUALCOMM], "走高通胀"), ([FINANCE], "财政部长说"), ([FINANCE], "财政部部长说"), ([WANG], "王毅强说"),
        ([PLANNERS], "省发改委批复"), ([PLANNERS], "广州市发改委批复"), ([PLANNERS], "北京发改委批复"), ([HEFEI], "复合肥涨价"),
        ([BUSH], "杰布·布什说"), ([BUSH], "布什·约翰"), ([HE, PING], "和平"),
    ],
)  # fmt: skip
def test_no_name_inside_a_word(entries: list[Entry], text: str) -> None:
    assert found(entries, text) == []
    user = [replace(entry, layer="user") for entry in entries if len(entry.source) > 1]
    assert found(user, text) == []


@pytest.mark.parametrize(
    ("name", "type", "text", "free"),
    [
        ("哈马斯", "organisation", "摄影师保罗·内哈马斯获奖", False),
        ("戈马", "place", "医生哈桑·戈马里（Hassan Gomari）说", False),
        ("索尼", "organisation", "画家彼得·索尼柯夫去世", False),
        ("门多萨", "place", "球员迭戈·门多萨进球", True),
        ("加纳", "place", "作家夸梅·恩萨在加纳出生", True),
        ("格力", "organisation", "股票·格力公布年报", True),
        ("戈马", "place", "叛军占领戈马里面的机场", True),
        ("奥格尔", "person", "议员奥格尔斯投了反对票", False),
        ("罗斯福", "person", "罗斯福和丘吉尔见面", True),
        ("萨雷", "person", "萨雷斯里兰卡之行", True),
    ],
)
def test_no_name_inside_a_foreign_person(name: str, type: EntryType, text: str, free: bool) -> None:
    assert found([Entry((name,), "X", type, layer="built-in")], text) == ([name] if free else [])


@pytest.mark.parametrize(
    ("entries", "text", "expected"),
    [
        ([CHINA], "中国人民和中国人口", ["中国", "中国"]), ([CHINA], "中国城市、中国说", ["中国", "中国"]), ([U_S], "美国国务卿", ["美国"]),
        ([U_S], "美国会说", ["美国"]), ([QUALCOMM], "高通公司", ["高通"]),
        ([MILLET], "小米发布手机", ["小米"]), ([JOHNSON], "强生败诉", ["强生"]), ([NEW_TAIPEI], "新北警方通报", ["新北"]), ([VIENTIANE], "抵达万象", ["万象"]),
        ([FOUNDER], "对方正科技不利", ["方正"]), ([FOUNDER], "收购方正股份", ["方正"]), ([SHANDONG], "一座山东小城", ["山东"]), ([SHANDONG], "山东侧重农业", ["山东"]), ([MALI], "在马里有两个营地", ["马里"]),
        ([FINANCE], "财政部宣布", ["财政部"]), ([WANG], "王毅表示", ["王毅"]), ([WANG], "王毅强调", ["王毅"]),
        ([BUSH], "总统布什说", ["布什"]), ([SEA], "舰队驶过菲律宾海。", ["菲律宾海"]), (SHANGHAI, "上海市长在上海市", ["上海", "上海市"]), (SHANGHAI, "上海市监局通报", ["上海"]),
    ],
)  # fmt: skip
def test_a_name_that_stands_free(entries: list[Entry], text: str, expected: list[str]) -> None:
    assert found(entries, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "从这里根本看不见",
        "通过对话和谈判解决",
        "没收非法广告",
        "局长指出",
        "高度赞扬金正恩时",
        "带领英特尔",
        "发展中国家",
        "来自发展中国家的人士",
    ],
)
def test_the_lexicon_does_not_misfire_where_it_once_did(text: str) -> None:
    matches = Matcher(builtin_glossary()).find(text)
    assert not {m.source for m in matches} & {"里根", "和谈", "法广", "恒指", "扬金", "领英", "中国"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("沪昆高速铁路停运", "沪昆高速"),
        ("日本经济再生相关政策出台", "经济再生相"),
        ("联邦调查局长访问台北", "调查局长"),
        ("泰国警政署长访问台湾", "警政署长"),
        ("马来西亚教育部副部长说", "教育部副部长"),
        ("省监察委员会访问台湾", "监察委员"),
        ("医院减轻患者部分负担，方便就医", "部分负担"),
        ("李国庆入住酒店", "国庆"),
        ("检察官应勇于担当", "应勇"),
        ("警方在周一鸣枪示警", "周一鸣"),
        ("市场迎来新地王，地产公司派息", "新地"),
        ("中华电子公司用户增加", "中华电"),
    ],
)
def test_offices_and_firms_do_not_fire_in_other_words(text: str, name: str) -> None:
    assert name not in {m.source for m in Matcher(builtin_glossary()).find(text)}


@pytest.mark.parametrize("text", ["日韩正就汇率磋商", "中日韩正推进谈判", "欧韩正在商谈", "今年中韩正修订协议"])
def test_korea_beside_another_country_is_no_surname(text: str) -> None:
    assert found([HAN], text) == []


@pytest.mark.parametrize("text", ["13日韩正会见客人", "当日韩正出席会议", "其中韩正最后发言", "国家副主席韩正说"])
def test_a_surname_behind_a_day_is_one(text: str) -> None:
    assert found([HAN], text) == ["韩正"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("这家日本银行计划裁员", "日本银行"),
        ("多家瑞士银行被罚", "瑞士银行"),
        ("美国银行业利润增长", "美国银行"),
        ("欧盟限制日本海产品进口", "日本海"),
        ("科索沃解放军旧部集会", "解放军"),
        ("巴勒斯坦解放军发表声明", "解放军"),
        ("王振华为中国代表团点名", "华为"),
        ("陈国华为学校筹款", "华为"),
        ("新秀小直美以6比4晋级", "美以"),
        ("议案中美以12票通过", "美以"),
        ("工人当晚清理了现场", "晚清"),
        ("鲸鱼冲上海滩", "上海"),
        ("村民李黄海龙被捕", "黄海"),
        ("小偷东躲西藏多年", "西藏"),
        ("美中不足的是价格太高", "美中"),
        ("塔吉克人反对开挖库什特帕运河", "帕运"),
        ("四成罗马尼亚人反对", "罗马"),
        ("酒商卖出两瓶罗曼尼康帝", "尼康"),
        ("歌手艾米莉亚去世", "艾米莉"),
        ("超人气漫画改编成电影", "超人"),
        ("医院添置一台大型仪器供研究", "台大"),
        ("游客以星空为背景拍照，航运停摆", "以星"),
        ("军方租用民航机", "民航"),
        ("法庭审理战争罪犯", "战争罪"),
        ("俄油轮在波罗的海被扣", "俄罗斯石油公司"),
        ("警方捣毁新加坡电信诈骗窝点", "新加坡电信"),
        ("捷克斯柯达扩建工厂", "柯达"),
        ("省考试院公布阅卷办法", "考试院"),
    ],
)
def test_no_name_where_a_longer_word_or_name_stands(text: str, name: str) -> None:
    assert name not in {m.source for m in Matcher(builtin_glossary()).find(text)}


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("瑞士银行裁员两千人", "UBS"),
        ("日本银行宣布加息", "Bank of Japan"),
        ("美国银行下调评级", "Bank of America"),
        ("军舰驶入日本海", "Sea of Japan"),
        ("日本海鲜在展会上售罄", "Japan"),
        ("人民解放军进行演练", "People's Liberation Army"),
        ("孟晚舟说华为中国业务增长", "Huawei"),
        ("美以两国举行联合演习", "U.S.-Israel"),
        ("晚清的一封书信", "late Qing dynasty"),
        ("上海滩的旧楼", "Shanghai"),
        ("黄海海域禁航", "Yellow Sea"),
        ("罗马市民游行", "Rome"),
        ("尼康推出新相机", "Nikon"),
        ("台大学生静坐", "National Taiwan University"),
        ("印度停购俄油", "Russian oil"),
        ("波兰进口俄气减半", "Russian gas"),
        ("俄气总裁米勒访问北京", "Gazprom"),
        ("哥伦比亚民族解放军同意停火", "National Liberation Army"),
        ("地中海航运订购新船", "Mediterranean Shipping Company"),
        ("新加坡电信派息", "Singtel"),
        ("柯达重组债务", "Kodak"),
        ("宫崎县发生地震", "Miyazaki Prefecture"),
        ("游轮驶过地中海", "Mediterranean"),
        ("匈牙利民众党领先", None),
        ("民众党提出修正案", "Taiwan People's Party"),
        ("国务院副总理张国清出席", "vice premier"),
        ("“达利”号撞上桥墩", "Dali"),
        ("教皇利奥十四世发表讲话", "Pope Leo XIV"),
    ],
)
def test_the_name_that_does_stand_there(text: str, english: str | None) -> None:
    targets = {m.target for m in Matcher(builtin_glossary()).find(text)}
    assert english in targets if english else "Taiwan People's Party" not in targets
