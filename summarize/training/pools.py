"""Work on many texts, spread over processes where there are many of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from types import TracebackType
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_CHUNK = 500

_in_process: list[Any] = []
"""In a process of a pool: what `make` gave there. Such a process has no other place to keep it."""


class Pool:
    """Maps over items in chunks, in order, with an object that `make(*arguments)` gives, once in each process. Use as a context.

    Processes take seconds to start; without `parallel` all is done in this one.
    """

    def __init__(self, parallel: bool, make: Callable[..., Any], *arguments: Any) -> None:
        self._processes = os.cpu_count() or 1
        self._executor = None
        if parallel and self._processes > 1:
            self._executor = ProcessPoolExecutor(
                mp_context=get_context("spawn"), initializer=_make, initargs=(make, arguments)
            )
        else:
            self._made = make(*arguments)

    def map(self, function: Callable[[Any, Sequence[T]], list[R]], items: Iterable[T]) -> Iterator[R]:
        """The results of `function(made, chunk)` for chunks of the items, one after the other."""
        iterator = iter(items)
        chunks = iter(lambda: list(islice(iterator, _CHUNK)), [])
        if self._executor is None:
            for chunk in chunks:
                yield from function(self._made, chunk)
            return
        waiting = [self._executor.submit(_call, function, chunk) for chunk in islice(chunks, 4 * self._processes)]
        while waiting:
            yield from waiting.pop(0).result()
            waiting += [self._executor.submit(_call, function, chunk) for chunk in islice(chunks, 1)]

    def __enter__(self) -> Pool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._executor:
            self._executor.shutdown(cancel_futures=True)


def _make(make: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    _in_process.append(make(*arguments))


def _call(function: Callable[[Any, Sequence[T]], list[R]], chunk: Sequence[T]) -> list[R]:
    return function(_in_process[0], chunk)
