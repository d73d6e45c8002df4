"""A model that is asked only for what it was not asked before, and loaded only then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, TypeVar

from summarize.memory.codec import pack, unpack
from summarize.memory.keys import key as key_of
from summarize.memory.memory import Memory
from summarize.models.independence import answers_alone
from summarize.models.translator import HeadlineWriter, Hypothesis, Scorer, Translator

Found = list[list[Hypothesis]]
T = TypeVar("T")


class RememberingTranslator:
    """A `Translator` whose answers are those of the model that `load` gives, to the last bit.

    `key` is that of the model as it is run here. Where its answer to a text does not depend on the other texts of a call, which is
    measured once, texts are remembered one by one; elsewhere whole calls are.
    """

    def __init__(self, memory: Memory, key: bytes, name: str, sha256: str, load: Callable[[], Translator]) -> None:
        self._memory = memory
        self.key = key
        self._load = load
        self.name = name
        self.sha256 = sha256

    @cached_property
    def _translator(self) -> Translator:
        return self._load()

    @cached_property
    def _facts(self) -> dict[str, Any]:
        """What is known of the model without loading it: how it is run, and whether it answers alone."""
        where = key_of("facts", self.key)
        kept = self._memory.get("fact", [where]).get(where)
        if kept is not None and (known := _read(dict[str, Any], kept)) is not None:
            return known
        facts = {"options": getattr(self._translator, "options", {}), "alone": answers_alone(self._translator)}
        self._memory.put("fact", {where: pack(facts)})
        return facts

    @property
    def options(self) -> dict[str, Any]:
        """How the model is run, for provenance."""
        options: dict[str, Any] = self._facts["options"]
        return options

    def translate(
        self, texts: Sequence[str], *, hypotheses: int = 1, progress: Callable[[int], None] | None = None
    ) -> Found:
        """See `Translator.translate`."""

        def ask(some: Sequence[str]) -> Found:
            return self._translator.translate(some, hypotheses=hypotheses, progress=progress)

        return self._answers("translate", texts, hypotheses, ask, progress)

    def write_headlines(self, titles: Sequence[str], *, hypotheses: int = 1) -> Found:
        """See `HeadlineWriter.write_headlines`."""

        def ask(some: Sequence[str]) -> Found:
            model = self._translator
            return (
                model.write_headlines(some, hypotheses=hypotheses)
                if isinstance(model, HeadlineWriter)
                else [[] for _ in some]
            )

        return self._answers("headline", titles, hypotheses, ask, None)

    def score(self, sources: Sequence[str], english: str) -> list[float]:
        """See `Scorer.score`."""
        where = key_of("score", self.key, list(sources), english)
        kept = self._memory.get("score", [where]).get(where)
        if kept is not None and (known := _read(tuple[float, ...], kept)) is not None:
            return list(known)
        model = self._translator
        found = model.score(sources, english) if isinstance(model, Scorer) else []
        self._memory.put("score", {where: pack(tuple(found))})
        return found

    def _answers(
        self,
        task: str,
        texts: Sequence[str],
        hypotheses: int,
        ask: Callable[[Sequence[str]], Found],
        progress: Callable[[int], None] | None,
    ) -> Found:
        questions = list(dict.fromkeys(texts))
        alone = self._facts["alone"]
        beside = [] if alone else [*texts]
        keys = {text: key_of(task, self.key, hypotheses, text, beside) for text in questions}
        kept = self._kept(keys)
        missing = (
            [text for text in texts if text not in kept] if alone else list(texts) if len(kept) < len(keys) else []
        )
        if missing:
            asked = dict(zip(missing, ask(missing), strict=True))
            self._memory.put("answer", {keys[text]: pack(found) for text, found in asked.items()})
            kept |= asked
        if progress and (known := len(texts) - len(missing)):
            progress(known)
        return [kept[text] for text in texts]

    def _kept(self, keys: dict[str, bytes]) -> dict[str, list[Hypothesis]]:
        found = self._memory.get("answer", list(keys.values()))
        read = {text: _read(tuple[Hypothesis, ...], found[where]) for text, where in keys.items() if where in found}
        return {text: list(hypotheses) for text, hypotheses in read.items() if hypotheses is not None}


def _read(kind: type[T], data: bytes) -> T | None:
    """What was remembered; None where it cannot be read."""
    try:
        return unpack(kind, data)
    except ValueError:
        return None
