"""Lengths of time that look like dates or points, units that begin another word, and sizes of plots and of storage."""

from __future__ import annotations

from datetime import date

import pytest

from summarize.figures.compare.match import match_figures
from summarize.figures.find import find_figures


def english(chinese: str) -> list[str]:
    return [f.english for f in find_figures(chinese, date(2025, 9, 10))]


@pytest.mark.parametrize(
    ("chinese", "wanted"),
    [
        # What something grew by is no end of a range.
        ("公司利润扩大三倍至8亿元。", ["quadrupled", "800 million yuan"]),
        ("亏损扩大一倍到5000万元。", ["doubled", "50 million yuan"]),
        ("学费为2000至3000元。", ["2,000 to 3,000 yuan"]),
        ("他每次买三到五打鸡蛋。", ["36 to 60"]),
        # 分 is minutes beside what is late or to come, and points elsewhere.
        ("渡轮晚点二十五分。", ["25 minutes"]),
        ("距登机还有三十分。", ["30 minutes"]),
        ("记者会推迟了十五分才开始。", ["15 minutes"]),
        ("他距及格线还差十五分。", []),
        # N日 is so many days where one length is made the other.
        ("审批由二十日缩短至五日。", ["20 days", "five days"]),
        ("办理时限由15日压缩到7日。", ["15 days", "seven days"]),
        ("公示期从七日延长至十五日。", ["seven days", "15 days"]),
        ("办结用时缩短至两日。", ["two days"]),
        ("报名由15日延长至20日。", ["Sept. 15", "Sept. 20"]),
        # A unit that begins another word.
        ("展台摆着六十个月饼。", ["60"]),
        ("新站有六个月台。", ["six"]),
        ("中心培训了四十个月嫂。", ["40"]),
        ("店里请了三个小时工。", ["three"]),
        ("工程延期六个月。", ["six months"]),
        ("他连续三个小时工作。", ["three hours"]),
        # Plots and storage.
        ("老人种着四分菜地。", ["0.4 mu"]),
        ("她站在三分地带投篮。", []),
        ("服务器容量为8太字节。", ["8 terabytes"]),
        ("档案共有二十拍字节。", ["20 petabytes"]),
        ("会所采购了一打香槟。", ["12"]),
        ("村里修了二十里水渠。", ["10 kilometers"]),
    ],
)
def test_it_is_read(chinese: str, wanted: list[str]) -> None:
    assert english(chinese) == wanted


@pytest.mark.parametrize(
    ("chinese", "said"),
    [
        ("她以两环之差获得季军。", "She finished third, two rings behind."),
        ("客人喝了半打啤酒。", "The guest drank half a dozen beers."),
    ],
)
def test_what_a_word_says_is_no_invention(chinese: str, said: str) -> None:
    assert not match_figures(find_figures(chinese), said, source=chinese).invented
