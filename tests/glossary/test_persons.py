"""Personal names that no glossary has: lists of persons, surnames that are ordinary words, and words that only begin like a name."""

from __future__ import annotations

import pytest

from summarize.glossary.persons import ENOUGH, personal_names


def names(text: str) -> set[str]:
    return {name for _, name, evidence in personal_names(text, set()) if evidence >= ENOUGH}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("裁判单崇礼、教练仇逸民和队医解晓棠同车遇险。", {"单崇礼", "仇逸民", "解晓棠"}),
        ("记者查建国、摄影师盖春霖受轻伤。", {"查建国", "盖春霖"}),
        ("两名失踪者分别是单春燕和仇大勇。", {"单春燕", "仇大勇"}),
        ("检方公布名单:单海涛、仇小川。", {"单海涛", "仇小川"}),
    ],
)
def test_persons_of_a_list_hold_one_another_up(text: str, wanted: set[str]) -> None:
    assert wanted <= names(text)


@pytest.mark.parametrize(
    "text",
    [
        "裁判单手持旗。",
        "教练仇视对手。",
        "队医解开绷带。",
        "记者查看现场、核对名单。",
        "工人盖好屋顶和围墙。",
        "医生解释病情、安排手术和复查。",
        "他曾广泛走访、多方求证。",
        "商店订单、查询和解约增加。",
        "中日韩正推进谈判。",
        "卫星重约三吨,他近三十岁。",
        "警方逮捕陈姓主嫌、林姓共犯。",
    ],
)
def test_words_that_begin_with_a_surname_are_no_names(text: str) -> None:
    assert names(text) == set()
