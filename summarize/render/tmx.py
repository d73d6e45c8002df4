"""Brief to TMX 1.4b (LISA OSCAR, 2005): each sentence with its English, for a translation memory."""

from __future__ import annotations

from importlib.metadata import version

from summarize.articles.items import article_key
from summarize.briefs.brief import Brief
from summarize.chinese.script import LANGUAGE_TAGS
from summarize.files import sealed
from summarize.glossary.formats.tmx_document import TmxDocument
from summarize.render.markdown import mark_of
from summarize.unseen import xml_text


def brief_to_tmx(brief: Brief) -> str:
    """A unit for each sentence that has English, with the article and the codes of its warnings as properties.

    A memory is told what is wrong with a unit (`x-warning`), so that it need not be used.
    """
    article = brief.article
    document = TmxDocument(
        "sentence", "summarize", version=version("bilingual-briefs"), chinese=LANGUAGE_TAGS[article.script]
    )
    for kind, value in (("x-title", article.title), ("x-outlet", article.source), ("x-url", article.url)):
        if value:
            document.note(kind, xml_text(value))
    for t in brief.translations:
        if t.text:
            wrong = tuple(("x-warning", xml_text(f"{w.code}/{w.rule}" if w.rule else w.code)) for w in t.warnings)
            tuid = f"{article_key(article)}-{t.sentence.id}"
            document.add(xml_text(t.sentence.text), xml_text(t.text), props=wrong, tuid=tuid)
    return sealed(f"{document.text().rstrip()}\n<!-- {mark_of(brief)} -->")
