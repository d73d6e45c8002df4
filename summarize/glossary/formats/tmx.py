"""Glossaries as TMX 1.4b (LISA OSCAR, 2005): one translation unit for each source form."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from summarize.errors import GlossaryError
from summarize.glossary.entries import Entry, Layer
from summarize.glossary.formats.rows import check_characters, entries_of_row, row_of_entry
from summarize.glossary.formats.tmx_document import TmxDocument
from summarize.glossary.formats.xml import children, descendants, language, parse_xml, text_of

_CODES = ("bpt", "ept", "ph", "it", "ut", "sub")
"""Inline elements whose content is the code of another format, not text."""
_PROPERTIES = {"x-type": "type", "x-short": "short", "x-context": "context", "x-origin": "origin", "x-accept": "accept"}
_GROUP = "x-entry"


def read_tmx(data: bytes, *, path: str, origin: str, layer: Layer) -> list[Entry]:
    """Entries of a TMX file: the units that have both Chinese and English; units of one entry (`x-entry`) are joined again.

    Raises GlossaryError where the file is not TMX, has an empty segment, or no Chinese–English unit at all.
    """
    root = parse_xml(data, path=path)
    rows: dict[str, tuple[int, dict[str, str]]] = {}
    for number, unit in enumerate(descendants(root, "tu")):
        line = unit.sourceline or 1
        row, group = _row(unit, path=path, line=line)
        if row is None:
            continue
        key = f"g{group}" if group else f"n{number}"
        if key in rows and {**rows[key][1], "source": ""} == {**row, "source": ""}:
            rows[key][1]["source"] += " | " + row["source"]
        else:
            rows[key if key not in rows else f"n{number}"] = (line, row)
    if not rows:
        raise GlossaryError("the file has no unit with both Chinese (xml:lang zh) and English (en)", path=path, line=1)
    return [
        e for line, row in rows.values() for e in entries_of_row(row, path=path, line=line, origin=origin, layer=layer)
    ]


def _row(unit: Any, *, path: str, line: int) -> tuple[dict[str, str] | None, str]:
    segments: dict[str, list[str]] = {"zh": [], "en": []}
    for variant in children(unit, "tuv"):
        for segment in children(variant, "seg"):
            text = text_of(segment, without=_CODES)
            check_characters(text, path=path, line=segment.sourceline or line)
            segments.setdefault(language(variant), []).append(text)
    if not segments["zh"] or not segments["en"]:
        return None, ""
    row = {"source": " | ".join(segments["zh"]), "target": segments["en"][0]}
    if notes := [text_of(note) for note in children(unit, "note")]:
        row["note"] = " ".join(notes)
    group = ""
    for prop in children(unit, "prop"):
        kind = prop.get("type", "")
        if kind in _PROPERTIES:
            row[_PROPERTIES[kind]] = text_of(prop)
        elif kind == _GROUP:
            group = text_of(prop)
    return row, group


def write_tmx(entries: Iterable[Entry]) -> str:
    """A TMX 1.4b document."""
    document = TmxDocument("phrase", "tsv")
    for number, entry in enumerate(entries, 1):
        row = row_of_entry(entry)
        told = [(kind, row[column]) for kind, column in _PROPERTIES.items() if row[column]]
        for source in entry.sources:
            document.add(source, entry.target, note=entry.note or "", props=(*told, (_GROUP, str(number))))
    return document.text()
