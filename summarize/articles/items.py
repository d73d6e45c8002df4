"""How articles are told apart: "digest.md::2" is the second of a file, and a key holds whatever the file is called."""

from __future__ import annotations

import re

from summarize.articles.article import Article
from summarize.files import key_of

SEPARATOR = "::"
"""No usual part of a file name, unlike the # of C#3.md."""

_ITEM = re.compile(rf"{SEPARATOR}(\d{{1,9}})$")


def item_path(path: str, number: int) -> str:
    """The name of an article by the file's path and its number, from 1."""
    return f"{path}{SEPARATOR}{number}"


def split_item(path: str) -> tuple[str, int | None]:
    """The inverse of `item_path`: the file's path, and the number where there is one."""
    item = _ITEM.search(path)
    return (path[: item.start()], int(item[1])) if item else (path, None)


def file_of(path: str) -> str:
    """The file of an article, which may be an item of an item."""
    file, number = split_item(path)
    return path if number is None else file_of(file)


def article_key(article: Article) -> str:
    """What tells an article from others of its file name; see `files.key_of`."""
    first = article.paragraphs[0].text if article.paragraphs else ""
    return key_of(article.title, article.published, article.url, first)
