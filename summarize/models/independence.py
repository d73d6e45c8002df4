"""Whether what a model gives for a text depends on what it is asked beside it: measured, as it hangs on processor and libraries."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.models.translator import Hypothesis, Translator

_TEXTS = (
    "渡轮周四停航。",
    "市政府周五宣布,今年第一季度的出口增长了3.5%。",
    "据当地媒体报道,暴雨造成至少12人死亡,数千人被迫离开家园,铁路和公路交通中断,救援人员仍在搜寻失踪者。",
)
_HYPOTHESES = 4


def answers_alone(translator: Translator) -> bool:
    """Whether a few texts, short and long, get the same hypotheses and scores, to the last bit, alone and together.

    Raises ModelError where the model cannot run.
    """
    return _ask(translator, _TEXTS) == [found for text in _TEXTS for found in _ask(translator, [text])]


def _ask(translator: Translator, texts: Sequence[str]) -> list[list[Hypothesis]]:
    return translator.translate(texts, hypotheses=_HYPOTHESES)
