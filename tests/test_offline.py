"""With every socket blocked all commands work but `models get`, and that one says what is wrong."""

import shutil
import socket
import sys
from functools import cache
from pathlib import Path

import pytest

import summarize.models
import summarize.summarizer
from summarize import cli

ARTICLE = """---
title: 蒙古与美国深化稀土合作
date: 2023-08-05
---

蒙古总理奥云额尔登（Oyun-Erdene）周三表示，蒙古将与美国深化在稀土开采方面的合作。
"""
loaded = cache(summarize.models.load)
"""Each model is loaded once, by the first test that asks for it, and without network too."""
GLOSSARY = "source\ttarget\ttype\n稀土\trare earths\tterm\n"


@pytest.fixture(autouse=True)
def blocked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("the network is blocked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    for name in ("create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    monkeypatch.setattr(summarize.summarizer, "load", loaded)
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(ARTICLE, encoding="utf-8")
    Path("terms.tsv").write_text(GLOSSARY, encoding="utf-8")


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["summarize", *words])
    with pytest.raises(SystemExit) as stop:
        cli.main()
    return int(stop.value.code or 0)


@pytest.mark.parametrize(
    "words",
    [
        ("brief", "a.md", "-o", "brief.md"),
        ("brief", "a.md", "--format", "json"),
        ("brief", "a.md", "-o", "brief.html"),
        ("translate", "a.md", "--bilingual"),
        ("extract", "a.md"),
        ("schema",),
        ("glossary", "check", "terms.tsv"),
        ("glossary", "suggest", "a.md"),
        ("glossary", "convert", "terms.tsv", "terms.json"),
        ("glossary", "show", "稀土"),
        ("models", "list"),
        ("models", "info", "bundled"),
        ("models", "info", "opus-mt-zh-en"),
        ("--help",),
        ("--version",),
    ],
    ids=" ".join,
)
def test_works_without_network(words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, *words) == 0


def test_checking_a_saved_brief_works_without_network(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, "brief", "a.md", "--format", "json", "-o", "brief.json") == 0
    assert run(monkeypatch, "check", "brief.json") in (0, 1)


def test_a_model_directory_is_used_without_network(monkeypatch: pytest.MonkeyPatch) -> None:
    from summarize.models import find_checkpoint

    shutil.copytree(find_checkpoint("bundled").path, "model")
    assert run(monkeypatch, "brief", "a.md", "--model", "model") == 0


def test_preparing_a_training_works_without_network(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("pairs.tsv").write_text("渡轮周四停航。\tFerries stopped on Thursday.\n", encoding="utf-8")
    assert run(monkeypatch, "train", "prepare", "pairs.tsv", "work") == 0


def test_converting_works_without_network(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("ctranslate2", reason="CTranslate2, the extra `fast`, is not installed")
    assert run(monkeypatch, "models", "convert", "bundled", "fast", "--int8") == 0
    assert run(monkeypatch, "translate", "a.md", "--model", "fast") == 0


def test_get_says_that_there_is_no_network(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, "models", "get", "opus-mt-zh-en") == 2
    error = capsys.readouterr().err.splitlines()[-1]
    assert error.startswith("summarize: cannot fetch Helsinki-NLP/opus-mt-zh-en: ") and "is the network there" in error


def test_what_is_missing_is_named_with_the_command_that_fetches_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "brief", "a.md", "--model", "m2m100-418m") == 2
    assert capsys.readouterr().err == (
        "summarize: the model m2m100-418m is not on this machine; fetch it with: summarize models get m2m100-418m\n"
    )
