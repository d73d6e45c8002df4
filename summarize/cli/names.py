"""`summarize names`, and the file of names to confirm that briefs in a folder get."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from summarize.briefs import Brief
    from summarize.glossary.entries import Glossary
    from summarize.glossary.todo import Question

_TOLD = 20
"""How many briefs a name is told to stand in."""

_KEYS = "[a]ccept, [e]dit, [n]o name, [s]kip, [q]uit"


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("names")(names)


def names(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder of the briefs.")],
) -> None:
    """Go through the names that nobody has confirmed, one key a name; what you decide is written to FOLDER/names.tsv."""
    from summarize.cli.output import print_text
    from summarize.glossary.todo import TODO
    from summarize.render.markdown import plural

    todo = folder / TODO
    questions = _questions(todo)
    answers = Answers(folder)
    try:
        for number, question in enumerate(questions, 1):
            print_text(
                f"\n{number} of {len(questions)} · {question.source} · {question.target or '?'} ({question.type})\n"
            )
            print_text(f"  {question.note}\n  {_KEYS}: ")
            if not answers.take(question, _key()):
                break
    finally:
        answers.write()
    left = len(questions) - answers.count
    print_text(f"\n{plural(answers.count, 'name')} decided, {left} left\n")
    if answers.count:
        print_text(f"{answers.file} has what you decided; make the briefs again to use it.\n")


def _questions(todo: Path) -> list[Question]:
    from summarize.errors import ConfigError
    from summarize.glossary.todo import open_questions

    if not todo.parent.is_dir():
        raise ConfigError("there is no such folder", path=todo.parent)
    return open_questions(data, path=str(todo)) if (data := _read(todo)) else []


def _read(file: Path) -> bytes:
    """The bytes of a glossary, none where there is no such file. Raises GlossaryError where it cannot be read."""
    from summarize.errors import GlossaryError
    from summarize.files import reason

    try:
        return file.read_bytes() if file.exists() else b""
    except OSError as error:
        raise GlossaryError(f"the glossary cannot be read ({reason(error)})", path=file) from None


def _key() -> str:
    """One key, without return on a terminal; "q" where there is nothing more to read."""
    if sys.stdin.isatty():
        return typer.getchar(echo=True)
    return (sys.stdin.readline() or "q").strip()[:1]


class Answers:
    """What a person says of the names in a folder."""

    def __init__(self, folder: Path) -> None:
        from summarize.glossary.sources import PROJECT_NAME
        from summarize.glossary.todo import TODO

        self.file = folder / f"{PROJECT_NAME}.tsv"
        self._todo = folder / TODO
        self._rows: list[dict[str, str]] = []
        self._asked: list[str] = []
        self._before = _read(self.file)

    @property
    def count(self) -> int:
        """How many names are decided."""
        return len(self._asked)

    def take(self, question: Question, key: str) -> bool:
        """Take the answer that a key gives; whether there may be another."""
        key = key.lower()
        if key == "q":
            return False
        row = question.row()
        if key == "e" or (key == "a" and not question.target):
            row["target"] = typer.prompt(f"\nEnglish of {question.source}", default=question.target or None).strip()
        if key in ("a", "e"):
            self._rows.append(row)
        if key in ("a", "e", "n"):
            self._asked.append(question.source)
        return True

    def write(self) -> None:
        """Put the decided names behind those that the glossary has, and take them off the list."""
        from summarize.files import write_file
        from summarize.glossary.formats import read_entries
        from summarize.glossary.formats.append import add_rows
        from summarize.glossary.todo import add_asked, empty, open_questions, without_decided

        if not self._asked:
            return
        data = add_rows(self._before or empty(), [(row, True) for row in self._rows], path=str(self.file))
        data = add_asked(data, self._asked, path=str(self.file))
        read_entries(data, path=str(self.file))
        write_file(self.file, data)
        rest = without_decided(_read(self._todo), self._asked, path=str(self._todo))
        if open_questions(rest, path=str(self._todo)):
            write_file(self._todo, rest)
        else:
            self._todo.unlink()


class Todo:
    """The names to confirm of the briefs in a folder. Raises GlossaryError where the file that is there cannot be used."""

    def __init__(self, folder: Path) -> None:
        from summarize.glossary.todo import TODO

        self.file = folder / TODO
        self._found: dict[str, Question] = {}
        if folder.is_dir():
            _questions(self.file)  # said before any work, where it cannot be used

    def note(self, brief: Brief, file: str) -> None:
        """Take the names of a brief that is written to `file`."""
        from dataclasses import replace

        from summarize.chinese.normalize import aligned
        from summarize.glossary.todo import Question
        from summarize.render.markdown import places

        for name in brief.to_confirm:
            where = f"{file} {places(name.sentences)}"
            key = aligned(name.source)
            if before := self._found.get(key):
                told = before.note.count("; ") < _TOLD  # of a name that a thousand briefs have, the first are enough
                note = f"{where}; {before.note}" if told else before.note
                self._found[key] = replace(before, target=before.target or name.target, note=note)
            else:
                self._found[key] = Question(name.source, name.target, name.type, f"{where}: {name.context}")

    def write(self, glossaries: Iterable[Glossary]) -> int:
        """Merge them into the file, without what `glossaries` decide; how many names it asks about then."""
        from summarize.files import write_file
        from summarize.glossary.todo import add_questions, open_questions, without_decided

        path = str(self.file)
        before = data = _read(self.file)
        if data:
            decided = [s for g in glossaries for s in (*(s for e in g for s in e.sources), *g.declined)]
            data = without_decided(data, decided, path=path)
        data = add_questions(data, self._found.values(), path=path)
        if data != before:
            write_file(self.file, data)
        return len(open_questions(data, path=path)) if data else 0
