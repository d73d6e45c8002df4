"""Countries and provinces told by one character each in a row."""

from __future__ import annotations

import pytest

from summarize.glossary.in_a_row import in_a_row


@pytest.mark.parametrize(
    ("text", "names", "plain"),
    [
        ("英、法、德三国外长通话。", "United Kingdom|France|Germany", "英国|法国|德国"),
        ("美日韩三国举行演习。", "United States|Japan|South Korea", "美国、|日本、|韩国"),
        ("以美英法为首的国家反对。", "United States|United Kingdom|France", "美国、|英国、|法国"),
        ("日、韩等国表示不满。", "Japan|South Korea", "日本|韩国"),
        ("港、澳、台艺人同台演出。", "Hong Kong|Macau|Taiwan", "香港|澳门|台湾"),
        ("苏、浙、沪三地降雨。", "Jiangsu|Zhejiang|Shanghai", "江苏|浙江|上海"),
        ("川、渝两地通车。", "Sichuan|Chongqing", "四川|重庆"),
        ("云贵川三省高温。", "Yunnan|Guizhou|Sichuan", "云南、|贵州、|四川"),
        (
            "美、英、澳、新、加五国共享情报。",
            "United States|United Kingdom|Australia|New Zealand|Canada",
            "美国|英国|澳大利亚|新西兰|加拿大",
        ),
        ("美、日、欧盟三方会谈。", "United States|Japan", "美国|日本"),
        ("泰、新、菲三国会谈。", "", ""),
        ("新、旧两版", "", ""),
        # Languages, directions, medicine, ports, persons, the sky.
        ("她会说中、英、法三种语言。", "", ""),
        ("中、西医各有长处。", "", ""),
        ("日、月、星都看不见。", "", ""),
        ("台中港扩建。", "", ""),
        ("记者韩德英报道。", "", ""),
        ("秦、晋之好。", "", ""),
        ("美日关系紧张。", "", ""),
        ("中英文版本不同。", "", ""),
    ],
)
def test_rows(text: str, names: str, plain: str) -> None:
    found = in_a_row(text)
    assert "|".join(place.entry.target for place in found) == names
    assert "|".join(place.chinese for place in found) == plain
