"""Whether what was read is an article at all, and what a reader must know of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarize.articles.article import Paragraph
from summarize.articles.document import Document
from summarize.articles.language import (
    cantonese_warnings,
    foreign_title,
    is_garbled,
    language_problem,
    language_warnings,
)
from summarize.articles.outlets import is_video_host
from summarize.articles.patterns import EXCERPTS
from summarize.articles.text import han_count, key, longest_run, tidy
from summarize.chinese.units_alone import units_alone
from summarize.errors import InputError
from summarize.warnings import BriefWarning

SHORT = 120
"""Han characters: a shorter body is an article with a warning."""

MIN_HAN = 12
"""Han characters: a shorter body is none."""

MIN_LINES = 8
"""Lines: so many without one sentence among them are headlines."""

MAX_RUN = 400
"""Characters without any punctuation or space: no sentence is so long, and no model translates one."""

_BARE = 3
"""Units without a number: in 103 real articles one whose numbers were cut out had 21, two others had one."""

_MAX_LOST = 0.02
_FEW_LOST = 3
_FEW = 40
_MOSTLY_LOST = 0.3


def usable(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[BriefWarning]]:
    """The paragraphs that can be translated, and a warning for those that cannot: characters are lost, or there is no punctuation.

    Raises:
        InputError: most of the text cannot be used.
    """
    damaged = [p for p in paragraphs if p.text.count("\ufffd") >= max(2, _MAX_LOST * len(p.text)) or is_garbled(p.text)]
    endless = [p for p in paragraphs if p not in damaged and longest_run(p.text) > MAX_RUN]
    kept = [p for p in paragraphs if p not in damaged and p not in endless]
    total = sum(len(p.text) for p in paragraphs if p.translated)
    if sum(len(p.text) for p in damaged if p.translated) > total / 2:
        lost = sum(p.text.count("\ufffd") for p in damaged)
        what = f"damaged: {lost} characters are lost" if lost else "garbled"
        raise InputError(
            f"the text is {what} (it was decoded with the wrong encoding before it was saved); get the original file"
        )
    if sum(len(p.text) for p in endless if p.translated) > total / 2:
        raise InputError(f"the text has no punctuation for more than {MAX_RUN} characters, which no sentence is")
    notes = []
    if damaged:
        notes.append(BriefWarning("damaged-text", f"{_paragraphs(damaged)} left out: characters are lost"))
    if endless:
        notes.append(
            BriefWarning("unpunctuated", f"{_paragraphs(endless)} left out: no punctuation in {MAX_RUN} characters")
        )
    return kept, notes


def _paragraphs(some: list[Paragraph]) -> str:
    return "1 paragraph is" if len(some) == 1 else f"{len(some)} paragraphs are"


def refuse(document: Document, title: str | None, text: str, url: str | None) -> None:
    """Raise an InputError that says which kind of non-article this is; `text` is the body."""
    everything = "".join(b.text for b in document.blocks)
    problem = language_problem(text or everything) or (
        foreign_title(title) if title and han_count(text) < _FEW else None
    )
    if problem:
        raise InputError(problem)
    if title and key(text) and key(text) in key(title):
        raise InputError("the file holds a title and no body")
    links = sum(1 for b in document.blocks if b.link_density > 0.5)
    lines = [b for b in document.blocks if han_count(b.text) >= 4 and not b.table_row]
    if len(lines) >= MIN_LINES and not any(_is_running(b.text) for b in lines):
        raise InputError(f"the file is an index page: {len(lines)} headlines and no running text")
    if han_count(text) >= MIN_HAN:
        return
    if links >= 8:
        raise InputError(f"the file is an index page: {links} links and no running text")
    if _has_video(document) or (url and is_video_host(url)):
        raise InputError("the file holds a video and no text")
    if everything.count("\ufffd") > _MOSTLY_LOST * len(everything):
        raise InputError("the text is damaged: most of it was decoded with the wrong encoding before it was saved")
    if not tidy(everything):
        raise InputError("the file holds no text")
    raise InputError("the file holds no article body")


def _is_running(text: str) -> bool:
    """Whether a line ends as a sentence does, or is longer than any headline."""
    return han_count(text) > 60 or text[-1] in "。！？；…”」』" or "。" in text


def notes(document: Document, paragraphs: Sequence[Paragraph], url: str | None) -> Iterator[BriefWarning]:
    """What a reader must know of the article besides how its file was decoded; raises InputError where too much of it is lost."""
    text = "".join(p.text for p in paragraphs if p.kind == "body")
    han = han_count(text)
    yield from language_warnings(text)
    yield from cantonese_warnings([p.text for p in paragraphs if p.translated])
    damaged = text.count("\ufffd")
    if damaged > max(_FEW_LOST, _MAX_LOST * len(text)):
        raise InputError(f"the text is damaged: {damaged} characters are lost (U+FFFD)")
    if damaged:
        yield BriefWarning("damaged-text", f"{damaged} characters of the body are lost (U+FFFD)")
    bare = units_alone(text)
    if bare >= _BARE:
        yield BriefWarning(
            "figures-stripped", f"{bare} figures are gone from the text (月日, 亿元 without a number); trust none of it"
        )
    rows = sum(p.kind == "table" for p in paragraphs)
    if rows:
        yield BriefWarning(
            "table-left-out", f"{rows} rows of tables are not translated; summarize extract has them in Chinese"
        )
    if han < SHORT:
        yield BriefWarning("short-article", f"the body has only {han} Chinese characters")
    if any(EXCERPTS.found_in(b.text) for b in document.blocks if b.links or len(document.blocks) <= 6):
        yield BriefWarning("excerpt", "the text ends with a link to the rest of the article")
    if (url and is_video_host(url)) or (_has_video(document) and han < 2 * SHORT):
        yield BriefWarning("video", "the article goes with a video; its text is a description or a transcript")


def _has_video(document: Document) -> bool:
    return next(document.root.iter("video"), None) is not None or "youtube.com/embed" in document.source
