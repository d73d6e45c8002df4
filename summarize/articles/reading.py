"""Files to articles: decoding, extraction and metadata joined, and what is not an article refused in one sentence."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from summarize.articles.article import Article, Paragraph
from summarize.articles.content import article_blocks
from summarize.articles.decoding import MAX_BYTES, decode
from summarize.articles.document import Document, read_documents
from summarize.articles.extraction import extract
from summarize.articles.files import STDIN, each_path, find_files
from summarize.articles.items import item_path, split_item
from summarize.articles.language import language_problem, language_warnings
from summarize.articles.metadata import find_metadata, labelled_url
from summarize.articles.outlets import is_video_host
from summarize.articles.patterns import EXCERPT_END
from summarize.articles.splitting import Section, split_articles
from summarize.articles.text import han_count, key, tidy
from summarize.articles.titles import find_title
from summarize.chinese.script import detect_script
from summarize.errors import InputError
from summarize.files import own_output
from summarize.warnings import BriefWarning

SHORT = 120
"""Han characters: a shorter body is an article with a warning."""

MIN_HAN = 12
"""Han characters: a shorter body is none."""


def read_article(path: str | Path, *, encoding: str | None = None) -> Article:
    """The article in a file; "-" is standard input, "digest.md::2" the second article of a file that holds several.

    `encoding` names the file's encoding where it is known; otherwise it is recognised.

    Raises:
        InputError: the file cannot be read, holds no article, or holds several (then `read_articles` gives each).
    """
    named = str(path)
    file, number = split_item(named)
    if number is not None and not Path(named).exists():
        return _part(file, number, encoding)
    found = list(parse_articles(_bytes(Path(named)), named, encoding=encoding))
    if len(found) > 1:
        articles = sum(isinstance(a, Article) for a in found)
        raise InputError(
            f"the file holds {len(found)} articles ({articles} usable); read_articles reads each", path=named
        )
    if isinstance(found[0], InputError):
        raise found[0]
    return found[0]


def read_articles(
    paths: str | Path | Iterable[str | Path], *, encoding: str | None = None
) -> Iterator[Article | InputError]:
    """The articles in files, folders and globs, one after another; what cannot be read comes as an InputError in its place.

    Folders are read at any depth in sorted order, as `find_files` says; a file that holds several articles gives each, with the
    path "file::1", "file::2" and so on. Nothing is raised: the caller reports each InputError and goes on.
    """
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
                yield from parse_articles(_bytes(file), str(file), encoding=encoding)
            except InputError as error:
                yield error


def parse_articles(data: bytes, path: str = "-", *, encoding: str | None = None) -> Iterator[Article | InputError]:
    """The articles in a file's bytes; `path` is the name they go by, and its suffix says whether they are JSON.

    Raises:
        InputError: the bytes are no text, or the file as a whole holds no article.
    """
    if (own := own_output(data)) and own.kind != "article":
        raise InputError(f"the file is no article: summarize wrote it, as a result ({own.kind})", path=path)
    try:
        decoded = decode(data, encoding=encoding)
        documents = read_documents(decoded.text, Path(path).suffix.lower())
    except InputError as error:
        raise _at(error, path) from error
    for number, document in enumerate(documents, 1):
        name = path if len(documents) == 1 else item_path(path, number)
        if isinstance(document, InputError):
            yield _at(document, name)
        else:
            yield from _articles(document, name, decoded.warnings)


def _articles(document: Document, path: str, warnings: tuple[BriefWarning, ...]) -> Iterator[Article | InputError]:
    sections = split_articles(document.blocks)
    if len(sections) < 2:
        try:
            yield _article(document, path, warnings)
        except InputError as error:
            yield _at(error, path)
        return
    whole = find_metadata(document, "", None)
    for number, section in enumerate(sections, 1):
        try:
            article = _article(_own_document(document, section), item_path(path, number), warnings)
        except InputError as error:
            yield _at(error, item_path(path, number))
        else:
            yield replace(
                article, published=article.published or whole.published, source=article.source or whole.source
            )


def _own_document(document: Document, section: Section) -> Document:
    url = labelled_url(section.blocks, section.title)
    fields = {"title": section.title, **({"url": url} if url else {})}
    source = document.source if len(section.blocks) == len(document.blocks) else ""
    return Document("markdown", source, section.heading.element, [section.heading, *section.blocks], fields)


def _article(document: Document, path: str, warnings: tuple[BriefWarning, ...]) -> Article:
    title, shown = find_title(document)
    candidates = article_blocks(document)
    extracted = extract(candidates, title, shown)
    meta = find_metadata(document, title or "", shown)
    body = [p for p in extracted.paragraphs if p.kind == "body"]
    text = "".join(p.text for p in body)
    _refuse(document, title, body, text, meta.url)
    notes = [*warnings, *_notes(document, body, text, meta.url)]
    if title is None:
        title = _first_sentence(body)
        notes.append(BriefWarning("no-title", "the file gives no title; the first sentence stands in for it"))
    return Article(
        path=path,
        title=title,
        paragraphs=extracted.paragraphs,
        source=meta.source,
        author=meta.author,
        published=meta.published,
        url=meta.url,
        script=detect_script(title + text),
        warnings=tuple(dict.fromkeys(notes)),
    )


def _refuse(document: Document, title: str | None, body: list[Paragraph], text: str, url: str | None) -> None:
    """Raise an InputError that says which kind of non-article this is."""
    han = han_count(text)
    everything = "".join(b.text for b in document.blocks)
    problem = language_problem(text or everything)
    if problem:
        raise InputError(problem)
    if title and key(text) and key(text) in key(title):
        raise InputError("the file holds a title and no body")
    if han >= MIN_HAN:
        return
    links = sum(1 for b in document.blocks if b.link_density > 0.8)
    if links >= 8:
        raise InputError(f"the file is an index page: {links} links and no running text")
    if _has_video(document) or (url and is_video_host(url)):
        raise InputError("the file holds a video and no text")
    if not tidy(everything):
        raise InputError("the file holds no text")
    raise InputError("the file holds no article body")


def _notes(document: Document, body: list[Paragraph], text: str, url: str | None) -> Iterator[BriefWarning]:
    han = han_count(text)
    yield from language_warnings(text)
    damaged = text.count("\ufffd")
    if damaged:
        if damaged > max(3, 0.02 * len(text)):
            raise InputError(f"the text is damaged: {damaged} characters are lost (U+FFFD)")
        yield BriefWarning("damaged-text", f"{damaged} characters of the body are lost (U+FFFD)")
    if han < SHORT:
        yield BriefWarning("short-article", f"the body has only {han} Chinese characters")
    if any(EXCERPT_END.search(b.text) for b in document.blocks if b.links or len(document.blocks) <= 6):
        yield BriefWarning("excerpt", "the text ends with a link to the rest of the article")
    if (url and is_video_host(url)) or (_has_video(document) and han < 2 * SHORT):
        yield BriefWarning("video", "the article goes with a video; its text is a description or a transcript")


def _has_video(document: Document) -> bool:
    return next(document.root.iter("video"), None) is not None or "youtube.com/embed" in document.source


def _first_sentence(body: list[Paragraph]) -> str:
    first = re.split(r"(?<=[。！？])", body[0].text)[0]
    return first if len(first) <= 60 else first[:59] + "…"


def _part(path: str, number: int, encoding: str | None) -> Article:
    found = list(parse_articles(_bytes(Path(path)), path, encoding=encoding))
    if len(found) == 1 or not 1 <= number <= len(found):
        raise InputError(
            f"the file holds {len(found)} article{'s' if len(found) != 1 else ''}, there is no number {number}",
            path=path,
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
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError(f"the file cannot be read: {reason}", path=path) from error


def _at(error: InputError, path: str) -> InputError:
    return error if error.path is not None else InputError(error.message, path=path)
