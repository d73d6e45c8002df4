"""Names to confirm: told once a brief, written down beside the briefs, decided once."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import Done, commands

from summarize import brief_from_json

TEXT = """---
title: 枫垭镇开会
date: 2023-08-05
---

裘姗阑周三在会上表示，双方的合作将会继续下去，并且会更加深入。

会议在枫垭镇举行，为期三天，与会者对成果感到满意。

裘姗阑还说，下一次会议也会在枫垭镇举行，时间还没有确定下来。
"""
QIU = "Qiu Shanlan"


def answer(text: str) -> str:
    place = "Fengya" if "Fengya" in text else "Fongya"
    name = QIU if QIU in text else "Qiao Sanlan" if "裘姗阑" in text else "He"
    if "会上" in text:
        return (
            f"{name} said at the meeting on Wednesday that the two sides would continue and deepen their cooperation."
        )
    if "三天" in text:
        return f"The meeting is held in {place} for three days, and those who take part are satisfied with its results."
    if "下一次" in text:
        return f"{name} also said that the next meeting would be held in {place} too, at a time not yet determined."
    return f"{place} holds a meeting"


@pytest.fixture
def run(here: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Done]:
    """`run("names", "out", keys="a\\n")` in a folder with one article."""

    class Answers(dict[str, str]):
        def get(self, text: str, _: object = None) -> str:  # type: ignore[override]
            return answer(text)

    summarize = commands(monkeypatch, capfdbinary, Answers())
    Path("a.md").write_text(TEXT, encoding="utf-8")

    def command(*words: str, keys: str = "") -> Done:
        monkeypatch.setattr(sys, "stdin", io.StringIO(keys))
        return summarize(*words)

    return command


def rows(file: str) -> list[list[str]]:
    lines = Path(file).read_text(encoding="utf-8").splitlines()
    return [line.split("\t")[:3] for line in lines if not line.startswith("#")][1:]


ASKED = [["裘姗阑", QIU, "person"], ["枫垭", "Fengya", "place"]]


def test_a_name_is_told_once_with_all_its_sentences(run: Callable[..., Done]) -> None:
    run("brief", "a.md", "-o", "out")
    text = Path("out/a.md").read_text(encoding="utf-8")
    checks = text.split("## Check before quoting")[1].split("##")[0].split("<small>")[0].strip()
    line = checks.splitlines()[-1]
    assert line.startswith("Names to confirm (2): ")
    assert "枫垭 Fengya, told as “Fongya” (title s2 s3)" in line and f"裘姗阑 {QIU} (s1 s3)" in line
    assert checks.count("Fongya") == checks.count("裘姗阑") == 1
    assert "2 names to confirm" in text.splitlines()[-1]


def test_programs_see_each_sentence_and_the_names_by_themselves(run: Callable[..., Done]) -> None:
    run("brief", "a.md", "-o", "a.json")
    text = Path("a.json").read_text(encoding="utf-8")
    data = json.loads(text)
    warned = {(w["code"], w["rule"], w["sentence"]) for w in data["warnings"] if w["rule"]}
    assert warned == {("name-unverified", "unconfirmed", s) for s in ("title", "s1", "s2", "s3")}
    [place] = [n for n in data["to_confirm"] if n["source"] == "枫垭"]
    assert (place["target"], place["told"], place["sentences"]) == ("Fengya", ["Fongya"], ["title", "s2", "s3"])
    assert brief_from_json(text).to_confirm[0].context
    assert not Path("names.todo.tsv").exists()


def test_what_the_user_decides_in_the_file_is_not_asked_again(run: Callable[..., Done]) -> None:
    done = run("brief", "a.md", "-o", "out")
    assert sorted(rows("out/names.todo.tsv")) == sorted(ASKED) and "2 names to confirm" in done.err
    todo = Path("out/names.todo.tsv").read_text(encoding="utf-8")
    assert "a.md title s2 s3" in todo and "会议在枫垭镇举行" in todo
    edited = todo.replace(QIU, "Chiu Shan-lan")
    Path("out/names.todo.tsv").write_text(edited, encoding="utf-8")
    run("brief", "a.md", "-o", "out")
    assert Path("out/names.todo.tsv").read_text(encoding="utf-8") == edited
    Path("out/names.todo.tsv").rename("out/names.tsv")
    run("brief", "a.md", "-o", "out")
    assert not Path("out/names.todo.tsv").exists()
    assert "to confirm" not in Path("out/a.md").read_text(encoding="utf-8")


def test_a_row_that_is_deleted_is_no_name(run: Callable[..., Done]) -> None:
    run("brief", "a.md", "-o", "out")
    todo = Path("out/names.todo.tsv").read_text(encoding="utf-8").splitlines(keepends=True)
    Path("kept.tsv").write_text("".join(line for line in todo if not line.startswith("裘姗阑")), encoding="utf-8")
    Path("out/names.todo.tsv").unlink()
    run("brief", "a.md", "-o", "out", "--glossary", "kept.tsv")
    assert not Path("out/names.todo.tsv").exists()
    assert "裘姗阑 may be a name" not in Path("out/a.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("keys", "decided", "left"),
    [
        ("a\na\n", ASKED, []),
        ("e\nChiu Shan-lan\nA\n", [["裘姗阑", "Chiu Shan-lan", "person"], ASKED[1]], []),
        ("n\na\n", [ASKED[1]], []),
        ("s\na\n", [ASKED[1]], [ASKED[0]]),
        ("a\nq\n", [ASKED[0]], [ASKED[1]]),
        ("a\n", [ASKED[0]], [ASKED[1]]),
        ("x\nq\n", None, ASKED),
        ("", None, ASKED),
    ],
)
def test_one_key_a_name(
    run: Callable[..., Done], keys: str, decided: list[list[str]] | None, left: list[list[str]]
) -> None:
    run("brief", "a.md", "-o", "out")
    first = Path("out/names.todo.tsv").read_text(encoding="utf-8")
    lines = first.splitlines(keepends=True)
    order = sorted((line for line in lines if line[0] in "裘枫"), key=lambda line: "裘枫".index(line[0]))
    head = lines[: next(i for i, line in enumerate(lines) if line.startswith("source")) + 1]
    Path("out/names.todo.tsv").write_text("".join([*head, *order, lines[-1]]), encoding="utf-8")
    done = run("names", "out", keys=keys)
    assert done.code == 0 and "裘姗阑 · Qiu Shanlan (person)" in done.out
    assert (rows("out/names.tsv") if Path("out/names.tsv").exists() else None) == decided
    assert (rows("out/names.todo.tsv") if Path("out/names.todo.tsv").exists() else []) == left
    run("brief", "a.md", "-o", "out")
    assert (rows("out/names.todo.tsv") if Path("out/names.todo.tsv").exists() else []) == left


def test_what_stands_in_names_tsv_stays(run: Callable[..., Done]) -> None:
    run("brief", "a.md", "-o", "out")
    Path("out/names.tsv").write_text("# mine\nsource\ttarget\n某某网\tMoumou\n", encoding="utf-8")
    run("names", "out", keys="a\na\n")
    assert Path("out/names.tsv").read_text(encoding="utf-8").startswith("# mine\nsource\ttarget\n某某网\tMoumou\n")


def test_a_folder_without_names_to_confirm(run: Callable[..., Done]) -> None:
    Path("out").mkdir()
    assert run("names", "out").code == 0
    done = run("names", "nowhere")
    assert done.code == 2 and "no such folder" in done.err


def test_a_list_that_cannot_be_read_is_told_before_any_work(run: Callable[..., Done]) -> None:
    Path("out").mkdir()
    Path("out/names.todo.tsv").write_text("source\ttarget\n枫垭\t\n", encoding="utf-8")
    done = run("brief", "a.md", "-o", "out")
    assert done.code == 2 and "names.todo.tsv:2" in done.err and not Path("out/a.md").exists()


def test_names_of_a_digest_are_asked_beside_it(run: Callable[..., Done]) -> None:
    done = run("digest", "a.md", "-o", "desk/digest.md")
    assert done.code == 0 and "names to confirm; summarize names desk" in done.err, done.err
    assert sorted(rows("desk/names.todo.tsv")) == sorted(ASKED)
    Path("desk/names.todo.tsv").rename("desk/names.tsv")
    done = run("digest", "a.md", "-o", "desk/digest.md")
    assert done.code == 0 and "to confirm" not in Path("desk/digest.md").read_text(encoding="utf-8")
    assert not Path("desk/names.todo.tsv").exists()
    assert run("digest", "a.md").code == 0 and not Path("names.todo.tsv").exists()
