"""Quotation marks round a sentence that is a quotation from end to end: models lose one of them, or both, or set one in the middle."""

from __future__ import annotations

import re

_WHOLE = re.compile(r"[“\"「『][^“”\"「」『』]+[”\"」』]")
_MARKS = re.compile('[“”"]')
_QUOTES = ("“", "”", '"')
_SAID = re.compile(r"[\"”],? (?:he|she|they|\w+) (?:said|added|told|wrote)\b|\b(?:said|added),? [\"“]")


def quoted_whole(english: str, source: str) -> str:
    """The English of a Chinese sentence within one pair of quotation marks, within one pair; those inside it (‘…’) are single.

    Any other sentence stays as it is, and so does an English one that says more than the quotation.
    """
    if not _WHOLE.fullmatch(source.strip()) or _SAID.search(english):
        return english
    body = english.strip()
    opens, closes = body[:1] in _QUOTES, body[-1:] in _QUOTES
    body = body[opens : len(body) - closes]
    inner = len(_MARKS.findall(body))
    body = _MARKS.sub("'" if inner % 2 == 0 and opens == closes else "", body)
    return f'"{body.strip()}"'
