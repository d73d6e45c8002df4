"""The memory as a translation memory for other tools: TMX 1.4b (LISA OSCAR, 2005), one unit for each pair of sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from summarize.glossary.formats.tmx_document import TmxDocument
from summarize.memory.finished import unpack_brief
from summarize.memory.memory import Memory
from summarize.unseen import xml_text

MACHINE = "machine"
"""The author of pairs that no desk imported."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A Chinese sentence and its English, by `author`: the file it was imported from, or "machine"."""

    chinese: str
    english: str
    author: str


def pairs_of(memory: Memory) -> Iterator[Pair]:
    """What was imported, and the sentences of finished briefs that no check found fault with, each pair once."""
    seen: set[tuple[str, str]] = set()
    for chinese, unit in memory.all_units():
        seen.add((chinese, unit.target))
        yield Pair(chinese, unit.target, unit.file)
    for value in memory.values("brief"):
        brief = unpack_brief(value)
        for t in brief.translations if brief else ():
            chinese = " ".join(t.sentence.text.split())
            if not t.warnings and not t.memory and (chinese, t.text) not in seen:
                seen.add((chinese, t.text))
                yield Pair(chinese, t.text, MACHINE)


def write_tmx(pairs: Iterable[Pair]) -> tuple[str, int]:
    """A TMX document, and how many pairs are in it."""
    document = TmxDocument("sentence", "sqlite")
    for pair in pairs:
        document.add(xml_text(pair.chinese), xml_text(pair.english), creationid=xml_text(pair.author))
    return document.text(), len(document)
