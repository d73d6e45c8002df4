"""Names that articles introduce: where they begin, what they are, which short forms they give, and what is no name."""

from __future__ import annotations

import random

import pytest
from fuzzing import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.articles.article import Article, Paragraph
from summarize.glossary.discovery import DiscoveredName, discover, discovered_glossary
from summarize.glossary.matching import Matcher


def article(text: str, path: str = "a.md") -> Article:
    return Article(path, "", tuple(Paragraph(p) for p in text.split("\n")))


def names(*texts: str) -> list[DiscoveredName]:
    return discover([article(text, f"{n}.md") for n, text in enumerate(texts)])


def pairs(*texts: str) -> set[tuple[str, str]]:
    return {(source, name.target) for name in names(*texts) for source in name.sources}


@pytest.mark.parametrize(
    ("text", "source", "target", "type"),
    [
        ("会见美国副总统哈里斯（Kamala Harris）后表示", "哈里斯", "Kamala Harris", "person"),
        ("美国国务卿卢比奥（Marco Rubio）与副总统万斯", "卢比奥", "Marco Rubio", "person"),
        ("与副总统万斯（JD Vance）在会议上", "万斯", "JD Vance", "person"),
        ("美国内政部长道格?伯格姆（Doug Burgum）周二表示", "道格·伯格姆", "Doug Burgum", "person"),
        ("曾在老布什 (George H. W. Bush) 政府中", "老布什", "George H. W. Bush", "person"),
        ("他的竞争对手拜登（Joe Biden）。", "拜登", "Joe Biden", "person"),
        ("美國前總統歐巴馬（Barack Obama）今天", "歐巴馬", "Barack Obama", "person"),
        ("纽约大学法学院教授孔杰荣(Jerome Cohen)是", "孔杰荣", "Jerome Cohen", "person"),
        ("政治学教授黎安友(Andrew Nathan)，", "黎安友", "Andrew Nathan", "person"),
        ("会计主管斯特凡•冯•埃尔发(Stephan von Erffa)。", "斯特凡·冯·埃尔发", "Stephan von Erffa", "person"),
        (
            "快讯：小约瑟夫·罗比内特·拜登(Joseph Robinette Biden Jr.)当选",
            "小约瑟夫·罗比内特·拜登",
            "Joseph Robinette Biden Jr.",
            "person",
        ),
        ("28岁的茉莉·西尔斯（Jasmine Seales）患有", "茉莉·西尔斯", "Jasmine Seales", "person"),
        ("Kamala Harris（哈里斯）说", "哈里斯", "Kamala Harris", "person"),
        ("副总统哈里斯（英文：Kamala Harris）说", "哈里斯", "Kamala Harris", "person"),
        ("位于加州的芒廷帕斯矿山(Mountain Pass Mine)从2018年", "芒廷帕斯矿山", "Mountain Pass Mine", "place"),
        ("首府蓝辛市（Lansing），众多", "蓝辛市", "Lansing", "place"),
        ("印度北部喜马偕尔省（Himachal Pradesh ），位于", "喜马偕尔省", "Himachal Pradesh", "place"),
        (
            "在国务院哈里?S?杜鲁门大楼（Harry S. Truman Building）的",
            "哈里·S·杜鲁门大楼",
            "Harry S. Truman Building",
            "place",
        ),
        ("澳大利亚稀土公司莱纳斯(Lynas)去年表示", "莱纳斯", "Lynas", "organisation"),
        ("他们已与美国德州蓝线集团(Blue Line)签署", "蓝线集团", "Blue Line", "organisation"),
        (
            "该计划由美国进出口银行（U.S. Export-Import Bank）提供",
            "美国进出口银行",
            "U.S. Export-Import Bank",
            "organisation",
        ),
        (
            "站在费城国家宪法中心(National Constitution Center)外",
            "国家宪法中心",
            "National Constitution Center",
            "organisation",
        ),
        ("极端保守派组织天主事工会 (Opus Dei) 的", "天主事工会", "Opus Dei", "organisation"),
        ("美国地质调查局(USGS)的一份报告", "美国地质调查局", "USGS", "organisation"),
        ("华盛顿战略与国际研究中心（CSIS）中国商务", "战略与国际研究中心", "CSIS", "organisation"),
        ("欧洲航天局官网（ESA）", "欧洲航天局", "ESA", "organisation"),
        ("授权使用《国防生产法案》(Defense Production Act)，", "国防生产法案", "Defense Production Act", "work"),
        ("名为“金库计划”（Project Vault）关键矿产", "金库计划", "Project Vault", "term"),
        ("探索市场干预手段，如价格下限（price floors）、战略储备", "价格下限", "price floors", "term"),
    ],
)
def test_a_name_without_what_stands_before_it(text: str, source: str, target: str, type: str) -> None:
    found = [(name.sources[0], name.target, name.type) for name in names(text)]
    assert found == [(source, target, type)]


@pytest.mark.parametrize(
    "text",
    [
        "版权所有（C）新闻网", "图为拜登总统（AP）", "（法新社）", "总储量约为1.26亿吨（CNN）",
        "采访全文（视频）", "东山精密（SZ）却突然",
        "中国人保(1339.HK)早在", "他走了十公里（10 km）", "会议于周三(25日)举行", "容量达到(500 MW)", "二氧化碳（CO2）排放",
        "发表讲话。(Chip Somodevilla/Getty Images)", "指出风险。(图源:AP)", "官方微信（xinlang-xinwen）", "究竟是竞争者（Competitor）",
        "两国的合作（Cooperation）", "使用库 stack.callback(callback_1)", "杨先生（Gary Yang）说", "署名（Elton（香港））", "香港（John）",
        "关于报送建议书的函 (PDF)",
    ],
)  # fmt: skip
def test_what_is_no_name(text: str) -> None:
    assert names(text) == []


def test_the_full_name_gives_the_short_one_whatever_its_order() -> None:
    text = "蒙古国总理罗布桑那木斯来·奥云额尔登（Oyun-Erdene Luvsannamsrai）访问柏林。\n奥云额尔登表示，"
    full, short = names(text)
    assert (full.sources, full.target, full.short) == (
        ("罗布桑那木斯来·奥云额尔登",),
        "Oyun-Erdene Luvsannamsrai",
        "Oyun-Erdene",
    )
    assert (short.sources, short.target, short.derived) == (("奥云额尔登",), "Oyun-Erdene", True)


def test_a_short_form_that_no_article_uses_is_not_made() -> None:
    assert pairs("律师查克·库珀 (Chuck Cooper) 说") == {("查克·库珀", "Chuck Cooper")}


def test_an_acronym_beside_the_name_is_accepted() -> None:
    text = "将参观美国国家航空航天局（National Aeronautics and Space Administration,NASA），"
    [name] = names(text)
    assert (name.sources, name.accept) == (("国家航空航天局",), ("NASA",))


def test_a_name_found_in_one_article_holds_in_the_other() -> None:
    found = names("副总统哈里斯（Kamala Harris）说", "会晤哈里斯后表示")
    match = Matcher(discovered_glossary(found)).find("在会晤哈里斯后")[0]
    assert (match.source, match.target, match.entry.layer, match.entry.origin) == (
        "哈里斯",
        "Kamala Harris",
        "article",
        "0.md",
    )


def test_variants_of_one_person_are_one_name() -> None:
    found = names(
        "美國總統川普（Donald Trump）說", "总统唐纳德·特朗普（Donald Trump）说", "总统唐纳德?川普（特朗普）周一"
    )
    [name] = [n for n in found if not n.derived]
    assert set(name.sources) >= {"川普", "唐纳德·特朗普"} and name.target == "Donald Trump" and name.short == "Trump"


def test_other_chinese_forms_beside_a_name_belong_to_it() -> None:
    [name] = names("避税天堂巴贝多（Barbados，巴巴多斯）。")
    assert name.sources == ("巴贝多", "巴巴多斯")
    [name] = names("《降低通货膨胀法案》（Inflation Reduction Act，下称“降通胀法”）下的，该法案（协议）")
    assert name.sources == ("降低通货膨胀法案", "降通胀法")
    [name] = names(
        "美国国际贸易委员会（U.S. International Trade Commission）说\n美国国际贸易委员会（下称“贸委会”）和委员会"
    )
    assert name.sources == ("美国国际贸易委员会", "贸委会")


def test_two_targets_are_a_conflict_settled_by_frequency_then_alphabet() -> None:
    texts = [
        "发言人哈里斯 (Margaret Harris) 说",
        "副总统哈里斯（Kamala Harris）说",
        "副总统哈里斯（Kamala Harris）到访",
    ]
    [name] = names(*texts)
    assert (name.target, name.conflicts, name.count) == ("Kamala Harris", (("Margaret Harris", 1),), 2)
    [name] = names(*texts[:2])
    assert name.target == "Kamala Harris"


def test_a_surname_alone_is_no_conflict() -> None:
    [name] = names("总理莫迪 (Modi) 说", "总理莫迪 (Narendra Modi) 说")
    assert (name.target, name.conflicts) == ("Narendra Modi", ())


def test_the_order_of_the_articles_does_not_matter() -> None:
    texts = [
        "总统唐纳德·特朗普（Donald Trump）和哈里斯（Kamala Harris）", "发言人哈里斯 (Margaret Harris)，特朗普说",
        "署长墨菲（Emily Murphy）", "联邦总务署（GSA）署长艾米莉·墨菲（Emily Murphy）", "尽管联邦总务署（GSA）",
    ]  # fmt: skip
    articles = [article(text, f"{n}.md") for n, text in enumerate(texts)]
    expected = discover(articles)
    for seed in range(5):
        random.Random(seed).shuffle(articles)
        assert discover(articles) == expected


@settings(max_examples=examples(150), deadline=None)
@given(st.text(alphabet="卢比奥国务卿的·?（）()《》“”美国银行A BaNS.,-1、", max_size=40))
def test_any_text_is_read_without_an_error(text: str) -> None:
    for name in names(text):
        assert name.sources and name.target and all(len(s) >= 2 for s in name.sources)
