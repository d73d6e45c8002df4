"""Files that the tool writes: whole or not at all, under names that every file system takes, and known again as its own.

A text ends in a line that says what wrote it, a JSON file has members that only the tool's have, a Word document says it in its
properties. All but an article in JSON have a checksum, by which a change by hand is seen.
"""

from __future__ import annotations

import hashlib
import html
import io
import json
import os
import re
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from summarize.errors import ConfigError
from summarize.unseen import without_unseen

try:
    import fcntl
except ImportError:  # Windows, which does not rename a file that is open: what a killed run leaves there stays
    fcntl = None  # type: ignore[assignment]

Kind = Literal["brief", "article", "index", "digest"]

_TEMPORARY = ".summarize."

_MAX_NAME = 255
"""Bytes of a file name on every usual file system."""

_ARTICLE_MEMBERS = ("path", "title", "source", "author", "published", "url", "script", "paragraphs")
_INDEX_MEMBERS = frozenset({"file", "path", "title", "source", "published"})
_COUNTS = frozenset({"warnings", "paragraphs"})
_CHECKSUM = "checksum"
_TAIL = 4096
_MARK = re.compile(r"(?:<small>|<!-- |.*\t)summarize \d\S* · (?:(index|digest)|(brief|article) ([0-9a-f]{8}))\b")
_SEAL = re.compile(r" · text ([0-9a-f]{8})(?=</small>$| -->$|$)")
_ZIP = b"PK\x03\x04"
_IDENTIFIER = re.compile(r"<dc:identifier>([^<]*)</dc:identifier>")
_LARGEST = 1 << 25
DOCUMENT_PARTS = ("word/document.xml", "word/footnotes.xml")
"""The parts of a Word document that hold what the tool says in it."""
_END = re.compile(r"(?=</small>$| -->$|\Z)")


@dataclass(frozen=True, slots=True)
class Own:
    """A file that the tool wrote: what it holds, and the key of the article it was made from ("" for an index and for a digest)."""

    kind: Kind
    article: str = ""


def key_of(title: str, published: date | str | None, url: str | None, first: str) -> str:
    """Eight hexadecimal digits that tell articles apart: of title, date, address and first paragraph."""
    facts = "\n".join([title, str(published or ""), url or "", first])
    return _sum(facts)


def own_output(data: bytes) -> Own | None:
    """What the bytes of a file are, where the tool wrote them: a brief, a digest, an extracted article or an index; else None."""
    if data.startswith(_ZIP):
        return _own_line(f"<!-- {_document_mark(data)[0]}")
    text = data.decode("utf-8", "replace").removeprefix("\ufeff")
    if text.lstrip()[:1] in ("{", "["):
        with suppress(ValueError, RecursionError):  # no JSON, but the end of a page, say
            return _own_json(json.loads(text))
    return _own_line(text.rstrip().rsplit("\n", 1)[-1])


def _own_line(line: str) -> Own | None:
    if (mark := _MARK.match(line)) is None:
        return None
    if mark[1]:
        return Own("digest" if mark[1] == "digest" else "index")
    return Own("brief" if mark[2] == "brief" or line.startswith("<small>") else "article", mark[3])


def sealed(text: str) -> str:
    """Text that the tool writes, whose last line says so, with a checksum of all of it at the end of that line."""
    text = text.rstrip()
    return f"{_END.sub(f' · text {_sum(text)}', text, count=1)}\n"


def sealed_json(brief: dict[str, Any]) -> dict[str, Any]:
    """A brief or digest that the tool writes as JSON, with a checksum of all of it in its provenance."""
    return {**brief, "provenance": {**brief["provenance"], _CHECKSUM: _sum(json.dumps(brief))}}


def seal_of(*parts: bytes) -> str:
    """What a Word document of the tool's says of its text, in its identifier behind what wrote it."""
    return f" · text {hashlib.sha256(b''.join(parts)).hexdigest()[:8]}"


def _document_mark(data: bytes) -> tuple[str, str]:
    """What a Word document says wrote it, without the checksum, and the checksum, or "" where it does not hold; of another file nothing."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            core = _member(package, "docProps/core.xml").decode("utf-8", "replace")
            found = _IDENTIFIER.search(core)
            identifier = html.unescape(found[1]) if found else ""
            seal = seal_of(*(_member(package, name) for name in DOCUMENT_PARTS))
    except (zipfile.BadZipFile, zlib.error, KeyError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return "", ""
    return (identifier.removesuffix(seal), seal) if identifier.endswith(seal) else (identifier, "")


def _member(package: zipfile.ZipFile, name: str) -> bytes:
    if package.getinfo(name).file_size > _LARGEST:
        raise ValueError("larger than anything the tool writes")
    return package.read(name)


def edited(path: Path) -> bool:
    """Whether a file that the tool wrote says anything else than it did then; of JSON only briefs and digests have a checksum."""
    try:
        data = path.read_bytes()
        if data.startswith(_ZIP):
            return not _document_mark(data)[1]
        text = data.decode("utf-8", "replace").removeprefix("\ufeff")
        value = json.loads(text) if text.lstrip()[:1] in ("{", "[") else None
    except (OSError, ValueError, RecursionError):
        return True
    if value is not None:
        made = value.get("provenance") if isinstance(value, dict) else None
        return made is not None and made.pop(_CHECKSUM, None) != _sum(json.dumps(value))
    text = text.replace("\r\n", "\n").rstrip()
    found = _SEAL.search(text)
    return found is None or found[1] != _sum(_SEAL.sub("", text))


def _sum(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _own_json(value: Any) -> Own | None:
    if isinstance(value, list):
        index = value and all(isinstance(row, dict) and row.keys() - _COUNTS == _INDEX_MEMBERS for row in value)
        return Own("index") if index else None
    if not isinstance(value, dict):
        return None
    made = value.get("provenance")
    if isinstance(made, dict) and made.get("tool") == "summarize" and "schema" in value:
        return Own("digest") if "sections" in value else Own("brief", _key_in(value.get("article")))
    return Own("article", _key_in(value)) if tuple(value) == _ARTICLE_MEMBERS else None


def _key_in(article: Any) -> str:
    """The key of an article in JSON, which may have been edited: "" where it has lost its shape."""
    try:
        first = article["paragraphs"][0]["text"] if article["paragraphs"] else ""
        return key_of(article["title"], article["published"], article["url"], first)
    except (KeyError, TypeError, IndexError):
        return ""


def own_file(path: Path) -> Own | None:
    """`own_output` of a file; None where there is none, or where it cannot be read."""
    try:
        with path.open("rb") as stream:
            if path.suffix.lower() not in (".json", ".docx"):  # the mark is in the last line
                stream.seek(max(0, path.stat().st_size - _TAIL))
            return own_output(stream.read())
    except (OSError, ValueError):
        return None


def file_name(stem: str, suffix: str) -> str:
    """A file name that every file system takes: 255 bytes at most, nothing in it that acts (see `unseen`)."""
    stem = without_unseen(stem).replace("/", "_").replace("\ufffd", "_") or "_"
    room = _MAX_NAME - len(suffix.encode())
    return stem.encode()[:room].decode("utf-8", "ignore") + suffix


def same_files(paths: Iterable[Path]) -> set[tuple[int, int]]:
    """Device and number of those of the files that exist: two names of one file have them in common."""
    found = set()
    for path in paths:
        try:
            status = path.stat()
        except (OSError, ValueError):
            continue
        found.add((status.st_dev, status.st_ino))
    return found


def is_folder(path: Path) -> bool:
    """Whether there is such a folder; a name that no file system takes is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def check_writable(folder: Path) -> None:
    """Raise ConfigError where `folder` cannot be written, or made. Writes nothing."""
    try:
        there = next(p for p in (folder, *folder.parents) if p.exists())
    except (OSError, ValueError) as error:
        raise ConfigError(f"cannot write here ({reason(error)})", path=folder) from None
    if not there.is_dir():
        raise ConfigError(f"cannot write here ({there} is a file)", path=folder)
    if not os.access(there, os.W_OK | os.X_OK):
        raise ConfigError("cannot write here (Permission denied)", path=folder)


@contextmanager
def appearing(path: Path) -> Iterator[Path]:
    """A temporary file beside `path` to write to, renamed at the end. Raises ConfigError where the place cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = _temporary(path.parent)
        try:
            yield temporary
            umask = os.umask(0)
            os.umask(umask)
            temporary.chmod(0o666 & ~umask)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        finally:
            if fcntl:
                os.close(handle)
    except (OSError, ValueError) as error:
        raise ConfigError(f"cannot write here ({reason(error)})", path=path) from None


def _temporary(folder: Path) -> tuple[int, Path]:
    """A new file, locked for as long as its handle is open, by which `remove_abandoned` knows that somebody is at it."""
    while True:
        handle, name = tempfile.mkstemp(dir=folder, prefix=_TEMPORARY)
        path = Path(name)
        if not fcntl:
            os.close(handle)
            return handle, path
        with suppress(OSError):  # a file system without locks
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if path.exists():  # nobody took it for abandoned before it was locked
            return handle, path
        os.close(handle)


def remove_abandoned(folder: Path) -> None:
    """Remove the temporary files that a killed run left in a folder; those that another process writes stay."""
    for path in folder.glob(f"{_TEMPORARY}*") if fcntl and is_folder(folder) else ():
        with suppress(OSError):
            handle = os.open(path, os.O_RDWR)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                path.unlink()
            finally:
                os.close(handle)


def holds(path: Path, text: str | bytes) -> bool:
    """Whether a file has this text, as UTF-8, or these bytes."""
    try:
        return path.read_bytes() == (text.encode("utf-8") if isinstance(text, str) else text)
    except OSError:
        return False


def write_file(path: Path, text: str | bytes) -> None:
    """Write under a temporary name and rename; text as UTF-8. Raises ConfigError where the place cannot be written."""
    with appearing(path) as temporary:
        temporary.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)


def reason(error: Exception) -> str:
    """What the system says of a failure: "No such file or directory"."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
