"""The article as every other room sees it: metadata and paragraphs, no trace of the file format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from summarize.warnings import BriefWarning

ParagraphKind = Literal["body", "heading", "caption"]
Script = Literal["hans", "hant"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of running text; a caption stays outside the body, a heading is a subtitle inside the article."""

    text: str
    kind: ParagraphKind = "body"


@dataclass(frozen=True, slots=True)
class Article:
    """A news article read from a file.

    `path` is the file as named by the user ("-" for standard input; "file::2" for the second article of a file). `source` is the
    outlet's name, `script` "hans" (simplified) or "hant" (traditional), `language` a BCP 47 code. Unknown metadata is None.
    """

    path: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    source: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    language: str = "zh"
    script: Script = "hans"
    warnings: tuple[BriefWarning, ...] = ()

    @property
    def body(self) -> tuple[Paragraph, ...]:
        """The paragraphs that are translated: everything but captions."""
        return tuple(p for p in self.paragraphs if p.kind != "caption")

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
