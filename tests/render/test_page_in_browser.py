"""Pages in headless Chromium: with the keyboard, on a phone, in the dark, on paper; and a hostile article does nothing there."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from browser import browser
from hostile import hostile
from scripted import Scripted

from summarize import Article, Brief, Point, Summarizer, digest_to_html
from summarize.briefs.brief import NameToConfirm
from summarize.config import Settings
from summarize.render.html import brief_to_html, translation_to_html
from summarize.warnings import BriefWarning

CONTRAST = """() => {
  const part = c => { c /= 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4 };
  const light = ([r, g, b]) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  const colour = text => text.match(/[\\d.]+/g).map(Number);
  const ground = e => {
    for (; e; e = e.parentElement) {
      const c = colour(getComputedStyle(e).backgroundColor);
      if (c.length < 4 || c[3] > 0) return c;
    }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const low = [];
  for (let n; n = walker.nextNode(); ) {
    if (!n.data.trim()) continue;
    const [a, b] = [light(colour(getComputedStyle(n.parentElement).color)), light(ground(n.parentElement))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) low.push([n.data.trim(), (a + 0.05) / (b + 0.05)]);
  }
  return low;
}"""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as running:
        yield running


@pytest.fixture
def full(brief: Brief) -> Brief:
    """A brief with everything that a page can show."""
    return replace(
        brief,
        lead=Point("It begins.", ("s1",)),
        warnings=(
            *brief.warnings,
            BriefWarning("date-wrong", "Check the date: 九月.", "s2"),
            BriefWarning("no-title", "No title."),
        ),
        to_confirm=(NameToConfirm("民航", "Minhang", "organisation", ("s2",), ("civil aviation",), "签署民航协议"),),
    )


def show(chromium: Any, folder: Path, text: str, width: int = 1280, **how: Any) -> Any:
    """A page of the browser that shows `text` from a file, as a reader opens it."""
    file = folder / "brief.html"
    file.write_text(text, encoding="utf-8")
    page = chromium.new_context(viewport={"width": width, "height": 800}, **how).new_page()
    page.goto(file.as_uri())
    return page


def box(page: Any, selector: str) -> dict[str, float]:
    found: dict[str, float] = page.locator(selector).first.bounding_box()
    return found


def test_a_point_opens_by_click_and_by_keyboard_without_script(chromium: Any, full: Brief, tmp_path: Path) -> None:
    page = show(chromium, tmp_path, brief_to_html(full), java_script_enabled=False)
    chinese = page.locator(".points .source").first
    assert not chinese.is_visible()
    page.locator(".points summary").first.click()
    english = box(page, ".points summary")
    assert chinese.is_visible() and box(page, ".points .source")["x"] >= english["x"] + english["width"]
    assert abs(box(page, ".points .source")["y"] - english["y"]) < 2
    assert not page.locator(".lead .source").is_visible()
    page.keyboard.press("Shift+Tab")  # from the point back to the lead
    page.keyboard.press("Enter")
    assert page.locator(".lead .source").is_visible()
    page.keyboard.press("Space")
    assert not page.locator(".lead .source").is_visible()


@pytest.mark.parametrize("width", [320, 375, 768])
def test_nothing_is_wider_than_a_phone(chromium: Any, full: Brief, tmp_path: Path, width: int) -> None:
    long = replace(full, headline="Antidisestablishmentarianism" * 3, points=(*full.points, Point("x" * 200, ("s1",))))
    page = show(chromium, tmp_path, brief_to_html(long, bilingual=True, figures=True), width)
    for summary in page.locator("summary").all()[:-1]:
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    if width < 768:
        below = box(page, ".points summary")
        assert box(page, ".points .source")["y"] >= below["y"] + below["height"] - 1
    assert float(page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")) >= 16


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("media", ["screen", "print"])
def test_every_text_can_be_read(chromium: Any, full: Brief, tmp_path: Path, scheme: str, media: str) -> None:
    for write in (brief_to_html, translation_to_html):
        page = show(chromium, tmp_path, write(full, bilingual=True), color_scheme=scheme)
        page.emulate_media(media=media)
        assert page.evaluate(CONTRAST) == []
        ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert (ground == "rgb(255, 255, 255)") == (media == "print" or scheme == "light")


def test_on_paper_every_point_has_its_chinese(chromium: Any, full: Brief, tmp_path: Path) -> None:
    page = show(chromium, tmp_path, brief_to_html(full))
    page.emulate_media(media="print")
    assert all(box.is_visible() for box in page.locator(".source").all())
    assert not page.locator(".whole-article").is_visible() and not page.locator(".hint").is_visible()
    assert page.pdf()[:5] == b"%PDF-"


def test_a_link_to_a_sentence_opens_the_list(chromium: Any, full: Brief, tmp_path: Path) -> None:
    page = show(chromium, tmp_path, brief_to_html(full))
    assert not page.locator("#s4").is_visible()
    page.locator("a[href='#s4']").first.click()
    assert page.locator("#s4").is_visible()


@pytest.mark.parametrize("write", [brief_to_html, translation_to_html])
def test_a_hostile_article_does_nothing(chromium: Any, full: Brief, tmp_path: Path, write: Callable[..., str]) -> None:
    page = show(chromium, tmp_path, "")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append("dialog"), dialog.dismiss()))
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: asked.append(str(error)))
    file = tmp_path / "brief.html"
    file.write_text(write(hostile(full), bilingual=True), encoding="utf-8")
    page.goto(file.as_uri())
    for summary in page.locator("summary").all():
        summary.click()
    page.mouse.move(200, 50)
    page.wait_for_timeout(50)
    assert asked == [file.as_uri()]
    assert page.locator("script, img, svg").count() == 0


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_a_digest_opens_and_can_be_read(
    chromium: Any, article: Article, scripted: Scripted, tmp_path: Path, colours: str
) -> None:
    other = replace(article, path="news/b.md", source="VOA", published=date(2023, 8, 4))
    text = digest_to_html(Summarizer(scripted, settings=Settings()).digest([article, other]))
    page = show(chromium, tmp_path, text, width=360, color_scheme=colours)
    page.locator("summary").first.press("Enter")
    assert page.locator(".source").first.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert page.evaluate(CONTRAST) == []
