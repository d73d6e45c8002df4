"""The dateline in front of a lead, 【大纪元2026年02月04日讯】（大纪元记者李言综合报导）: the one grammar for all that it tells.

It is metadata, and no part of what is translated: the outlet, the day, and where the text begins.
"""

from __future__ import annotations

import re
from datetime import date

from summarize.articles.dates import parse_date
from summarize.articles.outlets import outlet_named
from summarize.chinese.characters import HAN
from summarize.chinese.script import to_simplified

_HAN = f"[{HAN}]"
_DAY = r"(?:\d{4}\s*年)?(?:\d{1,2}\s*月)?\s*\d{1,2}\s*日"
_CREDIT = r"[（(][^（）()。，]{0,24}(?:记者|综合|编译|外电|社|网|台|联播)[^（）()。，]{0,40}[）)]"
_AGENCY = rf"{_HAN}{{1,6}}(?:社|网|台|报|透|财经)"
_PAPER = rf"{_HAN}{{2,8}}?(?:日报|晚报|时报|早报|都市报|通讯社|新闻网)"
_TOLD = r"(?:讯|消息|电|报道|报导)"
_DATELINE = re.compile(
    rf"""^\s*(?:
      [【〔\[][^】〕\]]{{2,40}}{_TOLD}[】〕\]]\s*(?:{_CREDIT})?
    | [（(][^（）()。，]{{0,30}}(?:电|讯|报道|报导)[）)]
    | [（(]德国之声中文网[）)]
    | (?:本[报刊网台]讯\s+)?{_AGENCY}{_HAN}{{0,8}}{_DAY}\s*(?:[电讯消]|消息)\s*(?:{_CREDIT})?\s*[:：]?
    | 路透{_HAN}{{0,6}}{_DAY}\s*[-—–]+
    | {_AGENCY}(?:消息|讯)\s*(?:{_CREDIT})?\s*[:：]
    )\s*""",
    re.VERBOSE,
)
_ALONE = re.compile(r"^[^，。]{2,10}(?:消息|讯)\s*(?:[（(][^）)]{1,10}[）)])?\s*[:：]$")
# Who reports, at the beginning of a lead: an outlet that is known, an agency in brackets, a newspaper before the word for a report.
_KNOWN = re.compile(
    rf"^[【\[（(]?\s*(?P<name>[^\d\s，。（(【记]{{2,10}}?)(?:中文网|讯|消息|电|\d{{4}}年|记者|{_HAN}{{0,4}}\d{{1,2}}月\d{{1,2}}日)"
)
_NAMED = re.compile(
    rf"^(?:[（(【]\s*(?P<agency>{_PAPER}|{_HAN}{{2,8}}?社)(?=(?:{_HAN}|\s){{0,10}}(?:\d|讯|电))"
    rf"|(?P<paper>{_PAPER})(?=(?:{_HAN}{{0,6}}{_DAY})?\s?(?:讯|消息|电)))"
)


def without_dateline(text: str) -> str:
    """A paragraph without the dateline in front of it; a paragraph that is nothing else stays whole."""
    match = _DATELINE.match(to_simplified(text))
    return text[match.end() :] if match and match.end() < len(text) else text


def is_dateline(text: str) -> bool:
    """Whether a line is nothing but the beginning of a dateline: 央视网消息（新闻联播）："""
    return bool(_ALONE.match(to_simplified(text)))


def dateline_date(text: str) -> date | None:
    """The day of a dateline that has its year: 【大纪元2026年02月04日讯】."""
    match = _DATELINE.match(to_simplified(text[:100]))
    return parse_date(match.group()) if match else None


def dateline_outlet(text: str) -> str | None:
    """The outlet that a lead begins with, by its English name where it is known."""
    plain = to_simplified(text[:60])
    known = _KNOWN.search(plain)
    outlet = outlet_named(known["name"]) if known else None
    if outlet:
        return outlet.name
    named = _NAMED.search(plain)
    return text[slice(*named.span(named.lastgroup or 0))] if named else None
