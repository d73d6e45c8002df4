"""Counted lists: whether English of so few members is told, and what more members or another number leave alone."""

from __future__ import annotations

import pytest

from summarize.translation.members import members_lost


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("仓库存放镐头、绳索、帐篷三类器材。", "The depot stores three kinds of gear."),
        ("粮、油、盐三项开支最大。", "Three items are the largest."),
        ("周海、吴江、郑河等四人受伤。", "Four people were hurt, among them Zhou Hai."),
        ("A、B两组分别有9人和11人。", "Group B had nine and 11."),
        ("侗、白、傣三个民族的歌手登台。", "Singers of the Dong and the three ethnic groups went on stage."),
    ],
)
def test_too_few_are_told(chinese: str, english: str) -> None:
    assert len(list(members_lost(chinese, english))) == 1


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("仓库存放镐头、绳索、帐篷三类器材。", "The depot stores picks, ropes and tents."),
        ("粮、油、盐三项开支最大。", "Grain, oil and salt are the three largest items."),
        ("周海、吴江、郑河等四人受伤。", "Four people, including Zhou Hai, Wu Jiang and Zheng He, were hurt."),
        ("A、B两组分别有9人和11人。", "Groups A and B had nine and 11."),
        ("甲、乙、丙、丁四队晋级。", "On Monday, the four teams A, B, C and D went through."),
        ("俄、英、法三国达成协议。", "A Russian-British-French deal was struck."),
        # No list of as many as the number says.
        ("会议谈到农业、旅游等八个领域。", "Eight fields, farming and tourism among them, were discussed."),
        ("他走访了农户、企业,三类项目获批。", "Three kinds of projects were approved."),
        ("省、市两级部门参加。", "Both levels took part."),
    ],
)
def test_enough_are_left_alone(chinese: str, english: str) -> None:
    assert list(members_lost(chinese, english)) == []
