"""What python-docx has no words for: footnotes, links, the styles of a brief, and a package whose bytes depend on its text alone.

WordprocessingML is that of ECMA-376 part 1: footnotes are 17.11, hyperlinks 17.16.22, table headers 17.4.78.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.run import Run as WordRun

from summarize.chinese.script import LANGUAGE_TAGS
from summarize.files import seal_of
from summarize.unseen import xml_text

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of all members of a package: the first that a ZIP file can tell."""

_NO_NOTES = f"""<w:footnotes {nsdecls("w", "r")}>
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
</w:footnotes>"""
_WORDS_OWN = frozenset({"footnote text", "footnote reference", "Hyperlink"})
"""Styles that Word knows by these names, and the template lacks."""
NAME_COLUMNS = {"Chinese": 3.4, "English": 5, "Kind": 2.7, "From": 2.3, "In": 1.8}
"""The columns of a table of names, in centimeters."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a paragraph: text, the character style it has (None: that of the paragraph), and the address it leads to."""

    text: str
    style: str | None = None
    chinese: bool = False
    url: str | None = None


class WordDocument:
    """A Word document in the making. `script` is that of its Chinese ("hans" or "hant")."""

    def __init__(self, script: str) -> None:
        self._document = Document()
        self._language = LANGUAGE_TAGS[script]
        self._package = self._document.part.package
        self._notes: Any = XmlPart(
            PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, parse_xml(_NO_NOTES), self._package
        )
        self._document.part.relate_to(self._notes, RELATIONSHIP_TYPE.FOOTNOTES)
        self._count = 0
        self._define_styles()
        self._say_separators()
        for id, relation in list(self._package.rels.items()):  # a picture of the empty template
            if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
                del self._package.rels[id]

    def paragraph(self, pieces: Iterable[Piece], style: str, notes: Iterable[Iterable[Piece]] = ()) -> None:
        """Add a paragraph, and behind it a footnote for each of `notes`."""
        paragraph = self._document.add_paragraph(style=style)
        self._fill(paragraph._p, pieces, self._document.part)
        for note in notes:
            paragraph._p.append(self._note(note))

    def heading(self, text: str, level: int = 1) -> None:
        """Add a heading."""
        self._document.add_heading(xml_text(text), level)

    def table(self, head: Mapping[str, float], rows: Iterable[Iterable[Iterable[Piece]]]) -> None:
        """Add a table with columns of these heads and widths (cm); the heads stand on every page again."""
        table = self._document.add_table(1, len(head), style="Table Grid")
        for cell, column, text in zip(table.rows[0].cells, table.columns, head, strict=True):
            cell.width = column.width = Cm(head[text])
            cell.paragraphs[0].style = "Table Head"
            cell.paragraphs[0].add_run(text)
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for row in rows:
            added = table.add_row()
            added._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            for cell, pieces, width in zip(added.cells, row, head.values(), strict=True):
                cell.width = Cm(width)
                cell.paragraphs[0].style = "Table Text"
                self._fill(cell.paragraphs[0]._p, pieces, self._document.part)
        self._document.add_paragraph(style="Table Text")

    def footer(self, text: str) -> None:
        """Say something at the foot of every page."""
        paragraph = self._document.sections[0].footer.paragraphs[0]
        paragraph.style = "Small Print"
        paragraph.text = xml_text(text)

    def save(self, *, title: str, subject: str, mark: str) -> bytes:
        """The file. `mark` says what wrote it (see `files`), and gets the checksum of the text behind it."""
        seal = seal_of(self._document.part.blob, self._notes.blob)
        core = self._document.core_properties
        for element in list(core._element):
            core._element.remove(element)  # the template's author and days
        core.title, core.subject = (xml_text(text)[:255] for text in (title, subject))
        core.author, core.identifier = "summarize", mark + seal
        out = io.BytesIO()
        self._document.save(out)
        return _timeless(out.getvalue())

    def _fill(self, parent: Any, pieces: Iterable[Piece], part: Any) -> None:
        for piece in pieces:
            target = parent
            if piece.url:
                target = OxmlElement("w:hyperlink")
                target.set(qn("r:id"), part.relate_to(piece.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
                parent.append(target)
            self._run(target, piece)

    def _run(self, parent: Any, piece: Piece) -> None:
        element = OxmlElement("w:r")
        parent.append(element)
        text = OxmlElement("w:t")
        text.set(qn("xml:space"), "preserve")
        # Blanks at the ends of a piece part it from the next one.
        before, after = (" " if end.isspace() else "" for end in (piece.text[:1], piece.text[-1:]))
        text.text = f"{before}{xml_text(piece.text)}{after}" if piece.text.strip() else piece.text and " "
        element.append(text)
        style = "Hyperlink" if piece.url else piece.style
        properties = element.get_or_add_rPr()
        if style:
            chosen = OxmlElement("w:rStyle")
            chosen.set(qn("w:val"), self._document.styles[style].style_id)
            properties.append(chosen)
        if piece.chinese:
            fonts = OxmlElement("w:rFonts")
            fonts.set(qn("w:hint"), "eastAsia")
            language = OxmlElement("w:lang")
            language.set(qn("w:eastAsia"), self._language)
            properties.extend([fonts, language])

    def _note(self, pieces: Iterable[Piece]) -> Any:
        """Put a footnote into the document's; gives the run that refers to it."""
        self._count += 1
        note = OxmlElement("w:footnote")
        note.set(qn("w:id"), str(self._count))
        paragraph = OxmlElement("w:p")
        style = OxmlElement("w:pStyle")
        style.set(qn("w:val"), self._document.styles["footnote text"].style_id)
        properties = OxmlElement("w:pPr")
        properties.append(style)
        paragraph.extend([properties, self._reference("w:footnoteRef")])
        self._fill(paragraph, [Piece(" "), *pieces], self._notes)
        note.append(paragraph)
        self._notes.element.append(note)
        reference = self._reference("w:footnoteReference")
        reference[-1].set(qn("w:id"), str(self._count))
        return reference

    def _reference(self, tag: str) -> Any:
        run = WordRun(OxmlElement("w:r"), self._document)
        run.style = self._document.styles["footnote reference"]
        run._r.append(OxmlElement(tag))
        return run._r

    def _define_styles(self) -> None:
        """The styles of a brief that the template lacks; a user can change each of them in one place."""
        styles = self._document.styles

        def paragraph(name: str, size: float, **how: Any) -> Any:
            style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name in _WORDS_OWN)
            style.base_style, style.font.size = styles["Normal"], Pt(size)
            style.paragraph_format.space_after = Pt(how.pop("after", 4))
            for key, value in how.items():
                setattr(style.font, key, value)
            return style

        def character(name: str, **how: Any) -> Any:
            style = styles.add_style(name, WD_STYLE_TYPE.CHARACTER, builtin=name in _WORDS_OWN)
            for key, value in how.items():
                setattr(style.font, key, value)
            return style

        red = RGBColor(0x8A, 0x1C, 0x14)
        paragraph("Byline", 10.5, after=12)
        paragraph("Lead", 12.5, after=8)
        paragraph("Sentence", 11)
        paragraph("Small Print", 8)
        warning = paragraph("Warning", 10)
        warning.font.color.rgb, warning.paragraph_format.left_indent = red, Pt(18)
        paragraph("Table Text", 9.5, after=0)
        paragraph("Table Head", 9.5, after=0, bold=True)
        paragraph("footnote text", 9, after=0)
        character("footnote reference", superscript=True)
        character("Hyperlink", underline=True).font.color.rgb = RGBColor(0x0A, 0x4F, 0xB3)
        _shade(character("Name"), "E6EEFB")
        _shade(character("Name to Confirm", underline=True), "FFF1C9")

    def _say_separators(self) -> None:
        """The settings name the two footnotes that are none (17.11.9)."""
        properties = OxmlElement("w:footnotePr")
        for id in ("-1", "0"):
            separator = OxmlElement("w:footnote")
            separator.set(qn("w:id"), id)
            properties.append(separator)
        settings = self._document.settings.element
        settings.find(qn("w:compat")).addprevious(properties)


def _shade(style: Any, fill: str) -> None:
    shade = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        shade.set(qn(f"w:{key}"), value)
    style.element.get_or_add_rPr().append(shade)


def _timeless(data: bytes) -> bytes:
    """A package without the time at which it was made and the system it was made on."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            after.writestr(info, before.read(name), compresslevel=9)
    return out.getvalue()
