"""Both sides of a pair in ids of a model directory: Chinese as the product sends it, English in pieces that the model can produce."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.errors import ModelError
from summarize.models.checkpoint import Checkpoint
from summarize.models.pretrained import load_family
from summarize.models.target_pieces import target_pieces
from summarize.training.recipe import Kind

CONTROLS: dict[Kind, str] = {"headline": ">>headline<<", "summary": ">>summary<<"}
"""The token before a source that asks for this kind of English."""


class Tokens:
    """The tokenizer of a checkpoint, for training. `outputs` is the number of ids, from 0, that the model can produce.

    Raises ModelError where there is no Marian (SentencePiece) tokenizer.
    """

    def __init__(self, checkpoint: Checkpoint, outputs: int) -> None:
        self._family = load_family(checkpoint)
        if not type(self._family.tokenizer).__name__.startswith("Marian"):
            raise ModelError("only models with a Marian tokenizer can be trained", path=checkpoint.path)
        self._vocabulary: dict[str, int] = self._family.tokenizer.get_vocab()
        self._unknown = self._vocabulary[self._family.tokenizer.unk_token]
        self._end = self._family.tokenizer.eos_token_id
        self._pieces = target_pieces(checkpoint, {piece for piece, i in self._vocabulary.items() if i < outputs})

    def control(self, kind: Kind) -> str | None:
        """The control token of a kind, where it has one and the model knows it."""
        token = CONTROLS.get(kind)
        return token if token in self._vocabulary else None

    def source(self, texts: Sequence[str]) -> list[list[int]]:
        """The ids of normalised Chinese texts, end token included; a control token may stand before a text."""
        return self._family.encode(texts)

    def target(self, texts: Sequence[str]) -> list[list[int]]:
        """The ids of English texts, end token included."""
        pieces = self._pieces.encode(list(texts), out_type=str)
        return [[*(self._vocabulary.get(p, self._unknown) for p in row), self._end] for row in pieces]
