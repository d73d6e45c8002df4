"""Where glossaries come from: the lexicon in the package, files the user names, and names.tsv beside the articles."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from summarize.files import is_folder
from summarize.glossary.entries import Glossary
from summarize.glossary.formats import read_entries, read_glossary

PROJECT_NAME = "names"
"""The file name, without its ending, of a glossary that is found without being named."""
_ENDINGS = (".tsv", ".csv", ".json", ".tbx", ".tmx")


@lru_cache(maxsize=1)
def builtin_glossary() -> Glossary:
    """The lexicon that comes with the package."""
    data = files("summarize.glossary").joinpath("lexicon.tsv").read_bytes()
    entries = read_entries(data, path="lexicon.tsv", origin="built-in", layer="built-in")
    return Glossary(tuple(entries), "built-in", hashlib.sha256(data).hexdigest())


def project_glossaries(articles: Iterable[str | Path]) -> list[Path]:
    """The names.tsv (or .csv, .json, .tbx, .tmx) in the folders of the given article files and folders, each once, sorted."""
    folders = {path if is_folder(path) else path.parent for path in map(Path, articles) if str(path) != "-"}
    candidates = (folder / f"{PROJECT_NAME}{ending}" for folder in folders if is_folder(folder) for ending in _ENDINGS)
    return sorted(path for path in candidates if path.is_file())


def read_glossaries(paths: Iterable[str | Path]) -> list[Glossary]:
    """The glossaries in files, in order. Raises GlossaryError for the first that is wrong."""
    return [read_glossary(path) for path in paths]
