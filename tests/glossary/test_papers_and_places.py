"""Names that are one in Chinese and several in English: papers by their country, islands by who speaks, an office before a surname."""

from __future__ import annotations

import pytest

from summarize.glossary.naming import Naming


@pytest.mark.parametrize(
    ("chinese", "expected"),
    [
        ("西班牙《世界报》刊登社论。", "Spain's El Mundo"),
        ("西班牙媒体《世界报》刊登社论。", "El Mundo"),
        ("德国《世界报》刊登社论。", "Germany's Die Welt"),
        ("法国《世界报》刊登社论。", "France's Le Monde"),
        ("《世界报》称马克龙将改组内阁。", "Le Monde"),
        ("俄罗斯《独立报》刊登社论。", "Russia's Nezavisimaya Gazeta"),
        ("英国《独立报》刊登社论。", "Britain's Independent"),
        ("巡逻船驶近尖阁诸岛。", "Senkaku Islands"),
        ("巡逻船驶近钓鱼岛。", "Diaoyu Islands"),
        ("台北的故宫展出字画。", "National Palace Museum"),
        ("北京的故宫展出字画。", "Forbidden City"),
        ("秋明州发生火灾。", "Tyumen region"),
        ("科米共和国发生火灾。", "Komi Republic"),
        ("港岛线列车停在太古。", "Tai Koo"),
    ],
)
def test_it_is_called_so(chinese: str, expected: str) -> None:
    assert expected in [match.entry.target for match in Naming([]).matcher.find(chinese)]


@pytest.mark.parametrize(
    ("chinese", "unwanted"),
    [
        ("《世界报》刊登社论。", "Le Monde"),
        ("前行政院长江宜桦返国。", "Yangtze River"),
        ("当地大清真寺举行礼拜。", "Qing dynasty"),
        ("游客在岳阳楼区住宿。", "Yueyang Tower"),
        ("工厂位于阿里山路。", "Alishan"),
        ("厦门金门大桥动工。", "Golden Gate Bridge"),
        ("太古集团公布业绩。", "Tai Koo"),
    ],
)
def test_it_is_not_called_so(chinese: str, unwanted: str) -> None:
    assert unwanted not in [match.entry.target for match in Naming([]).matcher.find(chinese)]


def test_the_river_is_still_named() -> None:
    for chinese in ("南京市长江大桥附近起雾。", "中部长江流域暴雨。"):
        assert "Yangtze River" in [match.entry.target for match in Naming([]).matcher.find(chinese)]
