"""A bare 元 is yuan in simplified text, and in traditional text what the article names, or where it is from."""

from __future__ import annotations

import pytest

from summarize.figures.chinese.currency import in_currency, local_currency
from summarize.figures.chinese.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "script", "url", "code"),
    [
        ("补助500元", "hans", None, "CNY"),
        ("補助500元", "hant", None, None),
        ("新台幣走強，補助500元", "hant", None, "TWD"),
        ("港元走強，補助500元", "hant", None, "HKD"),
        ("港元和新台幣走強，補助500元", "hant", None, None),
        ("補助500元", "hant", "https://example.com.tw/news/1", "TWD"),
        ("補助500元", "hant", "https://example.hk/news/1", "HKD"),
        ("補助500元", "hant", "https://example.com/tw", None),
    ],
)
def test_local_currency(text: str, script: str, url: str | None, code: str | None) -> None:
    assert local_currency(text, script, url) == code


@pytest.mark.parametrize(
    ("text", "code", "english", "unit"),
    [
        ("新增3亿元", "TWD", "NT$300 million", "TWD"),
        ("约10至15万元", "TWD", "about NT$100,000 to NT$150,000", "TWD"),
        ("数千万元", "HKD", "tens of millions of Hong Kong dollars", "HKD"),
        ("3亿元", None, "300 million yuan", None),
        ("3亿元人民币", "TWD", "300 million yuan", "CNY"),
        ("3亿美元", "TWD", "$300 million", "USD"),
        ("500块钱", "TWD", "NT$500", "TWD"),
        ("￥500", "TWD", "500 yuan", "CNY"),
    ],
)
def test_in_currency(text: str, code: str | None, english: str, unit: str | None) -> None:
    [found] = find_quantities(text)
    got = in_currency(found, code)
    assert (got.english, got.unit) == (english, unit)
