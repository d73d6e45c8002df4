"""Translations to a Brief: selection, points, headline, checks of what is printed."""

from summarize.briefs.brief import Brief, Name, NameToConfirm, Point, Provenance
from summarize.briefs.selection import POINTS, select

__all__ = ["POINTS", "Brief", "Name", "NameToConfirm", "Point", "Provenance", "select"]
