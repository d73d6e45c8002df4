"""A translated article to a Brief: selection, headline, checks, warnings."""

from summarize.briefs.brief import Brief, Expectation, Name, Point, Provenance, Translation
from summarize.briefs.selection import POINTS, select
from summarize.translation.checks import CHECKS, Check, Problem, Segment, check
from summarize.translation.loop import translate_segments

__all__ = [
    "CHECKS",
    "POINTS",
    "Brief",
    "Check",
    "Expectation",
    "Name",
    "Point",
    "Problem",
    "Provenance",
    "Segment",
    "Translation",
    "check",
    "select",
    "translate_segments",
]
