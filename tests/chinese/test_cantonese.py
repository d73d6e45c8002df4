"""Cantonese becomes written Chinese; what only looks like it stays."""

import pytest

from summarize.chinese.cantonese import is_cantonese
from summarize.chinese.normalize import normalize
from summarize.translation.annotation import put_in


@pytest.mark.parametrize(
    ("cantonese", "written"),
    [
        ("村民話嗰條橋斷咗半年，政府都唔理。", "村民说那条桥断了半年,政府也不理。"),
        ("佢哋而家仲未搵到屋企人。", "他们现在还没有找到家人。"),
        ("檔主話冇人買，請唔到伙計。", "档主说没有人买,请不到员工。"),
        ("學生話唔識去嗰間學校。", "学生说不会去那间学校。"),
        ("呢間茶餐廳執咗笠，佢冇咗份工。", "这间茶餐厅倒闭了,他没有了工作。"),
        ("阿婆話唔使驚，佢好返晒。", "阿婆说不用惊,他完全好了。"),
    ],
)
def test_what_a_model_is_asked(cantonese: str, written: str) -> None:
    assert put_in(cantonese, (), lambda a: None) == written


@pytest.mark.parametrize(
    "text",
    [
        "双方关系良好，电话会谈已经结束。",
        "仲裁庭裁定公司赔偿，联系人没有回应。",
        "他的笑话没人听懂，系统随后关闭。",
        "净利润增长，净资产下降。",
        "未来亦庄将建新站，巴士司机罢工。",
        "他先有计划，后有行动。",
    ],
)
def test_written_chinese_stays(text: str) -> None:
    assert not is_cantonese(normalize(text).text)
    assert put_in(text, (), lambda a: None) == normalize(text).text
