"""`summarize memory`, and the options of a run."""

from pathlib import Path

import pytest
from commands import Command, article

from summarize.memory.store import Store


def body(markdown: str) -> list[str]:
    """Without the line of the model, whose name the scripted one does not have."""
    return markdown.splitlines()[:-1]


TMX = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="zh"/><body>
<tu><tuv xml:lang="zh-CN"><seg>双方将于九月签署民航协议。</seg></tuv>
<tuv xml:lang="en"><seg>Both sides are to sign an aviation pact in September.</seg></tuv></tu>
</body></tmx>
"""


@pytest.fixture(autouse=True)
def own_memory(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZE_MEMORY", "m.sqlite3")
    Path("a.md").write_text(article(), encoding="utf-8")
    Path("desk.tmx").write_text(TMX, encoding="utf-8")


def test_out_in_and_out_again(summarize: Command) -> None:
    plain = summarize("brief", "a.md").out
    assert "1 finished brief\n" in summarize("memory", "info").out
    assert "desk.tmx: 1 sentence imported" in summarize("memory", "import", "desk.tmx").err
    assert "1 translation imported from desk.tmx" in summarize("memory", "info").out
    assert "Both sides are to sign" in summarize("translate", "a.md").out
    assert "desk.tmx" in summarize("brief", "a.md").out
    assert body(summarize("brief", "a.md", "--no-memory").out) == body(plain)

    assert summarize("memory", "export", "all.tmx").code == 0
    text = Path("all.tmx").read_text(encoding="utf-8")
    assert 'creationid="desk.tmx"' in text and 'creationid="machine"' in text and "储量" not in text.split("machine")[0]
    assert summarize("memory", "export", "all.tmx").code == 2  # exists
    assert summarize("memory", "import", "all.tmx", "--memory", "other.sqlite3").code == 0
    assert "imported from all.tmx" in summarize("memory", "info", "--memory", "other.sqlite3").out

    assert summarize("memory", "clear").code == 0
    left = summarize("memory", "info").out
    assert "0 finished briefs" in left and "imported from desk.tmx" in left
    assert summarize("memory", "clear", "--imported").code == 0
    assert summarize("brief", "a.md").out == plain


def test_what_is_not_old_enough_is_kept(summarize: Command) -> None:
    summarize("brief", "a.md")
    assert summarize("memory", "clear", "--older-than", "1").code == 0
    assert "1 finished brief\n" in summarize("memory", "info").out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["brief", "a.md", "--memory", "x", "--no-memory"], "do not go together"),
        (["memory", "export", "x.docx"], "TMX"),
        (["memory", "import", "a.md"], "format"),
        (["memory", "import", "none.tmx"], "no such file"),
        (["memory", "clear", "--memory", "."], "cannot be"),
    ],
)
def test_errors(summarize: Command, words: list[str], message: str) -> None:
    done = summarize(*words)
    assert done.code == 2 and message in done.err and "Traceback" not in done.err


def test_a_broken_memory_is_put_aside_and_the_run_goes_on(summarize: Command) -> None:
    plain = summarize("brief", "a.md", "--no-memory").out
    Path("m.sqlite3").write_text("something else")
    done = summarize("brief", "a.md")
    assert done.code == 0 and body(done.out) == body(plain) and "m.sqlite3.aside-1" in done.err
    assert Store(Path("m.sqlite3"), pytest.fail).rows("SELECT count(*) FROM kept WHERE kind = 'brief'") == [(1,)]
