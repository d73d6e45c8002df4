"""Source, author, date and address of an article, from front matter, JSON, meta tags, the lines round the title and the text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from urllib.parse import urlsplit

from summarize.articles.bylines import byline_author, clean_author, is_byline
from summarize.articles.dates import (
    dateline_date,
    is_date_only,
    is_meta_row,
    minguo_end,
    parse_date,
    row_rest,
    script_date,
    stamp_date,
    url_date,
)
from summarize.articles.document import Document, field_text
from summarize.articles.outlets import is_platform, outlet_at, outlet_named
from summarize.articles.patterns import ORIGINAL_LABEL, SITE_WORD
from summarize.articles.text import is_prose, key, tidy
from summarize.articles.titles import json_ld, meta_content, page_title
from summarize.articles.tree import Block, attributes


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article besides its title and text."""

    source: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None


_DATE_FIELDS = (
    "published",
    "publishdate",
    "pubdate",
    "pub_date",
    "published_at",
    "publish_time",
    "datepublished",
    "date",
    "time",
    "日期",
    "时间",
)
_DATE_METAS = (
    "article:published_time", "datePublished", "pubdate", "publishdate", "firstpublishedtime", "publish_time", "og:release_date",
    "publish-date", "PubDate", "dateUpdate", "article:modified_time", "date", "dc.date",
)  # fmt: skip
_URL_FIELDS = (
    "original_url",
    "originalurl",
    "source_url",
    "sourceurl",
    "from",
    "link",
    "url",
    "href",
    "canonical",
    "permalink",
    "链接",
)
_SOURCE_FIELDS = ("source", "outlet", "publisher", "site", "site_name", "media", "来源")
_ORIGINAL_LINK = re.compile(r"^[【\[]?(?:(?:浏览|瀏覽|查看|阅读|閱讀)?原文(?:链接|鏈接|連結|网址)?)[】\]]?$")
_ARCHIVE = re.compile(r"^https?://(?:web\.)?archive\.org/web/\d+[a-z_]*/(?=https?:)", re.I)
_SAVED = re.compile(r"saved from url=\(\d+\)(\S+)")
_ACCOUNTS = (
    re.compile(r"\bjs_name\b"),
    re.compile(r"nick-?_?name|account[-_]?name|author[-_]?name|media[-_]?name", re.I),
)
_SOURCE_LABEL = re.compile(
    r"(?:^|[\s（(【|　])(?:本文|文章|新闻|信息|稿件|消息)?(?:来源|來源|稿源|出处|出處)"
    r"\s*[:：]\s*(?P<name>[^\s|｜，。；）)】:：]{2,30}(?: ?[A-Z][\w.]+)?)"
)
_QUOTED_SOURCE = re.compile(
    r"^(?:文章|本文)(?:来自|來自|转自|轉自|转载自|轉載自|来源于)(?:微信)?(?:公众号|公号|公眾號)?\s*[「“《【]?(?P<name>[^」”》】，。：（(]{2,20})"
)
_DATELINE_SOURCE = re.compile(
    r"^[【\[（(]?\s*(?P<name>[^\d\s，。（(【记記]{2,10}?)(?:中文网|讯|訊|消息|电|電|\d{4}年|记者|記者|[\u3400-\u9fff]{0,4}\d{1,2}月\d{1,2}日)"
)
_FOOTER_BYLINE = re.compile(r"^(?P<name>[\u3400-\u9fff]{2,10}?)(?:特约)?(?:记者|記者)")


def find_metadata(document: Document, title: str, shown: Block | None) -> Metadata:
    """Source, author, date and address of the article with this title; `shown` is the block that shows the title."""
    blocks = document.blocks
    url = _url(document, title, shown)
    head = _head(blocks, shown)
    return Metadata(
        source=_source(document, url, blocks, head),
        author=_author(document, blocks, head),
        published=_published(document, url, blocks, head),
        url=url,
    )


def _head(blocks: list[Block], shown: Block | None) -> list[Block]:
    """The lines round the title: a few before it, and those after it up to the first running text."""
    at = next((i for i, b in enumerate(blocks) if b is shown), -1)
    head = list(blocks[max(0, at - 3) : at]) if at > 0 else []
    for block in blocks[at + 1 : at + 16]:
        if is_prose(block.text) and len(block.text) > 70 and not block.caption:
            break
        head.append(block)
    return head


def original_url(url: str) -> str:
    """`url` without the web archive in front of it."""
    return _ARCHIVE.sub("", url)


def _web(url: str | None) -> str | None:
    url = original_url((url or "").strip())
    return url if url.startswith(("http://", "https://")) and len(url) > 10 else None


def _url(document: Document, title: str, shown: Block | None) -> str | None:
    for name in _URL_FIELDS:
        found = _web(field_text(document.fields, name))
        if found:
            return found
    if shown is not None and shown.links and shown.link_density > 0.5:
        found = _web(shown.links[0][1])
        if found and urlsplit(found).path.strip("/"):
            return found
    return labelled_url(document.blocks, title) or _page_url(document)


def labelled_url(blocks: Iterable[Block], title: str) -> str | None:
    """The address behind "read the original" (浏览原文, 查看原文, 文章来自): the link that carries the title, else one off the mirror."""
    for block in blocks:
        if not ORIGINAL_LABEL.search(block.text) and not any(_ORIGINAL_LINK.match(t) for t, _ in block.links):
            continue
        links = [(t, w) for t, h in block.links if (w := _web(h)) and urlsplit(w).path.strip("/")]
        plain = [w for t, w in links if _ORIGINAL_LINK.match(t)]
        if plain:
            return plain[0]
        titled = [w for t, w in links if title and (key(t) == key(title) or key(title) in key(t))]
        elsewhere = [w for _, w in links if not _is_mirror(w)]
        if titled or elsewhere:
            return (titled or elsewhere)[-1]
    return None


def _is_mirror(url: str) -> bool:
    return is_platform(url) and "weixin" not in url


def _page_url(document: Document) -> str | None:
    canonical = next(
        (e.get("href") for e in document.root.iter("link") if (e.get("rel") or "").lower() == "canonical"), None
    )
    saved = _SAVED.search(document.source[:3000])
    mobile = re.search(r"url=(https?://\S+)", meta_content(document, "mobile-agent") or "")
    ld = json_ld(document)
    candidates = (
        canonical,
        meta_content(document, "og:url", "url"),
        ld.get("url") if isinstance(ld.get("url"), str) else None,
        saved.group(1) if saved else None,
        mobile.group(1) if mobile else None,
    )
    return next((w for c in candidates if (w := _web(c)) and urlsplit(w).path.strip("/")), None)


def _published(document: Document, url: str | None, blocks: list[Block], head: list[Block]) -> date | None:
    texts = [b.text for b in blocks if is_prose(b.text)]
    found = next((d for t in texts[:4] if (d := dateline_date(t))), None)
    found = found or _updated(head) or _date_line(head)
    found = found or _from_meta(document)
    found = found or next(
        (
            d
            for b in head
            if len(b.text) <= 120 and b.link_density < 0.6 and not is_prose(b.text) and (d := parse_date(b.text))
        ),
        None,
    )
    found = found or next((d for b in head if not b.caption and _labelled(b.text) and (d := parse_date(b.text))), None)
    found = found or _times(document, head) or _from_fields(document)
    found = found or next((d for t in reversed(texts[-3:]) if (d := minguo_end(t))), None)
    found = found or (url_date(url) if url else None) or stamp_date(document.source) or script_date(document.source)
    return found or next(
        (d for b in blocks if len(b.text) <= 80 and _labelled(b.text) and (d := parse_date(b.text))), None
    )


def _date_line(head: list[Block]) -> date | None:
    """The date of a line that is a date; one with a time of day is the outlet's, one without may be the mirror's."""
    dates = [b.text for b in head if is_date_only(b.text)]
    timed = next((t for t in dates if ":" in t), None)
    return parse_date(timed or dates[0]) if dates else None


def _labelled(text: str) -> bool:
    return bool(re.search(r"(?:发布|發布|发表|發表|更新|刊发|出版|成文)?(?:时间|時間|日期|于)\s*[:：]", text))


def _updated(head: list[Block]) -> date | None:
    """The day of the last update, where the page gives the first publication and an update side by side."""
    for block in head:
        if re.search(r"(?:最近|最后|最後|最新)?更新", block.text) and len(block.text) <= 40:
            time = next((e for e in (block.element, *block.element.iter("time")) if e.get("datetime")), None)
            if time is not None:
                return parse_date(time.get("datetime"))
    return None


def _times(document: Document, head: list[Block]) -> date | None:
    near = [e for b in head for e in (b.element, *b.element.iter()) if isinstance(e.tag, str)]
    for element in (*near, *document.root.iter("time")):
        found = parse_date(element.get("datetime") or "") if element.tag == "time" else None
        if found:
            return found
    return None


def _from_meta(document: Document) -> date | None:
    ld = json_ld(document)
    values = [meta_content(document, name) for name in _DATE_METAS]
    values += [ld.get(n) for n in ("datePublished", "pubDate", "dateCreated")]
    return next((d for v in values if isinstance(v, str) and (d := parse_date(v))), None)


def _from_fields(document: Document) -> date | None:
    for name in _DATE_FIELDS:
        value = document.fields.get(name)
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        if isinstance(value, (int, float)) and not isinstance(value, bool) and 3e8 < value < 4e12:
            return datetime.fromtimestamp(value / (1000 if value > 1e11 else 1)).date()
        found = parse_date(str(value)) if value is not None else None
        if found:
            return found
    return None


def _source(document: Document, url: str | None, blocks: list[Block], head: list[Block]) -> str | None:
    fields = document.fields
    given = field_text(fields, *_SOURCE_FIELDS)
    by_url = outlet_at(url) if url else None
    labels = [meta_content(document, "source", "ContentSource", "mediaid")] if document.form == "page" else []
    found = _labelled_source(head) or _labelled_source(blocks[:6]) or next((_named(x) for x in labels if x), None)
    if document.form == "page" and found is None:
        found = _labelled_source([b for b in blocks if len(b.text) <= 60])
    if given and not given.startswith("http"):
        return _named(given)
    if by_url is not None and document.form != "page":
        return by_url.name
    if found and (by_url is None or document.form != "page" or _is_outlet_like(found)):
        return found
    row = next((r for b in head if is_meta_row(b.text) and _is_outlet_like(r := row_rest(b.text))), None)
    if row and document.form == "page":
        return _named(row)
    if by_url is not None:
        return by_url.name
    if document.form == "page" and (account := _account(document, head)):
        return _named(account)
    credited = [field_text(fields, n) for n in ("author", "categories", "tags", "category")]
    known = next((o for c in credited if c and (o := outlet_named(c))), None)
    if known:
        return known.name
    quoted = next((m["name"] for b in blocks[:8] if (m := _QUOTED_SOURCE.search(b.text))), None)
    if quoted:
        return _named(quoted)
    return _by_site(document) or _by_text(blocks) or _by_category(credited)


def _is_outlet_like(name: str) -> bool:
    return outlet_named(name) is not None or (
        bool(re.search(r"[网網报報社台刊]$|新闻|日报|传媒", name)) and 3 <= len(name) <= 16
    )


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
    if site and not is_platform(_page_url(document) or ""):
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


def _author(document: Document, blocks: list[Block], head: list[Block]) -> str | None:
    given = field_text(document.fields, "author", "authors", "byline", "reporter", "作者", "记者", "記者")
    categories = {field_text(document.fields, n) for n in ("categories", "tags", "category")}
    if given and (given not in categories or document.form == "json"):
        named = clean_author(given)
        if named:
            return named
    lines = [b.text for b in head if not b.caption]
    prose = [b.text for b in blocks if is_prose(b.text) and not b.caption]
    for block, following in pairwise(head):
        named = clean_author(block.text) if is_byline(block, following) else None
        if named:
            return named
    for line in (*lines, *(t[:60] for t in prose[:2])):
        found = byline_author(line) if len(line) <= 120 else None
        if found:
            return found
    tail = [
        b.text
        for b in blocks
        if len(b.text) <= 80 and not b.caption and b.link_density < 0.5 and not b.text.startswith("▲")
    ]
    found = next((a for t in tail if (a := byline_author(t))), None)
    if found or document.form != "page":
        return found
    ld = json_ld(document).get("author")
    ld = ld[0] if isinstance(ld, list) and ld else ld
    ld = ld.get("name") if isinstance(ld, dict) else ld
    metas = (
        meta_content(document, "author", "article:author", "og:article:author"),
        ld if isinstance(ld, str) else None,
    )
    site = key(page_title(document) or "")
    return next((a for m in metas if m and (a := clean_author(m)) and key(a) not in site), None)
