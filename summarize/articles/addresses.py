"""Where an article stands on the web: its fields, links to the original, what the page and its box to share it say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import parse_qs, urlsplit

from summarize.articles.document import Document
from summarize.articles.elements import Element
from summarize.articles.outlets import domain_of, is_platform
from summarize.articles.patterns import ORIGINALS
from summarize.articles.text import key
from summarize.articles.titles import json_ld, meta_content
from summarize.articles.tree import Block, attributes
from summarize.articles.values import field_text

_URL_FIELDS = (
    "original_url",
    "originalurl",
    "source_url",
    "sourceurl",
    "from",
    "link",
    "url",
    "href",
    "canonical",
    "permalink",
    "链接",
)
_ORIGINAL_LINK = re.compile(r"^[【\[]?(?:(?:浏览|瀏覽|查看|阅读|閱讀)?原文(?:链接|鏈接|連結|网址)?)[】\]]?$")
_ARCHIVE = re.compile(r"^https?://(?:web\.)?archive\.org/web/\d+[a-z_]*/(?=https?:)", re.I)
_ADDRESS = re.compile(r"https?://[^\s<>\"'（）()，。；]+")
_FRAGMENT = re.compile(r"#(?![/!]).*$")
_FIRST_COMMENT = re.compile(
    r"\A\s*(?:---\n.{0,2000}?\n---\s*)?(?:<!doctype[^>]{0,200}>\s*)?(?:<html[^>]{0,200}>\s*)?<!--(.{0,1000}?)-->",
    re.I | re.S,
)
_SHARE_BOX = re.compile(r"share|qr-?_?code|\bewm\b|erweima|copy-?_?(?:link|url)", re.I)
_SHARE_ATTRIBUTES = (
    "data-url",
    "data-link",
    "data-href",
    "data-share-url",
    "data-clipboard-text",
    "value",
    "href",
    "src",
)


def find_url(document: Document, title: str, shown: Block | None, near: Iterable[Block]) -> str | None:
    """The address of the article with this title; `shown` is the block that shows it, `near` are the lines round that."""
    for name in _URL_FIELDS:
        found = _web(field_text(document.fields, name))
        if found:
            return found
    if shown is not None and shown.links and shown.link_density > 0.5:
        found = _article(shown.links[0][1])
        if found:
            return found
    bare = (_article(b.text) for b in near if _ADDRESS.fullmatch(b.text.strip("<>（）() ")))
    candidates = (labelled_url(document.blocks, title), *_stated(document), *bare, *_shared(document))
    return next((c for c in candidates if c), None)


def original_url(url: str) -> str:
    """`url` without the web archive in front of it."""
    return _ARCHIVE.sub("", url)


def labelled_url(blocks: Iterable[Block], title: str) -> str | None:
    """The address behind "read the original" (浏览原文, 查看原文, 文章来自): the link that carries the title, else one off the mirror."""
    for block in blocks:
        if not ORIGINALS.found_in(block.text) and not any(_ORIGINAL_LINK.match(t) for t, _ in block.links):
            continue
        links = [(t, w) for t, h in block.links if (w := _article(h))]
        plain = [w for t, w in links if _ORIGINAL_LINK.match(t)]
        if plain:
            return plain[0]
        titled = [w for t, w in links if title and (key(t) == key(title) or key(title) in key(t))]
        elsewhere = [w for _, w in links if not _is_mirror(w)]
        if titled or elsewhere:
            return (titled or elsewhere)[-1]
        written = _ADDRESS.search(block.text)
        if written and len(block.text) - len(written.group()) <= 20 and (found := _article(written.group())):
            return found
    return None


def _web(url: str | None) -> str | None:
    url = original_url((url or "").strip())
    return url if url.startswith(("http://", "https://")) and len(url) > 10 and domain_of(url) else None


def _article(url: str | None) -> str | None:
    """An address that can be an article's, not a site's first page."""
    found = _web((url or "").strip("<>（）() "))
    return _FRAGMENT.sub("", found) if found and urlsplit(found).path.strip("/") else None


def _is_mirror(url: str) -> bool:
    return is_platform(url) and "weixin" not in url


def _stated(document: Document) -> Iterator[str | None]:
    """What the page says of its own address, and the comment that a browser put before it when it was saved."""
    links = document.root.iter("link")
    yield _article(next((e.get("href") for e in links if (e.get("rel") or "").lower() == "canonical"), None))
    yield _article(meta_content(document, "og:url", "url"))
    ld = json_ld(document).get("url")
    yield _article(ld if isinstance(ld, str) else None)
    comment = _FIRST_COMMENT.search(document.source)
    saved = _ADDRESS.search(comment.group(1)) if comment else None
    yield _article(saved.group()) if saved else None
    mobile = re.search(r"url=(https?://\S+)", meta_content(document, "mobile-agent") or "")
    yield _article(mobile.group(1)) if mobile else None


def _shared(document: Document) -> Iterator[str | None]:
    """The address that a page's box to share it holds: beside its QR code, to be copied, or handed on to another site."""
    seen: set[Element] = set()
    for box in document.root.iter("div", "span", "p", "ul", "li", "a", "input", "img", "button", "section"):
        if box in seen or not _SHARE_BOX.search(attributes(box)):
            continue
        seen.update(box.iter())
        for element in box.iter():
            for name in _SHARE_ATTRIBUTES:
                value = element.get(name) or ""
                handed = [
                    v for part in ("url", "u", "text", "data") for v in parse_qs(urlsplit(value).query).get(part, ())
                ]
                yield from (found for v in handed if (found := _article(v)))
                if name.startswith("data-") or name == "value":
                    yield _article(value)
