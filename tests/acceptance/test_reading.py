"""The real article files read as a person reads them: title, source, author, date, address, paragraphs, warnings.

The files are shared between checkouts and not part of the repository; `BRIEFS_SHARED` names their folder. The facts beside them
(`test_reading_facts.py`) were checked by eye against the files; texts are held as hashes and a few characters.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from test_reading_facts import FACTS, REFUSED, Facts

from summarize.articles import Article, read_articles
from summarize.errors import InputError

SHARED = Path(os.environ.get("BRIEFS_SHARED", Path(__file__).parents[2].parent / "shared"))

pytestmark = pytest.mark.skipif(
    not (SHARED / "articles").is_dir(), reason=f"no shared article files at {SHARED} (set BRIEFS_SHARED)"
)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def facts(article: Article) -> Facts:
    body = [p.text for p in article.paragraphs if p.kind == "body"]
    kinds = [p.kind for p in article.paragraphs]
    return Facts(
        title=(article.title[:4], digest(article.title)),
        source=article.source,
        author=article.author,
        published=article.published.isoformat() if article.published else None,
        url=None if article.url is None else digest(article.url),
        script=article.script,
        counts=(kinds.count("body"), kinds.count("heading"), kinds.count("caption") + kinds.count("table")),
        ends=(body[0][:4], body[-1][-4:]),
        body=digest("\n".join(body)),
        warnings=tuple(w.code for w in article.warnings),
    )


def read(name: str) -> list[Article | InputError]:
    return list(read_articles([SHARED / name]))


@pytest.mark.parametrize("name", sorted(FACTS))
def test_every_article_of_a_file(name: str) -> None:
    articles = [a for a in read(name) if isinstance(a, Article)]
    assert [facts(a) for a in articles] == FACTS[name]


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_files_and_sections_that_hold_no_article_say_why(name: str) -> None:
    problems = [str(a) for a in read(name) if isinstance(a, InputError)]
    assert len(problems) == REFUSED[name][0]
    assert all(REFUSED[name][1] in p for p in problems)


def test_every_file_is_accounted_for() -> None:
    files = {
        p.relative_to(SHARED).as_posix()
        for folder in ("seeds", "articles")
        for p in (SHARED / folder).rglob("*")
        if p.is_file()
    }
    assert files - {"articles/index.tsv"} == FACTS.keys() | REFUSED.keys()


def test_the_four_seeds() -> None:
    seeds = [a for a in read("seeds") if isinstance(a, Article)]
    assert [a.source for a in seeds] == ["RFI", "VOA", "RFA", "Epoch Times"]
    assert [a.published.isoformat() for a in seeds if a.published] == [
        "2023-08-05",
        "2023-08-03",
        "2020-10-06",
        "2026-02-04",
    ]
    hosts = (
        "https://www.rfi.fr/",
        "https://www.voachinese.com/",
        "https://www.rfa.org/",
        "https://www.epochtimes.com/",
    )
    assert all(a.url and a.url.startswith(host) for a, host in zip(seeds, hosts, strict=True))
    assert [len(a.body) for a in seeds] == [9, 21, 18, 13]
    unwanted = ("责编", "责任编辑", "分享", "相关新闻：", "翻墙", "断供稀土")
    assert not any(word in p.text for a in seeds for p in a.paragraphs for word in unwanted)
