"""The first stage of preparing: each corpus as a file of clean, different, uncontaminated pairs with what stands in both sides."""

from __future__ import annotations

import heapq
import json
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from summarize.files import write_file
from summarize.training.cleaning import clean, fault, same_as
from summarize.training.contamination import Contamination
from summarize.training.copying import Shared, from_text, shared, to_text
from summarize.training.corpora import read_pairs
from summarize.training.names import Names
from summarize.training.pools import Pool
from summarize.training.recipe import Corpus, Filters, Kind, Recipe
from summarize.training.work import Work

WORDS: tuple[Kind, ...] = ("lexicon", "names")
"""Kinds whose pairs are words, in which nothing is put."""


@dataclass(frozen=True, slots=True)
class CleanPair:
    """A pair to learn from, of corpus `corpus` and its kept pair `number`, and the names and figures that stand in both sides."""

    corpus: int
    number: int
    kind: Kind
    chinese: str
    english: str
    spans: tuple[Shared, ...] = ()


def find_shared(names: Names, pairs: Sequence[tuple[str, str, bool]]) -> list[tuple[Shared, ...]]:
    """What stands in both sides of each (Chinese, English, whether to look)."""
    return [shared(zh, en, names.matcher) if look else () for zh, en, look in pairs]


class Cleaner:
    """Goes through corpora in the order of a recipe: a pair that was there before is left out."""

    def __init__(self, filters: Filters, tests: Contamination) -> None:
        self._filters = filters
        self._tests = tests
        self._seen: set[bytes] = set()

    def run(self, corpus: Corpus, source: Path, out: Path, pool: Pool) -> Counter[str]:
        """Write the clean pairs of a corpus, unless that is done; gives how many were read, kept, and left out for what.

        Raises InputError for a file that cannot be used.
        """
        if not out.exists():
            counts: Counter[str] = Counter()
            kept = list(self._kept(corpus, source, counts))
            look = corpus.kind not in WORDS
            spans = pool.map(find_shared, ((zh, en, look) for zh, en in kept))
            rows = [f"{zh}\t{en}\t{to_text(s)}\n" for (zh, en), s in zip(kept, spans, strict=True)]
            counts["kept"] = len(rows)
            write_file(out, json.dumps(counts) + "\n" + "".join(rows))
            return counts
        with out.open(encoding="utf-8") as stream:
            counts = Counter(json.loads(next(stream)))
            self._seen.update(_key(*line.split("\t")[:2]) for line in stream)
        return counts

    def _kept(self, corpus: Corpus, source: Path, counts: Counter[str]) -> Iterator[tuple[str, str]]:
        for pair in read_pairs(source):
            counts["read"] += 1
            zh, en = clean(pair.chinese), clean(pair.english)
            why = fault(zh, en, corpus.kind, self._filters)
            if why is None and (key := _key(zh, en)) in self._seen:
                why = "duplicate"
            if why is None and corpus.kind not in WORDS and self._tests.found_in(zh, en):
                why = "in a test set"
            if why:
                counts[why] += 1
                continue
            self._seen.add(key)
            yield zh, en


def _key(chinese: str, english: str) -> bytes:
    return sha256(same_as(chinese, english).encode()).digest()[:12]


def read_clean(work: Work, recipe: Recipe, corpus: int) -> Iterator[CleanPair]:
    """The clean pairs of a corpus."""
    with work.pairs(corpus).open(encoding="utf-8") as stream:
        next(stream)
        for number, line in enumerate(stream):
            zh, en, spans = line.rstrip("\n").split("\t")
            yield CleanPair(corpus, number, recipe.corpora[corpus].kind, zh, en, from_text(spans))


def choose_held_out(work: Work, recipe: Recipe) -> list[CleanPair]:
    """The pairs to keep from training: a sample by the weights of their corpora (Efraimidis and Spirakis, 2006), the same every time."""
    wanted, total = [], 0
    for i, corpus in enumerate(recipe.corpora):
        if corpus.kind in WORDS or not corpus.weight:
            continue
        for pair in read_clean(work, recipe, i):
            total += 1
            digest = sha256(f"{recipe.seed}\t{same_as(pair.chinese, pair.english)}".encode()).digest()
            share = (int.from_bytes(digest[:7], "big") + 1) / (1 << 56)
            wanted.append((math.log(share) / corpus.weight, i, pair.number))
    chosen = {(i, n) for _, i, n in heapq.nlargest(min(recipe.held_out, total // 10), wanted)}
    files = sorted({i for i, _ in chosen})
    return [pair for i in files for pair in read_clean(work, recipe, i) if (i, pair.number) in chosen]
