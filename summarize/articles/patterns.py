"""Lines that news pages put round their articles: one table of patterns a kind, in lines/*.txt, matched on simplified text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from importlib.resources import files

from summarize.chinese.script import to_simplified
from summarize.patterns import Pattern

_NAME = r"[\u3400-\u9fff]{2,4}(?:·[\u3400-\u9fff]{2,6})?"
_SEVERAL = rf"{_NAME}(?:[、/／ ]{{1,3}}{_NAME}){{0,3}}"


def _rows(name: str) -> list[str]:
    text = files("summarize.articles").joinpath("lines").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return [row for row in text.splitlines() if row and not row.startswith("# ")]


def words(name: str) -> frozenset[str]:
    """The words of a table that has one a line."""
    return frozenset(_rows(name))


@lru_cache(maxsize=1)
def _macros() -> dict[str, str]:
    """What <<name>> stands for in a pattern."""
    return {
        "credit": f"(?:(?:{'|'.join(_rows('credit_prefixes'))})?(?:{'|'.join(_rows('credit_words'))}))",
        "share": f"(?:{'|'.join(_rows('share_words'))})",
        "names": f"(?P<name>{_SEVERAL})",
        "bare": f"(?P<bare>{_SEVERAL})",
        "after": r"(?=[\s，,）)|｜/】#]|责编|编辑|网编|摄影|$)(?!摄)",
        "latin": r"(?P<name>[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){1,3})",
    }


class Lines:
    """The patterns of one table. They are searched in simplified text; spans hold in the text itself."""

    def __init__(self, name: str, *, ignore_case: bool = True) -> None:
        self._name = name
        self._flags = re.IGNORECASE if ignore_case else 0

    @cached_property
    def _patterns(self) -> list[Pattern]:
        """Read when first asked for, as no article needs all tables."""
        rows = (re.sub("<<(.*?)>>", lambda m: _macros()[m[1]], row) for row in _rows(self._name))
        return [Pattern(row, self._flags) for row in rows]

    def all_in(self, text: str) -> Iterator[re.Match[str]]:
        """The first match of each pattern that is found in `text`."""
        plain = to_simplified(text)
        return (m for p in self._patterns if (m := p.search(plain)))

    def found_in(self, text: str) -> bool:
        """Whether one of the patterns is found in `text`."""
        return any(True for _ in self.all_in(text))

    def cut_from(self, text: str) -> str:
        """`text` up to the first place, for each pattern in turn, where it is found: patterns of this use reach to the end."""
        for pattern in self._patterns:
            match = pattern.search(to_simplified(text))
            text = text[: match.start()] if match else text
        return text


AUTHORS = Lines("authors", ignore_case=False)
AUTHOR_BOXES = Lines("author_boxes")
BIOGRAPHIES = Lines("biographies")
BREADCRUMBS = Lines("breadcrumbs")
CAPTIONS = Lines("captions")
CLOSING_NAMES = Lines("closing_names")
COLUMN_BRACKETS = Lines("columns_before_titles")
COMMENTS = Lines("comments")
COPYRIGHT = Lines("copyright")
CREDITS = Lines("credits")
EXCERPTS = Lines("excerpts")
GENERIC_TITLES = Lines("generic_titles")
NOTICES = Lines("notices")
NOT_AUTHORS = Lines("not_authors")
ORIGINALS = Lines("originals")
PROMOTION = Lines("promotion")
PROMOTION_HINTS = Lines("promotion_hints")
RELATED = Lines("related")
RELATIVE_TIMES = Lines("relative_times")
SHARE = Lines("share")
SITES = Lines("sites")
TRAILING = Lines("trailing")

COLUMNS = words("columns")
MENU_WORDS = words("menu_words")
PLACES = tuple(sorted(words("places"), key=lambda w: (-len(w), w)))
