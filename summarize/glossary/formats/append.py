"""More entries for a glossary file that a person keeps: what stands in it stays as it is, to the byte where it is a table."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from summarize.articles.decoding import decode
from summarize.errors import GlossaryError
from summarize.glossary.entries import Entry, split_forms
from summarize.glossary.formats import read_entries, write_entries
from summarize.glossary.formats.rows import COLUMNS, row_of_entry
from summarize.glossary.formats.tables import layout_of
from summarize.glossary.keys import key_texts

_WRITTEN_BY_US = (b'creationtool="summarize"', b"glossary written by summarize")
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


@dataclass(frozen=True, slots=True)
class Added:
    """The bytes of the file with what was added, the number of entries added, and what the file says otherwise, in words."""

    data: bytes
    count: int
    disputes: tuple[str, ...] = ()


def add_entries(data: bytes, entries: Iterable[Entry], format: str, *, path: str) -> Added:
    """A glossary file with those of `entries` that it lacks; where it gives another target, its own stays.

    Raises GlossaryError where the file is wrong, or would lose something: fields that a table has no column for, or what a TBX or TMX
    file of other tools, or with comments, holds beside the entries.
    """
    there = read_entries(data, path=path, origin="")
    targets = {(key, e.context): e.target for e in there for key in key_texts(e.sources)}
    lacking, disputes = [], []
    for entry in entries:
        keys = [(key, entry.context) for key in key_texts(entry.sources)]
        lacks = tuple(s for s, key in zip(entry.sources, keys, strict=True) if key not in targets)
        if lacks:
            lacking.append(replace(entry, sources=lacks))
        for source, key in zip(entry.sources, keys, strict=True):
            if key in targets and targets[key] != entry.target:
                disputes.append(f"{source} stays {targets[key]!r}, not {entry.target!r}")
    if format in ("tsv", "csv"):
        rows = [row_of_entry(e) for e in lacking]
        columns = layout_of(_text(data, path)[0], path=path).columns
        if lost := next(
            (c for c in COLUMNS for r in rows if r[c] and c not in columns and (c, r[c]) != ("type", "term")), None
        ):
            raise GlossaryError(
                f"the file has no column {lost!r}; add it, or write the file anew with --force", path=path
            )
        data = add_rows(data, [(row, True) for row in rows], path=path)
    elif lacking:
        if format != "json" and (b"<!--" in data or not any(mark in data for mark in _WRITTEN_BY_US)):
            raise GlossaryError(
                "the file exists, and holds more than entries; write elsewhere, or write it anew with --force",
                path=path,
            )
        data = write_entries([*there, *lacking], format).encode()
    return Added(data, len(lacking), tuple(disputes))


def add_rows(data: bytes, rows: Sequence[tuple[Mapping[str, str], bool]], *, path: str) -> bytes:
    """A table with further rows at its end, in its own columns and encoding; a row that is not accepted becomes a comment."""
    if not rows:
        return data
    layout = layout_of(_text(data, path)[0], path=path)
    return add_lines(data, [("" if accepted else "# ") + layout.line(row) for row, accepted in rows], path=path)


def add_lines(data: bytes, lines: Sequence[str], *, path: str) -> bytes:
    """A table with further lines at its end, in its own encoding; raises GlossaryError where that cannot hold them."""
    text, codec = _text(data, path)
    end = "\r\n" if "\r\n" in data.decode(codec, "replace") else "\n"
    start = "" if text.endswith("\n") or not text else end
    try:
        return data + (start + "".join(line + end for line in lines)).encode(codec)
    except UnicodeEncodeError:
        raise GlossaryError(f"new rows cannot be written in {codec}; save the file as UTF-8", path=path) from None


def sources_in_comments(data: bytes, *, path: str) -> set[str]:
    """The sources of rows that wait for a person's word: comments with the columns of a table."""
    text = table_text(data, path=path)
    rows = [line.lstrip("# ").split("\t") for line in text.split("\n") if line.startswith("#") and "\t" in line]
    return {source for row in rows for source in split_forms(row[0])}


def table_text(data: bytes, *, path: str) -> str:
    """The text of a table. Raises GlossaryError where its encoding is not certain."""
    return _text(data, path)[0]


def _text(data: bytes, path: str) -> tuple[str, str]:
    """The text of a table, and the codec in which more can be put behind it."""
    if not data.strip():
        return "", "utf-8"
    decoded = decode(data)
    if decoded.warnings:
        raise GlossaryError("the encoding of the file is not certain; save it as UTF-8", path=path)
    codec = _UTF16.get(data[:2], decoded.encoding)
    return decoded.text, "utf-8" if codec == "utf-8-sig" else codec
