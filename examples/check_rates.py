"""Counts what every check says of human translations, and of translations that are spoiled on purpose, and writes the rates it finds.

Human translations are right but for a few, so an alarm on one is false unless somebody has read it and judged otherwise: `judgements.tsv`
holds those verdicts, by the set, the line and the check (no sentence; `pair` is a checksum of the two texts). Where there are fewer
verdicts than alarms, the share of false ones among those judged counts for the rest.
"""

from __future__ import annotations

import csv
import hashlib
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from hostile import spoiled

from summarize.chinese.normalize import normalize
from summarize.chinese.sentences import Sentence
from summarize.figures.compare.statements import statements
from summarize.glossary.naming import Naming
from summarize.translation.annotation import annotate
from summarize.translation.checks import CHECKS, Comparison
from summarize.translation.opposites import opposites, turned_round
from summarize.translation.rates import RATES
from summarize.translation.segment import Segment

SETS = ("wmt19", "ntrex")
EVAL = Path(os.environ.get("BRIEFS_SHARED", Path(__file__).parents[2] / "shared")) / "eval"
JUDGEMENTS = Path(__file__).parent / "judgements.tsv"
WANTED = 40


class Pair(NamedTuple):
    """A line of a set: what it is checked as, and its human translation."""

    set: str
    line: int
    segment: Segment
    english: str

    @property
    def checksum(self) -> str:
        """Of the two texts."""
        return hashlib.sha256(f"{normalize(self.segment.text).text}\t{self.english}".encode()).hexdigest()[:8]


def pairs() -> Iterator[Pair]:
    """Every line, with the names of the built-in lexicon and no date of publication."""
    names = Naming(())
    for name in SETS:
        lines = (EVAL / f"{name}.{language}" for language in ("zh", "en"))
        chinese, english = (path.read_text(encoding="utf-8").splitlines() for path in lines)
        for line, (source, target) in enumerate(zip(chinese, english, strict=True), 1):
            sentence = Sentence(f"s{line}", 0, source.strip())
            segment = Segment(sentence, annotate(sentence.text, names.matcher), names.known)
            yield Pair(name, line, segment, target.strip())


def alarms(segment: Segment, english: str) -> dict[str, str]:
    """What is told of an English text: the name of the check or of its rule, and the first thing it says."""
    out: dict[str, str] = {}
    compared = Comparison(segment, english)
    for check in CHECKS:
        for detail in check.find(compared):
            out.setdefault(check.code, detail if isinstance(detail, str) else detail[-1])
    for expected, found, rule in compared.figures.wrong:
        out.setdefault(f"figure-wrong/{rule}", f"{expected.source} … {found.source}")
    for rule, said in turned_round(segment.written, english):
        out.setdefault(f"opposite/{rule}", said)
    return out


def judgements() -> dict[tuple[str, int, str, str], str]:
    """The verdicts that are stored: "false" where the translation is right, "true" where the alarm is."""
    with JUDGEMENTS.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return {(row["set"], int(row["line"]), row["pair"], row["check"]): row["verdict"] for row in rows}


def count() -> None:
    """Print both tables and write the first where the package reads it."""
    if not EVAL.is_dir():
        sys.exit(f"no human translations at {EVAL}; set BRIEFS_SHARED to the folder that holds eval/")
    verdicts = judgements()
    told: dict[str, list[str | None]] = defaultdict(list)
    tried, caught, by = Counter[str](), Counter[str](), Counter[str]()
    total = 0
    for pair in pairs():
        total += 1
        before = alarms(pair.segment, pair.english)
        for check in before:
            told[check].append(verdicts.get((pair.set, pair.line, pair.checksum, check)))
        for what, english in spoiled(pair.segment, pair.english):
            fresh = {check for check, detail in alarms(pair.segment, english).items() if before.get(check) != detail}
            tried[what] += 1
            caught[what] += bool(fresh)
            by.update(fresh)
    rules = {f"figure-wrong/{row.rule}" for row in statements()} | {f"opposite/{row.rule}" for row in opposites()}
    names = sorted({*told, *by, *(c.code for c in CHECKS), *rules})
    rows = [_row(name, told[name], total, by[name]) for name in names]
    with RATES.open("w", encoding="utf-8", newline="") as file:
        file.write(
            "# Written by `python examples/benchmark.py checks`: alarms on human translations, and on spoiled ones.\n"
        )
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(("check", "pairs", "alarms", "judged", "false", "false_alarms", "caught"))
        writer.writerows(rows)
    print(f"{'check':34}{'alarms':>8}{'judged':>8}{'false':>7}{'rate':>9}{'caught':>8}")
    for name, _, number, judged, false, rate, hits in rows:
        short = (
            ""
            if int(judged) >= min(WANTED, int(number))
            else f"   {min(WANTED, int(number)) - int(judged)} to be judged"
        )
        print(f"{name:34}{number:>8}{judged:>8}{false:>7}{rate:>9}{hits:>8}{short}")
    print(f"\n{'spoiled on purpose':34}{'tried':>8}{'told':>8}{'slips through':>15}")
    for what in tried:
        print(f"{what:34}{tried[what]:8}{caught[what]:8}{1 - caught[what] / tried[what]:14.1%}")


def _row(name: str, told: list[str | None], total: int, caught: int) -> tuple[str, ...]:
    """A line of the table: the false alarms are those judged so, and the same share of those that nobody has judged."""
    judged = [verdict for verdict in told if verdict]
    false = judged.count("false")
    share = false / len(judged) if judged else 1.0
    rate = len(told) * share / total
    return (name, *map(str, (total, len(told), len(judged), false)), f"{rate:.5f}", str(caught))
