"""The commands as a user meets them, on a scripted model."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ENGLISH
from forked import Forks
from scripted import Scripted

import summarize.summarizer
from summarize import cli

TEXT = """---
title: 蒙古与美国深化稀土合作
date: 2023-08-05
from: https://www.rfi.fr/cn/20230805-a
---

蒙古总理周三表示，蒙古将与美国深化在稀土开采方面的合作。双方将于九月签署民航协议。蒙古总理周三表示，蒙古将与美国深化在稀土开采方面的合作。

蒙古拥有80种矿产，稀土储量约占世界总量的16%。
"""


@pytest.fixture(autouse=True)
def scripted_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summarize.summarizer, "load", lambda *_, **__: Scripted(lambda text: ENGLISH.get(text, "稀土")))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(TEXT, encoding="utf-8")
    Path("b.md").write_text(TEXT.replace("总理", "总统"), encoding="utf-8")
    Path("empty.md").write_text("", encoding="utf-8")
    return tmp_path


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["summarize", *words])
    with pytest.raises(SystemExit) as stop:
        cli.main()
    return int(stop.value.code or 0)


def test_one_article_goes_to_stdout(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(monkeypatch, "brief", "a.md") == 0
    out, _ = capfdbinary.readouterr()
    assert out.decode().startswith("# Mongolia and U.S. deepen cooperation on rare earths\n\nRFI · 5 August 2023 · [")


def test_many_write_a_file_each_and_an_index(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, "brief", "a.md", "b.md", "-o", "out") == 0
    assert sorted(p.name for p in Path("out").iterdir()) == ["a.md", "b.md", "index.md"]
    assert "](a.md) — RFI · 5 August 2023 · 2 warnings" in Path("out/index.md").read_text(encoding="utf-8")


def test_json_and_one_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, "brief", "a.md", "--format", "json", "-o", "x/brief.json", "--length", "short") == 0
    data = json.loads(Path("x/brief.json").read_text(encoding="utf-8"))
    assert data["schema"] == "1" and data["lead"] and len(data["points"]) == 1


def test_translate(folder: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(monkeypatch, "translate", "a.md", "--bilingual") == 0
    out = capfdbinary.readouterr()[0].decode()
    assert "[s1–s3]" in out and "| s4 ⚠ | 蒙古拥有80种矿产" in out


def test_extract(folder: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(monkeypatch, "extract", "a.md", "--format", "json") == 0
    data = json.loads(capfdbinary.readouterr()[0])
    assert list(data) == ["path", "title", "source", "author", "published", "url", "script", "paragraphs"]
    assert (data["source"], data["published"]) == ("RFI", "2023-08-05")


def test_a_bad_file_among_good_ones_is_said_and_the_rest_is_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "brief", ".", "-o", "out") == 1
    assert sorted(p.name for p in Path("out").iterdir()) == ["a.md", "b.md", "failures.tsv", "index.md"]
    assert "summarize: empty.md: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["brief", "empty.md"], "empty.md: "),
        (["brief", "nothing.md"], "nothing.md: there is no such file"),
        (["brief", "a.md", "b.md"], "name a folder for them with --out"),
        (["brief", "a.md", "b.md", "-o", "x.md"], "--out must be a folder"),
        (["brief", "a.md", "-o", "b.md/x"], "cannot write here"),
        (["brief", "a.md", "--model", "nowhere"], "nowhere: there is no such model directory"),
        (["brief", "a.md", "--length", "huge"], "huge"),
        (["brief"], "PATH"),
        (["nonsense"], "nonsense"),
    ],
)
def test_errors_are_one_sentence_and_exit_code_2(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str], message: str
) -> None:
    before = sorted(folder.rglob("*"))
    assert run(monkeypatch, *words) == 2
    err = capsys.readouterr().err
    assert message in err and "Traceback" not in err
    assert sorted(folder.rglob("*")) == before


def test_two_files_of_one_name_do_not_overwrite_each_other(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("sub").mkdir()
    Path("sub/a.md").write_text(TEXT.replace("总理", "总统"), encoding="utf-8")
    assert run(monkeypatch, "extract", "a.md", "sub/a.md", "-o", "out") == 0
    assert sorted(p.name for p in Path("out").iterdir()) == ["a-2.md", "a.md", "index.md"]


def test_help_shows_an_extra_in_its_brackets(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "models", "convert", "--help") == 0
    assert "'.[fast]'" in capsys.readouterr().out


def test_help_imports_neither_torch_nor_the_reader() -> None:
    code = "import sys; sys.argv = ['summarize', '--help']\nfrom summarize.cli import main\ntry: main()\nexcept SystemExit: pass\n"
    code += (
        "sys.exit(any(m in sys.modules for m in ('torch', 'transformers', 'lxml', 'opencc', 'summarize.summarizer')))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0


def test_extract_does_not_import_torch(folder: Path, forks: Forks) -> None:
    code = "import sys\nfrom summarize.cli import main\ntry: main()\nexcept SystemExit as stop: assert not stop.code\n"
    code += "sys.exit(any(m in sys.modules for m in ('torch', 'transformers')))"
    done = forks.run("extract", "a.md", code=code)
    assert done.returncode == 0 and done.stdout, done.stderr


def test_standard_input(folder: Path, forks: Forks) -> None:
    done = forks.run("extract", "-", input=TEXT.encode())
    assert done.returncode == 0 and done.stdout.decode().startswith("# 蒙古与美国深化稀土合作\n")


def test_schema(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, "schema") == 0
    assert json.loads(capfdbinary.readouterr()[0])["title"] == "Brief"


def test_without_a_lead(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, "brief", "a.md", "--no-lead", "-o", "x/brief.json", "--length", "short") == 0
    data = json.loads(Path("x/brief.json").read_text(encoding="utf-8"))
    assert data["lead"] is None and len(data["points"]) == 2
