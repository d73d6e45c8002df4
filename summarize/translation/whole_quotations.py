"""Quotation marks at the ends of a sentence: of one that is a quotation from end to end, models lose one of them, or both, or set one in
the middle; of one that begins or ends with a quotation, the first or the last."""

from __future__ import annotations

import re

_WHOLE = re.compile(r"[“\"「『][^“”\"「」『』]+[”\"」』]")
_MARKS = re.compile('[“”"]')
_QUOTES = ("“", "”", '"')
_OPENING, _CLOSING = "“「『", "”」』"
_CLOSES_FIRST = re.compile(r'[^"]{3,}[,.!?]"\s')
_OPENS_LAST = re.compile(r'\s"[^\s"][^"]{3,}[.!?]$')
_SAID = re.compile(r"[\"”],? (?:he|she|they|\w+) (?:said|added|told|wrote)\b|\b(?:said|added),? [\"“]")


def quoted_whole(english: str, source: str) -> str:
    """The English of a Chinese sentence within one pair of quotation marks, within one pair; those inside it (‘…’) are single.

    Of any other sentence, and of an English one that says more than the quotation, the first mark is set where the Chinese begins with
    one and what stands first in the English is one that closes, and the last mark likewise.
    """
    if not _WHOLE.fullmatch(source.strip()) or _SAID.search(english):
        return _ends_quoted(english.strip(), source.strip())
    body = english.strip()
    opens, closes = body[:1] in _QUOTES, body[-1:] in _QUOTES
    body = body[opens : len(body) - closes]
    inner = len(_MARKS.findall(body))
    body = _MARKS.sub("'" if inner % 2 == 0 and opens == closes else "", body)
    return f'"{body.strip()}"'


def _ends_quoted(english: str, source: str) -> str:
    if english.count('"') % 2 == 0:
        return english
    if source[:1] in _OPENING and _CLOSES_FIRST.match(english):
        return f'"{english}'
    if source[-1:] in _CLOSING and _OPENS_LAST.search(english):
        return f'{english}"'
    return english
