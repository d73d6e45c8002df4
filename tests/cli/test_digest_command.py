"""`summarize digest`."""

import json
from pathlib import Path

from commands import Command, article


def write(folder: Path) -> None:
    folder.mkdir()
    (folder / "a.md").write_text(article(), encoding="utf-8")
    (folder / "b.md").write_text(article("蒙古与美国在稀土上合作", "2023-08-04"), encoding="utf-8")


def test_on_the_screen_and_in_a_file(summarize: Command, here: Path) -> None:
    write(here / "in")
    done = summarize("digest", "in")
    assert done.code == 0 and done.out.startswith("# Digest · 4 August 2023 – 5 August 2023\n"), done.err
    done = summarize("digest", "in", "-o", "out/digest.md")
    assert done.code == 0 and "out/digest.md: done, 2 articles in 1 section" in done.err and not done.out
    done = summarize("digest", "in", "-o", "digest.json")
    assert done.code == 0 and [a["id"] for a in json.loads(Path("digest.json").read_text())["articles"]] == ["a1", "a2"]


def test_nothing_is_lost(summarize: Command, here: Path) -> None:
    write(here / "in")
    before = (here / "in/a.md").read_text()
    done = summarize("digest", "in", "-o", "in/a.md")
    assert done.code == 2 and "is an article of this run" in done.err and (here / "in/a.md").read_text() == before
    Path("mine.md").write_text("Mine.")
    done = summarize("digest", "in", "-o", "mine.md")
    assert done.code == 2 and "summarize did not write it" in done.err and Path("mine.md").read_text() == "Mine."
    assert summarize("digest", "in", "-o", "mine.md", "--force").code == 0
    assert summarize("digest", "in", "-o", "mine.md").code == 0
    Path("mine.md").write_text(Path("mine.md").read_text().replace("article", "paper"))
    assert "was edited" in summarize("digest", "in", "-o", "mine.md").err


def test_a_digest_is_no_article(summarize: Command, here: Path) -> None:
    write(here / "in")
    summarize("digest", "in", "-o", "in/digest.md")
    done = summarize("digest", "in", "-o", "in/digest.md")
    assert done.code == 0 and "passed over: in/digest.md (written by summarize: a digest)" in done.err


def test_what_cannot_be_written_is_said_first(summarize: Command, here: Path) -> None:
    write(here / "in")
    assert "a digest is one file" in summarize("digest", "in", "-o", "out").err
    assert ".pdf is not written" in summarize("digest", "in", "-o", "out.pdf").err
    assert "change one of them" in summarize("digest", "in", "-o", "out.md", "--format", "json").err
    assert "not written as .tmx" in summarize("digest", "in", "--format", "tmx").err
    assert summarize("digest", "in", "-o", "out.md", "--format", "md").code == 0


def test_settings(summarize: Command, here: Path) -> None:
    write(here / "in")
    Path("summarize.toml").write_text('format = "json"\nlength = "short"\n')
    done = summarize("digest", "in")
    assert json.loads(done.out)["provenance"]["options"]["length"] == "short", done.err
    Path("summarize.toml").write_text('format = "tmx"\n')
    assert summarize("digest", "in").out.startswith("# Digest")


def test_an_article_that_cannot_be_read(summarize: Command, here: Path) -> None:
    write(here / "in")
    (here / "in/c.txt").write_text("no article")
    done = summarize("digest", "in", "-o", "out.md")
    assert done.code == 1 and "c.txt" in done.err and Path("out.md").exists()


def test_the_schema(summarize: Command) -> None:
    assert json.loads(summarize("schema", "digest").out)["title"] == "Digest"
    assert json.loads(summarize("schema").out)["title"] == "Brief"
