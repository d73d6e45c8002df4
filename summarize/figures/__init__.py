"""Quantities and dates: find_figures reads Chinese, match_figures holds English against it, stated renders one."""

from summarize.figures.compare.match import FigureMatch, match_figures
from summarize.figures.find import find_figures
from summarize.figures.style import stated

__all__ = ["FigureMatch", "find_figures", "match_figures", "stated"]
