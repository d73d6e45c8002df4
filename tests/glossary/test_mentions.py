import pytest

from summarize.glossary.entries import Entry
from summarize.glossary.mentions import find_mentions, repair_near_miss, restore_case, same_name, undoubled

OYUN = Entry(("奥云额尔登",), "Oyun-Erdene", "person")
HARRIS = Entry(("哈里斯",), "Kamala Harris", "person", "Harris")
US = Entry(("美国",), "United States", "place", "U.S.", accept=("American",))
MINERALS = Entry(("关键矿物",), "critical minerals", "term")
SU = Entry(("苏墨",), "Su Mo", "person")
IRAN = Entry(("伊朗",), "Iran", "place")


@pytest.mark.parametrize(
    ("text", "entry", "count"),
    [
        ("Oyun-Erdene's visit", OYUN, 1),
        ("Oyun Erdene came; OYUN-ERDENE left", OYUN, 2),
        ("Oyun-Erdine came", OYUN, 0),
        ("Ms. Harris and Vice President Kamala Harris", HARRIS, 2),
        ("Harrison Ford", HARRIS, 0),
        ("China's Commerce Ministry", Entry(("中国商务部",), "Chinese Commerce Ministry", "organisation"), 1),
        ("the U.S. and the US, said Americans", US, 3),
        ("it told us so", US, 0),
        ("a critical mineral, Critical Minerals", MINERALS, 2),
        ("Sumo wrestled, said SuMo", SU, 0),
        ("Su Mo and Su-Mo", SU, 2),
        ("Kamalaharris", HARRIS, 0),
        ("criticalminerals", MINERALS, 0),
        ("cheap healthcare", Entry(("医疗保健",), "health care", "term"), 1),
        ("J.K. Rowling", Entry(("罗琳",), "J. K. Rowling", "person"), 1),
        ("OyunErdene", OYUN, 1),
    ],
)
def test_find(text: str, entry: Entry, count: int) -> None:
    assert len(find_mentions(text, [entry])) == count


def test_the_longest_form_takes_the_place() -> None:
    found = find_mentions("Kamala Harris spoke", [HARRIS])
    assert [(m.start, m.end, m.target) for m in found] == [(0, 13, "Kamala Harris")]


def test_same_name() -> None:
    assert same_name("the Export–Import Bank", "Export-Import bank") and not same_name("Iran", "Iraq")


def test_capitals_are_put_right() -> None:
    assert restore_case("said oyun-erdene of kamala harris", [OYUN, HARRIS]) == "said Oyun-Erdene of Kamala Harris"
    assert restore_case("Critical minerals", [MINERALS]) == "Critical minerals"
    union = Entry(("卑尔根联盟",), "Alliance for the Betterment of Bergen", "organisation")
    assert (
        restore_case("Alliance for The Betterment of bergen wins", [union])
        == "Alliance for the Betterment of Bergen wins"
    )
    assert restore_case("ALLIANCE FOR THE BETTERMENT OF BERGEN", [union]) == "ALLIANCE FOR THE BETTERMENT OF BERGEN"


def test_near_misses_are_repaired_and_other_names_left() -> None:
    assert repair_near_miss("Oyun-Erdine's visit", [OYUN], []) == "Oyun-Erdene's visit"
    assert repair_near_miss("Kamila Haris spoke", [HARRIS], []) == "Kamala Harris spoke"
    assert repair_near_miss("Sumo's pupil", [SU], []) == "Su Mo's pupil"
    assert repair_near_miss("Iraq said", [IRAN], []) == "Iraq said"
    assert repair_near_miss("Harris spoke", [OYUN], [HARRIS]) == "Harris spoke"


def test_a_form_that_two_names_have_counts_for_each() -> None:
    pair = [
        Entry(("中美",), "China-U.S.", "term", accept=("United States and China", "U.S.-China")),
        Entry(("美中",), "U.S.-China", "term", accept=("United States and China", "China-U.S.")),
    ]
    both = find_mentions("The United States and China talk, as China-U.S. ties cool.", pair)
    assert {m.target for m in both} == {"China-U.S.", "U.S.-China"}
    assert len(find_mentions("The United States and China talk.", pair)) == 1
    assert find_mentions(
        "Talks between China and the United States", [Entry(("中美",), "China and United States", "term")]
    )


def test_a_surname_before_the_whole_name_is_taken_away() -> None:
    gu = Entry(("顾苇舟",), "Gu Weizhou", "person")
    assert (
        undoubled("But Gu Gu Weizhou came, and Gu Gu Gu Weizhou left.", [gu])
        == "But Gu Weizhou came, and Gu Weizhou left."
    )
    assert undoubled("Gu, Gu Weizhou and Mr. Gu came.", [gu]) == "Gu, Gu Weizhou and Mr. Gu came."
