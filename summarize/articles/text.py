"""Small facts about strings that every module of this room asks for: tidy white space, Han characters, prose."""

from __future__ import annotations

import re

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]")
_SPACES = re.compile(r"[\s\u3000\xa0]+")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WIDE = "\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’…—"
_WIDE_GAP = re.compile(f"(?<=[{_WIDE}])[\\s\u3000\xa0]+(?=[{_WIDE}])")
_END = "。！？!?…；;”」』’）)：:—."
_SENTENCE = re.compile("[，。！？；：、]")
_KEY = re.compile(r"[\W_]+")


def tidy(text: str) -> str:
    """`text` on one line: invisible characters gone, white space of any kind one space, none at the ends."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip()


def tidy_running(text: str) -> str:
    """`tidy`, and a gap between two wide characters that a line break or a page's indentation made is closed."""

    def close(match: re.Match[str]) -> str:
        gap = match.group()
        return "" if "\n" in gap or len(gap) > 3 else " "

    return tidy(_WIDE_GAP.sub(close, _INVISIBLE.sub("", text)))


def han_count(text: str) -> int:
    """The number of Han characters in `text`."""
    return len(_HAN.findall(text))


def key(text: str) -> str:
    """What two spellings of one title or name share: letters and digits only, lower case."""
    return _KEY.sub("", text).lower()


def ends_sentence(text: str) -> bool:
    """Whether `text` stops where a sentence may stop."""
    return text.rstrip()[-1:] in _END if text.strip() else False


def is_prose(text: str) -> bool:
    """Whether `text` reads like running Chinese text: long enough, with the punctuation of a sentence."""
    return han_count(text) >= 18 and bool(_SENTENCE.search(text))
