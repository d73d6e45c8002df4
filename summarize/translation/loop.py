"""Annotate, translate, check, repair: the one loop that every sentence and every title of an article goes through."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from summarize.briefs.brief import Expectation, Translation
from summarize.chinese.sentences import Sentence
from summarize.errors import BriefWarning
from summarize.figures.types import Quantity
from summarize.glossary.entries import Entry
from summarize.glossary.mentions import repair_near_miss, restore_case
from summarize.models.translator import Hypothesis, Translator
from summarize.translation.annotation import Suspect
from summarize.translation.attempts import ATTEMPTS, Request
from summarize.translation.checks import (
    Problem,
    Segment,
    check,
    match_segment_figures,
    mentions_of,
    missing_entries,
    suspected,
)
from summarize.translation.typography import join, tidy

HYPOTHESES = 4

Progress = Callable[[int, int], None]
"""Called with what is done and what there is in all."""

_FIRST = 0.6
"""The share of the model's time that the first attempt takes: 0.40 to 0.71 on four of the sample articles, 0.58 on average."""


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
    """A segment on its way: the best candidate so far, and how many were looked at."""

    segment: Segment
    best: _Candidate | None = None
    attempts: int = 0

    @property
    def settled(self) -> bool:
        return self.best is not None and not self.best.problems

    def offer(self, text: str, score: float) -> None:
        """Keep this output, with its names repaired, if it has fewer problems than the best so far."""
        if self.settled:
            return
        self.attempts += 1
        entries = self.segment.entries
        text = tidy(restore_case(tidy(text), entries))
        if missing := missing_entries(self.segment, text):
            text = repair_near_miss(text, missing, [e for e in entries if e not in missing])
        candidate = _Candidate(text, score, check(self.segment, text))
        if self.best is None or candidate.weight < self.best.weight:
            self.best = candidate


def _outputs(request: Request, parts: Sequence[list[Hypothesis]]) -> Iterator[tuple[str, float]]:
    """The k-th hypothesis of every part, joined, with the mean score."""
    for k in range(max(map(len, parts))):
        chosen = [p[min(k, len(p) - 1)] for p in parts]
        english = join([h.text for h in chosen])
        yield request.restore(english), sum(h.score for h in chosen) / len(chosen)


def translate_segments(
    segments: Sequence[tuple[Sentence, Segment]], translator: Translator, *, progress: Progress | None = None
) -> list[Translation]:
    """A checked translation for each sentence, in order.

    Outputs that fail a check give way to other hypotheses, then to the other `ATTEMPTS` in turn; what is still wrong with the best of
    them becomes a warning. Equal segments are translated once. `progress` is called with the number of different segments done, attempts
    to come being reckoned in, and in all. Raises ModelError.
    """
    jobs = {segment: _Job(segment) for _, segment in segments}
    meter = _Meter(progress, len(jobs))
    for step, attempt in enumerate(ATTEMPTS):
        requests = [
            (job, request)
            for job in jobs.values()
            if not job.settled and (request := attempt(job.segment, job.best.text if job.best else None))
        ]
        texts = [text for _, request in requests for text in request.texts]
        if not texts:
            continue
        results = iter(translator.translate(texts, hypotheses=HYPOTHESES, progress=meter.attempt(step, len(texts))))
        for job, request in requests:
            for text, score in _outputs(request, [next(results) for _ in request.texts]):
                job.offer(text, score)
    meter.tell(len(jobs))
    return [_translation(sentence, jobs[segment]) for sentence, segment in segments]


class _Meter:
    """Tells how many sentences' worth of work is done, though nobody knows yet how many will be tried again."""

    def __init__(self, progress: Progress | None, of: int) -> None:
        self._progress = progress
        self._of = of
        self._told = 0

    def attempt(self, step: int, texts: int) -> Callable[[int], None]:
        """What counts the `texts` of an attempt: the first one takes `_FIRST` of the work, each later one half of what is left."""
        start = 1 - (1 - _FIRST) / 2 ** (step - 1) if step else 0.0
        end = 1 - (1 - _FIRST) / 2**step
        done = 0

        def count(more: int) -> None:
            nonlocal done
            done += more
            self.tell(int(self._of * (start + (end - start) * done / texts)))

        return count

    def tell(self, done: int) -> None:
        """Tell it where it is more than before."""
        if self._progress and done > self._told:
            self._progress(done, self._of)
            self._told = done


def _translation(sentence: Sentence, job: _Job) -> Translation:
    best = job.best or _Candidate("", 0.0, check(job.segment, ""))
    found = tuple(BriefWarning(p.code, p.message, sentence.id) for p in (*best.problems, *suspected(job.segment)))
    return Translation(
        sentence, best.text, round(best.score, 4), job.attempts, found, _expectations(job.segment, best.text)
    )


def _expectations(segment: Segment, text: str) -> tuple[Expectation, ...]:
    """What the translation had to keep, and whether it did."""
    there = {m.target for m in mentions_of(segment, text)}
    figures = match_segment_figures(segment, text)
    lost = {f.start for f in (*figures.missing, *(expected for expected, _ in figures.wrong))}
    out = []
    for a in segment.annotations:
        if isinstance(a.of, Entry):
            origin = "built-in" if a.of.layer == "built-in" else a.of.origin or a.of.layer
            out.append(Expectation(a.kind, a.source, a.of.target, a.of.target in there, a.of.type, origin))
        elif isinstance(a.of, Suspect):
            out.append(
                Expectation(a.kind, a.source, a.target, bool(a.target) and a.target in text, "person", "romanization")
            )
        elif isinstance(a.of, Quantity):
            out.append(
                Expectation(a.kind, a.source, a.of.english, a.start not in lost, None, "rule", a.of.value, a.of.unit)
            )
        else:
            out.append(Expectation(a.kind, a.source, a.of.english, a.start not in lost))
    return tuple(out)
