"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from summarize.errors import ConfigError


@contextmanager
def appearing(path: Path) -> Iterator[Path]:
    """A temporary file beside `path` to write to, renamed at the end. Raises ConfigError where the place cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        os.close(handle)
        temporary = Path(name)
        try:
            yield temporary
            umask = os.umask(0)
            os.umask(umask)
            temporary.chmod(0o666 & ~umask)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ConfigError(f"cannot write here ({error.strerror})", path=path) from None


def write_atomically(path: Path, text: str) -> None:
    """Write UTF-8 text under a temporary name and rename it. Raises ConfigError where the place cannot be written."""
    with appearing(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
