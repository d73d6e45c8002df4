"""Digest to a Word document: section by section, a footnote with the Chinese for every line, tables of names."""

from __future__ import annotations

from collections.abc import Iterable

from summarize.briefs.digest import Digest, Event, Line, Section
from summarize.render import digest_view as view
from summarize.render.markdown import web_address
from summarize.render.word import NAME_COLUMNS, Piece, WordDocument

_TO_CONFIRM = {"Chinese": 4, "English": 5, "In": 6}
"""The tables' columns and their widths in cm."""


def digest_to_docx(digest: Digest) -> bytes:
    """The digest as a Word document, with what the Markdown has."""
    return _Writer(digest).write()


class _Writer:
    def __init__(self, digest: Digest) -> None:
        self._digest = digest
        self._word = WordDocument(digest.articles[0].brief.article.script)

    def write(self) -> bytes:
        """The file."""
        digest, word = self._digest, self._word
        word.paragraph([Piece(view.title(digest))], "Title")
        word.paragraph([Piece(view.extent(digest))], "Byline")
        for number, section in enumerate(digest.sections, 1):
            self._section(section, number)
        found = view.checks(digest)
        if found or digest.to_confirm:
            word.heading("Check before quoting")
        for check in found:
            word.paragraph([Piece(f"{check.ids}: {check.message} "), Piece(f"[{check.code}]")], "Warning")
        if digest.to_confirm:
            word.heading(f"Names to confirm ({len(digest.to_confirm)})", 2)
            rows = ([n.sources[0], n.target or "—", view.places(n)] for n in digest.to_confirm)
            word.table(_TO_CONFIRM, map(_cells, rows))
        if names := view.listed_names(digest):
            word.heading("Names")
            word.table(NAME_COLUMNS, (_cells(view.name_cells(digest, name)) for name in names))
        word.footer(f"{view.mark()} · {view.made_with(digest)}")
        return word.save(title=view.title(digest), subject=view.extent(digest), mark=view.mark())

    def _section(self, section: Section, number: int) -> None:
        self._word.heading(f"{number}. {section.headline}")
        if len(section.events) > 1:
            self._word.paragraph([Piece(view.SEVERAL)], "Normal")
        for event in section.events:
            if len(section.events) > 1:
                self._word.heading(view.event_title(self._digest, event), 2)
            self._event(event)
        if section.timeline:
            self._word.heading("Timeline", 2)
        for dated in section.timeline:
            line = dated.line
            self._stated(f"{view.when(dated.when)} · {line.text}", f"{line.outlet} {view.ids(line)}", [line])
        self._word.heading("Articles", 2)
        for article in map(self._digest.article, section.articles):
            of = article.brief.article
            facts = Piece(f"{' · '.join(view.article_facts(article))} · ")
            named = Piece(of.title, chinese=True, url=web_address(of.url))
            self._word.paragraph([facts, named, Piece(f" — {article.brief.headline}")], "List Bullet")

    def _event(self, event: Event) -> None:
        if event.lead:
            self._told(view.told(event.lead), "Lead")
        if event.differences:
            self._word.heading("Figures and dates on which outlets differ", 2)
        for group in view.compared(event.differences):
            for text in group.texts:
                self._word.paragraph([Piece(f"{text} "), Piece("[figures-differ]")], "Warning")
            for line in group.lines:
                self._said(line)
        if facts := view.facts_of(event):
            self._word.heading("Reported by several outlets", 2)
            for fact in facts:
                self._told(fact)
        for only in event.only:
            if view.several_outlets(self._digest, event):
                self._word.heading(f"Only {only.outlet}", 2)
            for line in only.lines:
                self._stated(line.text, view.ids(line), [line])

    def _told(self, told: view.Told, style: str = "List Bullet") -> None:
        self._stated(told.text, f"{told.outlets} {told.ids}", told.lines[:1], style)
        for line in told.others:
            self._said(line)

    def _said(self, line: Line) -> None:
        self._stated(f"{line.outlet}: {line.text}", view.ids(line), [line])

    def _stated(self, text: str, where: str, lines: Iterable[Line], style: str = "List Bullet") -> None:
        notes = [[Piece(f"{view.ids(line)} "), Piece(line.source, chinese=True)] for line in lines]
        self._word.paragraph([Piece(f"{text} [{where}]")], style, notes)


def _cells(texts: list[str]) -> list[list[Piece]]:
    chinese, *others = texts
    return [[Piece(chinese, chinese=True)], *([Piece(text)] for text in others)]
