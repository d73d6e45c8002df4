import gzip
import lzma
from pathlib import Path

import pytest

from summarize.errors import InputError
from summarize.training.cleaning import clean, fault, same_as
from summarize.training.corpora import Pair, read_pairs
from summarize.training.recipe import Filters, Kind

TSV = "zh\ten\r\n港口重新开放。\tThe port has reopened.\r\n\r\n列车停运\tTrains stopped\tnote\n"
TMX = """<?xml version="1.0"?><tmx version="1.4"><header/><body>
<tu><tuv xml:lang="zh-CN"><seg>港口<bpt i="1"/>重新开放。</seg></tuv><tuv xml:lang="en-US"><seg>The port has
reopened.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>No Chinese here.</seg></tuv></tu></body></tmx>"""


@pytest.mark.parametrize(("name", "pack"), [("a.tsv", bytes), ("a.tsv.xz", lzma.compress), ("a.tsv.gz", gzip.compress)])
def test_tables(tmp_path: Path, name: str, pack: type[bytes]) -> None:
    (tmp_path / name).write_bytes(pack(TSV.encode()))
    assert list(read_pairs(tmp_path / name)) == [
        Pair(2, "港口重新开放。", "The port has reopened."),
        Pair(4, "列车停运", "Trains stopped", "note"),
    ]


def test_tmx(tmp_path: Path) -> None:
    (tmp_path / "a.tmx").write_text(TMX, encoding="utf-8")
    assert list(read_pairs(tmp_path / "a.tmx")) == [Pair(2, "港口重新开放。", "The port has reopened.")]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.tsv", "港口\tport\n只有中文\n".encode(), "a.tsv:2: the row has one column only"),
        ("a.tsv", b"\xff\xfe\tport\n", "a.tsv:1: the row is not UTF-8"),
        ("a.tsv.xz", b"plain", "a.tsv.xz: cannot be read"),
        ("a.tmx", b"<tmx>\n<body></tmx>", "a.tmx:2: the file is not well-formed XML"),
        ("a.doc", b"", "a.doc: the file name does not say the format"),
        ("a.tsv", None, "a.tsv: there is no such file"),
    ],
)
def test_errors(tmp_path: Path, name: str, data: bytes | None, message: str) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError) as error:
        list(read_pairs(tmp_path / name))
    assert str(error.value).startswith(f"{tmp_path}/{message}")


def test_cleaning() -> None:
    assert clean("  AT&amp;T\u200b 公司\u00a0说\tcafe\u0301 ") == "AT&T 公司 说 café"


@pytest.mark.parametrize(
    ("zh", "en", "kind", "why"),
    [
        ("港口重新开放。", "The port has reopened.", "parallel", None),
        ("苹果公司发布iPhone。", "Apple presents the iPhone.", "headline", None),
        ("……", "The port has reopened.", "parallel", "empty"),
        ("港口重新开放。", "—", "parallel", "empty"),
        ("The port has reopened.", "The port has reopened.", "parallel", "language"),
        ("港口重新开放。", "The 港口 has reopened.", "parallel", "language"),
        ("港口重新开放。", "Порт снова открыт.", "parallel", "language"),
        ("港口", "The port that was closed for two weeks has reopened.", "parallel", "ratio"),
        ("港口在关闭两周之后于星期三上午重新开放。", "It opened.", "parallel", "ratio"),
        ("港口在关闭两周之后于星期三上午重新开放。", "It opened.", "summary", None),
        ("港口", "port", "lexicon", None),
        ("NBA", "National Basketball Association", "names", None),
        ("港口", "a place where ships are loaded and unloaded, and where they stay", "lexicon", "ratio"),
    ],
)
def test_what_is_left_out(zh: str, en: str, kind: Kind, why: str | None) -> None:
    assert fault(zh, en, kind, Filters()) == why


def test_duplicates_differ_in_marks_and_case_only() -> None:
    assert same_as("港口，开放。", "The port OPENS") == same_as("港口开放", "the port opens.")
    assert same_as("港口开放", "The port opens") != same_as("港口开放", "The port opened")
