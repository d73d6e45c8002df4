"""A real model asked as little as can be: each question once, or those of many short articles in a few large batches."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, TypeVar

from summarize import Hypothesis
from summarize.errors import ModelError
from summarize.models import Seq2SeqTranslator

Result = TypeVar("Result")
_NOTHING = [Hypothesis("", 0.0)]


class Kept:
    """The model, and what it was asked before answered from memory."""

    def __init__(self, model: Seq2SeqTranslator) -> None:
        self.name, self.sha256, self.options = model.name, model.sha256, model.options
        self._model = model
        self._known: dict[tuple[str, int, str], list[Hypothesis]] = {}

    def translate(
        self, texts: Sequence[str], *, hypotheses: int = 1, progress: Callable[[int], None] | None = None
    ) -> list[list[Hypothesis]]:
        found = self._answers("translate", texts, hypotheses)
        if progress:
            progress(len(texts))
        return found

    def write_headlines(self, titles: Sequence[str], *, hypotheses: int = 1) -> list[list[Hypothesis]]:
        return self._answers("write_headlines", titles, hypotheses)

    def _answers(self, task: str, texts: Sequence[str], hypotheses: int) -> list[list[Hypothesis]]:
        unknown = [text for text in dict.fromkeys(texts) if (task, hypotheses, text) not in self._known]
        if unknown:
            self._ask(task, unknown, hypotheses)
        return [self._known.get((task, hypotheses, text), _NOTHING) for text in texts]

    def _ask(self, task: str, texts: list[str], hypotheses: int) -> None:
        found = getattr(self._model, task)(texts, hypotheses=hypotheses)
        self._known |= {(task, hypotheses, text): answer for text, answer in zip(texts, found, strict=True)}


class NotYet(ModelError):
    """The model has not been asked for this yet."""


class Gathered(Kept):
    """The same for runs over many articles: what they ask is gathered, and the model translates it all at once.

    A run that asks for what is not translated yet fails with `NotYet`: what it asks next depends on the answer. A batch has no part in
    the text (`test_bundled`), so that a run that ends gives what the model would have given by itself.
    """

    def __init__(self, model: Seq2SeqTranslator) -> None:
        super().__init__(model)
        self._waiting: dict[tuple[str, int], dict[str, Any]] = {}
        self._incomplete = False

    def settle(self, runs: Sequence[Callable[[], Result]]) -> list[Result]:
        """What each of the runs gives; those that wait for the model are begun again once it has answered them all."""
        done: dict[int, Result] = {}
        while len(done) < len(runs):
            for number, run in enumerate(runs):
                if number not in done:
                    self._incomplete = False
                    with suppress(NotYet):
                        result = run()
                        if not self._incomplete:
                            done[number] = result
            for (task, hypotheses), texts in self._waiting.items():
                super()._ask(task, list(texts), hypotheses)
            self._waiting.clear()
        return [done[number] for number in range(len(runs))]

    def translate(
        self, texts: Sequence[str], *, hypotheses: int = 1, progress: Callable[[int], None] | None = None
    ) -> list[list[Hypothesis]]:
        found = super().translate(texts, hypotheses=hypotheses, progress=progress)
        if self._incomplete:
            raise NotYet(", ".join(texts))
        return found

    def _ask(self, task: str, texts: list[str], hypotheses: int) -> None:
        """Headlines wait for the sentences that are asked for next, so that both are gathered at once."""
        self._waiting.setdefault((task, hypotheses), {}).update(dict.fromkeys(texts))
        self._incomplete = True
