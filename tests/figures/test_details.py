"""The right value with a wrong unit, hedge, direction, rate or order is told; the same said right passes."""

from __future__ import annotations

from datetime import date

import pytest

from summarize.figures.compare.match import match_figures
from summarize.figures.find import find_figures

REFERENCE = date(2023, 8, 5)

# Chinese, English that says it, English with the right number that does not.
PAIRS = [
    # units
    ("这款产品编号401k", "the product is numbered 401k", "the product is 401 km"),
    ("增加了50天", "increased by 50 days", "increased by 50"),
    ("纪念独立一周年", "marked one year of independence", "marked a week of independence"),
    ("台海70年来的和平", "70 years of peace", "the 70-year-olds of peace"),
    ("丈夫比她大20岁", "her husband is 20 years older", "her husband is a 20-year-old"),
    ("六年级学生获奖", "a sixth-grade pupil won", "a 6-year pupil won"),
    ("失业率下降0.89个百分点", "fell by 0.89 percentage points", "fell by 0.89%"),
    # hedges
    ("合著不下15本", "wrote at least 15 books", "wrote 15 books"),
    ("增幅不会突破3%", "growth will not exceed 3%", "growth will be more than 3%"),
    ("近五年来大力推进", "pushed it over the past five years", "pushed it over the past four years"),
    ("另外11个国家加入", "11 other countries joined", "more than 11 countries joined"),
    ("票价涨幅最多3%", "fares rise 3% at most", "fares rose to 3%"),
    ("逗留最多90天", "stay up to 90 days", "stay to 90 days"),
    ("逾期罚款500元", "are fined 500 yuan when late", "are fined more than 500 yuan"),
    ("超市卖出30箱", "the supermarket sold 30 boxes", "the supermarket sold more than 30 boxes"),
    # changes
    ("跌幅扩大至1.44%", "the decline widened to 1.44%", "the decline widened by 1.44%"),
    # what is counted, and in which order
    ("分别为35、31和14种", "35, 31 and 14 kinds", "31, 35 and 14 kinds"),
    ("试验十九号卫星", "the Shiyan-19 satellite", "the Shiyan satellite"),
    ("数以千计的房屋倒塌", "thousands of homes fell", "hundreds of homes fell"),
    # money as people say it
    ("芒果两块五一斤", "mangoes cost 2.5 yuan", "mangoes cost two yuan"),
    # dates
    ("今年1至7月贸易增长", "trade grew from January to July", "trade grew in the first and July"),
    ("今年1至7月贸易增长", "trade grew in the first seven months", "trade grew in the first six months"),
    ("前7个月贸易增长", "trade grew from January to July", "trade grew from January to June"),
    ("每周二、四有航班", "flights on Tuesday and Thursday", "four flights on Tuesday"),
    (
        "今年底将取代美国",
        "will replace the U.S. at the end of this year",
        "will replace the U.S. at the beginning of this year",
    ),
    ("8月初宣布", "announced in early August", "announced at the end of August"),
    ("十一国庆节前夕", "the eve of National Day", "the eve of the 11th National Day"),
    ("自2015年来举行7场", "seven were held since 2015", "seven were held since 2,015"),
    ("第四局领先", "led in the fourth set", "led in the fourth quarter"),
    ("她五十多岁", "she is in her fifties", "she is in her sixties"),
]


def passes(chinese: str, english: str) -> bool:
    return match_figures(find_figures(chinese, REFERENCE), english, source=chinese).ok


@pytest.mark.parametrize(("chinese", "right", "wrong"), PAIRS)
def test_what_is_said_of_a_figure(chinese: str, right: str, wrong: str) -> None:
    assert passes(chinese, right)
    assert not passes(chinese, wrong)


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("建国69周年", "the 69th anniversary"),
        ("连续两个月回升", "rose for two consecutive months"),
        ("已录18胜20负7平", "has 18 wins, 20 losses and 7 draws"),
        ("人数超过西班牙人口的2倍", "more than twice the people of Spain"),
        ("24小时内喷发183次", "183 eruptions over 24 hours"),
        ("处500元以上1000元以下罚款", "a fine of 500 to 1,000 yuan"),
        ("比四年前高出两成", "20% more than four years ago"),
        ("19个省份的25家医院", "25 hospitals in 19 provinces"),
        ("两周年后转正", "became permanent after two years"),
        ("海啸时速800公里", "a tsunami at 800 kph"),
        ("他13岁时离家", "he left home when he was 13"),
    ],
)
def test_other_words_for_the_same(chinese: str, english: str) -> None:
    assert passes(chinese, english)


def test_without_a_source_only_units_are_compared() -> None:
    figures = find_figures("运行了15年", REFERENCE)
    assert match_figures(figures, "ran for more than 15 years").ok
    assert not match_figures(figures, "ran for 15").ok


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("护林员每天巡山四十里", "20 kilometers"),
        ("她骑车三十里上学", "15 kilometers"),
        ("走进三里屯的店", None),
        ("五里墩立交桥通车", None),
    ],
)
def test_a_way_is_told_in_kilometers(text: str, english: str | None) -> None:
    assert [f.english for f in find_figures(text)] == ([english] if english else [])
