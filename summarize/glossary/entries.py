"""What a glossary is made of: entries, the condition under which one holds, and the collection read from one place."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, get_args

EntryType = Literal["person", "place", "organisation", "work", "term", "keep"]
ENTRY_TYPES: tuple[EntryType, ...] = get_args(EntryType)
TYPE_BY_NAME: dict[str, EntryType] = {name: name for name in ENTRY_TYPES}

Layer = Literal["user", "article", "built-in"]
"""Who said so: the user, the articles of this run, or the lexicon in the package. Earlier ones take precedence."""
LAYERS: tuple[Layer, ...] = get_args(Layer)

FORM_SEPARATOR = "|"


def split_forms(text: str) -> tuple[str, ...]:
    """The forms of a cell such as "特朗普 | 川普", trimmed, without empty ones and repetitions, in their order."""
    if FORM_SEPARATOR not in text:
        text = text.strip()
        return (text,) if text else ()
    return tuple(dict.fromkeys(form for part in text.split(FORM_SEPARATOR) if (form := part.strip())))


def join_forms(forms: Iterable[str]) -> str:
    """The inverse of `split_forms`."""
    return f" {FORM_SEPARATOR} ".join(forms)


@dataclass(frozen=True, slots=True)
class Context:
    """A condition on the neighbourhood: at least one of `words` is in it, or, where `negated`, none of them is."""

    words: tuple[str, ...]
    negated: bool = False

    @classmethod
    def parse(cls, text: str) -> Context | None:
        """From the form used in files, "美国 | 布林肯" or "!美国 | 布林肯"; None where there is no word in it."""
        text = text.strip()
        negated = text.startswith(("!", "！"))
        words = split_forms(text[1:] if negated else text)
        return cls(words, negated) if words else None

    def __str__(self) -> str:
        return ("!" if self.negated else "") + join_forms(self.words)


@dataclass(frozen=True, slots=True)
class Entry:
    """One name or term: Chinese forms and the English that stands for all of them.

    `short` is the target for later mentions ("Harris"), `accept` lists further targets that count as right ("NASA"). A `keep` entry has
    one source form, and stays as it is in the text. `origin` says where the fact is from (a file name, a data set), for people to read;
    `layer` says who stands behind it. `line` is the line of the file, where there is one.
    """

    sources: tuple[str, ...]
    target: str
    type: EntryType = "term"
    short: str | None = None
    context: Context | None = None
    note: str | None = None
    origin: str = ""
    layer: Layer = "user"
    accept: tuple[str, ...] = ()
    line: int | None = field(default=None, compare=False)

    @property
    def source(self) -> str:
        """The first source form, the one to show."""
        return self.sources[0]


@dataclass(frozen=True, slots=True)
class Glossary:
    """An immutable collection of entries in order of precedence, with the name and SHA-256 of what it was read from.

    `declined` is what its keeper was asked about and found to be no name.
    """

    entries: tuple[Entry, ...] = ()
    name: str = ""
    sha256: str = field(default_factory=lambda: hashlib.sha256(b"").hexdigest())
    declined: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)
