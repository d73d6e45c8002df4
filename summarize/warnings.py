"""Every warning there is, in one table: what it says to a reader, how heavy it weighs, how serious it is."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Severity = Literal["fatal", "serious", "minor", "file"]
"""fatal: the sentence is no English sentence; serious: a figure, date, name or part of it is probably wrong; minor: look at it; file: about
the article's file."""

UNCONFIRMED = "unconfirmed"
"""The rule of the warnings that say no more of a sentence than that a name in it was never confirmed."""


@dataclass(frozen=True, slots=True)
class BriefWarning:
    """Something a reader must check before quoting.

    `code` is stable and one of `WARNINGS`; `message` is for a person; `sentence` is the id ("s3") it is about, or None for the whole
    article; `rule` is the rule of the check that spoke, where it has several ("percentage-points" of "figure-wrong").
    """

    code: str
    message: str
    sentence: str | None = None
    rule: str | None = None

    def __post_init__(self) -> None:
        if self.code not in WARNINGS:
            raise ValueError(f"no such warning: {self.code!r}")

    @property
    def severity(self) -> Severity:
        """How serious it is."""
        return WARNINGS[self.code].severity


@dataclass(frozen=True, slots=True)
class WarningKind:
    """A kind of warning.

    `message` is the sentence for the reader, with `{}` for the particulars; `meaning` what the README says of it. `weight` orders
    outputs of a model that all have problems (more is worse). `stated`: the English states something that the Chinese does not, which
    rules out a sentence of a summary too; `whole`: it holds of a whole sentence only, not of a point that renders a part.
    """

    code: str
    message: str
    meaning: str
    weight: float = 0
    severity: Severity = "minor"
    stated: bool = False
    whole: bool = False


_TABLE = (
    WarningKind("empty", "There is no translation.", "no translation", 100, "fatal", stated=True),
    WarningKind("leftover-chinese", "Left in Chinese: {}.", "Chinese in the English", 50, "fatal", stated=True),
    WarningKind(
        "loop", "The translation repeats itself: “{}”.", "the English repeats itself", 20, "fatal", stated=True
    ),
    WarningKind("length", "The length does not fit: {}.", "much too short or too long", 10, "serious", whole=True),
    WarningKind(
        "figure-wrong",
        "Wrong figure: {}.",
        "a quantity has another value, or something wrong is said of it",
        9,
        "serious",
        stated=True,
    ),
    WarningKind("figure-missing", "A figure is missing: {}.", "a quantity is gone", 8, "serious"),
    WarningKind(
        "name-missing",
        "{}; the translation has no such name.",
        "a name or term of the glossary is not in the English",
        8,
        "serious",
    ),
    WarningKind(
        "name-office",
        "Check who holds the office: {}.",
        "a person has another’s office (“Prime Minister Blinken” for 国务卿布林肯)",
        7.5,
        "serious",
        stated=True,
    ),
    WarningKind("date-wrong", "Check the date: {}.", "a date is wrong, gone or invented", 7, "serious"),
    WarningKind(
        "figure-invented",
        "No figure in the Chinese accounts for {}.",
        "a quantity is in no Chinese",
        6,
        "serious",
        stated=True,
    ),
    WarningKind(
        "name-unverified",
        "No name in the glossary accounts for {}.",
        "a proper noun that no glossary accounts for; with the rule `unconfirmed` a name to confirm",
        4,
        stated=True,
    ),
    WarningKind(
        "opposite",
        "Perhaps the opposite is said: {}.",
        "the English says the opposite of a word of the Chinese (低碳 as “high-carbon”), or lacks one that turns the sentence (取消)",
        5,
        "serious",
    ),
    WarningKind(
        "negation-lost",
        "Low confidence: the Chinese has {}, the English no negation.",
        "low confidence: only the Chinese says “not”",
        3,
    ),
    WarningKind(
        "negation-invented",
        "Low confidence: the English has “{}”, the Chinese no negation.",
        "low confidence: only the English says “not”, or has a word like “inappropriate”",
        3,
    ),
    WarningKind(
        "sentence-count", "Something may be missing: {}.", "fewer sentences than in the Chinese", 3, whole=True
    ),
    WarningKind("name-repeated", "{}.", "a name stands more often than in the Chinese", 2),
    WarningKind(
        "invented-word",
        "No English word: {}; the model probably does not know the Chinese.",
        "a word that is none (“traitory”): the model probably does not know the Chinese",
        1.5,
        stated=True,
    ),
    WarningKind("quotation", "Check the quotation marks: {}.", "quotation marks do not fit", 1),
    WarningKind(
        "currency-unclear",
        "{}.",
        "a name that several currencies share (克朗, 元 in traditional characters or of a court of Taiwan), and nothing tells which it is",
    ),
    WarningKind(
        "figure-unclear",
        "{}.",
        "a unit that is not one thing everywhere (兆 without a word on money or bandwidth, a 两 of gold)",
    ),
    WarningKind(
        "leftover-cantonese",
        "Low confidence: the Chinese has Cantonese that is not turned into written Chinese: {}.",
        "low confidence: a word of Cantonese that the model has never read (揦𪘲), slang for a sum (三皮嘢), or a "
        "sentence of Cantonese that the model is not sure of",
    ),
    WarningKind(
        "name-conflict",
        "{}.",
        "two glossaries, or two articles, give different English",
    ),
    WarningKind(
        "figures-differ",
        "Outlets differ: {}.",
        "in a digest: outlets give different figures or dates of one thing",
        severity="serious",
    ),
    WarningKind(
        "left-out",
        "Nothing in the English seems to come from {}.",
        "a clause without which the model would say the same, or one of a counted list (种子、肥料、农药三类): it is probably left out",
        4,
        "serious",
    ),
    WarningKind(
        "low-score",
        "The model was much less sure here than elsewhere.",
        "the model was much less sure than elsewhere in the article",
        severity="serious",
    ),
    WarningKind(
        "summary-unsupported",
        "Left out of the summary, because the article does not support it: {}",
        "a sentence of `--summary-model` was left out: the article does not support a name or figure in it",
    ),
    WarningKind("damaged-text", "{}", "some of the file could not be decoded", severity="file"),
    WarningKind("figures-stripped", "{}", "the article's numbers were cut out before it was saved", severity="file"),
    WarningKind("encoding-guessed", "{}", "the encoding was recognised by the content", severity="file"),
    WarningKind("short-article", "{}", "so short that a summary can only repeat it", severity="file"),
    WarningKind("excerpt", "{}", "the file holds only the beginning of an article", severity="file"),
    WarningKind("video", "{}", "the text is the description or transcript of a video", severity="file"),
    WarningKind("mixed-language", "{}", "a large part of the text is not Chinese", severity="file"),
    WarningKind(
        "table-left-out", "{}", "tables are not translated; `summarize extract` has their rows", severity="file"
    ),
    WarningKind("cantonese", "{}", "written Cantonese, which the model has hardly read", severity="file"),
    WarningKind("unpunctuated", "{}", "text without punctuation was left out", severity="file"),
    WarningKind("no-title", "{}", "no title was found; the first sentence stands in for it", severity="file"),
)

WARNINGS = MappingProxyType({kind.code: kind for kind in _TABLE})
"""Code -> kind, the heaviest first. Codes never change their meaning."""
