"""Two decades with one 年代 between them: both are put in, and both have to be in the English."""

from __future__ import annotations

import pytest

from summarize.figures import find_figures, match_figures


@pytest.mark.parametrize(
    ("chinese", "decades"),
    [
        ("工厂建于上世纪五六十年代。", [1950, 1960]),
        ("他在八、九十年代写了许多剧本。", [1980, 1990]),
        ("60、70年代的家具又流行起来。", [1960, 1970]),
        ("1920和1930年代，纱厂很多。", [1920, 1930]),
        ("六十至八十年代，矿区人口增加。", [1960, 1980]),
        ("19世纪三四十年代，運河通航。", [1830, 1840]),
        ("本世纪二三十年代是关键。", [2020, 2030]),
        ("七十年代至九十年代，渔场关闭。", [1970, 1990]),
        # One decade, or none.
        ("上世纪六十年代，他去了海边。", [1960]),
        ("他花了五六十年才还清。", []),
        ("第二十年代会选手名单。", [1920]),
        ("三五十年代远。", [1950]),
    ],
)
def test_decades(chinese: str, decades: list[int]) -> None:
    found = [f for f in find_figures(chinese) if not hasattr(f, "unit")]
    assert [f.explicit.decade for f in found] == decades


@pytest.mark.parametrize(
    ("english", "missing"),
    [
        ("The plant was built in the 1950s and 1960s.", 0),
        ("The plant was built in the 1950s and '60s.", 0),
        ("The plant was built in the 1950s and 60s.", 0),
        ("The plant was built in the fifties and sixties.", 0),
        ("The plant was built in the 1960s.", 1),
        ("The plant was built in the 1950s.", 1),
    ],
)
def test_both_have_to_be_there(english: str, missing: int) -> None:
    source = "工厂建于上世纪五六十年代。"
    found = match_figures(find_figures(source), english, source=source)
    assert len(found.missing) + len(found.wrong) == missing
    assert not found.invented
