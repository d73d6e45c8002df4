"""A translated sentence made to stand alone as a point of the summary."""

from __future__ import annotations

import re

from summarize.briefs.tidy import capitalize

_LINK = re.compile(
    r"^(?:however|but|and|so|yet|still|therefore|thus|hence|moreover|furthermore|besides|in addition|meanwhile|at the same time|"
    r"nevertheless|nonetheless|also|additionally|for example|for instance|in fact|then|as a result|consequently)\b,? +",
    re.IGNORECASE,
)
_KEEP = re.compile(r"^(?:so far|so-called|still life|and/or|but for|then-|also known)", re.IGNORECASE)


def stand_alone(text: str) -> str:
    """`text` without a word that ties it to the sentence before ("However, ..."), a capital at its start, a full stop at its end."""
    while (link := _LINK.match(text)) and not _KEEP.match(text) and link.end() < len(text):
        if text[link.start() : link.end()].rstrip().endswith(",") or link[0].lower().strip() in (
            "but",
            "and",
            "so",
            "yet",
        ):
            text = capitalize(text[link.end() :])
        else:
            break
    return text if re.search(r"[.!?…][\"'”’)]*$", text) else text.rstrip(",;: ") + "."
