"""The article as every other room sees it: metadata and paragraphs, no trace of the file format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from summarize.warnings import BriefWarning

ParagraphKind = Literal["body", "heading", "caption", "table"]
Script = Literal["hans", "hant"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: running text, a subtitle inside the article, a caption, or a row of a table with " | " between its cells."""

    text: str
    kind: ParagraphKind = "body"

    @property
    def translated(self) -> bool:
        """Whether it is translated: captions and tables stay outside."""
        return self.kind in ("body", "heading")


@dataclass(frozen=True, slots=True)
class Article:
    """A news article read from a file.

    `path` is the file as named by the user ("-" for standard input; "file::2" for the second article of a file). `source` is the
    outlet's name, `script` "hans" (simplified) or "hant" (traditional). Unknown metadata is None.
    """

    path: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    source: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    script: Script = "hans"
    warnings: tuple[BriefWarning, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The title, and the text of every paragraph."""
        return (self.title, *(p.text for p in self.paragraphs))

    @property
    def body(self) -> tuple[Paragraph, ...]:
        """The paragraphs that are translated."""
        return tuple(p for p in self.paragraphs if p.translated)

    def to_dict(self) -> dict[str, Any]:
        """The `extract --format json` form: path, title, source, author, published (ISO 8601), url, script, paragraphs."""
        return {
            "path": self.path,
            "title": self.title,
            "source": self.source,
            "author": self.author,
            "published": self.published.isoformat() if self.published else None,
            "url": self.url,
            "script": self.script,
            "paragraphs": [{"kind": p.kind, "text": p.text} for p in self.paragraphs],
        }
