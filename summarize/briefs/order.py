"""The order in which a reader is told what to check: by what it would cost to miss it."""

from __future__ import annotations

from collections.abc import Iterable

from summarize.briefs.brief import Brief
from summarize.warnings import UNCONFIRMED, WARNINGS, BriefWarning

_SEVERITIES = ("fatal", "serious", "minor", "file")


def by_cost(warnings: Iterable[BriefWarning], brief: Brief) -> tuple[BriefWarning, ...]:
    """The warnings about what `brief` shows first, each with the most serious first, and names to confirm behind all others."""

    def cost(warning: BriefWarning) -> tuple[bool, bool, int, float]:
        kind = WARNINGS[warning.code]
        hidden = warning.sentence not in brief.shown
        return warning.rule == UNCONFIRMED, hidden, _SEVERITIES.index(kind.severity), -kind.weight

    return tuple(sorted(warnings, key=cost))
