"""The gazetteer: divisions of China, its towns, and cities of the world, of which a run gets what stands in its articles."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files

from summarize import data
from summarize.glossary.entries import FORM_SEPARATOR, Entry, split_forms
from summarize.glossary.formats.tables import read_tsv
from summarize.glossary.keys import key_texts
from summarize.glossary.places.rules import english_of, parts

_TABLES = ("divisions.tsv", "hongkong.tsv", "cities.tsv")
_TOWNS = "towns.txt"
Row = tuple[str, int | str]
"""A table and the number of a row in it, or the list of towns and a name in it."""
_TOWN = re.compile("镇|乡|街道")
_LONGEST = 7
_TOWN_NAME = 2
"""A town's name has two characters at least: of the others too many are words (小镇, 家乡)."""


@lru_cache(maxsize=1)
def _tables() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The header and the rows of each table, as they stand in the file."""
    folder = files("summarize.glossary.places")
    lines = [folder.joinpath(name).read_text(encoding="utf-8").splitlines() for name in _TABLES]
    return tuple((header, tuple(rows)) for header, *rows in lines)


@lru_cache(maxsize=1)
def _towns() -> frozenset[str]:
    return frozenset(files("summarize.glossary.places").joinpath(_TOWNS).read_text(encoding="utf-8").split())


def _read(header: str, rows: list[str], name: str) -> list[Entry]:
    return read_tsv("\n".join([header, *rows]), path=name, origin="gazetteer", layer="built-in")


@lru_cache(maxsize=1)
def places_sha256() -> str:
    """A checksum of all the tables."""
    folder = files("summarize.glossary.places")
    return hashlib.sha256(b"".join(folder.joinpath(n).read_bytes() for n in (*_TABLES, _TOWNS))).hexdigest()


def all_places() -> list[Entry]:
    """The whole gazetteer but the towns."""
    return [e for name, (header, rows) in zip(_TABLES, _tables(), strict=True) for e in _read(header, list(rows), name)]


@lru_cache(maxsize=1)
def divisions() -> frozenset[str]:
    """The Chinese forms of the divisions of the mainland, with and without 省, 市, 县 and the like."""
    forms = {form for row in _tables()[0][1] for form in split_forms(row.partition("\t")[0])}
    provinces = {row["chinese"] for row in data.rows("summarize.glossary", "provinces.tsv")} - {"台湾", "香港", "澳门"}
    full = {name + end for name in provinces for end in ("", "省", "市", "自治区")}
    return frozenset(forms | {stem for form in forms if len(stem := parts(form)[0]) > 1} | full)


def rows_in(text: str) -> set[Row]:
    """The rows of the tables whose Chinese stands somewhere in `text`."""
    [key] = key_texts([text.replace("\n", " ")])
    pairs = {key[i : i + 2] for i in range(len(key))}
    found: set[Row] = {(name, number) for pair in pairs for name, number, form in _forms().get(pair, ()) if form in key}
    return found | {(_TOWNS, town) for town in _towns_in(key)}


def entries_of(found: Iterable[Row]) -> list[Entry]:
    """The entries of these rows, in the order of the tables.

    Only those are made: to make ten thousand would take a run as long as the whole lexicon does.
    """
    numbers: dict[str, set[int]] = {}
    towns: set[str] = set()
    for table, row in found:
        if isinstance(row, int):
            numbers.setdefault(table, set()).add(row)
        else:
            towns.add(row)
    out: list[Entry] = []
    for name, (header, rows) in zip(_TABLES, _tables(), strict=True):
        if name in numbers:
            out += _read(header, [rows[number] for number in sorted(numbers[name])], name)
    out += [Entry((t,), english_of(t), "place", origin="gazetteer", layer="built-in") for t in sorted(towns)]
    return out


@lru_cache(maxsize=1)
def _forms() -> dict[str, list[tuple[str, int, str]]]:
    """The Chinese forms by their first two characters, each with its table and the number of its row."""
    out: dict[str, list[tuple[str, int, str]]] = {}
    for name, (_, rows) in zip(_TABLES, _tables(), strict=True):
        for number, row in enumerate(rows):
            source = row.partition("\t")[0]
            for form in source.replace("·", "").split(FORM_SEPARATOR):
                out.setdefault(form.strip()[:2], []).append((name, number, form.strip()))
    return out


def _towns_in(key: str) -> Iterator[str]:
    for match in _TOWN.finditer(key):
        for length in range(_LONGEST, _TOWN_NAME - 1, -1):
            name = key[max(0, match.start() - length) : match.end()]
            if name in _towns():
                yield name
                break
