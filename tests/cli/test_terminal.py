"""What a run shows on a terminal."""

import os
import re
from pathlib import Path

import pytest
from commands import article as article_text
from forked import Forks

from summarize import Article, Progress
from summarize.cli.progress import Reporter

pty = pytest.importorskip("pty", reason="there are no pseudo-terminals on this system")

RUN = """
import summarize.summarizer
from conftest import ENGLISH
from scripted import Scripted
summarize.summarizer.load = lambda *_, **__: Scripted(lambda text: ENGLISH.get(text, "稀土"))
from summarize.cli import main
main()
"""


def on_a_terminal(forks: Forks, *words: str) -> str:
    """What a terminal of 100 columns gets, without the codes that move its cursor and colour its text."""
    master, slave = pty.openpty()
    env = {**os.environ, "COLUMNS": "100", "TERM": "xterm"}
    child = forks.start(*words, code=RUN, env=env, stdin=slave, stdout=slave, stderr=slave)
    os.close(slave)
    out = b""
    while True:
        try:
            more = os.read(master, 65536)
        except OSError:  # Linux says so where the child has gone
            break
        if not more:
            break
        out += more
    assert child.wait() == 0
    os.close(master)
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", out.decode())


def test_the_bar_does_not_stand_at_its_end_while_doubtful_sentences_are_tried_again(article: Article) -> None:
    reporter, whole = Reporter(), 2 * sum(len(p.text) for p in article.body)
    reporter.expect([article, article])
    steps = [*((n, 40) for n in range(1, 41)), *((n, 60) for n in range(41, 61)), *((n, 64) for n in range(61, 65))]
    shown = [reporter.done_of_all(Progress(article, n, of, 2, 2)) / whole for n, of in steps]
    assert shown == sorted(shown) and len(set(shown)) == len(shown)
    assert 0.7 < shown[39] < 0.9 and shown[-1] < 1  # the second of two articles, its first attempt done


def test_the_headline_stands_on_a_line_of_its_own(here: Path, forks: Forks) -> None:
    Path("a.md").write_text(article_text(), encoding="utf-8")
    shown = on_a_terminal(forks, "brief", "a.md")
    assert re.search(r"(^|[\r\n])# Mongolia and U\.S\. deepen", shown)


def test_the_bar_says_which_article_of_how_many(here: Path, forks: Forks) -> None:
    for name in ("a.md", "b.md", "[bold].md"):
        Path(name).write_text(article_text(), encoding="utf-8")
    shown = on_a_terminal(forks, "brief", ".", "-o", "out")
    assert "article 3 of 3: b.md" in shown and "a.md: done, 2 warnings" in shown
    assert "[bold].md: done" in shown
