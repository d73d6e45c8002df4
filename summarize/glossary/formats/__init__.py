"""Glossary files of every format, by the end of their name: read strictly, written so that they read back the same."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Protocol

from summarize.articles.decoding import decode
from summarize.articles.plausible import plausibility
from summarize.chinese.normalize import aligned
from summarize.errors import GlossaryError, InputError
from summarize.files import reason
from summarize.glossary.entries import Entry, Glossary, Layer
from summarize.glossary.formats.rows import check_unambiguous
from summarize.glossary.formats.tables import asked_in, read_csv, read_json, read_tsv, write_csv, write_json, write_tsv
from summarize.glossary.formats.tbx import read_tbx, write_tbx
from summarize.glossary.formats.tmx import read_tmx, write_tmx


class _TextReader(Protocol):
    def __call__(self, text: str, *, path: str, origin: str, layer: Layer) -> list[Entry]: ...


class _BytesReader(Protocol):
    def __call__(self, data: bytes, *, path: str, origin: str, layer: Layer) -> list[Entry]: ...


_TEXT_READERS: dict[str, _TextReader] = {
    ".tsv": read_tsv, ".tab": read_tsv, ".txt": read_tsv, ".csv": read_csv, ".json": read_json,
}  # fmt: skip
_TABLES = frozenset({".tsv", ".tab", ".txt", ".csv"})
_XML_READERS: dict[str, _BytesReader] = {".tbx": read_tbx, ".tmx": read_tmx}

_CERTAIN = 0.12
"""A list of names in GB18030 may read as other names in Big5: where no usual character tells them apart, nobody should guess."""

_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

WRITERS: dict[str, Callable[[Iterable[Entry]], str]] = {
    "tsv": write_tsv,
    "csv": write_csv,
    "json": write_json,
    "tbx": write_tbx,
    "tbx-dct": partial(write_tbx, style="dct"),
    "tbx2": partial(write_tbx, style="v2"),
    "tmx": write_tmx,
}
"""The formats that can be written; "tbx" is version 3 in DCA style, "tbx-dct" in DCT style, "tbx2" version 2."""


def read_entries(data: bytes, *, path: str, origin: str | None = None, layer: Layer = "user") -> list[Entry]:
    """The entries in the bytes of a glossary file; `path` chooses the format and is named in errors.

    Raises GlossaryError, with the line, for anything that cannot be used; nothing is skipped.
    """
    suffix = Path(path).suffix.lower()
    origin = Path(path).name if origin is None else origin
    if (xml_reader := _XML_READERS.get(suffix)) is not None:
        entries = xml_reader(data, path=path, origin=origin, layer=layer)
    elif (text_reader := _TEXT_READERS.get(suffix)) is not None:
        entries = text_reader(_decode(data, path), path=path, origin=origin, layer=layer)
    else:
        known = ", ".join([*_TEXT_READERS, *_XML_READERS])
        raise GlossaryError(f"the file name does not say the format; let it end in one of {known}", path=path)
    check_unambiguous(entries, path=path)
    return entries


def read_glossary(path: str | Path, *, layer: Layer = "user") -> Glossary:
    """The glossary in a file. Raises GlossaryError where the file is missing or wrong."""
    try:
        data = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise GlossaryError(f"the glossary cannot be read ({reason(error)})", path=path) from error
    entries = tuple(read_entries(data, path=str(path), layer=layer))
    named = {aligned(source) for entry in entries for source in entry.sources}
    asked = asked_in(_decode(data, str(path))) if Path(path).suffix.lower() in _TABLES else ()
    declined = tuple(name for name in asked if aligned(name) not in named)
    return Glossary(entries, Path(path).name, hashlib.sha256(data).hexdigest(), declined)


def write_entries(entries: Iterable[Entry], format: str) -> str:
    """The text of a glossary file in one of `WRITERS`. Raises GlossaryError for an unknown format."""
    if (writer := WRITERS.get(format)) is None:
        raise GlossaryError(f"the format {format!r} is unknown; use one of {', '.join(WRITERS)}")
    return writer(entries)


def _decode(data: bytes, path: str) -> str:
    """Text in any encoding an article may have, but with nothing lost: damage that an article survives is an error here."""
    if (control := _CONTROL.search(data)) and _is_utf8(data):
        line = data.count(b"\n", 0, control.start()) + 1
        code = control.group()[0]
        raise GlossaryError(
            f"the row has the control or invisible character U+{code:04X}; remove it", path=path, line=line
        )
    try:
        decoded = decode(data)
    except InputError as error:
        message = error.message.replace("name its encoding or save", "save")  # a glossary's encoding cannot be named
        raise GlossaryError(message, path=path) from error
    for warning in decoded.warnings:
        if warning.code == "damaged-text":
            place = decoded.text.find("\ufffd")
            at = decoded.text.count("\n", 0, place) + 1 if place >= 0 else None
            raise GlossaryError(f"{warning.message}; save the file as UTF-8", path=path, line=at)
    if not decoded.encoding.startswith("utf") and plausibility(decoded.text) < _CERTAIN:
        raise GlossaryError("the file is not UTF-8, and its encoding is not certain; save it as UTF-8", path=path)
    return decoded.text


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
