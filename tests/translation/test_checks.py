import pytest
from segments import segment

from summarize.glossary.entries import Entry
from summarize.glossary.matching import Matcher
from summarize.translation.checks import CHECKS, Comparison, check

GLOSSARY = Matcher([Entry(("蒙古",), "Mongolia", "place"), Entry(("美国",), "United States", "place")])
SOURCE = "蒙古将深化与美国在稀土和其他高科技应用矿产开采方面的合作。"
GOOD = "Mongolia will deepen cooperation with the United States in mining rare earths and other minerals."


def codes(target: str, source: str = SOURCE) -> list[str]:
    return [p.code for p in check(Comparison(segment(source, GLOSSARY), target))]


def test_a_good_translation_passes() -> None:
    assert codes(GOOD) == []


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("...", "empty"),
        (GOOD.replace("rare earths", "稀土"), "leftover-chinese"),
        (GOOD.replace("rare earths", "𡌶"), "leftover-chinese"),
        (GOOD[:-1] + " in mining rare earths in mining rare earths.", "loop"),
        ("Mongolia will will will deepen cooperation with the United States in rare earths and minerals.", "loop"),
        ("Mongolia will.", "length"),
        (GOOD[:-1] + " and" + " it also said many other things of which we know nothing" * 4, "length"),
    ],
)
def test_faults_are_found(target: str, code: str) -> None:
    assert code in codes(target)


def test_twice_the_same_word_is_no_loop() -> None:
    assert codes("He had had enough of that that day.", "他那天受够了。") == []


def test_codes_are_unique() -> None:
    assert len({c.code for c in CHECKS}) == len(CHECKS)


def test_a_right_value_in_wrong_words_is_shown_with_its_words() -> None:
    source = "今年出口增长5.3%，进口下降。"
    [problem] = [
        p
        for p in check(Comparison(segment(source), "This year exports fell 5.3% and imports fell."))
        if "figure" in p.code
    ]
    assert problem.message == "Wrong figure: “今年出口增长5.3%” is told as “year exports fell 5.3% and imports”."
    source = "运行了15年。"
    [problem] = check(Comparison(segment(source), "It has run for more than 15 years."))
    assert problem.message == "Wrong figure: 15年 is 15 years, not “more than 15 years”."
