import pytest

from summarize.chinese.normalize import normalize
from summarize.glossary.entries import Entry
from summarize.glossary.proper_nouns import KnownNames, unaccounted

BIDEN = Entry(("拜登",), "Joe Biden", "person", "Biden")
COUNCIL = Entry(("国务院",), "State Council", "organisation")


@pytest.mark.parametrize(
    ("source", "english", "found"),
    [
        ("拜登在华盛顿说。", "Joe Biden said on Monday.", []),
        ("拜登说。", "Biden's aides and Oshunen said.", ["Oshunen"]),
        ("拜登说。", "I'm sure, said President Biden in August.", []),
        ("总统会见了奥云。", "The President met Oyun Erdene's aides.", ["Oyun Erdene"]),
        ("他为 NASA 工作。", "He works for NASA.", []),
        ("中方表示欢迎。", "The Chinese side welcomed it, Beijing said.", []),
        ("他表示欢迎。", "The State Council welcomed it.", ["State Council"]),
        ("国务院表示欢迎。", "The State Council welcomed it.", []),
        ("冷战结束了。", "The Cold War is over.", []),
        ("用户信息几元不等。", "U.S. information is equal.", ["U.S"]),
        ("用户信息几元不等。", "US and UK information is equal.", ["US and UK"]),
        ("他告诉我们。", "He told us so.", []),
        ("美国用户很多。", "There are many U.S. users.", []),
        ("气温升到20摄氏度。", "It rose to 20 degrees Celsius.", []),
        ("他买了两台电脑。", "He bought two Taiwan computers.", ["Taiwan"]),
        ("两国货币升值。", "The RMB rose.", ["RMB"]),
        ("会议8日开幕。", "It opened in Japan on the 8th.", ["Japan"]),
        ("坚持一中原则。", "It keeps to the One China principle.", []),
        ("人民币升值。", "The RMB rose.", []),
    ],
)
def test_unaccounted(source: str, english: str, found: list[str]) -> None:
    expected = [BIDEN] if "拜登" in source else []
    known = KnownNames([BIDEN, COUNCIL])
    assert unaccounted(english, normalize(source).text, expected, known) == found


def test_what_is_allowed() -> None:
    assert unaccounted("Qin Peng said so.", "秦鹏这样说。", [], None, ["Qin Peng"]) == []
