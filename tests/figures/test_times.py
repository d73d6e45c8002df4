"""Times of day and lengths of time: quarters, minutes short of an hour, and one length in several units."""

from __future__ import annotations

import pytest

from summarize.figures.compare.match import match_figures
from summarize.figures.find import find_figures
from summarize.figures.units import DURATIONS_IN, MEASURES
from summarize.translation.annotation import annotate, put_in


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("早上六点一刻集合", ["6:15 a.m."]),
        ("晚上九点三刻熄灯", ["9:45 p.m."]),
        ("下午三點一刻散會", ["3:15 p.m."]),
        ("差五分七点", ["6:55"]),
        ("下午差一刻四点", ["3:45 p.m."]),
        ("十点差十分", ["9:50"]),
        ("凌晨两点四十分", ["2:40 a.m."]),
        ("清晨五点差一刻，渔船出港", ["4:45 a.m."]),
        ("夜裡十點差二十分停電", ["9:40 p.m."]),
        ("傍晚六点过五分打烊", ["6:05 p.m."]),
        ("下午两点过一刻，警报响了", ["2:15 p.m."]),
        ("一分半钟后门开了", ["1.5 minutes"]),
        ("等咗個半鐘", ["1.5 hours"]),
        ("三個半鐘車程", ["3.5 hours"]),
        ("半個鐘後到站", ["30 minutes"]),
        ("等足兩粒鐘", ["two hours"]),
        ("外销连五月下滑", ["five straight months"]),
        ("營收連三季成長", ["three straight quarters"]),
        ("三月下滑", ["March"]),
        ("踢到八十八分才破门", ["88 minutes"]),
        ("加时踢了三十分", ["30 minutes"]),
        ("上午八点二十五，比赛开始", ["8:25 a.m."]),
        ("零时起生效", ["midnight"]),
        ("傍晚约六时收市", ["6 p.m."]),
        ("下午近3时到站", ["3 p.m."]),
        ("截至16时，水位回落", ["4 p.m."]),
        ("热线4008001234接听", []),
        ("共有4000000000美元", ["$4 billion"]),
        ("零点三刻熄灯", ["12:45 a.m."]),
        ("零时三十分发射", ["12:30 a.m."]),
        ("列车晚点一个小时十五分钟", ["1 hour and 15 minutes"]),
        ("三点五小时", ["3.5 hours"]),
        ("下午两点至四点义诊", ["2 p.m.", "4 p.m."]),
        ("上午十点到两点", ["10 a.m.", "2 p.m."]),
        ("晚上十点至两点", ["10 p.m.", "2 a.m."]),
        ("等了一刻钟", ["15 minutes"]),
        ("耗時三刻鐘", ["45 minutes"]),
        ("航程七小时四十分", ["7 hours and 40 minutes"]),
        ("歷時十一小時零五分", ["11 hours and 5 minutes"]),
        ("三分四十七秒完赛", ["3 minutes and 47 seconds"]),
        ("约两小时十五分钟", ["about 2 hours and 15 minutes"]),
        ("合同期两年零三个月", ["2 years and 3 months"]),
        ("出海五年两个月零十八天", ["5 years, 2 months", "18 days"]),
        ("1小时4分29秒", ["1 hour, 4 minutes and 29 seconds"]),
        ("她拿到八十七分", ["87"]),
        ("以98分获胜", ["98"]),
        ("三分之一", ["one-third"]),
        ("提出三点意见", ["three"]),
        ("上涨两点五个百分点", ["2.5 percentage points"]),
        ("相差十分", []),
        ("领先三十分", ["30"]),
        ("在钟表店买了两个钟和三只表", ["two", "three"]),
        ("口语由六分升到六分半", ["6.5"]),
        ("这一刻很长", []),
        ("一个半球", []),
        ("十五分钟", ["15 minutes"]),
    ],
)
def test_what_is_read(text: str, english: list[str]) -> None:
    assert [f.english for f in find_figures(text)] == english


@pytest.mark.parametrize(
    ("text", "english", "ok"),
    [
        ("早上六点一刻集合", "They meet at 6:15 a.m.", True),
        ("早上六点一刻集合", "They meet at a quarter past six a.m.", True),
        ("早上六点一刻集合", "They meet at 6 a.m.", False),
        ("早上六点一刻集合", "They meet at 6:15 p.m.", False),
        ("差五分七点敲钟", "The bell rang at 6:55.", True),
        ("差五分七点敲钟", "The bell rang at five minutes to seven.", True),
        ("差五分七点敲钟", "The bell rang at 7:05.", False),
        ("差五分七点敲钟", "The bell rang at 7 a.m.", False),
        ("九点十分开门", "It opened at 9:10 p.m.", True),
        ("九点十分开门", "It opened at 9:00.", False),
        ("九时半开门", "It opened at 8:30.", False),
        ("航程七小时四十分", "The flight takes seven hours and 40 minutes.", True),
        ("航程七小时四十分", "The flight takes 460 minutes.", True),
        ("航程七小时四十分", "The flight takes seven hours and 40 points.", False),
        ("航程七小时四十分", "The flight takes 40 minutes every seven hours.", False),
        ("航程一小时四十分", "The flight takes an hour and 40 minutes.", True),
        ("航程一小时四十分", "The flight takes 40 minutes.", False),
        ("三分四十七秒完赛", "She finished in 3:47.", True),
        ("三分四十七秒完赛", "She finished in 3 points 47 seconds.", False),
        ("等了三刻钟", "He waited for three quarters of an hour.", True),
        ("等了三刻钟", "He waited for 45 minutes.", True),
        ("等了三刻钟", "He waited for three minutes.", False),
        ("两个半小时", "It took two and a half hours.", True),
        ("出海五年两个月零十八天", "He was at sea for 5 years, 2 months and 18 days.", True),
        ("出海五年两个月零十八天", "He was at sea for two months and 18 days.", False),
    ],
)
def test_the_english_is_checked(text: str, english: str, *, ok: bool) -> None:
    assert match_figures(find_figures(text), english, source=text).ok is ok


def test_every_length_of_time_can_be_compared_with_another() -> None:
    """ "5 milliseconds" once ended in a KeyError: the unit was in the table of units and in no sum."""
    assert {m.name for m in MEASURES if m.kind == "duration"} == set(DURATIONS_IN)
    quarter = find_figures("延迟为250毫秒")
    assert match_figures(quarter, "The delay is 0.25 seconds.", source="延迟为250毫秒").found
    assert not match_figures(quarter, "The delay is 250 microseconds.", source="延迟为250毫秒").found


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("截至16时水位回落。", "下午4时"),
        ("17时07分进站。", "下午5时07分"),
        ("20时至22时停电。", "晚上8时至晚上10时"),
        ("上午11时开会。", "上午11时"),
        ("14:30开会。", "14:30"),
        ("食堂9时至17时营业。", "早上9时"),
        ("食堂7时30分到20时营业。", "早上7时30分"),
        ("会议9时至11时举行。", "9时至11时"),
        ("展厅八点三刻开门。", "8:45 开门"),
        ("展厅八时十分开门。", "8:10 开门"),
        ("2019年1-7月出口增长。", "January - July 2019"),
        ("2018年11月至2019年3月停产。", "November 2018 至 March 2019"),
    ],
)
def test_hours_and_ranges_of_months_are_asked_in_words_that_a_model_knows(text: str, asked: str) -> None:
    assert asked in put_in(text, annotate(text, None), lambda a: a.asked)


def test_an_hour_before_one_of_the_afternoon_by_24_hours_is_in_the_morning() -> None:
    chinese = "食堂9时至17时营业。"
    assert not match_figures(find_figures(chinese), "The canteen opens from 9 a.m. to 5 p.m.", source=chinese).wrong
    assert not match_figures(find_figures(chinese), "The canteen opens from 9 to 17:00.", source=chinese).wrong
    assert match_figures(find_figures(chinese), "The canteen opens from 9 p.m. to 5 p.m.", source=chinese).wrong
    alone = "食堂9时营业。"
    assert not match_figures(find_figures(alone), "The canteen opens at 9 p.m.", source=alone).wrong
