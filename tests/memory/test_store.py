"""The file of the memory: shared, and never the end of a run."""

import sqlite3
import threading
import warnings
from pathlib import Path

import pytest

from summarize.memory.store import Store


@pytest.fixture
def told() -> list[str]:
    return []


def full(path: Path, told: list[str]) -> Store:
    store = Store(path, told.append)
    store.put("a", {b"1": b"one", b"2": b"two"}, 5)
    return store


def test_what_was_put_is_there_for_the_next(tmp_path: Path, told: list[str]) -> None:
    path = tmp_path / "deep" / "er" / "m.sqlite3"
    full(path, told)
    assert Store(path, told.append).get("a", [b"1", b"2", b"3"]) == {b"1": b"one", b"2": b"two"}
    assert Store(path, told.append).get("b", [b"1"]) == {} and told == []
    assert sqlite3.connect(path).execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_more_keys_than_one_query_takes(tmp_path: Path, told: list[str]) -> None:
    store = Store(tmp_path / "m", told.append)
    rows = {str(i).encode(): b"x" for i in range(1201)}
    store.put("a", rows, 1)
    assert store.get("a", list(rows)) == rows


def _garbage(path: Path) -> None:
    path.write_bytes(b"My own notes, nothing for a program.\n" * 100)


def _other_program(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE mine (x)")


def _later_version(path: Path) -> None:
    full(path, [])
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")


def _damaged(path: Path) -> None:
    store = Store(path, [].append)
    store.put("a", {str(i).encode(): b"x" * 500 for i in range(200)}, 1)
    sqlite3.connect(path).execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    data[4096:60000] = b"\xff" * (60000 - 4096)
    path.write_bytes(data)


@pytest.mark.parametrize("make", [_garbage, _other_program, _later_version, _damaged])
def test_a_file_that_is_no_memory_is_put_aside_whole(tmp_path: Path, told: list[str], make: object) -> None:
    path = tmp_path / "m.sqlite3"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        make(path)  # type: ignore[operator]
        before = path.read_bytes()
        store = Store(path, told.append)
        store.get("a", [b"1"])
        store.put("a", {b"1": b"one"}, 1)
    assert store.get("a", [b"1"]) == {b"1": b"one"}
    [line] = told
    assert "m.sqlite3.aside-1" in line and (tmp_path / "m.sqlite3.aside-1").read_bytes() == before


def test_a_place_that_cannot_be_used_is_told_once(tmp_path: Path, told: list[str]) -> None:
    (tmp_path / "file").write_text("x")
    for path in (tmp_path / "file" / "m", tmp_path):
        store = Store(path, told.append)
        store.put("a", {b"1": b"one"}, 1)
        assert store.get("a", [b"1"]) == {} and not store.write([("DELETE FROM kept", [()])])
    assert len(told) == 2 and all("nothing is remembered in this run" in line for line in told)


def test_several_write_at_once(tmp_path: Path, told: list[str]) -> None:
    stores = [
        Store(tmp_path / "m", told.append) for _ in range(4)
    ]  # each with a connection of its own, as processes have

    def fill(number: int) -> None:
        for i in range(25):
            stores[number].put("a", {f"{number}-{i}".encode(): b"x"}, 1)

    threads = [threading.Thread(target=fill, args=[number]) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert told == [] and stores[0].rows("SELECT count(*) FROM kept") == [(100,)]


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path, told: list[str]) -> None:
    store = full(tmp_path / "m", told)
    assert not store.write([("DELETE FROM kept", [()]), ("INSERT INTO nowhere VALUES (1)", [()])])
    assert Store(tmp_path / "m", told.append).get("a", [b"1"]) == {b"1": b"one"}
