"""A name that is none, across two words: they are kept apart for the model."""

from __future__ import annotations

import pytest

from summarize.glossary.crossing import crossings

NAMES = frozenset(("王毅", "日本", "古巴", "李强", "法国", "重庆", "韩国", "马里"))


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("国王毅然退位", "国王 毅然退位"),
        ("当日本报记者在场", "当日 本报记者在场"),
        ("复古巴士停在路边", "复古 巴士停在路边"),
        ("托运行李强制开箱", "托运行李 强制开箱"),
        ("司法国际合作", "司法 国际合作"),
        # The name itself, a word that is no name, and a name found there.
        ("王毅表示", "王毅表示"),
        ("日本记者在场", "日本记者在场"),
        ("中国韩国签约", "中国韩国签约"),
        ("校庆活动很热闹", "校庆活动很热闹"),
        ("", ""),
    ],
)
def test_words_kept_apart(text: str, apart: str) -> None:
    cuts = crossings(text, NAMES.__contains__, ())
    assert "".join((" " if i in cuts else "") + c for i, c in enumerate(text)) == apart


def test_a_name_that_does_stand_there_is_left_whole() -> None:
    assert crossings("国王毅然退位", NAMES.__contains__, [(1, 3)]) == ()
