"""Other English names of what a name names, by its kind, and what is none of them."""

import pytest

from summarize.glossary.entries import Entry
from summarize.glossary.mentions import find_mentions

HOUSING = Entry(("住建部",), "Ministry of Housing and Urban-Rural Development", "organisation")
SHIPPING = Entry(("远航公司",), "Far Shipping Corporation", "organisation")
BURHAN = Entry(("布尔汉",), "Abdel Fattah al-Burhan", "person", "al-Burhan")
GAMES = Entry(("北京冬奥",), "Beijing Winter Olympics", "term")
PLANT = Entry(("核电站",), "nuclear power plant", "term")
SPOKESMAN = Entry(("外交部发言人",), "Foreign Ministry spokesman", "term")
AIRPORT = Entry(("关西机场",), "Kansai International Airport", "place")


@pytest.mark.parametrize(
    ("text", "entry", "count"),
    [
        ("The Housing Ministry and the housing ministry's office", HOUSING, 2),
        ("the Housing and Urban-Rural Development Ministry", HOUSING, 1),
        ("the Urban Development Ministry", HOUSING, 0),
        ("the housing minister", HOUSING, 0),
        ("the Ministry of Defense", Entry(("国防部",), "Defense Ministry", "organisation"), 1),
        ("the Ministry of Defense", Entry(("法国国防部",), "French Defense Ministry", "organisation"), 0),
        ("the Ministry of Foreign Affairs", Entry(("外交部",), "Foreign Ministry", "organisation"), 1),
        ("the Department of the Treasury", Entry(("美国财政部",), "Treasury Department", "organisation"), 1),
        ("Far Shipping Corp. said", SHIPPING, 1),
        ("Far Shipping Co. said", SHIPPING, 0),
        ("Burhan met al-Burhan's envoy", BURHAN, 2),
        ("Burhanuddin met Hemedti", BURHAN, 0),
        ("a Beijing Winter Olympic champion", GAMES, 1),
        ("a Beijing Olympic champion", GAMES, 0),
        ("two nuclear plants and a nuclear power station", PLANT, 2),
        ("a power plant", PLANT, 0),
        ("Foreign Ministry spokeswoman Lu, a Foreign Ministry spokesperson", SPOKESMAN, 2),
        ("Defense Ministry spokesperson Lu", SPOKESMAN, 0),
        ("Kansai airport", AIRPORT, 1),
        ("Kobe airport", AIRPORT, 0),
    ],
)
def test_find(text: str, entry: Entry, count: int) -> None:
    assert len(find_mentions(text, [entry])) == count
