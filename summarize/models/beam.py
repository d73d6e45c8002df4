"""Beam search over any encoder-decoder of transformers: the hypotheses of `generate` with early stopping, in less time and memory.

What it saves: a sentence that is done leaves the batch; cross attention is computed once a sentence, not once a beam, and not copied
at every step; ids that the model can never give are not computed; scores come without keeping the logits of all steps.

What a sentence gives does not depend on what else is in its batch, to the last bit, where the numerical libraries let it: sums over
padding are those over none where the width is a whole number of vectors, and products of few rows, which go another way, are avoided.
`independence.py` measures whether they do; Intel's MKL is asked to in `pretrained.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from summarize.models.network import Network

_WIDTH = 16
"""Source tokens come in multiples of this: floats in the widest vector of a processor."""

_ROWS = 4
"""At least so many sentences are begun with, the last one again where there are fewer, or no multiple of it."""

_SHRINK = 0.875
"""Sentences that are done are taken out of the batch when at most this share of it is left."""


@dataclass(slots=True)
class _Sentence:
    """One source sentence: how many tokens its output may have, and the (score, ids) found so far."""

    limit: int
    found: list[tuple[float, list[int]]] = field(default_factory=list)
    done: bool = False

    def close(self, beams: int, at_limit: bool) -> None:
        self.found = sorted(self.found, key=lambda f: -f[0])[:beams]
        self.done = at_limit or len(self.found) >= beams


class BeamSearch:
    """Beam search on a network, with what its `generation_config` asks for: length penalty, forbidden and forced tokens,
    n-grams that may not come twice, least length. One token, `first`, may be forced at the start.
    """

    def __init__(self, network: Network, *, beams: int, first: int | None = None) -> None:
        config = network.generation_config
        self._network = network
        self._beams = beams
        self._first = first
        self._start = _get(network, "decoder_start_token_id")
        ends = _get(network, "eos_token_id")
        self._ends = set(ends if isinstance(ends, list) else [ends])
        self._pad = _get(network, "pad_token_id") or 0
        self._positions = getattr(network.config, "max_position_embeddings", None) or float("inf")
        self._penalty = 1.0 if config.length_penalty is None else config.length_penalty
        self._last = config.forced_eos_token_id
        self._rules = _rules(config, sorted(self._ends))
        plain = not self._rules and first is None and self._last is None and len(self._ends) == 1
        self._ids = network.restrict() if plain else None
        self.possible = None if self._ids is None else frozenset(self._ids.tolist())
        """The ids that can be produced, where the model says so and asks for nothing else."""

    def __call__(
        self, batch: Sequence[Sequence[int]], *, hypotheses: int, limits: Sequence[int]
    ) -> list[list[tuple[list[int], float]]]:
        """For each source its best outputs as (ids without start and end tokens, mean log-probability), best first.

        `limits` are the tokens each output may have, with its end.
        """
        import torch

        beams = max(self._beams, hypotheses)
        sentences = [_Sentence(limit) for limit in limits]
        extra = -len(batch) % _ROWS
        batch = [*batch, *[batch[-1]] * extra]
        live = [*sentences, *(_Sentence(0, done=True) for _ in range(extra))]
        decoding = self._network.begin(*self._padded(batch))
        tokens = torch.full((len(batch), 1), self._start)
        scores = torch.zeros(len(batch), 1)
        step = 0
        while True:
            step += 1
            logs = self._log_probabilities(decoding.logits(tokens), tokens, step, live)
            logs += scores.view(-1, 1)
            size = logs.shape[-1]
            best, where = logs.view(len(live), -1).topk(2 * beams)
            chosen = where % size if self._ids is None else self._ids[where % size]
            before = torch.arange(len(live))[:, None] * scores.shape[1] + where // size
            running = self._advance(live, tokens, best.tolist(), chosen.tolist(), before.tolist(), step, beams)
            left = [i for i, s in enumerate(live) if not s.done]
            if not left:
                return [[(ids, score) for score, ids in s.found[:hypotheses]] for s in sentences]
            if len(left) > _SHRINK * len(live):
                left = list(range(len(live)))
            rows = torch.tensor([[row for row, _, _ in running[i]] for i in left])
            decoding.go_on(left, rows)
            added = torch.tensor([[token for _, token, _ in running[i]] for i in left])
            tokens = torch.cat([tokens[rows.view(-1)], added.view(-1, 1)], dim=1)
            scores = torch.tensor([[score for _, _, score in running[i]] for i in left])
            live = [live[i] for i in left]

    def score(self, batch: Sequence[Sequence[int]], output: Sequence[int]) -> list[float]:
        """The log-probability (nats) of `output`, ids with the end token, for each source; ids that cannot be produced do not count."""
        import torch

        ids, mask = self._padded(batch)
        before = torch.tensor([[self._start, *(max(id, 0) for id in output[:-1])]]).expand(len(batch), -1)
        logs = self._network.say(ids, mask, before).log_softmax(-1)
        columns = range(logs.shape[-1]) if self._ids is None else self._ids.tolist()
        place = {id: k for k, id in enumerate(columns)}
        steps = [step for step, id in enumerate(output) if id in place]
        scores: list[float] = logs[:, steps, [place[output[step]] for step in steps]].sum(1).tolist()
        return scores

    def _padded(self, batch: Sequence[Sequence[int]]) -> tuple[Any, Any]:
        """Sources as ids (B, S) and their mask."""
        import torch

        width = self._width(max(map(len, batch)))
        ids = torch.tensor([[*row, *[self._pad] * (width - len(row))] for row in batch])
        mask = torch.tensor([[1] * len(row) + [0] * (width - len(row)) for row in batch])
        return ids, mask

    def _width(self, longest: int) -> int:
        wide = -(-longest // _WIDTH) * _WIDTH
        return wide if wide <= self._positions else longest

    def _log_probabilities(self, logits: Any, tokens: Any, step: int, live: list[_Sentence]) -> Any:
        logs = logits.log_softmax(-1)
        for rule in self._rules:
            logs = rule(tokens, logs)
        if step == 1 and self._first is not None:
            _force(logs, slice(None), self._first)
        if self._last is not None and (at_limit := [i for i, s in enumerate(live) if s.limit == step]):
            per = len(logs) // len(live)
            _force(logs, [i * per + k for i in at_limit for k in range(per)], self._last)
        return logs

    def _advance(
        self,
        live: list[_Sentence],
        tokens: Any,
        best: list[list[float]],
        chosen: list[list[int]],
        before: list[list[int]],
        step: int,
        beams: int,
    ) -> list[list[tuple[int, int, float]]]:
        """Keep the outputs that end here; gives for each sentence the (row gone on from, token, score) of the beams that run on."""
        norm = step**self._penalty
        out = []
        for sentence, values, picked, rows in zip(live, best, chosen, before, strict=True):
            at_limit = step >= sentence.limit
            running: list[tuple[int, int, float]] = []
            for rank, (value, token, row) in enumerate(zip(values, picked, rows, strict=True)):
                if token not in self._ends and not at_limit:
                    running.append((row, token, value))
                elif rank < beams and not sentence.done and value > float("-inf"):
                    ids = tokens[row, 1:].tolist()
                    sentence.found.append((value / norm, ids if token in self._ends else [*ids, token]))
            if not sentence.done:
                sentence.close(beams, at_limit)
            out.append((running or [(rows[0], self._pad, float("-inf"))] * beams)[:beams])
        return out


def _force(logs: Any, rows: Any, token: int) -> None:
    logs[rows] = float("-inf")
    logs[rows, token] = 0.0


def _get(network: Network, name: str) -> Any:
    value = getattr(network.generation_config, name, None)
    return getattr(network.config, name, None) if value is None else value


def _rules(config: Any, ends: list[int]) -> list[Callable[[Any, Any], Any]]:
    """What the checkpoint's generation configuration asks for, as transformers' own processors."""
    if not (config.no_repeat_ngram_size or config.bad_words_ids or config.min_length):
        return []
    from transformers import MinLengthLogitsProcessor, NoBadWordsLogitsProcessor, NoRepeatNGramLogitsProcessor

    rules: list[Callable[[Any, Any], Any]] = []
    if config.no_repeat_ngram_size:
        rules.append(NoRepeatNGramLogitsProcessor(config.no_repeat_ngram_size))
    if config.bad_words_ids:
        rules.append(NoBadWordsLogitsProcessor(config.bad_words_ids, ends))
    if config.min_length:
        rules.append(MinLengthLogitsProcessor(config.min_length, ends))
    return rules
