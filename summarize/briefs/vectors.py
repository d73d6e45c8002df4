"""Texts as unit vectors of weighted terms: how alike two of them are, and which of several is the most central."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

Vector = Mapping[str, float]

_DAMPING = 0.85
_ITERATIONS = 40


def unit(weights: Mapping[str, float]) -> dict[str, float]:
    """The weights scaled to length 1."""
    norm = math.sqrt(sum(w * w for w in weights.values())) or 1.0
    return {term: w / norm for term, w in weights.items()}


def tf_idf(counts: Sequence[Counter[str]]) -> list[dict[str, float]]:
    """Unit TF-IDF vectors of texts given as counts of terms (Sparck Jones, 1972)."""
    frequency = Counter(term for c in counts for term in c)
    return [unit({t: n * math.log(1 + len(counts) / frequency[t]) for t, n in c.items()}) for c in counts]


def cosine(a: Vector, b: Vector) -> float:
    """The cosine of two unit vectors: 1 for the same direction, 0 where they share no term."""
    if len(a) > len(b):
        a, b = b, a
    return sum(w * b[t] for t, w in a.items() if t in b)


def centrality(vectors: Sequence[Vector]) -> list[float]:
    """TextRank (Mihalcea and Tarau, 2004): how central each vector is among all, the greatest 1."""
    n = len(vectors)
    weights = [[0.0 if i == j else cosine(vectors[i], vectors[j]) for j in range(n)] for i in range(n)]
    totals = [sum(row) or 1.0 for row in weights]
    rank = [1.0 / n] * n
    for _ in range(_ITERATIONS):
        share = [rank[j] / totals[j] for j in range(n)]
        rank = [(1 - _DAMPING) / n + _DAMPING * sum(w * s for w, s in zip(row, share, strict=True)) for row in weights]
    top = max(rank)
    return [r / top for r in rank]
