"""How well articles are read, beside trafilatura and jusText: what is kept, what is junk, title, date and outlet.

Where the folder that BRIEFS_SHARED names (or ../shared) is present, the articles in it are taken, by the labels of `reading_labels.py`;
else the sample articles of this folder, or a folder of labels: for each `NAME.json` (as `summarize extract --format json` writes it, put
right by hand) the file `NAME` in the folder beside it. Paragraphs are compared by their Chinese characters, digits and letters.

The other readers take HTML alone. Markdown and text are turned into it first, as they are for ours, and front matter becomes <title> and
meta tags, so that they get what ours is given. What only one
reader has of the labelled text is what it would add as a candidate beside the others.
"""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reading_labels import Label, digest, labels, plain, shared_articles

from summarize.articles import read_article
from summarize.articles.decoding import decode
from summarize.articles.front_matter import front_matter
from summarize.articles.markup import markdown_to_html, plain_to_html
from summarize.articles.outlets import outlet_at, outlet_named
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
    fields, body = front_matter(text)
    title = f"<title>{html.escape(str(fields['title']))}</title>" if "title" in fields else ""
    metas = "".join(
        f'<meta name="{name}" content="{html.escape(str(fields[name]))}">'
        for name in ("date", "author")
        if name in fields
    )
    address = next((str(fields[name]) for name in ("from", "url", "original_url", "link") if name in fields), "")
    link = f'<link rel="canonical" href="{html.escape(address)}">' if address else ""
    return f"<html><head>{title}{metas}{link}</head><body>{make(body)}</body></html>"


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


def kept(wanted: Iterable[str], read: str) -> int:
    """How many characters stand in paragraphs of `wanted` that `read` has."""
    return sum(len(plain(p)) for p in wanted if plain(p) in read)


def main(folder: Path | None) -> None:
    """Print the tables."""
    shared = None if folder else shared_articles()
    if shared:
        beside(shared)
        return
    if folder is None:
        print("no articles at BRIEFS_SHARED or ../shared: the samples of our own, which say little")
    own_labels(folder)


def beside(folder: Path) -> None:
    """The tables over articles of other people."""
    wanted = labels(folder, page)
    read: dict[str, dict[Path, Read]] = {}
    for name, reader in READERS.items():
        try:
            read[name] = {file: reader(file) for file in wanted}
        except ImportError as error:
            print(f"{name} is not installed ({error}); pip install trafilatura justext lxml_html_clean")
    forms = {"HTML pages": ".html", "Markdown and text": ""}
    for form, suffix in forms.items():
        files = [f for f in wanted if (f.suffix == ".html") == bool(suffix)]
        print(f"{form}: {len(files)}{'':<8}{'title':>8}{'date':>8}{'outlet':>8}")
        for name, found in read.items():
            right = [facts(found[f], wanted[f]) for f in files]
            cells = "".join(f"{sum(row):8}" for row in zip(*right, strict=True))
            print(f"  {name:26}" + (cells if name != "jusText" else f"{'-':>8}" * 3))
        bodies(name_of=form, files=[f for f in files if wanted[f].paragraphs], wanted=wanted, read=read)


def facts(read: Read, label: Label) -> tuple[bool, bool, bool]:
    """Whether title, day and outlet are right; of an article that gives none, none is right."""
    titled = digest(read.title) in label.titles if label.titles else True
    named = {outlet(name) for name in label.outlets}
    return titled, (read.published or "") == label.published, outlet(read.source) in named if named else not read.source


def outlet(name: str | None) -> str:
    """One name for an outlet, whether it is given by a name or by its host."""
    known = (outlet_named(name) or outlet_at(f"https://{name}/")) if name else None
    return known.name if known else plain(name)


def bodies(name_of: str, files: list[Path], wanted: dict[Path, Label], read: dict[str, dict[Path, Read]]) -> None:
    """What of the labelled paragraphs is kept, what else is given, and what only one reader has."""
    body = {file: wanted[file].paragraphs["body"] for file in files}
    texts = {name: {file: plain("".join(found[file].paragraphs)) for file in files} for name, found in read.items()}
    total = sum(len(p) for file in files for p in body[file])
    count = sum(map(len, body.values()))
    print(f"  {len(files)} of them, {count} paragraphs{'':<6}{'body':>8}{'headings':>10}{'junk':>8}{'only here':>11}")
    for name, found in read.items():
        have = sum(kept(body[file], texts[name][file]) for file in files)
        headings = [(p, file) for file in files for p in wanted[file].paragraphs["heading"]]
        held = sum(p in texts[name][file] for p, file in headings)
        paragraphs = [(file, plain(p)) for file in files for p in found[file].paragraphs if plain(p)]
        junk = sum(not is_labelled(p, wanted[file]) for file, p in paragraphs)
        only = sum(
            kept([p], texts[name][file])
            for file in files
            for p in body[file]
            if not any(p in texts[other][file] for other in texts if other != name)
        )
        cells = f"{have / total:8.1%}{f'{held}/{len(headings)}':>10}{junk / max(1, len(paragraphs)):8.1%}{only / total:11.1%}"
        print(f"    {name:30}{cells}")


def is_labelled(text: str, label: Label) -> bool:
    """Whether a paragraph is one of the article's, or a piece or several of them, or its title."""
    anything = "".join(p for paragraphs in label.paragraphs.values() for p in paragraphs)
    if text in anything or digest(text) in label.titles:
        return True
    held = sum(len(p) for paragraphs in label.paragraphs.values() for p in paragraphs if p in text)
    return held > len(text) / 2


def own_labels(folder: Path | None) -> None:
    """The table over a folder of labels that `summarize extract` can write."""
    folder, files = (folder, folder.parent) if folder else (HERE / "expected", HERE / "articles")
    wanted = {files / label.stem: json.loads(label.read_text("utf-8")) for label in sorted(folder.glob("*.json"))}
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
