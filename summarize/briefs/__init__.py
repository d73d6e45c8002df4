"""A translated article to a Brief: selection, headline, checks, warnings."""

from summarize.briefs.brief import Brief, Point, Provenance, Translation
from summarize.briefs.checks import CHECKS, Check, Problem, check
from summarize.briefs.selection import POINTS, select
from summarize.briefs.translation import translate_sentences

__all__ = [
    "CHECKS",
    "POINTS",
    "Brief",
    "Check",
    "Point",
    "Problem",
    "Provenance",
    "Translation",
    "check",
    "select",
    "translate_sentences",
]
