"""Patterns that are compiled when a text holds what they need: they find what `re` finds."""

import re
from itertools import product

import pytest

from summarize.data import rows
from summarize.patterns import Candidates, Pattern, needed


@pytest.mark.parametrize(
    ("pattern", "strings"),
    [
        ("止跌回升", ("止跌回升",)),
        ("止跌|回升了?", ("止跌", "回升")),
        ("不?涨停{2,3}", ("涨停",)),
        ("涨停{2}了", ("涨停",)),
        ("涨{0,2}停牌", ("停牌",)),
        ("(?:股市|汇市)+大?跌", ("股市", "汇市")),
        ("(?:股市|汇市)?大跌", ("大跌",)),
        ("(?P<what>股市|汇市){0,1}跌", ("跌",)),
        ("(?<!不)跌(?=停板)", ("跌",)),
        ("[股汇]市", ("股市", "汇市")),
        ("[股汇]?市", ("市",)),
        ("[股汇]{2}市", ("市",)),
        ("[^股]市", ("市",)),
        ("[一-十]月", ("月",)),
        ("[甲乙丙丁戊己]市[甲乙丙丁戊]区", tuple(f"市{c}区" for c in "甲乙丙丁戊")),
        ("(?:股|汇?)市", ("市",)),
        ("股|[汇]", ("股", "汇")),
        ("股|[汇]?", ()),
        ("股|", ()),
        ("(?i)gdp", ()),
        ("(?i:gdp)下", ()),
        ("(?#一)股", ()),
        (r"\u80a1市", ("市",)),
        (r"\(注\)", ("注",)),
        ("[^]市]跌", ("跌",)),
        ("股)市", ()),
    ],
)
def test_what_a_pattern_cannot_do_without(pattern: str, strings: tuple[str, ...]) -> None:
    assert needed(pattern) == strings


@pytest.mark.parametrize(
    "pattern",
    [
        "甲(?:乙|丙)?丁",
        "甲{0,2}乙",
        "(?:甲|乙丙){1,2}丁?",
        "甲|乙+丙",
        "(?<!甲)乙(?!丙)",
        "(甲)?(?(1)乙|丙)",
        "(?P<a>甲|乙)(?P=a)",
        "甲??乙",
        "(?:甲(?:乙|丁)*)丙",
        "(?:甲|)乙",
        "[甲乙]丙[丙丁]",
        "[甲乙]+丙[丙丁]?",
        "[^甲]乙|丁[丙甲]",
        "(?:(?:甲))",
    ],
)
def test_it_finds_what_re_finds_in_every_short_text(pattern: str) -> None:
    plain, ours = re.compile(pattern), Pattern(pattern)
    for size in range(5):
        for text in map("".join, product("甲乙丙丁", repeat=size)):
            spans = [m.span() for m in plain.finditer(text)]
            assert [m.span() for m in ours.finditer(text)] == spans, text
            assert bool(ours.search(text)) == bool(spans)
            assert bool(ours.match(text)) == bool(plain.match(text))


def test_letters_of_either_case_are_no_condition() -> None:
    assert Pattern("gdp下", re.IGNORECASE).search("GDP下")
    assert Pattern("(?:下跌|股市)[a-z]", re.IGNORECASE).search("下跌X")


def test_the_rows_of_the_tables_find_what_re_finds_in_all_their_examples() -> None:
    tables = [
        [row["chinese"] for row in rows("summarize.translation", "plainer.tsv")],
        [row["chinese"] for row in rows("summarize.translation", "opposites.tsv")],
        [row["chinese"] for row in rows("summarize.translation", "negations.tsv")],
        [row["after"] for row in rows("summarize.figures.chinese", "wording.tsv")],
    ]
    texts = [row["source"] for row in rows("summarize.translation", "opposites.tsv")]
    texts += [row["source"] for row in rows("summarize.translation", "negations.tsv")]
    texts += [row["example"].partition(" = ")[0] for row in rows("summarize.figures.chinese", "wording.tsv")]
    texts += [row["chinese"] for row in rows("summarize.translation", "plainer.tsv")]
    found = 0
    for pattern in (p for table in tables for p in table):
        plain, ours = re.compile(pattern), Pattern(pattern)
        for text in texts:
            spans = [m.span() for m in plain.finditer(text)]
            found += bool(spans)
            assert [m.span() for m in ours.finditer(text)] == spans, (pattern, text)
    assert found > 500


def test_candidates_are_the_patterns_that_a_text_may_hold() -> None:
    patterns = [*map(Pattern, ["涨势(?:仍)?未歇", "[股汇]市", "跌(?!停)", "停牌?", "(?i)gdp", "(?:GDP|产值)下"])]
    candidates = Candidates(patterns)
    assert candidates.of("涨势未歇，汇市平稳。") == [0, 1, 4]
    assert candidates.of("跌") == [2, 4]
    assert candidates.of("") == [4]
    assert candidates.of("产值下跌，GDP下降") == [2, 4, 5]


@pytest.mark.parametrize(
    ("package", "name", "example"),
    [
        ("summarize.translation", "plainer.tsv", "example"),
        ("summarize.translation", "opposites.tsv", "source"),
        ("summarize.translation", "negations.tsv", "source"),
    ],
)
def test_no_row_of_a_table_is_overlooked(package: str, name: str, example: str) -> None:
    table = rows(package, name)
    patterns = [Pattern(row["chinese"]) for row in table]
    candidates = Candidates(patterns)
    for row in table:
        text = row[example]
        assert [i for i, p in enumerate(patterns) if p.may_be_in(text)] == [
            i for i in candidates.of(text) if patterns[i].may_be_in(text)
        ]
