"""What `summarize glossary check`, `convert` and `show` give, as data and text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from summarize.errors import GlossaryError
from summarize.files import reason, same_files, write_file
from summarize.glossary.entries import Entry, Glossary
from summarize.glossary.formats import WRITERS, read_entries, read_glossary, write_entries
from summarize.glossary.formats.append import Added, add_entries
from summarize.glossary.keys import source_keys
from summarize.glossary.matching import Matcher
from summarize.glossary.merge import Conflict, merge

_FORMATS = {".tsv": "tsv", ".tab": "tsv", ".txt": "tsv", ".csv": "csv", ".json": "json", ".tbx": "tbx", ".tmx": "tmx"}


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What is wrong with glossary files: errors (the file cannot be used) and conflicts (which target is used, and which not)."""

    glossaries: tuple[Glossary, ...]
    errors: tuple[GlossaryError, ...]
    conflicts: tuple[Conflict, ...]

    @property
    def ok(self) -> bool:
        """Whether every file can be used; conflicts are no errors."""
        return not self.errors

    def __str__(self) -> str:
        lines = [f"{g.name}: {count_entries(len(g))}" for g in self.glossaries]
        return "\n".join([*lines, *map(str, self.errors), *map(str, self.conflicts)])


def check(paths: Iterable[str | Path], *, under: Sequence[Glossary] = ()) -> CheckReport:
    """Read all files and report every file that is wrong and every conflict, among them and with the glossaries `under` them.

    Each file gives at most one error, the first in it.
    """
    glossaries: list[Glossary] = []
    errors: list[GlossaryError] = []
    for path in paths:
        try:
            glossaries.append(read_glossary(path))
        except GlossaryError as error:
            errors.append(error)
    conflicts = (c for c in merge([*under, *glossaries]).conflicts if c.kept.layer != "built-in")
    return CheckReport(tuple(glossaries), tuple(errors), tuple(conflicts))


def convert(
    source: str | Path,
    target: str | Path,
    *,
    format: str | None = None,
    force: bool = False,
    on_dispute: Callable[[str], None] | None = None,
) -> int:
    """Write the glossary in file `source` to `target`, in `format` or what the name says; gives the number of entries written.

    A target that exists keeps what it has, and gets what it lacks (see `add_entries`); what it says otherwise goes to `on_dispute`.
    With `force` it is written anew. Raises GlossaryError where the source or the target is wrong, the name of the target says no
    format, or both are one file.
    """
    if format is None and (format := _FORMATS.get(Path(target).suffix.lower())) is None:
        raise GlossaryError(f"the file name does not say the format; name one of {', '.join(WRITERS)}", path=target)
    entries = read_entries(_read(source), path=str(source), origin="")
    if same_files([Path(source)]) & same_files([Path(target)]):
        raise GlossaryError("is the glossary itself; write to another file", path=target)
    if Path(target).exists() and not force:
        added = add_entries(_read(target), entries, format, path=str(target))
    else:
        added = Added(write_entries(entries, format).encode(), len(entries))
    write_file(Path(target), added.data)
    if on_dispute:
        for dispute in added.disputes:
            on_dispute(dispute)
    return added.count


def _read(path: str | Path) -> bytes:
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise GlossaryError(f"the glossary cannot be read ({reason(error)})", path=path) from error


def count_entries(count: int) -> str:
    """1 entry, 2 entries"""
    return f"{count} {'entry' if count == 1 else 'entries'}"


def show(glossary: Iterable[Entry], query: str) -> list[Entry]:
    """The entries for a Chinese or English text: those that match in a Chinese text, else those whose forms or targets contain it."""
    entries = list(glossary)
    [key] = source_keys([query])
    exact = [e for e in entries if any(k.text == key.text for k in source_keys(e.sources))]
    if exact:
        return exact
    if matches := Matcher(entries).find(query):
        return list(dict.fromkeys(match.entry for match in matches))
    folded = query.strip().lower()
    return (
        [e for e in entries if any(folded in text.lower() for text in (*e.sources, e.target, *e.accept))]
        if folded
        else []
    )
