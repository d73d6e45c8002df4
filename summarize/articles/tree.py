"""HTML text to an lxml tree, and the tree to blocks: one piece of text between two block-level tags or line breaks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from summarize.articles.text import tidy, tidy_running
from summarize.errors import InputError

Element = Any
"""An lxml element; lxml ships no types."""

SKIPPED = frozenset(
    ["script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video", "map", "select", "option", "textarea", "input", "button", "form", "head", "link", "meta", "title", "dialog"]
)
BLOCKS = frozenset(
    ["address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "font-face"]
)
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_BOLD = frozenset(("b", "strong"))
_IMAGES = frozenset(("img", "picture", "video", "amp-img"))
_CAPTION_CLASS = re.compile(
    r"caption|cutline|pic-?info|(?:img|image|photo|pic|figure)[-_]?(?:desc|info|note|credit|txt|text|tit|title|source|explain)|tu-?zhu",
    re.I,
)
_EMBED_CLASS = re.compile(r"twitter-tweet|instagram-media|wp-embedded|fb-post|tiktok-embed|social-embed", re.I)
_CENTER = re.compile(r"text-align\s*:\s*center", re.I)
_NONE = re.compile(r"display\s*:\s*none", re.I)
_GREY = re.compile(r"color\s*:\s*(?:#999|#888|#666|gr[ae]y)", re.I)
_BREAK = "\x0b"
_WRAP = 30
_MAX_DEPTH = 2000


@dataclass(slots=True)
class Block:
    """A piece of text, tidy and on one line, and what its markup says about it.

    `links` are (text, address) pairs, `link_chars` and `bold_chars` the characters inside links and bold type.
    """

    text: str
    element: Element
    tag: str = "p"
    level: int = 0
    link_chars: int = 0
    bold_chars: int = 0
    caption: bool = False
    embed: bool = False
    after_image: bool = False
    centered: bool = False
    table_row: bool = False
    links: list[tuple[str, str]] = field(default_factory=list)

    @property
    def link_density(self) -> float:
        """The share of the characters that is inside links, 0 to 1."""
        return self.link_chars / max(1, len(self.text))

    @property
    def bold(self) -> bool:
        """Whether all of the text is bold."""
        return self.bold_chars >= len(self.text.replace(" ", "")) > 0


def parse_html(text: str) -> Element:
    """The root of the tree of an HTML document or fragment.

    Raises:
        InputError: the text holds no element, or is nested too deeply.
    """
    parser = etree.HTMLParser(encoding="utf-8", recover=True, huge_tree=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError, MemoryError) as error:
        raise InputError(f"the HTML cannot be read: {error}") from error
    if root is None:
        raise InputError("the file holds no text")
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    if deepest > _MAX_DEPTH:
        raise InputError(f"the HTML is nested {deepest} levels deep, which no article is")
    return root


def blocks_of(root: Element) -> list[Block]:
    """The blocks of a tree in reading order; scripts, forms and hidden elements have none."""
    return _Walk().run(root)


def attributes(element: Element) -> str:
    """An element's class and id, for matching."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"


class _Walk:
    """One pass over a tree: text runs are gathered and cut at block-level tags and at <br>."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.pieces: list[tuple[str, int, bool]] = []
        self.links: list[tuple[int, str]] = []
        self.stack: list[Element] = []
        self.link = self.bold = self.caption = self.embed = self.center = self.row = 0
        self.after_image = False
        self.skipped = 0

    def run(self, root: Element) -> list[Block]:
        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            if event in ("comment", "pi"):
                self.add(element.tail)
            elif event == "start":
                if self.start(element):
                    walk.skip_subtree()
                    self.skipped += 1
            else:
                self.end(element)
                self.add(element.tail)
        self.flush()
        return self.blocks

    def start(self, element: Element) -> bool:
        tag = element.tag
        if tag in _IMAGES:
            self.after_image = True
        if tag in SKIPPED or (element.get("hidden") is not None) or _NONE.search(element.get("style") or ""):
            element.set("data-skipped", "1")
            return True
        if tag == "br":
            self.pieces.append((_BREAK, self.link, self.bold > 0))
        if tag in BLOCKS and not (self.row and tag in ("td", "th", "p", "div")):
            self.flush()
            self.stack.append(element)
        elif self.row and tag in ("td", "th"):
            self.pieces.append((" | ", 0, False))
        self.state(element, +1)
        if tag == "a" and element.get("href"):
            self.links.append((len(self.pieces), element.get("href")))
        self.add(element.text)
        return False

    def end(self, element: Element) -> None:
        if element.get("data-skipped"):
            del element.attrib["data-skipped"]
            return
        tag = element.tag
        if tag in BLOCKS and not (self.row and tag in ("td", "th", "p", "div")):
            self.flush()
            self.stack.pop()
        self.state(element, -1)

    def state(self, element: Element, step: int) -> None:
        tag = element.tag
        if tag == "a" and element.get("href"):
            self.link += step
        if tag in _BOLD:
            self.bold += step
        named = attributes(element)
        grey = tag == "small" and _GREY.search(element.get("style") or "")
        if (
            tag in ("figcaption", "caption")
            or grey
            or (tag not in ("body", "article") and _CAPTION_CLASS.search(named))
        ):
            self.caption += step
        if tag in ("blockquote", "div") and _EMBED_CLASS.search(named):
            self.embed += step
        if tag == "center" or element.get("align") == "center" or _CENTER.search(element.get("style") or ""):
            self.center += step
        if tag == "tr" and _data_table(element):
            self.row += step

    def add(self, text: str | None) -> None:
        if text:
            self.pieces.append((text, self.link, self.bold > 0))

    def flush(self) -> None:
        pieces, self.pieces = self.pieces, []
        links, self.links = self.links, []
        if not self.stack:
            return
        element = self.stack[-1]
        for line in _lines(pieces):
            block = self.block(line, element)
            block.links = [
                (tidy("".join(p[0] for p in pieces[at:] if p[1])), href) for at, href in links if at < len(pieces)
            ]
            self.blocks.append(block)

    def block(self, line: list[tuple[str, int, bool]], element: Element) -> Block:
        text = (
            tidy_running("".join(p[0] for p in line)).strip("| ")
            if self.row
            else tidy_running("".join(p[0] for p in line))
        )
        heading = next((e.tag for e in reversed(self.stack) if e.tag in _HEADINGS), "")
        block = Block(
            text=text,
            element=element,
            tag=element.tag,
            level=_HEADINGS.get(heading, 0),
            link_chars=sum(len(tidy(p[0])) for p in line if p[1]),
            bold_chars=sum(len("".join(p[0].split())) for p in line if p[2]),
            caption=self.caption > 0,
            embed=self.embed > 0,
            after_image=self.after_image,
            centered=self.center > 0,
            table_row=self.row > 0,
        )
        self.after_image = False
        return block


def _lines(pieces: list[tuple[str, int, bool]]) -> list[list[tuple[str, int, bool]]]:
    """The pieces cut at line breaks; a break that only wraps a long line is not a cut."""
    lines: list[list[tuple[str, int, bool]]] = [[]]
    for piece in pieces:
        if piece[0] != _BREAK:
            lines[-1].append(piece)
            continue
        line = tidy("".join(p[0] for p in lines[-1]))
        wrapped = len(line) >= _WRAP and (line[-1].isalnum() or line[-1] in "，、,")
        if wrapped:
            lines[-1].append((" " if line[-1].isascii() else "", 0, False))
            lines.append(lines.pop())
        else:
            lines.append([])
    return [line for line in lines if tidy("".join(p[0] for p in line))]


def _data_table(row: Element) -> bool:
    """Whether a table row is data: two cells or more, all short, none holding blocks of text or another table."""
    cells = [c for c in row if c.tag in ("td", "th")]
    if len(cells) < 2:
        return False
    return all(
        len(tidy("".join(c.itertext()))) <= 60 and c.find(".//table") is None and c.find(".//li") is None for c in cells
    )
