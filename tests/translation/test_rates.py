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


def test_every_check_and_rule_was_counted() -> None:
    names = {*(c.code for c in CHECKS), *RULES}
    assert sorted(names - set(ROWS)) == []
    for row in (ROWS[name] for name in sorted(names)):
        judged = int(row["judged"])
        assert judged >= min(40, int(row["alarms"])), row
        rate = int(row["alarms"]) * int(row["false"]) / max(1, judged) / int(row["pairs"]) if judged else 0
        assert float(row["false_alarms"]) == pytest.approx(rate, abs=1e-5), row


def test_the_code_reads_the_table() -> None:
    for check in CHECKS:
        assert check.false_alarms == float(ROWS[check.code]["false_alarms"])
    assert false_alarms("figure-wrong") < 0.01 > false_alarms("figure-missing")
