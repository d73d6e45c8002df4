"""The names of several articles in one table: a person whom outlets write in different ways stands in it once."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarize.briefs.digest.types import DigestArticle, DigestName
from summarize.chinese.normalize import aligned
from summarize.translation.annotation import SOURCE

_LAST = re.compile(r"[·・•?？]")
"""What divides the parts of a foreign name; a lost middle dot is a question mark."""

_Row = tuple[str, str, str, str]


def digest_names(articles: Iterable[DigestArticle]) -> tuple[DigestName, ...]:
    """One row for each English name or term, in the order of first mention, with all its Chinese forms.

    A person whom one article gives in full and another by the last part of it (罗布桑那木斯来·奥云额尔登, 奥云额尔登) is one.
    The origin is where the English came from first: a name that an article introduces comes from there in all of them.
    """
    rows: dict[str, list[_Row]] = {}
    for a in articles:
        for t in a.brief.translations:
            for e in t.expected:
                if e.kind in ("name", "term") and e.target and e.origin != SOURCE:
                    row = (e.source, e.type or "name", e.origin, f"{a.id}:{t.sentence.id}")
                    rows.setdefault(e.target, []).append(row)
    for short in [target for target, found in rows.items() if found[0][1] == "person"]:
        full = [
            target for target, found in rows.items() if target != short and _in_full(target, found, short, rows[short])
        ]
        if len(full) == 1:
            rows[full[0]] += rows.pop(short)
    return tuple(_name(target, found) for target, found in rows.items())


def _in_full(full: str, found: list[_Row], short: str, rows: list[_Row]) -> bool:
    """Whether `full` is a person's whole name of which `short` is a part, in Chinese and in English."""
    forms = {row[0] for row in rows}
    return found[0][1] == "person" and short in full.split() and any(_LAST.split(row[0])[-1] in forms for row in found)


def digest_names_to_confirm(articles: Iterable[DigestArticle]) -> tuple[DigestName, ...]:
    """One row for each name that nobody has confirmed; the English is suggested, "" where none can be."""
    rows: dict[str, list[_Row]] = {}
    targets: dict[str, str] = {}
    for a in articles:
        for n in a.brief.to_confirm:
            key = aligned(n.source)
            targets[key] = targets.get(key) or n.target
            rows.setdefault(key, []).extend((n.source, n.type, "romanization", f"{a.id}:{s}") for s in n.sentences)
    return tuple(_name(targets[key], found) for key, found in rows.items())


def _name(target: str, found: list[_Row]) -> DigestName:
    forms, types, origins, sentences = (tuple(dict.fromkeys(column)) for column in zip(*found, strict=True))
    return DigestName(forms, target, types[0], origins[0], len(found), tuple(sorted(sentences, key=_place)))


def _place(id: str) -> tuple[int, int]:
    """Where a sentence stands in a digest: "a2:s10" behind "a2:s9", a title before both."""
    article, sentence = id.split(":")
    digits = sentence.removeprefix("s")
    return int(article[1:]), int(digits) if digits.isdecimal() else 0
