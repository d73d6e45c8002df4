"""What looks like a figure in Chinese and is another, or none: 硝烟四起, 12亿年轻人, 百分之四秒, 提高二成, 80后."""

from __future__ import annotations

import pytest

from summarize.figures import find_figures
from summarize.figures.types import Quantity

READ = [
    ("边境一带硝烟四起，居民逃离。", []),
    ("警方今年侦破四起绑架案。", ["four"]),
    ("老人蹬三轮送牛奶。", []),
    ("球队打完三轮后休战。", ["three"]),
    ("他在21点牌桌上作弊。", []),
    ("双11前夕快递员加班。", []),
    ("00后也爱听京剧。", []),
    ("该国有3亿年轻人失业。", ["300 million"]),
    ("工程耗时3年轻松完成。", ["three years"]),
    ("订单从500万两度下调到420万。", ["5 million", "two", "4.2 million"]),
    ("金店失窃五两黄金。", ["5 taels"]),
    ("父女俩五天没有联系。", ["five days"]),
    ("她租下NT$900一晚的房间。", ["NT$900", "one night"]),
    ("罚款共2.4兆比索。", ["2.4 trillion pesos"]),
    ("选手落后百分之四秒。", ["0.04 seconds"]),
    ("选手领先千分之六秒。", ["0.006 seconds"]),
    ("失业率为百分之四。", ["4%"]),
    ("票价提高二成。", ["20%"]),
    ("运量提高四分之一。", ["one-quarter"]),
    ("三成半是学生。", ["35%"]),
    ("六成半为女性。", ["65%"]),
    ("三人成为院士。", ["three"]),
    ("他们以成本增加三成为由涨价。", ["30%"]),
    ("利润减少二成六至47亿。", ["26%", "4.7 billion"]),
    ("提案以1 204票通过。", ["1,204"]),
    ("教堂树龄约1200年的橡树倒下。", ["about 1,200 years"]),
    ("这座桥建于1200年。", []),
    ("史称九日战争。", ["9-day"]),
    ("跳水选手转体三周后落水。", ["three"]),
    ("工厂停工三周。", ["three weeks"]),
    ("她翻腾两周半入水。", ["2.5"]),
    ("热水器出水温度达52度。", ["52 degrees"]),
    ("电费上涨，一家每月用电52度。", ["52 kilowatt-hours"]),
    ("比赛提前半年结束报名。", ["six months"]),
    ("经过半年谈判，双方签约。", ["six months"]),
    ("过半选民支持。", ["half"]),
    ("东京、里约两届赛会亏损。", ["two"]),
    ("机票涨价两倍。", ["tripled"]),
    ("人口翻了一番。", ["doubled"]),
    ("人口翻了一番半。", []),
    ("响应时间由8分缩短到5分40秒。", ["eight minutes", "5 minutes and 40 seconds"]),
    ("卖一张饼只赚三角。", ["0.3 yuan"]),
    ("最低时薪升至12.4欧元，明年再增三角。", ["12.4 euros", "0.3 euros"]),
    ("新台币兑美元升值6分。", ["NT$0.06"]),
    ("他一分钱也没退。", []),
    ("每张票贵一分钱。", ["0.01 yuan"]),
    ("四岁半的女孩走失。", ["4.5-year-old"]),
    ("仓库剩5、6万册。", ["50,000 to 60,000"]),
    ("一个多米尼加球员受伤。", []),
    ("沟宽一个多米。", ["more than 1 meter"]),
    ("国内疫情四起。", []),
    ("19岁以下国家队夺冠。", []),
    ("他四岁半夜发病。", ["4-year-old"]),
    ("纽约25人被捕。", ["25"]),
    ("北约30国开会。", ["30"]),
    ("湖北约25人被捕。", ["about 25"]),
    ("租约八年后到期。", ["eight years"]),
    ("修了两条约九米宽的路。", ["two", "about 9 meters"]),
    ("一个半世纪的传统。", ["1.5 centuries"]),
    ("乘客人数十年间翻番。", ["10 years", "doubled"]),
    ("死者人数十名。", ["dozens of"]),
    ("一列伊朗货车出轨。", []),
    ("他六度入围。", ["six"]),
    ("降温六度。", ["6 degrees"]),
    ("天问2号升空。", ["two"]),
]


@pytest.mark.parametrize(("text", "english"), READ)
def test_what_is_read(text: str, english: list[str]) -> None:
    found = [f.english for f in find_figures(text) if isinstance(f, Quantity)]
    assert found == english


def test_an_hour_after_until_and_nearly() -> None:
    dates = [f.english for f in find_figures("谈判从上午9点开到将近11点。")]
    assert dates == ["9 a.m.", "11 a.m."]


def test_a_quarter_of_a_year_is_no_first_quarter() -> None:
    assert find_figures("股价在一个季度内腰斩。") == ()
    assert [f.english for f in find_figures("第一个季度亏损。")] == ["the first quarter"]
