"""Briefs of one run to a digest, event by event."""

from summarize.briefs.digest.compose import make_digest
from summarize.briefs.digest.types import (
    Dated,
    Difference,
    Digest,
    DigestArticle,
    DigestName,
    Event,
    Fact,
    Line,
    Only,
    Section,
    Side,
)

__all__ = [
    "Dated",
    "Difference",
    "Digest",
    "DigestArticle",
    "DigestName",
    "Event",
    "Fact",
    "Line",
    "Only",
    "Section",
    "Side",
    "make_digest",
]
