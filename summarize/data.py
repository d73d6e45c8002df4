"""Tables and word lists that come with the package: one reader for all of them. A line that begins with # says what the list is for."""

from __future__ import annotations

import csv
from importlib.resources import files


def lines(package: str, name: str) -> list[str]:
    """The lines of a file of `package` ("summarize.glossary"), without blank ones and comments."""
    text = files(package).joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def word_list(package: str, name: str) -> list[str]:
    """The words of a file, one or several a line."""
    return [word for line in lines(package, name) for word in line.split()]


def rows(package: str, name: str) -> list[dict[str, str]]:
    """The rows of a tab-separated file whose first line names the columns; quotation marks are characters like any other."""
    return list(csv.DictReader(lines(package, name), delimiter="\t", quoting=csv.QUOTE_NONE))
