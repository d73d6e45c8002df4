import pytest

from summarize.glossary.transliteration import transliterations


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("蒙古总理奥云额尔登周三表示", ["奥云额尔登"]),
        ("新任总统格雷兹洛夫说", ["格雷兹洛夫"]),
        ("罗曼蒂克消亡史", []),
        ("中国商务部宣布，自八月起实施许可制度", []),
        ("双方还讨论了如何落实谅解备忘录", []),
    ],
)
def test_transliterations(text: str, names: list[str]) -> None:
    assert [text[a:b] for a, b in transliterations(text)] == names
