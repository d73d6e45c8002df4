"""Settings: where they are looked for, which goes first, and what is said of a wrong one; in the library as on the command line."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from commands import Command, article
from scripted import Scripted

from summarize import Summarizer
from summarize.config import KEYS, Settings, load_settings
from summarize.errors import ConfigError

NONE: Mapping[str, str] = {}


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("SUMMARIZE_")]:
        monkeypatch.delenv(name)


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_no_file(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings("bundled", "medium", ())


def test_a_file(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    text = """# a project
model = "own"
length = "short"
glossary = ["a.tsv"]
"lead" = false
summary_model = "own"
prompts = "prompts"
encoding = "big5"
format = "html"
template = "desk.html.jinja"
bilingual = true
figures = true
memory = "m.sqlite3"
dtype = "float32"
"""
    file = write(tmp_path / "summarize.toml", text)
    own, glossaries = str(tmp_path / "own"), (tmp_path / "a.tsv",)
    prompts, template = tmp_path / "prompts", tmp_path / "desk.html.jinja"
    settings = load_settings(tmp_path)
    assert settings == Settings(
        own,
        "short",
        glossaries,
        False,
        own,
        prompts,
        "big5",
        "html",
        template,
        True,
        True,
        tmp_path / "m.sqlite3",
        "float32",
    )
    assert settings.origins == {key: f"{file}:{line}" for line, key in enumerate(KEYS, 2)}


def test_the_nearest_file_above(tmp_path: Path) -> None:
    write(tmp_path / "summarize.toml", 'length = "short"\nglossary = ["names.tsv"]')
    deep = tmp_path / "2025/march"
    deep.mkdir(parents=True)
    assert load_settings(deep) == Settings(length="short", glossaries=(tmp_path / "names.tsv",))
    write(tmp_path / "2025/summarize.toml", 'length = "long"')
    assert load_settings(deep) == Settings(length="long")


def test_a_file_that_is_named_goes_before_one_that_is_found(tmp_path: Path) -> None:
    write(tmp_path / "summarize.toml", 'length = "short"')
    other = write(tmp_path / "other/desk.toml", 'length = "long"\nglossary = ["names.tsv"]')
    third = write(tmp_path / "third.toml", 'model = "opus-mt-zh-en"')
    environ = {"SUMMARIZE_CONFIG": str(other)}
    expected = Settings(length="long", glossaries=(tmp_path / "other/names.tsv",))
    assert load_settings(tmp_path, environ=environ) == expected
    assert load_settings(tmp_path, config=third, environ=environ) == Settings(model="opus-mt-zh-en")


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    write(tmp_path / "summarize.toml", 'length = "short"\nlead = false\nglossary = ["a.tsv"]\nmodel = "m"')
    environ = {
        "SUMMARIZE_LENGTH": "long",
        "SUMMARIZE_LEAD": "Yes",
        "SUMMARIZE_GLOSSARY": os.pathsep.join(("b.tsv", "/c.tsv")),
        "SUMMARIZE_MODEL": "",  # as if it were not there
        "SUMMARIZER": "another program's",
    }
    settings = load_settings(tmp_path, environ=environ)
    assert settings == Settings("m", "long", (tmp_path / "b.tsv", Path("/c.tsv")))
    assert settings.origins["length"] == "SUMMARIZE_LENGTH" and settings.origins["model"].endswith("summarize.toml:4")


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("\nmodel = ", 2, "not a configuration file"),
        ("colour = 1", 1, "unknown key 'colour'; it can be model, length, glossary"),
        ("\n\n  lenght = 'short'", 3, "unknown key 'lenght'; did you mean 'length'?"),
        ("model = 'm'\n[glossaries]\na = 1", 2, "unknown key 'glossaries'; did you mean 'glossary'?"),
        ("'summary-model' = 'm'", 1, "unknown key 'summary-model'; did you mean 'summary_model'?"),
        ("x = 1\r\ny = 2", 1, "unknown key 'x'"),
        ("length = 3", 1, "length must be a text"),
        ("model = 'm'\nlength = 'tiny'", 2, "length is 'tiny'; it can be short, medium, long"),
        ("format = 'pdf'", 1, "format is 'pdf'; it can be md, json, html, docx, tmx, tsv"),
        ("lead = 'no'", 1, "lead must be true or false"),
        ('glossary = "a.tsv"', 1, "list of file names"),
        ("length = 'short'\nlength = 'long'", 2, "not a configuration file"),
        ("x = " + "[" * 9000, None, "not a configuration file"),
        ("# " + "x" * (1 << 20), None, "larger than a megabyte"),
    ],
)
def test_a_bad_file(tmp_path: Path, text: str, line: int | None, message: str) -> None:
    file = tmp_path / "summarize.toml"
    file.write_bytes(text.encode())
    with pytest.raises(ConfigError) as caught:
        load_settings(tmp_path, environ=NONE)
    assert message in str(caught.value) and str(caught.value).startswith(f"{file}:{line}: " if line else f"{file}: ")
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    for name in (tmp_path / "none.toml", "a\0b.toml", tmp_path):
        with pytest.raises(ConfigError, match="configuration file"):
            load_settings(tmp_path, config=name)


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        ("SUMMARIZE_LENGHT", "short", "SUMMARIZE_LENGHT: there is no such setting; did you mean 'SUMMARIZE_LENGTH'?"),
        ("SUMMARIZE_LENGTH", "tiny", "SUMMARIZE_LENGTH: length is 'tiny'; it can be short, medium, long"),
        ("SUMMARIZE_FIGURES", "maybe", "SUMMARIZE_FIGURES: figures is 'maybe'; it can be true or false"),
    ],
)
def test_a_bad_variable(tmp_path: Path, variable: str, value: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load_settings(tmp_path, environ={variable: value})
    assert str(caught.value) == message


def test_what_is_given_goes_first() -> None:
    assert Settings().override(model="m", length=None) == Settings(model="m")


def test_the_library_has_the_same_settings(here: Path, scripted: Scripted, monkeypatch: pytest.MonkeyPatch) -> None:
    write(here / "summarize.toml", 'length = "short"\nlead = false\nencoding = "big5"\n')
    (here / "below").mkdir()
    monkeypatch.chdir(here / "below")
    monkeypatch.setenv("SUMMARIZE_LENGTH", "long")
    made = Summarizer(scripted)
    assert (made.length, made.lead) == ("long", False)
    assert (Summarizer(scripted, length="medium", lead=True).length, Summarizer(scripted, lead=True).lead) == (
        "medium",
        True,
    )
    text = (
        article()
        .split("---\n\n")[1]
        .replace("蒙古", "蒙古國")
        .replace("总理", "總理")
        .replace("与", "與")
        .replace("，", "，")
    )
    file = here / "a.txt"
    file.write_bytes(text.encode("big5", "ignore"))
    assert made.brief(file).article.paragraphs[0].text.startswith("蒙古國總理")


def test_show(here: Path, summarize: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    write(here / "summarize.toml", 'glossary = ["a.tsv", "b \\"c\\".tsv"]\n\nlength = "short"\n')
    monkeypatch.setenv("SUMMARIZE_LEAD", "off")
    done = summarize("config", "show")
    lines = {line.split(" ", 1)[0]: line for line in done.out.splitlines()}
    assert done.code == 0 and [*lines][:5] == ["model", "length", "glossary", "lead", "#"]
    assert lines["length"].split() == ["length", "=", '"short"', "#", "summarize.toml:3"]
    assert lines["glossary"].endswith("# summarize.toml:1") and lines["lead"].endswith("# SUMMARIZE_LEAD")
    assert lines["model"].endswith("# usual") and "# summary_model is not set" in done.out
    before = load_settings()
    monkeypatch.delenv("SUMMARIZE_LEAD")
    write(here / "again.toml", done.out)
    assert load_settings(config="again.toml") == before
    assert summarize("config", "show", "--config", "none.toml").code == 2


def test_on_the_command_line(here: Path, summarize: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    write(here / "a.txt", article().split("---\n\n")[1])
    write(here / "desk.toml", 'format = "html"\ntemplate = "own.html.jinja"\nbilingual = true\n')
    write(here / "own.html.jinja", "<p>{{ options.bilingual }} {{ headline }}</p>")
    run = ("brief", "a.txt", "--config", "desk.toml")
    assert summarize(*run).out.startswith("<p>True ")
    assert summarize(*run, "--no-bilingual").out.startswith("<p>False ")
    assert summarize(*run, "--format", "md").out.startswith(
        "# "
    )  # what the command line asks for, the template does not write
    assert "Sentence by sentence" in summarize(*run, "--format", "md").out
    monkeypatch.setenv("SUMMARIZE_FORMAT", "json")
    done = summarize(*run)
    assert done.code == 2 and "own.html.jinja: the template's name says that it writes html, not json" in done.err
    monkeypatch.setenv("SUMMARIZE_FROMAT", "json")
    done = summarize("brief", "a.txt")
    assert (
        done.code == 2
        and done.err == "summarize: SUMMARIZE_FROMAT: there is no such setting; did you mean 'SUMMARIZE_FORMAT'?\n"
    )
