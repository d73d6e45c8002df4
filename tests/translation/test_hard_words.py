"""Plainer words for words that the model does not know: every row helps, words that only look like one stay, names and terms stay."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from summarize.chinese.normalize import aligned
from summarize.data import rows
from summarize.models.translator import Translator
from summarize.translation.annotation import put_in
from summarize.translation.hard_words import in_plain_words


@dataclass(frozen=True)
class Span:
    start: int
    end: int


ROWS = rows("summarize.translation", "hard_words.tsv")


def test_every_row_helps() -> None:
    assert [row["word"] for row in ROWS if int(row["after"]) <= int(row["before"])] == []
    assert [row["word"] for row in ROWS if 2 * int(row["before"]) > int(row["sentences"])] == []
    assert [row["word"] for row in ROWS if not row["word"] == aligned(row["word"]) != row["plain"]] == []


def asked(chinese: str) -> str:
    return put_in(chinese, (), lambda a: None)


@pytest.mark.parametrize(
    ("chinese", "wanted"),
    [
        ("兩名驢友在山中失蹤。", "两名背包客在山中失踪。"),
        ("政府計劃取締劏房。", "政府计划取缔 subdivided flats 。"),
        ("绿委要求部长道歉。", "民进党立委要求部长道歉。"),
        ("孳息率升至4%。", "收益率升至4%。"),
        ("他妹夫是董事。", "他 brother-in-law 是董事。"),
    ],
)
def test_it_is_asked_in_plainer_words(chinese: str, wanted: str) -> None:
    assert asked(chinese) == wanted


@pytest.mark.parametrize(
    "chinese",
    [
        "表格其中标明了价格。",
        "农民代表到场抗议。",
        "文件解封后公开。",
        "菜鸟网络扩建仓库。",
        "股价失守十元。",
        "塔毛利帕斯州发生枪战。",
        "他们走山路回家。",
        "会场总座位数减半。",
        "工人在外墙上用透水砖铺路。",
        "市场未平仓合约增加。",
        "房屋开工率下降。",
        "他看淡名利。",
        "影片《哗变》上映。",
    ],
)
def test_other_words_stay(chinese: str) -> None:
    assert list(in_plain_words(aligned(chinese))) == []


def test_names_and_terms_that_a_word_is_part_of_stay() -> None:
    chinese = "驴友团体成立。"
    assert put_in(chinese, [Span(0, 4)], lambda a: None) == chinese
    assert put_in(chinese, [], lambda a: None) == "背包客团体成立。"


@pytest.mark.parametrize(
    "chinese",
    [
        "老人突发心梗,送医不治。",
        "董座请辞,股价下跌。",
        "绑匪收到赎金后仍撕票。",
        "她的妹夫是副市长。",
        "央行下调存准率。",
    ],
)
def test_the_bundled_model_knows_the_plainer_words(bundled_model: Translator, chinese: str) -> None:
    [[answer, *_]] = bundled_model.translate([asked(chinese)])
    [(start, end, _)] = in_plain_words(chinese)
    [english] = [row["english"] for row in ROWS if row["word"] == chinese[start:end]]
    assert re.search(rf"\b(?:{english})", answer.text, re.IGNORECASE)


def test_a_word_cut_out_of_others_hides_none_that_stands() -> None:
    # 其中|标明: no 中标, and the word behind it is found all the same
    assert [s for s, *_ in in_plain_words("其中标明驴友须知。")] == [4]
