"""Names that stand more often in English than in Chinese."""

from __future__ import annotations

import pytest

from summarize.glossary.entries import Entry
from summarize.glossary.matching import Matcher
from summarize.translation.checks import Comparison, check
from tests.segments import segment

ENTRIES = (
    Entry(("埃里克三世",), "King Erik III", "person", short="Erik"),
    Entry(("孔令珊",), "Lisa Kong", "person", short="Kong"),
    Entry(("金泰浩",), "Kim Tae-ho", "person", short="Kim"),
    Entry(("云帆重工",), "Yunfan Heavy", "organisation", accept=("Yunfan",)),
    Entry(("海运管理局",), "Marine Transport Agency", "organisation", accept=("MTA",)),
)


def repeated(source: str, english: str) -> bool:
    problems = check(Comparison(segment(source, Matcher(ENTRIES)), english))
    return any(p.code == "name-repeated" for p in problems)


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        ("埃里克三世抵达港口。", "Erik III reached the port.", "Erik reached the port of Erik."),
        ("金泰浩会见演员金秀雅。", "Kim Tae-ho met the actress Kim Su-a.", "Kim Tae-ho met the actress Kim."),
        ("孔令珊在香港夺冠。", "Lisa Kong won in Hong Kong.", "Lisa Kong won in Kong."),
        ("云帆重工获得订单,云帆未予置评。", "Yunfan Heavy won an order; Yunfan did not comment.", "Yunfan sold Yunfan to Yunfan."),
        ("海运管理局公布新规。", "The Marine Transport Agency (MTA) issued rules.", "The MTA told the MTA of rules."),
        ("海运管理局称,该局将招人。", "The Marine Transport Agency said the MTA will hire.", "The MTA told the MTA of the MTA."),
        ("海运管理局(MTA)称MTA将招人。", "The Marine Transport Agency (MTA) said the MTA will hire.", "The MTA, MTA and MTA told the MTA, MTA, MTA and MTA."),
        ("海运管理局和铁路管理局开会。", "The Marine Transport Agency met with the Rail Agency.", "The MTA met with the MTA."),
        ("金泰浩辞职。", "Minister Kim quit.", "Minister Kim Kim quit."),
        ("云帆重工裁员。", "Yunfan Heavy cut jobs.", "Yunfan Heavy Yunfan Heavy cut jobs."),
    ],
)  # fmt: skip
def test_a_name_that_stands_too_often_is_told(source: str, right: str, wrong: str) -> None:
    assert not repeated(source, right)
    assert repeated(source, wrong)


def test_hong_kong_is_not_somebody_of_that_name() -> None:
    problems = check(Comparison(segment("孔令珊夺冠。", Matcher(ENTRIES)), "She won in Hong Kong."))
    assert "name-missing" in {p.code for p in problems}
