"""Persons of the world are found by their full name however the dot is written, and only those that a text has become entries."""

import pytest

from summarize import Article, Paragraph
from summarize.glossary.naming import Naming
from summarize.glossary.people import full_names, people_of


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("作家加夫列尔·加西亚·马尔克斯的小说", "Gabriel Garcia Marquez"),
        ("作家威廉 · 戈尔丁与导演", "William Golding"),
        ("設計師喬治·阿瑪尼與導演", "Giorgio Armani"),
        ("阿曼达‧比尔德说", "Amanda Beard"),
        ("前总统若泽・萨尔内去世", "Jose Sarney"),
    ],
)
def test_the_name_is_found(text: str, target: str) -> None:
    assert target in [entry.target for entry in people_of(full_names([text]))]
    [match] = [
        m for m in Naming([Article("a.md", "消息", (Paragraph(text),))]).matcher.find(text) if m.entry.type == "person"
    ]
    assert match.target == target


@pytest.mark.parametrize("text", ["汤姆说，汉克斯来了", "无名·某某说", "汤姆·汉", "没有名字"])
def test_others_are_not(text: str) -> None:
    assert len(people_of(full_names([text]))) == 0
