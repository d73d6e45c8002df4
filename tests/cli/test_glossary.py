"""Glossaries on the command line, on a scripted model."""

import json
import sys
from pathlib import Path

import pytest
from scripted import Scripted

import summarize.summarizer
from summarize import cli

TEXT = """---
title: 巴特尔访问华盛顿
date: 2023-08-05
from: https://www.rfi.fr/cn/20230805-a
---

蒙古代表巴特尔周三在华盛顿表示，双方的合作将会继续下去，并且会更加深入。会谈之后，他对记者说，谈判是友好的，也是有成果的，两国都感到满意。
"""


def answer(text: str) -> str:
    name = "Batar" if "巴特尔" in text else "Bataar" if "Bataar" in text else ""
    if "访问" in text:
        return f"{name} visits Washington"
    if "记者" in text:
        return "After the talks he told reporters that negotiations were friendly and fruitful, and that both countries were satisfied."
    return f"The Mongolian representative {name} said in Washington on Wednesday that the two sides would continue and deepen their cooperation."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(summarize.summarizer, "load", lambda *_, **__: Scripted(answer))
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(TEXT, encoding="utf-8")
    return tmp_path


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["summarize", *words])
    with pytest.raises(SystemExit) as stop:
        cli.main()
    return int(stop.value.code or 0)


def brief(monkeypatch: pytest.MonkeyPatch, *words: str) -> dict[str, object]:
    assert run(monkeypatch, "brief", "a.md", "--format", "json", "-o", "out.json", *words) == 0
    return json.loads(Path("out.json").read_text(encoding="utf-8"))


def write(path: str, target: str) -> None:
    Path(path).write_text(f"source\ttarget\ttype\n巴特尔\t{target}\tperson\n", encoding="utf-8")


def test_a_name_in_no_glossary_is_warned_of(monkeypatch: pytest.MonkeyPatch) -> None:
    data = brief(monkeypatch)
    assert "name-unverified" in {w["code"] for w in data["warnings"]}


def test_names_tsv_beside_the_article_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    write("names.tsv", "Bataar")
    data = brief(monkeypatch)
    assert data["headline"] == "Bataar visits Washington"
    row = next(n for n in data["names"] if n["source"] == "巴特尔")
    assert (row["target"], row["type"], row["sentences"]) == ("Bataar", "person", ["s1"])
    assert not [w for w in data["warnings"] if w["code"].startswith("name")]
    assert [g["name"] for g in data["provenance"]["options"]["glossaries"]] == ["names.tsv"]


def test_a_glossary_that_is_named_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    write("names.tsv", "Somebody Else")
    write("mine.tsv", "Bataar")
    data = brief(monkeypatch, "--glossary", "mine.tsv")
    assert data["headline"] == "Bataar visits Washington"
    assert "name-conflict" in {w["code"] for w in data["warnings"]}


def test_configuration_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("summarize.toml").write_text('length = "short"\nglossary = ["team.tsv"]\n')
    write("team.tsv", "Bataar")
    data = brief(monkeypatch)
    assert data["headline"] == "Bataar visits Washington"
    assert data["provenance"]["options"]["length"] == "short"


def test_a_bad_row_stops_everything(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    Path("names.tsv").write_text("巴特尔\tBataar\n\tNobody\n", encoding="utf-8")
    assert run(monkeypatch, "brief", "a.md", "-o", "out") == 2
    assert "names.tsv:2: " in capsys.readouterr().err
    assert not Path("out").exists()


def test_check(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write("a.tsv", "Bataar")
    write("b.tsv", "Baatar")
    assert run(monkeypatch, "glossary", "check", "a.tsv", "b.tsv") == 0
    out = capfdbinary.readouterr()[0].decode()
    assert "巴特尔: 'Baatar' (b.tsv:2) is used, not 'Bataar' (a.tsv:2)" in out


def test_convert_and_show(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write("a.tsv", "Bataar")
    assert run(monkeypatch, "glossary", "convert", "a.tsv", "a.tbx") == 0
    assert run(monkeypatch, "glossary", "show", "巴特尔", "--glossary", "a.tbx") == 0
    assert "巴特尔\tBataar\tperson" in capfdbinary.readouterr()[0].decode()
    assert run(monkeypatch, "glossary", "show", "没有这个", "--glossary", "a.tbx") == 1


def test_suggest(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    Path("b.md").write_text(TEXT.replace("代表巴特尔", "总理奥云（Oyun Erdene）"), encoding="utf-8")
    assert run(monkeypatch, "glossary", "suggest", "b.md") == 0
    assert "\nOyun" not in (out := capfdbinary.readouterr()[0].decode()) and "奥云\tOyun Erdene\tperson" in out
