"""`failures.tsv` beside the results of a folder: what could not be briefed in the last run, and why."""

from __future__ import annotations

from pathlib import Path

from summarize.errors import ConfigError, SummarizeError
from summarize.files import write_file
from summarize.unseen import shown

NAME = "failures.tsv"
_HEADER = "path\tline\tproblem\n"


class Failures:
    """The errors of a run, for a `folder` where there is one.

    Raises ConfigError where a file of the user's is in the place, unless it may be written over.
    """

    def __init__(self, folder: Path | None, *, force: bool = False) -> None:
        self._file = folder / NAME if folder else None
        self._rows: list[str] = []
        if self._file and self._file.exists() and not (force or self._own(self._file)):
            raise ConfigError(
                "exists, and summarize did not write it; write elsewhere, or use --force", path=self._file
            )

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, error: SummarizeError) -> None:
        """Take an error."""
        line = "" if error.line is None else str(error.line)
        cells = (error.path or "", line, error.message)
        self._rows.append("\t".join(" ".join(shown(cell).split()) for cell in cells) + "\n")

    def write(self) -> None:
        """Write the file; where nothing failed there is none."""
        if self._file and self._rows:
            write_file(self._file, _HEADER + "".join(self._rows))
        elif self._file and self._own(self._file):
            self._file.unlink()

    @staticmethod
    def _own(file: Path) -> bool:
        try:
            with file.open(encoding="utf-8", errors="replace") as stream:
                return stream.readline() == _HEADER
        except OSError:
            return False
