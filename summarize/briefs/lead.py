"""The lead: one sentence of the article that says who did what, and when, if one of them is translated without a fault."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from summarize.briefs.selection import bigrams
from summarize.chinese.sentences import Sentence
from summarize.translation.types import Translation

_FIRST = 3
"""News stands in the first sentences of an article."""
_WORDS = range(8, 61)
_OF_TITLE = 0.2
"""The share of the title's character bigrams that the lead has: what tells other news is no lead."""
_WHO = frozenset({"person", "organisation", "place"})
# A sentence that hangs on the one before, or in which somebody speaks whom it does not name.
_HANGS = re.compile(
    r"^[\"“‘(]|^(?:he|she|it|they|this|these|those|such|his|her|its|their|there|but|and|so|then|also|however|meanwhile|we|i|you)\b",
    re.IGNORECASE,
)


def choose_lead(body: Sequence[Sentence], translations: Mapping[str, Translation], title: str) -> Sentence | None:
    """The sentence that leads a brief, or None where none is fit for it.

    `body` are the sentences of the article's text, `translations` are by sentence id. Fit is one of the first three that carries no
    warning, names somebody or something, stands alone and tells what the Chinese title tells; one that says when goes before one that
    does not.
    """
    fit = [s for s in body[:_FIRST] if s.id in translations and _fit(translations[s.id]) and _tells(s.text, title)]
    if not fit:
        return None
    return next((s for s in fit if any(e.kind == "date" for e in translations[s.id].expected)), fit[0])


def _tells(text: str, title: str) -> bool:
    wanted, found = (bigrams(t) for t in (title, text))
    return not wanted or len(wanted & found) >= _OF_TITLE * len(wanted)


def _fit(translation: Translation) -> bool:
    text = translation.text
    return (
        not translation.warnings
        and len(text.split()) in _WORDS
        and not _HANGS.match(text)
        and any(e.type in _WHO and e.found for e in translation.expected)
    )
