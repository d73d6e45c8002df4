"""The articles of a run: those named as files, folders and patterns, and those handed over as read, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

from summarize.articles.article import Article
from summarize.articles.reading import Parse, read_articles
from summarize.errors import InputError

Source = str | Path | Article


def gather(
    sources: Iterable[Source],
    *,
    encoding: str | None = None,
    parse: Parse | None = None,
    on_error: Callable[[InputError], object] | None = None,
) -> list[Article]:
    """All articles of `sources`, read by `parse` where that is given; what cannot be read goes to `on_error`, the others go on.

    Raises InputError for the first that cannot be read where there is no `on_error`.
    """
    articles: list[Article] = []
    for read, group in groupby(sources, key=lambda source: isinstance(source, Article)):
        some: list[Any] = list(group)
        for one in some if read else read_articles(some, encoding=encoding, parse=parse):
            if not isinstance(one, InputError):
                articles.append(one)
            elif on_error is None:
                raise one
            else:
                on_error(one)
    return articles
