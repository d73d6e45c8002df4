"""Counts how often a clause that was left out is told, and how often one that was not.

Of sentences of the test sets, a clause is taken out of the Chinese and the rest is translated: that is a translation which leaves the
clause out. The translation of the whole sentence leaves none out, as far as nobody has read it. All sentences are looked at here, also
those whose English is long enough to be passed over in a brief; how many of them would be passed over is counted beside.
"""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

from summarize.chinese.normalize import normalize
from summarize.models import Seq2SeqTranslator, load
from summarize.translation import coverage

EVAL = Path(os.environ.get("BRIEFS_SHARED", Path(__file__).parents[2] / "shared")) / "eval"
SENTENCES = 120


def count() -> None:
    """Print the table."""
    model = load()
    assert isinstance(model, Seq2SeqTranslator)
    random = Random(3)
    texts = [
        normalize(line.strip()).text
        for name in ("wmt19", "ntrex")
        for line in (EVAL / f"{name}.zh").read_text(encoding="utf-8").splitlines()
    ]
    some = [t for t in texts if 3 <= len(coverage.clauses(t)) <= 6 and len(t) < 90]
    chosen = random.sample(some, SENTENCES)
    cut = []
    for text in chosen:
        parts = coverage.clauses(text)
        k = random.randrange(1, len(parts) - 1)
        cut.append((parts[k], "".join(parts[:k] + parts[k + 1 :])))
    answers = [found[0].text for found in model.translate([*chosen, *(rest for _, rest in cut)])]
    told = false = kept = also = 0
    for text, whole, (clause, _), short in zip(chosen, answers, cut, answers[SENTENCES:], strict=False):
        lost, wanted = coverage.unsaid(text, short, model), coverage.bare(clause)
        told += wanted in lost
        also += bool({*lost} - {wanted})
        kept += wanted in coverage.left_out(text, short, model)
        false += bool(coverage.unsaid(text, whole, model))
    print(
        f"{SENTENCES} sentences with a clause left out: {told} told, {kept} of them also where long translations are passed over"
    )
    print(f"{also} of them with another clause told too; {false} of {SENTENCES} whole translations told")
