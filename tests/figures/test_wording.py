"""Figures with the words round them: the examples of wording.tsv, and sentences that it has to leave alone."""

from __future__ import annotations

from datetime import date

import pytest

from summarize.figures.chinese.wording import wordings
from summarize.figures.compare.match import match_figures
from summarize.figures.find import find_figures

REFERENCE = date(2025, 9, 10)


def english(chinese: str) -> list[str]:
    return [f.english for f in find_figures(chinese, REFERENCE)]


def test_the_words_of_every_row_belong_to_the_figure() -> None:
    examples = [row.example.partition(" = ") for row in wordings()]
    assert [(chinese, wanted) for chinese, _, wanted in examples if wanted not in english(chinese)] == []


@pytest.mark.parametrize(
    ("chinese", "wanted"),
    [
        # The most, and no ceiling.
        ("得票最多的30名代表当选", "30"),
        ("客流最多时达5万人", "50,000"),
        ("进口最多的是玉米,达900万吨", "9 million tons"),
        ("伤亡最少的一次只有12人", "12"),
        ("比分追到3比3平", "3-3"),
        # A difference from nobody's earlier figure, and no difference at all.
        ("女生比男生多120人", "120"),
        ("全省有40多个县受灾", "more than 40"),
        ("多亏20名志愿者帮忙", "20"),
        ("公司去年亏损3000万元", "30 million yuan"),
        ("出口下降1.4%", "1.4%"),
        ("决赛采用七局四胜制", ""),
        # The most that is no limit, and a start that is no price.
        ("昨天是最多游客入境的一天", ""),
        ("火车起点站有30个窗口", "30"),
        # A score, and a win that is none.
        ("客队3比1取胜", "3-1"),
        ("此地百战百胜", ""),
        ("比赛在第90分钟结束", "90th"),
    ],
)
def test_other_words_stay(chinese: str, wanted: str) -> None:
    assert not wanted or wanted in english(chinese)
    assert not any(
        word in text
        for text in english(chinese)
        for word in ("up ", "down ", "losses", "wins", "no more", "slowed", "narrowed", "drew")
    )


@pytest.mark.parametrize(
    ("chinese", "wanted"),
    [
        ("处三年以下有期徒刑", "up to three years"),
        ("处500元以下罚款", "up to 500 yuan"),
        ("收入5000元以下的家庭", "up to 5,000 yuan"),
        ("收入降到5000元以下", "below 5,000 yuan"),
        ("气温零下7度以下", "below minus 7 degrees"),
    ],
)
def test_below_is_said_of_what_moves_or_stays(chinese: str, wanted: str) -> None:
    assert wanted in english(chinese)


@pytest.mark.parametrize(
    ("chinese", "wanted"),
    [
        ("净胜球3个的队晋级", "won by"),
        ("第3轰炸机大队抵达", "home run"),
        ("主投资方出资7亿元", "pitched"),
        ("他主持9局面试", "pitched"),
        ("三振出局制度引发争议", "strikeouts"),
        ("双方投票数3比1", "in sets"),
    ],
)
def test_words_of_sport_stay_elsewhere(chinese: str, wanted: str) -> None:
    assert not any(wanted in text for text in english(chinese))


def test_a_loss_by_goals_is_no_number_below_zero() -> None:
    chinese = "客队净负三球"
    told = match_figures(find_figures(chinese, REFERENCE), "The visitors lost by three goals.", source=chinese)
    assert (told.wrong, told.missing) == ((), ())
