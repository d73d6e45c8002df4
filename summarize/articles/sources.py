"""Which outlet an article is from: its own label, front matter, the address, the account, the page's title or the dateline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from summarize.articles.bylines import signature
from summarize.articles.datelines import dateline_outlet
from summarize.articles.dates import is_meta_row, is_outlet_row, parse_date, row_rest
from summarize.articles.document import Document
from summarize.articles.outlets import domain_of, is_outlet_line, is_platform, outlet_at, outlet_named
from summarize.articles.patterns import COLUMNS, MENU_WORDS, SITES
from summarize.articles.text import is_prose, tidy
from summarize.articles.titles import json_ld, meta_content, page_title
from summarize.articles.tree import Block, attributes
from summarize.articles.values import field_text
from summarize.chinese.script import to_simplified
from summarize.chinese.words import words

_SOURCE_FIELDS = ("source", "sources", "outlet", "publisher", "site", "site_name", "media", "来源")
_ACCOUNTS = (
    re.compile(r"\bjs_name\b"),
    re.compile(r"nick-?_?name|account[-_]?name|author[-_]?name|media[-_]?name", re.I),
)
_SOURCE_LABEL = re.compile(
    r"(?:^|[\s（(【|　])(?:本文|文章|新闻|信息|稿件|消息|转载|轉載)?(?:来源|來源|稿源|出处|出處)"
    r"\s*(?P<mark>[:：|｜丨/／])\s*(?P<name>[^\s|｜，。；）)】:：]{2,30}(?: ?[A-Z][\w.]+)?)"
)
_QUOTED_SOURCE = re.compile(
    r"^\W{0,2}(?:(?:本文|文章|原文|此文|稿件)(?:最[初早]|首先)?(?:来自|转自|转载自|来源于?|首发于?|首载于?|刊于|原?刊登?[于在]|原?载于|原载|发表[于在]|摘自)"
    r"|(?:转载自|首发于|原[载刊]于?|转自|摘自)(?=\s?[:：《「“]|.{2,16}$))"
    r"(?:微信)?(?:公众号|公号)?\s?[:：]?\s?(?:[「“《【](?P<quoted>[^」”》】]{2,20})|(?P<name>[^\s「」“”《》【】，。；：:（()）|]{2,20}))"
)
_PLACEHOLDERS = frozenset(
    words(
        """
        本站 本站原创 原创 本网 本网原创 网络 互联网 来自网络 网络整理 网络综合 综合 综合整理 综合报道 综合媒体 整理 未知 不详 佚名 匿名
        转载 其他 其它 无 本报 本刊 网友 网友投稿 投稿 管理员 小编 编辑部 admin unknown none null
        """
    )
)
"""What stands for an outlet's name where there is none."""
_FOOTER_BYLINE = re.compile(r"^(?P<name>[\u3400-\u9fff]{2,10}?)(?:特约)?(?:记者|記者)")
_CHANNEL = re.compile("(?:新闻|频道|要闻|资讯|版)$")
_GOVERNMENT = re.compile(r"(?:^|\.)(?:gov|gob)\.(?:cn|hk|mo|tw)$")
_SITE_OF = re.compile("(?:官方|門戶|门户)*(?:网站|網站|官网|官網|网|網)$")
_OFFICE = re.compile("^[\u3400-\u9fff]{2,20}(?:政府|[局厅廳委部院署办辦会會]|办公室|辦公室|中心)$")
_KEEPER = re.compile(r"(?:主办|主辦|版权所有|版權所有|承办)(?:单位|單位)?\s?[:：]\s?(?P<name>[\u3400-\u9fff]{4,20})")
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
        yield from (_quoted_source(b) or _row_source(b) for b in head)
        yield _named(publisher) if (publisher := field_text(json_ld(document), "publisher")) else None
    yield by_url.name if by_url else None
    yield label
    yield _office(document, url) if url else None
    yield from (_quoted_source(b) for b in head)
    yield from (_row_source(b) for b in head)
    yield from (b.text for b in head if is_outlet_line(b.text))
    if page:
        yield _named(_account(document, head) or "")
    yield _credited(document)
    yield from (_quoted_source(b) for b in blocks)
    yield _by_site(document)
    yield _by_text(blocks)
    yield from (_row_source(b) for b in blocks[-6:] if is_outlet_row(b.text))
    if signed := signature(blocks):
        yield _named(signed[0].text) if is_outlet_line(signed[0].text) else None


def _row_source(block: Block) -> str | None:
    """The outlet of a row that gives a date and little else: 2025-09-26 10:56 证券时报网, 江南日报记者 周小川 2025年9月4日."""
    if block.caption or not (is_meta_row(block.text) or is_outlet_row(block.text)):
        return None
    rest = re.split(r"\s?[·|｜/／]?\s?(?:特约|特約|见习|見習)?(?:记者|記者)", row_rest(block.text.strip("（）() ")))[0]
    return _named(rest) if _is_outlet_like(rest) else None


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


def _credited(document: Document) -> str | None:
    """The outlet that the author's field names, or category and tag alike; one of these alone is a topic (财经, 腾讯)."""
    author, category, tag = (
        field_text(document.fields, *n.split()) for n in ("author", "categories category", "tags tag")
    )
    if category and category == tag and document.fields.get("from"):
        return _named(category)  # a mirror files articles under the outlet they are from
    twice = category if category in (author, tag) else None
    return next((o.name for c in (author, twice) if c and c not in COLUMNS and (o := outlet_named(c))), None)


def _quoted_source(block: Block) -> str | None:
    """The outlet of a line that says where the article first appeared: 本文首发于《海湾晚报》."""
    match = _QUOTED_SOURCE.search(to_simplified(block.text)) if len(block.text) <= 80 else None
    if match is None or block.caption:
        return None
    start, end = match.span("quoted" if match["quoted"] else "name")
    return _named(next((t for t, _ in block.links if t and block.text.startswith(t, start)), block.text[start:end]))


def _by_site(document: Document) -> str | None:
    if document.form != "page":
        return None
    site = meta_content(document, "og:site_name", "application-name", "SiteName")
    if site and not is_platform(meta_content(document, "og:url") or ""):
        return _named(site)
    segments = re.split(r"\s*(?:_+|[|｜]|-{1,2}|—+|–)\s*", page_title(document) or "")[1:]
    known = next((o for s in reversed(segments) if s not in COLUMNS and (o := outlet_named(s))), None)
    if known:
        return known.name
    name = next(
        (s for s in reversed(segments) if SITES.found_in(s) and re.search("[\u3400-\u9fff]", s) and len(s) <= 20),
        None,
    )
    return _named(name) if name else None


def _office(document: Document, url: str) -> str | None:
    """The office that a page on a government's host names as its own: in its meta tags, its <title> or as who keeps the site."""
    if not _GOVERNMENT.search(domain_of(url)):
        return None
    stated = meta_content(document, "SiteName", "og:site_name", "application-name")
    segments = re.split(r"\s*(?:_+|[|｜]|-{1,2}|—+|–)\s*", page_title(document) or "")[:0:-1]
    kept = (m["name"] for b in document.blocks if len(b.text) <= 120 and (m := _KEEPER.search(b.text)))
    offices = (_SITE_OF.sub("", name) for name in (stated, *segments, *kept) if name)
    return next((_named(name) for name in offices if _OFFICE.search(name)), None)


def _by_text(blocks: list[Block]) -> str | None:
    """The outlet of a dateline at the beginning, or of the reporter's credit at the end."""
    texts = [b.text for b in blocks if not b.caption]
    for text in [t for t in texts if is_prose(t)][:2]:
        named = dateline_outlet(text)
        if named:
            return named
    for text in reversed(texts):
        match = _FOOTER_BYLINE.search(text)
        outlet = outlet_named(match["name"]) if match else None
        if outlet:
            return outlet.name
    return None


def _is_topic(name: str) -> bool:
    """Whether a name is a column's or a channel's (财经, 体育频道, 社会新闻), in simplified script."""
    return any(n in COLUMNS or n in MENU_WORDS for n in (name, _CHANNEL.sub("", name)))


def _labelled_source(blocks: Iterable[Block]) -> str | None:
    for block in blocks:
        if block.caption or (is_prose(block.text) and len(block.text) > 80):
            continue
        match = _SOURCE_LABEL.search(block.text)
        if match and (match["mark"] in ":：" or "、" not in match["name"]):
            linked = next((t for t, _ in block.links if t and t.startswith(match["name"][:2])), None)
            return _named(linked or match["name"])
    return None


def _named(name: str) -> str | None:
    given = to_simplified(tidy(re.sub(r"^(?:来源|來源)\s*[:：]\s*", "", name)).strip("：: ")).lower()
    name = tidy(re.sub(r"^(?:来源|來源)\s*[:：]\s*", "", name)).strip("：:|｜-—《》【】[]「」“” ")
    if given in _PLACEHOLDERS or _is_topic(given):
        return None
    outlet = outlet_named(name)
    if outlet:
        return outlet.name
    return name if 2 <= len(name) <= 30 and not parse_date(name) else None
