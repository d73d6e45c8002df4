"""Days in Chinese numerals: 二十七日闭幕 is the 27th, 拘留十五日 is 15 days; and terms in which N日 is no date."""

from __future__ import annotations

from datetime import date

import pytest

from summarize.figures.chinese.day_terms import day_terms
from summarize.figures.find import find_figures
from summarize.figures.types import ChineseDate, Quantity

REFERENCE = date(2025, 10, 24)


def _days(text: str) -> list[int]:
    return [f.explicit.day for f in find_figures(text, REFERENCE) if isinstance(f, ChineseDate) and f.explicit.day]


def _lasting(text: str) -> list[int]:
    found = (f for f in find_figures(text, REFERENCE) if isinstance(f, Quantity) and f.unit == "day")
    return [int(f.low) for f in found]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("车展二十六日在图卢兹揭幕", [26]),
        ("歌手廿三日晚間抵達", [23]),
        ("他已於十日獲釋", [10]),
        ("灾民十一日起陆续返家", [11]),
        ("十八日，四名水手脱险", [18]),
        ("据法新社三十日报道", [30]),
        ("十七、十八兩日停班", [17, 18]),
        ("学校16、17两日停课", [16, 17]),
        ("二十一日至二十三日有大雪", [21, 23]),
        ("截至十九日，已有九人死亡", [19]),
        ("会议十二日下午三时结束", [12]),
        ("球队三日抵达里约，五日离开", [3, 5]),
        ("她四日凌晨产下一子", [4]),
        ("两国六日至八日磋商", [6, 8]),
        ("中共十二日召开全会", [12]),
        ("北约十四日增兵", [14]),
        ("总统二十日前往首尔", [20]),
        ("工地十三日余震后停工", [13]),
        ("停火协议十五日生效", [15]),
        ("学校停课15日起恢复", [15]),
        ("双方停火10日生效", [10]),
        ("嫌犯被拘留，15日获释", [15]),
        ("税务处十一日解释", [11]),
        ("昨日（十二日）有雪", [12]),
        ("演出持续到二十日。", [20]),
        ("税款须三十日前缴清", [30]),
    ],
)
def test_a_day_in_chinese_numerals_is_one_of_the_month(text: str, days: list[int]) -> None:
    assert _days(text) == days
    assert _lasting(text) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("司机被行政拘留十五日", 15),
        ("法院裁定羁押六十日", 60),
        ("展览为期二十日", 20),
        ("须在十五日内上诉", 15),
        ("逾三十日期限不再受理", 30),
        ("推出南欧二十日游", 20),
        ("该股停牌三十日", 30),
        ("连续十日下雨", 10),
        ("告示张贴满三十日", 30),
        ("行程共十二日", 12),
        ("自送达之日起三十日之不变期间", 30),
        ("矿工绝食十一日，终获答复", 11),
        ("员工有十四日带薪年假", 14),
        ("施工二十日后复航", 20),
        ("连续三日宣布减产", 3),
        ("二十日前他辞职了", 20),
        # In digits, at the end of its clause.
        ("司机被行政拘留15日", 15),
        ("店铺停业整顿7日，并处罚款", 7),
        ("两人被拘留10日后获释", 10),
        ("全国哀悼3日", 3),
    ],
)
def test_a_number_of_days_stays_one(text: str, days: int) -> None:
    assert _lasting(text) == [days]
    assert _days(text) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("逾期15日未缴的加收费用", 15),
        ("欠费20日仍未补缴", 20),
        ("男子被行政拘留10日", 10),
        ("每隔8日检修一次", 8),
        ("房东须提前15日通知租客", 15),
        ("开幕式推迟12日举行", 12),
        ("学校停课5日后复课", 5),
        ("名单公示7日无异议", 7),
        ("经过12日的连续搜救", 12),
        ("修桥用了18日", 18),
    ],
)
def test_words_beside_a_day_in_digits_make_it_a_length(text: str, days: int) -> None:
    assert _lasting(text) == [days]
    assert _days(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("经过15日的投票，议案过关", 15),
        ("两军停火10日生效", 10),
        ("被拘留者10日凌晨获释", 10),
        ("随后12日晚他返回营地", 12),
        ("决赛推迟到15日", 15),
        ("封锁9日解除", 9),
        ("学校停课12日起结束", 12),
    ],
)
def test_a_day_in_digits_that_only_stands_behind_such_a_word_is_a_date(text: str, day: int) -> None:
    assert _days(text) == [day]


def test_the_examples_of_the_terms_hold() -> None:
    for term in day_terms():
        text, _, english = term.example.partition(" = ")
        found = [f for f in find_figures(text, REFERENCE) if isinstance(f, Quantity) and f.unit == "day"]
        assert [f.english for f in found] == [english], text
        assert _days(text) == [], text


def test_a_term_after_several_days_counts_all_of_them() -> None:
    assert _lasting("央行开展7日和14日逆回购操作") == [7, 14]
    [price] = [f for f in find_figures("发行价为前20日均价的九成") if isinstance(f, Quantity) and f.unit == "day"]
    assert (price.source, price.injection) == ("前20日均价", "此前20天平均价格")
    assert _lasting("前12日均价偏低,近8日均量放大") == [12, 8]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14日期货市场收高", 14),
        ("5日线上发布会举行", 5),
        ("8日游客大增", 8),
        ("9日游行结束", 9),
        ("20日均有阵雨", 20),
        ("7日回购股份两百万股", 7),
        ("10日移动公司发布财报", 10),
        ("6日期末考试开始", 6),
        ("首相9日内阁改组", 9),
        ("十九日内部会议", 19),
        ("8日间谍案开庭", 8),
        ("两国18日元首会晤", 18),
        ("展会11日圆满结束", 11),
        ("台风17日子夜登陆", 17),
        ("16日本报获悉", 16),
        ("交易所18日均价出炉", 18),
    ],
)
def test_a_date_before_a_word_that_begins_like_a_term(text: str, day: int) -> None:
    assert _days(text) == [day]


def test_a_limit_before_such_a_term_is_that_of_what_follows() -> None:
    price, share = find_figures("发行价不低于前20日均价的八成")
    assert price.english == "average price for the previous 20 days"
    assert isinstance(share, Quantity) and share.low == 80


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("渡轮停运6日、7日两天", [6, 7]),
        ("停飞12日和13日的航班", [12, 13]),
        ("政府推迟15日举行的会谈", [15]),
        ("政府推迟15日举行会谈", []),
        ("他被停职15日、罚款", []),
    ],
)
def test_days_of_a_list_and_of_what_is_put_off_are_of_the_month(text: str, days: list[int]) -> None:
    assert _days(text) == days
