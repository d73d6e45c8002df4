"""`--watch`: new and changed articles are briefed as they come."""

from collections.abc import Callable
from pathlib import Path

import pytest
from commands import Command, article

import summarize.cli.watching as watching


def write(name: str, title: str = "蒙古与美国深化稀土合作") -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(article(title=title), encoding="utf-8")


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Does one thing at each pause of the watching, then presses Ctrl-C."""

    def plan(*steps: Callable[[], object]) -> None:
        todo = iter(steps)

        def sleep(_: float) -> None:
            step = next(todo, None)
            if step is None:
                raise KeyboardInterrupt
            step()

        monkeypatch.setattr(watching.watch, "__kwdefaults__", {"sleep": sleep})

    return plan


def nothing() -> None:
    pass


def test_new_and_changed_articles_are_briefed_and_the_others_left_alone(
    here: Path, summarize: Command, meanwhile: Callable[..., None]
) -> None:
    write("news/a.md")
    states: list[list[str]] = []
    times: list[int] = []

    def look() -> None:
        states.append(sorted(p.name for p in Path("out").glob("*.json")))
        times.append(Path("out/a.json").stat().st_mtime_ns)

    def change() -> None:
        look()
        Path("news/a.md").write_text(article().replace("80种", "90种"), encoding="utf-8")

    meanwhile(
        lambda: (look(), write("news/b.md", "民航协议")),
        look,  # seen once; it may still grow
        nothing,  # and now it is whole
        change,
        nothing,
        nothing,
    )
    done = summarize("brief", "news", "-o", "out", "--format", "json", "--watch")
    assert done.code == 0 and states == [["a.json"], ["a.json"], ["a.json", "b.json", "index.json"]]
    assert len(set(times)) == 1 and "90种" in Path("out/a.json").read_text(encoding="utf-8")
    assert (done.err.count("news/a.md: done"), done.err.count("news/b.md: done")) == (2, 1)


def test_a_glossary_that_comes_later_is_used(here: Path, summarize: Command, meanwhile: Callable[..., None]) -> None:
    write("news/a.md")
    glossary = "source\ttarget\ttype\n民航\tair traffic\tterm\n"
    meanwhile(lambda: Path("news/names.tsv").write_text(glossary, encoding="utf-8"), nothing, nothing)
    assert summarize("brief", "news", "-o", "out", "--format", "json", "--watch").code == 0
    assert '"names.tsv"' in Path("out/a.json").read_text(encoding="utf-8")


def test_a_bad_article_and_a_bad_glossary_end_nothing(
    here: Path, summarize: Command, meanwhile: Callable[..., None]
) -> None:
    write("news/a.md")
    meanwhile(
        lambda: Path("news/empty.md").write_text(""),
        nothing,
        nothing,
        lambda: Path("news/names.tsv").write_text("source\ttarget\n民航\n"),
        nothing,
        nothing,
        lambda: (Path("news/names.tsv").unlink(), Path("news/empty.md").unlink()),
        nothing,
        nothing,
    )
    done = summarize("brief", "news", "-o", "out", "--watch")
    assert done.code == 0 and "names.tsv:2" in done.err and "news/empty.md" in done.err
    assert not Path("out/failures.tsv").exists()


def test_it_needs_a_folder(here: Path, summarize: Command) -> None:
    write("a.md")
    assert "--watch needs a folder" in summarize("brief", "a.md", "--watch").err
