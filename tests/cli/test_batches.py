"""Many articles: what failed, how far a run is, and runs that are killed."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from commands import Command, article
from forked import Child, Forks

from summarize import Brief
from summarize.cli.progress import Reporter, lasting
from summarize.files import remove_abandoned, write_file

RUN = """
import time
import pytest
import summarize.summarizer
from commands import small_lexicon
from conftest import ENGLISH
from scripted import Scripted
def answer(text):
    time.sleep(0.002)
    return ENGLISH.get(text, "稀土")
from summarize.models import find_checkpoint
Scripted.name, Scripted.sha256 = "bundled", find_checkpoint("bundled").sha256()
summarize.summarizer.load = lambda *_, **__: Scripted(answer)
small_lexicon(pytest.MonkeyPatch())
from summarize.cli import main
main()
"""


def write(*names: str) -> None:
    for number, name in enumerate(names):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        text = article(title=f"蒙古与美国深化稀土合作{number}").replace("80种", f"{81 + number}种")
        Path(name).write_text(text, encoding="utf-8")


def state(folder: str) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in Path(folder).iterdir()}


def test_what_failed_is_listed_beside_the_briefs_until_it_works(here: Path, summarize: Command) -> None:
    write("news/a.md")
    Path("news/empty.md").write_text("")
    assert summarize("brief", "news", "-o", "out").code == 1
    header, row = Path("out/failures.tsv").read_text(encoding="utf-8").splitlines()
    assert header == "path\tline\tproblem" and row.startswith("news/empty.md\t\t")
    write("news/empty.md")
    assert summarize("brief", "news", "-o", "out").code == 0 and not Path("out/failures.tsv").exists()


def test_a_list_of_failures_that_the_user_wrote_stays(here: Path, summarize: Command) -> None:
    write("a.md")
    Path("out").mkdir()
    Path("out/failures.tsv").write_text("mine\n")
    done = summarize("brief", "a.md", "-o", "out")
    assert done.code == 2 and "out/failures.tsv: exists" in done.err and list(state("out")) == ["failures.tsv"]
    assert summarize("brief", "a.md", "-o", "out", "--force").code == 0


def test_what_is_written_already_is_not_written_again(here: Path, summarize: Command) -> None:
    write("a.md", "b.md")
    assert summarize("brief", ".", "-o", "out").code == 0
    before = Path("out/a.md").stat()
    assert summarize("brief", ".", "-o", "out").code == 0
    assert (Path("out/a.md").stat().st_ino, Path("out/a.md").stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_where_there_is_no_terminal_a_line_says_now_and_then_how_far_it_is(
    brief: Brief, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = [0.0]
    reporter = Reporter(now=lambda: clock[0])
    reporter.expect([brief.article] * 4)
    clock[0] = 10.0
    reporter.done(brief, 1)
    reporter.failed("b.md: the file is empty")
    lines = capsys.readouterr().err.splitlines()
    assert lines[-1] == "summarize: b.md: the file is empty" and len(lines) == 2
    for number, seconds in ((2, 20.0), (3, 24.0)):
        clock[0] = seconds
        reporter.done(brief, number)
    told = [line for line in capsys.readouterr().err.splitlines() if "of 4 articles" in line]
    assert told == ["2 of 4 articles, 0.4 sentences a second, 1 failure, 20 s left"]


@pytest.mark.parametrize(("seconds", "told"), [(7.4, "7 s"), (89, "89 s"), (150, "2 min"), (12000, "3 h 20 min")])
def test_how_long_it_takes(seconds: float, told: str) -> None:
    assert lasting(seconds) == told


def test_only_what_a_killed_run_left_is_removed(tmp_path: Path) -> None:
    code = (
        "import os, sys, time\nfrom pathlib import Path\nfrom summarize.files import appearing\n"
        f"with appearing(Path({str(tmp_path)!r}, 'x')):\n    print(flush=True)\n    time.sleep(60)"
    )
    child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
    assert child.stdout is not None and child.stdout.readline()
    remove_abandoned(tmp_path)
    assert len(list(tmp_path.iterdir())) == 1  # somebody is at it
    child.kill()
    child.wait()
    child.stdout.close()
    remove_abandoned(tmp_path)
    assert list(tmp_path.iterdir()) == []
    write_file(tmp_path / "x", "text")
    assert [p.name for p in tmp_path.iterdir()] == ["x"]


def test_killed_at_any_moment_and_run_again_it_gives_the_bytes_of_an_undisturbed_run(here: Path, forks: Forks) -> None:
    def start(*words: str) -> Child:
        return forks.start(*words, code=RUN)

    names = [f"news/{n:02}.md" for n in range(16)]
    write(*names, "news/sub/03.md")
    Path("news/empty.md").write_text("")
    assert start("brief", "news", "-o", "calm", "--no-memory").wait() == 1
    chance = random.Random(15)
    for written in (0, 3, 9, 16):
        child = start("brief", "news", "-o", "killed", "--memory", "m.sqlite3")
        while child.poll() is None and not (
            Path("m.sqlite3").exists() and len(list(Path().glob("killed/[0-9]*.md"))) >= written
        ):
            time.sleep(0.002)
        time.sleep(chance.uniform(0, 0.03))
        child.send_signal(signal.SIGKILL)
        child.wait()
        for name, data in state("killed").items() if Path("killed").exists() else ():
            assert name.startswith(".summarize.") or data == state("calm")[name] or name.startswith("index")
    assert start("brief", "news", "-o", "killed", "--memory", "m.sqlite3").wait() == 1
    assert state("killed") == state("calm") and len(state("calm")) == 19
