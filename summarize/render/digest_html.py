"""Digest to HTML: one page without script and without the network, every line with its Chinese to open beside it."""

from __future__ import annotations

from summarize.briefs.digest import Digest, DigestName, Event
from summarize.files import sealed
from summarize.render import digest_view as view
from summarize.render.templating import render_own


def digest_to_html(digest: Digest) -> str:
    """The digest as a page: section by section as in Markdown; what an article or a model says is text in it, never markup."""
    page = render_own("digest.html.jinja", {"digest": digest, "view": _Shown(digest)})
    return sealed(f"{page.rstrip()}\n<!-- {view.mark()} -->")


class _Shown:
    """What the template asks for."""

    ids = staticmethod(view.ids)
    told = staticmethod(view.told)
    facts_of = staticmethod(view.facts_of)
    compared = staticmethod(view.compared)
    when = staticmethod(view.when)
    article_facts = staticmethod(view.article_facts)
    places = staticmethod(view.places)
    several = view.SEVERAL

    def __init__(self, digest: Digest) -> None:
        self._digest = digest
        self.title, self.extent = view.title(digest), view.extent(digest)
        self.checks, self.names = view.checks(digest), view.listed_names(digest)
        self.mark, self.made_with = view.mark(), view.made_with(digest)

    def event_title(self, event: Event) -> str:
        """See `digest_view`."""
        return view.event_title(self._digest, event)

    def several_outlets(self, event: Event) -> bool:
        """See `digest_view`."""
        return view.several_outlets(self._digest, event)

    def name_cells(self, name: DigestName) -> list[str]:
        """See `digest_view`."""
        return view.name_cells(self._digest, name)
