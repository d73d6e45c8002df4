"""Brief to TMX 1.4b (LISA OSCAR, 2005): each sentence with its English, for a translation memory."""

from __future__ import annotations

from importlib.metadata import version

from lxml import etree

from summarize.articles.items import article_key
from summarize.briefs.brief import Brief
from summarize.files import sealed
from summarize.glossary.formats.xml import XML_LANG, serialize
from summarize.render.markdown import mark_of
from summarize.unseen import xml_text

_LANGUAGES = {"hans": "zh-CN", "hant": "zh-TW"}


def brief_to_tmx(brief: Brief) -> str:
    """A unit for each sentence that has English, with the article and the codes of its warnings as properties.

    A memory is told what is wrong with a unit (`x-warning`), so that it need not be used.
    """
    chinese = _LANGUAGES[brief.article.script]
    root = etree.Element("tmx", version="1.4")
    header = etree.SubElement(
        root,
        "header",
        {
            "creationtool": "summarize", "creationtoolversion": version("bilingual-briefs"), "segtype": "sentence", "o-tmf": "summarize",
            "adminlang": "en", "srclang": chinese, "datatype": "plaintext",
        },
    )  # fmt: skip
    article = brief.article
    for kind, value in (("x-title", article.title), ("x-outlet", article.source), ("x-url", article.url)):
        if value:
            etree.SubElement(header, "prop", type=kind).text = xml_text(value)
    body = etree.SubElement(root, "body")
    for t in brief.translations:
        if not t.text:
            continue
        unit = etree.SubElement(body, "tu", tuid=f"{article_key(article)}-{t.sentence.id}")
        for w in t.warnings:
            etree.SubElement(unit, "prop", type="x-warning").text = xml_text(f"{w.code}/{w.rule}" if w.rule else w.code)
        for code, text in ((chinese, t.sentence.text), ("en", t.text)):
            variant = etree.SubElement(unit, "tuv", {XML_LANG: code})
            etree.SubElement(variant, "seg").text = xml_text(text)
    text = serialize(root, '<!DOCTYPE tmx SYSTEM "tmx14.dtd">')
    return sealed(f"{text.rstrip()}\n<!-- {mark_of(brief)} -->")
