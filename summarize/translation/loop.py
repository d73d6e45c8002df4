"""Annotate, translate, check, repair: the one loop that every sentence and every title of an article goes through."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields

from summarize.figures.types import Quantity
from summarize.glossary.entries import Entry
from summarize.glossary.mentions import repair_near_miss, restore_case, undoubled
from summarize.glossary.naming import PINYIN, ROMANIZATION, Suspect
from summarize.models.translator import HeadlineWriter, Hypothesis, Translator
from summarize.translation.annotation import Annotation
from summarize.translation.attempts import ATTEMPTS, Attempt, Request, injected
from summarize.translation.checks import Comparison, Problem, check
from summarize.translation.doubts import doubts
from summarize.translation.english_words import inflect
from summarize.translation.first_person import ours
from summarize.translation.segment import Segment
from summarize.translation.types import Expectation, TitleTranslation, Translation, Unit
from summarize.translation.typography import join, typeset
from summarize.translation.whole_quotations import quoted_whole

HYPOTHESES = 4

OnAnswer = Callable[[int, int], None]
"""Called with what is done and what there is in all."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    comparison: Comparison
    score: float
    problems: tuple[Problem, ...]

    @property
    def text(self) -> str:
        return self.comparison.english

    @property
    def weight(self) -> float:
        return sum(p.weight for p in self.problems)

    def beats(self, other: _Candidate) -> bool:
        return self.weight == other.weight and self.score > other.score


@dataclass(slots=True)
class _Job:
    """A segment on its way: the best candidate so far, and how many were looked at."""

    segment: Segment
    best: _Candidate | None = None
    attempts: int = 0
    memory: str = ""
    others: list[_Candidate] = field(default_factory=list)
    """Of a title, all outputs."""
    judged: set[str] = field(default_factory=set)
    """Of a sentence, the outputs that were judged: one that comes again is no better."""

    @property
    def title(self) -> bool:
        return self.segment.sentence.paragraph < 0

    @property
    def settled(self) -> bool:
        return self.best is not None and not self.best.problems

    def take(self, unit: Unit) -> None:
        """Keep what the desk wrote, as it is, unless it is no English sentence; what else is wrong with it is told."""
        compared = Comparison(self.segment, unit.target)
        problems = check(compared)
        if all(p.kind.severity != "fatal" for p in problems):
            self.best, self.attempts, self.memory = _Candidate(compared, 0.0, problems), 1, unit.file

    def offer(self, text: str, score: float) -> None:
        """Keep this output, with its names repaired, if it has fewer problems than the best so far.

        Of the outputs for a title, a headline or a translation, the surer one is kept where they have as few.
        """
        if self.settled and not self.title:
            return
        self.attempts += 1
        if not self.title:
            if text in self.judged:
                return
            self.judged.add(text)
        entries = self.segment.entries
        english = undoubled(restore_case(inflect(typeset(text)), entries), entries)
        english = ours(typeset(english), self.segment.source)
        compared = Comparison(self.segment, quoted_whole(english, self.segment.source))
        if missing := compared.missing:
            repaired = repair_near_miss(compared.english, missing, [e for e in entries if e not in missing])
            compared = Comparison(self.segment, repaired)
        candidate = _Candidate(compared, score, check(compared))
        if self.title:
            self.others.append(candidate)
        if self.best is None or candidate.weight < self.best.weight or (self.title and candidate.beats(self.best)):
            self.best = candidate


def _outputs(request: Request, parts: Sequence[list[Hypothesis]]) -> Iterator[tuple[str, float]]:
    """The k-th hypothesis of every part, joined, with the mean score."""
    for k in range(max(map(len, parts)) if all(parts) else 0):
        chosen = [p[min(k, len(p) - 1)] for p in parts]
        english = join([h.text for h in chosen])
        yield request.restore(english), sum(h.score for h in chosen) / len(chosen)


def translate_segments(
    segments: Sequence[Segment],
    translator: Translator,
    *,
    units: Mapping[str, Unit] | None = None,
    progress: OnAnswer | None = None,
    attempts: Sequence[Attempt] = ATTEMPTS,
) -> list[Translation]:
    """A checked translation for each segment, in order.

    Outputs that fail a check give way to other hypotheses, then to the other `attempts` in turn; what is still wrong with the best of
    them becomes a warning. Equal segments are translated once; those whose text is in `units`, a desk's own translations, are not, but what
    the checks say of them is told. `progress` is called with the number of questions that the translator
    has answered and of those known so far. Raises ModelError.
    """
    jobs = {_asked(segment): _Job(segment) for segment in segments}
    for job in jobs.values():
        if units and (unit := units.get(job.segment.text)):
            job.take(unit)
    done, of = 0, sum(not job.memory for job in jobs.values())

    def count(more: int) -> None:
        nonlocal done
        done += more
        if progress:
            progress(done, of)

    for attempt in attempts:
        requests = [
            (job, request)
            for job in jobs.values()
            if not job.memory
            and (not job.settled or (job.title and attempt is injected))
            and (request := attempt(job.segment, job.best.comparison if job.best else None))
        ]
        # A second attempt is work too: what there is to do grows by it.
        of = max(of, done + sum(len(request.texts) for _, request in requests if not request.headline))
        for job, request, results in _results(requests, translator, count):
            for text, score in _outputs(request, results):
                job.offer(text, score)
    return [_translation(segment, jobs[_asked(segment)]) for segment in segments]


def _results(
    requests: Sequence[tuple[_Job, Request]], translator: Translator, count: Callable[[int], None]
) -> Iterator[tuple[_Job, Request, list[list[Hypothesis]]]]:
    """The requests with the hypotheses of their texts, headlines where they ask for them and the translator writes any."""
    headlines = [(job, request) for job, request in requests if request.headline]
    plain = [(job, request) for job, request in requests if not request.headline]
    if headlines and isinstance(translator, HeadlineWriter):
        texts = [text for _, request in headlines for text in request.texts]
        found = iter(translator.write_headlines(texts, hypotheses=HYPOTHESES))
        yield from ((job, request, [next(found) for _ in request.texts]) for job, request in headlines)
    if plain:
        texts = [text for _, request in plain for text in request.texts]
        found = iter(translator.translate(texts, hypotheses=HYPOTHESES, progress=count))
        yield from ((job, request, [next(found) for _ in request.texts]) for job, request in plain)


def _asked(segment: Segment) -> tuple[bool, str, tuple[Annotation, ...]]:
    """What makes two segments the same question."""
    return segment.sentence.paragraph < 0, segment.text.strip(), segment.annotations


def _translation(segment: Segment, job: _Job) -> Translation:
    best = job.best or _Candidate(empty := Comparison(segment, ""), 0.0, check(empty))
    kept = _of(segment, best, job)
    as_good = {c.text: c for c in reversed(job.others) if c.weight == best.weight and c.text != best.text}
    if not as_good:
        return kept
    shared = {f.name: getattr(kept, f.name) for f in fields(kept)}
    return TitleTranslation(**shared, others=tuple(_of(segment, c, job) for c in as_good.values()))


def _of(segment: Segment, kept: _Candidate, job: _Job) -> Translation:
    id = segment.sentence.id
    found = tuple(p.warning(id) for p in (*kept.problems, *doubts(kept.comparison, kept.score)))
    expected = _expectations(kept.comparison)
    return Translation(segment.sentence, kept.text, round(kept.score, 4), job.attempts, found, expected, job.memory)


def _expectations(compared: Comparison) -> tuple[Expectation, ...]:
    """What the translation had to keep, and whether it did."""
    missing, figures = compared.missing, compared.figures
    lost = {f.start for f in (*figures.missing, *(w.expected for w in figures.wrong))}
    out = []
    for a in compared.segment.annotations:
        if isinstance(a.of, Entry):
            origin = "built-in" if a.of.layer == "built-in" else a.of.origin or a.of.layer
            out.append(Expectation(a.kind, a.source, a.of.target, a.of not in missing, a.of.type, origin))
        elif isinstance(a.of, Suspect):
            found = bool(a.target) and a.target in compared.english
            origin = PINYIN if a.of.settled and found else ROMANIZATION
            out.append(Expectation(a.kind, a.source, a.target, found, a.of.type, origin))
        elif isinstance(a.of, Quantity):
            kept = a.start not in lost
            out.append(Expectation(a.kind, a.source, a.of.english, kept, None, "rule", a.of.value, a.of.unit))
        else:
            out.append(Expectation(a.kind, a.source, a.of.english, a.start not in lost))
    return tuple(out)
