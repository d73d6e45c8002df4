"""Names of the mainland that nobody has to confirm: which are settled, and what keeps one a name to confirm."""

import pytest

from summarize.articles.article import Article, Paragraph
from summarize.data import rows
from summarize.glossary.entries import Entry
from summarize.glossary.mainland import firm, of_mainland, recurs, settled
from summarize.glossary.matching import Match, Matcher
from summarize.glossary.sources import builtin_glossary
from summarize.glossary.suggest import unknown_names


def _settled(*paragraphs: str, script: str = "hans") -> set[str]:
    texts = tuple(Paragraph(text) for text in paragraphs)
    article = Article("a.md", "", texts, None, None, None, None, script)  # type: ignore[arg-type]
    return {row.sources[0] for row in unknown_names([article], Matcher(builtin_glossary())) if row.settled}


@pytest.mark.parametrize("name", ["丁国梁", "邱晓燕", "曾志强", "欧阳明亮", "宋丽"])
def test_names_with_one_reading_are_settled(name: str) -> None:
    assert settled(name)


@pytest.mark.parametrize(
    "name", ["丁国晟", "邱晓茜", "单志强", "吕明亮", "宋行知", "朴永哲", "柏文涛", "徐亮称", "邱乐"]
)
def test_a_character_of_several_readings_and_a_name_cut_wrong_are_not(name: str) -> None:
    assert not settled(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("河南省洛阳市副市长丁国梁表示,大桥明年通车。", "丁国梁"),
        ("四川省绵阳市教师邱晓燕在课堂上介绍了水稻。", "邱晓燕"),
        ("甘肃省农科院研究员宋丽霞说,今年雨水偏少。", "宋丽霞"),
    ],
)
def test_a_person_of_the_mainland_beside_an_office_is_settled(text: str, name: str) -> None:
    assert name in _settled(text)


@pytest.mark.parametrize(
    "text",
    [
        "台湾嘉义县副县长丁国梁表示,大桥明年通车。",
        "香港大学研究员邱晓燕说,今年雨水偏少。",
        "新加坡教师邱晓燕访问四川省绵阳市时说,课堂很热闹。",
        "韩国大学研究员李国梁在山东省青岛市说,今年雨水偏少。",
        "加利福尼亚州华裔市长丁国梁表示,大桥明年通车。",
        "副市长丁国梁表示,大桥明年通车。",
        "河南省洛阳市副市长丁国梁(Tony Ting)表示,大桥明年通车。",
        "河南省洛阳市副市长丁国晟表示,大桥明年通车。",
        "河南省洛阳市副总裁余弦表示,大桥明年通车。",
    ],
)
def test_who_may_be_of_elsewhere_stays_to_be_confirmed(text: str) -> None:
    assert not _settled(text)


def test_traditional_script_settles_nothing() -> None:
    assert not _settled("河南省洛陽市副市長丁國梁表示,大橋明年通車。", script="hant")


def test_another_paragraph_may_tell_where_a_person_is_of_and_one_may_tell_of_elsewhere() -> None:
    first, second = "教师邱晓燕说,课堂很热闹。", "邱晓燕在四川省绵阳市长大。"
    assert _settled(first, second) == {"邱晓燕"}
    assert not _settled(first, second, "邱晓燕后来去了台湾。")


def test_a_name_that_recurs_beside_other_words_is_cut_right() -> None:
    assert recurs("邱晓燕", "邱晓燕来了。邱晓燕走后,邱晓燕笑了。")
    assert not recurs("贺函中", "他在贺函中表示,她在贺函中表示,我在贺函中表示。")


def test_a_word_between_quotation_marks_is_no_person() -> None:
    matcher = Matcher(builtin_glossary())
    text = "河南省的货架上,金龙油和“金龙油”并排。"
    assert of_mainland(text, list(matcher.find(text)))
    assert not firm(text, text.index("“") + 1, "金龙油", [])


def test_translations_spell_settled_names_so() -> None:
    """Counted by `python examples/benchmark.py names`."""
    [row] = [row for row in rows("summarize.glossary", "name_rates.tsv") if row["set"] == "all"]
    assert int(row["names"]) >= 150
    assert float(row["rate"]) >= 0.985


def test_a_place_with_a_hyphen_is_of_elsewhere() -> None:
    place = Entry(("特拉维夫-雅法",), "Tel Aviv-Yafo", "place", layer="built-in")
    known = [Match(0, 7, place, "特拉维夫-雅法")]
    assert not of_mainland("特拉维夫-雅法和四川省绵阳市结好。", known)
