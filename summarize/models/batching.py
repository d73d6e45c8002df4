"""What every engine does alike: each different text once, long ones in pieces, batches of similar length, progress."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from summarize.chinese.sentences import split_clauses
from summarize.models.checkpoint import Checkpoint
from summarize.models.families import Family
from summarize.models.heap import trim
from summarize.models.prompts import fill
from summarize.models.translator import Hypothesis

BATCH_TOKENS = 1024
"""Source tokens (padding included) of one batch."""

_MANY = 8
"""Texts of an article, at least, after which memory is given back; a few that are tried again are not."""


class BatchTranslator(ABC):
    """A `Translator` on token ids: a subclass turns a batch of source ids into hypotheses."""

    batch_tokens = BATCH_TOKENS

    def __init__(self, checkpoint: Checkpoint, family: Family, beams: int) -> None:
        self._checkpoint = checkpoint
        self._family = family
        self._sha256: str | None = None
        self._compute = "float32"
        self.beams = beams

    @property
    def name(self) -> str:
        return self._checkpoint.name

    @property
    def sha256(self) -> str:
        if self._sha256 is None:
            self._sha256 = self._checkpoint.sha256()
        return self._sha256

    @property
    def options(self) -> dict[str, Any]:
        """How the model is run, for provenance: whatever can change the text."""
        prompt = self._family.prompt_text
        options = {"engine": self._checkpoint.engine, "compute_type": self._compute, "beams": self.beams}
        return options if prompt == "{text}" else options | {"prompt": prompt}

    @abstractmethod
    def _generate(self, batch: list[list[int]], hypotheses: int) -> list[list[Hypothesis]]:
        """For each sequence of source ids its hypotheses, best first. Raises ModelError."""

    def translate(
        self, texts: Sequence[str], *, hypotheses: int = 1, progress: Callable[[int], None] | None = None
    ) -> list[list[Hypothesis]]:
        """See `Translator.translate`; equal texts are translated once, long ones in pieces cut at clause marks."""
        pieces, ids = self._pieces(list(dict.fromkeys(texts)))
        waiting = {text: set(parts) for text, parts in pieces.items()}
        users: dict[str, list[str]] = {}
        for text, parts in waiting.items():
            for part in parts:
                users.setdefault(part, []).append(text)
        copies = {text: texts.count(text) for text in pieces} if progress else {}
        done: dict[str, list[Hypothesis]] = {}
        for batch in _batches(ids, self.batch_tokens):
            for part, found in zip(batch, self._generate([ids[p] for p in batch], hypotheses), strict=True):
                done[part] = unique(found)
                for text in users[part]:
                    waiting[text].discard(part)
                    if progress and not waiting[text]:
                        progress(copies[text])
        if len(ids) >= _MANY:
            trim()
        whole = {text: _join([done[part] for part in parts], hypotheses) for text, parts in pieces.items()}
        if progress and (empty := sum(copies[t] for t, parts in pieces.items() if not parts)):
            progress(empty)
        return [whole[text] for text in texts]

    def write_headlines(self, titles: Sequence[str], *, hypotheses: int = 1) -> list[list[Hypothesis]]:
        """See `HeadlineWriter.write_headlines`."""
        if (prompt := self._family.headline) is None:
            return [[] for _ in titles]
        return self.translate([fill(prompt, title) for title in titles], hypotheses=hypotheses)

    def _pieces(self, texts: list[str]) -> tuple[dict[str, list[str]], dict[str, list[int]]]:
        """Each text in pieces the model can take, none for a blank one; and the ids of every piece."""
        family = self._family
        stripped = {text: text.strip() for text in texts}
        filled = list(dict.fromkeys(filter(None, stripped.values())))
        ids = dict(zip(filled, family.encode(filled), strict=True))
        pieces: dict[str, list[str]] = {}
        for text, core in stripped.items():
            if not core or len(ids[core]) <= family.max_source:
                pieces[text] = [core] if core else []
                continue
            limit = max(24, len(core) * family.max_source // len(ids[core]))
            pieces[text] = [p for part in split_clauses(core, limit) if (p := part.strip())]
        used = dict.fromkeys(p for parts in pieces.values() for p in parts)
        most = family.max_source * 2
        new = [p for p in used if p not in ids or len(ids[p]) > most]
        ids.update(zip(new, family.encode(new, limit=most), strict=True))
        return pieces, {p: ids[p] for p in used}


def output_limit(family: Family, width: int) -> int:
    """How many tokens the output of a source of `width` tokens may have, whatever it shares a batch with."""
    return min(family.max_target, 3 * width + 24)


def unique(found: list[Hypothesis]) -> list[Hypothesis]:
    """The hypotheses without those whose text came before."""
    best: dict[str, Hypothesis] = {}
    for hypothesis in found:
        best.setdefault(hypothesis.text, hypothesis)
    return list(best.values())


def _batches(ids: dict[str, list[int]], most: int) -> Iterator[list[str]]:
    """Batches of similar length, longest first, each of at most `most` tokens with padding."""
    batch: list[str] = []
    for text in sorted(ids, key=lambda t: (-len(ids[t]), t)):
        if batch and len(ids[batch[0]]) * (len(batch) + 1) > most:
            yield batch
            batch = []
        batch.append(text)
    if batch:
        yield batch


def _join(parts: list[list[Hypothesis]], hypotheses: int) -> list[Hypothesis]:
    """Hypotheses of a text from those of its pieces: the k-th of each piece (or its last), scores weighted by length."""
    if not parts:
        return [Hypothesis("", 0.0)]
    if len(parts) == 1:
        return parts[0]
    out = []
    for k in range(min(hypotheses, max(map(len, parts)))):
        chosen = [p[min(k, len(p) - 1)] for p in parts]
        weight = sum(max(1, len(h.text)) for h in chosen)
        score = sum(h.score * max(1, len(h.text)) for h in chosen) / weight
        out.append(Hypothesis(" ".join(h.text for h in chosen if h.text), score))
    return unique(out)
