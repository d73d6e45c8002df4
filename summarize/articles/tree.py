"""HTML text to an lxml tree, and the tree to blocks: one piece of text between two block-level tags or line breaks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from summarize.articles.captions import IMAGES, is_caption
from summarize.articles.elements import Element, Elements
from summarize.articles.readings import without_readings, without_ruby
from summarize.articles.text import glue, tidy, tidy_running, without_note_marks
from summarize.articles.tickers import without_quotes
from summarize.articles.wrapping import Wrapping
from summarize.errors import InputError

_SKIPPED_TEXT = """
script style noscript template iframe embed svg math canvas audio video input head link meta title
"""
SKIPPED = frozenset(_SKIPPED_TEXT.split())
_BLOCKS_TEXT = """
address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul font-face
"""
BLOCKS = frozenset(_BLOCKS_TEXT.split())
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_BOLD = frozenset(("b", "strong"))
_EMBED_CLASS = re.compile(r"twitter-tweet|instagram-media|wp-embedded|fb-post|tiktok-embed|social-embed", re.I)
_BOLD_CLASS = re.compile(r"(?:^|[-_ ])(?:strong|bold|subtitle|subhead|sub-?title|h[2-6])(?:$|[-_ ])", re.I)
_CENTER = re.compile(r"text-align\s*:\s*center", re.I)
_CLOSING = re.compile(r"</(?:html|body)\s*>", re.I)
_BREAK = "\x0b"
_END = re.compile("[。！？…；]")
MAX_BLOCKS = 20_000
MAX_CHARACTERS = 1_000_000
_TAG = re.compile(r"""<([A-Za-z][\w:-]*)[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*>""")
_MAX_TAG = 5000
_MAX_ATTRIBUTES = 200
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
    # A page put together from parts may go on after </html>; the parser would not.
    text = _TAG.sub(_plain_tag, without_ruby(_CLOSING.sub("", text)))
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


def _plain_tag(match: re.Match[str]) -> str:
    """A tag without its attributes where it has hundreds: the parser compares each with every other."""
    tag = match.group()
    crowded = len(tag) > _MAX_TAG and len(re.findall(r"[\s\"'/][^\s\"'/=<>]", tag)) > _MAX_ATTRIBUTES
    return f"<{match[1]}>" if crowded else tag


def blocks_of(root: Element, *, loose: bool = False) -> list[Block]:
    """The blocks of a tree in reading order; scripts, controls and hidden elements have none.

    `loose` says that lines were wrapped by hand, at any width, as they are in plain text and in Markdown.

    Raises:
        InputError: there is more text than in any article (`MAX_BLOCKS`, `MAX_CHARACTERS`).
    """
    blocks = _Walk(Elements(root), loose).run(root)
    if len(blocks) > MAX_BLOCKS or sum(len(b.text) for b in blocks) > MAX_CHARACTERS:
        raise InputError(f"the file holds more text than an article does ({len(blocks)} paragraphs)")
    return blocks


def attributes(element: Element) -> str:
    """An element's class and id, for matching."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"


class _Piece(NamedTuple):
    """Text with one kind of markup: `link` is the number of the link it is in, or 0."""

    text: str
    link: int
    bold: bool
    caption: bool


class _Walk:
    """One pass over a tree: text runs are gathered and cut at block-level tags and at <br>."""

    def __init__(self, elements: Elements, loose: bool) -> None:
        self.elements = elements
        self.loose = loose
        self.wrapping = Wrapping()
        self.blocks: list[Block] = []
        self.pieces: list[_Piece] = []
        self.hrefs: list[str] = []
        self.stack: list[Element] = []
        self.link = self.bold = self.caption = self.embed = self.center = self.row = self.pre = 0
        self.captions: list[Element] = []
        self.after_image = False

    def run(self, root: Element) -> list[Block]:
        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            if event in ("comment", "pi"):
                self.add(element.tail)
            elif event == "start":
                if self.start(element):
                    walk.skip_subtree()
            else:
                self.end(element)
                self.add(element.tail)
        self.flush()
        return self.blocks

    def start(self, element: Element) -> bool:
        tag = element.tag
        if tag in IMAGES:
            self.after_image = True
        if tag in SKIPPED or self.elements.hidden(element):
            element.set("data-skipped", "1")
            return True
        if tag == "br":
            self.add(_BREAK)
        if tag in BLOCKS and not (self.row and tag in ("td", "th", "p", "div")):
            self.flush()
            self.stack.append(element)
        elif self.row and tag in ("td", "th"):
            self.add(" | ")
        self.state(element, +1)
        if tag == "a" and element.get("href"):
            self.hrefs.append(element.get("href"))
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
        named = attributes(element)
        if tag == "a" and element.get("href"):
            self.link += step
        if tag in _BOLD or (tag in ("span", "p") and _BOLD_CLASS.search(named)):
            self.bold += step
        if step > 0 and is_caption(element, named, after_image=self.after_image, linked=self.link > 0):
            self.captions.append(element)
            self.caption += 1
        elif step < 0 and self.captions and self.captions[-1] is element:
            self.captions.pop()
            self.caption -= 1
        if tag in ("blockquote", "div") and _EMBED_CLASS.search(named):
            self.embed += step
        if tag == "center" or element.get("align") == "center" or _CENTER.search(element.get("style") or ""):
            self.center += step
        if tag == "pre":
            self.pre += step
        if tag == "code" and self.pre:
            self.caption += step
        if tag == "tr" and self.elements.data_row(element):
            self.row += step

    def add(self, text: str | None) -> None:
        if text:
            link = len(self.hrefs) if self.link else 0
            for number, part in enumerate(text.split("\n") if self.pre else [text]):
                if number:
                    self.pieces.append(_Piece(_BREAK, 0, bold=False, caption=False))
                self.pieces.append(_Piece(part, link, self.bold > 0, self.caption > 0))

    def flush(self) -> None:
        pieces, self.pieces = self.pieces, []
        if self.stack:
            # Lines without one end of a sentence are headlines or a list, and not wrapped.
            loose = (self.loose or self.pre > 0) and any(_END.search(p.text) for p in pieces)
            self.wrapping.element(loose=loose, first=not self.blocks)
            self.blocks.extend(self.block(line, self.stack[-1]) for line in _lines(pieces, self.wrapping))

    def block(self, line: list[_Piece], element: Element) -> Block:
        text = tidy_running("".join(p.text for p in line))
        text = without_quotes(without_note_marks(without_readings(text)))
        size = sum(len(tidy(p.text)) for p in line)
        heading = next((e.tag for e in reversed(self.stack) if e.tag in _HEADINGS), "")
        links: dict[int, list[str]] = {}
        for piece in line:
            if piece.link:
                links.setdefault(piece.link, []).append(piece.text)
        block = Block(
            text=text.strip("| ") if self.row else text,
            element=element,
            tag=element.tag,
            level=_HEADINGS.get(heading, 0),
            link_chars=sum(len(tidy(p.text)) for p in line if p.link),
            bold_chars=sum(len("".join(p.text.split())) for p in line if p.bold),
            caption=sum(len(tidy(p.text)) for p in line if p.caption) > size / 2,
            embed=self.embed > 0,
            after_image=self.after_image,
            centered=self.center > 0,
            table_row=self.row > 0,
            links=[(tidy("".join(texts)), self.hrefs[n - 1]) for n, texts in links.items()],
        )
        self.after_image = False
        return block


def _lines(pieces: list[_Piece], wrapping: Wrapping) -> list[list[_Piece]]:
    """The pieces cut at line breaks; a break that only wraps a line is not a cut."""
    cut: list[list[_Piece]] = [[]]
    for piece in pieces:
        if piece.text == _BREAK:
            cut.append([])
        else:
            cut[-1].append(piece)
    lines: list[list[_Piece]] = []
    before = ""
    for line in cut:
        text = "".join(p.text for p in line)
        if not text.strip():
            continue
        if lines and wrapping.goes_on(before, text):
            lines[-1].append(_Piece(glue(before.rstrip(), text.lstrip()), 0, bold=False, caption=False))
            lines[-1].extend(line)
        else:
            lines.append(line)
        before = text
    return [line for line in lines if tidy("".join(p.text for p in line))]
