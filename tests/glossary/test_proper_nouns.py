import pytest

from summarize.chinese.normalize import normalize
from summarize.glossary.entries import Context, Entry
from summarize.glossary.known_names import KnownNames
from summarize.glossary.proper_nouns import unaccounted

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
        ("“十一”期间客流上升。", "Traffic rose in the National Day period.", []),
        ("餐厅供应意式咖啡。", "The restaurant serves Italian coffee.", []),
        ("港岛区下雨。", "It rained on Hong Kong Island.", []),
        ("售价10元。", "It costs RMB10.", []),
        ("居民习以为常。", "The residents are Xi as usual.", ["Xi"]),
        ("学生做习题。", "Pupils do Xi's exercises.", ["Xi"]),
        ("习特会延期。", "Trump's talks with Xi are put off.", ["Trump"]),
        ("席先生练习写字。", "Mr. Xi practices writing.", []),
        ("美国用户很多。", "There are many U.S. users.", []),
        ("气温升到20摄氏度。", "It rose to 20 degrees Celsius.", []),
        ("他买了两台电脑。", "He bought two Taiwan computers.", ["Taiwan"]),
        ("两国货币升值。", "The RMB and the HK$ rose with GDP.", []),
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


@pytest.mark.parametrize(
    ("source", "english", "found"),
    [
        ("委员会发表声明。", "On Monday the Good Will issued a statement.", ["Good Will"]),
        ("主席出席会议。", "Then the China-President attended the meeting.", ["China-President"]),
        ("新政策出台。", "The new Covid policy came out.", ["Covid"]),
        ("天气和精神都好。", "The weather is good, thank God.", []),
        ("天气很好。", "God gave them good weather.", ["God"]),
        ("新冠疫情结束。", "The Covid pandemic is over.", []),
        ("污水流入出海口。", "The water flowed into Haikou.", ["Haikou"]),
        ("海口市下雨。", "It rained in Haikou.", []),
        ("立法方面有进展。", "There is progress in France.", ["France"]),
        ("乌云密布。", "Clouds over Ukraine.", ["Ukraine"]),
        ("叙方否认。", "Damascus denied it.", []),
        ("美丽的山。", "A beautiful American mountain.", ["American"]),
        ("他学习中医。", "He studies Chinese medicine.", []),
        ("外交部发言人说。", "A spokesman for the Foreign Ministry said so.", []),
        ("他获得大奖。", "He won the Grand Prize on Sunday.", []),
        ("他获得大奖。", "Mayor Wins Grand Prize and Good Will in Busy Year", []),
        ("华坚董事长表示不满。", "China's chairman was not pleased.", ["China"]),
        ("在华企业增加投资。", "Companies in China invested more.", []),
        ("对华政策没有改变。", "The policy on China has not changed.", []),
        ("使节来华履新。", "The envoys came to China.", []),
        ("该公司来自小镇。", "The firm is from Aberystwyth.", ["Aberystwyth"]),
        ("海口市签署协议。", "A Haikou-Aberystwyth deal was signed.", ["Aberystwyth"]),
        ("海口市和美方签署协议。", "A Haikou-American deal was signed.", []),
        ("海口市企业签署协议。", "A Haikou-based firm signed a deal.", []),
    ],
)
def test_what_ordinary_words_hide(source: str, english: str, found: list[str]) -> None:
    entries = [
        Entry(("海口",), "Haikou", "place"),
        Entry(("法国",), "France", "place"),
        Entry(("乌克兰",), "Ukraine", "place", accept=("Kyiv",)),
    ]
    expected = [e for e in entries if e.source + "市" in source]
    known = KnownNames([*entries, Entry(("美国",), "United States", "place", accept=("American",))])
    assert unaccounted(english, normalize(source).text, expected, known) == found


def test_a_name_is_none_where_the_glossary_says_so() -> None:
    samsung = Entry(("三星",), "Samsung", "organisation", layer="built-in", context=Context.parse("!三星伴月 | 米其林"))
    known = KnownNames([samsung])
    assert unaccounted("Samsung and the moon appeared.", "天空出现三星伴月的奇观。", [], known) == ["Samsung"]
    assert unaccounted("Samsung opened a plant.", "三星的工厂开工了。", [], known) == []
    anywhere = Entry(("三星",), "Samsung", "organisation", layer="user")
    for known in (KnownNames([samsung, anywhere]), KnownNames([anywhere, samsung])):
        assert unaccounted("Samsung and the moon appeared.", "天空出现三星伴月的奇观。", [], known) == []
