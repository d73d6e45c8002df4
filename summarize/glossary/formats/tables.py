"""Glossaries as tables: TSV, CSV, and JSON (a list of objects with the same names)."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from summarize.errors import GlossaryError
from summarize.glossary.entries import Entry, Layer, join_forms, split_forms
from summarize.glossary.formats.rows import COLUMNS, check_characters, entries_of_row, row_of_entry
from summarize.json_text import JsonError, load

_NAMES = {**{c: c for c in COLUMNS}, "zh": "source", "chinese": "source", "en": "target", "english": "target"}
_LINE_END = re.compile("\r\n|\r|\n")

_ONE_COLUMN = (
    "the row has one column only; put a tab (in CSV a comma) between source and target, for spaces do not part them"
)

Record = tuple[int, list[str]]
"""The line a record is on, and its fields."""


def _tsv_records(text: str) -> Iterator[Record]:
    for number, line in enumerate(_LINE_END.split(text), 1):
        if line.strip() and not line.startswith("#"):
            fields = line.split("\t")
            if '"' in line:  # a spreadsheet quotes fields that hold quotation marks
                fields = [
                    f[1:-1].replace('""', '"') if re.fullmatch(r'"(?:[^"]|"")*"', f) and len(f) > 1 else f
                    for f in fields
                ]
            yield number, fields


def _csv_delimiter(text: str) -> str:
    first = next((line for line in _LINE_END.split(text) if line.strip() and not line.startswith("#")), "")
    return max(",;\t", key=first.count)


def _csv_records(text: str, path: str) -> Iterator[Record]:
    lines = (
        "\n" if line.startswith("#") else line for line in io.StringIO(text, newline="")
    )  # comments, the count kept
    reader = csv.reader(lines, delimiter=_csv_delimiter(text), strict=True)
    before = 0
    try:
        for fields in reader:
            if any(f.strip() for f in fields):
                yield before + 1, fields
            before = reader.line_num
    except csv.Error as error:
        raise GlossaryError(f"the row is not valid CSV ({error})", path=path, line=before + 1) from error


def _columns(fields: Sequence[str], *, path: str, line: int) -> list[str] | None:
    """The names of the columns where the first record is a header, None where it is a row of a two-column list."""
    if len(fields) == 1:
        raise GlossaryError(_ONE_COLUMN, path=path, line=line)
    names = [_NAMES.get(f.strip().lower()) for f in fields]
    if "source" not in names and "target" not in names:
        if len(fields) == 2:
            return None
        raise GlossaryError(
            f"the first row names no columns; start the file with a header such as {', '.join(COLUMNS[:3])}",
            path=path,
            line=line,
        )
    for field, name in zip(fields, names, strict=True):
        if name is None:
            raise GlossaryError(f"the column {field!r} is unknown; use {', '.join(COLUMNS)}", path=path, line=line)
        if names.count(name) > 1:
            raise GlossaryError(f"the column {name!r} is there twice", path=path, line=line)
    for required in COLUMNS[:2]:
        if required not in names:
            raise GlossaryError(f"the column {required!r} is missing", path=path, line=line)
    return [name for name in names if name is not None]


def _entries(records: Iterator[Record], *, path: str, origin: str, layer: Layer) -> list[Entry]:
    entries: list[Entry] = []
    columns: list[str] | None = None
    for count, (line, fields) in enumerate(records):
        check_characters("".join(fields), path=path, line=line)
        if count == 0 and (columns := _columns(fields, path=path, line=line)):
            continue
        names = columns or COLUMNS[:2]
        if len(fields) > len(names) and any(f.strip() for f in fields[len(names) :]):
            raise GlossaryError(f"the row has {len(fields)} columns, but there are {len(names)}", path=path, line=line)
        if len(fields) < 2:
            raise GlossaryError(_ONE_COLUMN, path=path, line=line)
        row = dict(zip(names, fields, strict=False))
        entries += entries_of_row(row, path=path, line=line, origin=origin, layer=layer)
    return entries


def read_tsv(text: str, *, path: str, origin: str, layer: Layer) -> list[Entry]:
    """Entries of a tab-separated file: a header and rows, or two columns without a header; lines with # at the start are comments."""
    return _entries(_tsv_records(text), path=path, origin=origin, layer=layer)


def read_csv(text: str, *, path: str, origin: str, layer: Layer) -> list[Entry]:
    """Entries of a CSV file (RFC 4180), separated by commas, semicolons or tabs; otherwise as `read_tsv`."""
    return _entries(_csv_records(text, path), path=path, origin=origin, layer=layer)


@dataclass(frozen=True, slots=True)
class Layout:
    """How the rows of a table are written: its columns, and what is between them."""

    columns: tuple[str, ...]
    delimiter: str

    def line(self, row: Mapping[str, str]) -> str:
        """The line of a row, without its end; what the table has no column for is left out."""
        special = "" if self.delimiter == "\t" else ',;\t"'
        return self.delimiter.join(_quoted(row.get(c, ""), special) for c in self.columns)


_ASKED = "# asked: "


def asked_line(names: Iterable[str]) -> str:
    """The comment that says which names a person was asked about: those without a row were found to be no names."""
    return f"{_ASKED}{join_forms(names)}"


def asked_in(text: str) -> tuple[str, ...]:
    """The names in such comments of a table."""
    lines = (line for line in _LINE_END.split(text) if line.startswith(_ASKED))
    return tuple(name for line in lines for name in split_forms(line.removeprefix(_ASKED)))


def layout_of(text: str, *, path: str) -> Layout:
    """The layout of a table that can be read."""
    csv_like = path.lower().endswith(".csv")
    line, fields = next(_csv_records(text, path) if csv_like else _tsv_records(text), (1, list(COLUMNS)))
    columns = _columns(fields, path=path, line=line) or COLUMNS[:2]
    return Layout(tuple(columns), _csv_delimiter(text) if csv_like else "\t")


def _used_columns(rows: list[dict[str, str]]) -> list[str]:
    return [c for c in COLUMNS if c in COLUMNS[:3] or any(row[c] for row in rows)]


def _quoted(field: str, special: str) -> str:
    """`field` in quotation marks where it would otherwise read as a comment, a quotation, or several fields."""
    if field.startswith(("#", '"')) or any(c in field for c in special):
        return '"' + field.replace('"', '""') + '"'
    return field


def _table(entries: Iterable[Entry], delimiter: str) -> str:
    rows = [row_of_entry(e) for e in entries]
    layout = Layout(tuple(_used_columns(rows)), delimiter)
    return "".join(f"{line}\n" for line in [delimiter.join(layout.columns), *map(layout.line, rows)])


def write_tsv(entries: Iterable[Entry]) -> str:
    """A tab-separated file with a header; columns that no entry uses are left out."""
    return _table(entries, "\t")


def write_csv(entries: Iterable[Entry]) -> str:
    """A CSV file (RFC 4180 quoting, LF line ends) with a header."""
    return _table(entries, ",")


def _json_text(value: Any, name: str, *, path: str, line: int) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(v, str) for v in value) and name in ("source", "accept", "context"):
        return " | ".join(value)
    raise GlossaryError(f"the value of {name!r} must be a text", path=path, line=line)


def _json_lines(text: str, count: int) -> list[int]:
    """The line on which each object of a list starts, found by decoding the list item by item."""
    decoder, lines, at = json.JSONDecoder(), [], text.index("[") + 1
    for _ in range(count):
        while text[at] in " \t\r\n,":
            at += 1
        lines.append(text.count("\n", 0, at) + 1)
        at = decoder.raw_decode(text, at)[1]
    return lines


def read_json(text: str, *, path: str, origin: str, layer: Layer) -> list[Entry]:
    """Entries of a JSON file: a list of objects, or an object from source to target.

    `source`, `accept` and `context` may be lists of texts. Raises GlossaryError with the line of the object.
    """
    try:
        data = load(text)
    except JsonError as error:
        raise GlossaryError(f"the file cannot be used: {error.message}", path=path, line=error.line) from None
    if isinstance(data, dict):
        items: list[Any] = [{"source": s, "target": t} for s, t in data.items()]
        lines = [1] * len(items)
    elif isinstance(data, list):
        items, lines = data, _json_lines(text, len(data))
    else:
        raise GlossaryError(
            "the file must hold a list of entries, or an object from source to target", path=path, line=1
        )
    entries: list[Entry] = []
    for item, line in zip(items, lines, strict=True):
        if not isinstance(item, dict):
            raise GlossaryError("the entry must be an object with source and target", path=path, line=line)
        columns = _columns(list(item), path=path, line=line) if len(item) > 1 else None
        if columns is None:
            raise GlossaryError("the entry must have source and target", path=path, line=line)
        row = {c: _json_text(v, c, path=path, line=line) for c, v in zip(columns, item.values(), strict=True)}
        check_characters("".join(row.values()), path=path, line=line)
        entries += entries_of_row(row, path=path, line=line, origin=origin, layer=layer)
    return entries


def write_json(entries: Iterable[Entry]) -> str:
    """A list of objects, one a line, without the fields that are empty."""
    rows = [{k: v for k, v in row_of_entry(e).items() if v} for e in entries]
    return (
        "[\n" + ",\n".join("  " + json.dumps(row, ensure_ascii=False) for row in rows) + ("\n" if rows else "") + "]\n"
    )
