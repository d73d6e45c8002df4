"""Titles, bylines and outlets as a person would quote them."""

from __future__ import annotations

import pytest

from summarize.articles.bylines import byline_author, clean_author
from summarize.articles.outlets import is_platform, outlet_at, outlet_named
from summarize.articles.titles import clean_title


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("港口罢工进入第三天 – 法国国际广播电台 - RFI", "港口罢工进入第三天"),
        ("港口罢工进入第三天_网易财经", "港口罢工进入第三天"),
        ("港口罢工进入第三天_国际频道_凤凰网", "港口罢工进入第三天"),
        ("港口罢工进入第三天-新华网", "港口罢工进入第三天"),
        ("港口罢工进入第三天--国际--人民网", "港口罢工进入第三天"),
        ("【独家】港口罢工进入第三天", "港口罢工进入第三天"),
        ("[政治] 總統府：秘書長請辭", "總統府：秘書長請辭"),
        ("评论 | 港口罢工的账本", "港口罢工的账本"),
        ("自我审视 | 一个码头工人的自述", "自我审视 | 一个码头工人的自述"),
        ("【更新11.24】罢工进入第三天", "【更新11.24】罢工进入第三天"),
        ("中美-中欧关系比较", "中美-中欧关系比较"),
        ("F-35交付推迟", "F-35交付推迟"),
        ("RFI", "RFI"),
    ],
)
def test_clean_title(raw: str, expected: str) -> None:
    assert clean_title(raw) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("（大纪元记者李言综合报导）", "李言"),
        ("自由亚洲电台记者黄春梅 台北报道 责编 许书婷", "黄春梅"),
        ("某某社记者周启明华盛顿报道   责编：申铧", "周启明"),
        ("（中央社記者張謙香港14日電）", "張謙"),
        ("记者：高锋责编：胡力汉、何平 网编：瑞哲", "高锋"),
        ("作者 | 甘泽霖", "甘泽霖"),
        ("【文/晨星网专栏作者 王文】", "王文"),
        ("采写：南都见习记者 林子沛", "林子沛"),
        ("杨威廉/邹宗翰 (路透社、法新社)", "杨威廉、邹宗翰"),
        ("责任编辑：叶梓明#", None),
        ("作者最新文章", None),
        ("他对记者说，谈判没有进展", None),
        ("▲晨报全媒体图片记者黎旭阳、李妍摄", None),
    ],
)
def test_byline_author(line: str, expected: str | None) -> None:
    assert byline_author(line) == expected


def test_authors_that_are_none() -> None:
    assert clean_author("眾新聞記者") is None
    assert clean_author("自由亚洲电台") is None
    assert clean_author("特約轉載") is None
    assert clean_author("MATT FLEGENHEIMER") == "Matt Flegenheimer"
    assert clean_author("記者林勵") == "林勵"


def test_outlets_by_name_and_address() -> None:
    assert [o.name for n in ("法广", "(臺)中央社CNA", "人民网-文化频道", "德國之聲") if (o := outlet_named(n))] == [
        "RFI",
        "CNA",
        "People's Daily",
        "Deutsche Welle",
    ]
    assert outlet_named("某某网") is None
    found = outlet_at("https://cn.reuters.com/article/x")
    assert found is not None and found.name == "Reuters"
    assert outlet_at("https://mp.weixin.qq.com/s/x") is None and is_platform("https://mp.weixin.qq.com/s/x")
    assert outlet_at("not an address") is None
