"""Files that were read before: what an article file holds, by its bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from summarize.articles.article import Article
from summarize.articles.reading import Parse
from summarize.errors import InputError
from summarize.memory.codec import pack, unpack
from summarize.memory.keys import code, environment, key
from summarize.memory.memory import Memory

_Fault = tuple[str, str | None, int | None]


class RememberedFiles:
    """Articles of files: those of bytes that were read before, under the same name, from memory; the others by `parse`."""

    def __init__(self, memory: Memory, parse: Parse) -> None:
        self._memory = memory
        self._parse = parse

    def __call__(self, data: bytes, path: str, encoding: str | None) -> Iterator[Article | InputError]:
        """See `articles.reading.parse_articles`."""
        where = key("file", hashlib.sha256(data).digest(), path, encoding, code(), environment())
        kept = self._memory.get("article", [where]).get(where)
        if kept is not None:
            try:
                found = unpack(tuple[tuple[Article | None, _Fault | None], ...], kept)
            except ValueError:
                found = ()
            if found:
                yield from (article or _error(fault) for article, fault in found)
                return
        read: list[Article | InputError] = []
        try:
            for one in self._parse(data, path, encoding):
                read.append(one)
                yield one
        except InputError as error:
            read.append(error)
            yield error
        rows = [
            (None, (one.message, one.path, one.line)) if isinstance(one, InputError) else (one, None) for one in read
        ]
        self._memory.put("article", {where: pack(rows)})


def _error(fault: _Fault | None) -> InputError:
    message, path, line = fault or ("", None, None)
    return InputError(message, path=path, line=line)
