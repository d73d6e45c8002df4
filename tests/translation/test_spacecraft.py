"""Satellites, rockets and probes: the examples of spacecraft.tsv, and ordinary words that a series also is."""

from __future__ import annotations

import pytest

from summarize.data import rows
from summarize.translation.spacecraft import spacecraft


def _found(text: str, near: str = "") -> list[tuple[str, str]]:
    return [(text[start:end], entry.target) for start, end, entry in spacecraft(text, near)]


@pytest.mark.parametrize("example", [row["example"] for row in rows("summarize.translation", "spacecraft.tsv")])
def test_an_example_is_told_by_its_series_and_number(example: str) -> None:
    chinese, _, english = example.partition(" = ")
    assert _found(chinese, near="卫星发射") == [(chinese, english)]


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("长征二号丁运载火箭", "Long March-2D"),
        ("长征五号B运载火箭", "Long March-5B"),
        ("高分十二号05星入轨,卫星状态正常", "Gaofen-12"),
        ("卫星资源3号", "Ziyuan-3"),
    ],
)
def test_letters_of_a_series_go_with_it(text: str, english: str) -> None:
    assert [target for _, target in _found(text)] == [english]


@pytest.mark.parametrize(
    "text",
    [
        "公司印发实践一号文件",
        "试验二号车间停产检修",
        "资源一号勘探区储量达3亿吨",
        "卫星试验持续三年",
        "海洋二号公路封闭",
        "发射前的试验共有九次",
    ],
)
def test_ordinary_words_stay(text: str) -> None:
    assert _found(text) == []
