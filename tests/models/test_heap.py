"""Memory that is freed goes back to the system, where the C library can do that."""

import sys

import pytest

from summarize.models import heap


def test_pages_are_given_back_where_the_library_can_and_elsewhere_nothing_happens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls: list[int] = []

    class Library:
        def malloc_trim(self, pad: int) -> None:
            calls.append(pad)

    monkeypatch.setattr(heap.ctypes, "CDLL", lambda name: Library())
    monkeypatch.setattr(sys, "platform", "linux")
    heap._glibc.cache_clear()
    heap.trim()
    assert calls == [0]

    def missing(name: str) -> None:
        raise OSError(name)

    for platform, library in (("linux", missing), ("darwin", lambda name: Library()), ("linux", lambda name: object())):
        monkeypatch.setattr(sys, "platform", platform)
        monkeypatch.setattr(heap.ctypes, "CDLL", library)
        heap._glibc.cache_clear()
        heap.trim()
    assert calls == [0]
    heap._glibc.cache_clear()
