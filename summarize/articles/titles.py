"""The title as a person would quote it: chosen among a page's candidates, site suffixes and column prefixes cut off."""

from __future__ import annotations

import json
import re
from typing import Any

from summarize.articles.dates import is_date_only, is_meta_row
from summarize.articles.document import Document
from summarize.articles.menus import is_furniture
from summarize.articles.outlets import is_outlet_line, outlet_named
from summarize.articles.patterns import COLUMN_BRACKETS, COLUMNS, GENERIC_TITLES, MENU_WORDS, SITES
from summarize.articles.text import han_count, is_prose, key, tidy
from summarize.articles.tree import Block, attributes
from summarize.articles.values import field_text
from summarize.chinese.script import to_simplified

_SEPARATOR = re.compile(r"(\s*(?:_+|[|｜]|-{2,}|—{2,}|–|\s[-—»›]\s?|-)\s*)")
_BAR = re.compile(r"^\s*([\u3400-\u9fff]{2,8})\s*[|｜丨]\s*(?=\S)")
_TITLE_CLASS = re.compile(r"title|tit\b|headline|biaoti|\bbt\b|subject", re.I)
_NUMBER = re.compile(r"^(?:\d{1,3}\s?[、．]\s?|\d{1,3}\.\s|[（(]\d{1,3}[）)]\s?)(?=[\u3400-\u9fff“《])")
_LIST_NUMBER = re.compile(r"^\s*\d{1,3}\s?[、.．]\s?(?=\D)")
_ORIGINAL = re.compile(r"原(?:标题|標題|题|題)(?:为|為|是)?\s?[:：]?\s?[《“「]?(?P<title>[^《》]{6,}?)[》”」]?[）)]?$")
_PICTURES = re.compile(r"\s*[（(【\[](?:\d{1,2}|[组多]?[图圖]|組圖|附[图圖]|[视視][频頻]|\d{1,3}[Pp])[）)】\]]$")
_LABEL = re.compile(r"^[【\[（(]?(?:文章)?(?:来源|來源|作者|记者|記者|编辑|編輯|日期|时间|時間)\s?[:：]")
_DATE = re.compile(r"^\d{4}([-./])\d{1,2}\1\d{1,2}\s+(?=\S{6})")
_SERIAL = re.compile(r"^(?:0\d{1,3}[\s_、.-]+|[Nn][Oo]\.?\s?\d{1,4}[\s:：]+)(?=[\u3400-\u9fff“《])")
_SITE_AT_THE_END = re.compile(r"^[\u3400-\u9fff]{2,6}(?:在线|在線|之窗|信息港|热线|熱線)$")
_MAX = 120
_LONGEST = 300
"""Characters: what is longer is no title that a site's name could be cut from."""


def clean_title(title: str) -> str:
    """`title` without the site's name behind it and the column's name before it (【独家】, [政治], 评论 | ); never empty."""
    title = tidy(title)
    return title if len(title) > _LONGEST else _without_number(_without_column(_without_site(title))) or title


def _without_number(title: str) -> str:
    """A title without its number in a list or its day before it, and without the word for its pictures behind it."""
    return _PICTURES.sub("", _DATE.sub("", _SERIAL.sub("", _NUMBER.sub("", title))))


def title_key(text: str) -> str:
    """What two forms of one title share: its letters and digits, without a number in a list before it."""
    return key(_LIST_NUMBER.sub("", text))


def find_title(document: Document) -> tuple[str | None, Block | None]:
    """The title, and the block that shows it, where one does."""
    given = field_text(document.fields, "title", "headline", "标题")
    meta = page_title(document)
    if given is None:
        given = _from_page(document, meta) if meta else None
    if given is not None:
        title = clean_title(given)
        return title, _shown(document.blocks, title, given, clean_title(meta or given))
    block = first_heading(document.blocks)
    if block is None:
        return None, None
    return clean_title(block.text), block


def first_heading(blocks: list[Block]) -> Block | None:
    """The heading, or the line that looks like one, before the first running text."""
    head: list[Block] = []
    for block in blocks:
        if is_prose(block.text) and len(block.text) > 60 and block.link_density < 0.5 and not block.level:
            break
        head.append(block)
    usable = [
        b
        for b in head
        if han_count(b.text) >= 4
        and len(b.text) <= _MAX
        and not (GENERIC_TITLES.found_in(b.text) or is_furniture(b.text) or is_date_only(b.text) or is_meta_row(b.text))
        and not (is_outlet_line(b.text) or _LABEL.match(b.text))
    ]
    headings = [b for b in usable if b.level and not _is_way_back(b) and not b.text.startswith(("首页", "当前位置"))]
    if headings:
        top = min(b.level for b in headings)
        return next(b for b in (headings if top <= 2 else reversed(headings)) if b.level == top or top > 2)
    named = [b for b in usable if _TITLE_CLASS.search(attributes(b.element)) and b.link_density < 0.5]
    if named:
        return named[-1]
    return next((b for b in usable[:3] if _looks_like_title(b)), None) or _short_title(blocks)


def _short_title(blocks: list[Block]) -> Block | None:
    """The first line, or the heading of the first level, where it is a title of two or three characters: 开闸了."""
    lines = [b for b in blocks[:-1] if b.level == 1] + blocks[:1] if len(blocks) > 1 else []
    for block in lines:
        text = to_simplified(block.text)
        known = text in COLUMNS or text in MENU_WORDS or GENERIC_TITLES.found_in(text) or _LABEL.match(text)
        if (
            2 <= han_count(text) <= 3
            and len(text) <= 8
            and not known
            and text[-1] not in "。：:；，"
            and not block.links
        ):
            return block
    return None


def page_title(document: Document) -> str | None:
    """The text of <title>, tidy."""
    element = document.root.find(".//title")
    text = tidy("".join(element.itertext())) if element is not None else ""
    return text or None


def meta_content(document: Document, *names: str) -> str | None:
    """The content of the first <meta> with one of these names, properties or itemprops (compared without case)."""
    wanted = [n.lower() for n in names]
    found: dict[str, str] = {}
    for meta in document.root.iter("meta"):
        for attribute in ("name", "property", "itemprop", "http-equiv"):
            name = (meta.get(attribute) or "").lower()
            if name in wanted and tidy(meta.get("content") or ""):
                found.setdefault(name, tidy(meta.get("content")))
    return next((found[n] for n in wanted if n in found), None)


def json_ld(document: Document) -> dict[str, Any]:
    """The members of the page's JSON-LD that describe an article, or {}."""
    for script in document.root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            value = json.loads(script.text or "", strict=False)
        except (json.JSONDecodeError, RecursionError):
            continue
        graph = value.get("@graph", [value]) if isinstance(value, dict) else value
        for item in graph if isinstance(graph, list) else []:
            if isinstance(item, dict) and ("headline" in item or "pubDate" in item or "datePublished" in item):
                return item
    return {}


def _from_page(document: Document, raw: str) -> str | None:
    """The heading, og:title or JSON-LD headline that <title> begins with or holds; else <title> itself."""
    cleaned = clean_title(raw)
    short = [b for b in document.blocks if len(b.text) <= _MAX and not b.caption and not is_furniture(b.text)]
    headings = [b.text for b in short if b.level or _TITLE_CLASS.search(attributes(b.element))]
    headings += [b.text for b in short if 2 * len(key(b.text)) >= len(key(raw))]
    og = meta_content(document, "og:title", "ArticleTitle", "twitter:title")
    headline = json_ld(document).get("headline")
    if cleaned.endswith(("...", "…")) and (whole_title := _longer(cleaned, [*headings, og, headline], document.blocks)):
        return whole_title
    whole = key(cleaned)
    named = [
        t for t in (*headings, og, headline) if isinstance(t, str) and len(key(t)) >= 6 and key(clean_title(t)) in whole
    ]
    if named:
        return max(named, key=lambda t: len(key(t)))
    if GENERIC_TITLES.found_in(cleaned) or is_furniture(cleaned) or han_count(cleaned) < 4 or outlet_named(cleaned):
        block = first_heading(document.blocks)
        return block.text if block is not None else (og or None)
    return og if og and key(og)[:6] == whole[:6] else raw


def _longer(cut: str, given: list[Any], blocks: list[Block]) -> str | None:
    """The whole of a title that was cut with dots at its end: a heading, og:title or the original title in the text begins with it."""
    stem = key(cut)
    originals = [m["title"] for b in blocks if len(b.text) <= _MAX and (m := _ORIGINAL.search(b.text))]
    longer = [
        t for t in (*given, *originals) if isinstance(t, str) and key(t).startswith(stem) and len(key(t)) > len(stem)
    ]
    return min(longer, key=len, default=None) if len(stem) >= 6 else None


def _shown(blocks: list[Block], *titles: str) -> Block | None:
    wanted = {title_key(title) for title in titles}
    matching = [
        b for b in blocks if title_key(b.text) in wanted or (b.level and title_key(clean_title(b.text)) in wanted)
    ]
    named = [b for b in matching if _TITLE_CLASS.search(attributes(b.element)) and b.link_density < 0.5]
    return next((b for b in (*(b for b in matching if b.level), *named, *matching)), None)


def _without_site(title: str) -> str:
    parts = _SEPARATOR.split(title)
    whole = len(parts)
    while len(parts) > 1:
        separator, last = parts[-2], parts[-1].strip()
        column = separator.strip() in ("-", "—", "–") and separator != separator.strip() and 0 < han_count(last) <= 6
        # Before the site's name stands the channel's, however it is set off.
        column = column or (len(parts) < whole and 0 < len(last) <= 6)
        column = column and not re.search(r"[，。！？：“”\d]", last) and han_count("".join(parts[:-2])) >= 6
        site = separator != separator.strip() or separator.strip()[0] in "_|｜"
        site = site and bool(_SITE_AT_THE_END.search(last))
        listed = "," in last and han_count("".join(parts[:-2])) >= 8 and separator.strip() == "-"
        if not (last == "" or outlet_named(last) or SITES.found_in(last) or column or listed or site):
            break
        parts = parts[:-2]
    return "".join(parts).strip()


def _without_column(title: str) -> str:
    bracket = next(COLUMN_BRACKETS.all_in(title), None)
    title = title[bracket.end() :] if bracket else title
    bar = _BAR.match(title)
    named = to_simplified(bar.group(1)) if bar else ""
    return title[bar.end() :] if bar and (named in COLUMNS or is_outlet_line(named) or outlet_named(named)) else title


def _is_way_back(block: Block) -> bool:
    return block.link_density > 0.5 and bool(
        re.search(r"返回|首[页頁]|回到|README", block.text + " ".join(h for _, h in block.links))
    )


def _looks_like_title(block: Block) -> bool:
    text = block.text
    return 4 <= len(text) <= 50 and not re.search(r"[。；]$|^【?来源|^[（(]|[:：]$", text) and block.link_density < 0.5
