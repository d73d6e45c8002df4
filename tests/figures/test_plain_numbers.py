"""Numbers in common sentences whose neighbours look like part of them: 今年三十五岁, 年满十八周岁, 有期徒刑三年六月, 四两一包."""

from __future__ import annotations

from datetime import date

from summarize.figures import find_figures, match_figures
from summarize.figures.types import Quantity

DAY = date(2025, 9, 10)
READ = {
    # Ages.
    "他今年三十五岁。": ["this year", "35 years old"],
    "年三十晚上值班。": ["Lunar New Year's Eve"],
    "去年三十家店关门。": ["last year", "30"],
    "年满十六周岁即可报名。": ["16 years old"],
    "未满八周岁的孩子免费。": ["less than 8 years old"],
    "成立三周年。": ["three years"],
    "她比哥哥小三岁，大三那年退学。": ["three years"],
    # Times.
    "闭幕式十时一刻结束。": ["10:15"],
    "晚会二十时三十分开始。": ["8:30 p.m."],
    "交班由六点半改到七点整。": ["6:30", "seven"],
    "二十时代的人。": ["20"],
    "两人被判处有期徒刑四年七月，六月上诉。": ["two", "4 years and 7 months", "June"],
    "前局长一审被判7年10月，褫夺公权5年。": ["7 years and 10 months", "five years"],
    "检方求刑12年6月。": ["12 years and 6 months"],
    "法院判处陈男3年6月徒刑。": ["3 years and 6 months"],
    "他被判7年，10月入狱。": ["seven years", "October"],
    "他被判7年10月入狱。": ["seven years", "October"],
    "他2021年5月入狱。": ["May 2021"],
    "扣押三个月零两周。": ["three months", "two weeks"],
    "庙建于七世纪，毁于公元前三世纪。": ["the seventh century", "the third century B.C."],
    # Weights and areas.
    "茶叶三两一盒，来了一两百人。": ["3 liang", "100 to 200"],
    "开垦荒地六十顷。": ["60 qing"],
    "占地六公顷，一碧万顷。": ["6 hectares"],
    # Words that a number only looks like.
    "净亏损较上年扩大三成至五成。": ["last year", "30% to 50%"],
    "其中一百五十人重伤。": ["150"],
    "统一五个标准。": ["five"],
    "面积四平方公里，四周是山，四周后完工。": ["4 square kilometers", "four weeks"],
    "四处奔走。": [],
    "外长三度访华。": ["three"],
    "明天升高三度。": ["tomorrow", "3 degrees"],
    # Scores.
    "主队以三比一获胜。": ["3-1"],
    "按五比二的比例混合。": [],
    "客队零比二不敌对手。": ["lost 0-2 to"],
    "后卫独中两元，门票两元。": ["two goals", "2 yuan"],
    "前锋梅开二度。": ["two goals"],
    "她场均拿下十八点五分和六个篮板。": ["18.5 points per game", "six"],
    "列车设计时速三百公里。": ["per hour", "300 kilometers"],
    "警方查获走私香烟五百条。": ["500 cartons"],
    "封闭三条街道。": ["three"],
    "以1,200票对300票通过。": ["1,200 votes to 300"],
}


def test_a_number_is_read_whole() -> None:
    wrong = {s: got for s, want in READ.items() if (got := [f.english for f in find_figures(s, DAY)]) != want}
    assert not wrong


def test_an_age_is_asked_as_models_read_it() -> None:
    put = {s: [f.put for f in find_figures(s, DAY) if isinstance(f, Quantity)] for s in READ}
    assert put["未满八周岁的孩子免费。"] == ["8岁以下"]
    assert [f.put for f in find_figures("三十五周岁以下可报名") if isinstance(f, Quantity)] == ["35岁以下"]


def test_a_numeral_before_level_is_a_figure() -> None:
    assert not match_figures(find_figures("响应升至Ⅳ级"), "The response was raised to IV level.").missing
    assert match_figures(find_figures("响应升至Ⅳ级"), "The response was raised to III level.").wrong
