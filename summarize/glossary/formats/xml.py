"""XML read without trust: no entities, no external files, no network; and the helpers that TBX and TMX share."""

from __future__ import annotations

from typing import Any

from lxml import etree

from summarize.errors import GlossaryError

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def parse_xml(data: bytes, *, path: str) -> Any:
    """The root element of an XML document.

    Raises GlossaryError, with the line, where the document is not well-formed or declares entities of its own: a glossary has no need of
    them, and they are the way in for entity expansion and for reading other files (CWE-611, CWE-776). A document type that merely names
    its DTD, as TMX and TBX files do, is fine; the DTD is not loaded.
    """
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, dtd_validation=False, no_network=True, huge_tree=False, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise GlossaryError(
            f"the file is not well-formed XML ({' '.join(error.msg.split())})", path=path, line=error.lineno or 1
        ) from error
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and next(dtd.iterentities(), None) is not None:
        raise GlossaryError(
            "the file declares XML entities, which a glossary must not; remove the declarations", path=path, line=1
        )
    return root


def local_name(element: Any) -> str:
    """The name of an element without its namespace; "" for comments."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def children(element: Any, *names: str) -> list[Any]:
    """The child elements with one of the local names."""
    return [child for child in element if local_name(child) in names]


def descendants(element: Any, *names: str) -> list[Any]:
    """All elements below `element` with one of the local names, in document order."""
    return [child for child in element.iterdescendants() if local_name(child) in names]


def text_of(element: Any, *, without: tuple[str, ...] = ()) -> str:
    """The text inside an element with blanks collapsed; the content of child elements named in `without` is left out."""
    parts: list[str] = [element.text or ""]
    for child in element:
        if local_name(child) and local_name(child) not in without:
            parts.append(text_of(child, without=without))
        parts.append(child.tail or "")
    return " ".join("".join(parts).split())


def language(element: Any) -> str:
    """The primary language subtag (BCP 47) of an element: "zh" for every kind of written Chinese; "" where there is none."""
    tag = (element.get(XML_LANG) or element.get("lang") or "").replace("_", "-").lower().split("-")[0]
    return {"cmn": "zh", "yue": "zh", "chi": "zh", "zho": "zh", "eng": "en"}.get(tag, tag)


def serialize(root: Any, doctype: str | None = None) -> str:
    """An indented document with an XML declaration."""
    etree.indent(root, "  ")
    body: str = etree.tostring(root, encoding="unicode")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + (f"{doctype}\n" if doctype else "") + body + "\n"
