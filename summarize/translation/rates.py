"""How often a check speaks of a translation that is right: counted by `python examples/benchmark.py checks`, never typed."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from summarize.data import rows

RATES = Path(__file__).parent / "rates.tsv"
"""The table that the benchmark writes."""


@lru_cache(maxsize=1)
def _rates() -> dict[str, float]:
    return {row["check"]: float(row["false_alarms"]) for row in rows("summarize.translation", RATES.name)}


def false_alarms(check: str) -> float:
    """The share of human translations of which a check ("figure-wrong") or a rule of it ("figure-wrong/at-most") speaks wrongly.

    0 for a rule that the benchmark has not met.
    """
    return _rates().get(check, 0.0)
