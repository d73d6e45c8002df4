"""Model families: what is special about each kind of checkpoint, one small class each, chosen by `config.model_type`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, TypeVar

from summarize.models.prompts import load_prompt

_FAMILIES: dict[str, type[Family]] = {}
T = TypeVar("T", bound="type[Family]")


def register(*model_types: str) -> Callable[[T], T]:
    """Class decorator: use this family for these values of `config.model_type`."""

    def add(cls: T) -> T:
        for model_type in model_types:
            _FAMILIES[model_type] = cls
        return cls

    return add


class Family:
    """The defaults every family starts from: source text as it is, no forced token.

    `max_source` and `max_target` are tokens a segment may have; longer text is split at clause marks before it reaches the model.
    """

    max_source: ClassVar[int] = 160
    max_target: ClassVar[int] = 220

    def __init__(self, config: Any, tokenizer: Any) -> None:
        self.config = config
        self.tokenizer = tokenizer
        self._prompt = load_prompt("translate", config.model_type)

    def prepare(self, text: str) -> str:
        """The text as the tokenizer should get it."""
        return self._prompt.format(text=text)

    def generation_options(self) -> dict[str, Any]:
        """Extra arguments for `generate`, such as a forced language token."""
        return {}


@register("marian")
class Marian(Family):
    """Opus-MT checkpoints (Tiedemann and Thottingal, 2020)."""


@register("bart")
class Bart(Family):
    """The bundled model: BART architecture with a Marian tokenizer, trained on text that sacremoses had not touched."""

    def __init__(self, config: Any, tokenizer: Any) -> None:
        super().__init__(config, tokenizer)
        if hasattr(tokenizer, "punc_normalizer"):
            tokenizer.punc_normalizer = str


def family_for(model_type: str) -> type[Family] | None:
    """The family registered for a `config.model_type`, or None."""
    return _FAMILIES.get(model_type)


def known_families() -> list[str]:
    """The model types that can be loaded, sorted."""
    return sorted(_FAMILIES)
