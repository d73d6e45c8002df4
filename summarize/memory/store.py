"""The file of the memory: SQLite in WAL mode, for several processes at once; what goes wrong with it is said once and ends nothing."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
import weakref
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")

APPLICATION = 0x42424D31
"""The application id in the header of our files: BBM1."""
VERSION = 1
_HEADER = b"SQLite format 3\x00"
_WAIT = 30.0
"""Seconds to wait for another process that writes."""
_PAUSE = 0.01
_AT_ONCE = 500
"""Keys of one query."""
IN_PROCESS = Path(":memory:")
"""A memory that ends with the process."""

_TABLES = (
    "CREATE TABLE kept (kind TEXT NOT NULL, key BLOB NOT NULL, value BLOB NOT NULL, day INTEGER NOT NULL, PRIMARY KEY (kind, key))",
    "CREATE TABLE unit (source TEXT PRIMARY KEY, target TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL)",
)

Warn = Callable[[str], None]


class Store:
    """A file of rows by kind and key; opened when first used, closed when it is no longer.

    A file that is no memory of ours, or a damaged one, is renamed and a new one made; where the place cannot be used at all nothing is
    kept. Either is told to `warn`, in one sentence, and nothing is raised.
    """

    def __init__(self, path: Path, warn: Warn) -> None:
        self.path = path
        self._warn = warn
        self._lock = threading.RLock()
        self._open: tuple[int, sqlite3.Connection] | None = None
        self._off = False

    def get(self, kind: str, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The values of those of the keys that there are."""
        found: dict[bytes, bytes] = {}
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            marks = ",".join("?" * len(some))
            query = f"SELECT key, value FROM kept WHERE kind = ? AND key IN ({marks})"
            found.update(self.rows(query, (kind, *some)))
        return found

    def put(self, kind: str, items: Mapping[bytes, bytes], day: int) -> None:
        """Keep values under their keys, all or none; `day` is that of writing."""
        rows = [(kind, key, value, day) for key, value in items.items()]
        self.write([("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)] if rows else [])

    def rows(self, query: str, values: Sequence[Any] = ()) -> list[Any]:
        """What a query finds; nothing where there is no file to ask."""
        return self._try(lambda db: db.execute(query, values).fetchall(), [])

    def write(self, statements: Iterable[tuple[str, Iterable[Sequence[Any]]]]) -> bool:
        """Run statements, each for all its rows of values, as one transaction; whether they took effect."""
        prepared = [(statement, list(rows)) for statement, rows in statements]

        def run(db: sqlite3.Connection) -> bool:
            db.execute("BEGIN IMMEDIATE")
            try:
                for statement, rows in prepared:
                    db.executemany(statement, rows)
                db.execute("COMMIT")
            except BaseException:
                db.execute("ROLLBACK")
                raise
            return True

        return self._try(run, False) if prepared else True

    def _try(self, use: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        with self._lock:
            for last in (False, True):
                if self._off:
                    break
                try:
                    return use(self._connection())
                except sqlite3.OperationalError as error:  # no room, no right, locked for too long: the file is whole
                    self._turn_off(str(error))
                except (sqlite3.DatabaseError, _Foreign) as error:
                    self._close()
                    if last or not self._put_aside(error):
                        self._turn_off(str(error))
                except OSError as error:
                    self._turn_off(error.strerror or str(error))
        return otherwise

    def _connection(self) -> sqlite3.Connection:
        if self._open and self._open[0] == os.getpid():  # a connection does not survive a fork
            return self._open[1]
        if self.path != IN_PROCESS:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self.path.is_file():
                with self.path.open("rb") as stream:
                    if (head := stream.read(len(_HEADER))) and head != _HEADER:
                        raise _Foreign("it is no SQLite file")
        db = sqlite3.connect(self.path, timeout=_WAIT, isolation_level=None, check_same_thread=False)
        try:
            _patiently(_prepare, db)
        except BaseException:
            db.close()
            raise
        self._open = (os.getpid(), db)
        weakref.finalize(self, db.close)
        return db

    def _close(self) -> None:
        if self._open:
            self._open[1].close()
        self._open = None

    def _turn_off(self, why: str) -> None:
        self._close()
        self._off = True
        self._warn(f"{self.path}: the memory cannot be used ({why}); nothing is remembered in this run")

    def _put_aside(self, error: Exception) -> bool:
        """Rename the file; whether another can be made in its place."""
        number = 1
        while (aside := self.path.with_name(f"{self.path.name}.aside-{number}")).exists():
            number += 1
        try:
            self.path.rename(aside)
            for end in ("-wal", "-shm"):
                log = self.path.with_name(self.path.name + end)
                if log.exists():
                    log.rename(aside.with_name(aside.name + end))
        except OSError:
            return False
        self._warn(
            f"{self.path}: this is no memory that can be read ({error}); it is now {aside.name}, and a new one is made"
        )
        return True


class _Foreign(Exception):
    """A file that is whole and not ours."""


def _patiently(do: Callable[[sqlite3.Connection], None], db: sqlite3.Connection) -> None:
    """Again and again while another process holds the file: to change the journal SQLite waits for nobody, whatever its timeout."""
    until = time.monotonic() + _WAIT
    while True:
        try:
            return do(db)
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(_PAUSE)


def _prepare(db: sqlite3.Connection) -> None:
    """Set a connection up, and the tables where the file is new. Raises _Foreign where it is another program's, or a later version's."""
    application, version = _pragma(db, "application_id"), _pragma(db, "user_version")
    if (application, version) != (APPLICATION, VERSION):
        _make(db)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")


def _make(db: sqlite3.Connection) -> None:
    db.execute("BEGIN IMMEDIATE")
    try:
        if (_pragma(db, "application_id"), _pragma(db, "user_version")) != (
            APPLICATION,
            VERSION,
        ):  # no other process was first
            if db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                raise _Foreign("it is of another program or version")
            for statement in (*_TABLES, f"PRAGMA application_id = {APPLICATION}", f"PRAGMA user_version = {VERSION}"):
                db.execute(statement)
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise


def _pragma(db: sqlite3.Connection, name: str) -> int:
    value: int = db.execute(f"PRAGMA {name}").fetchone()[0]
    return value
