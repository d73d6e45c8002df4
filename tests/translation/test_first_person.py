"""“My country” for 我国."""

import pytest

from summarize.translation.first_person import ours


@pytest.mark.parametrize(
    ("source", "english", "expected"),
    [
        ("我国出口增长。", "My country's exports grew.", "Our country's exports grew."),
        ("奉我国政府指示。", "On the instructions of my Government.", "On the instructions of our Government."),
        ("我县粮食增产。", "The grain of my county grew.", "The grain of our county grew."),
        ("我校学生获奖。", "Students in my school won.", "Students in our school won."),
        ("我军击落一架战机。", "My brave troops shot down a plane.", "Our brave troops shot down a plane."),
        ("我省的我国企业。", "Firms of my country in my province.", "Firms of our country in our province."),
        ("我国和我的家人。", "Our country and my family.", "Our country and my family."),
        ("我的祖国。", "My country.", "My country."),
        ("我爱我的学校。", "I love my school.", "I love my school."),
        ("我社区的邻居。", "The neighbors in my community.", "The neighbors in my community."),
        ("我从院子里出来。", "I came out of my yard.", "I came out of my yard."),
    ],
)
def test_institutions_are_ours(source: str, english: str, expected: str) -> None:
    assert ours(english, source) == expected
