"""Labels of other people's articles, which are not in the repository: places and hashes, turned back into text where the articles lie.

`reading_facts.tsv` has of each article the hashes of its title, its day and its outlet; `reading_labels.tsv` has of some the places of
the paragraphs in the letters, digits and Chinese characters of the page's text. Both were made by eye on the pages themselves: the index
beside the articles and what we read were the first drafts, and each block of a labelled page round the article was looked at.
"""

from __future__ import annotations

import csv
import hashlib
import os
import re
import sys
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from lxml import html

HERE = Path(__file__).parent
UNSEEN = ("script", "style", "noscript", "head", "iframe", "textarea")


@dataclass
class Label:
    """What is right of an article: title hashes, day ("" where it gives none), names of its outlet, texts of its paragraphs by kind."""

    titles: frozenset[str]
    published: str
    outlets: tuple[str, ...]
    paragraphs: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def shared_articles() -> Path | None:
    """The folder of articles that BRIEFS_SHARED names, or ../shared beside the checkout; None where there is none."""
    folder = Path(os.environ.get("BRIEFS_SHARED", HERE.parents[1] / "shared")) / "articles"
    return folder if (folder / "index.tsv").is_file() else None


def plain(text: str | None) -> str:
    """The letters, digits and Chinese characters of a text."""
    return re.sub(r"[\W_]", "", text or "")


def digest(text: str | None) -> str:
    return hashlib.sha256(plain(text).encode()).hexdigest()[:8]


def labels(folder: Path, page: Callable[[Path], str]) -> dict[Path, Label]:
    """The labels of the articles in `folder`; `page` gives a file as HTML. Stops where a label does not fit its file."""
    found = {
        folder / r["file"]: Label(
            frozenset(r["titles"].split()), r["published"], tuple(filter(None, r["outlets"].split("; ")))
        )
        for r in _rows("reading_facts.tsv")
        if (folder / r["file"]).is_file()
    }
    texts: dict[Path, str] = {}
    for row in _rows("reading_labels.tsv"):
        file = folder / row["file"]
        if file not in found:
            continue
        if file not in texts:
            texts[file] = _visible(page(file))
        text = texts[file][int(row["start"]) : int(row["start"]) + int(row["length"])]
        if digest(text) != row["hash"]:
            sys.exit(f"the labels of {row['file']} do not fit the file: character {row['start']}")
        found[file].paragraphs[row["kind"]].append(text)
    return found


def _rows(name: str) -> list[dict[str, str]]:
    lines = [line for line in (HERE / name).read_text("utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _visible(page: str) -> str:
    root = html.document_fromstring(page)
    for element in list(root.iter(*UNSEEN)):
        element.drop_tree()
    return plain(str(root.text_content()))
