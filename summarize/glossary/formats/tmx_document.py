"""A TMX 1.4b document (LISA OSCAR, 2005) of Chinese and English, as it is written: its header, its units, its text."""

from __future__ import annotations

from typing import Any, Literal

from lxml import etree

from summarize.glossary.formats.xml import XML_LANG, serialize


class TmxDocument:
    """A document to be filled; `made_in` is the format that its units were made of (`o-tmf`), `chinese` their language (BCP 47)."""

    def __init__(
        self, segments: Literal["phrase", "sentence"], made_in: str, *, version: str = "1", chinese: str = "zh"
    ) -> None:
        self._chinese = chinese
        self._root = etree.Element("tmx", version="1.4")
        about = {
            "creationtool": "summarize", "creationtoolversion": version, "segtype": segments, "o-tmf": made_in,
            "adminlang": "en", "srclang": chinese, "datatype": "plaintext",
        }  # fmt: skip
        self._header = etree.SubElement(self._root, "header", about)
        self._body = etree.SubElement(self._root, "body")

    def __len__(self) -> int:
        return len(self._body)

    def note(self, kind: str, value: str) -> None:
        """A property of the whole document."""
        etree.SubElement(self._header, "prop", type=kind).text = value

    def add(
        self, chinese: str, english: str, *, note: str = "", props: tuple[tuple[str, str], ...] = (), **about: str
    ) -> None:
        """A unit with a note, properties by their kind, and attributes (`tuid`, `creationid`)."""
        unit: Any = etree.SubElement(self._body, "tu", about)
        if note:
            etree.SubElement(unit, "note").text = note
        for kind, value in props:
            etree.SubElement(unit, "prop", type=kind).text = value
        for code, text in ((self._chinese, chinese), ("en", english)):
            variant = etree.SubElement(unit, "tuv", {XML_LANG: code})
            etree.SubElement(variant, "seg").text = text

    def text(self) -> str:
        """The document as XML."""
        return serialize(self._root, '<!DOCTYPE tmx SYSTEM "tmx14.dtd">')
