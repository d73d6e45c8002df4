"""Which sentences of several articles state the same fact, and which state what no other article has."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from summarize.briefs.digest.statements import Statement
from summarize.briefs.vectors import cosine, unit

SAME = 0.2
"""The cosine from which two sentences, each the other's nearest in its article, state the same fact."""
ALONE = 0.12
COVERED = 0.2
"""The cosine, and the share of what a sentence tells that stands in one of another article, below which it has no counterpart there."""

_TELLING = 1.0
_WORDS = 3
"""How many telling words, figures or dates two sentences share at least; one less where they share a telling name too, and one less
where they are as alike as `_ALIKE`. That both name somebody, or that both speak of the climate, makes no fact."""
_ALIKE = 0.45


class Likeness:
    """The cosines between the sentences of one event's articles, by what each term tells and how many of these sentences have it."""

    def __init__(self, articles: Sequence[Sequence[Statement]]) -> None:
        self.articles = articles
        statements = [s for article in articles for s in article]
        frequency = Counter(term for s in statements for term in s.terms)
        scale = {term: math.log(1 + len(statements) / n) for term, n in frequency.items()}
        self._scale = scale
        self._vectors: Mapping[Statement, dict[str, float]] = {
            s: unit({term: told * scale[term] for term, told in s.terms.items()}) for s in statements
        }

    def __call__(self, a: Statement, b: Statement) -> float:
        return cosine(self._vectors[a], self._vectors[b])

    def same_facts(self) -> list[tuple[Statement, ...]]:
        """The sentences that state one fact, two or more of different articles together, those most alike first."""
        found = []
        for first, second in combinations(self.articles, 2):
            table = {(a, b): self(a, b) for a in first for b in second}
            best_a = {a: max((table[a, b] for b in second), default=0.0) for a in first}
            best_b = {b: max((table[a, b] for a in first), default=0.0) for b in second}
            found += [
                (cos, a, b)
                for (a, b), cos in table.items()
                if cos >= SAME and cos == best_a[a] == best_b[b] and _supported(a, b, cos)
            ]
        clusters: dict[Statement, list[Statement]] = {}
        for _, a, b in sorted(found, key=lambda item: (-item[0], *_order(item[1]), *_order(item[2]))):
            joined = [*clusters.get(a, [a]), *clusters.get(b, [b])]
            if a in clusters and clusters[a] is clusters.get(b):
                continue
            if len({s.article for s in joined}) == len(joined):  # one sentence an article
                for s in joined:
                    clusters[s] = joined
        unique = {id(c): c for c in clusters.values()}
        return [tuple(sorted(c, key=_order)) for c in unique.values()]

    def _covered(self, statement: Statement, other: Statement) -> float:
        """The share of what a sentence tells that the other has too."""
        tells = {term: told * self._scale[term] for term, told in statement.terms.items()}
        return sum(t for term, t in tells.items() if term in other.terms) / (sum(tells.values()) or 1.0)

    def alone(self, article: int, outlets: Sequence[str]) -> list[Statement]:
        """The sentences of the article at `article` of this event that no article of another outlet has anything like.

        What an earlier article of the same outlet has already is left out too.
        """
        others = [s for i, own in enumerate(self.articles) if outlets[i] != outlets[article] for s in own]
        earlier = [s for i, own in enumerate(self.articles[:article]) if outlets[i] == outlets[article] for s in own]
        return [
            s
            for s in self.articles[article]
            if all(self(s, other) < ALONE and self._covered(s, other) < COVERED for other in others)
            and all(self(s, other) < SAME for other in earlier)
        ]


def _supported(a: Statement, b: Statement, cos: float) -> bool:
    shared = [t for t in a.terms.keys() & b.terms.keys() if min(a.terms[t], b.terms[t]) >= _TELLING]
    named = any(t.startswith("name ") for t in shared)
    words = sum(not t.startswith(("name ", "term ")) for t in shared)
    return words >= _WORDS - named - (cos >= _ALIKE)


def _order(statement: Statement) -> tuple[int, int]:
    return statement.article, statement.place
