"""A sentence that is a quotation from end to end has one pair of quotation marks in English too."""

from __future__ import annotations

import pytest

from summarize.translation.loop import translate_segments
from summarize.translation.whole_quotations import quoted_whole
from tests.scripted import Scripted
from tests.segments import segment

WHOLE = "“我们不会接受，除非他们道歉。”"


@pytest.mark.parametrize(
    ("english", "set_"),
    [
        ("We will not accept it.", '"We will not accept it."'),
        ('We will not accept it."', '"We will not accept it."'),
        ('"We will not accept it.', '"We will not accept it."'),
        ('"We will not." Unless they apologise."', '"We will not. Unless they apologise."'),
        ('"We will not "accept" it."', "\"We will not 'accept' it.\""),
        ('"We will not," he said. "Never."', '"We will not," he said. "Never."'),
        ('"We will not accept it."', '"We will not accept it."'),
    ],
)
def test_one_pair_stands_round_it(english: str, set_: str) -> None:
    assert quoted_whole(english, WHOLE) == set_


@pytest.mark.parametrize("source", ["他说：“不会。”", "“好”，“坏”", "“不会。", "不会。"])
def test_other_sentences_are_left_alone(source: str) -> None:
    assert quoted_whole('It will not."', source) == 'It will not."'


@pytest.mark.parametrize(
    ("source", "english", "set_"),
    [
        (
            "“不会，”他说，“除非道歉。”",
            'It will not," he said. "Unless they apologise."',
            '"It will not," he said. "Unless they apologise."',
        ),
        ("“不会，”他说。", 'It will not," he said.', '"It will not," he said.'),
        ("他说：“不会接受。”", 'He said: "It will not.', 'He said: "It will not."'),
        ("他说：“不会接受。”", 'He said: It will not."', 'He said: It will not."'),
        ("“不会，”他说。", '"It will not," he said.', '"It will not," he said.'),
        ("“不会”的话他没说。", 'He did not say "it will not', 'He did not say "it will not'),
        ("他没说不会。", 'It will not," he said.', 'It will not," he said.'),
    ],
)
def test_a_mark_that_is_lost_at_one_end_is_set(source: str, english: str, set_: str) -> None:
    assert quoted_whole(english, source) == set_


def test_an_output_without_its_marks_carries_no_warning() -> None:
    done = translate_segments([segment(WHOLE)], Scripted(lambda _: 'We will not accept it unless they apologise."'))
    assert (done[0].text, done[0].warnings) == ('"We will not accept it unless they apologise."', ())
