"""Where glossaries come from: the lexicon in the package, files the user names, and names.tsv beside the articles."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from summarize.files import is_folder
from summarize.glossary.entries import Entry, Glossary
from summarize.glossary.formats import read_glossary
from summarize.glossary.formats.tables import read_tsv
from summarize.glossary.places import Row, all_places, entries_of, places_sha256

PROJECT_NAME = "names"
"""The file name, without its ending, of a glossary that is found without being named."""
_ENDINGS = (".tsv", ".csv", ".json", ".tbx", ".tmx")
_BUILTIN = ("lexicon.tsv", "officials.tsv")


def _read(name: str) -> tuple[list[Entry], bytes]:
    """The entries of a table in the package; what `read_entries` would check of it, the tests do."""
    data = files("summarize.glossary").joinpath(name).read_bytes()
    return read_tsv(data.decode(), path=name, origin="built-in", layer="built-in"), data


@lru_cache(maxsize=1)
def builtin_glossary() -> Glossary:
    """The names and terms that come with the package: `lexicon.tsv`, and who holds office in the states of the world."""
    read = [_read(name) for name in _BUILTIN]
    entries = tuple(entry for found, _ in read for entry in found)
    return Glossary(entries, "built-in", hashlib.sha256(b"".join(data for _, data in read)).hexdigest())


def gazetteer_of(rows: Iterable[Row]) -> Glossary:
    """The places in these rows of the gazetteer's tables; to be put under `builtin_glossary`."""
    return Glossary(tuple(entries_of(rows)), "gazetteer", places_sha256())


def whole_gazetteer() -> Glossary:
    """All places that the package's gazetteer has but towns, some ten thousand."""
    return Glossary(tuple(all_places()), "gazetteer", places_sha256())


def is_project_name(name: str) -> bool:
    """Whether a file of this name is taken for a glossary, in whatever capitals, where it lies beside articles or results."""
    stem, dot, ending = name.lower().rpartition(".")
    return stem == PROJECT_NAME and dot + ending in _ENDINGS


def project_glossaries(articles: Iterable[str | Path]) -> list[Path]:
    """The names.tsv (or .csv, .json, .tbx, .tmx) in the folders of the given article files and folders, each once, sorted."""
    folders = {path if is_folder(path) else path.parent for path in map(Path, articles) if str(path) != "-"}
    candidates = (folder / f"{PROJECT_NAME}{ending}" for folder in folders if is_folder(folder) for ending in _ENDINGS)
    return sorted(path for path in candidates if path.is_file())


def read_glossaries(paths: Iterable[str | Path]) -> list[Glossary]:
    """The glossaries in files, in order. Raises GlossaryError for the first that is wrong."""
    return [read_glossary(path) for path in paths]
