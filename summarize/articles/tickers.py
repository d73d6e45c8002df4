"""Stock quotes that a page's program puts into its sentences: the price behind a company's code, links to its forum and reports."""

from __future__ import annotations

import re

_LINKS = r"(?:股吧|诊股|诊断|研报|基金吧|资金流向|资金|行情|买入)"
_SURE = r"(?:股吧|诊股|研报|基金吧)"
_BESIDE_A_CODE = re.compile(
    rf"([（(]\s*(?:[A-Za-z]{{2}}[.:]?)?\d{{4,6}}(?:\.[A-Z]{{2}})?)\s*[,，、;；|]?\s*(?:{_LINKS}[\s,，、;；|]*)+(?=[)）])"
)
_IN_BRACKETS = re.compile(
    rf"\s*[\[【（(]\s*(?:[-+]?\d[\d.,]*%?\s+)?(?:{_LINKS}[\s,，、|]+)?(?:{_SURE}[\s,，、|]*)+[\]】）)]"
)
_PRICE = re.compile(r"\s?(?<!\d)\d{1,6}\.\d{2,3}\s+[+-]\d+\.\d{2,3}\s+[（(]?[+-]\d+\.\d{1,2}%[）)]?\s*")


def without_quotes(text: str) -> str:
    """`text` without quotes and links of shares: 云岭建设(600123,股吧)12.30 +0.12 +0.99% is 云岭建设(600123)."""
    return _PRICE.sub("", _IN_BRACKETS.sub("", _BESIDE_A_CODE.sub(r"\1", text)))
