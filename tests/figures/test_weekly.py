"""每周五班 is five a week, and 每周五下午 on Fridays: which is which, and what the English must say."""

from __future__ import annotations

import pytest

from summarize.figures.compare.match import match_figures
from summarize.figures.find import find_figures
from summarize.figures.types import ChineseDate

_COUNTED = [
    ("航班恢复到每周四班", "4"),
    ("邮递员每周一双鞋", "1"),
    ("节目每周两位嘉宾", "2"),
    ("编辑部每周三则短消息", "3"),
    ("餐厅每周一道新菜", "1"),
    ("工地每周一层楼", "1"),
    ("渡轮每週兩班改為每週六班", "2 6"),
    ("孩子每星期五节钢琴课", "5"),
    ("社区医院每周两次义诊", "2"),
    ("他每周三晚值夜班", "3"),
    ("职员每周五天上班", "5"),
    ("新制度是每周四天半工作", "9/2"),
    ("工人每周四十小时工作", "40"),
    ("电影院每周六场放映", "6"),
    ("班列每周十二列", "12"),
    ("实验室每周三人值守", "3"),
    ("客轮每周三趟往返", "3"),
    ("每个星期三顿素食", "3"),
    ("每礼拜四回", "4"),
    ("专线每周三至四班", "3..4"),
    ("运动员每周五六次训练", "5..6"),
    ("周刊变为每周二期", "2"),
    ("讲座每周一讲", "1"),
    ("公开课每周三讲，共十讲", "3"),
    ("分行一周六天营业", "6"),
    ("教练让他一星期五次游泳", "5"),
    ("药瓶上写着每周四针", "4"),
    ("该州每周六例枪击死亡", "6"),
    ("当地每周三起劫案", "3"),
    ("民政局每周五对新人登记", "5"),
    ("记者每周二千字专栏", "2000"),
    ("基金每周四百亿美元净流入", "40000000000"),
    ("影城每周三亿票房", "300000000"),
    ("港口每周五万吨矿石", "50000"),
    ("飞往基多的航班每周一班", "1"),
    ("药厂每周六批疫苗，每周一例不良反应", "6 1"),
    ("剧组每周五部短剧", "5"),
    ("牙科诊所缩减至每周三日", "3"),
    ("老人每周一封家书", "1"),
    ("画家每周两幅画", "2"),
    ("工厂每周五日工作", "5"),
    ("每周六日工作制取消", "6"),
    ("每周四五十人求诊", "40..50"),
    ("餐馆每周二三百名顾客", "200..300"),
]
_WEEKDAYS = [
    ("每周五晚上七点开演", "5"),
    ("每周二班车停运", "2"),
    ("每周三天津有雾", "3"),
    ("每周四节目单更新", "4"),
    ("每周一人民法院开庭", "1"),
    ("每周一、周三、周五开放", "1 3 5"),
    ("泳池每周一三五开放", "1 3 5"),
    ("专线逢星期二四六往返", "2 4 6"),
    ("市集逢周六日举行", "6 7"),
    ("他每周三日本语课后游泳", "3"),
    ("每周五日间门诊", "5"),
    ("每周一封闭检修", "1"),
    ("每周二包装车间停产", "2"),
    ("他每周五六点下班", "5"),
    ("每週六日場加演", "6"),
    ("每周五次日达", "5"),
    ("每周一例会", "1"),
    ("周末每周六两班", "6"),
    ("每周五餐厅打折", "5"),
    ("每周四场馆维护", "4"),
    ("每星期二停業", "2"),
    ("每周五天亮后开市", "5"),
    ("每週三天黑前收攤", "3"),
    ("每周四车辆限行", "4"),
    ("每周一杯赛抽签", "1"),
    ("每周三期货收盘", "3"),
    ("每周一讲授古诗", "1"),
    ("每周一本市居民免费", "1"),
    ("每周五个人所得税讲座", "5"),
    ("每周三起施行", "3"),
    ("每周四起降最忙", "4"),
    ("每周六对外开放", "6"),
    ("每周五只营业半天", "5"),
    ("每周三支部会议", "3"),
    ("每周四条例审议", "4"),
    ("每周二例行检查", "2"),
    ("每周五百货公司打折", "5"),
    ("每周六万人空巷", "6"),
    ("每周三部长答问", "3"),
    ("每周二片区巡查", "2"),
    ("每周一对一辅导", "1"),
]


def _weekdays(text: str) -> list[int | None]:
    return [f.explicit.weekday for f in find_figures(text) if isinstance(f, ChineseDate) and f.explicit.weekday]


@pytest.mark.parametrize(("text", "numbers"), _COUNTED)
def test_a_number_a_week_is_no_weekday(text: str, numbers: str) -> None:
    assert _weekdays(text) == []
    found = [f for f in find_figures(text) if not isinstance(f, ChineseDate)]
    assert " ".join(f.value if f.value != "4.5" else "9/2" for f in found) == numbers
    assert all(f.inject and f.per == "week" for f in found)


@pytest.mark.parametrize(
    "text", ["油价近一周三次下调", "过去一周五天有雨", "用了一周三天", "一周五起事故", "头一周两次停电"]
)
def test_what_a_week_saw_is_no_rate(text: str) -> None:
    assert [f for f in find_figures(text) if not isinstance(f, ChineseDate) and f.per] == []


@pytest.mark.parametrize(("text", "days"), _WEEKDAYS)
def test_a_weekday_is_no_number(text: str, days: str) -> None:
    assert " ".join(map(str, _weekdays(text))) == days


@pytest.mark.parametrize(
    ("text", "english", "ok"),
    [
        ("航班恢复到每周四班", "Flights are back to four a week.", True),
        ("航班恢复到每周四班", "Flights resumed four times weekly.", True),
        ("航班恢复到每周四班", "Flights are back every Thursday.", False),
        ("航班恢复到每周四班", "Flights are back to four.", False),
        ("孩子每星期五节钢琴课", "The child has a five-week piano course.", False),
        ("泳池每周一天休息", "The pool is closed one day a week.", True),
        ("泳池每周一天休息", "The pool is closed every Monday.", False),
        ("每周五下午三点", "Every Friday at 3 p.m.", True),
    ],
)
def test_the_english_is_checked(text: str, english: str, *, ok: bool) -> None:
    assert match_figures(find_figures(text), english, source=text).ok is ok


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("每周二、四、日晚间开奖", [2, 4, 7]),
        ("每周一、三、五、六上课", [1, 3, 5, 6]),
        ("本周二、三、四将下雨", [2, 3, 4]),
        ("周一、二班开会", [1]),
        ("周三、四人到场", [3]),
    ],
)
def test_weekdays_in_a_row(text: str, days: list[int]) -> None:
    found = [f.explicit.weekday for f in find_figures(text) if isinstance(f, ChineseDate)]
    assert found == days
