"""Names that wait for a person's word: a TSV that is a glossary as soon as that person has gone through it.

A name is decided where it has a row, or had one that is gone: the file says itself in comments which names were asked, and these go with it
when it is renamed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarize.chinese.normalize import aligned
from summarize.glossary.entries import split_forms
from summarize.glossary.formats import read_entries
from summarize.glossary.formats.append import add_lines, add_rows, table_text
from summarize.glossary.formats.rows import without_hidden
from summarize.glossary.formats.tables import Layout, asked_in, asked_line, layout_of

TODO = "names.todo.tsv"
"""The name of the file, beside the briefs."""

_COLUMNS = ("source", "target", "type", "note")
HEADER = (
    b"# Names to confirm: keep what is right, change what is wrong, delete what is no name; then rename this file to names.tsv.\n"
    b"# A row with '# ' in front has no suggestion: write the English, and take the '# ' away.\n"
)
_COMMENT = "# "


@dataclass(frozen=True, slots=True)
class Question:
    """A name, the English suggested for it ("" for none), its kind, and where it stands."""

    source: str
    target: str
    type: str
    note: str

    def row(self) -> dict[str, str]:
        """The fields of its row."""
        return dict(zip(_COLUMNS, (self.source, self.target, self.type, without_hidden(self.note)), strict=True))


def empty() -> bytes:
    """A table without rows."""
    return ("\t".join(_COLUMNS) + "\n").encode()


def open_questions(data: bytes, *, path: str) -> list[Question]:
    """What the file still asks. Raises GlossaryError where it cannot be used."""
    read_entries(data, path=path)
    text = table_text(data, path=path)
    return [question for _, question in _lines(text, layout_of(text, path=path)) if question]


def add_questions(data: bytes, questions: Iterable[Question], *, path: str) -> bytes:
    """The file with further questions behind those that it has; what it asked before, and is answered or gone, is left out.

    An empty file gets its header. Raises GlossaryError where the file cannot be used.
    """
    there = [form for q in open_questions(data, path=path) for form in split_forms(q.source)] if data else []
    there += asked_in(table_text(data, path=path))
    known = set(map(aligned, there))
    new = [q for q in questions if aligned(q.source) not in known]
    if not new:
        return data
    data = add_rows(data or HEADER + empty(), [(q.row(), bool(q.target)) for q in new], path=path)
    return add_asked(data, [q.source for q in new if q.target], path=path)


def add_asked(data: bytes, names: Sequence[str], *, path: str) -> bytes:
    """The table with a comment that says about which names its keeper was asked."""
    return add_lines(data, [asked_line(names)], path=path) if names else data


def without_decided(data: bytes, decided: Iterable[str], *, path: str) -> bytes:
    """The file without the rows of names that are decided elsewhere."""
    done = set(map(aligned, decided))
    text = table_text(data, path=path)
    lines = list(_lines(text, layout_of(text, path=path)))
    kept = [line for line, q in lines if not (q and done.issuperset(map(aligned, split_forms(q.source))))]
    return data if len(kept) == len(lines) else "".join(kept).encode()


def _lines(text: str, layout: Layout) -> Iterator[tuple[str, Question | None]]:
    """The lines of a table, each with the question that it asks, in a comment or as a row, or None."""
    for line in text.splitlines(keepends=True):
        fields = line.removeprefix(_COMMENT).rstrip("\r\n").split("\t")
        row = dict(zip(layout.columns, fields, strict=False))
        asks = len(fields) > 1 and row.get("source", "").strip() and fields[0] != layout.columns[0]
        yield line, Question(*(row.get(c, "").strip() for c in _COLUMNS)) if asks else None
