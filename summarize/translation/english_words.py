"""English words: which are any, the past forms of verbs, and plurals and past tenses spelt as English spells them."""

from __future__ import annotations

import lzma
import re
from functools import lru_cache, partial
from importlib.resources import files

from summarize.chinese.words import alternatives, words
from summarize.glossary.ordinary import ordinary_words

FEWEST_LETTERS = 4
"""Words of fewer are not looked up."""

WORD = re.compile(r"[A-Za-z0-9](?:[\w'’.-]*\w)?")
"""A word or number, with what joins its parts."""

STARTS, ENDS = r"(?<![\w’'./@#&-])", r"(?=[\s,.;:?!\"”)-]|$)(?!\.\w)"
"""Where a word in small letters begins and ends: no part of an address, a name or a compound."""

_STEM = "[a-z]{2,}[b-df-hj-np-tv-z]"
_INFLECTED = tuple(
    (re.compile(rf"{STARTS}({_STEM}){wrong}{ENDS}"), right)
    for wrong, right in (("ys", "ies"), ("yed", "ied"), ("eed", "ed"))
)
_IRREGULAR = alternatives(
    words(
        """
        was were had beat became began bought broke brought built came caught chose drew drove fell fled flew fought found gave got
        grew held hit kept led left lost made met paid ran rose sang sat saw sent sold sought spoke stood struck taught threw told
        took went won wore wrote
        """
    )
)
PAST = rf"(?:{_IRREGULAR}|\w{{2,}}ed)\b"
"""A regular expression for a verb of the past; some of what ends in -ed is none."""

ALSO_PAST = "cut|put|set|shot"
"""Past forms that are a noun or the present as well."""

_PAST = re.compile(rf"\b{PAST}")
_NO_PAST = re.compile(
    r"\b(?:United|need|indeed|speed|feed|bed|red|led-\w+|exceed|proceed|[Ll]imited|hundred|unchanged|unaffected)\b"
)


@lru_cache(maxsize=1)
def _english() -> str:
    """All words that the list knows, one a line; looked through as it is, which takes less than a set of them."""
    data = files("summarize.translation").joinpath("english_words.txt.xz").read_bytes()
    return lzma.decompress(data).decode()


def is_english(word: str) -> bool:
    """Whether a word in small letters is one of English; it may be a rare one."""
    return word in ordinary_words() or f"\n{word}\n" in _english()


def past_verb(text: str) -> str:
    """The first verb of the past in an English text, "" for none.

    >>> past_verb("The United States indeed met its allies.")
    'met'
    """
    found = _PAST.search(_NO_PAST.sub("", text))
    return found[0] if found else ""


def inflect(text: str) -> str:
    """`text` with plurals and past tenses spelt as English spells them where what stands there is no word (trajectorys, lobbyed)."""
    for pattern, ending in _INFLECTED:
        text = pattern.sub(partial(_inflected, ending), text)
    return text


def _inflected(ending: str, m: re.Match[str]) -> str:
    return word if not is_english(m[0]) and is_english(word := m[1] + ending) else m[0]
