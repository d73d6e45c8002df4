"""Sentences as the articles of an event, without a glossary."""

from datetime import date

from segments import segment

from summarize.briefs.digest.statements import Statement

DAY = date(2025, 7, 16)


def article(number: int, *sentences: str, title: bool = False) -> list[Statement]:
    """The statements of an article; with `title` the first is its title."""
    return [
        Statement(number, segment(text, id=f"s{i}", reference=DAY))
        for i, text in enumerate(sentences, 0 if title else 1)
    ]
