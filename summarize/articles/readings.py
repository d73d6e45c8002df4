"""How a character is read, written beside it (ruby, pinyin or bopomofo): help for a reader of Chinese, and no part of the text."""

from __future__ import annotations

import re

from summarize.chinese.characters import HAN

_RUBY = re.compile(
    r"<r(?:t|p)\b[^>]{0,200}>(?:(?!</?(?:ruby|r[tpb]|rtc)\b).){0,200}(?:</r[tp]\s*>|(?=</?(?:ruby|r[tpb]|rtc)\b))",
    re.I | re.S,
)
_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
_PINYIN = rf"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[iuü]?(?:[aoeiu]?[{_TONED}]|[{_TONED}][aeiouü])(?:ng|n|r|[iou])?"
_BOPOMOFO = "[\u3105-\u3119]?[\u3127-\u3129]?[\u311a-\u3126]?[ˊˇˋ˙]?"
_HAN = f"(?<=[{HAN}])"
_IN_BRACKETS = re.compile(
    rf"{_HAN}\s?[（(〔\[【]\s*(?:(?:{_PINYIN}[\s'’]*){{1,4}}|(?=[\u3105-\u3129])(?:{_BOPOMOFO}\s*){{1,4}})[）)〕\]】]"
)
_BARE = re.compile(
    rf"{_HAN}(?=[\u3105-\u3129]{{2,3}}(?![\u3105-\u3129])|[\u3105-\u3129][ˊˇˋ˙])(?=[\u3105-\u3119]?[\u3127-\u3129]?[\u311a-\u3126]?(?![\u3105-\u3129])){_BOPOMOFO}"
)


def without_ruby(markup: str) -> str:
    """HTML without the readings of its <ruby> elements and the brackets round them, whether or not the tags are closed."""
    return _RUBY.sub("", markup) if "<rt" in markup or "<RT" in markup else markup


def without_readings(text: str) -> str:
    """`text` without readings in brackets or bopomofo behind a character: 翟（zhái）明遠, 翟ㄓㄞˊ明遠."""
    return _BARE.sub("", _IN_BRACKETS.sub("", text))
