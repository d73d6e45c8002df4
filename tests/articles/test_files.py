"""Folders, globs and "-" give the same files in the same order every time."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize.articles import find_files
from summarize.errors import InputError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.md",
        "a.html",
        "sub/c.txt",
        "sub/D.JSON",
        ".hidden.md",
        ".git/e.md",
        "notes.docx",
        "sub/f.markdown",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return tmp_path


def names(files: list[Path], folder: Path) -> list[str]:
    return [f.relative_to(folder).as_posix() for f in files]


def test_a_folder_is_read_at_any_depth_sorted_without_hidden_files(folder: Path) -> None:
    assert names(find_files([folder]), folder) == ["a.html", "b.md", "sub/D.JSON", "sub/c.txt", "sub/f.markdown"]


def test_a_named_file_is_read_whatever_its_name(folder: Path) -> None:
    assert names(find_files([folder / "notes.docx", folder / ".hidden.md"]), folder) == ["notes.docx", ".hidden.md"]


def test_a_glob_is_expanded_and_a_file_comes_once(folder: Path) -> None:
    assert names(find_files([folder / "*.md", folder / "b.md", folder]), folder)[:2] == ["b.md", "a.html"]


def test_standard_input() -> None:
    assert find_files(["-"]) == [Path("-")]


@pytest.mark.parametrize(
    ("name", "message"), [("no.md", "no such file"), ("*.rtf", "no file matches"), (".git/x*", "no file")]
)
def test_what_is_not_there(folder: Path, name: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        find_files([folder / name])


def test_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no article file"):
        find_files([tmp_path])
