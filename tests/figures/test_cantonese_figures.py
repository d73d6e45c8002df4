"""Figures and times of Cantonese sentences, read as those of written Chinese, and told where they stand."""

from datetime import date

import pytest

from summarize.figures import find_figures


@pytest.mark.parametrize(
    ("text", "source", "english"),
    [
        ("佢等咗個幾鐘。", "個幾鐘", "more than one hour"),
        ("我哋行咗兩個幾鐘。", "兩個幾鐘", "more than two hours"),
        ("架車遲咗三個骨。", "三個骨", "45 minutes"),
        ("佢遲咗兩個字。", "兩個字", "10 minutes"),
        ("啲蛋兩蚊半一隻。", "兩蚊半", "2.5 dollars or yuan"),
        ("啲蛋貴咗五毫子。", "五毫子", "0.5 dollars or yuan"),
        ("佢畀咗百幾蚊我。", "百幾蚊", "more than 100 dollars or yuan"),
        ("佢搵到廿幾萬。", "廿幾萬", "more than 200,000"),
        ("佢份糧得成百萬蚊。", "成百萬蚊", "nearly 1 million dollars or yuan"),
        ("琴日佢冇嚟。", "琴日", "yesterday"),
        ("佢後日先返。", "後日", "the day after tomorrow"),
        ("朝早八點九佢先到。", "朝早八點九", "8:45 a.m."),
    ],
)
def test_cantonese_figures(text: str, source: str, english: str) -> None:
    found = {f.source: (text[f.start : f.end], f.english) for f in find_figures(text, date(2025, 9, 10))}
    assert found.get(source) == (source, english)


def test_figures_of_one_cantonese_word_do_not_overlap() -> None:
    found = find_figures("佢前晚年度檢討冇嚟。", date(2025, 9, 10))
    assert [(f.source, f.english) for f in found] == [("前晚", "the day before yesterday")]


@pytest.mark.parametrize("text", ["他喜欢听日本音乐。", "村民听朝鲜广播。", "他们听晚会节目。"])
def test_no_day_is_read_out_of_mandarin(text: str) -> None:
    assert not find_figures(text, date(2025, 9, 10))


def test_two_tens_are_no_numeral() -> None:
    assert not find_figures("卅廿")


def test_slang_for_a_sum_is_not_guessed() -> None:
    assert not find_figures("佢執到三皮嘢。")


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("救援持续了两个多小时。", "more than two hours"),
        ("航班停了十个多月。", "more than 10 months"),
        ("谈判进行了三年多。", "more than three years"),
        ("列车延误十分钟。", "10 minutes"),
        ("未来两天多云。", "two days"),
        ("她十分钟爱这座城市。", None),
        ("球员十分高兴。", None),
    ],
)
def test_more_than_a_time_and_ten_minutes(text: str, english: str | None) -> None:
    assert [f.english for f in find_figures(text)] == ([english] if english else [])
