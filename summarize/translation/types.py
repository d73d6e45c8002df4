"""What comes out of the loop: a translation, and what it had to keep."""

from __future__ import annotations

from dataclasses import dataclass

from summarize.chinese.sentences import Sentence
from summarize.warnings import BriefWarning


@dataclass(frozen=True, slots=True)
class Expectation:
    """A name, term, quantity or date that a translation has to keep, and whether it did.

    `type` is the glossary entry's type; `origin` where the English came from: "built-in", a glossary file, the path of the article that
    introduces the name, "romanization" for a suggestion that nobody has confirmed, "pinyin" for one that the standard settles, "rule" for
    figures. `value` is a quantity's exact value ("1998000000000", "10..15"), `unit` its unit (ISO 4217 code for money).
    """

    kind: str
    source: str
    target: str
    found: bool
    type: str | None = None
    origin: str = "rule"
    value: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A translation of a desk's own translation memory: the English, the file it was imported from, and that file's SHA-256."""

    target: str
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Translation:
    """The English of one sentence.

    `score` is the model's mean log-probability a token (nats), `attempts` how many outputs were looked at before this one was kept,
    `warnings` what is still wrong with it, `expected` what it had to keep. `memory` is the file of the desk's translation memory that it
    was taken from, whose score is 0 and whose attempts are 1; "" where the model wrote it.
    """

    sentence: Sentence
    text: str
    score: float
    attempts: int = 1
    warnings: tuple[BriefWarning, ...] = ()
    expected: tuple[Expectation, ...] = ()
    memory: str = ""


@dataclass(frozen=True, slots=True)
class TitleTranslation(Translation):
    """The English of a title; `others` are further outputs with as few problems."""

    others: tuple[Translation, ...] = ()
