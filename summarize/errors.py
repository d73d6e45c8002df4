"""What can go wrong: the exception tree.

SummarizeError
├── InputError      an article file cannot be used
├── GlossaryError   a glossary file is wrong (file and line)
├── ModelError      a model cannot be loaded or run
└── ConfigError     an option or a configuration file is wrong
"""

from __future__ import annotations

from pathlib import Path


class SummarizeError(Exception):
    """Base of every error that a user can act on.

    The text is one sentence: what is wrong, where, and what to do. `path` and `line` (1-based), where known, are put in front.
    """

    def __init__(self, message: str, *, path: str | Path | None = None, line: int | None = None) -> None:
        self.message = message
        self.path = None if path is None else str(path)
        self.line = line
        place = "" if self.path is None else self.path + (f":{line}" if line is not None else "") + ": "
        super().__init__(place + message)


class InputError(SummarizeError):
    """An article file that cannot be read, or that holds no article."""


class GlossaryError(SummarizeError):
    """A glossary file with a row that cannot be used."""


class ModelError(SummarizeError):
    """A model that is missing, broken, or of a family that is not supported."""


class ConfigError(SummarizeError):
    """An option, prompt or configuration file that cannot be used."""


def first_line(error: BaseException) -> str:
    """The first line of an error's text, or its type's name."""
    lines = [line for line in str(error).splitlines() if line.strip()]
    return lines[0].strip() if lines else type(error).__name__
