"""Brief to HTML: one file that a browser shows as it stands, without script and without the network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from summarize.briefs.brief import Brief
from summarize.files import sealed
from summarize.render.context import brief_context
from summarize.render.markdown import mark_of
from summarize.render.templating import render_own


def brief_to_html(brief: Brief, *, bilingual: bool = False, figures: bool = False) -> str:
    """The brief as a page: headline, lead and points with their Chinese to open beside them, what to check, names, all sentences.

    `bilingual` opens the list of all sentences, `figures` adds a table of figures.
    """
    return _page(brief, brief_context(brief, bilingual=bilingual, figures=figures))


def translation_to_html(brief: Brief, *, bilingual: bool = False) -> str:
    """The whole article as a page, paragraph by paragraph, each with its Chinese to open beside it."""
    return _page(brief, brief_context(brief, points=False, bilingual=bilingual))


def _page(brief: Brief, context: Mapping[str, Any]) -> str:
    page = render_own("brief.html.jinja", context)
    return sealed(f"{page.rstrip()}\n<!-- {mark_of(brief)} -->")
