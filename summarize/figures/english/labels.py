"""Names of an English text that contain a number and are no quantity: F-35, COVID-19, G20, 401(k), addresses."""

from __future__ import annotations

import re

_BLOCKED = re.compile(
    r"(?:https?://|www\.)\S+|\b40[13]\(?[kb]\b\)?"
    r"|(?<![A-Za-z0-9])(?!No\.|(?:mid|pre|post|early|late|for|in|magnitude)-|[A-Za-z]{1,9}-\d{1,4}(?:st|nd|rd|th|s)\b)"
    r"[A-Za-z][A-Za-z.]{0,30}[-‐‑–/]?\d[\dA-Za-z.-]{0,20}"
    r"|(?<![\d.,$])\d{1,5}[A-HJ-Z](?![\w])(?<![KM])|(?<![\d.,$€£¥])[2348]K\b|\b\d{1,3}(?:\.\d{1,5}){2,4}\b"
    r"|\b(?:two|three)-dimensional\b|\bDouble (?:Ninth|Seventh|Tenth|Eleven)\b"
)
_CURRENCY_GLUED = re.compile(r"(?:RMB|USD|CNY|EUR|GBP|JPY|HKD|TWD)\d")


def number_names(text: str) -> list[re.Match[str]]:
    """The names of an English text that contain a number (F-35, COVID-19, G20, 5G), and addresses."""
    return [m for m in _BLOCKED.finditer(text) if not _CURRENCY_GLUED.match(m[0])]
