"""How well articles are read, beside jusText and trafilatura where they are installed: what is kept, what is junk, title, date and outlet.

A folder of labels has for each `NAME.json` (as `summarize extract --format json` writes it, put right by hand) the file `NAME` in the
folder beside it; without one the sample articles of this folder are taken. Paragraphs are compared by their Chinese characters, digits
and letters. The other readers take HTML alone: Markdown and text are turned into it first, as they are for ours.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarize.articles import read_article
from summarize.articles.decoding import decode
from summarize.articles.front_matter import front_matter
from summarize.articles.markup import markdown_to_html, plain_to_html
from summarize.errors import InputError

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Read:
    """What a reader makes of a file; a reader that gives no metadata has None in their place."""

    paragraphs: list[str]
    title: str | None = None
    published: str | None = None
    source: str | None = None


def ours(file: Path) -> Read:
    try:
        article = read_article(file)
    except InputError:
        return Read([])
    published = article.published.isoformat() if article.published else None
    return Read([p.text for p in article.body], article.title, published, article.source)


def page(file: Path) -> str:
    """A file as HTML."""
    text = decode(file.read_bytes()).text
    if file.suffix.lower() in (".html", ".htm"):
        return text
    make = markdown_to_html if file.suffix.lower() == ".md" else plain_to_html
    return f"<html><body>{make(front_matter(text)[1])}</body></html>"


def justext(file: Path) -> Read:
    """jusText with the thresholds that its stop word lists have for Chinese: none, as its words need spaces."""
    import justext

    found = justext.justext(page(file), frozenset(), stopwords_low=0, stopwords_high=0, length_low=10, length_high=30)
    return Read([p.text for p in found if not p.is_boilerplate])


def trafilatura(file: Path) -> Read:
    import trafilatura

    found: Any = trafilatura.bare_extraction(page(file), include_comments=False, with_metadata=True)
    if found is None:
        return Read([])
    return Read(found.text.split("\n"), found.title, found.date, found.sitename)


READERS: dict[str, Callable[[Path], Read]] = {"ours": ours, "trafilatura": trafilatura, "jusText": justext}


def plain(text: str | None) -> str:
    return re.sub(r"[\W_]", "", text or "")


def kept(wanted: Iterable[str], read: str) -> int:
    """How many characters stand in paragraphs of `wanted` that `read` has."""
    return sum(len(plain(p)) for p in wanted if plain(p) in read)


def main(labels: Path | None) -> None:
    """Print the table."""
    labels, files = (labels, labels.parent) if labels else (HERE / "expected", HERE / "articles")
    wanted = {files / label.stem: json.loads(label.read_text("utf-8")) for label in sorted(labels.glob("*.json"))}
    print(f"{len(wanted)} files{'':12}{'body kept':>12}{'junk':>8}{'title':>8}{'date':>8}{'outlet':>8}")
    for name, reader in READERS.items():
        try:
            found = {file: reader(file) for file in wanted}
        except ImportError:
            print(f"{name:20}not installed")
            continue
        total = have = paragraphs = junk = 0
        right = {"title": 0, "published": 0, "source": 0}
        for file, label in wanted.items():
            read = found[file]
            body = [p["text"] for p in label["paragraphs"] if p["kind"] == "body"]
            total += sum(len(plain(p)) for p in body)
            have += kept(body, plain("".join(read.paragraphs)))
            anything = plain(label["title"]) + "".join(plain(p["text"]) for p in label["paragraphs"])
            paragraphs += len(read.paragraphs)
            junk += sum(bool(plain(p)) and plain(p) not in anything for p in read.paragraphs)
            for fact in right:
                right[fact] += getattr(read, fact) == label[fact]
        cells = "".join(f"{count:8}" for count in right.values()) if name != "jusText" else f"{'-':>8}" * len(right)
        print(f"{name:20}{have / total:12.1%}{junk / max(1, paragraphs):8.1%}{cells}")
