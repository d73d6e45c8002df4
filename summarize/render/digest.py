"""Digest to text, by the suffix of the file it goes to: one renderer a format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from summarize.briefs.digest import Digest
from summarize.render.digest_json import digest_to_json
from summarize.render.digest_markdown import digest_to_markdown

Renderer = Callable[[Digest], str | bytes]


def _html(digest: Digest) -> str:
    from summarize.render.digest_html import digest_to_html  # Jinja2 takes a while to load

    return digest_to_html(digest)


def _docx(digest: Digest) -> bytes:
    from summarize.render.digest_docx import digest_to_docx

    return digest_to_docx(digest)


RENDERERS: Mapping[str, Renderer] = MappingProxyType(
    {
        ".md": digest_to_markdown,
        ".markdown": digest_to_markdown,
        ".json": digest_to_json,
        ".html": _html,
        ".htm": _html,
        ".docx": _docx,
    }
)
"""Suffix in lower case -> what writes a digest in that format."""


def render_digest(digest: Digest, suffix: str) -> str | bytes:
    """The digest in the format of a suffix (".md"). Raises KeyError where none of `RENDERERS` has it.

    >>> sorted(RENDERERS)
    ['.docx', '.htm', '.html', '.json', '.markdown', '.md']
    """
    return RENDERERS[suffix.lower()](digest)
