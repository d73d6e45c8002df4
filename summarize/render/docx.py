"""Brief to a Word document: real styles, a footnote with the Chinese for each sentence, tables of names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from summarize.briefs.brief import TITLE, Brief, Name, NameToConfirm
from summarize.render.markdown import (
    counted,
    day,
    listed_names,
    made_with,
    mark_of,
    origin_shown,
    places,
    plural,
    web_address,
    written_by,
)
from summarize.render.marking import Marker, Run, names_of
from summarize.render.word import NAME_COLUMNS, Piece, WordDocument
from summarize.translation.types import Translation
from summarize.warnings import BriefWarning

_TO_CONFIRM = {"Chinese": 2.8, "English": 3.2, "Told as": 2.8, "In": 1.6, "Where": 4.8}
_FIGURES = {"In": 1.2, "Chinese": 4, "English": 4.8, "Value": 2.6, "Unit": 2.6}
_SENTENCES = {"": 1.2, "Chinese": 6, "English": 8}
"""The tables' columns and their widths in cm."""


def brief_to_docx(brief: Brief, *, points: bool = True, bilingual: bool = False, figures: bool = False) -> bytes:
    """The brief as a Word document: headline, lead and points with footnotes to their Chinese, what to check, names.

    Without `points` the whole article, paragraph by paragraph; `bilingual` adds a table of all sentences, `figures` one of figures.
    """
    writer = _Writer(brief)
    writer.head()
    if points:
        writer.summary()
    else:
        writer.article()
    writer.checks(hidden=points)
    writer.names()
    if figures:
        writer.figures()
    if bilingual:
        writer.sentences()
    return writer.save()


class _Writer:
    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._by_id = {t.sentence.id: t for t in brief.translations}
        self._marker = Marker(names_of(brief))
        self._word = WordDocument(brief.article.script)

    def head(self) -> None:
        """Headline and byline, and what is to be checked in the headline or holds for the whole article."""
        article = self._brief.article
        self._word.paragraph(self._english(self._brief.headline), "Title")
        facts = [article.source, day(article.published) if article.published else None]
        title = Piece(article.title, chinese=True, url=web_address(article.url))
        made = [Piece(f" · headline of {of}")] if (of := self._brief.headline_from) != TITLE else []
        self._word.paragraph([*(Piece(f"{fact} · ") for fact in facts if fact), title, *made], "Byline")
        self._warnings(TITLE, None)

    def summary(self) -> None:
        """The lead and the points, each with the warnings about its sentences."""
        lead = [(self._brief.lead, "Lead")] if self._brief.lead else []
        for point, style in [*lead, *((p, "List Bullet") for p in self._brief.points)]:
            self._stated(point.text, point.sentences, style)

    def article(self) -> None:
        """The whole article, a footnote for each sentence behind its paragraph."""
        for index, group in groupby(self._brief.translations, key=lambda t: t.sentence.paragraph):
            items = list(group)
            text = " ".join(t.text for t in items if t.text)
            if self._brief.article.paragraphs[index].kind == "heading":
                self._word.heading(text)
            else:
                self._stated(text, [t.sentence.id for t in items], "Normal")

    def checks(self, *, hidden: bool) -> None:
        """The sentences with warnings that are not told above, and the names to confirm."""
        told = {w.sentence for w in self._brief.faults} - self._brief.shown if hidden else set()
        left = [t for t in self._brief.translations if t.sentence.id in told]
        if not left and not self._brief.to_confirm:
            return
        self._word.heading("Check before quoting")
        if left:
            self._word.heading("In sentences that are not in the points above", 2)
        for t in left:
            self._stated(t.text, [t.sentence.id], "Sentence")
        if self._brief.to_confirm:
            self._word.heading(f"Names to confirm ({len(self._brief.to_confirm)})", 2)
            self._word.table(_TO_CONFIRM, map(self._to_confirm, self._brief.to_confirm))

    def names(self) -> None:
        """The table of names."""
        if rows := listed_names(self._brief):
            self._word.heading("Names")
            self._word.table(NAME_COLUMNS, map(self._name, rows))

    def figures(self) -> None:
        """The table of figures."""
        found = [(t, e) for t in self._brief.translations for e in t.expected if e.kind in ("quantity", "date")]
        if found:
            self._word.heading("Figures")
            rows = ((t.sentence.id, e.source, e.target, e.value or "", e.unit or "") for t, e in found)
            cells = ([_cell(text, chinese=i == 1) for i, text in enumerate(row)] for row in rows)
            self._word.table(_FIGURES, cells)

    def sentences(self) -> None:
        """The table of all sentences."""
        self._word.heading("Sentence by sentence")
        rows = (
            [_cell(t.sentence.id), self._chinese(t), self._english(t.text, [t.sentence.id])]
            for t in self._brief.translations
        )
        self._word.table(_SENTENCES, rows)

    def save(self) -> bytes:
        """The file."""
        count = plural(len(self._brief.translations), "sentence")
        made = f"{written_by(self._brief.article)} · {made_with(self._brief)}"
        self._word.footer(f"{made} · {count}, {counted(self._brief)}")
        return self._word.save(title=self._brief.headline, subject=self._brief.article.title, mark=mark_of(self._brief))

    def _stated(self, text: str, ids: Sequence[str], style: str) -> None:
        """A text, the Chinese of its sentences in footnotes, and what is to be checked in them."""
        whole = " ".join(self._by_id[id].text for id in ids if self._by_id[id].text)
        notes = [[Piece(f"{id} "), *self._chinese(self._by_id[id])] for id in ids]
        if whole != text:
            notes[-1] += [Piece(" In full: "), *self._english(whole, ids)]
        self._word.paragraph(self._english(text, ids if whole == text else None), style, notes)
        self._warnings(*ids)

    def _warnings(self, *places: str | None) -> None:
        for w in self._brief.faults:
            if w.sentence in places:
                where = f"{w.sentence}: " if len(places) > 1 and w.sentence not in (TITLE, None) else ""
                self._word.paragraph([Piece(f"{where}{w.message} "), Piece(f"[{_code(w)}]")], "Warning")

    def _english(self, text: str, sentences: Sequence[str] | None = None) -> list[Piece]:
        return [_piece(run) for run in self._marker.english(text, sentences)]

    def _chinese(self, t: Translation) -> list[Piece]:
        return [_piece(run, chinese=True) for run in self._marker.chinese(t.sentence.text, [t.sentence.id])]

    def _name(self, name: Name) -> Iterable[list[Piece]]:
        origin = origin_shown(name.origin, self._brief.article.path)
        rest = (name.target, name.type, origin, " ".join(name.sentences))
        return [_cell(name.source, chinese=True), *map(_cell, rest)]

    def _to_confirm(self, name: NameToConfirm) -> Iterable[list[Piece]]:
        return [
            [Piece(name.source, "Name to Confirm", chinese=True)],
            _cell(name.target or "—"),
            _cell(", ".join(name.told)),
            _cell(places(name.sentences)),
            _cell(name.context, chinese=True),
        ]


def _code(warning: BriefWarning) -> str:
    return f"{warning.code}/{warning.rule}" if warning.rule else warning.code


def _cell(text: str, *, chinese: bool = False) -> list[Piece]:
    return [Piece(text, chinese=chinese)]


def _piece(run: Run, *, chinese: bool = False) -> Piece:
    style = None if run.name is None else "Name" if run.name.confirmed else "Name to Confirm"
    return Piece(run.text, style, chinese)
