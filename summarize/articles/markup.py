"""Markdown and plain text to HTML, so that every form of a file goes the same way from there."""

from __future__ import annotations

import html
import re

from markdown_it import MarkdownIt

_WIKI = re.compile(r"\[\[(?:[a-z]{2,3}:)?([^\]|\n]{1,60})(?:\|[^\]\n]{0,200})?\]\](?!\()")
_STRONG = re.compile(r"\*\*(?=\S)([^*\n]{1,2000}?)(?<=\S)\*\*")
_BLANK = re.compile(r"(\n[ \t]*\n)")
_MAX_BRACKETS = 500
_MARKDOWN_IT = (
    MarkdownIt("commonmark", {"html": True, "breaks": True}).enable(["table", "strikethrough"]).disable(["code"])
)
_MIN_CELLS = _MIN_ROWS = 2
_CELL_GAP = re.compile(r"\t+|\s*[|｜]\s*|[ \u3000]*\u3000[ \u3000]*| {2,}")
_RULE = re.compile(r"^[\s|+:=-]+$")
_PICTURE = re.compile(r"^[ \t\u3000]*[\[【]\s?(?:图片|圖片|图|圖|照片|动图|動圖)\s?\d{0,2}\s?[\]】][ \t]*$", re.M)
"""Where a picture stood before the text was copied."""


def markdown_to_html(text: str) -> str:
    """Markdown with HTML in it to HTML; wiki links become their text, and code that dumps a page's HTML is left out."""
    # CommonMark leaves **…。**下 alone, because no space follows; Chinese has none.
    text = _STRONG.sub(r"<strong>\1</strong>", _WIKI.sub(r"\1", _PICTURE.sub("<img>", text)))
    # The parser takes time in the square of the brackets of a paragraph.
    text = "".join(
        part.replace("[", "&#91;") if part.count("[") > _MAX_BRACKETS else part for part in _BLANK.split(text)
    )
    rendered: str = _MARKDOWN_IT.render(text)
    return re.sub(r'<pre><code class="language-html">.*?</code></pre>', "", rendered, flags=re.S)


def plain_to_html(text: str) -> str:
    """Plain text to HTML: a paragraph for each group of lines, a break for each line end, a table for rows of cells with tabs between."""
    out = []
    for group in re.split(r"\n[ \t\u3000\xa0]*\n", text):
        lines = [line for line in group.split("\n") if line.strip()]
        if not lines:
            continue
        escaped = [_PICTURE.sub("<img>", html.escape(line, quote=False)) for line in lines]
        out.append(_table(escaped) or f"<p>{'<br>'.join(escaped)}</p>")
    return "".join(out) or "<p></p>"


def _table(lines: list[str]) -> str | None:
    """The HTML table that lines of cells make, with tabs, bars or wide gaps between; each row has as many, and figures below the first."""
    rows = [[c.strip() for c in _CELL_GAP.split(line.strip(" |\t\u3000"))] for line in lines if not _RULE.match(line)]
    if len(rows) < _MIN_ROWS or len(rows[0]) < _MIN_CELLS or len({len(r) for r in rows}) > 1:
        return None
    if not all(any(re.search(r"\d", c) for c in row) and not re.search("[。；！？]", "".join(row)) for row in rows[1:]):
        return None
    return "<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows) + "</table>"
