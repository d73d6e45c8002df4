"""Counts how often translations spell the names that nobody has to confirm as the package does, and writes the rates it finds.

Those names are of the mainland, and settled by the standard of romanization (see `summarize.glossary.mainland`). Each line of a set is an
article of one paragraph. A translation may have the name as it is, with the given name first (another custom and no other reading), or the
surname alone; where it seems to have another name, or none, somebody has to have read it. `name_judgements.tsv` holds those verdicts
("left-out" where the person is, "slip" for a translator's own) by the set, the line and the pinyin; `pair` is a checksum of the texts.
What nobody has read counts as different.
"""

from __future__ import annotations

import csv
import hashlib
import lzma
import os
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from summarize.articles.article import Article, Paragraph
from summarize.glossary.naming import Naming
from summarize.glossary.suggest import seen_unknown, unknown_of

SHARED = Path(os.environ.get("BRIEFS_SHARED", Path(__file__).parents[2] / "shared"))
EVAL = ("wmt19", "ntrex")
PARALLEL = (
    "wmt_newsdev2017_train_ok",
    "wmt_newstest2017_2018_train_ok",
    "wmt24_enzh_ref",
    "um_corpus_test",
    "china_daily_bilingual_stanpao",
    "ldc_newswire_jmh_truecased",
    "tsinghua_align_truecased",
    "bolt_forum_lmthang_truecased",
    "nyt_bilingual_notes_2018_2024",
    "nyt_samples",
    "un_devtest",
    "gold_news",
)
RATES = Path(__file__).parents[1] / "summarize" / "glossary" / "name_rates.tsv"
JUDGEMENTS = Path(__file__).parent / "name_judgements.tsv"
KINDS = ("same", "order", "surname", "left-out", "slip", "different")


def pairs(name: str) -> Iterator[tuple[int, str, str]]:
    """The lines of a set with their translations."""
    if name in EVAL:
        files = [
            (SHARED / "eval" / f"{name}.{language}").read_text(encoding="utf-8").splitlines()
            for language in ("zh", "en")
        ]
        yield from ((i, zh.strip(), en.strip()) for i, (zh, en) in enumerate(zip(*files, strict=True), 1))
        return
    with lzma.open(SHARED / "corpus" / "parallel" / f"{name}.tsv.xz", "rt", encoding="utf-8") as file:
        for i, line in enumerate(file, 1):
            zh, tab, en = line.rstrip("\n").partition("\t")
            if tab:
                yield i, zh, en.partition("\t")[0]


def told(target: str, english: str) -> str:
    """How a translation has a person: "same", "order", "surname", or "" where none of these."""
    surname, given = target.lower().split()
    letters = r"[ \-]?".join(re.escape(c) for c in given.replace("'", ""))
    loose = re.sub(r"['’](?:s(?!\w))?", "", english.lower())
    if re.search(rf"(?<!\w){surname} {letters}(?!\w)", loose):
        return "same"
    if re.search(rf"(?<!\w){letters} {surname}(?!\w)", loose):
        return "order"
    alone = rf"(?<![\w-]){surname.capitalize()}(?![\w-]| [A-Z][a-z])"
    return "surname" if re.search(alone, english) else ""


def judgements() -> dict[tuple[str, str, str], str]:
    """The verdicts that are stored, by the set, the checksum and the pinyin."""
    with JUDGEMENTS.open(encoding="utf-8", newline="") as file:
        return {(r["set"], r["pair"], r["name"]): r["verdict"] for r in csv.DictReader(file, delimiter="\t")}


def count() -> None:
    """Print the table, with what nobody has judged, and write it where the package keeps it."""
    if not (SHARED / "eval").is_dir():
        sys.exit(f"no human translations at {SHARED}; set BRIEFS_SHARED to the folder that holds eval/ and corpus/")
    verdicts, matcher = judgements(), Naming(()).matcher
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    names: dict[str, set[str]] = defaultdict(set)
    for name in (*EVAL, *PARALLEL):
        for line, chinese, english in pairs(name):
            article = Article("line.md", "", (Paragraph(chinese),), None, None, None, None, "hans")
            for row in unknown_of([seen_unknown(article, matcher)]):
                if not row.settled:
                    continue
                pair = hashlib.sha256(f"{chinese}\t{english}".encode()).hexdigest()[:8]
                kind = told(row.target, english)
                if kind in ("", "surname") and (verdict := verdicts.get((name, pair, row.target))):
                    kind = verdict
                elif not kind:
                    print(f"to be judged: {name}\t{line}\t{pair}\t{row.target}\t{chinese[:60]}\t{english[:200]}")
                counts[name][kind or "different"] += 1
                names[name].add(row.target)
    rows = [_row(name, counts[name], len(names[name])) for name in (*EVAL, *PARALLEL)]
    rows.append(_row("all", sum(counts.values(), Counter()), len(set().union(*names.values()))))
    with RATES.open("w", encoding="utf-8", newline="") as file:
        file.write(
            "# Written by `python examples/benchmark.py names`: how translations have the names that nobody has to confirm.\n"
        )
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(("set", "names", *KINDS, "rate"))
        writer.writerows(rows)
    print(RATES.read_text(encoding="utf-8"))


def _row(name: str, counts: Counter[str], names: int) -> tuple[str, ...]:
    """A line of the table; the rate is of those that have the given name."""
    full = counts["same"] + counts["order"]
    told = full + counts["different"]
    return (name, str(names), *(str(counts[kind]) for kind in KINDS), f"{full / told:.4f}" if told else "")
