"""Nobody types a rate: the table that `examples/benchmark.py checks` writes has every check and every rule, with enough verdicts."""

from __future__ import annotations

import csv

import pytest

from summarize.figures.compare.statements import statements
from summarize.translation.checks import CHECKS
from summarize.translation.opposites import opposites
from summarize.translation.rates import RATES, false_alarms

LINES = [line for line in RATES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
ROWS = {row["check"]: row for row in csv.DictReader(LINES, delimiter="\t")}


RULES = {f"figure-wrong/{row.rule}" for row in statements()} | {f"opposite/{row.rule}" for row in opposites()}


@pytest.mark.parametrize("name", sorted([*(c.code for c in CHECKS), *RULES]))
def test_every_check_and_rule_was_counted(name: str) -> None:
    row = ROWS[name]
    assert int(row["judged"]) >= min(40, int(row["alarms"]))
    judged = max(1, int(row["judged"]))
    share = int(row["false"]) / judged if int(row["judged"]) else 0
    assert float(row["false_alarms"]) == pytest.approx(int(row["alarms"]) * share / int(row["pairs"]), abs=1e-5)


def test_the_code_reads_the_table() -> None:
    for check in CHECKS:
        assert check.false_alarms == float(ROWS[check.code]["false_alarms"])
    assert false_alarms("figure-wrong") < 0.01 > false_alarms("figure-missing")
