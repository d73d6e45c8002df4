"""Files of Chinese-English pairs: TSV (also packed with xz or gzip) and TMX, read strictly, with line numbers."""

from __future__ import annotations

import gzip
import lzma
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarize.errors import GlossaryError, InputError

_OPEN: dict[str, Callable[..., Any]] = {".xz": lzma.open, ".gz": gzip.open}
_TABLES = (".tsv", ".tab", ".txt")
_HEADERS = {("zh", "en"), ("source", "target"), ("chinese", "english")}


@dataclass(frozen=True, slots=True)
class Pair:
    """A Chinese text and its English as they stand in line `line` of a file; `note` is a third column, such as the type of a name."""

    line: int
    chinese: str
    english: str
    note: str = ""


def is_corpus(path: Path) -> bool:
    """Whether the name is that of a file of pairs."""
    return _suffix(path) in (*_TABLES, ".tmx")


def read_pairs(path: Path) -> Iterator[Pair]:
    """The pairs of a file: tab-separated Chinese and English, without a header or with zh/en, or a TMX 1.4b document.

    Raises InputError, with the line, for a file that is missing or damaged and for a row without two columns.
    """
    if not is_corpus(path):
        raise InputError(
            "the file name does not say the format; let it end in .tsv, .tsv.xz, .tsv.gz or .tmx", path=path
        )
    yield from _tmx(path) if _suffix(path) == ".tmx" else _table(path)


def _suffix(path: Path) -> str:
    name = path.with_suffix("") if path.suffix.lower() in _OPEN else path
    return name.suffix.lower()


def _bytes(path: Path) -> bytes:
    try:
        with _OPEN.get(path.suffix.lower(), open)(path, "rb") as stream:
            data: bytes = stream.read()
    except FileNotFoundError:
        raise InputError("there is no such file", path=path) from None
    except (OSError, EOFError, lzma.LZMAError) as error:
        raise InputError(f"cannot be read ({error})", path=path) from None
    return data


def _table(path: Path) -> Iterator[Pair]:
    for number, raw in enumerate(_bytes(path).removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        try:
            line = raw.decode("utf-8").rstrip("\r")
        except UnicodeDecodeError:
            raise InputError("the row is not UTF-8; save the file as UTF-8", path=path, line=number) from None
        if not line.strip():
            continue
        columns = line.split("\t")
        if len(columns) < 2:
            raise InputError(
                "the row has one column only; separate Chinese and English by a tab", path=path, line=number
            )
        if number == 1 and (columns[0].strip().lower(), columns[1].strip().lower()) in _HEADERS:
            continue
        yield Pair(number, columns[0], columns[1], columns[2] if len(columns) > 2 else "")


def _tmx(path: Path) -> Iterator[Pair]:
    from summarize.glossary.formats.xml import children, descendants, language, parse_xml, text_of

    try:
        root = parse_xml(_bytes(path), path=str(path))
    except GlossaryError as error:
        raise InputError(error.message, path=path, line=error.line) from None
    for unit in descendants(root, "tu"):
        texts = {language(v): text_of(s) for v in children(unit, "tuv") for s in children(v, "seg")}
        if texts.get("zh") and texts.get("en"):
            yield Pair(unit.sourceline or 1, texts["zh"], texts["en"])


def read_lines(path: Path) -> list[str]:
    """The lines of a UTF-8 text file, one sentence each. Raises InputError."""
    try:
        return _bytes(path).decode("utf-8").splitlines()
    except UnicodeDecodeError:
        raise InputError("the file is not UTF-8 text", path=path) from None
