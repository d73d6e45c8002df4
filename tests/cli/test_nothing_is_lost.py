"""No file is lost that the user wrote, and no result of another article."""

import json
import os
from pathlib import Path

import pytest
from commands import Command, article
from forked import Forks
from markdown_it import MarkdownIt


def write(*names: str, **facts: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(article(**facts), encoding="utf-8")


def state(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize("command", ["brief", "translate", "extract"])
@pytest.mark.parametrize(
    "words",
    [
        ["a.md", "b.md", "-o", "."],
        [".", "-o", "."],
        ["*.md", "-o", "."],
        ["a.md", "-o", "a.md"],
        ["a.md", "-o", "sub/../a.md"],
        ["a.md", "-o", "hard.md"],
        ["a.md", "-o", "soft.md"],
        ["link/a.md", "-o", "."],
        ["a.md", "-o", "mine.md"],
        ["a.md", "-o", "mine.json"],
        ["sub/mine.md", "-o", "."],
        ["a.md", "b.md", "-o", "full"],
    ],
)
def test_a_file_of_the_users_is_never_written_over(
    here: Path, summarize: Command, command: str, words: list[str]
) -> None:
    write("a.md", "b.md", "sub/mine.md")
    os.link("a.md", "hard.md")
    Path("soft.md").symlink_to("a.md")
    Path("link").symlink_to(".")
    for mine in ("mine.md", "mine.json", "full/index.md"):
        Path(mine).parent.mkdir(exist_ok=True)
        Path(mine).write_text("My own notes.\n")
    before = state(here)
    done = summarize(command, *words)
    assert done.code == 2 and state(here) == before
    assert done.err.splitlines()[-1].endswith("--force") and "Traceback" not in done.err


@pytest.mark.parametrize("command", ["brief", "extract"])
def test_one_result_has_no_index_to_write_over_another(here: Path, summarize: Command, command: str) -> None:
    write("a.md", "b.md")
    Path("full").mkdir()
    Path("full/index.md").write_text("My own notes.\n")
    for _ in range(2):
        assert summarize(command, "a.md", "-o", "full").code == 0
        assert {p.name for p in Path("full").iterdir()} == {"a.md", "index.md"}
    before = state(here)
    assert summarize(command, "b.md", "-o", "full").code == 2 and state(here) == before
    assert Path("full/index.md").read_text() == "My own notes.\n"


def test_force_writes_over_it(here: Path, summarize: Command) -> None:
    write("a.md")
    Path("mine.md").write_text("My own notes.\n")
    assert summarize("brief", "a.md", "-o", "mine.md", "--force").code == 0
    assert Path("mine.md").read_text(encoding="utf-8").startswith("# Mongolia and U.S.")


@pytest.mark.parametrize("suffix", ["md", "json", "html"])
@pytest.mark.parametrize("command", ["brief", "translate", "extract"])
def test_a_second_run_writes_over_the_first_and_does_not_read_it(
    here: Path, summarize: Command, command: str, suffix: str
) -> None:
    if (command, suffix) == ("extract", "html"):
        return  # an article is written as Markdown or JSON
    write("a.md", "b.md")
    words = (command, ".", "-o", "out", "--format", suffix)
    assert summarize(*words).code == 0
    first = state(here)
    assert sorted(p for p in first if p.startswith("out")) == [f"out/{n}.{suffix}" for n in ("a", "b", "index")]
    done = summarize(*words)
    assert done.code == 0 and state(here) == first


@pytest.mark.parametrize("command", ["brief", "translate", "extract"])
@pytest.mark.parametrize(
    ("written", "before", "after"),
    [
        ("out/a.md", "1", "2"),
        ("out/a.md", "\n\n", "\n\nMy note.\n\n"),
        ("out/index.md", "# Index", "# My articles"),
        ("out/a.json", "80种", "81种"),
        ("out/a.json", '"author": null', '"author": "me"'),
        ("out/a.html", "1", "2"),
        ("out/index.html", "Index", "My articles"),
    ],
)
def test_a_result_that_was_edited_is_not_written_over(
    here: Path, summarize: Command, command: str, written: str, before: str, after: str
) -> None:
    write("a.md", "b.md")
    suffix = written.rsplit(".", 1)[1]
    if (command, suffix) in (("extract", "json"), ("extract", "html")):
        return  # JSON has no place for a checksum: its members are those of README and nothing else; HTML is not written
    words = (command, "a.md", "b.md", "-o", "out", "--format", suffix)
    assert summarize(*words).code == 0
    text = Path(written).read_text(encoding="utf-8")
    Path(written).write_text(text.replace(before, after, 1), encoding="utf-8")
    edited = state(here)
    done = summarize(*words)
    assert done.code == 2 and state(here) == edited
    assert f"{written}: was edited after summarize wrote it; write elsewhere, or over it with --force" in done.err
    assert summarize(*words, "--force").code == 0 and Path(written).read_text(encoding="utf-8") == text


@pytest.mark.parametrize("suffix", ["md", "json"])
def test_other_line_ends_and_indents_are_no_edit(here: Path, summarize: Command, suffix: str) -> None:
    write("a.md")
    assert summarize("brief", "a.md", "-o", f"b.{suffix}").code == 0
    text = Path(f"b.{suffix}").read_text(encoding="utf-8")
    text = json.dumps(json.loads(text)) if suffix == "json" else text.replace("\n", "\r\n") + "\r\n"
    Path(f"b.{suffix}").write_bytes(text.encode())
    assert summarize("brief", "a.md", "-o", f"b.{suffix}").code == 0


def test_feeds_in_a_folder_are_read_and_other_xml_is_named(here: Path, summarize: Command) -> None:
    text = article().split("---\n\n")[1].replace("\n", "")
    items = "".join(
        f"<item><title>{n}号消息：蒙古与美国合作</title><description>{text}</description></item>" for n in "123"
    )
    Path("news").mkdir()
    for name in ("latest.xml", "a.RSS"):
        Path("news", name).write_text(f'<?xml version="1.0"?>\n<rss><channel>{items}</channel></rss>', encoding="utf-8")
    Path("news/b.atom").write_text(f'<feed xmlns="http://www.w3.org/2005/Atom">{items}</feed>', encoding="utf-16")
    Path("news/sitemap.xml").write_text("<urlset/>")
    done = summarize("extract", "news", "-o", "out")
    assert done.code == 0 and "news/sitemap.xml (XML, but no feed)" in done.err
    names = [f"{n}-{i}.md" for n in ("a", "b", "latest") for i in "123"]
    assert sorted(p.name for p in Path("out").iterdir()) == sorted([*names, "index.md"])


def test_a_brief_that_is_named_is_refused(here: Path, summarize: Command) -> None:
    write("a.md")
    for name in ("b.md", "b.json"):
        assert summarize("brief", "a.md", "-o", name).code == 0
        done = summarize("brief", name, "-o", "out")
        assert done.code == 2 and f"{name}: the file is no article" in done.err


def test_what_was_extracted_can_be_read_again(here: Path, summarize: Command) -> None:
    write("raw/a.md")
    for suffix in ("md", "json"):
        assert summarize("extract", "raw", "-o", f"clean-{suffix}/a.{suffix}").code == 0
        again = summarize("extract", f"clean-{suffix}", "--format", "json")
        assert again.code == 0 and json.loads(again.out)["paragraphs"][-1]["text"] == article().splitlines()[-1]


@pytest.mark.parametrize("suffix", ["md", "json", "html"])
def test_articles_of_one_name_never_overwrite_each_other(here: Path, summarize: Command, suffix: str) -> None:
    for day in ("2023-08-05", "2023-08-06"):
        write("today.md", day=day)  # the same file name, another day
        write("mon/today.md" if day[-1] == "5" else "tue/today.md", title=f"蒙古与美国深化稀土合作{day[-1]}")
        assert summarize("brief", "today.md", "-o", "out", "--format", suffix).code == 0
        assert summarize("brief", "mon" if day[-1] == "5" else "tue", "-o", "out", "--format", suffix).code == 0
    names = [f"today{n}.{suffix}" for n in ("", "-2", "-3", "-4")]
    assert sorted(p.name for p in Path("out").iterdir()) == sorted([*names, f"index.{suffix}"])
    index = Path(f"out/index.{suffix}").read_text(encoding="utf-8")
    assert [n for n in names if n not in index] == []


def test_a_brief_and_an_extract_of_one_article_live_side_by_side(here: Path, summarize: Command) -> None:
    write("a.md")
    assert summarize("extract", "a.md", "-o", "out").code == summarize("brief", "a.md", "-o", "out").code == 0
    assert sorted(p.name for p in Path("out").iterdir()) == ["a-2.md", "a.md", "index.md"]


def test_names_json_beside_the_articles_is_a_glossary(here: Path, summarize: Command) -> None:
    write("news/a.md")
    Path("news/names.json").write_text(
        '[{"source": "蒙古", "target": "Outer Mongolia", "type": "place"}]', encoding="utf-8"
    )
    done = summarize("brief", "news", "--format", "json")
    assert done.code == 0 and "news/names.json (a glossary)" in done.err
    assert [g["name"] for g in json.loads(done.out)["provenance"]["options"]["glossaries"]] == ["names.json"]


def test_a_folder_says_what_it_passed_over(here: Path, summarize: Command) -> None:
    write("news/a.md")
    for name in ("notes.docx", "scan.pdf", "README", ".hidden", *(f"{n}.jpg" for n in range(9))):
        Path("news", name).write_bytes(b"x")
    err = summarize("extract", "news").err
    for part in (
        "news/notes.docx (.docx is no article file)",
        "news/scan.pdf (.pdf",
        "news/README (no suffix)",
        "and 4 more",
    ):
        assert part in err
    assert ".hidden" not in err


def test_a_folder_that_cannot_be_opened_is_told(
    here: Path, summarize: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("news/a.md", "news/closed/b.md")
    scan = os.scandir

    def closed(path: str) -> object:  # a user who may read everything has no closed folders
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", closed)
    assert "passed over: news/closed (Permission denied)" in summarize("extract", "news").err


@pytest.mark.parametrize(
    ("name", "result"),
    [
        ("C#3.md", "C#3.md"),
        ("proj #1/a.md", "a.md"),
        ("..#/x.md", "x.md"),
        ("100%25?.md", "100%25?.md"),
        ("a b(1)[2].md", "a b(1)[2].md"),
        ("\x1b[31mred\u202e.md", "\\x1b[31mred\\u202e.md"),
        ("新" * 84 + ".md", "新" * 83 + ".json"),
    ],
)
def test_results_are_named_after_their_files(here: Path, summarize: Command, name: str, result: str) -> None:
    write(name, "second.md")
    suffix = result.rsplit(".", 1)[1]
    done = summarize("extract", name, "second.md", "-o", "out", "--format", suffix)
    assert done.code == 0 and sorted(p.name for p in here.iterdir() if "out" in p.name) == ["out"]
    assert {p.name for p in Path("out").iterdir()} == {result, f"second.{suffix}", f"index.{suffix}"}
    if suffix == "md":
        html = MarkdownIt().render(Path("out/index.md").read_text(encoding="utf-8"))
        from urllib.parse import unquote

        links = [unquote(part.split('"')[0]) for part in html.split('href="')[1:]]
        assert all(Path("out", link).is_file() for link in links) and len(links) == 2


def test_a_name_that_is_not_utf_8(here: Path, summarize: Command) -> None:
    name = os.fsdecode("新闻".encode("gbk") + b".md")
    write(name, "b.md")
    done = summarize("brief", ".", "-o", "out", "--format", "json")
    assert done.code == 0 and "\\xd0\\xc2" in done.err
    assert len(json.loads(Path("out/index.json").read_text(encoding="utf-8"))) == 2


def test_one_write_error_ends_no_run(here: Path, summarize: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.md", "b.md", "c.md")
    import summarize.cli.output as output
    from summarize.errors import ConfigError as Error

    written = output.write_file

    def full(path: Path, text: str) -> None:
        if path.name == "b.md":
            raise Error("cannot write here (No space left on device)", path=path)
        written(path, text)

    monkeypatch.setattr(output, "write_file", full)
    for command in ("brief", "extract"):
        done = summarize(command, ".", "-o", command)
        assert done.code == 1 and f"{command}/b.md: cannot write here" in done.err
        told = ["failures.tsv"] if command == "brief" else []
        assert sorted(p.name for p in Path(command).iterdir()) == ["a.md", "c.md", *told, "index.md"]


def test_breaking_off_says_what_is_written_and_how_to_go_on(
    here: Path, summarize: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md", "b.md", "c.md")
    import summarize.summarizer as summarizer

    compose = summarizer.Summarizer._compose

    def broken(self: object, article: object, *rest: object) -> object:
        if article.path == "b.md":  # type: ignore[attr-defined]
            raise KeyboardInterrupt
        return compose(self, article, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(summarizer.Summarizer, "_compose", broken)
    done = summarize("brief", ".", "-o", "out")
    assert done.code == 130 and "1 of 3 articles written to out" in done.err and "same command" in done.err
    assert sorted(p.name for p in Path("out").iterdir()) == ["a.md", "index.md"]


def test_the_name_says_the_format(here: Path, summarize: Command) -> None:
    write("a.md")
    assert summarize("brief", "a.md", "-o", "x/brief.json").code == 0
    assert json.loads(Path("x/brief.json").read_text(encoding="utf-8"))["schema"] == "1"
    assert summarize("brief", "a.md", "-o", "x/brief.htm").code == 0
    assert Path("x/brief.htm").read_text(encoding="utf-8").startswith("<!doctype html>")
    done = summarize("extract", "a.md", "-o", "x.html")
    assert (
        done.code == 2
        and "x.html: .html is not written; name a folder, or a file that ends in .md or .json" in done.err
    )
    for words in (["x.pdf"], ["x.csv"], ["x.md", "--format", "json"], ["x.json", "--format", "html"]):
        done = summarize("brief", "a.md", "-o", *words)
        assert done.code == 2 and len(done.err.splitlines()) == 1 and not Path(words[0]).exists()


def test_what_cannot_be_written_is_said_before_any_work(here: Path, summarize: Command) -> None:
    write("a.md")
    Path("file").write_text("x")
    assert "file/sub: cannot write here" in summarize("brief", "a.md", "-o", "file/sub").err


@pytest.mark.parametrize("words", [["extract", "a.md"], ["schema"], ["check", "b.json"], ["models", "list"]])
def test_a_full_disk_and_a_reader_who_leaves(here: Path, summarize: Command, forks: Forks, words: list[str]) -> None:
    write("a.md")
    assert summarize("brief", "a.md", "-o", "b.json").code == 0
    if Path("/dev/full").exists():
        with Path("/dev/full").open("w") as full:
            done = forks.run(*words, stdout=full.fileno())
        assert done.returncode == 2 and b"Traceback" not in done.stderr
        assert done.stderr.splitlines()[-1].startswith(b"summarize: cannot write to standard output")
    read, written = os.pipe()
    os.close(read)
    done = forks.run(*words, stdout=written)
    os.close(written)
    assert done.returncode == 141 and b"Error" not in done.stderr


def test_a_terminal_of_another_encoding(here: Path, summarize: Command, forks: Forks) -> None:
    write("a.md")
    assert summarize("brief", "a.md", "-o", "b.json").code == 0
    for words in (["extract", "a.md"], ["check", "b.json"], ["glossary", "show", "国务院"]):
        done = forks.run(*words, env={**os.environ, "PYTHONIOENCODING": "cp1252"})
        assert done.returncode in (0, 1) and b"Traceback" not in done.stderr and done.stdout.decode()


def test_nothing_acts_on_the_terminal_or_in_the_files(here: Path, summarize: Command) -> None:
    nasty = "\x1b[2J\x07\x9b\u202e\u2066<img src=x onerror=alert(1)>"
    Path("[red").mkdir()
    Path(f"[red/{nasty[:5]}].md").write_text(article(title=f"蒙古与美国{nasty}合作"), encoding="utf-8")
    write("b.md")
    for words in (["brief", "."], ["extract", "."], ["translate", "."]):
        for suffix in ("md", "json", "html")[: 2 if words[0] == "extract" else 3]:
            done = summarize(*words, "-o", f"{words[0]}-{suffix}", "--format", suffix)
            assert done.code == 0
            files = [p.read_text(encoding="utf-8") for p in Path(f"{words[0]}-{suffix}").iterdir()]
            assert not {*"\x1b\x07\x9b\u202e\u2066"} & set(done.err + "".join(files))
            if suffix != "json":
                assert not any("<img" in file for file in files)
