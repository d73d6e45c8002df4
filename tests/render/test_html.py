"""Pages: what a reader finds on them, and that nothing of an article becomes markup."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hostile import NASTY, hostile
from lxml import html

from summarize import Brief, Point
from summarize.articles.items import article_key
from summarize.briefs.brief import NameToConfirm
from summarize.files import Own, own_output
from summarize.render.html import brief_to_html, translation_to_html
from summarize.warnings import BriefWarning


def page(text: str) -> Any:
    return html.document_fromstring(text)


def text_of(element: Any) -> str:
    return " ".join(element.text_content().split())


def one(tree: Any, path: str) -> Any:
    (found,) = tree.xpath(path)
    return found


def test_headline_lead_and_points(brief: Brief) -> None:
    tree = page(brief_to_html(replace(brief, lead=Point("It begins.", ("s1",)))))
    assert (
        text_of(one(tree, "//h1")) == "Mongolia and U.S. deepen cooperation on rare earths" == one(tree, "//title").text
    )
    assert text_of(one(tree, "//*[@class='byline']")) == "RFI · 5 August 2023 · 【独家】蒙古与美国深化稀土合作"
    assert text_of(one(tree, "//*[@class='lead']//summary")) == "It begins. s1"
    points = [text_of(s) for s in tree.xpath("//ul[@class='points']//summary")]
    assert points[-1] == "The two sides will sign a civil aviation agreement in September. s2"


def test_a_point_opens_on_its_chinese_and_on_what_it_left_out(brief: Brief) -> None:
    tree = page(brief_to_html(brief))
    source = tree.xpath("//ul[@class='points']//details")[-1].xpath(".//div[@class='source']/p")
    assert [text_of(p) for p in source] == [
        "双方将于九月签署民航协议。",
        "In full: However, the two sides will sign a civil aviation agreement in September.",
    ]
    assert source[0].get("lang") == "zh-Hans"


def test_names_are_marked_in_both_languages(brief: Brief) -> None:
    tree = page(brief_to_html(brief))
    sentence = one(tree, "//*[@id='s1']")
    marks = {m.text_content(): m.get("title") for m in sentence.xpath(".//p[@class='english']//mark")}
    assert marks == {"Mongolia": "蒙古 (place)", "U.S.": "美国 (place)"}
    marks = {m.text_content(): m.get("title") for m in sentence.xpath(".//p[@class='chinese']//mark")}
    assert marks["蒙古"] == "Mongolia (place)" and marks["美国"].startswith("United States")
    assert [m.text for m in one(tree, "//h1").xpath("mark")] == ["Mongolia", "U.S."]


def test_a_name_to_confirm_is_marked_as_such_and_listed(brief: Brief) -> None:
    name = NameToConfirm("民航", "Minhang", "organisation", ("s2",), ("civil aviation",), "签署民航协议")
    tree = page(brief_to_html(replace(brief, to_confirm=(name,))))
    marks = one(tree, "//*[@id='s2']").xpath(".//mark[@class='name open']")
    assert [m.text for m in marks] == ["civil aviation", "民航"]
    assert marks[0].get("title") == "民航 (organisation, not confirmed)"
    row = tree.xpath("//h3[starts-with(., 'Names to confirm')]/following-sibling::table/tbody/tr")
    assert [text_of(r) for r in row] == ["民航 Minhang civil aviation s2 签署民航协议"]


def test_warnings_stand_beside_their_sentence(brief: Brief) -> None:
    more = (
        *brief.warnings,
        BriefWarning("date-wrong", "Check the date: 九月.", "s2"),
        BriefWarning("no-title", "There is no title.", None),
        BriefWarning("quotation", "Check the headline.", "title"),
    )
    tree = page(brief_to_html(replace(brief, warnings=more)))
    (left,) = tree.xpath("//h2[.='Check before quoting']/following-sibling::div")
    assert "储量." in text_of(left) and "leftover-chinese" in text_of(left) and "蒙古拥有80种矿产" in text_of(left)
    point = tree.xpath("//ul[@class='points']/li")[-1]
    assert text_of(one(point, "./ul[@class='warnings']")) == "⚠ Check the date: 九月. date-wrong"
    assert text_of(one(tree, "//header")).endswith("Check the headline. quotation ⚠ There is no title. no-title")


def test_the_whole_article(brief: Brief) -> None:
    tree = page(translation_to_html(brief))
    assert [text_of(h) for h in tree.xpath("//section[@class='article']/h2")] == ["Prospects"]
    first, last = tree.xpath("//section[@class='article']/details")
    assert text_of(one(first, "summary")).endswith("agreement in September. s1 s2")
    assert "leftover-chinese" in text_of(last.getnext())
    assert not tree.xpath("//ul[@class='points']") and "not in the points" not in text_of(tree)


def test_options(brief: Brief) -> None:
    plain, full = page(brief_to_html(brief)), page(brief_to_html(brief, bilingual=True, figures=True))
    assert one(plain, "//details[@class='whole-article']").get("open") is None
    assert one(full, "//details[@class='whole-article']").get("open") is not None
    assert not plain.xpath("//h2[.='Figures']") and "16%" in text_of(
        full.xpath("//h2[.='Figures']/following::table")[0]
    )


def test_the_page_is_known_as_ours_and_nothing_in_it_is_loaded(brief: Brief) -> None:
    text = brief_to_html(brief)
    assert own_output(text.encode()) == Own("brief", article_key(brief.article))
    assert text == brief_to_html(brief)
    tree = page(text)
    assert not tree.xpath("//script | //link | //img | //iframe | //object | //@src | //@onclick")
    assert "url(" not in text and "@import" not in text
    assert "default-src 'none'" in one(tree, "//meta[@http-equiv='Content-Security-Policy']").get("content")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)//https://example.org",
        " javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org",
        'https://example.org/"onmouseover="alert(1)',
        "https://example.org/\x00\x1b<script>alert(1)</script>",
    ],
)
def test_nothing_of_an_article_becomes_markup(brief: Brief, url: str) -> None:
    usual = {
        (e.tag, *sorted(e.keys())) for e in page(brief_to_html(brief, figures=True)).iter() if isinstance(e.tag, str)
    }
    usual |= {("a", "href", "rel"), ("ul", "class"), ("mark", "class", "title"), ("mark", "class"), ("table",), ("h3",)}
    usual |= {("p", "class"), ("div", "class"), ("th", "lang", "scope"), ("td", "lang")}
    for write in (brief_to_html, translation_to_html):
        text = write(hostile(brief, url), bilingual=True)
        tree = page(text)
        found = {(e.tag, *sorted(e.keys())) for e in tree.iter() if isinstance(e.tag, str)}
        assert found - usual - {("details", "class", "open")} == set()
        links = {a.get("href") for a in tree.iter("a")}
        assert all(re.match(r"#s\d+$|https://example\.org/", href) for href in links)
        assert not {*"\x00\x1b\u202e\ud83d"} & set(text) and "844561" not in text
        assert text.count("<!--") == 1 and text.rstrip().endswith("-->")
        assert "{{ 919*919 }}{% raw %}${919*919}&#x3c;b&#x3e;" in text_of(tree)  # shown as it stands
        assert NASTY[:20] in text_of(one(tree, "//h1"))
