"""What a model is asked to learn in one pass: every pair plain, with names and figures put in, with its control token; and the tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from random import Random
from typing import NamedTuple

from summarize.training.contamination import Contamination
from summarize.training.copying import copied, plain
from summarize.training.epochs import Epoch, EpochBuilder
from summarize.training.pairs import WORDS, CleanPair
from summarize.training.pools import Pool
from summarize.training.recipe import Filters, Recipe
from summarize.training.tokens import Tokens


class Version(NamedTuple):
    """A source as a model gets it, the English to learn, and whether a control token stands before the source."""

    source: str
    english: str
    controlled: bool


class Versions:
    """The versions of pairs in pass `number`: none of a pair or several, by the weight of its corpus."""

    def __init__(
        self, recipe: Recipe, number: int, tokens: Tokens, persons: Sequence[str], kept_out: Contamination
    ) -> None:
        self._recipe = recipe
        self._number = number
        self._tokens = tokens
        self._persons = persons
        self._kept_out = kept_out

    def of(self, pair: CleanPair) -> Iterator[Version]:
        """The same ones every time, whatever came before."""
        recipe = self._recipe
        random = Random(f"{recipe.seed} {self._number} {pair.corpus} {pair.number}")
        times = int(recipe.corpora[pair.corpus].weight + random.random())
        if not times or (pair.kind not in WORDS and self._kept_out.found_in(pair.chinese, pair.english)):
            return
        control = self._tokens.control(pair.kind)
        for _ in range(times):
            sides = [(plain(pair.chinese), pair.english)]
            if pair.spans and random.random() < recipe.put_in.pairs:
                sides.append(copied(pair.chinese, pair.english, pair.spans, recipe.put_in, self._persons, random))
            for source, english in sides:
                if pair.kind != "summary":  # a title is a sentence like others, a summary is no translation
                    yield Version(source, english, False)
                if control:
                    yield Version(f"{control} {source}", english, True)


def as_asked(pairs: Iterable[CleanPair], tokens: Tokens) -> Iterator[Version]:
    """Each pair once, with its control token where it has one, and with nothing put in."""
    for pair in pairs:
        control = tokens.control(pair.kind)
        source = plain(pair.chinese)
        yield Version(f"{control} {source}" if control else source, pair.english, bool(control))


def tokenised(pool: Pool, versions: Iterable[Version], limits: Filters) -> Epoch:
    """The tokens of those versions that are not too long; the pool makes `Tokens`."""
    builder = EpochBuilder()
    for source, target, controlled in pool.map(_encode, versions):
        most = limits.control_tokens if controlled else limits.source_tokens
        if len(source) <= most and len(target) <= limits.target_tokens:
            builder.add(source, target)
    return builder.epoch()


def _encode(tokens: Tokens, versions: Sequence[Version]) -> list[tuple[list[int], list[int], bool]]:
    sources = tokens.source([v.source for v in versions])
    targets = tokens.target([v.english for v in versions])
    return [(s, t, v.controlled) for s, t, v in zip(sources, targets, versions, strict=True)]
