"""A file's text in one of its forms (Markdown, HTML, JSON, plain) to a Document: fields, tree and blocks, whatever the form."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import frontmatter
import yaml
from markdown_it import MarkdownIt

from summarize.articles.text import han_count, tidy
from summarize.articles.tree import Block, Element, blocks_of, parse_html
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
    r"^#{1,6}\s+\S|^\[.+\]\(\S.*\)\s*$|^!\[.*\]\(\S|^\*\*.+\*\*\s*$|^(?:-{3,}|={3,})\s*$|\[[^\[\]\n]{1,300}\]\((?:https?:|/)[^)\n]+\)",
    re.M,
)
_FIELD = re.compile(r"^([A-Za-z_][\w-]{0,30}):[ \t]*(.*)$", re.M)
_WIKI = re.compile(r"\[\[(?:[a-z]{2,3}:)?([^\]|\n]{1,60})(?:\|[^\]\n]*)?\]\](?!\()")
_MAX_BRACKETS = 500
_STRONG = re.compile(r"\*\*(?=\S)([^*\n]{1,2000}?)(?<=\S)\*\*")
_BODY_KEYS = (
    "content",
    "body",
    "text",
    "html",
    "articlebody",
    "article_body",
    "content_html",
    "fulltext",
    "full_text",
    "正文",
    "内容",
)
_LIST_KEYS = ("articles", "items", "data", "news", "results", "docs", "entries", "posts")
_MARKDOWN_IT = (
    MarkdownIt("commonmark", {"html": True, "breaks": True}).enable(["table", "strikethrough"]).disable(["code"])
)


def read_documents(text: str, suffix: str = "") -> list[Document | InputError]:
    """The documents that a file's text holds: one, or several where it is a JSON list; an error where an item holds no text.

    Raises:
        InputError: the JSON is broken, or the HTML cannot be read.
    """
    start = text.lstrip()
    if suffix == ".json" or start[:1] == "{" or re.match(r"\[\s*\{", start):
        values = _json(start)
        if values is not None:
            return [_from_json(v) for v in values]
        if suffix == ".json":
            raise InputError("the file is not valid JSON")
    return [_document(text)]


def _document(text: str) -> Document:
    fields, body = _front_matter(text)
    if _PAGE.search(body[:3000]):
        form: Form = "page"
    elif fields or _MARKDOWN.search(body):
        form = "markdown"
    else:
        form = "fragment" if len(_TAG.findall(body)) >= 2 else "plain"
    root = parse_html(_html(body, form))
    return Document(form, text, root, blocks_of(root), fields)


def _html(text: str, form: Form) -> str:
    if form == "markdown":
        return markdown_to_html(text)
    return plain_to_html(text) if form == "plain" else text


def markdown_to_html(text: str) -> str:
    """Markdown with HTML in it to HTML; wiki links become their text, and code that dumps a page's HTML is left out."""
    # CommonMark leaves **…。**下 alone, because no space follows; Chinese has none.
    text = _STRONG.sub(r"<strong>\1</strong>", _WIKI.sub(r"\1", text))
    # The parser takes time in the square of the brackets of a paragraph.
    text = "\n".join(
        line.replace("[", "&#91;") if line.count("[") > _MAX_BRACKETS else line for line in text.split("\n")
    )
    rendered: str = _MARKDOWN_IT.render(text)
    return re.sub(r'<pre><code class="language-html">.*?</code></pre>', "", rendered, flags=re.S)


def plain_to_html(text: str) -> str:
    """Plain text to HTML paragraphs: one per line, or one per group of lines where long lines are only wrapped."""
    out = []
    for group in re.split(r"\n[ \t\u3000\xa0]*\n", text):
        lines = [line for line in group.split("\n") if line.strip()]
        out.append("<br>".join(html.escape(line, quote=False) for line in lines))
    return "".join(f"<p>{p}</p>" for p in out if p) or "<p></p>"


def _front_matter(text: str) -> tuple[dict[str, Any], str]:
    """The front matter's fields and the rest; front matter that is not quite YAML is read line by line."""
    stripped = text.lstrip("\ufeff \t\n")
    if not stripped.startswith("---"):
        return {}, text
    parts = re.match(r"---[ \t]*\n(.*?)\n---[ \t]*(?:\n|$)", stripped, re.S)
    if parts is None or not _FIELD.search(parts.group(1)):
        return {}, text
    try:
        fields, body = frontmatter.parse(stripped)
    except (yaml.YAMLError, ValueError, TypeError, RecursionError):
        fields, body = {}, ""
    if not isinstance(fields, dict) or not fields:
        fields = {m[1]: m[2].strip().strip("\"'") for m in _FIELD.finditer(parts.group(1))}
        body = stripped[parts.end() :]
    return {str(k).lower(): v for k, v in fields.items()}, body


def _json(text: str) -> list[Mapping[str, Any]] | None:
    """The objects of a JSON text: one object, a list of them, an object that holds such a list, or one object a line."""
    try:
        value = json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        lines = [line for line in text.split("\n") if line.strip()]
        try:
            value = [json.loads(line) for line in lines] if len(lines) > 1 else None
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


def _from_json(value: Mapping[str, Any]) -> Document | InputError:
    fields = {str(k).lower(): v for k, v in value.items()}
    body = _json_body(fields)
    if body is None:
        return InputError("the JSON object has no member that holds an article's text (content, body, text, html)")
    form: Form = "json"
    if len(_TAG.findall(body)) >= 1:
        markup = body
    elif _MARKDOWN.search(body):
        markup = markdown_to_html(body)
    else:
        markup = plain_to_html(body)
    root = parse_html(markup)
    return Document(form, body, root, blocks_of(root), fields)


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


def field_text(fields: Mapping[str, Any], *names: str) -> str | None:
    """The first of the named fields that holds text; a list gives its only element."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, list) and len(value) == 1:
            value = value[0]
        if isinstance(value, Mapping):
            value = value.get("name")
        if value is not None and not isinstance(value, (list, bool)) and tidy(str(value)):
            return tidy(str(value))
    return None
