"""T5 and its kin, which are told the task in words: T5, flan-T5, mT5, mT0, umT5, and MADLAD-400, which is told it by a token."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from summarize.models.families.base import Family, register


class _T5Like(Family):
    tasks = frozenset({"translate", "summarize"})

    def language_ids(self) -> frozenset[int]:
        return frozenset(i for t, i in self._vocabulary.items() if t.startswith("<extra_id_"))

    def encode(self, texts: Sequence[str], *, limit: int | None = None) -> list[list[int]]:
        """As the base does; an end token inside a text is what transformers 5 makes of unknown characters with MADLAD's vocabulary."""
        end, unknown = self.tokenizer.eos_token_id, self.tokenizer.unk_token_id
        encoded = super().encode(texts, limit=limit)
        return [[unknown if i == end else i for i in ids[:-1]] + ids[-1:] for ids in encoded]


@register("t5")
class Madlad(_T5Like):
    """MADLAD-400 (Kudugunta et al., 2023): T5 with `<2en>` before the source."""

    prompt = "madlad"
    tasks = frozenset({"translate"})

    @classmethod
    def fits(cls, tokenizer: Any) -> bool:
        return "<2en>" in tokenizer.get_vocab()

    def language_ids(self) -> frozenset[int]:
        tags = (i for t, i in self._vocabulary.items() if t.startswith("<2") and t.endswith(">"))
        return super().language_ids() | frozenset(tags)


@register("t5")
class T5(_T5Like):
    """T5 (Raffel et al., 2020) and flan-T5 (Chung et al., 2022); their vocabulary has no Chinese, so they suit English summaries."""

    prompt = "t5"

    @classmethod
    def fits(cls, tokenizer: Any) -> bool:
        return not Madlad.fits(tokenizer)


@register("mt5", "umt5")
class MT5(_T5Like):
    """mT5 (Xue et al., 2021), umT5, and what was trained from them: mT0, and the XL-Sum summariser."""

    prompt = "mt5"
