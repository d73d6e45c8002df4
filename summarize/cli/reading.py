"""Articles as a command reads them: what cannot be read, and what a folder holds beside them, is said on stderr."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from summarize.cli.output import complain

_NAMED = 5
"""How many of the files that were passed over for one reason are named."""


def say_passed_over(paths: Sequence[str]) -> None:
    """Name what the folders among `paths` hold beside articles, by reason."""
    from summarize.articles import passed_over

    by_reason = sorted(passed_over(paths), key=lambda found: (found[1], str(found[0])))
    for why, group in groupby(by_reason, key=lambda found: found[1]):
        files = [str(file) for file, _ in group]
        more = f" and {len(files) - _NAMED} more" if len(files) > _NAMED else ""
        complain(f"passed over: {', '.join(files[:_NAMED])}{more} ({why})")


def in_folder(file: str, folder: Path | None) -> bool:
    """Whether a file lies in a folder, at any depth."""
    return folder is not None and folder.resolve() in Path(file).resolve().parents
