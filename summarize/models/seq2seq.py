"""Run an encoder-decoder of Hugging Face transformers: batches of similar length, beam search, scores."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from summarize.chinese.sentences import split_clauses
from summarize.errors import ModelError
from summarize.models.checkpoint import BUNDLED, Checkpoint, find_checkpoint
from summarize.models.families import Family, family_for, known_families
from summarize.models.translator import Hypothesis

BATCH_TOKENS = 1536
"""Source tokens (padding included) of one batch; with beam 4 this keeps the peak memory of the bundled model under 1 GB."""


class Seq2SeqTranslator:
    """A `Translator` on a Hugging Face encoder-decoder, on the CPU in float32.

    Give it a `Checkpoint`; `load` is the usual way. Raises ModelError where the directory cannot be loaded.
    """

    def __init__(self, checkpoint: Checkpoint, *, beams: int = 4) -> None:
        cls = family_for(checkpoint.model_type)
        if cls is None:
            known = ", ".join(known_families())
            raise ModelError(
                f"models of type {checkpoint.model_type!r} cannot be used; use one of: {known}", path=checkpoint.path
            )
        # Threads that spin while they wait make the model ten times slower on a machine that is busy with something else.
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        import torch
        from transformers import AutoModelForSeq2SeqLM, AutoTokenizer
        from transformers.utils import logging

        logging.set_verbosity_error()
        logging.disable_progress_bar()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self._tokenizer = AutoTokenizer.from_pretrained(checkpoint.path, local_files_only=True)
                self._model: Any = AutoModelForSeq2SeqLM.from_pretrained(
                    checkpoint.path, dtype=torch.float32, local_files_only=True
                ).eval()
        except Exception as error:  # the libraries raise anything from OSError to SafetensorError and KeyError
            raise ModelError(f"the model cannot be loaded: {_first_line(error)}", path=checkpoint.path) from error
        self._torch = torch
        self._family: Family = cls(self._model.config, self._tokenizer)
        self._checkpoint = checkpoint
        self._sha256: str | None = None
        self.beams = beams

    @property
    def name(self) -> str:
        return self._checkpoint.name

    @property
    def sha256(self) -> str:
        if self._sha256 is None:
            self._sha256 = self._checkpoint.sha256()
        return self._sha256

    def translate(
        self, texts: Sequence[str], *, hypotheses: int = 1, progress: Callable[[int], None] | None = None
    ) -> list[list[Hypothesis]]:
        """See `Translator.translate`; equal texts are translated once, long ones in pieces cut at clause marks."""
        pieces = {text: self._segments(text) for text in dict.fromkeys(texts)}
        waiting = {text: set(parts) for text, parts in pieces.items()}
        users: dict[str, list[str]] = {}
        for text, parts in waiting.items():
            for part in parts:
                users.setdefault(part, []).append(text)
        copies = {text: texts.count(text) for text in pieces} if progress else {}
        done: dict[str, list[Hypothesis]] = {}
        for batch in self._batches(list(users)):
            for part, found in zip(batch, self._generate(batch, hypotheses), strict=True):
                done[part] = found
                for text in users[part]:
                    waiting[text].discard(part)
                    if progress and not waiting[text]:
                        progress(copies[text])
        whole = {text: _join([done[part] for part in parts], hypotheses) for text, parts in pieces.items()}
        if progress and (empty := sum(copies[t] for t, parts in pieces.items() if not parts)):
            progress(empty)
        return [whole[text] for text in texts]

    def _segments(self, text: str) -> list[str]:
        """`text` in pieces the model can take, each stripped; nothing for a blank text."""
        text = text.strip()
        if not text:
            return []
        tokens = self._length(text)
        if tokens <= self._family.max_source:
            return [text]
        limit = max(24, len(text) * self._family.max_source // tokens)
        return [p.strip() for p in split_clauses(text, limit) if p.strip()]

    def _length(self, text: str) -> int:
        return len(self._tokenizer(self._family.prepare(text))["input_ids"])

    def _batches(self, texts: list[str]) -> Iterator[list[str]]:
        """Batches of similar length, longest first, each of at most BATCH_TOKENS tokens with padding."""
        lengths = {text: self._length(text) for text in texts}
        batch: list[str] = []
        for text in sorted(texts, key=lambda t: (-lengths[t], t)):
            if batch and lengths[batch[0]] * (len(batch) + 1) > BATCH_TOKENS:
                yield batch
                batch = []
            batch.append(text)
        if batch:
            yield batch

    def _generate(self, texts: list[str], hypotheses: int) -> list[list[Hypothesis]]:
        beams = max(self.beams, hypotheses)
        family = self._family
        inputs = self._tokenizer(
            [family.prepare(text) for text in texts],
            return_tensors="pt",
            padding=True,
            truncation=True,
            max_length=max(family.max_source * 2, 8),
        )
        width = int(inputs["input_ids"].shape[1])
        try:
            with self._torch.inference_mode():
                out = self._model.generate(
                    **inputs,
                    num_beams=beams,
                    num_return_sequences=hypotheses,
                    max_length=min(family.max_target, 3 * width + 24),
                    early_stopping=True,
                    do_sample=False,
                    return_dict_in_generate=True,
                    output_scores=beams > 1,
                    **family.generation_options(),
                )
        except (RuntimeError, ValueError, IndexError) as error:
            raise ModelError(f"the model failed: {_first_line(error)}", path=self._checkpoint.path) from error
        decoded = self._tokenizer.batch_decode(out.sequences, skip_special_tokens=True)
        scores = out.sequences_scores.tolist() if beams > 1 else [0.0] * len(decoded)
        return [
            _unique([Hypothesis(decoded[k].strip(), scores[k]) for k in range(i, i + hypotheses)])
            for i in range(0, len(decoded), hypotheses)
        ]


def _first_line(error: BaseException) -> str:
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__


def _unique(found: list[Hypothesis]) -> list[Hypothesis]:
    return list({h.text: h for h in reversed(found)}.values())[::-1]


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
    return _unique(out)


def load(model: str | Path = BUNDLED, *, beams: int = 4) -> Seq2SeqTranslator:
    """The translator of the bundled model or of a Hugging Face directory.

    Raises ModelError where there is no such model, it is incomplete, or its family is not supported.
    """
    return Seq2SeqTranslator(find_checkpoint(model), beams=beams)
