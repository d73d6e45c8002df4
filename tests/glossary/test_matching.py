"""Matching: which entry is found where, in text as articles really write it."""

from __future__ import annotations

import pytest
from fuzzing import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.chinese.normalize import normalize
from summarize.glossary.entries import Context, Entry
from summarize.glossary.matching import Matcher


def found(entries: list[Entry], text: str, near: str = "") -> list[tuple[str, str]]:
    return [(m.source, m.target) for m in Matcher(entries).find(text, near)]


TRUMP = Entry(("特朗普", "川普", "唐纳德·特朗普", "唐纳德·川普"), "Donald Trump", "person")


@pytest.mark.parametrize(
    "text",
    [
        "唐纳德·川普",
        "唐納德‧川普",
        "唐纳德•川普",
        "唐纳德・川普",
        "唐纳德．川普",
        "唐纳德?川普",
        "唐纳德 川普",
        "唐纳德 · 川普",
        "唐纳德川普",
    ],
)
def test_every_way_to_write_the_mark_between_names_is_one_name(text: str) -> None:
    assert found([TRUMP], f"總統{text}說") == [(text, "Donald Trump")]


def test_a_name_without_a_mark_does_not_reach_over_one() -> None:
    assert found([Entry(("京美",), "Jingmei")], "他在北京。美国？北京?美国") == []


def test_longest_of_two_names_with_one_start_wins() -> None:
    entries = [Entry(("美国",), "U.S.", "place"), Entry(("美国进出口银行",), "Export-Import Bank", "organisation")]
    assert found(entries, "美国进出口银行和美国") == [("美国进出口银行", "Export-Import Bank"), ("美国", "U.S.")]


def test_a_condition_decides_between_senses() -> None:
    entries = [
        Entry(("国务院",), "State Council", "organisation"),
        Entry(("国务院",), "State Department", "organisation", context=Context(("美国", "布林肯"))),
    ]
    assert found(entries, "国务院宣布") == [("国务院", "State Council")]
    assert found(entries, "國務院宣布，布林肯說") == [("國務院", "State Department")]
    assert found(entries, "国务院宣布", near="美國的會議") == [("国务院", "State Department")]


def test_a_negated_condition_holds_where_no_word_is_near() -> None:
    entry = Entry(("总务署",), "GSA", "organisation", context=Context(("香港",), negated=True))
    assert found([entry], "总务署署长") == [("总务署", "GSA")]
    assert found([entry], "香港总务署署长") == []


def test_latin_names_ignore_case_and_keep_word_boundaries() -> None:
    assert found([Entry(("ai",), "AI")], "用AI的，AIR、ai") == [("AI", "AI"), ("ai", "AI")]


def test_a_short_latin_name_of_the_lexicon_keeps_its_capitals() -> None:
    assert found([Entry(("IT",), "IT", layer="built-in")], "IT业的it") == [("IT", "IT")]


def test_keep_gives_back_what_stands_there() -> None:
    assert found([Entry(("wirecard",), "wirecard", "keep")], "前Wirecard高管") == [("Wirecard", "Wirecard")]


def test_one_character_of_the_lexicon_fires_only_under_a_condition() -> None:
    assert found([Entry(("美",), "U.S.", "place", layer="built-in")], "美英两国") == []
    assert found([Entry(("美",), "U.S.", "place", context=Context(("英",)), layer="built-in")], "美英两国") == [
        ("美", "U.S.")
    ]
    assert found([Entry(("美",), "U.S.", "place")], "美、日两国") == [("美", "U.S.")]


def test_spans_are_those_of_the_original_text() -> None:
    text = "（１）唐納德．川普 ５Ｇ 網路"
    matches = Matcher([TRUMP, Entry(("5G网络",), "5G network")]).find(normalize(text))
    assert [text[m.start : m.end] for m in matches] == ["唐納德．川普"]
    matches = Matcher([TRUMP, Entry(("5G网路",), "5G network")]).find(text)
    assert [text[m.start : m.end] for m in matches] == ["唐納德．川普", "５Ｇ 網路"]


PIECES = [
    "美国",
    "国会",
    "美国国会",
    "唐纳德·川普",
    "川普",
    "和",
    "5G网络",
    "AI",
    "臺灣",
    "·",
    "?",
    " ",
    "．",
    "Ａ",
    "㍿",
    "é",
    "人",
    "x",
]
keys = st.lists(st.sampled_from(PIECES[:9]), min_size=1, max_size=6, unique=True)
texts = st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text(max_size=30)


@settings(max_examples=examples(300), deadline=None)
@given(sources=keys, text=texts)
def test_matches_are_valid_in_order_apart_and_the_longest(sources: list[str], text: str) -> None:
    matcher = Matcher([Entry((source,), source) for source in sources])
    matches = matcher.find(text)
    last = 0
    for match in matches:
        assert last <= match.start < match.end <= len(text)
        assert text[match.start : match.end] == match.source
        [again] = matcher.find(match.source)
        assert (again.start, again.end, again.entry) == (0, len(match.source), match.entry)
        last = match.end
    for match in matches:  # no longer name starts at the same place
        for source in sources:
            if len(source) > len(match.source):
                assert not text.startswith(source, match.start) or source[-1].isascii()


@settings(max_examples=examples(100), deadline=None)
@given(source=st.text(min_size=1, max_size=6), text=st.text(max_size=20))
def test_any_source_and_any_text_are_searched_without_an_error(source: str, text: str) -> None:
    for entry in (Entry((source,), "x"), Entry((source,), "x", layer="built-in")):
        for match in Matcher([entry]).find(text + source + text):
            assert match.end > match.start
