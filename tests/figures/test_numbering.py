"""The numbers of things: every example of numbering.tsv is read as the table says, and Roman numerals in both languages."""

import pytest

from summarize.figures.chinese.numbering import Numbered, numbered
from summarize.figures.english.quantities import find_english_quantities
from summarize.figures.find import find_figures
from summarize.figures.types import Quantity

ROWS = [row for row in numbered() if row.example]


def ordinals(text: str) -> list[tuple[str, str]]:
    return [(f.value, f.english) for f in find_figures(text) if isinstance(f, Quantity) and f.kind == "ordinal"]


@pytest.mark.parametrize("row", ROWS, ids=[row.unit for row in ROWS])
def test_the_example_is_told_as_the_table_says(row: Numbered) -> None:
    chinese, _, english = row.example.partition(" = ")
    assert [said for _, said in ordinals(chinese)] == [english]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("研究进入III期", ["3"]),
        ("第Ⅳ部上映", ["4"]),
        ("II类企业", ["2"]),
        ("第XX届大会", []),
        ("A级和V型", []),
        ("长期项目", []),
    ],
)
def test_roman_numerals_in_chinese(text: str, values: list[str]) -> None:
    assert [value for value, _ in ordinals(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [("a phase III trial", ["3"]), ("Super Bowl XLII", ["42"]), ("Chapter IX", ["9"]), ("Charles IV left", [])],
)
def test_roman_numerals_in_english(text: str, values: list[str]) -> None:
    assert [q.value for q in find_english_quantities(text) if q.kind == "ordinal"] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("县人大七届五次会议", ["7", "5"]),
        ("省政协十一届常委会三次会议", ["11", "3"]),
        ("理事会四届二次全体会议", ["4", "2"]),
        ("今年开了三次会议", []),
        ("本届理事会成立。理事会举行了五次会议", []),
        ("五次会议室预订", []),
    ],
)
def test_sessions_of_a_term(text: str, values: list[str]) -> None:
    assert [value for value, _ in ordinals(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [("水质达到三类。", ["3"]), ("品种增加到三类。", []), ("服务覆盖达五类。", []), ("风险分为四类。", [])],
)
def test_classes_of_quality_and_numbers_of_kinds(text: str, values: list[str]) -> None:
    assert [value for value, _ in ordinals(text)] == values
