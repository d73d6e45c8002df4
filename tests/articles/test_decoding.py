"""Text comes out of bytes as it was written, or with a warning, or not at all."""

from __future__ import annotations

import pytest
from fuzzing import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.articles.decoding import MAX_BYTES, decode
from summarize.articles.plausible import plausibility
from summarize.errors import InputError

HANS = "外交部发言人星期三表示，双方将继续就贸易问题举行会谈，并且争取在年底以前签署一项协议。\n记者问到价格，他没有回答。\n"
HANT = "外交部發言人星期三表示，雙方將繼續就貿易問題舉行會談，並且爭取在年底以前簽署一項協議。\n記者問到價格，他沒有回答。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_simplified_text_in_every_encoding_without_a_declaration(encoding: str) -> None:
    decoded = decode(HANS.encode(encoding))
    assert decoded.text == HANS
    assert decoded.warnings == ()


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "gb18030", "utf-16"])
def test_traditional_text(encoding: str) -> None:
    assert decode(HANT.encode(encoding)).text == HANT


@pytest.mark.parametrize(
    ("declared", "actual", "noted"),
    [("gb2312", "gb18030", False), ("gb2312", "utf-8", False), ("utf-8", "gb18030", True), ("big5", "gb18030", True)],
)
def test_a_wrong_declaration_is_not_believed(declared: str, actual: str, noted: bool) -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">{HANS}'
    decoded = decode(page.encode(actual))
    assert decoded.text == page
    assert [w.code for w in decoded.warnings] == (["encoding-guessed"] if noted else [])


def test_a_truncated_last_character_is_a_warning() -> None:
    for encoding in ("utf-8", "gb18030", "utf-16-le"):
        data = HANS.rstrip("\n").encode(encoding)[:-1]
        decoded = decode(data)
        assert decoded.text == HANS.rstrip("\n")[:-1]
        assert [w.code for w in decoded.warnings] == ["damaged-text"]


def test_text_encoded_twice_is_undone_and_said() -> None:
    decoded = decode(HANS.encode().decode("latin-1").encode())
    assert decoded.text == HANS
    assert [w.code for w in decoded.warnings] == ["encoding-guessed"]


def test_a_named_encoding_is_used() -> None:
    assert decode(HANS.encode("gb18030"), encoding="gbk").text == HANS
    with pytest.raises(InputError, match="no encoding 'klingon'"):
        decode(b"abc", encoding="klingon")
    with pytest.raises(InputError, match="cannot be decoded"):
        decode(HANS.encode("gb18030"), encoding="utf-8")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        (b"%PDF-1.7 and so on", "PDF"),
        (b"PK\x03\x04 and so on", "ZIP"),
        (b"abc\x00\x01\x02" * 100, "binary"),
        (b"x" * (MAX_BYTES + 1), "larger than"),
    ],
)
def test_what_is_not_text_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        decode(data)


def test_line_ends_are_one_kind() -> None:
    assert decode("一行\r\n两行\r三行\n".encode()).text == "一行\n两行\n三行\n"


def test_plausibility_tells_chinese_from_mojibake() -> None:
    assert plausibility(HANS) > 0.3
    assert plausibility(HANT) > 0.3
    assert plausibility(HANT.encode("big5").decode("gb18030", "replace")) < 0.1


@given(st.binary(max_size=400))
@settings(max_examples=examples(150), deadline=None)
def test_any_bytes_give_text_or_an_input_error(data: bytes) -> None:
    try:
        text = decode(data).text
    except InputError:
        return
    assert "\x00" not in text
