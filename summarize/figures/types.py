"""The nouns for figures: what was found in Chinese or in English, and the parts of a date."""

from __future__ import annotations

from dataclasses import dataclass, fields
from fractions import Fraction
from typing import Literal, NamedTuple

QuantityKind = Literal[
    "count", "money", "percent", "points", "fraction", "measure", "duration", "ordinal", "multiple", "age", "score"
]
Hedge = Literal["about", "nearly", "more than", "less than", "at least", "at most", "several"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity in a text, Chinese or English.

    The span [start, end) and `source` are those of the text it was found in. The exact value is `low` = `high`, except for a range
    ("10 to 15"), a vague figure ("dozens": 20 to 99, hedge "several") and a score (3-1: `low` 3, `high` 1). A percentage holds
    70, not 0.7. `unit` is an ISO 4217 code for money (several, "NOK/SEK", for a name that they share), "%" for percentages, a
    name of `units.py` for measures and durations, None otherwise.

    `english` is the rendering in news style. `strict` tells whether the figure has to appear in a translation; one that is not strict
    only licenses its appearance (两国 may become "both countries"). `inject` tells whether putting `english` in the place of the span
    helps a translation model: small numbers and fixed phrases are translated better when they are left in Chinese. `also` holds other
    values that state the same fact (增长两倍 is "tripled", 3, or "up 200%", 2). `per` is what a price or a rate is for each of: "ton" in
    190元/吨. `put` is what is put into the Chinese where that is not `english`: plainer Chinese (每天生产 for 日产). `doubt` is what cannot
    be told from the text, in words for the reader, and empty where all can.
    """

    start: int
    end: int
    source: str
    low: Fraction
    high: Fraction
    kind: QuantityKind
    unit: str | None = None
    hedge: Hedge | None = None
    english: str = ""
    strict: bool = True
    inject: bool = True
    also: tuple[Fraction, ...] = ()
    per: str | None = None
    put: str = ""
    doubt: str = ""

    @property
    def injection(self) -> str:
        """What to put into the Chinese sentence (see `inject`): `put` where a model does better with it than with `english`."""
        return self.put or self.english

    @property
    def value(self) -> str:
        """The exact value as text: "1998000000000", "1/3", "10..15", "3:1" for a score."""
        if self.kind == "score":
            return f"{exact_text(self.low)}:{exact_text(self.high)}"
        if self.low == self.high:
            return exact_text(self.low)
        return f"{exact_text(self.low)}..{exact_text(self.high)}"


@dataclass(frozen=True, slots=True)
class DateParts:
    """Parts of a date or time, None where unknown.

    `weekday` 1 (Monday) to 7, ISO 8601; `half` 1 or 2 (of a year); `decade` its first year (1980); `century` as it is counted (21);
    `hour` 0 to 24; `lunar_month` and `lunar_day` are of the Chinese calendar.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    hour: int | None = None
    minute: int | None = None
    lunar_month: int | None = None
    lunar_day: int | None = None

    def known(self) -> dict[str, int]:
        """The parts that are known, by name."""
        return {f.name: v for f in fields(self) if (v := getattr(self, f.name)) is not None}


@dataclass(frozen=True, slots=True)
class ChineseDate:
    """A date or time in a Chinese text.

    `explicit` has the parts that the text itself states, and that an English rendering must state (when `strict`); `resolved` has them
    and those that follow from the reference date or the calendar, which an English rendering may state. `english`, `strict` and
    `inject` are as for Quantity. `bound` tells what stands beside the date (2030年前, 2030年前后, 最快2030年), and `rewritten` is the
    plainer Chinese that is put in where models copy the English badly (2023年底 for 前年底). The two ends of a span of time (5月3日至5日)
    are two dates. `ahead` tells whether it is certainly after the day the text was written, `surely_ahead` whether it is so even where
    the text is dated a day early, `past` whether it is before that day. `compared` tells whether it is only what something is measured
    by (与2018年相比).
    """

    start: int
    end: int
    source: str
    explicit: DateParts
    resolved: DateParts
    english: str
    strict: bool = True
    inject: bool = True
    bound: Literal["", "before", "around", "earliest"] = ""
    rewritten: str = ""
    ahead: bool = False
    surely_ahead: bool = False
    past: bool = False
    compared: bool = False

    @property
    def injection(self) -> str:
        """What is put into the Chinese: `rewritten`, or `english` as a model copies it best: "Aug 4" without its full stop, which can
        look like the end of a sentence."""
        if self.rewritten:
            return self.rewritten
        return self.english.replace(".", "") if self.explicit.month or self.explicit.day else self.english


@dataclass(frozen=True, slots=True)
class EnglishDate:
    """A date or time in an English text, with the parts it states."""

    start: int
    end: int
    source: str
    parts: DateParts


Figure = Quantity | ChineseDate
EnglishFigure = Quantity | EnglishDate


class Misstatement(NamedTuple):
    """A Chinese figure that the English states wrongly, and the rule that says so: "value", or one of statements.tsv ("at-most")."""

    expected: Figure
    found: EnglishFigure
    rule: str


def exact_text(value: Fraction) -> str:
    """A value as a plain decimal where it has one ("1.26"), otherwise as a fraction ("1/3")."""
    if value.denominator == 1:
        return str(value.numerator)
    scaled, places = value, 0
    while scaled.denominator != 1 and places < 30:
        scaled, places = scaled * 10, places + 1
    if scaled.denominator != 1:
        return f"{value.numerator}/{value.denominator}"
    digits = str(abs(scaled.numerator)).rjust(places + 1, "0")
    return ("-" if value < 0 else "") + digits[:-places] + "." + digits[-places:]
