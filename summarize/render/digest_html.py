"""Digest to HTML: one page without script and without the network, every line with its Chinese to open beside it."""

from __future__ import annotations

from summarize.briefs.digest import Digest
from summarize.files import sealed
from summarize.render import digest_view
from summarize.render.templating import render_own


def digest_to_html(digest: Digest) -> str:
    """The digest as a page: section by section as in Markdown; what an article or a model says is text in it, never markup."""
    page = render_own("digest.html.jinja", {"digest": digest, "view": digest_view})
    return sealed(f"{page.rstrip()}\n<!-- {digest_view.mark()} -->")
