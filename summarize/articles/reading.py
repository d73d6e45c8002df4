"""Files to articles: decoding, extraction and metadata joined, and what is not an article refused in one sentence."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from summarize.articles.addresses import labelled_url
from summarize.articles.article import Article
from summarize.articles.content import article_blocks
from summarize.articles.decoding import MAX_BYTES, decode
from summarize.articles.document import Document, read_documents
from summarize.articles.extraction import extract
from summarize.articles.extracts import Extract, read_extract
from summarize.articles.files import STDIN, each_path, find_files
from summarize.articles.items import item_path, split_item
from summarize.articles.metadata import find_metadata
from summarize.articles.splitting import Section, split_articles
from summarize.articles.titles import find_title
from summarize.articles.verdict import notes, refuse, usable
from summarize.chinese.script import detect_script
from summarize.errors import InputError
from summarize.files import own_output, reason
from summarize.unseen import shown
from summarize.warnings import BriefWarning

Parse = Callable[[bytes, str, "str | None"], Iterable["Article | InputError"]]
"""What gives the articles in a file's bytes: gets them, the name they go by, and the encoding where it is known."""


def read_article(path: str | Path, *, encoding: str | None = None) -> Article:
    """The article in a file; "-" is standard input, "digest.md::2" the second article of a file that holds several.

    `encoding` names the file's encoding where it is known; otherwise it is recognised.

    Raises:
        InputError: the file cannot be read, holds no article, or holds several (then `read_articles` gives each).
    """
    named = str(path)
    file, number = split_item(named)
    if number is not None and not _exists(Path(named)):
        return _part(file, number, encoding)
    found = list(parse_articles(_bytes(Path(named)), shown(named), encoding=encoding))
    if len(found) > 1:
        articles = sum(isinstance(a, Article) for a in found)
        raise InputError(
            f"the file holds {len(found)} articles ({articles} usable); read_articles reads each", path=shown(named)
        )
    if isinstance(found[0], InputError):
        raise found[0]
    return found[0]


def read_articles(
    paths: str | Path | Iterable[str | Path], *, encoding: str | None = None, parse: Parse | None = None
) -> Iterator[Article | InputError]:
    """The articles in files, folders and globs, one after another; what cannot be read comes as an InputError in its place.

    Folders are read at any depth in sorted order, as `find_files` says; a file that holds several articles gives each, with the
    path "file::1", "file::2" and so on. Nothing is raised: the caller reports each InputError and goes on. `parse` stands in for
    `parse_articles`.
    """
    parse = parse or parse_articles
    seen: set[Path] = set()
    for path in each_path(paths):
        try:
            files = find_files(path)
        except InputError as error:
            yield error
            continue
        for file in files:
            if file in seen:
                continue
            seen.add(file)
            try:
                yield from parse(_bytes(file), shown(file), encoding)
            except InputError as error:
                yield error


def parse_articles(data: bytes, path: str = "-", encoding: str | None = None) -> Iterator[Article | InputError]:
    """The articles in a file's bytes; `path` is the name they go by, and its suffix says whether they are JSON.

    Raises:
        InputError: the bytes are no text, or the file as a whole holds no article.
    """
    own = own_output(data)
    if own and own.kind != "article":
        raise InputError(f"the file is no article: summarize wrote it, as a result ({own.kind})", path=path)
    try:
        decoded = decode(data, encoding=encoding)
        documents = read_documents(decoded.text, Path(path).suffix.lower())
    except InputError as error:
        raise _at(error, path) from error
    known = read_extract(decoded.text) if own else None
    if known and not isinstance(documents[0], InputError):
        yield _or_error(documents[0], path, decoded.warnings, known)
        return
    for number, document in enumerate(documents, 1):
        name = path if len(documents) == 1 else item_path(path, number)
        if isinstance(document, InputError):
            yield _at(document, name)
        else:
            yield from _articles(document, name, decoded.warnings)


def _articles(document: Document, path: str, warnings: tuple[BriefWarning, ...]) -> Iterator[Article | InputError]:
    sections = split_articles(document.blocks)
    if len(sections) < 2:
        yield _or_error(document, path, warnings)
        return
    whole = find_metadata(document, "", None)
    for number, section in enumerate(sections, 1):
        found = _or_error(_own_document(document, section), item_path(path, number), warnings)
        if isinstance(found, Article):
            found = replace(found, published=found.published or whole.published, source=found.source or whole.source)
        yield found


def _own_document(document: Document, section: Section) -> Document:
    url = labelled_url(section.blocks, section.title)
    fields = {"title": section.title, **({"url": url} if url else {})}
    source = document.source if len(section.blocks) == len(document.blocks) else ""
    return Document("markdown", source, section.heading.element, [section.heading, *section.blocks], fields)


def _or_error(
    document: Document, path: str, warnings: tuple[BriefWarning, ...], known: Extract | None = None
) -> Article | InputError:
    """The article of a document, of which what is `known` is taken as it stands, or why it holds none."""
    try:
        return _article(document, path, warnings, known or _extract(document))
    except InputError as error:
        return _at(error, path)


def _extract(document: Document) -> Extract:
    title, shown = find_title(document)
    meta = find_metadata(document, title or "", shown)
    return Extract(title, meta, tuple(extract(article_blocks(document), title, shown)))


def _article(document: Document, path: str, warnings: tuple[BriefWarning, ...], parts: Extract) -> Article:
    title, meta, extracted = parts.title, parts.meta, parts.paragraphs
    refuse(document, title, "".join(p.text for p in extracted if p.kind == "body"), meta.url)
    paragraphs, damage = usable(extracted)
    text = "".join(p.text for p in paragraphs if p.kind == "body")
    told = [*warnings, *damage, *notes(document, paragraphs, meta.url)]
    if title is None:
        title = _first_sentence(text)
        told.append(BriefWarning("no-title", "the file gives no title; the first sentence stands in for it"))
    return Article(
        path=path,
        title=title,
        paragraphs=tuple(paragraphs),
        source=meta.source,
        author=meta.author,
        published=meta.published,
        url=meta.url,
        script=detect_script(title + text),
        warnings=tuple(dict.fromkeys(told)),
    )


def _first_sentence(body: str) -> str:
    first = re.split(r"(?<=[。！？])", body)[0]
    return first if len(first) <= 60 else first[:59] + "…"


def _part(path: str, number: int, encoding: str | None) -> Article:
    found = list(parse_articles(_bytes(Path(path)), shown(path), encoding=encoding))
    if len(found) == 1 or not 1 <= number <= len(found):
        raise InputError(
            f"the file holds {len(found)} article{'s' if len(found) != 1 else ''}, there is no number {number}",
            path=shown(path),
        )
    chosen = found[number - 1]
    if isinstance(chosen, InputError):
        raise chosen
    return chosen


def _bytes(path: Path) -> bytes:
    try:
        if path == STDIN:
            return sys.stdin.buffer.read(MAX_BYTES + 1)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise InputError(f"the file cannot be read: {reason(error)}", path=shown(path)) from error


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _at(error: InputError, path: str) -> InputError:
    return error if error.path is not None else InputError(error.message, path=path)
