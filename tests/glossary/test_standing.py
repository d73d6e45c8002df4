"""A name of the glossary stands as a word of its own: never inside other words, always where it is meant."""

from __future__ import annotations

import pytest

from summarize.glossary.entries import Entry
from summarize.glossary.matching import Matcher
from summarize.glossary.sources import builtin_glossary

USER = Matcher(
    [
        *(Entry((n,), e, "person") for n, e in (("李平", "Li Ping"), ("和平", "He Ping"), ("张天", "Zhang Tian"), ("黎明", "Leon Lai"),
          ("王军", "Wang Jun"), ("文明", "Wen Ming"), ("高峰", "Gao Feng"), ("刘国庆", "Liu Guoqing"), ("马里奥", "Mario"))),
        *(Entry((n,), e, "organisation") for n, e in (("国安", "Guoan"), ("平协", "Ping Xie"), ("东方", "Orient"), ("华为", "Huawei"),
          ("中信", "CITIC"), ("中华", "Chunghwa"), ("光明", "Bright Dairy"), ("方正", "Founder"))),
        *(Entry((n,), e, "place") for n, e in (("安平", "Anping"), ("马里", "Mali"), ("海口", "Haikou"), ("白云", "Baiyun"), ("朝阳", "Chaoyang"),
          ("关岛", "Guam"), ("东海", "Donghai"), ("山口", "Yamaguchi"))),
    ]
)  # fmt: skip
LEXICON = Matcher(builtin_glossary())


@pytest.mark.parametrize(
    "text",
    [
        "国王军队撤出首都", "局势紧张三天后缓和", "两国签署和平协议", "以中华为主题", "晚高峰时段", "用电高峰将至", "登顶最高峰", "地方正在核实",
        "空中信号中断", "全国安全大检查", "公安平台", "社会文明程度", "推动文明交流", "蓝天白云", "入海口的湿地", "黎明时分起火", "巴拿马里程碑",
        "海关岛屿巡查", "河东海塘工程", "國王軍隊", "兩國簽署和平協議", "香港国安法", "国安部门", "东方国家", "太阳从东方升起",
        "前途光明", "登山口附近", "朝阳产业", "在朝阳产业园", "主办方正式宣布", "这一千里马里程表",
    ],
)  # fmt: skip
def test_no_name_inside_other_words(text: str) -> None:
    assert [(m.source, m.entry.target) for m in USER.find(text) if not m.doubtful] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("教练李平说，国王平时很忙", ["Li Ping"]), ("海口市10日放晴", ["Haikou"]), ("外长在东海会见了来宾", ["Donghai"]), ("他在朝阳任教", ["Chaoyang"]), ("马里军方说", ["Mali"]), ("马里总统", ["Mali"]),
        ("方正与中信签约", ["Founder", "CITIC"]), ("中信集团公布业绩", ["CITIC"]), ("记者高峰报道", ["Gao Feng"]), ("国安队主场", ["Guoan"]),
        ("北京国安俱乐部", ["Guoan"]), ("广州白云机场", ["Baiyun"]), ("主席王军强调", ["Wang Jun"]), ("朝阳区法院", ["Chaoyang"]),
        ("团队到访朝阳。", ["Chaoyang"]), ("歌手黎明出席", ["Leon Lai"]), ("刘国庆祝贺新人", ["Liu Guoqing"]), ("光明公司上市", ["Bright Dairy"]), ("關島居民", ["Guam"]),
        ("主席王軍強調", ["Wang Jun"]), ("安平县公安局", ["Anping"]), ("对华为公司的制裁", ["Huawei"]), ("队长文明受伤", ["Wen Ming"]), ("对华为的制裁", ["Huawei"]),
        ("东方证券公布业绩", ["Orient"]), ("演员马里奥与马里总统", ["Mario", "Mali"]),
    ],
)  # fmt: skip
def test_a_name_where_it_stands(text: str, names: list[str]) -> None:
    assert [m.entry.target for m in USER.find(text) if not m.doubtful] == names


@pytest.mark.parametrize("text", ["高峰在路上遇到堵车", "和平已经到了"])
def test_a_word_that_may_be_a_name_is_doubtful(text: str) -> None:
    assert [m.doubtful for m in USER.find(text)] == [True]


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("其中美国占了一半", "中美"), ("10日美国总统说", "日美"), ("集中国内力量", "中国"), ("当中英国最多", "中英"), ("途中印度船沉没", "中印"),
        ("心中日本最美", "中日"), ("其中俄罗斯占三成", "中俄"), ("20日韩国宣布", "日韩"), ("完美中国", "美中"), ("30日中午", "日中"),
        ("宪法中心思想", "法中"), ("其中德国最多", "中德"), ("会中法国代表发言", "中法"), ("过程中欧洲国家", "中欧"), ("15日俄罗斯说", "日俄"),
        ("其中朝鲜缺席", "中朝"), ("其中越南最多", "中越"), ("其中加入三国", "中加"),
    ],
)  # fmt: skip
def test_two_countries_are_not_found_across_words(text: str, absent: str) -> None:
    assert absent not in {m.source for m in LEXICON.find(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("拜登上周接受采访", "拜登"),
        ("中美关系", "中美"), ("中俄两国", "中俄"), ("中印边境", "中印"), ("中英关系", "中英"), ("美日同盟", "美日"), ("日韩外长", "日韩"), ("日韩正就汇率磋商", "日韩"), ("美韩正就此商谈", "美韩"),
        ("中日两国", "中日"), ("改善中美两国关系", "中美"), ("對中美兩國", "中美"),
    ],
)  # fmt: skip
def test_two_countries_where_they_stand(text: str, name: str) -> None:
    assert name in {m.source for m in LEXICON.find(text)}


_WORDS_AS_PERSONS = Matcher(
    Entry((n,), e, "person") for n, e in (("周密", "Zhou Mi"), ("关心", "Guan Xin"), ("成熟", "Cheng Shu"))
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("队长周密说救援及时", ["周密"]),
        ("球员关心在比赛后道歉", ["关心"]),
        ("采访成熟,他很健谈", ["成熟"]),
        ("救援部署周密", []),
        ("大家十分关心油价", []),
        ("一批成熟企业", []),
    ],
)
def test_a_person_whose_name_is_an_ordinary_word(text: str, found: list[str]) -> None:
    assert [m.source for m in _WORDS_AS_PERSONS.find(text)] == found
