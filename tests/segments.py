"""Segments for tests that need no article."""

from datetime import date

from summarize.chinese.sentences import Sentence
from summarize.glossary.matching import Matcher
from summarize.translation.annotation import annotate
from summarize.translation.segment import Segment


def segment(
    text: str | Sentence, matcher: Matcher | None = None, *, id: str = "s1", reference: date | None = None
) -> Segment:
    """The segment of a sentence, with the names that `matcher` finds."""
    sentence = text if isinstance(text, Sentence) else Sentence(id, 0, text)
    return Segment(sentence, annotate(sentence.text, matcher, reference=reference))
