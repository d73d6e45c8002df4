"""The lead: one sentence of the article that says who did what, and when, if one of them is translated without a fault."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from summarize.briefs.headline import title_sentences
from summarize.briefs.selection import share_told
from summarize.chinese.sentences import Sentence
from summarize.translation.types import Translation
from summarize.warnings import UNCONFIRMED

_FIRST = 3
"""News stands in the first sentences of an article."""
_WORDS = range(8, 61)
_OF_TITLE, _LATER = 0.2, 0.3
"""The share of the title's character bigrams that the lead has: what tells other news is no lead. More if it is not the first sentence."""
_SURE = 2.0
"""What a nat of the model's surety is worth in shares of the title."""
_WHO = frozenset({"person", "organisation", "place"})
_DAY = re.compile(r"[日号號]|[周週](?=[一二三四五六日天末])|星期|礼拜|禮拜|[今昨前]天|上午|下午|[今昨]晚")
# A sentence that hangs on the one before, or in which somebody speaks whom it does not name.
_HANGS = re.compile(
    r"^[\"“‘(]|^the (?:speech|report|program|article|statement|document|telegram)s?\b"
    r"|^(?:he|she|it|they|this|these|those|such|his|her|its|their|there|but|and|so|then|also|however|meanwhile|we|i|you)\b",
    re.IGNORECASE,
)
_NO_NEWS = re.compile(r"[!\\=<>*]|\?$")
"""A cry, a question, what is left of a page's code."""


def choose_lead(body: Sequence[Sentence], translations: Mapping[str, Translation], title: str) -> Sentence | None:
    """The sentence that leads a brief, or None where none is fit for it.

    `body` are the sentences of the article's text, `translations` are by sentence id. Fit is one of the first three that carries no
    warning but of names to confirm, names somebody or something, stands alone and tells what the Chinese title tells; one that says the
    day goes before one that does not, then the one that tells the most of the title and that the model is surest of.
    """
    titles = [title_or_half.text for title_or_half in title_sentences(title)]
    told = {s.id: share_told(titles, s.text) for s in body[:_FIRST]}
    least = {s.id: _LATER if i else _OF_TITLE for i, s in enumerate(body[:_FIRST])}
    fit = [s for s in body[:_FIRST] if s.id in translations and _fit(translations[s.id]) and told[s.id] >= least[s.id]]

    def worth(sentence: Sentence) -> tuple[bool, float]:
        translation = translations[sentence.id]
        return _says_the_day(translation), told[sentence.id] + _SURE * translation.score

    return max(fit, key=worth, default=None)


def _says_the_day(translation: Translation) -> bool:
    return any(e.kind == "date" and _DAY.search(e.source) for e in translation.expected)


def _fit(translation: Translation) -> bool:
    text = translation.text
    return (
        all(w.rule == UNCONFIRMED for w in translation.warnings)
        and len(text.split()) in _WORDS
        and not _HANGS.match(text)
        and not _NO_NEWS.search(text)
        and any(e.type in _WHO and e.found for e in translation.expected)
    )
