"""Several glossaries as one: who wins, what is reported, and what is only another way to say it."""

from __future__ import annotations

from summarize.glossary.entries import Context, Entry, Glossary
from summarize.glossary.matching import Matcher
from summarize.glossary.merge import merge


def glossary(name: str, *entries: Entry) -> Glossary:
    return Glossary(entries, name)


def target(merged: Glossary, text: str) -> list[str]:
    return [m.target for m in Matcher(merged).find(text)]


BUILT_IN = glossary("built-in", Entry(("特朗普", "川普"), "Donald Trump", "person", origin="lexicon", layer="built-in"))
ARTICLE = glossary("articles", Entry(("川普",), "Donald J. Trumpf", "person", origin="a.md", layer="article"))
FIRST = glossary("a.tsv", Entry(("川普",), "Mr Trump", "person", origin="a.tsv", line=2))
SECOND = glossary("b.tsv", Entry(("川普",), "President Trump", "person", origin="b.tsv", line=5))


def test_later_user_files_win_over_earlier_over_articles_over_the_lexicon() -> None:
    assert target(merge([BUILT_IN]).glossary, "川普") == ["Donald Trump"]
    assert target(merge([ARTICLE, BUILT_IN]).glossary, "川普、特朗普") == ["Donald J. Trumpf", "Donald Trump"]
    assert target(merge([FIRST, ARTICLE, BUILT_IN]).glossary, "川普") == ["Mr Trump"]
    merged = merge([FIRST, SECOND, ARTICLE, BUILT_IN])
    assert target(merged.glossary, "川普、特朗普") == ["President Trump", "Donald Trump"]
    assert [str(c) for c in merged.conflicts] == [
        "川普: 'President Trump' (b.tsv:5) is used, not 'Donald J. Trumpf' (a.md)",
        "川普: 'President Trump' (b.tsv:5) is used, not 'Donald Trump' (the built-in lexicon)",
        "川普: 'President Trump' (b.tsv:5) is used, not 'Mr Trump' (a.tsv:2)",
    ]


def test_the_order_of_layers_in_the_list_does_not_matter() -> None:
    assert merge([BUILT_IN, ARTICLE, FIRST]).glossary.entries == merge([FIRST, BUILT_IN, ARTICLE]).glossary.entries


def test_two_senses_live_side_by_side_and_a_users_word_without_condition_beats_both() -> None:
    senses = glossary(
        "built-in",
        Entry(("国务院",), "State Department", context=Context(("美国",)), layer="built-in"),
        Entry(("国务院",), "State Council", layer="built-in"),
    )
    merged = merge([senses])
    assert merged.conflicts == () and target(merged.glossary, "美国的国务院") == ["State Department"]
    user = glossary("u.tsv", Entry(("国务院",), "Cabinet"))
    assert target(merge([senses, user]).glossary, "美国的国务院") == ["Cabinet"]
    conditional = glossary("u.tsv", Entry(("国务院",), "Cabinet", context=Context(("泰国",))))
    merged = merge([senses, conditional])
    assert target(merged.glossary, "国务院") == ["State Council"] and target(merged.glossary, "泰国国务院") == [
        "Cabinet"
    ]


def test_an_abbreviation_in_an_article_does_not_displace_the_full_name() -> None:
    lexicon = glossary(
        "built-in", Entry(("美国地质调查局",), "U.S. Geological Survey", layer="built-in"), *BUILT_IN.entries
    )
    article = glossary(
        "articles",
        Entry(("美国地质调查局",), "USGS", layer="article"),
        Entry(("特朗普",), "Trump", "person", layer="article"),
    )
    merged = merge([article, lexicon])
    assert target(merged.glossary, "美国地质调查局、特朗普") == ["U.S. Geological Survey", "Donald Trump"]
    assert [e.accept for e in merged.glossary] == [("USGS",), ("Trump",)] and merged.conflicts == ()


def test_variants_of_script_and_marks_are_one_source() -> None:
    merged = merge([glossary("a", Entry(("唐纳德·川普",), "A")), glossary("b", Entry(("唐納德‧川普",), "B"))])
    assert target(merged.glossary, "唐纳德?川普") == ["B"] and len(merged.conflicts) == 1


def test_provenance_depends_on_every_glossary() -> None:
    assert merge([FIRST, BUILT_IN]).glossary.name == "a.tsv + built-in"
    one, other = Glossary((), "a", "1"), Glossary((), "a", "2")
    assert merge([one]).glossary.sha256 != merge([other]).glossary.sha256
