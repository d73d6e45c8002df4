"""What else an English name is called by the kind of thing it names: Ministry of Health and Health Ministry, Corporation and Corp."""

from __future__ import annotations

import re
from collections.abc import Iterator

_RULES = tuple(
    (re.compile(pattern), others)
    for pattern, others in (
        (r"^(.+ )?Ministry of (?:the )?(.+)$", (r"\1\2 Ministry",)),
        (r"^(.+ )?Ministry of (?:the )?([^ ,]+),? .+$", (r"\1\2 Ministry",)),
        (r"^(.+ )?(\w+) Ministry$", (r"\1Ministry of \2",)),
        (r"^(.+ )?Foreign Ministry$", (r"\1Ministry of Foreign Affairs",)),
        (r"^(.+ )?Interior Ministry$", (r"\1Ministry of the Interior", r"\1Ministry of Internal Affairs")),
        (r"^Department of (?:the )?(\w+)$", (r"\1 Department",)),
        (r"^(\w+) Department$", (r"Department of \1",)),
        (r"^(Treasury|Interior) Department$", (r"Department of the \1",)),
        (r"^(.+) Corporation$", (r"\1 Corp.",)),
        (r"^(.+) Company$", (r"\1 Co.",)),
        (r"^(.+) International Airport$", (r"\1 Airport",)),
        (r"^(.+ )?spokesman$", (r"\1spokesperson", r"\1spokeswoman")),
        (r"^(.*\b(?:Olym|Paralym)pic)s$", (r"\1",)),
        (r"^(.*)nuclear plant$", (r"\1nuclear power plant", r"\1nuclear power station")),
        (r"^(.*)nuclear power plant$", (r"\1nuclear plant", r"\1nuclear power station")),
    )
)
_ARTICLED = re.compile(r"[ae]l-([A-Z].*)$")


def renderings(target: str) -> Iterator[str]:
    """Other names of what `target` names that are right wherever it is; none of them need be in use."""
    for pattern, others in _RULES:
        if found := pattern.match(target):
            yield from (found.expand(other) for other in others)


def surnames(person: str) -> Iterator[str]:
    """The last word of a person's English name, and without the Arabic article: al-Burhan, Burhan."""
    last = person.rsplit(" ", 1)[-1]
    if last[:1].isupper() and last != person:
        yield last
    elif found := _ARTICLED.match(last):
        yield from (found[1], f"al-{found[1]}", f"el-{found[1]}")
