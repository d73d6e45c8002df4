"""The dated statements of several articles, in the order of what they are about."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.briefs.digest.statements import Statement
from summarize.figures.types import ChineseDate

MOST = 12
"""The dates of a timeline, at most."""


def timeline(
    articles: Sequence[Sequence[Statement]], same: Sequence[Sequence[Statement]], told: Sequence[Statement]
) -> list[tuple[str, Statement]]:
    """Dates ("2023-08-02", "2023-06", "2017") with a sentence that states something of them, the earliest first.

    A sentence stands at the first date in it that is known at least by its year, and that it does not only compare with (自2018年以来).
    Of sentences that state one fact (`same`) and are of one date the first stands for all. Where there are too many, days and months
    go before years, then what is `told` elsewhere in the digest, then what comes early in its article.
    """
    found: list[tuple[str, Statement, int]] = []
    taken: set[tuple[str, int]] = set()
    fact_of = {s: number for number, fact in enumerate(same) for s in fact}
    for article in articles:
        for place, statement in enumerate(article):
            when = next(filter(None, (iso(d) for d in statement.dates if not d.compared)), None)
            if when is None:
                continue
            fact = fact_of.get(statement)
            if fact is not None and (when, fact) in taken:
                continue
            if fact is not None:
                taken.add((when, fact))
            found.append((when, statement, place))
    chosen = sorted(found, key=lambda item: (len(item[0]) == 4, item[1] not in told, item[2], item[1].article))[:MOST]
    return [(when, s) for when, s, _ in sorted(chosen, key=lambda item: (item[0], item[1].article, item[2]))]


def iso(when: ChineseDate) -> str | None:
    """A date as far as it is known (ISO 8601): "2023-08-02", "2023-06", "2017".

    None where not even the year is, or no more than 去年 or 年初.
    """
    parts = when.resolved
    if parts.year is None or parts.lunar_month is not None or parts.lunar_day is not None:
        return None
    if parts.month is None:
        return f"{parts.year:04}" if when.explicit.year is not None else None
    if parts.day is None and when.explicit.month is None:
        return None
    if parts.day is None:
        return f"{parts.year:04}-{parts.month:02}"
    return f"{parts.year:04}-{parts.month:02}-{parts.day:02}"
