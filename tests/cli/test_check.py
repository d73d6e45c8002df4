"""`summarize check` on briefs that were edited by hand."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from commands import Command, article

Edit = Callable[[dict[str, Any]], object]


@pytest.fixture
def saved(here: Path, summarize: Command) -> str:
    """The text of b.json, a brief without warnings that matter here."""
    Path("a.md").write_text(article(), encoding="utf-8")
    assert summarize("brief", "a.md", "-o", "b.json").code == 0
    return Path("b.json").read_text(encoding="utf-8")


def put(where: list[Any], value: object) -> Edit:
    def edit(brief: Any) -> None:
        for step in where[:-1]:
            brief = brief[step]
        brief[where[-1]] = value

    return edit


def test_a_glossary_beside_the_article_holds_in_checks(saved: str, summarize: Command) -> None:
    assert "name-missing" not in summarize("check", "b.json").out
    Path("names.tsv").write_text("source\ttarget\n蒙古\tMongol State\n", encoding="utf-8")
    done = summarize("check", "b.json")
    assert done.code == 1 and "name-missing · 蒙古 should read “Mongol State”" in done.out
    Path("names.tsv").write_text("source\ttarget\n蒙古\n", encoding="utf-8")
    done = summarize("check", "b.json")
    assert done.code == 2 and done.err.startswith("summarize: names.tsv:2: ")


@pytest.mark.parametrize(
    ("edit", "says", "line"),
    [
        (put(["points", 0, "sentences", 0], "s99"), "points[0].sentences[0] is s99, but the brief has no such sentence", '"s99"'),
        (put(["points", 0, "sentences"], []), "points[0].sentences is empty", '"sentences": []'),
        (put(["points", 0, "sentences", 0], "first"), 'points[0].sentences[0] is "first"; it must be an id', '"first"'),
        (lambda b: b["sentences"].pop(1), "sentences[1].id is s3, where s2 should be", '"id": "s3",'),
        (lambda b: b["points"][0].pop("text"), "points[0] lacks 'text'", "{"),
        (lambda b: b.pop("names"), "the brief lacks 'names'", "{"),
        (put(["headline"], None), "headline is null; it must be a text", '"headline": null,'),
        (put(["sentences", 0, "target"], 3), "sentences[0].target is 3; it must be a text", '"target": 3,'),
        (put(["sentences", 0, "paragraph"], 44), "sentences[0].paragraph is 44, but the article has no", '"paragraph": 44,'),
        (put(["article", "published"], "soon"), 'article.published is "soon"; it must be a date', '"published": "soon",'),
        (put(["article", "script"], "latin"), 'article.script is "latin"; it can be hans, hant', '"script": "latin",'),
        (put(["article", "paragraphs"], None), "article.paragraphs is null; it must be a list", '"paragraphs": null'),
        (put(["warnings", 0], "fine"), 'warnings[0] is "fine"; it must be an object', '"fine",'),
        (put(["names", 0, "count"], True), "names[0].count is true; it must be a whole number", '"count": true,'),
    ],
)  # fmt: skip
def test_what_is_no_brief_is_told_by_line_and_field_and_the_next_file_is_checked(
    saved: str, summarize: Command, edit: Edit, says: str, line: str
) -> None:
    brief = json.loads(saved)
    edit(brief)
    Path("edited.json").write_text(json.dumps(brief, ensure_ascii=False, indent=2), encoding="utf-8")
    done = summarize("check", "edited.json", "b.json")
    assert done.code == 1 and "b.json: " in done.out
    number, _, said = done.err.removeprefix("summarize: edited.json:").partition(": ")
    assert said.startswith(says)
    assert Path("edited.json").read_text(encoding="utf-8").splitlines()[int(number) - 1].strip() == line
    assert summarize("check", "edited.json").code == 2


def test_line_numbers(saved: str, summarize: Command) -> None:
    lines = saved.splitlines()
    number = next(i for i, line in enumerate(lines) if '"headline"' in line)
    Path("edited.json").write_text(
        "\n".join([*lines[:number], '  "headline": 7,', *lines[number + 1 :]]), encoding="utf-8"
    )
    assert f"edited.json:{number + 1}: headline is 7" in summarize("check", "edited.json").err


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda text: text[: len(text) // 2], "not valid JSON"),
        (lambda text: text.replace('"headline":', '"headline": "x", "headline":'), "the key 'headline' stands twice"),
        (lambda text: text.replace('"score": -', '"score": NaN, "other": -', 1), "NaN is no number"),
        (lambda text: text.replace('"schema": "1"', '"schema": "7"'), 'schema "1"'),
        (lambda text: "[" * 100_000, "nested too deeply"),
        (lambda text: text.replace('"attempts": ', f'"attempts": {"9" * 5000}', 1), "not valid JSON"),
        (lambda text: "[]", "not a brief"),
        (lambda text: "", "not valid JSON"),
    ],
)
def test_what_is_no_json(saved: str, summarize: Command, change: Callable[[str], str], says: str) -> None:
    Path("edited.json").write_text(change(saved), encoding="utf-8")
    done = summarize("check", "edited.json", "nowhere.json", "b.json")
    assert done.code == 1 and says in done.err and "nowhere.json: cannot be read" in done.err and "b.json: " in done.out


def test_other_encodings(saved: str, summarize: Command) -> None:
    Path("bom.json").write_text(saved, encoding="utf-8-sig")
    Path("gbk.json").write_text(saved, encoding="gbk", errors="replace")
    done = summarize("check", "bom.json", "gbk.json")
    assert "bom.json: " in done.out and done.err.startswith("summarize: gbk.json:5: not UTF-8")


def test_standard_input(saved: str, summarize: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(saved.encode())))
    done = summarize("check", "-")
    assert done.code in (0, 1) and done.out.startswith("-: ") and not done.err


def test_exit_code_0_where_nothing_has_to_be_looked_at(saved: str, summarize: Command) -> None:
    brief = json.loads(saved)
    last = brief["sentences"][-1]
    last["target"] = "Mongolia has 80 kinds of minerals and about 16% of the world's rare earth reserves."
    brief["points"] = [{"text": last["target"], "sentences": [last["id"]]}]
    Path("edited.json").write_text(json.dumps(brief, ensure_ascii=False), encoding="utf-8")
    done = summarize("check", "edited.json")
    assert (done.code, done.out) == (0, "edited.json: 0 warnings\n")
