"""What a model is asked: English in the place of names and figures, plainer Chinese where it takes words for others."""

from __future__ import annotations

import pytest

from summarize.glossary.naming import Naming
from summarize.translation.annotation import annotate, put_in

MATCHER = Naming([]).matcher


@pytest.mark.parametrize(
    ("chinese", "asked"),
    [
        ("英、法两国外长通话。", "英国、法国两国外长通话。"),
        ("美日韩三国举行演习。", "美国、日本、韩国三国举行演习。"),
        ("工厂建于上世纪五六十年代。", "工厂建于1950年代和1960年代。"),
        ("他是国防部部长。", "他是国防部长。"),
        ("教育部部长到会。", "教育部长到会。"),
        ("外交部门和部分部长", "外交部门和部分部长"),
        ("全村老少到会。", "全村老少到会。"),
    ],
)
def test_what_is_asked(chinese: str, asked: str) -> None:
    assert put_in(chinese, annotate(chinese, MATCHER), lambda a: a.asked) == asked
