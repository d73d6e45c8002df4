"""Simplified or traditional script, and conversion from traditional to simplified (OpenCC)."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import opencc

LANGUAGE_TAGS = {"hans": "zh-CN", "hant": "zh-TW"}
"""The language of a script (BCP 47), for files that other tools read."""


@lru_cache(maxsize=2)
def _converter(config: str) -> opencc.OpenCC:
    return opencc.OpenCC(config)


@lru_cache(maxsize=512)
def to_simplified(text: str) -> str:
    """Traditional characters to simplified ones, character for character: the length never changes.

    By OpenCC's `hk2s`, which knows what `t2s` does and the variants that Hong Kong writes (衞, 敍).
    """
    converted: str = _converter("hk2s").convert(text)
    if len(converted) == len(text):
        # 沈默 becomes 沉默 as a phrase, and with it the surname in 沈默涵 another character.
        return (
            "".join("沈" if a == "沈" else b for a, b in zip(text, converted, strict=True))
            if "沈" in text
            else converted
        )
    return "".join(c if len(s := _converter("hk2s").convert(c)) != 1 else s for c in text)


def detect_script(text: str) -> Literal["hans", "hant"]:
    """The script most of the script-specific characters of `text` belong to; "hans" where there is none."""
    to_hans = _converter("hk2s").convert(text)
    to_hant = _converter("s2t").convert(text)
    traditional = sum(a != b for a, b in zip(text, to_hans, strict=False))
    simplified = sum(a != b for a, b in zip(text, to_hant, strict=False))
    return "hant" if traditional > simplified else "hans"
