"""English figures read another way where nothing was paired with them."""

from __future__ import annotations

import pytest

from summarize.figures import find_figures
from summarize.figures.compare.match import match_figures

RIGHT = [
    ("每9名司机中就有1人超速。", "One in nine drivers was speeding."),
    ("每14户中就有一户没有自来水。", "One in 14 households has no running water."),
    ("每4名考生中有3人及格。", "Three in four candidates passed."),
    ("仓库四楼起火。", "A fire broke out on the fourth floor of the warehouse."),
    ("她搬到了十五楼。", "She moved to the 15th floor."),
    ("银价连续六个交易日下跌。", "Silver fell for a sixth straight trading day."),
    ("工厂连续四季亏损。", "The factory lost money for a fourth consecutive quarter."),
    ("水库蓄水再减三分之一。", "The reservoir shrank by another third."),
    ("昨天恢复供电四分之一。", "A fourth of the power was restored yesterday."),
    ("第三名登山者获救。", "A third climber was rescued."),
    ("主犯被判五年半。", "The ringleader was sentenced to 5 1/2 years."),
    ("商户增至2.34万家，其中七成是小店。", "Merchants rose to 23,400, 70% of them small shops."),
    ("支持率依次为四成、五成和六成。", "Approval was 40, 50 and 60 percent."),
]
WRONG = [
    ("每9名司机中就有1人超速。", "One in eight drivers was speeding."),
    ("每4名考生中有3人及格。", "Two in four candidates passed."),
    ("仓库四楼起火。", "A fire broke out on the third floor of the warehouse."),
    ("银价连续六个交易日下跌。", "Silver fell for a fifth straight trading day."),
    ("四家工厂停产。", "The fourth factory stopped production."),
    ("水库蓄水再减三分之一。", "The reservoir shrank by another fourth."),
    ("主犯被判五年半。", "The ringleader was sentenced to 5 1/4 years."),
]


@pytest.mark.parametrize(("chinese", "english"), RIGHT)
def test_is_the_same(chinese: str, english: str) -> None:
    assert match_figures(find_figures(chinese), english, source=chinese).ok


@pytest.mark.parametrize(("chinese", "english"), WRONG)
def test_is_told(chinese: str, english: str) -> None:
    assert not match_figures(find_figures(chinese), english, source=chinese).ok
