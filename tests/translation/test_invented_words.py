"""Words that are no words of English."""

from __future__ import annotations

import pytest

from summarize.data import rows, word_list
from summarize.glossary.entries import Entry
from summarize.glossary.matching import Matcher
from summarize.translation.checks import Comparison, check
from summarize.translation.english_words import FEWEST_LETTERS, is_english
from summarize.translation.loop import translate_segments
from tests.scripted import Scripted
from tests.segments import segment


def invented(source: str, english: str, *entries: Entry) -> list[str]:
    found = check(Comparison(segment(source, Matcher(entries)), english))
    return [p.message.split("“")[1].split("”")[0] for p in found if p.code == "invented-word"]


@pytest.mark.parametrize(
    ("source", "english", "words"),
    [
        ("他是卖国贼。", "He is a traitory man.", ["traitory"]),
        ("公司推进绿色化。", "The firm pursues greenization and unspokenly so.", ["greenization", "unspokenly"]),
        ("铁板烧很好吃。", "The ironplated dish is good.", ["ironplated"]),
        # Rare, new or British ones, loan words by their sound, Latin text of the article, and names.
        ("他患有红斑狼疮。", "He has lupus erythematosus and studies autoantibodies.", []),
        ("网民直播带货。", "Netizens livestreamed and the organisation travelled.", []),
        ("她做代购和粽子。", "She is a daigou and makes zongzi.", []),
        ("他用curlpipe下载。", "He downloads with curlpipe.", []),
        ("记者报道。", "Reporters at example.com, the Zhejiangers and the co-op wrote.", []),
    ],
)
def test_a_word_that_is_none_is_told(source: str, english: str, words: list[str]) -> None:
    assert invented(source, english) == words


def test_a_word_of_the_desks_glossary_is_none_of_them() -> None:
    own = Entry(("飞云",), "flycloud", "term")
    assert invented("他买了飞云。", "He bought a flycloud.") == ["flycloud"]
    assert invented("他买了飞云。", "He bought a flycloud.", own) == []


def test_a_part_of_a_word_of_the_glossary_is_one() -> None:
    entry = Entry(("中签率",), "lottery success rate", "term")
    assert invented("中签率为百分之一。", "The ttery success rate is 1%.", entry) == ["ttery"]


def test_an_output_without_such_a_word_is_taken() -> None:
    translator = Scripted(lambda _: ["He is traitory.", "He is a traitor."])
    assert translate_segments([segment("他很卖国。")], translator)[0].text == "He is a traitor."


def test_the_list_knows_what_the_package_itself_writes() -> None:
    """Made anew after a change of the lexicon or of modern_words.txt, see make_english_words.py."""
    own = set(word_list("summarize.translation", "modern_words.txt"))
    for row in rows("summarize.glossary", "lexicon.tsv"):
        own |= {
            w
            for w in row["target"].replace("-", " ").replace("'", " ").split()
            if w.isascii() and w.isalpha() and w.islower()
        }
    assert sorted(w for w in own if len(w) >= FEWEST_LETTERS and not is_english(w)) == []
