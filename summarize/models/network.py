"""What beam search asks of a model, and the encoder-decoders of transformers in that shape.

B sentences are on their way, each on R rows: one before the first token, as many as there are beams after it.
"""

from __future__ import annotations

import inspect
from typing import Any, Protocol

_OFF = -1000.0
"""A bias of an output id below this switches the id off: it is no probability in float32."""


class Decoding(Protocol):
    """The outputs of a batch of sources as far as they are written."""

    def logits(self, tokens: Any) -> Any:
        """(B * R, ids) in float32: what follows the `tokens` (B * R, T) written so far, of which the last one is new."""

    def go_on(self, left: list[int], rows: Any) -> None:
        """Go on with the sentences `left`, each from those of the rows that `rows` (left, R) names."""


class Network(Protocol):
    """An encoder-decoder. Ids and masks of sources are (B, S)."""

    config: Any
    generation_config: Any
    small: bool
    """Whether its products are so small that several threads spend much of their time on each other."""

    def begin(self, ids: Any, mask: Any) -> Decoding:
        """Read sources."""

    def say(self, ids: Any, mask: Any, before: Any) -> Any:
        """(B, T, ids) in float32: what follows each of the target tokens `before` (B, T)."""

    def restrict(self) -> Any:
        """Leave the ids that can never be produced out of the last layer; gives those that remain (a tensor), or None where all do."""


class PretrainedNetwork:
    """A `Network` on a model of transformers."""

    small = False

    def __init__(self, model: Any) -> None:
        self.config = model.config
        self.generation_config = model.generation_config
        self.model = model
        # transformers 5 renamed it on the way, and warns of the old name.
        self.cache = "cache" if "cache" in inspect.signature(model.forward).parameters else "past_key_values"

    def begin(self, ids: Any, mask: Any) -> Decoding:
        return _PretrainedDecoding(self, ids, mask)

    def say(self, ids: Any, mask: Any, before: Any) -> Any:
        return self.model(input_ids=ids, attention_mask=mask, decoder_input_ids=before).logits

    def restrict(self) -> Any:
        import torch

        ids = possible_ids(self.model)
        if ids is not None:
            old = self.model.lm_head
            head = torch.nn.Linear(old.in_features, len(ids), bias=False)
            head.weight = torch.nn.Parameter(old.weight[ids].detach().clone(), requires_grad=False)
            self.model.lm_head = head
            self.model.final_logits_bias = self.model.final_logits_bias[:, ids].clone()
        return ids


class _PretrainedDecoding:
    def __init__(self, network: PretrainedNetwork, ids: Any, mask: Any) -> None:
        from transformers.cache_utils import DynamicCache, EncoderDecoderCache

        self._network = network
        self._mask = mask
        self._states = network.model.get_encoder()(input_ids=ids, attention_mask=mask).last_hidden_state
        self._cache = EncoderDecoderCache(DynamicCache(), DynamicCache())

    def logits(self, tokens: Any) -> Any:
        from transformers.modeling_outputs import BaseModelOutput

        return self._network.model(
            decoder_input_ids=tokens[:, -1:],
            encoder_outputs=BaseModelOutput(last_hidden_state=self._states),
            attention_mask=self._mask,
            use_cache=True,
            **{self._network.cache: self._cache},
        ).logits[:, -1]

    def go_on(self, left: list[int], rows: Any) -> None:
        group = rows.view(-1)
        if len(group) != len(self._mask):  # a beam's source is that of the beam it goes on from
            self._states, self._mask = self._states[group], self._mask[group]
            self._cache.cross_attention_cache.reorder_cache(group)
        self._cache.self_attention_cache.reorder_cache(group)


def possible_ids(model: Any) -> Any:
    """The ids (a tensor) that the bias of the last layer leaves possible, or None where that is all of them."""
    bias = getattr(model, "final_logits_bias", None)
    return None if bias is None or not bool((bias < _OFF).any()) else (bias[0] >= _OFF).nonzero().view(-1)
