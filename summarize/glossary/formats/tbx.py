"""Glossaries as TBX-Basic: version 2 (martif, ISO 30042:2008) and version 3 (ISO 30042:2019) in both styles, DCA and DCT.

Type is kept as the subject field, the short target as a term of type shortForm, accepted targets as admitted terms, origin as the source,
and the condition as a note that starts with "context: ".
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from lxml import etree

from summarize.errors import GlossaryError
from summarize.glossary.entries import ENTRY_TYPES, Entry, Layer, join_forms
from summarize.glossary.formats.rows import check_characters, entries_of_row
from summarize.glossary.formats.xml import (
    XML_LANG,
    children,
    descendants,
    language,
    local_name,
    parse_xml,
    serialize,
    text_of,
)

Style = Literal["v2", "dca", "dct"]

_CORE, _MIN, _BASIC = (
    "urn:iso:std:iso:30042:ed-2",
    "http://www.tbxinfo.net/ns/min",
    "http://www.tbxinfo.net/ns/basic",
)
_TYPED = ("descrip", "termNote", "admin")
_REJECTED = ("deprecated", "superseded", "notrecommended")
_CONTEXT = "context: "


def _category(element: Any) -> str:
    """The data category of an element: the type attribute in DCA and version 2, the element's own name in DCT."""
    name = local_name(element)
    return element.get("type", "") if name in _TYPED else name


def _category_texts(element: Any, category: str) -> list[str]:
    return [text_of(e) for e in element.iterdescendants() if local_name(e) and _category(e) == category]


class _Terms:
    """The terms of one language in a concept, in the order preferred, others, short forms."""

    def __init__(self) -> None:
        self.preferred: list[str] = []
        self.other: list[str] = []
        self.short: list[str] = []
        self.rejected: list[str] = []

    def add(self, section: Any, *, path: str) -> None:
        for term in descendants(section, "term"):
            text = text_of(term)
            check_characters(text, path=path, line=term.sourceline or 1)
            if not text:
                raise GlossaryError("the term is empty", path=path, line=term.sourceline or 1)
            status = "".join(_category_texts(section, "administrativeStatus")).lower()
            if status.startswith(_REJECTED):
                self.rejected.append(text)
            elif "shortForm" in _category_texts(section, "termType"):
                self.short.append(text)
            elif status.startswith("preferred"):
                self.preferred.append(text)
            else:
                self.other.append(text)


def read_tbx(data: bytes, *, path: str, origin: str, layer: Layer) -> list[Entry]:
    """Entries of a TBX file of any of the three kinds: its concepts that have both Chinese and English terms.

    Rejected (deprecated, superseded) Chinese terms still match, rejected English terms are not used. Raises GlossaryError where the file
    is not TBX, has an empty term, or no Chinese–English concept at all.
    """
    root = parse_xml(data, path=path)
    concepts = descendants(root, "termEntry", "conceptEntry")
    entries: list[Entry] = []
    for concept in concepts:
        line = concept.sourceline or 1
        terms = {"zh": _Terms(), "en": _Terms()}
        for section in children(concept, "langSet", "langSec"):
            if (code := language(section)) in terms:
                for group in children(section, "tig", "ntig", "termSec"):
                    terms[code].add(group, path=path)
        english, chinese = terms["en"], terms["zh"]
        full, short = english.preferred + english.other, english.short
        sources = chinese.preferred + chinese.other + chinese.short + chinese.rejected
        if not (full or short) or not sources:
            continue
        if not full:
            full, short = short, []
        row = {"source": join_forms(sources), "target": full[0], "accept": join_forms(full[1:] + short[1:])}
        row["short"] = short[0] if short else ""
        row |= _concept_fields(concept)
        check_characters("".join(row.values()), path=path, line=line)
        entries += entries_of_row(row, path=path, line=line, origin=origin, layer=layer)
    if not entries:
        raise GlossaryError(
            "the file has no concept with both Chinese (xml:lang zh) and English (en) terms", path=path, line=1
        )
    return entries


def _concept_fields(concept: Any) -> dict[str, str]:
    fields: dict[str, str] = {}
    notes: list[str] = []
    for element in concept.iterdescendants():
        name = local_name(element)
        if name == "note":
            text = text_of(element)
            if text.startswith(_CONTEXT):
                fields["context"] = text[len(_CONTEXT) :]
            else:
                notes.append(text)
    if subject := next((s for s in _category_texts(concept, "subjectField") if s in ENTRY_TYPES), ""):
        fields["type"] = subject
    if source := next(iter(_category_texts(concept, "source")), ""):
        fields["origin"] = source
    if notes:
        fields["note"] = " ".join(notes)
    return fields


class _Writer:
    """Element names and data categories in one of the three kinds."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.names = ("termEntry", "langSet", "tig") if style == "v2" else ("conceptEntry", "langSec", "termSec")

    def core(self, parent: Any, name: str, text: str | None = None, **attributes: str) -> Any:
        element = etree.SubElement(parent, name if self.style == "v2" else f"{{{_CORE}}}{name}", attributes)
        element.text = text
        return element

    def category(self, parent: Any, kind: str, category: str, text: str, space: str) -> None:
        if self.style == "dct":
            etree.SubElement(parent, f"{{{space}}}{category}").text = text
        else:
            self.core(parent, kind, text, type=category)

    def document(self) -> tuple[Any, Any]:
        """The root element and the body."""
        if self.style == "v2":
            root = etree.Element("martif", {"type": "TBX-Basic", XML_LANG: "en"})
            header = self.core(root, "martifHeader")
        else:
            spaces = {None: _CORE} | ({"min": _MIN, "basic": _BASIC} if self.style == "dct" else {})
            root = etree.Element(
                f"{{{_CORE}}}tbx", {"type": "TBX-Basic", "style": self.style, XML_LANG: "en"}, nsmap=spaces
            )
            header = self.core(root, "tbxHeader")
        description = self.core(self.core(header, "fileDesc"), "sourceDesc")
        self.core(description, "p", "Chinese-English glossary written by summarize")
        if self.style == "v2":
            self.core(self.core(header, "encodingDesc"), "p", "TBXBasicXCSV02.xcs", type="XCSURI")
        return root, self.core(self.core(root, "text"), "body")

    def term(self, section: Any, text: str, status: str = "", kind: str = "") -> None:
        group = self.core(section, self.names[2])
        self.core(group, "term", text)
        if status:
            self.category(group, "termNote", "administrativeStatus", status, _MIN)
        if kind:
            self.category(group, "termNote", "termType", kind, _BASIC)

    def entry(self, body: Any, entry: Entry, number: int) -> None:
        concept = self.core(body, self.names[0], id=f"c{number}")
        self.category(concept, "descrip", "subjectField", entry.type, _MIN)
        if entry.origin:
            self.category(concept, "admin", "source", entry.origin, _BASIC)
        for note in (_CONTEXT + str(entry.context) if entry.context else "", entry.note or ""):
            if note:
                self.core(concept, "note", note)
        chinese = self.core(concept, self.names[1], **{XML_LANG: "zh"})
        for source in entry.sources:
            self.term(chinese, source)
        english = self.core(concept, self.names[1], **{XML_LANG: "en"})
        self.term(english, entry.target, status="preferredTerm-admn-sts")
        for other in entry.accept:
            self.term(english, other, status="admittedTerm-admn-sts")
        if entry.short:
            self.term(english, entry.short, kind="shortForm")


def write_tbx(entries: Iterable[Entry], style: Style = "dca") -> str:
    """A TBX-Basic document of the given kind."""
    writer = _Writer(style)
    root, body = writer.document()
    for number, entry in enumerate(entries, 1):
        writer.entry(body, entry, number)
    return serialize(root, '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">' if style == "v2" else None)
