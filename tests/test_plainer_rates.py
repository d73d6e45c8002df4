"""What was judged of the plainer words by reading stands in their table of rates, for the rows that are still as they were."""

from pathlib import Path

import pytest

from summarize.translation.plainer import plainer_rows

EXAMPLES = Path(__file__).parent.parent / "examples"


def test_counts_and_judgements_stand_side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(EXAMPLES))
    import plainer_rates

    patterns = [row.chinese.pattern for row in plainer_rows()]
    number = patterns.index("血本无归")
    lines = plainer_rates.table({number: (7, 5, 2)}).splitlines()
    assert lines[1] == "chinese\tfound\tbetter\tworse\tjudged\ttruer\tless_true"
    assert [line.split("\t")[0] for line in lines[2:]] == patterns
    assert lines[2 + number] == "血本无归\t7\t5\t2\t3\t2\t0"


def test_no_more_is_better_or_worse_than_was_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(EXAMPLES))
    import plainer_rates

    read = plainer_rates.judged()
    assert all(0 < judged >= better + worse for judged, better, worse in read.values())
    assert len({row.chinese.pattern for row in plainer_rows()} & read.keys()) > 150
