"""What every model family starts from, and the registry that finds the family of a checkpoint."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from summarize.errors import ModelError
from summarize.models.prompts import fill, load_prompt

_FAMILIES: dict[str, list[type[Family]]] = {}
T = TypeVar("T", bound="type[Family]")


def register(*model_types: str) -> Callable[[T], T]:
    """Class decorator: use this family for these values of `config.model_type`, where it `fits`."""

    def add(cls: T) -> T:
        for model_type in model_types:
            _FAMILIES.setdefault(model_type, []).append(cls)
        return cls

    return add


class Family:
    """A checkpoint's tokenizer with what its family knows: language codes, forced first token, prompt, limits.

    The defaults suit a model that takes Chinese as it is and gives English. `max_source` and `max_target` are tokens a segment may
    have; longer text is split at clause marks before it reaches the model. Of a text to summarise `max_summary_source` are read.
    `licence` is a note for checkpoints of the family that may not be used for everything. Raises ModelError where the tokenizer lacks
    the language, ConfigError for a bad prompt in `prompts`.
    """

    tasks: ClassVar[frozenset[str]] = frozenset({"translate"})
    prompt: ClassVar[str]
    source_code: ClassVar[str | None] = None
    target_code: ClassVar[str | None] = None
    max_source: ClassVar[int] = 160
    max_target: ClassVar[int] = 220
    max_summary_source: ClassVar[int] = 512
    licence: ClassVar[str] = ""
    headline: str | None = None
    """The prompt for an English headline from a Chinese title; None where the model was not trained for that."""

    def __init__(self, tokenizer: Any, *, task: str = "translate", prompts: Path | None = None) -> None:
        self.tokenizer = tokenizer
        self.prompt_text = load_prompt(task, self.prompt, prompts)
        self._vocabulary: dict[str, int] = tokenizer.get_vocab()
        if self.source_code:
            self._id(self.source_code)
            tokenizer.src_lang = self.source_code
        hidden = frozenset(tokenizer.all_special_ids) | self.language_ids()
        self._shown = frozenset(self._vocabulary.values()) - hidden

    @classmethod
    def fits(cls, tokenizer: Any) -> bool:
        """Whether a checkpoint of the registered model type, with this tokenizer, is of this family."""
        return True

    @property
    def first_id(self) -> int | None:
        """The token every output has to begin with, or None."""
        return self._id(self.target_code) if self.target_code else None

    def language_ids(self) -> frozenset[int]:
        """Language tokens, which are no part of the text."""
        return frozenset()

    def prepare(self, text: str) -> str:
        """The text as the tokenizer should get it."""
        return fill(self.prompt_text, text)

    def encode(self, texts: Sequence[str], *, limit: int | None = None) -> list[list[int]]:
        """The ids of each text with language and end tokens; of at most `limit` tokens, where given."""
        if not texts:
            return []
        cut = {"truncation": True, "max_length": limit} if limit else {}
        ids: list[list[int]] = self.tokenizer([self.prepare(t) for t in texts], **cut)["input_ids"]
        return ids

    def decode(self, sequences: Iterable[Sequence[int]]) -> list[str]:
        """The text of each sequence of ids, without special and language tokens and ids that stand for nothing."""
        shown = [[i for i in ids if i in self._shown] for ids in sequences]
        texts = self.tokenizer.batch_decode(shown, skip_special_tokens=True, clean_up_tokenization_spaces=False)
        return [text.strip() for text in texts]

    def _id(self, token: str) -> int:
        if token not in self._vocabulary:
            raise ModelError(
                f"the tokenizer has no token {token!r}, so the model cannot be told which language is meant"
            )
        return self._vocabulary[token]


def known_model_types() -> list[str]:
    """The model types that can be loaded, sorted."""
    return sorted(_FAMILIES)


def choose_family(model_type: str, tokenizer: Any) -> type[Family] | None:
    """The family of a checkpoint with this `config.model_type` and tokenizer, or None."""
    return next((cls for cls in _FAMILIES.get(model_type, ()) if cls.fits(tokenizer)), None)
