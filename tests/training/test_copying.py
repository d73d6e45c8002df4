import re
from random import Random

import pytest

from summarize.training.copying import Shared, copied, from_text, plain, shared, to_text
from summarize.training.corpora import Pair
from summarize.training.names import Names, entries_of
from summarize.training.recipe import PutIn

NAMES = Names(entries_of([Pair(1, "阿依古丽·木沙", "Aygul Musa", "person"), Pair(2, "旧词", "an old word")]))
ALL = PutIn(pairs=1, each=1, replaced=0)


@pytest.mark.parametrize(
    ("zh", "en", "source"),
    [
        ("特朗普周三抵达东京。", "Trump arrived in Tokyo on Wednesday.", "Trump Wednesday 抵达 Tokyo 。"),
        ("该厂投资3.2亿美元。", "The plant invests $320 million.", "该厂投资 $320 million 。"),
        ("該廠投資3.2億美元。", "The plant invests 320 million dollars.", "该厂投资 320 million dollars 。"),
        ("演员阿依古丽·木沙获奖。", "The actress Aygul Musa won.", "演员 Aygul Musa 获奖。"),
        ("列车5月3日停运。", "Trains stopped on May 3.", "列车 May 3 停运。"),
        # What the English does not say, or says with another value, stays Chinese.
        ("特朗普周三抵达东京。", "The president arrived.", "特朗普周三抵达东京。"),
        ("该厂投资3.2亿美元。", "The plant invests $32 million.", "该厂投资3.2亿美元。"),
        (
            "中国官员说，两国会合作。",
            "Chinese officials said the two countries would cooperate.",
            "中国官员说,两国会合作。",
        ),
    ],
)
def test_what_both_sides_say_is_put_in(zh: str, en: str, source: str) -> None:
    spans = shared(zh, en, NAMES.matcher)
    assert copied(zh, en, spans, ALL, [], Random(1)) == (source, en)
    assert from_text(to_text(spans)) == spans


def test_numbers_and_people_are_replaced_on_both_sides() -> None:
    zh, en = "拜登说，该厂投资3.2亿美元。", "Biden said the plant invests $320 million."
    spans = shared(zh, en, NAMES.matcher)
    source, english = copied(zh, en, spans, PutIn(1, 1, replaced=1), ["Ana Lopez"], Random(1))
    number = re.search(r"\$(\d{3}) million", english)
    assert number and number[1] != "320"
    assert source == f"Ana Lopez 说,该厂投资 {number[0]} 。"
    assert english == f"Ana Lopez said the plant invests {number[0]}."


def test_dates_and_what_comes_twice_are_not_replaced() -> None:
    zh, en = "列车5月3日停运，5月3日复查。", "Trains stopped on May 3 and were checked on May 3."
    spans = (Shared(2, 6, "date", "May 3"),)
    assert copied(zh, en, spans, PutIn(1, 1, replaced=1), [], Random(1))[1] == en
    once = copied(
        "共38人、38车。", "38 people and 38 cars.", (Shared(1, 3, "quantity", "38"),), PutIn(1, 1, 1), [], Random(1)
    )
    assert once[1] == "38 people and 38 cars."


@pytest.mark.parametrize("english", ["the 133rd fair", "10 to 15 people", "2 1/2 years", "dozens of people", "Aug. 9"])
def test_ordinals_ranges_and_dates_keep_their_numbers(english: str) -> None:
    assert copied("某事", english, (Shared(0, 1, "quantity", english),), PutIn(1, 1, 1), [], Random(1))[1] == english


def test_plain_is_what_the_product_sends() -> None:
    assert plain(" 該廠投資３億。") == "该厂投资3亿。"
