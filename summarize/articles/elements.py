"""What is asked of an element as a whole: whether it is hidden, whether it is a row of a data table; each tree is walked once."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from summarize.articles.text import han_count, tidy

Element = Any
"""An lxml element; lxml ships no types."""

CONTROLS = frozenset(("button", "select", "option", "textarea", "object", "map", "dialog"))
_NONE = re.compile(r"display\s*:\s*none", re.I)
_FOR_EARS = re.compile(r"(?:^|\s)(?:visually-?hidden|sr-only|screen-?reader-?(?:text|only)|a11y-hidden)(?:$|\s)", re.I)
"""Classes of what only a screen reader says: "image source," before a credit."""
_TITLES = frozenset(("h1", "h2", "h3"))
_MUCH = 300
_MUCH_IN_CONTROL = 60
_CELL = 60
_ROW = 1000
_MIN_SHORT = 2
_SHORT_SHARE = 0.75


class Elements:
    """Facts about the elements of one tree, found when first asked for."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._text: dict[Element, tuple[int, int]] | None = None
        self._holders: set[Element] | None = None
        self._tables: dict[Element, bool] = {}

    def hidden(self, element: Element) -> bool:
        """Whether an element is hidden or a control. Much text in one is the page's: shown by a script, or a tag never closed."""
        if element.tag in CONTROLS:
            han, stops = self._weight(element)
            return not (stops and han >= _MUCH_IN_CONTROL)
        if _FOR_EARS.search(element.get("class") or "") and element.tag not in _TITLES:
            return self._weight(element)[0] < _MUCH_IN_CONTROL
        if element.get("hidden") is None and not _NONE.search(element.get("style") or ""):
            return False
        return self._weight(element)[0] < _MUCH

    def data_row(self, row: Element) -> bool:
        """Whether a table row is data: cells side by side, short as a rule, none holding a list or another table."""
        cells = _cells(row)
        if not cells or any(c in self._holding() for c in cells):
            return False
        short = all(length_to(c, _CELL) <= _CELL for c in cells)
        table = next(row.iterancestors("table"), None)
        if len(cells) >= 2 and short:
            return True
        return (
            table is not None and self._is_data(table) and (short or len(cells) >= 2) and length_to(row, _ROW) <= _ROW
        )

    def _is_data(self, table: Element) -> bool:
        """Whether most rows of a table are short cells side by side, two rows or more."""
        if table not in self._tables:
            rows = [_cells(row) for row in table.iter("tr")]
            short = sum(len(r) >= 2 and all(length_to(c, _CELL) <= _CELL for c in r) for r in rows)
            self._tables[table] = table not in self._holding() and short >= max(_MIN_SHORT, _SHORT_SHARE * len(rows))
        return self._tables[table]

    def _weight(self, element: Element) -> tuple[int, int]:
        """The Han characters and the full stops in an element."""
        if self._text is None:
            self._text = {}
            for _, e in etree.iterwalk(self._root, events=("end",)):
                inside = [e.text or "", *(c.tail or "" for c in e)]
                below = [self._text.get(c, (0, 0)) for c in e]
                self._text[e] = (
                    sum(map(han_count, inside)) + sum(h for h, _ in below),
                    sum(t.count("。") for t in inside) + sum(s for _, s in below),
                )
        return self._text[element]

    def _holding(self) -> set[Element]:
        """The elements that hold a table or an item of a list."""
        if self._holders is None:
            self._holders = set()
            for inner in self._root.iter("table", "li"):
                for outer in inner.iterancestors():
                    if outer in self._holders:
                        break
                    self._holders.add(outer)
        return self._holders


def _cells(row: Element) -> list[Element]:
    return [c for c in row if c.tag in ("td", "th")]


def length_to(element: Element, limit: int) -> int:
    """The characters of an element's text, counted up to a little over `limit`."""
    length = 0
    for text in element.itertext():
        length += len(tidy(text))
        if length > limit:
            break
    return length
