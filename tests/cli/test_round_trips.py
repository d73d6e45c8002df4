"""What was extracted is the same article when it is read again."""

import json
from pathlib import Path

import pytest
from commands import Command

EXAMPLES = Path(__file__).parents[2] / "examples" / "articles"

PAGE = """<html><head><title>秘鲁港口</title><meta name="author" content="林晓雨"></head><body><h1>秘鲁港口</h1>
<p>来源：南港日报 作者：林晓雨 2024-03-02</p>
<p>秘鲁交通部周六说，钱凯港的第二期工程将在明年开工，*预计*投资12亿美元，[约]三年完成。</p><h2>1. 背景 # 港口</h2>
<figure><img src="a.jpg"><figcaption>钱凯港的码头_资料图片。</figcaption></figure>
<p># 港口去年的吞吐量是a|b两类货物，其中 &lt;b&gt; 类货物占到了三分之一，增长很快，同比提高百分之九。</p>
<table><tr><th>年份</th><th>吞吐量</th><th>备注</th></tr><tr><td>2022</td><td>1|2</td><td></td></tr></table>
</body></html>"""


@pytest.mark.parametrize("suffix", ["md", "json"])
def test_an_extract_is_read_again_as_it_stands(here: Path, summarize: Command, suffix: str) -> None:
    Path("raw").mkdir()
    Path("raw/港口.html").write_text(PAGE, encoding="utf-8")
    for file in EXAMPLES.iterdir():
        Path("raw", file.name).write_bytes(file.read_bytes())
    assert summarize("extract", "raw", "-o", "clean", "--format", suffix).code == 0
    for file in sorted(Path("raw").iterdir()):
        first = json.loads(summarize("extract", file, "--format", "json").out)
        again = json.loads(summarize("extract", Path("clean", f"{file.stem}.{suffix}"), "--format", "json").out)
        assert {**again, "path": ""} == {**first, "path": ""}, file.name
    port = json.loads(summarize("extract", "raw/港口.html", "--format", "json").out)
    assert {p["kind"] for p in port["paragraphs"]} == {"body", "heading", "caption", "table"}


def test_a_paragraph_written_into_an_extract_is_read_and_nothing_is_left_out(here: Path, summarize: Command) -> None:
    Path("a.html").write_text(PAGE, encoding="utf-8")
    summarize("extract", "a.html", "-o", "a.md")
    text = Path("a.md").read_text(encoding="utf-8")
    Path("a.md").write_text(text.replace("\n\n<!--", "\n\n责任编辑说，这一段是手写的。\n\n<!--"), encoding="utf-8")
    again = json.loads(summarize("extract", "a.md", "--format", "json").out)
    assert again["paragraphs"][-1] == {"kind": "body", "text": "责任编辑说，这一段是手写的。"}
