"""The dateline in front of a lead, 【大纪元2026年02月04日讯】（大纪元记者李言综合报导）: metadata, and no part of what is translated."""

from __future__ import annotations

import re

_CREDIT = (
    r"[（(][^（）()。，]{0,24}(?:记者|記者|综合|綜合|编译|編譯|外电|外電|社|网|網|台|联播)[^（）()。，]{0,40}[）)]"
)
_AGENCY = r"[\u4e00-\u9fff]{1,6}(?:社|网|網|台|报|報|透|财经|財經)"
_DAY = r"(?:\d{4}\s*年)?(?:\d{1,2}\s*月)?\s*\d{1,2}\s*日"
_DATELINE = re.compile(
    rf"""^\s*(?:
      【[^】]{{2,30}}(?:讯|訊|消息|电|電|报道|報導)】\s*(?:{_CREDIT})?
    | [（(][^（）()。，]{{0,30}}(?:[电電讯訊]|报道|報道|报导|報導)[）)]
    | [（(](?:德国之声中文网|德國之聲中文網)[）)]
    | {_AGENCY}[\u4e00-\u9fff]{{0,8}}{_DAY}\s*(?:[电電讯訊消]|消息)\s*(?:{_CREDIT})?\s*[:：]?
    | 路透[\u4e00-\u9fff]{{0,6}}{_DAY}\s*[-—–]+
    | {_AGENCY}(?:消息|讯|訊)\s*(?:{_CREDIT})?\s*[:：]
    )\s*""",
    re.VERBOSE,
)


def without_dateline(text: str) -> str:
    """A paragraph without the dateline in front of it; a paragraph that is nothing else stays whole."""
    match = _DATELINE.match(text)
    return text[match.end() :] if match and match.end() < len(text) else text
