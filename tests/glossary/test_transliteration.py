from pathlib import Path

import make_name_characters
import pytest

from summarize.glossary.transliteration import name_table, transliterations, written_by_sound


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("蒙古总理奥云额尔登周三表示", ["奥云额尔登"]),
        ("新任总统格雷兹洛夫说", ["格雷兹洛夫"]),
        ("海军上将高尔察克表示", ["高尔察克"]),
        ("议员麦金托什获奖", ["麦金托什"]),
        ("歌手毕尔塔诺莎演唱", ["毕尔塔诺莎"]),
        ("要提高尔塔诺莎的收入", ["尔塔诺莎"]),
        ("罗曼蒂克消亡史", []),
        ("中国商务部宣布，自八月起实施许可制度", []),
        ("双方还讨论了如何落实谅解备忘录", []),
    ],
)
def test_transliterations(text: str, names: list[str]) -> None:
    assert [text[a:b] for a, b in transliterations(text)] == names


@pytest.mark.parametrize(
    "name", ["汤恩比", "涂尔干", "金里奇", "麦金托", "施劳威", "魏斯福", "班达里", "安德森", "鲍赛", "万斯", "贾斯"]
)
def test_a_name_that_begins_like_a_chinese_one_is_written_by_its_sound(name: str) -> None:
    assert written_by_sound(name)


@pytest.mark.parametrize(
    "name",
    ["汤显祖", "涂光炽", "金庸", "施一公", "魏巍", "班固", "安建平", "鲍国安", "万鄂湘", "贾玲", "沙祖康", "艾跃进", "白修德",
     "马未都", "欧阳修", "司马光", "文在寅", "阮富仲"],
)  # fmt: skip
def test_a_chinese_name_is_none(name: str) -> None:
    assert not written_by_sound(name)


@pytest.fixture(scope="module")
def names() -> tuple[set[str], set[str]]:
    """Foreign and Chinese ones."""
    return make_name_characters.foreign_names(), make_name_characters.chinese_names()


@pytest.fixture(scope="module")
def scores(names: tuple[set[str], set[str]]) -> dict[bool, list[tuple[str, float]]]:
    return make_name_characters.judged(*names)


def test_the_table_is_what_its_names_make_and_says_how_often_it_is_wrong(
    names: tuple[set[str], set[str]], scores: dict[bool, list[tuple[str, float]]]
) -> None:
    table = Path("summarize/glossary/name_characters.tsv")
    shipped = (Path(__file__).parents[2] / table).read_text(encoding="utf-8")
    assert shipped == make_name_characters.made(*names, scores)


def test_of_names_that_were_not_counted_few_are_taken_for_the_other_kind(
    scores: dict[bool, list[tuple[str, float]]],
) -> None:
    least = name_table().least
    three = {kind: [s >= least[3] for name, s in found if len(name) == 3] for kind, found in scores.items()}
    assert sum(three[False]) <= 0.005 * len(three[False])
    assert sum(three[True]) >= 0.9 * len(three[True])
