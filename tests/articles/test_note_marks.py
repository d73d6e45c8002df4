"""Numbers of footnotes are no text."""

from __future__ import annotations

import pytest

from summarize.articles.text import without_note_marks


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("法院在第一号案中[10]裁定，条款有效。[11]", "法院在第一号案中裁定，条款有效。"),
        ("他说“可以”[3]，随后离席。", "他说“可以”，随后离席。"),
        ("《通知》[7]共五条", "《通知》共五条"),
        ("民终[12]号判决", "民终[12]号判决"),
        ("国发[2020]3号文", "国发[2020]3号文"),
        ("[1] 列表第一项", "[1] 列表第一项"),
        ("向量 a[3] 与 x[12]", "向量 a[3] 与 x[12]"),
        ("见附录[12](图)", "见附录[12](图)"),
    ],
)
def test_the_numbers_of_footnotes_go(text: str, left: str) -> None:
    assert without_note_marks(text) == left
