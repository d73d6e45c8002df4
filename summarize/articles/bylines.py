"""The author that a byline, a credit line or a dateline names."""

from __future__ import annotations

import re

from summarize.articles.dates import is_date_only
from summarize.articles.outlets import outlet_named
from summarize.articles.patterns import AUTHORS, CLOSING_NAMES, NOT_AUTHORS, PLACES
from summarize.articles.text import is_prose, tidy
from summarize.articles.tree import Block
from summarize.chinese.romanize import surname_of
from summarize.chinese.script import to_simplified
from summarize.chinese.words import words

_REPORTER = re.compile(r"^(?:本报|本刊|本网|众新闻|特约|.{2,6}社|.{2,6}台)?(?:记者|作者)\s*[:：]?\s*(?=\S)")
_REPORTER_LINE = re.compile(
    r"^[（(【]?(?P<before>[^，。：:]{0,14}?)(?:特约|见习)?(?:记者|撰稿人|通讯员|编辑|责编|校对|摄影|美编)(?P<gap>[\s:：/|｜]*)"
    r"(?P<names>[\u3400-\u9fff·]{2,4}(?:[、\s/／]+[\u3400-\u9fff·]{2,4}){0,5})(?:@\S{2,16})?[）)】]?$"
)
_SPLIT = re.compile(r"[、/／ ]+")
_VERBS = words("综合 采访 专访 编译 摄影 特稿 连线 即时 独家 整合 整理 通讯员 实习生 文 图")


def byline_author(line: str) -> str | None:
    """The author that `line` names (大纪元记者李言综合报导 gives 李言), several joined by "、"; None where it names nobody."""
    for match in AUTHORS.all_in(line):
        given = {name: line[slice(*match.span(name))] for name, value in match.groupdict().items() if value}
        if "bare" in given and not surname_of(given["bare"]):
            continue
        found = (
            _reporters(given["reporter"]) if "reporter" in given else clean_author(given.get("name") or given["bare"])
        )
        if found:
            return found
    return None


def clean_author(name: str | None) -> str | None:
    """`name` where it is a person's: no outlet, no "reporter", no placeholder; a reporter's title before it is cut."""
    if not name:
        return None
    if name.isascii() and name.isupper():
        name = name.title()
    name = tidy(name)
    reporter = _REPORTER.match(to_simplified(name))
    name = name[reporter.end() :] if reporter else name
    name = name.strip("：:，,|/｜／《》 ")
    if not name or len(name) > 60 or NOT_AUTHORS.found_in(name) or outlet_named(name):
        return None
    if re.search("[A-Za-z]", name):
        return name
    return "、".join(n for n in _SPLIT.split(name) if n and to_simplified(n) not in _VERBS) or None


def closing_author(text: str) -> str | None:
    """The name that stands in brackets behind the last sentence of an article: ……举行。（张三）"""
    end = text[-20:]
    match = next(CLOSING_NAMES.all_in(end), None)
    name = end[slice(*match.span("name"))] if match else ""
    return name if surname_of(name) else None


def is_byline(block: Block, following: Block) -> bool:
    """Whether a line is a name only, standing above a date in the same element: "MATT FLEGENHEIMER", then the date."""
    if block.element is not following.element or not is_date_only(following.text) or len(block.text) > 60:
        return False
    return not is_prose(block.text) and not re.search("[。！？；]", block.text)


def signature(blocks: list[Block]) -> tuple[Block, Block] | None:
    """The last two lines of a text where they are a short name and a day under it, as notices and letters are signed."""
    if len(blocks) < 3 or not is_date_only(blocks[-1].text):
        return None
    name = blocks[-2]
    return (name, blocks[-1]) if len(name.text) <= 24 and not re.search("[，。！？；]", name.text) else None


def is_reporter_line(text: str) -> bool:
    """Whether a whole line is "reporter" and names: 寒冬記者 江濤, 記者張麗珊@旁聽反送中故事, 本报记者 王毅 李强."""
    match = _REPORTER_LINE.match(to_simplified(tidy(text)))
    if match is None:
        return False
    before, names = match["before"], [n for n in _SPLIT.split(match["names"]) if n]
    if names[-1][-1] in "摄攝" and re.search("[（(]", before):
        return False  # a caption with its photographer in brackets
    if before and not (outlet_named(before) or before[-1] in "报報社网網台刊约約习習席" or match["gap"]):
        return False
    return bool(before or match["gap"]) or all(surname_of(n) for n in names)


def _reporters(text: str) -> str | None:
    """Names out of what stands between "reporter" and "reports": the place a report comes from is cut off."""
    names = []
    for part in _SPLIT.split(tidy(text)):
        name = _without(part)
        if 2 <= len(name) <= 4 or "·" in name:
            names.append(name)
    return "、".join(names) or None


def _without(text: str) -> str:
    plain, changed = to_simplified(text), True
    while changed:
        changed = False
        for ending in (*PLACES, *_VERBS):
            if plain.endswith(ending):
                plain, changed = plain.removesuffix(ending), True
    return text[: len(plain)]
