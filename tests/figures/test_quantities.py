"""Chinese quantities: values, spans and hedges, what is left alone, and properties that hold for any text."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import cn2an
import pytest
from fuzzing import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.figures.chinese.numerals import parse_number
from summarize.figures.chinese.quantities import find_quantities
from summarize.figures.compare.match import match_figures
from summarize.figures.find import find_figures
from summarize.figures.types import Quantity

DIGITS = "零一二三四五六七八九"


def to_chinese(value: int) -> str:
    """A number from 0 below 10**16 in Chinese numerals, as it is written in the press."""
    if value == 0:
        return "零"
    text, gap = "", False
    for scale, name in ((10**12, "万亿"), (10**8, "亿"), (10**4, "万"), (1, "")):
        section, value = divmod(value, scale)
        if not section:
            gap = bool(text)
            continue
        if text and (gap or section < 1000):
            text += "零"
        text += _section(section) + name
        gap = False
    return text


def _section(value: int) -> str:
    text, gap = "", False
    for scale, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, scale)
        if digit:
            text += ("零" if gap and text else "") + DIGITS[digit] + name
            gap = False
        else:
            gap = True
    return text


def one(text: str) -> Quantity:
    found = find_quantities(text)
    assert len(found) == 1, found
    return found[0]


@given(st.integers(min_value=0, max_value=10**16 - 1))
def test_round_trip_through_chinese_numerals(value: int) -> None:
    number = parse_number(to_chinese(value))
    assert number is not None
    assert number.low == number.high == value


@given(st.integers(min_value=10, max_value=10**16 - 1))
def test_round_trip_in_a_sentence(value: int) -> None:
    quantity = one(f"损失达{to_chinese(value)}美元。")
    assert (quantity.low, quantity.high, quantity.unit) == (value, value, "USD")


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_agrees_with_cn2an(value: int) -> None:
    written = cn2an.an2cn(value, "low")
    number = parse_number(written)
    assert number is not None
    assert number.low == value
    try:
        theirs = cn2an.cn2an(written, "smart")
    except (ValueError, KeyError):  # it refuses some of what it wrote itself: 二十三亿一千, 一亿零一千二百一十一
        return
    assert number.low == theirs


@given(st.integers(min_value=1, max_value=99_999), st.sampled_from([("万", 10**4), ("亿", 10**8), ("万亿", 10**12)]))
def test_arabic_digits_with_a_scale(digits: int, scale: tuple[str, int]) -> None:
    quantity = one(f"投资{digits / 10:.1f}{scale[0]}元")
    assert quantity.low == Fraction(digits, 10) * scale[1]


@given(st.integers(min_value=2, max_value=10**15), st.sampled_from(["美元", "元", "%", "吨", "公里", "人"]))
def test_rendering_states_the_value_and_nothing_else_does(value: int, unit: str) -> None:
    text = f"共有{value}{unit}"
    figures = find_figures(text)
    english = " and ".join(f.english for f in figures)
    assert match_figures(figures, f"There were {english}.", source=text).ok
    other = one(f"共有{value + 1}{unit}").english
    assert match_figures(figures, f"There were {other}.", source=text).wrong
    assert match_figures(figures, f"There were {english}, {english}.", source=text).invented


@given(st.text(max_size=60))
def test_any_text_is_read_without_error(text: str) -> None:
    check_spans(text)


@settings(max_examples=examples(300))
@given(
    st.text(
        alphabet="0123456789.,，-~零一二两三十百千万亿兆几数多余约近第年月日成分之至到比倍半个元美%岁点时A½ ",
        max_size=30,
    )
)
def test_any_mixture_of_numerals_is_read_without_error(text: str) -> None:
    check_spans(text)


def check_spans(text: str) -> None:
    at = 0
    for figure in find_figures(text):
        assert at <= figure.start < figure.end <= len(text)
        assert figure.source == text[figure.start : figure.end]
        assert figure.english
        at = figure.end
    match_figures(find_figures(text), text, source=text)


@pytest.mark.parametrize(
    "piece", ["1", "一", "1,", "十万", "1-", "百分之", "2018年", "a1", "第", "约", " ", "111,", "1.", "两百"]
)
def test_long_runs_come_to_an_end(piece: str) -> None:
    text = piece * 10_000  # what takes time in the square of the length is not done in minutes
    assert all(f.source == text[f.start : f.end] for f in find_figures(text))


@pytest.mark.parametrize(
    ("text", "source", "start"),
    [
        ("該計劃將耗資１９９８０億美元", "１９９８０億美元", 6),
        ("約有㎡以外的３５人", "３５", 6),
        ("他有５，０００元", "５，０００元", 2),
        ("比分14½分", "14½", 2),
    ],
)
def test_spans_are_those_of_the_original(text: str, source: str, start: int) -> None:
    quantity = one(text)
    assert (quantity.source, quantity.start) == (source, start)


def test_a_chinese_comma_separates() -> None:
    assert [q.source for q in find_quantities("共5，100人")] == ["5", "100"]


@pytest.mark.parametrize(
    ("text", "strict"),
    [
        ("三名士兵", True),
        ("两枚导弹", True),
        ("两国领导人", False),
        ("七八个孩子", False),
        ("两年一度的会议", False),
        ("第一次", False),
        ("第二大城市", True),
        ("1名官员", False),
        ("1亿人", True),
    ],
)
def test_strict_figures_have_to_be_translated(text: str, strict: bool) -> None:
    assert one(text).strict is strict


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("50多个国家", "more than 50"),
        ("超过50个国家", "50"),
        ("约50个国家", "about 50"),
        ("不超过3%", "no more than 3%"),
        ("不会突破3%", "3%"),
        ("三国领导人", "three"),
        ("三名官员", "three"),
        ("增长3倍", "quadrupled"),
        ("是去年的3倍", "three times"),
    ],
)
def test_english_of_hedges_and_multiples(text: str, english: str) -> None:
    assert find_quantities(text)[-1].english == english


def test_a_negated_hedge_is_the_contrary() -> None:
    assert one("增幅不会突破3%").hedge == "at most"
    assert one("距离不能小于1.5米").hedge == "at least"
    assert one("增幅突破3%").hedge == "more than"


def test_small_numbers_and_vague_ones_stay_in_chinese() -> None:
    assert not one("三名官员").inject
    assert not one("数十人受伤").inject
    assert one("50多个国家").inject


def test_values_are_exact() -> None:
    assert one("三分之一的人").low == Fraction(1, 3)
    assert one("1.26亿吨").value == "126000000"
    assert one("0.1%").value == "0.1"


def test_a_year_without_its_character_has_no_comma() -> None:
    (found,) = find_quantities("无论谁赢得2020大选")
    assert found.english == "2020"
    (found,) = find_quantities("共有2020人参加")
    assert found.english == "2,020"


@pytest.mark.parametrize(
    ("text", "injections"),
    [
        ("新政規定每人最多購買一套房", ["up to one"]),
        ("租客限養一隻貓", ["up to one"]),
        ("新生至少參加一項運動", ["one"]),
        ("他頂多算一個外行", []),
        ("他買了一套房", []),
        ("湖水溫度升高一度", ["1 degree"]),
        ("他一度被捕", []),
        ("被困两个月零九天", ["two months and", "nine days"]),
        ("二零二五年零售额", []),
        ("石碑旁有一块两丈高的匾", ["2 zhang"]),
    ],
)
def test_a_single_one_and_what_goes_on_from_a_unit(text: str, injections: list[str]) -> None:
    assert [q.injection for q in find_figures(text) if isinstance(q, Quantity)] == injections


@pytest.mark.parametrize(
    ("chinese", "wanted"),
    [
        ("教练与球队续约两年。", "two years"),
        ("中锋签约五年。", "five years"),
        ("买家违约三次。", "three"),
        ("每年节约两千元。", "2,000 yuan"),
        ("会议持续约三小时。", "about three hours"),
        ("手续约三天办妥。", "about three days"),
        ("春节约三千人出游。", "about 3,000"),
        ("他了解约三成情况。", "about 30%"),
        ("两队签约约三十份。", "about 30"),
    ],
)
def test_about_that_is_the_end_of_a_word_says_nothing_of_the_figure(chinese: str, wanted: str) -> None:
    assert [f.english for f in find_figures(chinese, date(2025, 9, 10))][-1] == wanted
