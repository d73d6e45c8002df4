"""One article to its brief: the rooms of translation and of briefs joined, in reading order, unless the brief is remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from summarize.articles.article import Article
from summarize.briefs.abstractive import supported_points
from summarize.briefs.brief import TITLE, Brief, Point, Provenance
from summarize.briefs.headline import as_headline, choose_headline, title_sentences
from summarize.briefs.lead import choose_lead
from summarize.briefs.names import names_table, names_to_confirm
from summarize.briefs.order import by_cost
from summarize.briefs.outliers import flag_low_scores, surety
from summarize.briefs.points import make_points
from summarize.briefs.retold import retold
from summarize.briefs.selection import select
from summarize.briefs.support import best_supported, told_in
from summarize.chinese.normalize import aligned
from summarize.chinese.sentences import Sentence
from summarize.errors import InputError
from summarize.glossary.entries import Glossary
from summarize.glossary.known_names import AskedNames
from summarize.glossary.naming import Naming
from summarize.memory import FinishedBriefs, Memory
from summarize.models import SummaryModel, Translator
from summarize.translation.completion import complete
from summarize.translation.loop import OnAnswer, translate_segments
from summarize.translation.segment import Segment, segments_of, sentences_of_article
from summarize.translation.spelling import spell
from summarize.translation.titles import entitle
from summarize.translation.types import Translation, Unit


@dataclass(frozen=True)
class Composer:
    """Makes briefs of articles whose names are known, without `length` translations alone; `finished` are those that were made before,
    where there is a memory.
    """

    translator: Translator
    summary_model: Callable[[], SummaryModel | None]
    length: str | None
    lead: bool
    memory: Memory | None = None
    finished: FinishedBriefs | None = None

    def places(self, articles: Sequence[Article], glossaries: Iterable[Glossary]) -> Sequence[bytes | None]:
        """The keys under which the briefs of a run are remembered."""
        return self.finished.run(articles, glossaries) if self.finished else [None] * len(articles)

    def remembered(self, place: bytes | None) -> Brief | None:
        """The brief that an article had in a run of the same articles."""
        return self.finished.of_run(place) if self.finished and place else None

    def compose(
        self, article: Article, naming: Naming, *, place: bytes | None = None, progress: OnAnswer | None = None
    ) -> Brief:
        """The brief of an article; `place` is its key in the run, under which it is remembered too.

        Raises InputError where the article has no text, ModelError where the model fails.
        """
        sentences = sentences_of_article(article)
        if not sentences:
            raise InputError("the article has no text", path=article.path)
        naming = self._spelt(naming.for_article(article), article)
        segments = segments_of(article, [*title_sentences(article.title), *sentences], naming)
        units = self.memory.units(segment.text for segment in segments) if self.memory else {}
        if not self.finished:
            return self._make(article, naming, segments, units, progress)
        where = self.finished.made_of(
            article, segments, naming.conflicts_in(article), naming.glossaries, sorted(units.items())
        )
        brief = self.finished.find(where, naming.known)
        if not brief:
            asked = AskedNames(naming.known)
            segments = [replace(segment, known=asked) for segment in segments]
            brief = self._make(article, naming, segments, units, progress)
            self.finished.keep(where, brief, asked)
        if place:
            self.finished.keep_run(place, where)
        return brief

    def _spelt(self, naming: Naming, article: Article) -> Naming:
        """The names with a spelling for the foreign ones of the article that no list has, and with titles for its works."""
        text = aligned("\n".join(article.texts))
        here = [s for s in naming.suspects if s.source in text]
        works = entitle(text, naming.matcher, self.translator)
        return naming.spelt({**spell(here, text, self.translator), **works})

    def _make(
        self,
        article: Article,
        naming: Naming,
        segments: Sequence[Segment],
        units: dict[str, Unit],
        progress: OnAnswer | None,
    ) -> Brief:
        titles = sum(segment.sentence.paragraph < 0 for segment in segments)
        done = translate_segments(segments, self.translator, units=units, progress=progress)
        by_id = {segment.sentence.id: segment for segment in segments}
        translations = flag_low_scores(complete(done[titles:], by_id, self.translator))
        told = told_in(translations)
        headline = choose_headline([best_supported(title, told) for title in done[:titles]])
        made = retold(
            headline,
            _body(article, translations),
            _usable(translations),
            by_id,
            [title.sentence.text for title in done[:titles]],
        )
        lead, points = self._summary(article, translations, by_id)
        shown = translations if made else [headline, *translations]
        found = [*article.warnings, *naming.conflicts_in(article), *(w for t in shown for w in t.warnings)]
        summary_model = self.summary_model() if self.length else None
        if summary_model:
            summary = summary_model.summarize(" ".join(t.text for t in translations))
            written, unsupported = supported_points(summary, translations, by_id)
            lead, points = (None, written) if written else (lead, points)
            found += unsupported
        brief = Brief(
            article=replace(article, warnings=()),
            headline=as_headline(made.text if made else headline.text or translations[0].text),
            headline_from=made.sentences[0] if made else TITLE,
            lead=lead,
            points=points,
            translations=tuple(translations),
            provenance=self.provenance(naming.glossaries, summary_model, _memories(shown, units.values())),
            names=names_table(translations),
            to_confirm=names_to_confirm(shown, by_id),
        )
        return replace(brief, warnings=by_cost(found, brief))

    def _summary(
        self, article: Article, translations: list[Translation], segments: dict[str, Segment]
    ) -> tuple[Point | None, tuple[Point, ...]]:
        if not self.length:
            return None, ()
        usable, body = _usable(translations), _body(article, translations)
        lead = choose_lead(body, usable, article.title) if self.lead and len(body) > 1 else None
        chosen = select(
            [t.sentence for t in translations],
            [p.kind for p in article.paragraphs],
            article.title,
            length=self.length,
            usable=frozenset(usable),
            doubtful=frozenset(id for id, t in usable.items() if any(w.severity == "serious" for w in t.warnings)),
            told=frozenset({lead.id} if lead else ()),
            surety=surety(translations),
        )
        points = make_points([lead, *chosen] if lead else chosen, usable, segments)
        return (points[0], points[1:]) if lead else (None, points)

    def provenance(
        self,
        glossaries: Iterable[Glossary],
        summary_model: SummaryModel | None = None,
        memories: Sequence[dict[str, Any]] = (),
    ) -> Provenance:
        """What a brief, or a digest of several, is made by."""
        options: dict[str, Any] = {"length": self.length, "lead": self.lead} if self.length else {}
        options["glossaries"] = [{"name": Path(g.name).name, "sha256": g.sha256} for g in glossaries]
        options |= {"memories": list(memories)} if memories else {}
        options |= getattr(self.translator, "options", {})
        if summary_model:
            options["summary_model"] = {"name": summary_model.name, "sha256": summary_model.sha256}
        return Provenance(
            "summarize", version("bilingual-briefs"), self.translator.name, self.translator.sha256, options
        )


def _usable(translations: Iterable[Translation]) -> dict[str, Translation]:
    """Those that are English sentences, by id."""
    return {t.sentence.id: t for t in translations if all(w.severity != "fatal" for w in t.warnings)}


def _body(article: Article, translations: Iterable[Translation]) -> list[Sentence]:
    return [t.sentence for t in translations if article.paragraphs[t.sentence.paragraph].kind == "body"]


def _memories(translations: Iterable[Translation], units: Iterable[Unit]) -> list[dict[str, Any]]:
    """The files of a desk's translation memory that translations were taken from, with the number of sentences."""
    sha256 = {unit.file: unit.sha256 for unit in units}
    taken = [t.memory for t in translations if t.memory]
    return [{"name": file, "sha256": sha256[file], "sentences": taken.count(file)} for file in sorted(set(taken))]
