"""One English title for a work that no list has, 《下沉年代》: the model is asked for it by itself, once, so that it is one everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from summarize.chinese.characters import HAN
from summarize.chinese.normalize import aligned
from summarize.data import word_list
from summarize.figures import find_figures
from summarize.glossary.matching import Matcher
from summarize.glossary.naming import Spelling
from summarize.models.translator import Translator
from summarize.translation.annotation import annotate, put_in
from summarize.translation.title_style import in_title_case

_HYPOTHESES = 3
_WORK = re.compile(rf"《(?P<title>[{HAN}·、,，:：—-]{{2,24}})》")
_LONGEST = 1.6
"""English words a Chinese character at most: a longer answer says more than the title."""
_ENGLISH = re.compile(r"[A-Za-z][A-Za-z'’,.:& -]*[A-Za-z.]")
_ARTICLE = re.compile(r"^(?:the|an?|to) ", re.IGNORECASE)


@lru_cache(maxsize=1)
def _kinds() -> frozenset[str]:
    """What documents are, which stands for a title that was told before: 《方案》指出 is "the plan says"."""
    return frozenset(word_list("summarize.translation", "document_kinds.txt"))


def entitle(text: str, matcher: Matcher, translator: Translator) -> dict[str, Spelling]:
    """The English of the works that `text` names between 《》 and no glossary has, by the Chinese with its marks; nothing for a title with
    figures, or where the model's answers are no titles.

    It depends on the title, the names in it and the model alone. Raises ModelError.
    """
    works = list(dict.fromkeys(_unknown(aligned(text), matcher)))
    if not works:
        return {}
    asked = [put_in(title, annotate(title, matcher), lambda a: a.asked) for title in works]
    answers = translator.translate(asked, hypotheses=_HYPOTHESES)
    found = {}
    for title, hypotheses in zip(works, answers, strict=True):
        english = (h.text.strip(" .\"'“”‘’") for h in hypotheses)
        if fit := next((e for e in english if _fits(title, e)), ""):
            found[f"《{title}》"] = Spelling(in_title_case(_ARTICLE.sub("", fit)), "work")
    return found


def _unknown(text: str, matcher: Matcher) -> Iterator[str]:
    for m in _WORK.finditer(text):
        known = any(match.start <= 1 and match.end > len(m["title"]) for match in matcher.find(m[0]))
        if not known and m["title"] not in _kinds() and not find_figures(m["title"]):
            yield m["title"]


def _fits(title: str, english: str) -> bool:
    return bool(_ENGLISH.fullmatch(english)) and len(english.split()) <= max(2, _LONGEST * len(title))
