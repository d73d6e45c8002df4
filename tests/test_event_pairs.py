"""The pairs of sentences that `benchmark.py events` counts: no false alarm in them, and not fewer found than when they were counted."""

import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"


def test_figures_that_differ(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.syspath_prepend(str(EXAMPLES))
    import event_pairs

    counts = event_pairs.figures(verbose=True)
    said = capsys.readouterr().out
    assert "false alarm" not in said, said
    assert {name: right for name, (right, _, _) in counts.items()} == {
        "design": 5,
        "tuning": 9,
        "held-out": 13,
        "fresh": 6,
    }
    sys.modules.pop("event_pairs", None)
