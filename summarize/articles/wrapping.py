"""Lines that were wrapped by hand: whether a line goes on with the paragraph before it."""

from __future__ import annotations

import re

from summarize.articles.dates import is_date_only, is_meta_row
from summarize.articles.menus import is_furniture
from summarize.articles.patterns import CREDITS
from summarize.articles.text import ends_sentence, han_count

LONG = 30
"""Characters: a line as long as this may have been wrapped in any text."""

_WORDS = 2

_INDENT = re.compile(r"\n?(?:\u3000|\xa0| {2}|\t)")
_WIDE_INDENT = re.compile(r"[ \t\n]*[\u3000\xa0]{2}")
_NUMBER_END = re.compile(r"\d\.?$")
_NUMBER_GOES_ON = re.compile(r"[\d万亿%％]")
_ENOUGH = 2
"""Line ends inside sentences that show that a file is wrapped by hand."""

_RUNNING = re.compile("[，。；！？]")
_ITEM = re.compile(
    r"[一二三四五六七八九十]{1,3}[、．.]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}(?:[、）)]|[．.](?!\d))"
    r"|[•·●■◆▲△▼★☆※*－—-]\s*\D|[|【\[]"
)
_LABEL = re.compile(r"[\u3400-\u9fff·]{1,8}\s?[:：]")
_QUOTES = "”’」』\"'"


class Wrapping:
    """The lines of a file, told one after another, element by element.

    `loose` text is wrapped by hand at any width (plain text, Markdown, <pre>); in other text long lines are taken as wrapped, and
    indented paragraphs. The first line of a file may be its title, and is never the beginning of a wrapped paragraph.
    """

    def __init__(self) -> None:
        self._loose = self._first = self._begun = self._indented = self._running = self._labelled = False
        self._joined = 0

    def element(self, *, loose: bool, first: bool) -> None:
        """The lines that follow are those of the next element; `first` says that nothing stands above."""
        self._loose, self._first = loose, first
        self._begun = self._running = False

    def goes_on(self, line: str, following: str) -> bool:
        """Whether `following` goes on with the paragraph whose last line is `line`; both come with their indentation."""
        text = line.strip()
        if not self._begun:
            self._begun, self._labelled = True, bool(_LABEL.match(text))
            self._indented = bool((_INDENT if self._loose else _WIDE_INDENT).match(line))
        self._running = self._running or bool(_RUNNING.search(text))
        joined = self._joins(text, following)
        self._joined += joined
        if not joined:
            self._begun = self._running = self._first = False
        return joined

    def _joins(self, text: str, following: str) -> bool:
        start = following.strip()
        if not text or not start:
            return False
        if len(text) >= LONG and (text[-1].isalnum() or text[-1] in "，、,"):
            return True
        if not han_count(text) or not han_count(start) or is_furniture(text) or is_furniture(start):
            return False
        if not self._loose and not self._indented:
            return self._running and bool(_NUMBER_END.search(text) and _NUMBER_GOES_ON.match(start))
        known = self._joined >= _ENOUGH and len(text) >= _WORDS
        if not (self._indented or ((self._running or known) and not self._first)):
            return False
        if ends_sentence(text) and not _cuts_number(text, start):
            return text[-1] in _QUOTES and not ends_sentence(text.rstrip(_QUOTES))
        return not self._is_own(start, following)

    def _is_own(self, start: str, following: str) -> bool:
        """Whether a line is one of its own: indented, an item of a list, a speaker, a credit, a date."""
        if _INDENT.match(following) or _ITEM.match(start) or is_date_only(start) or is_meta_row(start):
            return True
        return bool(_LABEL.match(start)) and (self._labelled or CREDITS.found_in(start))


def _cuts_number(before: str, after: str) -> bool:
    """Whether a line end cuts a number at its point: 1. and 5亿."""
    return before[-1] == "." and before[-2:-1].isdigit() and after[:1].isdigit()
