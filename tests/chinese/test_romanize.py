"""Names in Hanyu Pinyin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.chinese.romanize import romanize, surname_of


@pytest.mark.parametrize(
    ("name", "pinyin"),
    [
        ("秦鹏", "Qin Peng"), ("贺江兵", "He Jiangbing"), ("曾庆红", "Zeng Qinghong"), ("单田芳", "Shan Tianfang"), ("仇和", "Qiu He"),
        ("覃光广", "Qin Guangguang"), ("解振华", "Xie Zhenhua"), ("区瑞强", "Ou Ruiqiang"), ("查良镛", "Zha Liangyong"),
        ("尉迟恭", "Yuchi Gong"), ("吕新华", "Lyu Xinhua"), ("欧阳修", "Ouyang Xiu"), ("司马光", "Sima Guang"), ("万俟卨", "Moqi Xie"),
        ("習近平", "Xi Jinping"), ("蔡英文", "Cai Yingwen"), ("李克昂", "Li Ke'ang"), ("张女士", "Zhang Nyushi"), ("林略", "Lin Lue"),
        ("朴槿惠", "Piao Jinhui"), ("任正非", "Ren Zhengfei"), ("翟天临", "Zhai Tianlin"), ("乐嘉", "Yue Jia"), ("盖叫天", "Ge Jiaotian"),
        ("諸葛亮", "Zhuge Liang"),
    ],
)  # fmt: skip
def test_romanize(name: str, pinyin: str) -> None:
    assert romanize(name) == pinyin


def test_surname_keeps_the_script_of_the_name() -> None:
    assert (surname_of("歐陽娜娜"), surname_of("張三"), surname_of("的话"), surname_of("王")) == (
        "歐陽",
        "張",
        None,
        None,
    )


@given(st.text(max_size=20))
def test_any_text_gives_a_text(text: str) -> None:
    assert isinstance(romanize(text), str)
