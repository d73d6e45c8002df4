"""Bytes to text: BOM, strict UTF-8, the declared charset, then GB18030, Big5 and UTF-16 judged by what they would say."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from summarize.arguments import check
from summarize.articles.mojibake import repaired
from summarize.articles.plausible import PLAUSIBLE, plausibility
from summarize.errors import InputError
from summarize.warnings import BriefWarning

MAX_BYTES = 20_000_000
"""A larger file is not an article."""

_SAMPLE = 100_000
_MAX_DAMAGE = 0.02

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an audio or video file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,20})""", re.I)

# Names that pages use for an encoding -> the codec that reads everything such pages hold.
_CODECS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "gb_2312-80": "gb18030",
    "cp936": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "hz-gb-2312": "hz",
}

_NO_ENCODINGS = frozenset(("undefined", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "charmap", "utf-7"))

_CANDIDATES = ("gb18030", "big5hkscs", "cp950", "utf-16-le", "utf-16-be")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, the codec that read it, and what a reader must know about that."""

    text: str
    encoding: str
    warnings: tuple[BriefWarning, ...] = ()


def decode(data: bytes, *, encoding: str | None = None) -> Decoded:
    """The text of `data`, by the encoding named, or else recognised; line ends are "\\n" and NULs are gone.

    Raises:
        ConfigError: `encoding` is no text.
        InputError: the file is empty, too large, binary, or in no encoding that gives plausible text.
    """
    check(encoding, (str, type(None)), "encoding")
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise InputError("the file is empty")
    if len(data) > MAX_BYTES:
        raise InputError(f"the file is larger than {MAX_BYTES // 1_000_000} MB, which no article is")
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"the file is {what}, not text")
    decoded = _with(data, encoding) if encoding else _recognise(data)
    repair = repaired(decoded.text)
    text = repair.text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    nuls = text.count("\x00")
    if nuls > len(text) // 100 or _controls(text) > len(text) // 50:
        raise InputError("the file is binary, not text")
    return Decoded(text.replace("\x00", ""), decoded.encoding, (*decoded.warnings, *repair.warnings))


def declared_charset(data: bytes) -> str | None:
    """The codec for the charset that a page declares in a meta tag, http-equiv or XML declaration, where Python has it."""
    match = _DECLARED.search(data[:4096])
    if match is None:
        return None
    name = match.group(1).decode("ascii").lower()
    return _codec(name)


def _codec(name: str) -> str | None:
    """The codec of that name, where it makes text of any bytes: hex, rot13, idna and their like are none."""
    name = _CODECS.get(name.lower(), name)
    try:
        codec = codecs.lookup(name)
        b"a".decode(codec.name, "replace")
    except (LookupError, ValueError):
        return None
    return None if codec.name in _NO_ENCODINGS else codec.name


def _controls(text: str) -> int:
    return sum(1 for c in text[:_SAMPLE] if c < " " and c not in "\t\n\f\x0b\x1b")


def _with(data: bytes, encoding: str) -> Decoded:
    codec = _codec(encoding)
    if codec is None:
        raise InputError(f"there is no encoding {encoding!r}")
    return _damaged(data, codec, ())


def _recognise(data: bytes) -> Decoded:
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return _damaged(data, codec, ())
    declared = declared_charset(data)
    if declared in ("hz", "iso2022_jp") and data.isascii():
        return _damaged(data, declared, ())
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if data.isascii() or "\x00" not in text:
            return Decoded(text, "utf-8")
    return _by_content(data, declared)


def _by_content(data: bytes, declared: str | None) -> Decoded:
    # An even cut keeps UTF-16 whole; a half character at the end of the sample is not held against a candidate.
    sample = data[:_SAMPLE]
    scores: dict[str, float] = {}
    for codec in dict.fromkeys((declared or "utf-8", "utf-8", *_CANDIDATES)):
        text = sample.decode(codec, "replace")
        damage = max(0, text.count("\ufffd") - 1) / max(1, sum(1 for c in text if c >= "\x80"))
        if damage <= _MAX_DAMAGE:
            scores[codec] = plausibility(text.rstrip("\ufffd")) - 2 * damage
    best = max(scores, key=lambda c: (scores[c], c == declared), default=None)
    if best is None or scores[best] < PLAUSIBLE:
        best = _by_library(sample)
    notes: tuple[BriefWarning, ...] = ()
    if declared is not None and best != declared and (best, declared) != ("cp950", "big5hkscs"):
        notes = (BriefWarning("encoding-guessed", f"the page declares {declared}, but the text is {best}"),)
    return _damaged(data, best, notes)


def _by_library(sample: bytes) -> str:
    best = from_bytes(sample[:20_000]).best()
    if best is None or best.encoding is None:
        raise InputError("the file is in no known text encoding, or is not text; name its encoding or save it as UTF-8")
    text = str(best)
    letters = sum(1 for c in text if c.isascii() and (c.isalpha() or c.isspace()))
    if plausibility(text) < PLAUSIBLE and letters < 0.6 * len(text):
        raise InputError(
            "the file is in no encoding that makes Chinese text of it; name its encoding or save it as UTF-8"
        )
    return best.encoding


def _damaged(data: bytes, codec: str, notes: tuple[BriefWarning, ...]) -> Decoded:
    try:
        return Decoded(data.decode(codec), codec, notes)
    except UnicodeError:
        pass
    text = data.decode(codec, "replace")
    lost = text.count("\ufffd")
    if lost > max(1, _MAX_DAMAGE * len(text)):
        raise InputError(f"the file is not {codec} text: {lost} places cannot be decoded")
    where = "at the end" if text.rstrip("\n").endswith("\ufffd") and lost == 1 else "in the text"
    note = BriefWarning(
        "damaged-text", f"{lost} byte sequence{'s' if lost > 1 else ''} {where} could not be decoded as {codec}"
    )
    return Decoded(text.rstrip("\n").removesuffix("\ufffd") if lost == 1 else text, codec, (*notes, note))
