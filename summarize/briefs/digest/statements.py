"""What a sentence speaks of, in a form in which the Chinese of several outlets can be compared: names, figures, dates, words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from summarize.chinese.content import content_words, telling
from summarize.chinese.normalize import aligned
from summarize.chinese.segmentation import Token
from summarize.figures.types import ChineseDate, DateParts, Quantity
from summarize.glossary.naming import Suspect
from summarize.translation.annotation import Annotation
from summarize.translation.segment import Segment

_DATE = 2.0
_DIGIT = 1.0
_DIGITS = 4
"""A figure tells as much as it has significant digits, up to 4, and one more."""


@dataclass(frozen=True, eq=False)
class Statement:
    """A sentence of the article at `article` in a run, with its annotations."""

    article: int
    segment: Segment

    @property
    def id(self) -> str:
        """The id of the sentence in its article."""
        return self.segment.sentence.id

    @property
    def place(self) -> int:
        """The number of the sentence in its article; 0 for the title."""
        return int(self.id.removeprefix("s")) if self.id.startswith("s") else 0

    @cached_property
    def names(self) -> dict[str, float]:
        """Who and what is named, by the English name that all Chinese forms have in common, and how much that tells."""
        return {key: told for a in self.segment.annotations if (key := name_of(a)) and (told := _told(a))}

    @cached_property
    def glossary_terms(self) -> dict[str, float]:
        """The terms of the glossary that stand here, by their English."""
        return {
            entry.target: told
            for a in self.segment.annotations
            if a.kind == "term" and (entry := a.entry) and (told := _told(a))
        }

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The quantities that a translation has to keep."""
        return tuple(f for a in self.segment.annotations if isinstance(f := a.figure, Quantity) and f.strict)

    @cached_property
    def dates(self) -> tuple[ChineseDate, ...]:
        """The dates."""
        return tuple(f for a in self.segment.annotations if isinstance(f := a.figure, ChineseDate))

    @cached_property
    def all_words(self) -> tuple[Token, ...]:
        """The content words, with their places in the sentence."""
        return tuple(content_words(self.segment.source))

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """Those of them outside names and figures."""
        taken = [(a.start, a.end) for a in self.segment.annotations if a.figure or name_of(a)]
        return tuple(w for w in self.all_words if not any(w.start < e and s < w.end for s, e in taken))

    @cached_property
    def terms(self) -> dict[str, float]:
        """All of it as terms, and how much each tells."""
        weights: dict[str, float] = defaultdict(float)
        for word in self.words:
            weights[word.text] = max(weights[word.text], telling(word.text))
        for name, told in self.names.items():
            weights[f"name {name}"] = told
        for term, told in self.glossary_terms.items():
            weights[f"term {term}"] = told / 2
        for q in self.quantities:
            weights[f"{q.unit or q.kind} {q.value}"] = 1 + _DIGIT * min(_DIGITS, _digits(q))
        for d in self.dates:
            weights[f"date {date_key(d.resolved)}"] = _DATE
        return dict(weights)


def name_of(annotation: Annotation) -> str | None:
    """What all forms of a name have in common: the English; None for terms, which outlets also put in other words, and for figures."""
    if isinstance(annotation.of, Suspect):
        return aligned(annotation.source)
    entry = annotation.entry
    return entry.target if entry and annotation.kind == "name" else None


def _told(annotation: Annotation) -> float:
    entry = annotation.entry
    forms = entry.sources if entry else (annotation.source,)
    return min(telling(aligned(form)) for form in forms)


def _digits(q: Quantity) -> int:
    return len(q.value.split("..")[0].replace(".", "").strip("0"))


def date_key(parts: DateParts) -> str:
    """2025-04-07, 2025-04, 2025 Q2: equal for dates that say the same, whatever else of them is known."""
    known = parts.known()
    if "month" in known or "day" in known:
        return "-".join(
            str(known.get(part, "?")) for part in ("year", "month", "day") if part != "day" or "day" in known
        )
    return " ".join(f"{name}{value}" for name, value in known.items() if name not in ("hour", "minute", "weekday"))
