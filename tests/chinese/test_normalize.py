"""Normalised text: bullets and the numbers of a list are left out, and offsets still lead to the original."""

from __future__ import annotations

import pytest

from summarize.chinese.normalize import matching_text, normalize
from summarize.chinese.script import to_simplified


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("→→→详情：新馆开放", "详情:新馆开放"),
        ("■ 市财政局说", "市财政局说"),
        ("●营收30亿元，●净利增长8%", "营收30亿元,净利增长8%"),
        ("【公告】▶▶▶停水通知", "【公告】停水通知"),
        ("★★★音乐节开幕★★★", "音乐节开幕"),
        ("①押金200元；②每小时15元", "押金200元;每小时15元"),
        ("①②兩項議案獲通過，③號議案被否決", "1号和2号两项议案获通过,3号议案被否决"),
        ("★門票八十元★限額百名", "门票八十元,限额百名"),
        ("【公告】⇒押金60元⇒现金支付", "【公告】押金60元,现金支付"),
        ("第②批货款已付", "第2批货款已付"),
        ("江城⇒海州航班", "江城⇒海州航班"),
        ("①②③号线路停运", "1号、2号和3号线路停运"),
        ("北京→上海全程4小时", "北京→上海全程4小时"),
        ("每斤17.8元→21.4元", "每斤17.8元至21.4元"),
        ("第1步→第2步", "第1步→第2步"),
        ("五★酒店", "五★酒店"),
        ("约翰·史密斯", "约翰·史密斯"),
    ],
)
def test_marks(text: str, plain: str) -> None:
    normalized = normalize(text)
    assert normalized.text == plain
    assert len(normalized.offsets) == len(plain) + 1
    at = plain.find("议案") if "议案" in plain else len(plain) - 2
    start, end = normalized.original_span(at, at + 2)
    assert normalize(text[start:end]).text in plain


@pytest.mark.parametrize(
    ("text", "matching"),
    [
        ("售价$20，300的表", "售价$20,300的表"),
        ("标价$35，180元", "标价$35，180元"),
        ("约合€2，480，比去年高", "约合€2,480，比去年高"),
        ("分别为$5，180，40", "分别为$5，180，40"),
        ("5，6日", "5，6日"),
        ("5，100", "5，100"),
    ],
)
def test_a_full_width_comma_groups_digits_after_a_sign(text: str, matching: str) -> None:
    assert matching_text(text, normalize(text)) == matching


def test_variants_of_hong_kong_are_simplified() -> None:
    assert to_simplified("衞生署敍述，化粧枱") == "卫生署叙述，化妆台"
