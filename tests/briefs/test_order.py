from dataclasses import replace

from summarize import Brief
from summarize.briefs.order import by_cost
from summarize.warnings import UNCONFIRMED, BriefWarning


def test_what_costs_a_reader_most_comes_first(brief: Brief) -> None:
    shown = brief.points[0].sentences[0]
    hidden = next(t.sentence.id for t in brief.translations if t.sentence.id not in brief.shown)
    expected = [
        BriefWarning("figure-wrong", "1", "title"),
        BriefWarning("name-missing", "2", shown),
        BriefWarning("date-wrong", "3", shown),
        BriefWarning("name-unverified", "4", shown),
        BriefWarning("encoding-guessed", "5"),
        BriefWarning("figure-wrong", "6", hidden),
        BriefWarning("quotation", "7", hidden),
        BriefWarning("name-unverified", "8", shown, UNCONFIRMED),
    ]
    assert by_cost(expected[::-1], replace(brief, warnings=())) == tuple(expected)
