"""Word documents: styles, footnotes and tables as another program reads them, and bytes that depend on the brief alone."""

import io
import time
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from hostile import NASTY, hostile
from lxml import etree

from summarize import Brief, Layout, Point, brief_to_docx, render_brief
from summarize.articles.items import article_key
from summarize.files import Own, edited, own_output
from summarize.warnings import BriefWarning


def opened(data: bytes) -> Any:
    return Document(io.BytesIO(data))


def part(data: bytes, name: str) -> Any:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(f"word/{name}.xml"))


def styled(document: Any, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style.name == style]


def notes(data: bytes) -> dict[str, str]:
    """The text of each footnote that the document refers to, in the order in which it does."""
    texts = {
        note.get(qn("w:id")): "".join(t.text or "" for t in note.iter(qn("w:t")))
        for note in part(data, "footnotes").iter(qn("w:footnote"))
    }
    asked = [r.get(qn("w:id")) for r in part(data, "document").iter(qn("w:footnoteReference"))]
    assert sorted(texts) == sorted([*asked, "-1", "0"])
    return {id: texts[id] for id in asked}


def test_headline_points_and_footnotes(brief: Brief) -> None:
    data = brief_to_docx(replace(brief, lead=Point("It begins.", ("s1",))))
    document = opened(data)
    assert styled(document, "Title") == ["Mongolia and U.S. deepen cooperation on rare earths"]
    assert styled(document, "Byline") == ["RFI · 5 August 2023 · 【独家】蒙古与美国深化稀土合作"]
    assert styled(document, "Lead") == ["It begins."]
    assert styled(document, "List Bullet")[-1] == "The two sides will sign a civil aviation agreement in September."
    found = list(notes(data).values())
    assert found[0].startswith(" s1 蒙古总理周三表示") and " In full: Mongolia's prime minister" in found[0]
    assert found[-2] == (
        " s2 双方将于九月签署民航协议。 In full: However, the two sides will sign a civil aviation agreement in September."
    )
    link = document.part.rels[next(part(data, "document").iter(qn("w:hyperlink"))).get(qn("r:id"))]
    assert link.target_ref == "https://example.org/a%20%281%29.html" and link.is_external


def test_names_warnings_and_tables(brief: Brief) -> None:
    data = brief_to_docx(
        replace(brief, warnings=(*brief.warnings, BriefWarning("date-wrong", "Check 九月.", "s2"))),
        bilingual=True,
        figures=True,
    )
    document = opened(data)
    marked = {r.text for p in document.paragraphs for r in p.runs if r.style.name == "Name"}
    assert {"Mongolia", "U.S."} <= marked
    texts = [p.text for p in document.paragraphs]
    assert (
        texts[texts.index("The two sides will sign a civil aviation agreement in September.") + 1]
        == "Check 九月. [date-wrong]"
    )
    assert styled(document, "Warning")[-1].endswith("储量. [leftover-chinese]")
    heads = [[cell.text for cell in table.rows[0].cells] for table in document.tables]
    assert ["", "Chinese", "English"] in heads and ["In", "Chinese", "English", "Value", "Unit"] in heads
    assert all(len(list(table._tbl.iter(qn("w:tblHeader")))) == 1 for table in document.tables)
    assert [c.text for c in document.tables[-1].rows[2].cells][:2] == ["s2", "双方将于九月签署民航协议。"]


def test_every_style_that_is_used_is_there(brief: Brief) -> None:
    data = brief_to_docx(hostile(brief), bilingual=True, figures=True)
    there = {s.get(qn("w:styleId")) for s in part(data, "styles").iter(qn("w:style"))}
    tags = [qn(f"w:{tag}") for tag in ("pStyle", "rStyle", "tblStyle")]
    used = {e.get(qn("w:val")) for name in ("document", "footnotes") for e in part(data, name).iter(*tags)}
    assert used <= there and len(used) > 10


def test_the_whole_article(brief: Brief) -> None:
    data = render_brief(brief, "docx", Layout(points=False))
    assert isinstance(data, bytes)
    document = opened(data)
    assert styled(document, "Heading 1")[:1] == ["Prospects"]
    assert [text[:4] for text in notes(data).values()] == [" s1 ", " s2 ", " s4 "]


def test_the_same_bytes_at_any_time_and_nothing_of_this_machine(brief: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    data = brief_to_docx(brief)
    monkeypatch.setattr(time, "time", lambda: 2e9)
    monkeypatch.setattr(time, "localtime", lambda *_: time.struct_time((2033, 5, 18, 3, 33, 20, 2, 138, 0)))
    assert brief_to_docx(brief) == data
    members = zipfile.ZipFile(io.BytesIO(data)).infolist()
    assert {m.date_time for m in members} == {(1980, 1, 1, 0, 0, 0)} and len({m.filename for m in members}) == len(
        members
    )
    core = zipfile.ZipFile(io.BytesIO(data)).read("docProps/core.xml").decode()
    assert "created" not in core and "modified" not in core and "python" not in core
    assert opened(data).core_properties.title == brief.headline


def test_a_document_that_was_edited_is_known(brief: Brief, tmp_path: Path) -> None:
    file = tmp_path / "brief.docx"
    file.write_bytes(brief_to_docx(brief))
    assert own_output(file.read_bytes()) == Own("brief", article_key(brief.article)) and not edited(file)
    document = opened(file.read_bytes())
    document.paragraphs[2].runs[0].text = "Another"
    document.save(str(file))
    assert own_output(file.read_bytes()) == Own("brief", article_key(brief.article)) and edited(file)


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x03\x04" + b"x" * 99, b"PK\x05\x06" + bytes(18)])
def test_another_package_is_not_ours(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(data)
    assert own_output(data) is None and edited(tmp_path / "a.docx")
    Document().save(str(tmp_path / "b.docx"))
    assert own_output((tmp_path / "b.docx").read_bytes()) is None


def test_a_hostile_article_is_text(brief: Brief) -> None:
    data = brief_to_docx(hostile(brief), bilingual=True, figures=True)
    document = opened(data)
    assert not list(part(data, "document").iter(qn("w:hyperlink")))
    said = styled(document, "Title")[0]
    assert (
        said.startswith(NASTY[:60]) and "{{ 919*919 }}" in said and not {*"\x00\x1b\u202e\ud83d\ufffe\r\t"} & set(said)
    )
    assert not [r for r in document.part.rels.values() if r.is_external]
