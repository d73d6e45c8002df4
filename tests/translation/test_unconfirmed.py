"""Which Chinese name an unknown English one stands for."""

import pytest

from summarize import Article, Paragraph
from summarize.glossary.naming import Naming
from summarize.translation.checks import Comparison, check
from summarize.translation.segment import segments_of, sentences_of_article


def compared(text: str, english: str, script: str = "hans") -> Comparison:
    article = Article("a.md", "消息", (Paragraph(text),), script="hant" if script == "hant" else "hans")
    [segment] = segments_of(article, sentences_of_article(article), Naming([article]))
    return Comparison(segment, english)


@pytest.mark.parametrize(
    ("text", "english", "source", "target", "told"),
    [
        ("会议在枫垭举行。", "The meeting was held in Fongya.", "枫垭", "Fengya", "Fongya"),
        ("枫垭的居民不同意。", "The residents of Fengya did not agree.", "枫垭", "Fengya", ""),
        ("他住在枫垭村。", "He lives in the village of Fengyan.", "枫垭", "Fengya", "Fengyan"),
        (
            "裘姗阑表示，会议会继续。",
            "Qiao Sanlan said that the meeting would go on.",
            "裘姗阑",
            "Qiu Shanlan",
            "Qiao Sanlan",
        ),
        ("裘姗阑表示，会议会继续。", "Qiu Shanlan said that the meeting would go on.", "裘姗阑", "Qiu Shanlan", ""),
        ("该市的塔博莫里居民不满。", "Residents of Tabomori in the city are unhappy.", "塔博莫里", "Tabomori", None),
    ],
)
def test_an_unknown_name_belongs_to_what_it_sounds_like(
    text: str, english: str, source: str, target: str, told: str | None
) -> None:
    names = compared(text, english).names
    [found] = [*names.suspects, *names.given_away]
    assert (found.source, found.target) == (source, target) and told in (found.told, None)
    assert names.unknown == ()


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("公司昨天公布了业绩。", "Aberystwyth announced its results yesterday."),
        ("会议紧紧围绕主题进行。", "The meeting of Tianjinjin kept to its theme."),
        ("船停泊在港口。", "The ship lies at Tingbolo in the port."),
        ("雨下了一整天。", "It rained all day in Fengya."),
        ("这些人没有回应。", "Kratowski did not respond."),
    ],
)
def test_an_invented_name_stays_unknown(text: str, english: str) -> None:
    c = compared(text, english)
    assert c.names.given_away == () and len(c.names.unknown) == 1
    assert [p.rule for p in check(c) if p.code == "name-unverified"] == [None]


@pytest.mark.parametrize(
    ("name", "english", "told"),
    [
        ("达林特", "The Dark Internet said that the meeting would go on.", ""),
        ("杰罗德", "The New Territory said that the meeting would go on.", ""),
        ("沃尔塔", "In the end Human Rights said that the meeting would go on.", ""),
        ("科尔特斯", "The High Court said that the meeting would go on.", ""),
        ("布莱克斯", "In the end Black Spring said that the meeting would go on.", ""),
        ("达林特", "Darlint said that the meeting would go on.", "Darlint"),
        ("汤恩尼", "Toynny said that the meeting would go on.", "Toynny"),
        ("涂尔森", "Tulson said that the meeting would go on.", "Tulson"),
        ("费罗本", "In the end Faro Ben said that the meeting would go on.", "Faro Ben"),
    ],
)
def test_a_phrase_of_ordinary_words_is_suggested_only_where_all_of_it_sounds_alike(
    name: str, english: str, told: str
) -> None:
    names = compared(f"{name}表示，会议会继续。", english).names
    assert [(n.source, n.target) for n in (*names.suspects, *names.given_away)] == [(name, told)]


@pytest.mark.parametrize("english", ["Angela Merkal spoke in Berlin.", "Angela Markel spoke in Berlin."])
def test_a_misspelt_name_of_the_glossary_is_told_once(english: str) -> None:
    told = [p.code for p in check(compared("默克尔在柏林发表了讲话。", english)) if p.code.startswith("name")]
    assert told == ["name-missing"]


def test_who_is_called_by_the_surname_is_known_by_the_full_name() -> None:
    text = "裘姗阑表示，会议会继续。裘没有说明原因。"
    article = Article("a.md", "消息", (Paragraph(text),))
    _, second = segments_of(article, sentences_of_article(article), Naming([article]))
    names = Comparison(second, "Qiu did not give reasons.").names
    assert [s.source for s in names.suspects] == ["裘姗阑"] and names.unknown == ()


def told(text: str, english: str) -> list[str]:
    """The names of a sentence that are to be confirmed."""
    names = compared(text, english).names
    return [n.source for n in (*names.suspects, *names.given_away)]


@pytest.mark.parametrize(
    ("text", "english"),
    [
        (
            "河南省洛阳市教师裘姗阑说,水稻熟了。",
            "Qiu Shanlan, a teacher in Luoyang, Henan, said that the rice was ripe.",
        ),
        ("上海市教师曾刚和家长浇了花。", "Zeng Gang, a teacher in Shanghai, and parents watered the flowers."),
        ("上海市教师孙丹和家长浇了花。", "Sun Dan, a teacher in Shanghai, and parents watered the flowers."),
    ],
)
def test_pinyin_of_a_person_in_a_paragraph_of_the_mainland_is_not_to_be_confirmed(text: str, english: str) -> None:
    assert told(text, english) == []
    assert compared(text, english).names.unknown == ()


def test_a_place_that_no_list_has_is_to_be_confirmed() -> None:
    assert told("四川省绵阳市枫垭村的水稻熟了。", "The rice of Fengya Village in Mianyang is ripe.") == ["枫垭"]


def test_a_foreign_name_is_not_joined_with_the_word_beside_it() -> None:
    names = compared("塔博莫里获胜。", "Smith Tabomori won.").names
    assert [n.target for n in (*names.suspects, *names.given_away)] == ["Tabomori"]


@pytest.mark.parametrize(
    ("text", "english", "name"),
    [
        ("四川省绵阳市枫垭村的水稻熟了。", "The rice of Fongya Village in Mianyang, Sichuan, is ripe.", "枫垭"),
        ("台湾嘉义县枫垭村的水稻熟了。", "The rice of Fengya Village in Chiayi County, Taiwan, is ripe.", "枫垭"),
        ("河南省洛阳市教师裘姗阑说,水稻熟了。", "Qiao Shanlan, a teacher in Luoyang, Henan, said so.", "裘姗阑"),
        ("河南省洛阳市教师裘姗阑说,水稻熟了。", "Qiu Qiu Shanlan, a teacher in Luoyang, Henan, said so.", "裘姗阑"),
        ("河南省洛阳市教师裘姗阑说,水稻熟了。", "Luoyang-Qiu Shanlan, a teacher in Henan, said so.", "裘姗阑"),
        ("河南省洛阳市教师裘晟阑说,水稻熟了。", "Qiu Shenglan, a teacher in Luoyang, Henan, said so.", "裘晟阑"),
    ],
)
def test_garbled_ones_and_those_of_elsewhere_are(text: str, english: str, name: str) -> None:
    assert name in told(text, english)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        (
            "业者在台设厂，台湾工人赴台北。",
            "The firm builds a plant in Taiwan, and Taiwan workers of Taiwan go to Taipei.",
        ),
        ("他用美版手机。", "He uses the American version, an American phone."),
    ],
)
def test_a_country_by_its_character_is_counted(text: str, english: str) -> None:
    assert "name-repeated" not in {p.code for p in check(compared(text, english))}
