"""Which outlet an article is from: its own label, front matter, the address, the account, the page's title or the dateline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from summarize.articles.dates import is_meta_row, parse_date, row_rest
from summarize.articles.document import Document
from summarize.articles.outlets import is_platform, outlet_at, outlet_named
from summarize.articles.patterns import SITE_WORD
from summarize.articles.text import is_prose, tidy
from summarize.articles.titles import meta_content, page_title
from summarize.articles.tree import Block, attributes
from summarize.articles.values import field_text

_SOURCE_FIELDS = ("source", "outlet", "publisher", "site", "site_name", "media", "来源")
_ACCOUNTS = (
    re.compile(r"\bjs_name\b"),
    re.compile(r"nick-?_?name|account[-_]?name|author[-_]?name|media[-_]?name", re.I),
)
_SOURCE_LABEL = re.compile(
    r"(?:^|[\s（(【|　])(?:本文|文章|新闻|信息|稿件|消息)?(?:来源|來源|稿源|出处|出處)"
    r"\s*[:：]\s*(?P<name>[^\s|｜，。；）)】:：]{2,30}(?: ?[A-Z][\w.]+)?)"
)
_QUOTED_SOURCE = re.compile(
    r"^(?:文章|本文)(?:来自|來自|转自|轉自|转载自|轉載自|来源于)(?:微信)?(?:公众号|公号|公眾號)?"
    r"\s*[「“《【]?(?P<name>[^」”》】，。：（(]{2,20})"
)
_DATELINE_SOURCE = re.compile(
    r"^[【\[（(]?\s*(?P<name>[^\d\s，。（(【记記]{2,10}?)"
    r"(?:中文网|讯|訊|消息|电|電|\d{4}年|记者|記者|[\u3400-\u9fff]{0,4}\d{1,2}月\d{1,2}日)"
)
_AGENCY = re.compile(
    r"^[（(【]\s*(?P<name>[\u3400-\u9fff]{2,8}?(?:通讯社|通訊社|新闻网|新聞網|日报|日報|时报|時報|晚报|社))"
    r"(?=[\u3400-\u9fff\s]{0,10}(?:\d|讯|訊|电|電))"
)
_FOOTER_BYLINE = re.compile(r"^(?P<name>[\u3400-\u9fff]{2,10}?)(?:特约)?(?:记者|記者)")
_OUTLET_LIKE = re.compile(r"[网網报報社台刊]$|新闻|日报|传媒")


def find_source(document: Document, url: str | None, head: list[Block]) -> str | None:
    """The outlet an article is from, by its English name where `OUTLETS` has it; `head` are the lines round the title.

    A saved page names the outlet it took an article from; in a mirrored file the address of the original is the better witness.
    """
    return next((found for found in _sources(document, url, head) if found is not None), None)


def _sources(document: Document, url: str | None, head: list[Block]) -> Iterator[str | None]:
    """Every source that may be it, the most trustworthy first."""
    blocks, page = document.blocks, document.form == "page"
    given = field_text(document.fields, *_SOURCE_FIELDS)
    by_url = outlet_at(url) if url else None
    label = _labelled_source(head) or _labelled_source(blocks[:6])
    if page:
        label = label or _named(meta_content(document, "source", "ContentSource", "mediaid") or "")
        label = label or _labelled_source([b for b in blocks if len(b.text) <= 60])
    if given and not given.startswith("http"):
        yield _named(given)
    if page:
        yield label if by_url is None or (label and _is_outlet_like(label)) else None
        yield from (_named(r) for b in head if is_meta_row(b.text) and _is_outlet_like(r := row_rest(b.text)))
    yield by_url.name if by_url else None
    yield label
    if page:
        yield _named(_account(document, head) or "")
    credited = [field_text(document.fields, n) for n in ("author", "categories", "tags", "category")]
    yield from (o.name for c in credited if c and (o := outlet_named(c)))
    yield from (_named(m["name"]) for b in blocks[:8] if (m := _QUOTED_SOURCE.search(b.text)))
    yield _by_site(document)
    yield _by_text(blocks)
    yield _by_category(credited)


def _is_outlet_like(name: str) -> bool:
    return outlet_named(name) is not None or (bool(_OUTLET_LIKE.search(name)) and 3 <= len(name) <= 16)


def _account(document: Document, head: list[Block]) -> str | None:
    """The account an article on a platform was published by: an element or a short line whose id or class says so."""
    for pattern in _ACCOUNTS:
        for element in document.root.iter("a", "span", "strong", "em", "div"):
            if pattern.search(attributes(element)) and 2 <= len(text := tidy("".join(element.itertext()))) <= 16:
                return text
    for block in head:
        named = " ".join(attributes(e) for e in (block.element, *list(block.element.iterancestors())[:1]))
        if (
            re.search(r"author|account|nickname|profile", named, re.I)
            and 2 <= len(block.text) <= 16
            and not is_meta_row(block.text)
        ):
            return block.text
    return None


def _by_category(credited: list[str | None]) -> str | None:
    author, category, tag = credited[:3]
    if category and category == tag:
        return category
    return author if author and author == category else None


def _by_site(document: Document) -> str | None:
    if document.form != "page":
        return None
    site = meta_content(document, "og:site_name", "application-name")
    if site and not is_platform(meta_content(document, "og:url") or ""):
        return _named(site)
    segments = re.split(r"\s*(?:_+|[|｜]|-{1,2}|—+|–)\s*", page_title(document) or "")[1:]
    known = next((o for s in reversed(segments) if (o := outlet_named(s))), None)
    if known:
        return known.name
    name = next(
        (s for s in reversed(segments) if SITE_WORD.search(s) and re.search("[\u3400-\u9fff]", s) and len(s) <= 20),
        None,
    )
    return _named(name) if name else None


def _by_text(blocks: list[Block]) -> str | None:
    """The outlet of a dateline at the beginning, or of the reporter's credit at the end."""
    texts = [b.text for b in blocks if not b.caption]
    for text in [t for t in texts if is_prose(t)][:2]:
        match = _DATELINE_SOURCE.search(text)
        outlet = outlet_named(match["name"]) if match else None
        if outlet:
            return outlet.name
        named = _AGENCY.search(text)
        if named:
            return named["name"]
    for text in reversed(texts):
        match = _FOOTER_BYLINE.search(text)
        outlet = outlet_named(match["name"]) if match else None
        if outlet:
            return outlet.name
    return None


def _labelled_source(blocks: Iterable[Block]) -> str | None:
    for block in blocks:
        if block.caption or (is_prose(block.text) and len(block.text) > 80):
            continue
        match = _SOURCE_LABEL.search(block.text)
        if match:
            linked = next((t for t, _ in block.links if t and t.startswith(match["name"][:2])), None)
            return _named(linked or match["name"])
    return None


def _named(name: str) -> str | None:
    name = tidy(re.sub(r"^(?:来源|來源)\s*[:：]\s*", "", name)).strip("：:|｜-—《》【】[]「」“” ")
    outlet = outlet_named(name)
    if outlet:
        return outlet.name
    return name if 2 <= len(name) <= 30 and not parse_date(name) else None
