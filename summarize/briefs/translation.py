"""Translate, check, try again: the one loop that every sentence and every title of an article goes through."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from summarize.briefs.brief import Translation
from summarize.briefs.checks import Problem, check
from summarize.briefs.tidy import tidy
from summarize.chinese.normalize import normalize
from summarize.chinese.sentences import Sentence, split_clauses
from summarize.errors import BriefWarning
from summarize.models.translator import Hypothesis, Translator

HYPOTHESES = 4

Progress = Callable[[int, int], None]
"""Called with what is done and what there is in all."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    text: str
    score: float
    problems: tuple[Problem, ...]

    @property
    def weight(self) -> float:
        return sum(p.weight for p in self.problems)


@dataclass(slots=True)
class _Job:
    """A source text on its way: the best candidate so far, and how many were looked at."""

    source: str
    best: _Candidate | None = None
    attempts: int = 0

    @property
    def settled(self) -> bool:
        return self.best is not None and not self.best.problems

    def offer(self, text: str, score: float) -> None:
        """Keep this output if it has fewer problems than the best so far."""
        if self.settled:
            return
        self.attempts += 1
        text = tidy(text)
        candidate = _Candidate(text, score, check(self.source, text))
        if self.best is None or candidate.weight < self.best.weight:
            self.best = candidate


# A strategy gives the texts to translate for a job, or nothing where it has nothing to try.
_Strategy = Callable[[_Job], tuple[str, ...]]


def _whole(job: _Job) -> tuple[str, ...]:
    return (job.source,)


def _by_clause(job: _Job) -> tuple[str, ...]:
    parts = split_clauses(job.source, max(16, len(job.source) * 3 // 5))
    return tuple(p.strip() for p in parts if p.strip()) if len(parts) > 1 else ()


_STRATEGIES: tuple[_Strategy, ...] = (_whole, _by_clause)


def _outputs(parts: Sequence[list[Hypothesis]]) -> Iterator[tuple[str, float]]:
    """The k-th hypothesis of every part, joined, with the mean score."""
    for k in range(max(map(len, parts))):
        chosen = [p[min(k, len(p) - 1)] for p in parts]
        yield " ".join(h.text for h in chosen), sum(h.score for h in chosen) / len(chosen)


def translate_sentences(
    sentences: Sequence[Sentence], translator: Translator, *, progress: Progress | None = None
) -> list[Translation]:
    """A checked translation for each sentence, in order.

    Outputs that fail a check give way to other hypotheses, then to a translation clause by clause; what is still wrong with the best
    of them becomes a warning. Equal sentences are translated once. `progress` is called with the number of different sentences done and
    in all. Raises ModelError.
    """
    sources = [normalize(s.text).text.strip() for s in sentences]
    jobs = {source: _Job(source) for source in sources}
    done = 0

    def count(more: int) -> None:
        nonlocal done
        done += more
        if progress:
            progress(done, len(jobs))

    for step, strategy in enumerate(_STRATEGIES):
        requests = {job.source: parts for job in jobs.values() if not job.settled and (parts := strategy(job))}
        texts = [text for parts in requests.values() for text in parts]
        if not texts:
            continue
        results = iter(translator.translate(texts, hypotheses=HYPOTHESES, progress=None if step else count))
        for source, parts in requests.items():
            for text, score in _outputs([next(results) for _ in parts]):
                jobs[source].offer(text, score)
    return [_translation(sentence, jobs[source]) for sentence, source in zip(sentences, sources, strict=True)]


def _translation(sentence: Sentence, job: _Job) -> Translation:
    if job.best is None:
        job.best = _Candidate("", 0.0, check(job.source, ""))
    found = tuple(BriefWarning(p.code, p.message, sentence.id) for p in job.best.problems)
    return Translation(sentence, job.best.text, round(job.best.score, 4), job.attempts, found)
