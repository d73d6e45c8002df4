"""From a row of text fields to an entry and back: the one place where the values of a glossary file are judged."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from summarize.chinese.characters import HAN
from summarize.errors import GlossaryError
from summarize.glossary.entries import (
    ENTRY_TYPES,
    TYPE_BY_NAME,
    Context,
    Entry,
    EntryType,
    Layer,
    join_forms,
    split_forms,
)
from summarize.glossary.keys import key_texts

COLUMNS: tuple[str, ...] = ("source", "target", "type", "short", "context", "note", "origin", "accept")
"""The columns of a glossary file, in the order in which they are written; the first two are required."""

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd\ud800-\udfff]"
)
_ENGLISH = re.compile(r"[A-Za-z][A-Za-z .'-]+[A-Za-z]")
_CHINESE = re.compile(f"[{HAN}·]{{2,}}")
_TYPES: dict[str, EntryType] = {**TYPE_BY_NAME, "organization": "organisation", "": "term"}


def check_characters(text: str, *, path: str, line: int) -> None:
    """Raise GlossaryError where `text` holds a control or invisible character, or the mark of a failed decoding."""
    if found := _UNSEEN.search(text):
        raise GlossaryError(
            f"the row has the control or invisible character U+{ord(found.group()):04X}; remove it",
            path=path,
            line=line,
        )


def without_hidden(text: str) -> str:
    """`text` without the characters that no row may have, on one line."""
    return " ".join(_UNSEEN.sub(" ", text).split())


def entries_of_row(row: Mapping[str, str], *, path: str, line: int, origin: str, layer: Layer) -> list[Entry]:
    """The entries of one row, a mapping from `COLUMNS` to text; more than one only for `keep` with several forms.

    Raises GlossaryError for an empty source or target, an unknown type, or a `keep` row whose target differs from its source.
    """

    def fail(message: str) -> GlossaryError:
        return GlossaryError(message, path=path, line=line)

    get = row.get
    sources = split_forms(get("source", ""))
    if not sources:
        raise fail("the source is empty; write the Chinese form, or remove the row")
    kind = _TYPES.get(get("type", "").strip().lower())
    if kind is None:
        raise fail(f"the type {get('type', '')!r} is unknown; use one of {', '.join(ENTRY_TYPES)}")
    target = get("target", "").strip()
    if kind == "keep":
        if target and (target,) != sources:
            raise fail(f"a row of type keep stays as it is, but its target {target!r} differs from its source")
    elif not target:
        raise fail(f"the target of {sources[0]!r} is empty; write the English form, or type keep to leave it as it is")
    if kind != "keep" and _ENGLISH.fullmatch("".join(sources)) and _CHINESE.fullmatch(target):
        raise fail(f"source and target look swapped: the source is {sources[0]!r}, the target {target!r}")
    entry = Entry(
        sources=sources,
        target=target or sources[0],
        type=kind,
        short=get("short", "").strip() or None,
        context=Context.parse(row["context"]) if get("context") else None,
        note=get("note", "").strip() or None,
        origin=get("origin", "").strip() or origin,
        layer=layer,
        accept=split_forms(row["accept"]) if get("accept") else (),
        line=line,
    )
    if kind == "keep" and len(sources) > 1:
        return [replace(entry, sources=(source,), target=source) for source in sources]
    return [entry]


def row_of_entry(entry: Entry) -> dict[str, str]:
    """The text fields of an entry, the inverse of `entries_of_row`; every column is there."""
    return {
        "source": join_forms(entry.sources),
        "target": entry.target,
        "type": entry.type,
        "short": entry.short or "",
        "context": str(entry.context or ""),
        "note": entry.note or "",
        "origin": entry.origin,
        "accept": join_forms(entry.accept),
    }


def check_unambiguous(entries: Iterable[Entry], *, path: str) -> None:
    """Raise GlossaryError where one source has two targets under the same condition; the error is at the later line."""
    entries = list(entries)
    pairs = [(entry, source) for entry in entries for source in entry.sources]
    seen: dict[tuple[str, Context | None], Entry] = {}
    for (entry, source), key in zip(pairs, key_texts([source for _, source in pairs]), strict=True):
        if not key:
            raise GlossaryError(f"the source {source!r} is empty", path=path, line=entry.line)
        first = seen.setdefault((key, entry.context), entry)
        if first.target != entry.target and not (first.type == entry.type == "keep"):
            where = f" in line {first.line}" if first.line is not None else ""
            raise GlossaryError(
                f"{source!r} has two targets, {first.target!r}{where} and {entry.target!r}; keep one, or give each a context",
                path=path,
                line=entry.line,
            )
