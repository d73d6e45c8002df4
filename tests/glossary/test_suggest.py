"""Suggestions: names for a person to look at, in a file that can be used as it is."""

from __future__ import annotations

import pytest

from summarize.articles.article import Article, Paragraph
from summarize.glossary.entries import Entry, Glossary
from summarize.glossary.formats import read_entries
from summarize.glossary.suggest import suggest, write_suggestions

TEXT = """旅美政治经济分析人士秦鹏表示，特朗普上周签署了行政令。中国金融学者贺江兵指出，这是重要的一步。
美国国务卿卢比奥（Marco Rubio）会见了总统曾志伟的父亲，教授曾志伟说。贺江兵说，方面表示欢迎，双方强调安全。
前官员约翰·史密斯说，周二表示的是他。"""


def rows(*entries: Entry) -> dict[str, tuple[str, bool]]:
    article = Article("a.md", "", tuple(Paragraph(p) for p in TEXT.split("\n")))
    return {row.sources[0]: (row.target, row.accepted) for row in suggest([article], Glossary(entries))}


def test_introduced_names_hold_and_others_wait_for_a_word() -> None:
    assert rows() == {
        "卢比奥": ("Marco Rubio", True),
        "秦鹏": ("Qin Peng", False),
        "贺江兵": ("He Jiangbing", False),
        "曾志伟": ("Zeng Zhiwei", False),
        "约翰·史密斯": ("", False),
    }


def test_what_the_glossary_has_is_not_suggested() -> None:
    assert "秦鹏" not in rows(Entry(("秦鹏",), "Peng Qin", "person"))


def test_the_file_reads_back_with_the_accepted_rows_only() -> None:
    article = Article("a.md", "", tuple(Paragraph(p) for p in TEXT.split("\n")))
    text = write_suggestions(suggest([article], Glossary()))
    assert [e.source for e in read_entries(text.encode(), path="names.tsv")] == ["卢比奥"]
    accepted = text.replace("# 秦鹏", "秦鹏")
    entries = read_entries(accepted.encode(), path="names.tsv")
    assert [(e.source, e.target, e.type) for e in entries][1] == ("秦鹏", "Qin Peng", "person")
    assert "分析人士秦鹏表示" in (entries[1].note or "")


def suspects(text: str, script: str = "hans") -> dict[str, tuple[str, bool]]:
    article = Article("a.md", "", (Paragraph(text),), script=script)  # type: ignore[arg-type]
    return {row.sources[0]: (row.target, row.likely) for row in suggest([article], Glossary())}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "诗人孟远之、导演魏晓棠和编剧沈默言获奖。",
            {"孟远之": "Meng Yuanzhi", "魏晓棠": "Wei Xiaotang", "沈默言": "Shen Moyan"},
        ),
        ("乒乓球公开赛林诗栋4比2樊振东", {"林诗栋": "Lin Shidong", "樊振东": "Fan Zhendong"}),
        ("据市民裘姗阑介绍，范姜锋出席。", {"裘姗阑": "Qiu Shanlan", "范姜锋": "Fan Jiangfeng"}),
        ("村民欧阳雪梅说", {"欧阳雪梅": "Ouyang Xuemei"}),
    ],
)
def test_names_that_no_glossary_has_are_seen(text: str, names: dict[str, str]) -> None:
    assert suspects(text) == {name: (target, True) for name, target in names.items()}


@pytest.mark.parametrize(
    "text",
    [
        "吃牛肉干的人很多", "东道主队获胜", "古诗词大会开幕", "任何人都可以参加", "金融危机后的石油公司", "全球变暖的影响",
        "简言之就是如此", "方便群众办事", "曾经有人说过", "记者从温州获悉", "蔡政府表示继续改革", "赖阵营表示不满",
    ],
)  # fmt: skip
def test_ordinary_words_are_no_names(text: str) -> None:
    assert suspects(text) == {}


def test_pinyin_is_for_the_mainland() -> None:
    assert suspects("韩国选手朴志秀说") in ({}, {"朴志秀": ("", False)})
    assert suspects("台北市議員林佳欣說", "hant") == {"林佳欣": ("Lin Jiaxin", False)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("历史学家汤恩尼说，文明有兴衰。", "汤恩尼"),
        ("专家涂尔森认为，油价会上涨。", "涂尔森"),
        ("海军上将高尔卡克表示，战争结束了。", "高尔卡克"),
        ("法官和科瓦诺表示同意。", "科瓦诺"),
        ("记者施劳维称，他不知道。", "施劳维"),
    ],
)
def test_a_foreign_name_that_begins_like_a_chinese_one_gets_no_pinyin(text: str, name: str) -> None:
    assert suspects(text) == {name: ("", False)}


def test_a_dotted_name_behind_a_known_word_is_one_name() -> None:
    article = Article("a.md", "", (Paragraph("常青任务民主党分析师塔米·里奥博德说，他知道。"),))
    known = Glossary(
        (Entry(("民主党",), "Democratic Party", "organisation"), Entry(("常青任务",), "Evergreen", "work"))
    )
    assert [row.sources[0] for row in suggest([article], known)] == ["塔米·里奥博德"]


def test_a_part_of_a_foreign_name_is_foreign() -> None:
    found = suspects("导演叶莲娜·萨夫罗诺娃获奖。记者叶莲娜说，他不知道。记者叶连武说，他知道。")
    assert found == {"叶莲娜": ("", False), "叶莲娜·萨夫罗诺娃": ("", False), "叶连武": ("Ye Lianwu", True)}


@pytest.mark.parametrize(
    ("text", "name", "pinyin"),
    [
        ("历史学家汤明亮说，文明有兴衰。", "汤明亮", "Tang Mingliang"),
        ("专家涂光亮认为，油价会上涨。", "涂光亮", "Tu Guangliang"),
        ("海军上将高希均表示，战争结束了。", "高希均", "Gao Xijun"),
        ("记者史凯文称，他不知道。", "史凯文", "Shi Kaiwen"),
        ("教授安德全说，他不知道。", "安德全", "An Dequan"),
    ],
)
def test_a_chinese_name_with_characters_of_foreign_ones_keeps_its_pinyin(text: str, name: str, pinyin: str) -> None:
    assert suspects(text) == {name: (pinyin, True)}
