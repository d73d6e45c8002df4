"""Brief to a table of sentence pairs: tab-separated, one sentence a line, for spreadsheets and scripts."""

from __future__ import annotations

from summarize.briefs.brief import Brief
from summarize.files import sealed
from summarize.render.markdown import mark_of
from summarize.unseen import without_unseen

COLUMNS = ("source", "target", "sentence", "warnings", "made")
"""The first two are those of every table of pairs here (`summarize train` reads it); `made` is what wrote the line, of which article."""


def brief_to_tsv(brief: Brief) -> str:
    """A line for each sentence, those without English too; several codes of warnings are parted by a blank."""
    mark = mark_of(brief)
    rows = [
        (t.sentence.text, t.text, t.sentence.id, " ".join(dict.fromkeys(w.code for w in t.warnings)), mark)
        for t in brief.translations
    ]
    lines = ["\t".join(COLUMNS), *("\t".join(" ".join(without_unseen(cell).split()) for cell in row) for row in rows)]
    return sealed("\n".join(lines))
