"""The names that are put into training pairs: the package's lexicon, and lists of names among the corpora."""

from __future__ import annotations

from collections.abc import Iterable

from summarize.glossary.entries import Entry, EntryType
from summarize.glossary.matching import Matcher
from summarize.glossary.sources import builtin_glossary
from summarize.training.corpora import Pair

_TYPES: tuple[EntryType, ...] = ("person", "place", "work")
_LONGEST = 50
_PERSON_WORDS = range(2, 4)
_PERSON_CHARACTERS = 27


def entries_of(pairs: Iterable[Pair]) -> list[Entry]:
    """The entries of a list of names (Chinese, English, type); what is no proper noun, or has several readings, is left out."""
    out = []
    for pair in pairs:
        target = pair.english.strip()
        if (
            len(pair.chinese) < 2
            or not target[:1].isupper()
            or len(target) > _LONGEST
            or " or " in target
            or "|" in pair.chinese
        ):
            continue
        # Of types that the lexicon does not have the least is assumed: not that a person's last name may stand alone.
        kind: EntryType = next((t for t in _TYPES if t == pair.note), "organisation")
        out.append(Entry((pair.chinese,), target, kind, layer="article"))
    return out


class Names:
    """Finds names to put in; `persons` are English names that others can be replaced by."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        everything = [*builtin_glossary().entries, *entries]
        self.matcher = Matcher(everything)
        people = (e.target for e in everything if e.type == "person")
        self.persons = sorted({p for p in people if len(p.split()) in _PERSON_WORDS and len(p) <= _PERSON_CHARACTERS})
