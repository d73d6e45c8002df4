"""Characters that look like a unit, a hedge or a date and belong to another word."""

from __future__ import annotations

from datetime import date

import pytest

from summarize.figures import find_figures

CASES = [
    ("指数由48.2升至51.3", ["48.2", "51.3"]),
    ("油价从6.1升破7.4", ["6.1", "7.4"]),
    ("水库存水由30升增至40升", ["30 liters", "40 liters"]),
    ("桶的容量由2升到5升不等", ["2 to 5 liters"]),
    ("他每天花两个小时上下班", ["two hours"]),
    ("气温维持在20度上下", ["about 20 degrees"]),
    ("新科影后年仅21岁", ["21 years old"]),
    ("新桥后年通车", ["2027"]),
    ("债主收回七成本金", ["70%"]),
    ("五成本地商户歇业", ["50%"]),
    ("命案率为每10万人3.6起", ["100,000", "3.6"]),
    ("9.3起全场五折", ["Sept. 3", "50% off"]),
    ("用电量周二14时40分达到峰值", ["Tuesday", "2:40 p.m."]),
    ("该公司第三财季亏损", ["the third quarter"]),
    ("银行首财季盈利", ["the first quarter"]),
    ("景气连续第三季恶化", ["third"]),
    ("连续第二季度亏损", ["second"]),
    ("第三季播出后大受欢迎", ["third"]),
    ("五月天在北京开唱", []),
    ("五月天气转热", ["May"]),
    ("钢材价格连跌三月", []),
    ("7号投票所停电", ["seven"]),
    ("7号投票结束后", ["Sept. 7"]),
    ("古桥已使用1400年", ["1,400 years"]),
    ("馆藏1400年的手稿", ["1400"]),
]


@pytest.mark.parametrize(("chinese", "figures"), CASES)
def test_is_read(chinese: str, figures: list[str]) -> None:
    assert [f.english for f in find_figures(chinese, date(2025, 9, 10))] == figures


def test_a_limit_that_is_denied_is_a_ceiling() -> None:
    for chinese in ("每次不要超过8公斤", "伤者未超过8人", "总数没有超过8万"):
        assert [f.hedge for f in find_figures(chinese)] == ["at most"], chinese
    assert [f.hedge for f in find_figures("总数超过8万")] == ["more than"]
