"""Glossaries that a person keeps are added to, never replaced; and what is said of them."""

import json
from pathlib import Path

import pytest
from commands import Command

TEXT = "# {title}\n\n2023年8月5日\n\n蒙古总理奥云（Oyun Erdene）周三表示，双方的合作将会继续下去，并且会更加深入。分析人士秦鹏表示，谈判是友好的，也是有成果的，两国都感到满意。\n"

HAND = """# our own names; ask Li before changing them
source\ttarget\ttype\tnote
奥云\tPremier Oyun\tperson\tby hand
# 秦鹏\tPeng Qin\tperson\tnot sure yet

"""


@pytest.fixture(autouse=True)
def articles(here: Path) -> None:
    Path("news").mkdir()
    Path("news/a.md").write_text(TEXT.format(title="蒙古总理谈合作"), encoding="utf-8")


def put(name: str, text: str, encoding: str = "utf-8") -> bytes:
    data = text.encode(encoding)
    Path(name).write_bytes(data)
    return data


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_suggest_keeps_rows_and_comments_of_the_hand(here: Path, summarize: Command, encoding: str, end: str) -> None:
    Path("news/b.md").write_text(
        TEXT.replace("奥云（Oyun Erdene）", "博里奇（Gabriel Boric）").format(title="智利总统谈合作"), "utf-8"
    )
    before = put("own.tsv", HAND.replace("\n", end), encoding)
    assert summarize("glossary", "suggest", "news", "-o", "own.tsv").code == 0
    after = Path("own.tsv").read_bytes()
    assert after.startswith(before)
    added = after.decode(encoding).removeprefix(HAND.replace("\n", end)).split(end)
    assert added[0].startswith("博里奇\tGabriel Boric\tperson\t") and not [
        r for r in added if "奥云" in r.split("\t")[0]
    ]
    assert not [row for row in added if "秦鹏" in row.split("\t")[0]]
    assert summarize("glossary", "suggest", "news", "-o", "own.tsv").code == 0
    assert Path("own.tsv").read_bytes() == after  # a third time nothing is new
    assert summarize("glossary", "check", "own.tsv").out.startswith("own.tsv: 2 entries")


def test_a_glossary_in_another_encoding(here: Path, summarize: Command) -> None:
    before = put("own.tsv", "奥云\tPremier Oyun\n国务院\tState Department\n美国总统\tU.S. President\n", "gb18030")
    assert summarize("glossary", "suggest", "news", "-o", "own.tsv").code == 0
    after = Path("own.tsv").read_bytes()
    assert after.startswith(before) and "# 秦鹏\tQin Peng\n" in after.decode("gb18030")


def test_an_encoding_that_is_not_certain_is_not_guessed(here: Path, summarize: Command) -> None:
    before = put("own.tsv", "奥云\tPremier Oyun\n", "gb18030")  # reads as other names in Big5
    for words in (["glossary", "suggest", "news", "-o", "own.tsv"], ["brief", "news", "--glossary", "own.tsv"]):
        done = summarize(*words)
        assert (
            done.code == 2 and "own.tsv: the file is not UTF-8" in done.err and Path("own.tsv").read_bytes() == before
        )


@pytest.mark.parametrize("text", ["My notes on names.\n", "source\ttarget\n奥云\n", "a\tb\tc\n"])
def test_suggest_writes_over_nothing_that_is_no_glossary(here: Path, summarize: Command, text: str) -> None:
    before = put("notes.txt", text)
    done = summarize("glossary", "suggest", "news", "-o", "notes.txt")
    assert done.code == 2 and done.err.startswith("summarize: notes.txt:") and Path("notes.txt").read_bytes() == before


def test_suggest_writes_tsv_only(here: Path, summarize: Command) -> None:
    done = summarize("glossary", "suggest", "news", "-o", "names.json")
    assert done.code == 2 and "names.json: suggestions are TSV" in done.err and not Path("names.json").exists()


def test_convert_keeps_what_the_target_has(here: Path, summarize: Command) -> None:
    put("team.tsv", "source\ttarget\ttype\n奥云\tOyun\tperson\n秦鹏\tQin Peng\tperson\n")
    before = put("mine.tsv", HAND)
    done = summarize("glossary", "convert", "team.tsv", "mine.tsv")
    assert (done.code, done.out) == (0, "mine.tsv: 1 entry\n")
    assert "mine.tsv: 奥云 stays 'Premier Oyun', not 'Oyun'" in done.err
    assert Path("mine.tsv").read_bytes() == before + "秦鹏\tQin Peng\tperson\t\n".encode()
    assert summarize("glossary", "convert", "team.tsv", "mine.tsv", "--force").code == 0
    assert "by hand" not in Path("mine.tsv").read_text(encoding="utf-8")


@pytest.mark.parametrize("suffix", ["csv", "json", "tbx", "tmx"])
def test_convert_adds_to_every_format(here: Path, summarize: Command, suffix: str) -> None:
    put("a.tsv", "source\ttarget\ttype\n奥云\tOyun\tperson\n")
    put("b.tsv", "source\ttarget\ttype\n秦鹏\tQin Peng\tperson\n奥云\tOyun\tperson\n")
    for name in ("a", "b"):
        assert summarize("glossary", "convert", f"{name}.tsv", f"all.{suffix}").code == 0
    assert summarize("glossary", "check", f"all.{suffix}").out.startswith(f"all.{suffix}: 2 entries")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.tbx", "<martif><text><body><!-- ask Li --></body></text></martif>"),
        (
            "x.tmx",
            '<tmx><body><tu><tuv xml:lang="zh"><seg>秦</seg></tuv><tuv xml:lang="en"><seg>Q</seg></tuv></tu></body></tmx>',
        ),
        ("x.tsv", "秦鹏\tQin Peng\n"),
    ],
)
def test_convert_loses_nothing(here: Path, summarize: Command, name: str, text: str) -> None:
    put("a.tsv", "source\ttarget\ttype\tcontext\n奥云\tOyun\tperson\t蒙古\n")
    before = put(name, text)
    done = summarize("glossary", "convert", "a.tsv", name)
    assert done.code == 2 and name in done.err and Path(name).read_bytes() == before


def test_a_glossary_is_not_converted_into_itself(here: Path, summarize: Command) -> None:
    before = put("a.tsv", HAND)
    assert "a.tsv: is the glossary itself" in summarize("glossary", "convert", "a.tsv", "news/../a.tsv").err
    assert Path("a.tsv").read_bytes() == before


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.tsv", "奥云  Oyun\n", "a.tsv:1: the row has one column only; put a tab"),
        ("a.tsv", "source target type\n奥云 Oyun person\n", "a.tsv:1: the row has one column only; put a tab"),
        ("a.tsv", "source\ttarget\nOyun Erdene\t奥云\n", "a.tsv:2: source and target look swapped"),
        ("a.json", '{"奥云": "Oyun",\n"秦鹏": "Qin",\n"奥云": "Erdene"}', "a.json:3: the file cannot be used: the key '奥云' stands twice"),
        ("a.json", '[{"source": "奥云",\n"target": "A", "target": "B"},\n{{"source": "秦鹏"}: 1}]', "a.json:2: the file cannot be used: the key 'target' stands twice"),
        ("a.json", '[{"source": "奥云",\n"target": "A", "target": "B"}]', "a.json:2: the file cannot be used: the key 'target' stands twice"),
        ("a.tsv", "WTO\tWorld Trade Organization\n", "a.tsv: 1 entry"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_glossary(here: Path, summarize: Command, name: str, text: str, says: str) -> None:
    put(name, text)
    assert summarize("glossary", "check", name).out.startswith(says)


def test_a_row_of_the_lexicon_is_called_so(here: Path, summarize: Command) -> None:
    put("a.tsv", "source\ttarget\n欧盟\tEuroland\n")
    out = summarize("glossary", "check", "a.tsv").out
    assert "欧盟: 'Euroland' (a.tsv:2) is used, not 'European Union' (the built-in lexicon)" in out


def test_the_file_of_a_wrong_setting_is_named(here: Path, summarize: Command) -> None:
    put("summarize.toml", 'length = "bad"\n')
    done = summarize("brief", "news")
    assert (done.code, done.err) == (2, "summarize: summarize.toml:1: length is 'bad'; it can be short, medium, long\n")


def test_weights_that_are_broken(here: Path, summarize: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    import shutil

    import summarize.models.loading as loading
    import summarize.summarizer as summarizer
    from summarize.models.checkpoint import find_checkpoint

    monkeypatch.setattr(summarizer, "load", loading.load)
    shutil.copytree(find_checkpoint("bundled").path, "model", ignore=shutil.ignore_patterns("*.safetensors"))
    Path("model/pytorch_model.bin").write_bytes(
        b"\x80\x02cposix\nsystem\nq\x00X\x02\x00\x00\x00lsq\x01\x85q\x02Rq\x03."
    )
    done = summarize("brief", "news", "--model", "model")
    assert done.code == 2 and "pytorch_model.bin is broken" in done.err and "weights_only" not in done.err


def test_the_readme_and_the_messages_name_the_same_extra() -> None:
    root = Path(__file__).parents[2]
    extra = "pip install '.[fast]'"
    assert extra in (root / "README.md").read_text(encoding="utf-8")
    assert extra in (root / "summarize/models/convert.py").read_text(encoding="utf-8")


def test_an_index_of_json_lists_earlier_results(here: Path, summarize: Command) -> None:
    Path("news/b.md").write_text(TEXT.format(title="智利总统谈合作"), encoding="utf-8")
    for name in ("b", "a"):
        assert summarize("brief", f"news/{name}.md", "-o", "out", "--format", "json").code == 0
    rows = json.loads(Path("out/index.json").read_text(encoding="utf-8"))
    assert [(row["file"], row["path"]) for row in rows] == [("a.json", "news/a.md"), ("b.json", "news/b.md")]
