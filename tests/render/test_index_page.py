"""The index of a folder of pages: one line a file, those of earlier runs too, and no title acts in it."""

from dataclasses import replace

from hostile import NASTY, hostile
from lxml import html

from summarize import Brief, brief_to_html
from summarize.files import Own, own_output
from summarize.render.index import Row, index


def lines(text: str) -> dict[str, str]:
    items = html.document_fromstring(text).xpath("//li")
    return {item.find("a").get("href"): " ".join(item.text_content().split()) for item in items}


def test_rows_of_this_run_and_of_earlier_ones(brief: Brief) -> None:
    article = brief.article
    first = index([Row("b.html", "Two & more", article, "warnings", 2)], "", {}, format="html")
    assert lines(first) == {"b.html": "Two & more RFI · 5 August 2023 · 2 warnings"}
    assert own_output(first.encode()) == Own("index")
    pages = {"b.html": "", "c.html": brief_to_html(brief)}  # c.html is on no index
    second = index(
        [Row("a b.html", "One", replace(article, source=None, published=None), "warnings", 0)],
        first,
        pages,
        format="html",
    )
    assert lines(second) == {
        "a%20b.html": "One",
        "b.html": "Two & more RFI · 5 August 2023 · 2 warnings",
        "c.html": "Mongolia and U.S. deepen cooperation on rare earths",
    }


def test_a_hostile_title_is_text_in_every_run(brief: Brief) -> None:
    bad = hostile(brief)
    row = Row("javascript:alert(1).html", bad.headline, bad.article, "warnings", 1)
    before, pages = "", {"old.html": brief_to_html(bad)}
    for _ in range(3):
        before = index([row], before, pages, format="html")
        pages["javascript:alert(1).html"] = ""
        tree = html.document_fromstring(before)
        assert not tree.xpath("//script | //img | //svg | //@onload | //@onmouseover") and len(tree.xpath("//li")) == 2
        assert {a.get("href") for a in tree.iter("a")} == {"javascript%3Aalert%281%29.html", "old.html"}
        assert all(text.startswith(NASTY[:40]) for text in lines(before).values())
