"""Models of English only, which summarise and do not translate: BART and Pegasus."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from summarize.models.families.base import Family, register


class _English(Family):
    tasks = frozenset({"summarize"})
    max_summary_source = 1024


@register("bart")
class Bart(_English):
    """BART (Lewis et al., 2020) trained on summaries, such as bart-large-cnn."""

    prompt = "bart"

    @classmethod
    def fits(cls, tokenizer: Any) -> bool:
        return not type(tokenizer).__name__.startswith("Marian")


@register("pegasus")
class Pegasus(_English):
    """Pegasus (Zhang et al., 2020); its summaries part sentences with `<n>`."""

    prompt = "pegasus"

    def decode(self, sequences: Iterable[Sequence[int]]) -> list[str]:
        return [" ".join(text.replace("<n>", " ").split()) for text in super().decode(sequences)]
