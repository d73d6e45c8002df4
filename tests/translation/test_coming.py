"""What is to come on the day of the article: where models are asked 将, where they are not, and what is told of the English."""

from __future__ import annotations

from datetime import date

import pytest

from summarize import Article, Paragraph
from summarize.glossary.naming import Naming
from summarize.translation.annotation import put_in
from summarize.translation.checks import Comparison, check
from summarize.translation.segment import segments_of, sentences_of_article
from tests.segments import segment

WEDNESDAY = date(2031, 9, 10)


def asked(chinese: str) -> str:
    there = segment(chinese, reference=WEDNESDAY)
    return put_in(there.text, there.annotations, lambda a: a.asked)


@pytest.mark.parametrize(
    ("chinese", "wanted"),
    [
        ("理事会周五（12日）开会。", "将开会"),
        ("家属十六日举行追思会。", "将举行"),
        ("车展大后天登场。", "将登场"),
        ("棋赛13日下午开打。", "下午将开打"),
        ("论坛于18日在青岛举行。", "将于"),
        ("两队12日在里昂交手。", "将在里昂交手"),
        ("新轮渡10月1日起停运。", "起将停运"),
        ("大桥明年4月通车。", "将通车"),
        ("案件下下周一开庭。", "将开庭"),
        ("影片后天上映。", "将上映"),
        ("中国队13日下午对阵日本队。", "将对阵"),
        ("明天上午9时，法庭开庭审理此案。", "法庭将开庭"),
        ("12日，新馆试运行。", "新馆将试运行"),
        ("该州自2033年起禁止一次性电子烟。", "该州将从2033年起禁止"),
        ("自明年3月起，环湖步道免费开放。", "将从明年3月起,"),
        ("渡轮票价将自10月1日起调整。", "将从 Oct 1 起"),
    ],
)
def test_it_is_asked_as_coming(chinese: str, wanted: str) -> None:
    assert wanted in asked(chinese)


@pytest.mark.parametrize(
    "chinese",
    [
        # A word of the future stands there.
        "论坛将于18日在青岛举行。",
        "两队定于12日交手，13日返回。",
        "理事会12日会开会。",
        # It belongs to a noun, a condition or a limit.
        "18日举行的论坛规模不大。",
        "如果18日举行投票，结果难料。",
        "论坛在18日举行前先办展览。",
        "报名须在18日前结束。",
        # It is past, or the day of an article that is dated too early.
        "法院9月3日开庭。",
        "他说11日开庭时哭了。",
        "他自2033年起的任期为四年。",
        "该州自2020年起禁止一次性电子烟。",
        "总局今天（11日）举行发布会。",
        "市长11日出席典礼。",
        # A month without its year may be long past.
        "11月举行投票后，总统下台。",
        "12日，开幕式彩排。",
        # Planned once.
        "赛事原订12日举行，现已取消。",
        "论坛已推迟至18日举行。",
    ],
)
def test_it_is_left_alone(chinese: str) -> None:
    assert asked(chinese).count("将") == chinese.count("将")


@pytest.mark.parametrize(
    ("chinese", "english", "told"),
    [
        ("理事会12日开会。", "The council met on Sept. 12.", True),
        ("理事会12日开会。", "The council will meet on Sept. 12.", False),
        ("理事会12日开会。", "The council meets on Sept. 12.", False),
        ("理事会12日开会。", "The council was due to meet on Sept. 12.", False),
        ("家属16日举行追思会。", "On Sept. 16, the family held a memorial service.", True),
        ("队伍12日乘船渡江。", "The team crossed the river by boat on Sept. 12.", True),
        ("12日上午，市长剪彩。", "On the morning of Sept. 12, the mayor cut the ribbon.", False),
        ("12日上午，市长视察。", "On the morning of Sept. 12, the mayor inspected the site.", True),
        ("他在12日的信中问好。", "He sent greetings in his letter of Sept. 12.", False),
        ("影片后天上映。", "The film was released the day after tomorrow.", True),
        ("法院9月3日开庭。", "The court will sit on Sept. 3.", True),
        ("法院9月3日开庭。", "The court sat on Sept. 3.", False),
        (
            "新规9月3日公布，将于年底施行。",
            "The rules will be published on Sept. 3 and take effect at the year-end.",
            False,
        ),
    ],
)
def test_the_wrong_tense_is_told(chinese: str, english: str, *, told: bool) -> None:
    problems = check(Comparison(segment(chinese, reference=WEDNESDAY), english))
    assert [p.code for p in problems if p.rule == "tense"] == ["date-wrong"] * told


def test_an_article_that_is_dated_too_early_is_left_alone() -> None:
    def segments(*sentences: str) -> list[str]:
        article = Article("a.md", "消息", tuple(Paragraph(s) for s in sentences), published=WEDNESDAY)
        found = segments_of(article, sentences_of_article(article), Naming([article]))
        return [put_in(s.text, s.annotations, lambda a: a.asked) for s in found]

    assert "将举行" in segments("展览11日举行。")[0]
    assert "将" not in segments("展览11日举行。", "馆长11日表示，展品有八十件。")[0]
