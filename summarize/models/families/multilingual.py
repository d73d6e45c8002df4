"""Many-to-many translation models, which are told the languages by tokens: M2M100, NLLB, mBART-50."""

from __future__ import annotations

from typing import Any

from summarize.models.families.base import Family, register


@register("m2m_100")
class Nllb(Family):
    """NLLB-200 (NLLB Team, 2022): the architecture of M2M100 with a tokenizer of its own, `zho_Hans` before the source."""

    prompt = "nllb"
    source_code = "zho_Hans"
    target_code = "eng_Latn"
    licence = "Meta's NLLB-200 checkpoints are CC BY-NC 4.0: not for commercial use."

    @classmethod
    def fits(cls, tokenizer: Any) -> bool:
        return type(tokenizer).__name__.startswith("Nllb")

    def language_ids(self) -> frozenset[int]:
        return frozenset(i for t, i in self._vocabulary.items() if len(t) == 8 and t[3] == "_" and t[4:].istitle())


@register("m2m_100")
class M2M100(Family):
    """M2M100 (Fan et al., 2020): `__zh__` before the source, `__en__` first in the output."""

    prompt = "m2m100"
    source_code = "zh"
    target_code = "en"

    @classmethod
    def fits(cls, tokenizer: Any) -> bool:
        return type(tokenizer).__name__.startswith("M2M100")

    def language_ids(self) -> frozenset[int]:
        return frozenset(self.tokenizer.lang_token_to_id.values())

    def _id(self, token: str) -> int:
        """Its language tokens are no part of the vocabulary as such."""
        return int(self.tokenizer.get_lang_id(token))


@register("mbart")
class MBart50(Family):
    """mBART-50 (Tang et al., 2020): `zh_CN` before the source, `en_XX` first in the output."""

    prompt = "mbart50"
    source_code = "zh_CN"
    target_code = "en_XX"

    @classmethod
    def fits(cls, tokenizer: Any) -> bool:
        return type(tokenizer).__name__.startswith("MBart50")

    def language_ids(self) -> frozenset[int]:
        return frozenset(self.tokenizer.lang_code_to_id.values())
