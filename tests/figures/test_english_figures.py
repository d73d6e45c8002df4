"""English figures and dates are read by value, and compared with the Chinese ones."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.figures.compare.match import FigureMatch, match_figures
from summarize.figures.english.dates import find_english_dates
from summarize.figures.english.quantities import find_english_quantities
from summarize.figures.find import find_figures

REFERENCE = date(2023, 8, 5)


def test_a_negation_of_another_clause_leaves_the_hedge() -> None:
    found = find_english_quantities("With no more than 7 kg of baggage, more than 60 yuan is due.")
    assert [q.hedge for q in found] == ["at most", "more than"]


def test_two_earthquakes_of_a_magnitude_are_two() -> None:
    found = find_english_quantities("Two magnitude-4.5-plus quakes and three magnitude 5 quakes were felt.")
    assert [(float(q.low), q.unit) for q in found] == [(2, None), (4.5, None), (3, None), (5, None)]


def match(text: str, english: str, *, names: tuple[str, ...] = ()) -> FigureMatch:
    return match_figures(find_figures(text, REFERENCE), english, source=text, names=names)


@pytest.mark.parametrize(
    ("text", "value", "kind", "unit"),
    [
        ("$10 billion", "10000000000", "money", "USD"),
        ("10 billion dollars", "10000000000", "money", "USD"),
        ("US$10bn", "10000000000", "money", "USD"),
        ("10bn yuan", "10000000000", "money", "CNY"),
        ("RMB132.46 million", "132460000", "money", "CNY"),
        ("£11million", "11000000", "money", "GBP"),
        ("£5m", "5000000", "money", "GBP"),
        ("500m", "500", "measure", "meter"),
        ("£500m", "500000000", "money", "GBP"),
        ("few hundred people", "200..999", "count", None),
        ("HK $28.5 billion", "28500000000", "money", "HKD"),
        ("NT$500", "500", "money", "TWD"),
        ("1.26 million", "1260000", "count", None),
        ("126 million tonnes", "126000000", "measure", "ton"),
        ("126 million metric tons", "126000000", "measure", "ton"),
        ("three", "3", "count", None),
        ("a magnitude-6.3 quake", "6.3", "count", None),
        ("twenty-one", "21", "count", None),
        ("one hundred and five", "105", "count", None),
        ("two million three hundred thousand", "2300000", "count", None),
        ("half a million", "500000", "count", None),
        ("a hundred", "100", "count", None),
        ("two-thirds", "2/3", "fraction", None),
        ("a third of them", "1/3", "fraction", None),
        ("one in five", "0.2", "fraction", None),
        ("44 percent", "44", "percent", "%"),
        ("44 per cent", "44", "percent", "%"),
        ("14 percentage points", "14", "points", "point"),
        ("twice", "2", "multiple", None),
        ("doubled", "2", "multiple", None),
        ("dozens of people", "20..99", "count", None),
        ("tens of thousands of people", "20000..99999", "count", None),
        ("10 to 15", "10..15", "count", None),
        ("30%-40%", "30..40", "percent", "%"),
        ("between 30 and 40 percent", "30..40", "percent", "%"),
        ("$1 billion to $1.5 billion", "1000000000..1500000000", "money", "USD"),
        ("10 to 15 million", "10000000..15000000", "count", None),
        ("a third meeting", "3", "ordinal", None),
        ("21st", "21", "ordinal", None),
        ("twenty-fifth", "25", "ordinal", None),
        ("35-year-old", "35", "age", "year"),
        ("two and a half years", "2.5", "duration", "year"),
        ("3-1", "3:1", "score", None),
        ("51 votes to 49", "51:49", "score", None),
    ],
)
def test_english_quantity(text: str, value: str, kind: str, unit: str | None) -> None:
    found = find_english_quantities(f"There was {text}.")
    assert [(q.value, q.kind, q.unit) for q in found] == [(value, kind, unit)]


@pytest.mark.parametrize(
    "text", ["F-35", "G20", "COVID-19", "5G", "https://example.com/12/34", "version 1.2.10", "May 2018", "1990s"]
)
def test_no_english_quantity(text: str) -> None:
    assert find_english_quantities(f"It was {text}.") == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("on Aug. 4", {"month": 8, "day": 4}),
        ("August 4th", {"month": 8, "day": 4}),
        ("the 4th of August", {"month": 8, "day": 4}),
        ("4 August 2023", {"year": 2023, "month": 8, "day": 4}),
        ("Aug. 4, 2023", {"year": 2023, "month": 8, "day": 4}),
        ("in May", {"month": 5}),
        ("October 2022", {"year": 2022, "month": 10}),
        ("Wednesday", {"weekday": 3}),
        ("the first quarter", {"quarter": 1}),
        ("the second half of 2026", {"half": 2}),
        ("the 1980s", {"decade": 1980}),
        ("the nineteen-eighties", {"decade": 1980}),
        ("the early 90s", {"decade": 1990}),
        ("the 21st century", {"century": 21}),
        ("7:30 p.m.", {"hour": 19, "minute": 30}),
        ("2018", {"year": 2018}),
    ],
)
def test_english_date(text: str, parts: dict[str, int]) -> None:
    assert find_english_dates(text)[0].parts.known() == parts


@pytest.mark.parametrize(
    "text", ["He may go.", "Theresa May said", "Jan Smith said", "2,018 people", "2000 people", "Long March 5"]
)
def test_no_english_date(text: str) -> None:
    assert find_english_dates(text) == ()


@pytest.mark.parametrize(
    ("chinese", "english", "same"),
    [
        ("100亿美元", "$10 billion", True),
        ("100亿美元", "10 billion dollars", True),
        ("100亿美元", "US$10bn", True),
        ("100亿美元", "$10 million", False),
        ("100亿美元", "10 billion yuan", False),
        ("1.26亿吨", "126 million tonnes", True),
        ("1.26亿吨", "126 million kilometers", False),
        ("三分之二", "two-thirds", True),
        ("七成", "70 percent", True),
        ("七成", "seven percent", False),
        ("50%", "half", True),
        ("50多人", "more than 50", True),
        ("50多人", "50", False),
        ("50多人", "less than 50", False),
        ("数十人", "dozens of", True),
        ("数十人", "hundreds of", False),
        ("上百人", "hundreds of", True),
        ("十几人", "more than 10", True),
        ("增长两倍", "tripled", True),
        ("增长两倍", "doubled", False),
        ("增长两倍", "200 percent", True),
        ("两倍", "twice", True),
        ("翻一番", "doubled", True),
        ("二十年", "two decades", True),
        ("3比1", "3-1", True),
        ("3比1", "3-2", False),
    ],
)
def test_agreement(chinese: str, english: str, same: bool) -> None:
    found = match_figures(find_figures(chinese), english, source=chinese)
    assert found.ok is same
    assert len(found.found) == same


def test_each_figure_accounts_for_one() -> None:
    text = "损失35亿美元，35人死亡"
    assert match(text, "Losses were $3.5 billion and 35 people died.").ok
    assert [f.source for f in match(text, "Losses were $3.5 billion.").missing] == ["35"]
    assert [f.source for f in match(text, "Losses were $3.5 billion and 35 people died; 35 died.").invented] == ["35"]


@pytest.mark.parametrize(
    "english",
    [
        "The plan will cost $1.998 billion.",
        "The plan will cost $1.988 trillion.",
        "The plan will cost 1.998 trillion yuan.",
    ],
)
def test_the_wrong_value_is_paired_with_the_right_one(english: str) -> None:
    ((expected, found, _),) = match("该计划将耗资19980亿美元", english).wrong
    assert expected.source == "19980亿美元"
    assert found.source in english


def test_ranges_may_be_taken_apart() -> None:
    assert match("税率从10%提高到15%", "The rate rose from 10% to 15%.").ok
    assert match("10亿至15亿美元", "between $1 billion and as much as $1.5 billion").ok
    assert len(match("10亿至15亿美元", "between $1 billion and $1.6 billion").wrong) == 1


def test_an_invented_figure_is_reported() -> None:
    assert [f.source for f in match("官员发表讲话", "The official spoke for 40 minutes.").invented] == ["40 minutes"]
    assert match("官员发表讲话", "One official spoke first.").ok
    assert match("双方再次会晤", "The two sides met for a second time.").ok


def test_numbers_in_names_have_to_be_in_the_source() -> None:
    assert match("F-35战机和5G网络", "F-35 jets and a 5G network").ok
    assert [f.source for f in match("F-35战机", "F-16 jets").invented] == ["F-16"]
    assert match("国会援引232条款", "Congress invoked Section 232.").ok
    assert match("二十国集团峰会", "the G20 summit").ok


def test_known_names_are_not_looked_at() -> None:
    assert match("", "the Fifth Fleet", names=("Fifth Fleet",)).ok
    assert not match("官员", "the 50 Fleet").ok


FIGURES = st.lists(st.integers(min_value=11, max_value=10**7), min_size=1, max_size=4, unique=True)


@given(FIGURES, st.data())
def test_hostile_changes_are_found(values: list[int], data: st.DataObject) -> None:
    text = "，".join(f"第一批有{v}吨" for v in values)
    parts = [f"{v:,} tons" for v in values]
    assert match(text, "There were " + ", ".join(parts)).ok
    at = data.draw(st.integers(min_value=0, max_value=len(values) - 1))
    changed = data.draw(st.integers(min_value=11, max_value=10**7).filter(lambda v: v not in values))
    dropped = parts[:at] + parts[at + 1 :]
    assert match(text, "There were " + ", ".join([*dropped, f"{changed:,} tons"])).wrong
    assert match(text, "There were " + ", ".join(dropped)).missing
    assert match(text, "There were " + ", ".join([*parts, parts[at]])).invented


@given(st.integers(min_value=1, max_value=999), st.sampled_from(["million", "billion", "trillion"]))
def test_a_scale_misread_is_found(value: int, scale: str) -> None:
    text = f"耗资{value}亿美元"
    (figure,) = find_figures(text)
    swapped = {"million": "billion", "billion": "trillion", "trillion": "million"}[scale]
    assert match(text, f"It cost {figure.english}.").ok
    if scale in figure.english:
        assert match(text, f"It cost {figure.english.replace(scale, swapped)}.").wrong
    assert match(text, f"It cost ${value} million.").wrong


@given(st.text(max_size=80))
def test_any_english_is_read_without_error(text: str) -> None:
    at = 0
    for quantity in find_english_quantities(text):
        assert at <= quantity.start < quantity.end <= len(text)
        at = quantity.end
    find_english_dates(text)


@given(
    st.lists(
        st.sampled_from(
            [
                "one",
                "two",
                "hundred",
                "and",
                "a",
                "half",
                "million",
                "10",
                ".5",
                "$",
                "%",
                "-to",
                "3rd",
                "third",
                "May",
                "4",
                ",",
                "billion",
                "of",
                "tens",
                "2018",
                "p.m.",
                ":",
                "x",
            ]
        ),
        max_size=12,
    )
)
def test_any_mixture_of_english_numerals_is_read_without_error(pieces: list[str]) -> None:
    text = " ".join(pieces)
    find_english_quantities(text)
    find_english_dates(text)
    match_figures((), text, source="一")


@pytest.mark.parametrize(
    ("chinese", "english", "right"),
    [
        ("试运行两周年后", "two weeks after the trial", False),
        ("试运行两周年后", "two years after the trial", True),
        ("他等了10天", "he waited for 10 years", False),
        ("他等了两周", "he waited for 14 days", True),
        ("过去20年", "in the past two decades", True),
    ],
)
def test_lengths_of_time_agree_in_unit(chinese: str, english: str, right: bool) -> None:
    assert match_figures(find_figures(chinese), english, source=chinese).ok == right
