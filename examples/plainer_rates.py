"""Counts what the plainer words of `plainer.tsv` do to translations: asked with them and without, which is nearer to what a human wrote.

The sentences are those of the test sets in which a row finds something, at most PER_ROW a row: of what the model was trained on, it
knows the human translation, and any other wording is farther from that. Nearer is a chrF (Popović 2015, as sacrebleu computes it) that
is higher by more than MARGIN. A row whose words stand in none of the sentences has 0 found: no count defends it.

Likeness is not sense: `plainer_judgements.tsv` has what was found by reading both, in sentences of news, without knowing which was
which. It stands beside the counts for the rows that are still as they were.
"""

from __future__ import annotations

import csv
import os
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from unittest.mock import patch

from sacrebleu.metrics import CHRF

from summarize.chinese.normalize import aligned
from summarize.models import load
from summarize.translation import plainer
from summarize.translation.annotation import put_in
from summarize.translation.plainer import plainer_rows

SHARED = Path(os.environ.get("BRIEFS_SHARED", Path(__file__).parents[2] / "shared"))
RATES = Path(plainer.__file__).with_name("plainer_rates.tsv")
JUDGEMENTS = Path(__file__).with_name("plainer_judgements.tsv")
HEAD = (
    "# Written by `python examples/benchmark.py plainer`: a row of plainer.tsv, sentences it was tried on, how many came nearer to"
    " a human translation and how many went away from it; sentences judged by sense, read blind, how many were truer and less true."
)
COLUMNS = ("found", "better", "worse", "judged", "truer", "less_true")
PER_ROW = 8
MARGIN = 1.0


def pairs() -> Iterator[tuple[str, str]]:
    """Sentences in the form in which they are compared, with their human translations."""
    for name in ("wmt19", "ntrex"):
        sides = [(SHARED / "eval" / f"{name}.{side}").read_text(encoding="utf-8").splitlines() for side in ("zh", "en")]
        yield from ((aligned(zh), en) for zh, en in zip(*sides, strict=True))


def judged() -> dict[str, tuple[int, int, int]]:
    """By the Chinese pattern of a row: sentences read with its words and without, and how many were better and worse."""
    table = [line for line in JUDGEMENTS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {
        row["chinese"]: (int(row["judged"]), int(row["better"]), int(row["worse"]))
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
    }


def table(counts: Mapping[int, tuple[int, int, int]]) -> str:
    """The text of RATES: for the number of each row, sentences found, better and worse; what was judged is beside it."""
    read, none = judged(), (0, 0, 0)
    lines = [HEAD, "\t".join(("chinese", *COLUMNS))]
    for number, row in enumerate(plainer_rows()):
        pattern = row.chinese.pattern
        lines.append("\t".join((pattern, *map(str, (*counts.get(number, none), *read.get(pattern, none))))))
    return "\n".join(lines) + "\n"


def replaced(source: str) -> Iterator[tuple[int, str]]:
    """The number of every row that finds something in `source`, and what a model is asked with the words of that row alone."""
    for number, row in enumerate(plainer_rows()):
        if any(True for _ in plainer.plainer(source, (row,))):
            with (
                patch("summarize.translation.annotation.plainer", partial(plainer.plainer, rows=(row,))),
                patch("summarize.translation.annotation.in_plain_words", lambda source: ()),
            ):
                yield number, put_in(source, (), lambda a: None)


def count() -> None:
    """Translate, compare, print and write the table."""
    rows = plainer_rows()
    found: dict[int, list[tuple[str, str, str]]] = defaultdict(list)
    seen: set[str] = set()
    for zh, en in pairs():
        for number, text in replaced(zh):
            if len(found[number]) < PER_ROW and zh not in seen:
                seen.add(zh)
                found[number].append((zh, text, en))
    model, chrf = load(), CHRF()
    asked = [(number, *item) for number, items in sorted(found.items()) for item in items]
    before = model.translate([zh for _, zh, _, _ in asked], hypotheses=1)
    after = model.translate([text for _, _, text, _ in asked], hypotheses=1)
    better, worse = Counter[int](), Counter[int]()
    gain: dict[int, float] = defaultdict(float)
    for (number, _, _, en), [old], [new] in zip(asked, before, after, strict=True):
        change = chrf.sentence_score(new.text, [en]).score - chrf.sentence_score(old.text, [en]).score
        better[number] += change > MARGIN
        worse[number] += change < -MARGIN
        gain[number] += change
    counts = {number: (len(items), better[number], worse[number]) for number, items in found.items()}
    RATES.write_text(table(counts), encoding="utf-8")
    total = len(asked)
    print(f"{len(rows)} rows, {sum(1 for items in found.values() if items)} of them found in {total} sentences:")
    print(
        f"nearer {better.total()}, farther {worse.total()}, chrF {sum(gain.values()) / max(1, total):+.2f} a sentence"
    )
    for number, row in enumerate(rows):
        if worse[number] > better[number]:
            print(
                f"  farther: {row.chinese.pattern}  {len(found[number])} found, {better[number]} better, {worse[number]} worse"
            )
    read = judged()
    of_rows = [read[row.chinese.pattern] for row in rows if row.chinese.pattern in read]
    sentences, truer, less = (sum(column) for column in zip(*of_rows, strict=True))
    print(f"judged {len(of_rows)} rows in {sentences} sentences: truer {truer}, less true {less}")
