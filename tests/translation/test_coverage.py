"""A clause that no English came from, by the bundled model and by translators that cannot tell."""

from __future__ import annotations

import pytest
from scripted import Scripted

from summarize.chinese.sentences import Sentence
from summarize.memory import Memory, RememberingTranslator
from summarize.models import Seq2SeqTranslator
from summarize.translation.coverage import clauses, left_out, told
from summarize.translation.types import Translation

DELAY = "市政府周五宣布，由于资金不足，地铁二号线的工程推迟到明年，居民对此表示失望。"
FERRY = "渡轮公司说，因为台风逼近，从周二起所有航班停航三天，已购票的旅客可以全额退款。"
SCHOOL = "教育局表示，新学年将增加两百名教师，并为山区学校修建宿舍。"


@pytest.mark.parametrize(
    ("chinese", "english", "lost"),
    [
        (
            DELAY,
            "The city government said Friday that work on the second subway line would be delayed until next year.",
            2,
        ),
        (FERRY, "The ferry company said all services will be suspended for three days from Tuesday.", 2),
        (SCHOOL, "The education bureau said 200 teachers will be added in the new school year.", 1),
        (
            DELAY,
            "The city government said Friday that for lack of money work on the second subway line was put off to next year, "
            "to the disappointment of residents.",
            0,
        ),
        (
            FERRY,
            "The ferry company said that as a typhoon nears all services stop for three days from Tuesday, with full refunds.",
            0,
        ),
        (
            SCHOOL,
            "The education bureau said it will add 200 teachers next school year and build dormitories for mountain schools.",
            0,
        ),
        ("教育局表示会增加教师。", "Teachers.", 0),
    ],
)
def test_what_no_english_came_from(bundled_model: Seq2SeqTranslator, chinese: str, english: str, lost: int) -> None:
    assert len(left_out(chinese, english, bundled_model)) == lost


def test_the_clause_is_named_in_the_warning() -> None:
    short = Translation(Sentence("s4", 0, SCHOOL), "The education bureau said 200 teachers will be added.", -0.5)
    [warning] = told(short, ["并为山区学校修建宿舍"]).warnings
    assert (warning.code, warning.sentence) == ("left-out", "s4")
    assert "并为山区学校修建宿舍" in warning.message


def test_what_was_asked_is_remembered(tmp_path: object) -> None:
    class Counting(Scripted):
        def score(self, sources: list[str], english: str) -> list[float]:
            self.asked += sources
            return [-5.0, *(-5.5 for _ in sources[1:])]

    model = Counting(lambda text: text)
    memory = Memory(f"{tmp_path}/m.sqlite")
    lost = [
        left_out(SCHOOL, "Teachers come.", RememberingTranslator(memory, b"k", "m", "0", lambda: model)) for _ in "ab"
    ]
    assert lost[0] == lost[1] == ["教育局表示", "新学年将增加两百名教师", "并为山区学校修建宿舍"]
    assert len(model.asked) == 4


def test_short_clauses_go_with_the_one_before() -> None:
    assert clauses("他说,是的,今年1,200人参加了会议") == ["他说,是的,", "今年1,200人参加了会议"]
    assert clauses("此外,今年1,200人参加了会议,他说得很好") == ["此外,今年1,200人参加了会议,", "他说得很好"]
