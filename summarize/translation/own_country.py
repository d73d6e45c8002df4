"""我国 in an article stands for the country it was written in, where it is surely that."""

from __future__ import annotations

from summarize.chinese.normalize import aligned
from summarize.glossary.homeland import OWN, Home, is_foreign, own_country
from summarize.glossary.naming import Suspect
from summarize.translation.annotation import Annotation


def with_home(
    text: str, found: tuple[Annotation, ...], home: Home | None
) -> tuple[tuple[Annotation, ...], tuple[str, ...]]:
    """The annotations with 我国 for the country of the article, where it is surely that, and the English that such words license."""
    if home is None or not OWN.search(aligned(text)):
        return found, ()
    persons = [a.end for a in found if _is_foreigner(a)]
    own = list(own_country(aligned(text), persons, [a.end for a in found if _is_country(a) and a.target != home.name]))
    put = [
        Annotation(start, end, "name", text[start:end], home.name, home.entry)
        for start, end, surely in own
        if surely
        and home.put_in
        and aligned(text[start:end]) in home.entry.sources
        and all(a.end <= start or end <= a.start for a in found)
    ]
    return tuple(sorted((*found, *put), key=lambda a: a.start)), home.words if own else ()


def _is_foreigner(a: Annotation) -> bool:
    person = isinstance(a.of, Suspect) or (a.entry and a.entry.type == "person")
    return bool(person) and is_foreign(aligned(a.source), a.target, a.entry.note if a.entry else None)


def _is_country(a: Annotation) -> bool:
    return bool(a.entry and a.entry.type == "place" and a.entry.accept)
