"""RSS and Atom: each item of a feed as the fields of one document, by the names that JSON articles have."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from summarize.articles.text import tidy
from summarize.errors import InputError

_FEED = re.compile(r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<[!?][^>]{0,2000}>\s*){0,20}<(?:rss|feed|rdf:RDF)\b")
_TAG_NAME = re.compile(r"[a-z][a-z0-9]*$")
_FIELDS = {
    "title": "title",
    "link": "url",
    "guid": "guid",
    "pubdate": "published",
    "published": "published",
    "issued": "published",
    "date": "published",
    "updated": "modified",
    "modified": "modified",
    "creator": "author",
    "author": "author",
    "source": "source",
    "publisher": "source",
    "encoded": "content",
    "content": "content",
    "description": "summary",
    "summary": "summary",
}
"""Local name of an element of an item -> field; of several elements for one field the first that holds text."""


def is_feed(text: str) -> bool:
    """Whether a text begins as RSS and Atom do."""
    return _FEED.match(text.lstrip("\ufeff")) is not None


def feed_items(text: str) -> list[dict[str, Any]] | None:
    """The items of a feed, or None where `text` is none.

    Raises:
        InputError: the feed is broken, or holds no item.
    """
    if not is_feed(text):
        return None
    # The declaration named the encoding of the bytes; entities are not followed.
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, encoding="utf-8")
    data = re.sub(r"^\s*<\?xml[^>]*\?>", "", text).strip().encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        raise InputError(f"the feed cannot be read: {error}") from error
    items = [] if root is None else [e for e in root.iter() if _local(e) in ("item", "entry")]
    if not items:
        raise InputError("the file is a feed without items")
    return [_fields(item) for item in items]


def _fields(item: Any) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for child in item:
        name = _FIELDS.get(_local(child))
        value = _value(child, name) if name else None
        if name and value:
            fields.setdefault(name, value)
    summary = fields.pop("summary", None)
    fields.setdefault("content", summary or "")
    return fields


def _value(element: Any, name: str) -> str:
    if name == "url" and element.get("href"):
        return element.get("href") if element.get("rel", "alternate") == "alternate" else ""
    if name in ("content", "summary"):
        if len(element):  # Atom's xhtml
            return "".join(_markup(c) for c in element)
        return element.text or ""
    inner = next((c for c in element if _local(c) in ("name", "title")), element)
    text = "".join(inner.itertext())
    # A title of type html is escaped twice.
    return tidy(re.sub(r"<[^>]{1,200}>", "", text) if name == "title" else text)


def _markup(element: Any) -> str:
    for inner in element.iter():
        if isinstance(inner.tag, str):
            inner.tag = name if _TAG_NAME.match(name := _local(inner)) else "span"
    return str(etree.tostring(element, encoding="unicode"))


def _local(element: Any) -> str:
    # A broken feed has names that are none, so no QName.
    return element.tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(element.tag, str) else ""
