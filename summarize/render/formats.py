"""Everything a brief can be written as, in one table, and the one way to write it; each format is a module beside this one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from summarize.errors import ConfigError

if TYPE_CHECKING:
    from summarize.briefs.brief import Brief
    from summarize.render.templating import UserTemplate


@dataclass(frozen=True, slots=True)
class Layout:
    """What of a brief is shown: the points or the whole article, all sentences, all figures; by a template of the user's."""

    points: bool = True
    bilingual: bool = False
    figures: bool = False
    template: UserTemplate | None = None


@dataclass(frozen=True, slots=True)
class OutputFormat:
    """A format: `suffixes` of its files, the usual one first; `linked` where an index of a folder can link to them."""

    name: str
    suffixes: tuple[str, ...]
    write: Callable[[Brief, Layout], str | bytes]
    linked: bool = False


def render_brief(brief: Brief, format: str, layout: Layout | None = None) -> str | bytes:
    """The brief in a format of `FORMATS`: bytes of a Word document, text of all others.

    Raises ConfigError for another format, for a template that goes wrong or that the format has no use for.
    """
    layout = layout or Layout()
    if format not in FORMATS:
        raise ConfigError(f"there is no format {format!r:.60}; it can be {', '.join(FORMATS)}")
    if layout.template:
        if layout.template.writes != format:
            raise ConfigError(
                f"the template writes {layout.template.writes}, not {format}; name the format, or another template",
                path=layout.template.path,
            )
        return _by_template(brief, layout)
    return FORMATS[format].write(brief, layout)


def format_of(path: PurePath) -> str | None:
    """The format that a file's name says, or None."""
    return next((f.name for f in FORMATS.values() if path.suffix.lower() in f.suffixes), None)


def _by_template(brief: Brief, layout: Layout) -> str:
    from summarize.files import sealed
    from summarize.render.context import brief_context
    from summarize.render.markdown import mark_of
    from summarize.render.templating import render_user

    assert layout.template
    context = brief_context(brief, points=layout.points, bilingual=layout.bilingual, figures=layout.figures)
    return sealed(f"{render_user(layout.template, context).rstrip()}\n\n<!-- {mark_of(brief)} -->")


def _markdown(brief: Brief, layout: Layout) -> str:
    from summarize.render.markdown import brief_to_markdown, translation_to_markdown

    if layout.points:
        return brief_to_markdown(brief, bilingual=layout.bilingual, figures=layout.figures)
    return translation_to_markdown(brief, bilingual=layout.bilingual)


def _json(brief: Brief, layout: Layout) -> str:
    from summarize.render.json import brief_to_json

    return brief_to_json(brief)


def _html(brief: Brief, layout: Layout) -> str:
    from summarize.render.html import brief_to_html, translation_to_html

    if layout.points:
        return brief_to_html(brief, bilingual=layout.bilingual, figures=layout.figures)
    return translation_to_html(brief, bilingual=layout.bilingual)


def _docx(brief: Brief, layout: Layout) -> bytes:
    from summarize.render.docx import brief_to_docx

    return brief_to_docx(brief, points=layout.points, bilingual=layout.bilingual, figures=layout.figures)


def _tmx(brief: Brief, layout: Layout) -> str:
    from summarize.render.tmx import brief_to_tmx

    return brief_to_tmx(brief)


def _tsv(brief: Brief, layout: Layout) -> str:
    from summarize.render.tsv import brief_to_tsv

    return brief_to_tsv(brief)


FORMATS = {
    f.name: f
    for f in (
        OutputFormat("md", (".md", ".markdown"), _markdown, linked=True),
        OutputFormat("json", (".json",), _json, linked=True),
        OutputFormat("html", (".html", ".htm"), _html, linked=True),
        OutputFormat("docx", (".docx",), _docx),
        OutputFormat("tmx", (".tmx",), _tmx),
        OutputFormat("tsv", (".tsv",), _tsv),
    )
}
"""Name -> format, in the order in which they are told."""
