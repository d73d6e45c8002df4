"""`--watch`: what is new or changed under the paths of a run, found by looking every two seconds.

Looking is done here and not by the file system's own messages (watchfiles): those do not come from network shares, on which newsrooms
have their folders, and say nothing of whether a file is whole yet. A file that is still growing is waited for.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

SECONDS = 2.0

Snapshot = dict[str, tuple[int, int]]


def snapshot(paths: Iterable[str | Path], but: Path | None) -> Snapshot:
    """Time of change and size of every file that is not hidden under the paths, without those in the folder `but`."""
    out: Snapshot = {}
    skipped = but.resolve() if but else None
    for path in paths:
        for file in _files(Path(path), skipped):
            try:
                status = file.stat()
            except OSError:
                continue
            out[str(file)] = (status.st_mtime_ns, status.st_size)
    return out


def _files(path: Path, but: Path | None) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for place, folders, names in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith(".") and Path(place, name).resolve() != but]
        yield from (Path(place, name) for name in names if not name.startswith("."))


def watch(
    look: Callable[[], Snapshot], run: Callable[[], int], stop: int, *, sleep: Callable[[float], None] = time.sleep
) -> int:
    """Run once, and again whenever something is new, changed or gone and then stays as it is; the exit code of the last run.

    It ends with Ctrl-C, and where a run gives the code `stop`.
    """
    done = look()
    code = run()
    before = done
    while code != stop:
        try:
            sleep(SECONDS)
            now = look()
        except KeyboardInterrupt:
            return code
        if now != done and now == before:
            done = now
            code = run()
        before = now
    return code
