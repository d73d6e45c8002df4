"""A sentence to its checked English: segment, annotation, attempts, checks."""

from summarize.translation.checks import CHECKS, Check, Comparison, Problem, check
from summarize.translation.loop import translate_segments
from summarize.translation.segment import Segment, segments_of
from summarize.translation.types import Expectation, Translation

__all__ = [
    "CHECKS",
    "Check",
    "Comparison",
    "Expectation",
    "Problem",
    "Segment",
    "Translation",
    "check",
    "segments_of",
    "translate_segments",
]
