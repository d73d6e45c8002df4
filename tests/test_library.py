"""What the command finds by itself the library finds too, and an argument that may be several things may be one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from commands import article as article_text
from commands import small_lexicon
from scripted import Scripted

from summarize import Article, Brief, ConfigError, SummarizeError, Summarizer, read_articles
from summarize.articles import find_files
from summarize.config import Settings


@pytest.fixture(autouse=True)
def few_names(monkeypatch: pytest.MonkeyPatch) -> None:
    small_lexicon(monkeypatch)


def write(name: str, text: str, encoding: str = "utf-8") -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding=encoding)
    return path


def glossaries(brief: Brief) -> list[str]:
    return [g["name"] for g in brief.provenance.options["glossaries"]]


NAMES = "source\ttarget\ttype\n蒙古\t{}\tplace\n"


def test_names_tsv_beside_the_article_holds(here: Path, scripted: Scripted) -> None:
    file = write("news/a.md", article_text())
    write("news/names.tsv", NAMES.format("Outer Mongolia"))
    summarizer = Summarizer(scripted)
    assert glossaries(summarizer.brief(file)) == ["names.tsv"]
    assert glossaries(summarizer.translate(next(a for a in read_articles(file) if isinstance(a, Article)))) == [
        "names.tsv"
    ]
    for sources in ("news", [here / "news"], "news/*.md", ["**/a.md"], file):
        (brief,) = summarizer.briefs(sources)
        assert glossaries(brief) == ["names.tsv"]
        assert next(n.target for n in brief.names if n.source == "蒙古") == "Outer Mongolia"


def test_a_folder_that_is_named_has_its_names_hold_in_the_folders_below(here: Path, scripted: Scripted) -> None:
    write("news/may/a.md", article_text())
    write("news/names.tsv", NAMES.format("Mongol State"))
    (brief,) = Summarizer(scripted).briefs("news")
    assert glossaries(brief) == ["names.tsv"]


def test_summarize_toml_holds_and_what_is_given_goes_before_it(here: Path, scripted: Scripted) -> None:
    file = write("a.md", article_text())
    write("summarize.toml", 'length = "short"\nglossary = ["team.tsv", "names.tsv"]\n')
    for name in ("team.tsv", "names.tsv", "mine.tsv"):
        write(name, NAMES.format(name))
    brief = Summarizer(scripted, glossaries="mine.tsv").brief(file)
    assert glossaries(brief) == ["team.tsv", "names.tsv", "mine.tsv"]  # names.tsv once, though it lies there too
    assert brief.provenance.options["length"] == "short"
    assert Summarizer(scripted, length="long").length == "long"
    assert Summarizer(scripted, settings=Settings()).glossaries == ()


def test_a_wrong_row_beside_the_article_is_told(here: Path, scripted: Scripted) -> None:
    write("names.tsv", "蒙古\n")
    with pytest.raises(SummarizeError, match=r"^names\.tsv:1: "):
        Summarizer(scripted).brief(write("a.md", article_text()))


def test_an_encoding_can_be_named(here: Path, scripted: Scripted) -> None:
    file = write("a.txt", article_text().split("---\n\n")[1], "utf-16-le")
    brief = Summarizer(scripted).brief(file, encoding="utf-16-le")
    assert brief.translations[0].sentence.text.startswith("蒙古总理")
    assert len(list(Summarizer(scripted).briefs(file, encoding="utf-16-le"))) == 1
    with pytest.raises(SummarizeError, match="no encoding 'gb99'"):
        Summarizer(scripted).brief(file, encoding="gb99")


def test_one_path_is_one_path(here: Path, scripted: Scripted) -> None:
    file = write("a.md", article_text()).resolve()
    for sources in (file, str(file), [file], (p for p in [str(file)])):
        assert len(list(Summarizer(scripted).briefs(sources))) == 1
    assert find_files(str(file)) == [file] and len(list(read_articles(str(file)))) == 1
    names = write("names.tsv", NAMES.format("X"))
    for given in ("names.tsv", names, [names]):
        assert len(Summarizer(scripted, glossaries=given, settings=Settings()).glossaries) == 1


def test_a_file_that_is_named_twice_comes_once(here: Path, scripted: Scripted) -> None:
    file = write("a.md", article_text())
    assert len(list(Summarizer(scripted).briefs([file, ".", "a.md"]))) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        lambda s: Summarizer(3),
        lambda s: Summarizer(object()),
        lambda s: Summarizer(s, length=3),
        lambda s: Summarizer(s, length=["short"]),
        lambda s: Summarizer(s, glossaries=3),
        lambda s: Summarizer(s, glossaries=[None]),
        lambda s: Summarizer(s, glossaries=b"names.tsv"),
        lambda s: Summarizer(s, summary_model=3),
        lambda s: Summarizer(s, prompts=3),
        lambda s: Summarizer(s, settings={}),
        lambda s: Summarizer(s).brief("a.md", encoding=3),
        lambda s: Summarizer(s).brief(None),
        lambda s: Summarizer(s).brief(["a.md"]),
        lambda s: Summarizer(s).translate(b"a.md"),
        lambda s: list(Summarizer(s).briefs(None)),
        lambda s: list(Summarizer(s).briefs([3])),
        lambda s: Summarizer(s).check("{}"),
        lambda s: find_files(3),
        lambda s: list(read_articles([None])),
    ],
)
def test_a_wrong_type_ends_in_one_of_our_errors(here: Path, scripted: Scripted, wrong: Callable[[Any], object]) -> None:
    Path("a.md").write_text("x")
    with pytest.raises(ConfigError, match="it can be"):
        wrong(scripted)


@pytest.mark.parametrize("name", ["a\0b", "x" * 300, "新" * 200])
def test_a_name_that_no_file_system_takes(here: Path, scripted: Scripted, name: str) -> None:
    for wrong in (
        lambda: Summarizer(name),
        lambda: Summarizer(scripted, glossaries=name),
        lambda: Summarizer(scripted).brief(name),
        lambda: list(Summarizer(scripted).briefs(name)),
    ):
        with pytest.raises(SummarizeError):
            wrong()
