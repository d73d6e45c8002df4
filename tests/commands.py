"""Runs the command in this process, on a scripted model, and keeps what it says."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from scripted import Scripted

import summarize.glossary.naming
import summarize.glossary.sources
import summarize.summarizer
from summarize import cli
from summarize.glossary.entries import Glossary
from summarize.glossary.sources import builtin_glossary

TEXT = """---
title: {title}
date: {day}
from: https://www.rfi.fr/cn/{day}-a
---

蒙古总理周三表示，蒙古将与美国深化在稀土开采方面的合作。双方将于九月签署民航协议。蒙古总理周三表示，蒙古将与美国深化在稀土开采方面的合作。

蒙古拥有80种矿产，稀土储量约占世界总量的16%。
"""


def article(title: str = "蒙古与美国深化稀土合作", day: str = "2023-08-05") -> str:
    """The text of an article file."""
    return TEXT.format(title=title, day=day)


@dataclass
class Done:
    code: int
    out: str
    err: str


Command = Callable[..., Done]


def small_lexicon(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few names of the lexicon and none of the gazetteer, for tests that ask no more of it: all of them take a second a run."""
    names = ("美国", "蒙古", "国务院", "欧盟")
    few = Glossary(tuple(e for e in builtin_glossary() if e.sources[0] in names), "built-in")
    monkeypatch.setattr(summarize.glossary.naming, "builtin_glossary", lambda: few)
    monkeypatch.setattr(summarize.glossary.sources, "builtin_glossary", lambda: few)
    monkeypatch.setattr(summarize.glossary.sources, "whole_gazetteer", lambda: Glossary((), "built-in"))


def commands(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], english: dict[str, str]
) -> Command:
    """What runs `summarize` with the given words; `english` are the answers of the model."""
    monkeypatch.setattr(summarize.summarizer, "load", lambda *_, **__: Scripted(lambda text: english.get(text, "稀土")))
    small_lexicon(monkeypatch)

    def run(*words: object) -> Done:
        monkeypatch.setattr(sys, "argv", ["summarize", *map(str, words)])
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as stop:
            cli.main()
        out, err = capfdbinary.readouterr()
        return Done(int(stop.value.code or 0), out.decode(), err.decode())

    return run
