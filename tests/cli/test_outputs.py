"""Word documents and sentence pairs as the command writes them: to a file, a folder and standard output, and not over what was edited."""

import sys
from pathlib import Path

import pytest
from commands import Command, article
from docx import Document

from summarize.cli.output import print_text
from summarize.errors import ConfigError


@pytest.fixture
def two(here: Path) -> Path:
    for name in ("a", "b"):
        Path(f"{name}.txt").write_text(article().split("---\n\n")[1], encoding="utf-8")
    return here


def edit(file: Path) -> None:
    if file.suffix == ".docx":
        document = Document(str(file))
        document.paragraphs[0].runs[0].text = "My headline"
        document.save(str(file))
    else:
        file.write_text(file.read_text(encoding="utf-8").replace("Mongolia", "Outer Mongolia", 1), encoding="utf-8")


@pytest.mark.parametrize("suffix", ["docx", "tmx", "tsv"])
def test_a_folder(two: Path, summarize: Command, suffix: str) -> None:
    words = ("brief", "a.txt", "b.txt", "-o", "out", "--format", suffix)
    assert summarize(*words).code == 0
    first = {p.name: p.read_bytes() for p in Path("out").iterdir()}
    assert sorted(first) == [f"a.{suffix}", f"b.{suffix}"]
    assert summarize(*words).code == 0 and {p.name: p.read_bytes() for p in Path("out").iterdir()} == first
    edit(Path("out") / f"a.{suffix}")
    done = summarize(*words)
    assert done.code == 2 and f"out/a.{suffix}: was edited after summarize wrote it" in done.err
    assert summarize(*words, "--force").code == 0 and Path(f"out/a.{suffix}").read_bytes() == first[f"a.{suffix}"]


def test_a_file_and_standard_output(two: Path, summarize: Command, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    for suffix in ("docx", "tmx", "tsv"):
        assert summarize("translate", "a.txt", "-o", f"x.{suffix}").code == 0 and Path(f"x.{suffix}").stat().st_size
    Path("x.docx").unlink()
    Document().save("x.docx")
    done = summarize("brief", "a.txt", "-o", "x.docx")
    assert done.code == 2 and "x.docx: exists, and summarize did not write it" in done.err
    done = summarize("brief", "a.txt", "--format", "tsv")
    assert done.out.startswith("source\ttarget\t")


@pytest.mark.parametrize("suffix", ["tsv", "tmx", "json"])
def test_no_result_can_be_taken_for_a_glossary(two: Path, summarize: Command, suffix: str) -> None:
    Path("names.md").write_text(article(), encoding="utf-8")
    assert summarize("brief", "names.md", "-o", "out", "--format", suffix).code == 0
    assert [p.name for p in Path("out").iterdir()] == [f"names-2.{suffix}"]
    done = summarize("brief", "a.txt", "-o", f"out/Names.{suffix}", "--force")
    assert done.code == 2 and f"out/Names.{suffix}: a file of this name is a glossary" in done.err


def test_bytes_go_into_a_pipe_as_they_are_and_not_to_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    print_text(b"PK\x03\x04\xff\x1b")
    assert capfdbinary.readouterr().out == b"PK\x03\x04\xff\x1b"
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    with pytest.raises(ConfigError, match="name a file with --out"):
        print_text(b"PK")
