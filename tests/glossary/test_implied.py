"""What Chinese words license in English beside the names of a glossary."""

import pytest

from summarize.glossary.implied import characters_of, implied_words


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("扫一扫二维码就能付钱", {"qr"}),
        ("党中央提出新目标", {"central", "committee", "communist", "party"}),
        ("党的二十大之后", {"communist", "party", "china", "congress"}),
        ("全社会用电量上升", {"china"}),
        ("有奖问答", {"q&a"}),
        ("台闽小额贸易", {"taiwan", "fujian"}),
        ("半数保加利亚人反对", {"bulgarian", "bulgarians"}),
        ("一名瑞典人当选", {"swede"}),
        ("国庆当天免费", {"national", "day"}),
        ("公元9年的竹简", {"a.d"}),
        ("两名海军陆战队员", {"marines"}),
        ("卫生部通报病例", {"health", "ministry"}),
        ("全美停课", {"u.s"}),
        ("瑞典人和西班牙人进了决赛", {"swedes", "spaniards"}),
        ("监委弹劾署长", {"control", "yuan"}),
        ("跨年夜下雨", {"new", "year's", "eve"}),
        ("用加元支付", {"canadian"}),
        ("蓝委与绿委推挤", {"kmt", "dpp"}),
        ("开除党籍", {"communist", "party"}),
    ],
)
def test_words_that_imply_a_name(source: str, english: set[str]) -> None:
    assert english <= implied_words(source)


@pytest.mark.parametrize(
    ("source", "english"),
    [("共和党籍议员", "communist"), ("年轻人过夜", "lunar"), ("江西南部", "hunan")],
)
def test_words_that_imply_none(source: str, english: str) -> None:
    assert english not in implied_words(source)


def test_a_key_that_stands_twice_would_lose_its_first_row() -> None:
    from summarize.data import lines

    keys = [line.split("\t")[0] for line in lines("summarize.glossary", "implied.tsv")]
    assert len(keys) == len(set(keys))


def test_characters_of_countries_are_counted_outside_of_the_full_name() -> None:
    found = characters_of("台湾业者来台设厂,在台缴税")
    assert found["Taiwan"] == 2
    assert not characters_of("台湾业者设厂")["Taiwan"]


def test_words_before_christ_license_the_era_that_stands_there() -> None:
    assert "a.d" not in implied_words("公元前3世纪的陶罐")
    assert "b.c" not in implied_words("公元3世纪的陶罐")
