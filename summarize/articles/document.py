"""A file's text in one of its forms (Markdown, HTML, JSON, plain) to a Document: fields, tree and blocks, whatever the form."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from summarize.articles.elements import Element
from summarize.articles.feeds import feed_items
from summarize.articles.front_matter import front_matter
from summarize.articles.markup import markdown_to_html, plain_to_html
from summarize.articles.text import han_count
from summarize.articles.tree import Block, blocks_of, parse_html
from summarize.articles.values import json_value
from summarize.errors import InputError

Form = Literal["markdown", "page", "fragment", "plain", "json"]


@dataclass(slots=True)
class Document:
    """One document: `fields` are its front matter or JSON members by lower-case name, `source` the text it was made from."""

    form: Form
    source: str
    root: Element
    blocks: list[Block]
    fields: dict[str, Any] = field(default_factory=dict)


_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.I)
_TAG = re.compile(
    r"</?(?:p|div|br|table|tr|td|span|img|a|h[1-6]|li|ul|strong|b|em|figure|article|section|font|blockquote)\b[^>]{0,2000}>",
    re.I,
)
_MARKDOWN = re.compile(
    r"^#{1,6}\s+\S|^\[.+\]\(\S.*\)\s*$|^!\[.*\]\(\S|^\*\*.+\*\*\s*$|^(?:-{3,}|={3,})\s*$|\[[^\[\]\n]{1,300}\]\((?:https?:|/)[^)\n]{1,500}\)",
    re.M,
)
_BODY_KEYS = (
    "content",
    "body",
    "text",
    "html",
    "articlebody",
    "article_body",
    "content_html",
    "content_text",
    "fulltext",
    "full_text",
    "正文",
    "内容",
)
_LIST_KEYS = ("articles", "items", "data", "news", "results", "docs", "entries", "posts")


def read_documents(text: str, suffix: str = "") -> list[Document | InputError]:
    """The documents that a file's text holds: one, or several where it is a JSON list; an error where an item holds no text.

    Raises:
        InputError: the JSON is broken, or the HTML cannot be read.
    """
    start = text.lstrip()
    items = feed_items(start)
    if items is not None:
        return [_from_fields(i) for i in items]
    if suffix == ".json" or start[:1] == "{" or re.match(r"\[\s*\{", start):
        values = _json(start)
        if values is not None:
            return [_from_fields({str(k).lower(): v for k, v in i.items()}) for i in values]
        if suffix == ".json":
            raise InputError("the file is not valid JSON")
    return [_document(text)]


def _document(text: str) -> Document:
    fields, body = front_matter(text)
    if _PAGE.search(body[:3000]):
        form: Form = "page"
    elif fields or _MARKDOWN.search(body):
        form = "markdown"
    else:
        form = "fragment" if len(_TAG.findall(body)) >= 2 else "plain"
    root = parse_html(_html(body, form))
    return Document(form, text, root, blocks_of(root, loose=form in ("markdown", "plain")), fields)


def _html(text: str, form: Form) -> str:
    if form == "markdown":
        return markdown_to_html(text)
    return plain_to_html(text) if form == "plain" else text


def _json(text: str) -> list[Mapping[str, Any]] | None:
    """The objects of a JSON text: one object, a list of them, an object that holds such a list, or one object a line."""
    try:
        value = json_value(text)
    except (json.JSONDecodeError, RecursionError):
        lines = [line for line in text.split("\n") if line.strip()]
        try:
            value = [json_value(line) for line in lines] if len(lines) > 1 else None
        except (json.JSONDecodeError, RecursionError):
            return None
    if isinstance(value, Mapping):
        lowered = {str(k).lower(): v for k, v in value.items()}
        if not any(isinstance(lowered.get(k), str) for k in _BODY_KEYS):
            inner = next((lowered[k] for k in _LIST_KEYS if isinstance(lowered.get(k), (list, Mapping))), None)
            if inner is not None:
                value = inner
        value = [value] if isinstance(value, Mapping) else value
    if not isinstance(value, list):
        return None
    objects = [v for v in value if isinstance(v, Mapping)]
    return objects or None


def _from_fields(fields: dict[str, Any]) -> Document | InputError:
    body = _json_body(fields)
    if body is None:
        return InputError("the item has no member that holds an article's text (content, body, text, html)")
    form: Form = "json"
    tagged = bool(_TAG.search(body))
    if tagged:
        markup = body
    elif _MARKDOWN.search(body):
        markup = markdown_to_html(body)
    else:
        markup = plain_to_html(body)
    root = parse_html(markup)
    return Document(form, body, root, blocks_of(root, loose=not tagged), fields)


def _json_body(fields: Mapping[str, Any]) -> str | None:
    """The member that holds the text: by name, else the string with the most Chinese in it; a list of paragraphs will do."""
    for name in (*_BODY_KEYS, "paragraphs"):
        value = fields.get(name)
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, list) and value:
            parts = [p.get("text", "") if isinstance(p, Mapping) else p for p in value]
            if all(isinstance(p, str) for p in parts):
                return "\n\n".join(parts)
    longest = max((v for v in fields.values() if isinstance(v, str)), key=han_count, default="")
    return longest if han_count(longest) >= 40 else None
