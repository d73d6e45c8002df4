"""Whatever is in a file, the user gets a result or one of our errors in one sentence; see `fuzzing` for the number of files."""

from itertools import cycle
from pathlib import Path

import pytest
from fuzzing import damaged, damaged_json, must_end_well
from scripted import Scripted

import summarize.glossary.naming
from summarize import Brief, Layout, Summarizer, brief_from_json, brief_to_json, read_template, render_brief
from summarize.articles import parse_articles
from summarize.config import Settings, load_settings
from summarize.files import own_output
from summarize.glossary.entries import Entry, Glossary
from summarize.glossary.formats import WRITERS, read_entries, write_entries
from summarize.glossary.formats.append import add_entries
from summarize.render.formats import FORMATS

ROOT = Path(__file__).parents[2]
_FORMATS = cycle(name for name in FORMATS if name != "docx")  # which takes as long as all others
NEW = [Entry(("奥云", "奥云额尔登"), "Oyun", "person"), Entry(("国务院",), "State Council", "organisation")]


def test_edited_briefs(brief: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        summarize.glossary.naming, "builtin_glossary", lambda: Glossary(tuple(NEW))
    )  # the lexicon takes time
    summarizer = Summarizer(Scripted(str), settings=Settings())
    text = brief_to_json(brief)
    texts = [
        *damaged_json(text, seed="brief"),
        *(d.decode("utf-8", "replace") for d in damaged([text.encode()], seed="brief")),
    ]
    good = sum(must_end_well(lambda t=text: _check(summarizer, t), text) for text in texts)
    assert 0 < good < len(texts)


def _check(summarizer: Summarizer, text: str) -> None:
    brief = brief_from_json(text)
    summarizer.check(brief)
    render_brief(brief, next(_FORMATS), Layout(bilingual=True, figures=True))
    own_output(text.encode("utf-8", "surrogatepass"))


def test_settings(tmp_path: Path) -> None:
    samples = [
        'model = "own"\nlength = "short"\nglossary = ["a.tsv", "新.tsv"]\n'.encode(),
        b'length = """bad"""\nglossary = [1, [2]]\nmodel = 1979-05-27\n[x]\ny = {a = 1}\n',
        f'model = "{"新" * 300}"\n'.encode(),
        b"model = \"a\\u0000b\"\nlength = 'medium'\n",
    ]
    for data in damaged(samples, seed="settings"):
        (tmp_path / "summarize.toml").write_bytes(data)
        must_end_well(lambda: Summarizer(settings=load_settings(tmp_path)), data)


def test_templates(brief: Brief, tmp_path: Path) -> None:
    samples = [
        (ROOT / "examples/wire.md.jinja").read_bytes(),
        b"{% extends 'brief.html.jinja' %}{% block names %}{{ super() }}{% endblock %}",
        b"{% macro m(x, y=3) %}{{ x ~ y }}{% endmacro %}{{ m(headline) }}{% set z = [1, 2]|map('string')|join %}{{ z[0] * 3 }}",
    ]
    good = 0
    for data in damaged(samples, seed="templates"):
        (tmp_path / "own.md").write_bytes(data)
        good += must_end_well(
            lambda: render_brief(brief, "md", Layout(template=read_template(tmp_path / "own.md"))), data
        )
    assert good


def test_glossaries() -> None:
    rows = [
        Entry(("特朗普", "川普"), "Donald Trump", "person", short="Trump", note='the "45th"', accept=("Trump",)),
        Entry(("Wirecard",), "Wirecard", "keep"),
    ]
    for format in WRITERS:
        path = f"x.{format.split('-')[0].rstrip('2')}"
        for data in damaged(
            [write_entries(rows, format).encode(), write_entries(NEW, format).encode("utf-16")], seed=format
        ):
            must_end_well(lambda d=data, p=path: read_entries(d, path=p), data)
            must_end_well(lambda d=data, p=path, f=format: add_entries(d, NEW, f, path=p), data)


def test_article_files() -> None:
    samples = [p.read_bytes() for p in sorted((ROOT / "examples/articles").iterdir())]
    samples += [
        s.decode("utf-8", "replace").encode(c, "replace")
        for s, c in zip(samples, ("gb18030", "big5", "utf-16"), strict=False)
    ]
    samples += [
        b'{"title": "\xe6\x96\xb0", "content": "' + samples[0][:3000].replace(b"\n", b"\\n").replace(b'"', b"") + b'"}'
    ]
    for data in damaged(samples, seed="articles"):
        for path in ("a.md", "a.json") if data[:1] in b"{[" else ("a.md",):
            must_end_well(lambda d=data, p=path: list(parse_articles(d, p)), data)
