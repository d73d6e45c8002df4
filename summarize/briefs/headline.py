"""The headline: the title in English, as a news desk sets it."""

from __future__ import annotations

import re

from summarize.briefs.tidy import capitalize

_BREAK = re.compile(r"(?<=[\u3400-\u9fff”」』》）)%])[ \u3000]+(?=[\u3400-\u9fff“「『《（(\d])")
_LABEL = re.compile(r"^\s*(?:[【\[][^】\]]{1,8}[】\]]|(?:快讯|综述|独家|评论|分析|专访|焦点|观察)\s*[:：|｜])\s*")


def title_source(title: str) -> str:
    """A Chinese title as a sentence to translate: column labels off, a comma for the space between its halves."""
    return _BREAK.sub("，", _LABEL.sub("", title).strip())


def as_headline(text: str) -> str:
    """An English title without full stop or trailing colon, with a capital at its start."""
    return capitalize(re.sub(r"(?<!\bU\.S)(?<!\bU\.K)(?<!\bU\.N)[.,;:]+$", "", text.strip()))
