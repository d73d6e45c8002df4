"""Small facts about strings that every module of this room asks for: tidy white space, Han characters, prose."""

from __future__ import annotations

import re

from summarize.chinese.characters import HAN

# Terminal commands, control characters, zero-width and bidirectional marks, tags: what a reader does not see and a terminal obeys.
_INVISIBLE = re.compile(
    "\x1b\\[[0-9;?]{0,20}[ -/]{0,4}[@-~]"
    "|[\x00-\x08\x0e-\x1b\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_SPACES = re.compile(r"[\s\u3000\xa0]+")
_HAN = re.compile(f"[{HAN}]")
_WIDE = "\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’…—"
_IS_WIDE = re.compile(f"[{_WIDE}]")
_WIDE_GAP = re.compile(f"(?<=[{_WIDE}])[\\s\u3000\xa0]+(?=[{_WIDE}])")
_LINE_END = re.compile(r"[^\S\n]*\n\s*")
_NOTE_MARK = re.compile(r"(?<=[\u3400-\u9fff，。；：、”」』》）)])\[\d{1,3}\](?![A-Za-z0-9号號(（])")
_DATE = re.compile(r"\d{1,2}月|\d{4}年")
_LATE_MONTH = re.compile("[012]月")
_END = "。！？!?…；;”」』’）)：:—."
_CLAUSE = re.compile("[，。；！？]")
_SENTENCE = re.compile("[，。！？；：、]")
_PIECE = re.compile("[\u3400-\u9fff\uf900-\ufaff0-9]+")
_KEY = re.compile(r"[\W_]+")


def tidy(text: str) -> str:
    """`text` on one line: invisible characters gone, white space of any kind one space, none at the ends."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip()


def tidy_running(text: str) -> str:
    """`tidy`, and a gap that a line break or a page's indentation made inside a sentence, a word or a number is closed."""

    def close(match: re.Match[str]) -> str:
        gap = match.group()
        return "" if "\n" in gap or len(gap) > 3 else " "

    text = _INVISIBLE.sub("", text)
    if "\n" in text and _CLAUSE.search(text):
        text = _LINE_END.sub(lambda m: glue(text[max(0, m.start() - 2) : m.start()], text[m.end() : m.end() + 5]), text)
    return tidy(_WIDE_GAP.sub(close, text))


def without_note_marks(text: str) -> str:
    """`text` without the numbers of its footnotes: 案中[10]裁定."""
    return _NOTE_MARK.sub("", text)


def glue(before: str, after: str) -> str:
    """What stands between two lines of a wrapped text: nothing beside a wide character or inside a number, else a space."""
    last, first = before[-1:], after[:1]
    if _IS_WIDE.match(last) or _IS_WIDE.match(first) or not last or not first:
        return ""
    if last.isdigit() and _DATE.match(after):
        return "" if last == "1" and not before[-2:-1].isdigit() and _LATE_MONTH.match(after) else " "
    number = last.isdigit() and (first.isdigit() or first in ".,%°:/")
    number = number or (last in ".,:/" and before[-2:-1].isdigit() and first.isdigit())
    return "" if number or last in "-$€£¥" else " "


def han_count(text: str) -> int:
    """The number of Han characters in `text`."""
    return len(_HAN.findall(text))


def longest_run(text: str) -> int:
    """The length of the longest piece of Chinese `text` without punctuation or white space."""
    return max(map(len, _PIECE.findall(text)), default=0)


def key(text: str) -> str:
    """What two spellings of one title or name share: letters and digits only, lower case."""
    return _KEY.sub("", text).lower()


def ends_sentence(text: str) -> bool:
    """Whether `text` stops where a sentence may stop."""
    return text.rstrip()[-1:] in _END if text.strip() else False


def is_prose(text: str) -> bool:
    """Whether `text` reads like running Chinese text: long enough, with the punctuation of a sentence."""
    return han_count(text) >= 18 and bool(_SENTENCE.search(text))
