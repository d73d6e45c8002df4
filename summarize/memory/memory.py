"""The memory: what models answered, what files hold, finished briefs, and the translations of a desk's own translation memory."""

from __future__ import annotations

import time
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from summarize.chinese.normalize import normalize
from summarize.memory.keys import key
from summarize.memory.store import Store, Warn
from summarize.translation.types import Unit

_DAY = 24 * 60 * 60
_DESK = key("desk")
_UPSERT = "INSERT OR REPLACE INTO unit VALUES (?, ?, ?, ?)"


class MemoryWarning(UserWarning):
    """The file of the memory could not be used as it was; the run goes on without it, or with a new one."""


def default_path() -> Path:
    """Where the memory of this user is."""
    from platformdirs import user_data_path

    return user_data_path("bilingual-briefs", appauthor=False) / "memory.sqlite3"


def _warn(what: str) -> None:
    warnings.warn(what, MemoryWarning, stacklevel=2)


@dataclass(frozen=True, slots=True)
class Info:
    """What a memory holds: rows by kind, translations by the file they were imported from, and bytes on disk."""

    path: Path
    kept: Mapping[str, int]
    imported: Mapping[str, int]
    size: int


class Memory:
    """A file that is remembered in, by default that of the user; processes may share it.

    Nothing that it holds changes a brief, but what was imported into it: it only saves the time to compute the same again. What is wrong
    with the file is told to `warn`, by default as a MemoryWarning, and never raised.
    """

    def __init__(self, path: str | Path | None = None, *, warn: Warn = _warn) -> None:
        self.path = default_path() if path is None else Path(path)
        self._store = Store(self.path, warn)

    def get(self, kind: str, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """What is remembered under the keys."""
        return self._store.get(kind, keys)

    def put(self, kind: str, items: Mapping[bytes, bytes]) -> None:
        """Remember."""
        self._store.put(kind, items, _today())

    def units(self, texts: Iterable[str]) -> dict[str, Unit]:
        """The translations that were imported for these Chinese sentences, as far as there are any."""
        if not self.desk:
            return {}
        asked = {unit_key(text): text for text in texts}
        marks = ",".join("?" * len(asked))
        rows = self._store.rows(f"SELECT * FROM unit WHERE source IN ({marks})", list(asked))
        found = {source: Unit(target, file, sha256) for source, target, file, sha256 in rows}
        return {text: found[source] for source, text in asked.items() if source in found}

    @property
    def desk(self) -> str:
        """A name for the state of the imported translations, another one after each change; "" where there are none."""
        return self._store.get("fact", [_DESK]).get(_DESK, b"").decode()

    def add_units(self, pairs: Iterable[tuple[str, str]], *, file: str, sha256: str) -> int:
        """Import (Chinese, English) pairs of a file; of two for one sentence the later holds. How many sentences there were."""
        rows = {unit_key(zh): (unit_key(zh), en.strip(), file, sha256) for zh, en in pairs if zh.strip() and en.strip()}
        done = self._store.write([(_UPSERT, rows.values()), _set_desk(uuid4().hex)]) if rows else True
        return len(rows) if done else 0

    def all_units(self) -> Iterator[tuple[str, Unit]]:
        """Every imported sentence, in normal form, with its translation."""
        for source, target, file, sha256 in self._store.rows("SELECT * FROM unit ORDER BY source"):
            yield source, Unit(target, file, sha256)

    def values(self, kind: str) -> Iterator[bytes]:
        """Everything of a kind, the oldest first."""
        for (row,) in self._store.rows("SELECT rowid FROM kept WHERE kind = ? ORDER BY day, key", [kind]):
            yield from (value for (value,) in self._store.rows("SELECT value FROM kept WHERE rowid = ?", [row]))

    def info(self) -> Info:
        """What there is."""
        kept = dict(self._store.rows("SELECT kind, count(*) FROM kept GROUP BY kind ORDER BY kind"))
        imported = dict(self._store.rows("SELECT file, count(*) FROM unit GROUP BY file ORDER BY file"))
        files = (self.path.with_name(self.path.name + end) for end in ("", "-wal"))
        return Info(self.path, kept, imported, sum(f.stat().st_size for f in files if f.is_file()))

    def clear(self, *, imported: bool = False, days: int = 0) -> bool:
        """Forget what is older than so many days, everything with 0; what was `imported` only where that is said. Whether it was done."""
        wipe: list[tuple[str, Iterable[Sequence[object]]]] = [
            ("DELETE FROM kept WHERE day <= ? AND key <> ?", [(_today() - days, _DESK)])
        ]
        if imported:
            wipe += [("DELETE FROM unit", [()]), _set_desk("")]
        done = self._store.write(wipe)
        self._store.rows("VACUUM")
        return done


def unit_key(text: str) -> str:
    """The form in which sentences are compared: normalised (NFKC, simplified), blanks collapsed."""
    return " ".join(normalize(text).text.split())


def _set_desk(state: str) -> tuple[str, list[tuple[object, ...]]]:
    return "INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", [("fact", _DESK, state.encode(), _today())]


def _today() -> int:
    return int(time.time() // _DAY)
