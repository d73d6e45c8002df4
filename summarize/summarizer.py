"""Article files to briefs: the one place where reading, translation, selection and the brief are joined."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from summarize.arguments import check as check_argument
from summarize.arguments import check_model, each
from summarize.articles import read_article
from summarize.articles.article import Article
from summarize.articles.gathering import Source, gather
from summarize.articles.items import file_of
from summarize.briefs.abstractive import supported_points
from summarize.briefs.brief import Brief, Point, Provenance
from summarize.briefs.digest import Digest, make_digest
from summarize.briefs.headline import as_headline, choose_headline, title_sentences
from summarize.briefs.lead import choose_lead
from summarize.briefs.names import named_in, names_table, names_to_confirm
from summarize.briefs.order import by_cost
from summarize.briefs.outliers import flag_low_scores
from summarize.briefs.points import make_points
from summarize.briefs.recheck import recheck
from summarize.briefs.selection import select
from summarize.config import Settings, checked_length, load_settings
from summarize.errors import InputError, SummarizeError
from summarize.glossary.entries import Glossary
from summarize.glossary.formats import read_glossary
from summarize.glossary.naming import Naming
from summarize.glossary.sources import project_glossaries
from summarize.models import SummaryModel, Translator, find_checkpoint, load, load_summary_model
from summarize.models.prompts import check_prompts
from summarize.translation.loop import translate_segments
from summarize.translation.segment import Segment, segments_of, sentences_of_article
from summarize.translation.types import Translation
from summarize.warnings import BriefWarning


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a run is: `sentences` of `of_sentences` of `article` put to the model, each further attempt counted as one more.

    The article is `number` of `of_articles`.
    """

    article: Article
    sentences: int
    of_sentences: int
    number: int = 1
    of_articles: int = 1


OnProgress = Callable[[Progress], None]
OnError = Callable[[SummarizeError], None]
OnRead = Callable[[Sequence[Article]], None]


class Summarizer:
    """Makes briefs of articles with one model, which is loaded at the first brief and kept.

    `model` is "bundled", a Hugging Face model directory, or any `Translator`; `length` is "short" (2 points), "medium" (4) or
    "long" (5); `glossaries` is a glossary file, or a glossary as read, or several, of which later ones win. What is not given is as in
    `settings`, which are those of `load_settings()`: of the environment and of the summarize.toml nearest above the current folder; its
    glossaries go before a names.tsv beside the articles, and those given go before both. With a `summary_model` the points are the
    sentences it writes, as far as the article supports them; without `lead` the brief has points alone; `prompts` is a folder of prompts
    that go before the package's own. Raises ConfigError for another length, a bad prompt or a wrong type, ModelError where there is no
    such model, GlossaryError (file and line) where a glossary is wrong.

        brief_to_markdown(Summarizer().brief("article.md"))
    """

    def __init__(
        self,
        model: str | Path | Translator | None = None,
        *,
        length: str | None = None,
        glossaries: str | Path | Glossary | Iterable[str | Path | Glossary] = (),
        summary_model: str | Path | SummaryModel | None = None,
        prompts: str | Path | None = None,
        lead: bool | None = None,
        settings: Settings | None = None,
    ) -> None:
        check_argument(settings, (Settings, type(None)), "settings")
        settings = (load_settings() if settings is None else settings).override(
            model=model, length=length, lead=lead, summary_model=summary_model, prompts=prompts
        )
        model, summary_model, prompts = settings.model, settings.summary_model, settings.prompts
        check_model(model, "translate", "model")
        if summary_model is not None:
            check_model(summary_model, "summarize", "summary_model")
        check_argument(prompts, (str, Path, type(None)), "prompts")
        self.length = checked_length(settings.length)
        self.lead = settings.lead
        self._encoding = settings.encoding
        self._model = model
        self._summary_model = summary_model
        self._prompts = Path(prompts) if prompts else None
        if self._prompts:
            check_prompts(self._prompts)
        for named in (model, summary_model):
            if isinstance(named, str | Path):
                find_checkpoint(named)
        given = [*settings.glossaries, *each(glossaries, (str, Path, Glossary), "a glossary")]
        self.glossaries = tuple(g if isinstance(g, Glossary) else read_glossary(g) for g in given)
        self._glossary_files = [Path(g) for g in given if not isinstance(g, Glossary)]

    @cached_property
    def translator(self) -> Translator:
        """The model, loaded when first asked for."""
        if not isinstance(self._model, str | Path):
            return self._model
        return load(self._model, prompts=self._prompts) if self._prompts else load(self._model)

    @cached_property
    def summary_model(self) -> SummaryModel | None:
        """The model that writes the summary, loaded when first asked for; None where the points are sentences of the article."""
        model = self._summary_model
        return load_summary_model(model, prompts=self._prompts) if isinstance(model, str | Path) else model

    def brief(self, source: Source, *, encoding: str | None = None, on_progress: OnProgress | None = None) -> Brief:
        """The brief of one article, given as a file or as read; `encoding` names the file's encoding where it is known.

        Raises InputError where the file holds no article, GlossaryError where the names.tsv beside it is wrong, ModelError where the
        model fails.
        """
        return self._one(source, self.length, encoding or self._encoding, on_progress)

    def translate(self, source: Source, *, encoding: str | None = None, on_progress: OnProgress | None = None) -> Brief:
        """The same without points: headline, every sentence in English, warnings. Raises as `brief` does."""
        return self._one(source, None, encoding or self._encoding, on_progress)

    def briefs(
        self,
        sources: Source | Iterable[Source],
        *,
        points: bool = True,
        encoding: str | None = None,
        on_read: OnRead | None = None,
        on_error: OnError | None = None,
        on_progress: OnProgress | None = None,
    ) -> Iterator[Brief]:
        """A brief for each article of the files, folders and patterns in `sources`, one model for all, each as soon as it is done.

        An article that cannot be read or translated goes to `on_error` and the others go on; without `on_error` its error is raised.
        `points=False` leaves the summaries out. The names that any of the articles introduces hold in all of them. `on_read` gets all
        the articles before the first is translated; what it raises ends the run.
        """
        articles, naming = self._run(sources, encoding, on_read, on_error)
        yield from self._briefs(articles, naming, self.length if points else None, on_error, on_progress)

    def digest(
        self,
        sources: Source | Iterable[Source],
        *,
        encoding: str | None = None,
        on_read: OnRead | None = None,
        on_error: OnError | None = None,
        on_progress: OnProgress | None = None,
    ) -> Digest:
        """One digest of all articles in `sources`, event by event; else as `briefs`. Raises InputError where none can be used."""
        articles, naming = self._run(sources, encoding, on_read, on_error)
        briefs = list(self._briefs(articles, naming, self.length, on_error, on_progress))
        if not briefs:
            raise InputError("there is no article to make a digest of")
        return make_digest(briefs, naming, self._provenance(self.length, naming.glossaries), length=self.length)

    def _run(
        self,
        sources: Source | Iterable[Source],
        encoding: str | None,
        on_read: OnRead | None,
        on_error: OnError | None,
    ) -> tuple[list[Article], Naming]:
        """The articles of a run, and the names that hold in it."""
        sources = each(sources, (str, Path, Article), "a source")
        articles = gather(sources, encoding=encoding or self._encoding, on_error=on_error)
        naming = Naming(articles, self._glossaries_for(sources, articles))
        if on_read:
            on_read(articles)
        return articles, naming

    def _briefs(
        self,
        articles: Sequence[Article],
        naming: Naming,
        length: str | None,
        on_error: OnError | None,
        on_progress: OnProgress | None,
    ) -> Iterator[Brief]:
        for number, article in enumerate(articles, 1):

            def place(progress: Progress, number: int = number) -> None:
                if on_progress:
                    on_progress(replace(progress, number=number, of_articles=len(articles)))

            try:
                yield self._compose(article, naming, length, place)
            except SummarizeError as error:
                if on_error is None:
                    raise
                on_error(error)

    def check(self, brief: Brief) -> list[BriefWarning]:
        """All checks once more on a brief as saved, or as edited by hand; the names in its table hold as they did when it was made.

        The user's glossaries go before them, a names.tsv beside the article too. Raises InputError where the brief names a sentence that
        it does not have, GlossaryError where that names.tsv is wrong.
        """
        check_argument(brief, (Brief,), "brief")
        article = brief.article
        naming = Naming([article], (named_in(brief), *self._glossaries_for([], [article])))
        sentences = [*title_sentences(article.title), *(t.sentence for t in brief.translations)]
        return list(by_cost(recheck(brief, _by_id(segments_of(article, sentences, naming))), brief))

    def _one(self, source: Source, length: str | None, encoding: str | None, on_progress: OnProgress | None) -> Brief:
        check_argument(source, (str, Path, Article), "source")
        article = source if isinstance(source, Article) else read_article(source, encoding=encoding)
        naming = Naming([article], self._glossaries_for([source], [article]))
        return self._compose(article, naming, length, on_progress)

    def _glossaries_for(self, sources: Iterable[Source], articles: Iterable[Article]) -> tuple[Glossary, ...]:
        """The user's glossaries in a run: those beside the articles, and in the folders that were named, under all others."""
        named = {file.resolve() for file in self._glossary_files}
        places = [*(s for s in sources if not isinstance(s, Article)), *(file_of(a.path) for a in articles)]
        beside = [file for file in project_glossaries(places) if file.resolve() not in named]
        return (*map(read_glossary, beside), *self.glossaries)

    def _compose(self, article: Article, naming: Naming, length: str | None, on_progress: OnProgress | None) -> Brief:
        sentences = sentences_of_article(article)
        if not sentences:
            raise InputError("the article has no text", path=article.path)

        def count(done: int, of: int) -> None:
            if on_progress:
                on_progress(Progress(article, done, of))

        naming = naming.for_article(article)
        titles = title_sentences(article.title)
        segments = segments_of(article, [*titles, *sentences], naming)
        done = translate_segments(segments, self.translator, progress=count)
        headline, translations = choose_headline(done[: len(titles)]), flag_low_scores(done[len(titles) :])
        lead, points = self._summary(article, translations, _by_id(segments[len(titles) :]), length)
        found = [*article.warnings, *naming.conflicts_in(article)]
        found += [w for t in (headline, *translations) for w in t.warnings]
        if length and self.summary_model:
            summary = self.summary_model.summarize(" ".join(t.text for t in translations))
            written, unsupported = supported_points(summary, translations, _by_id(segments))
            lead, points = (None, written) if written else (lead, points)
            found += unsupported
        brief = Brief(
            article=replace(article, warnings=()),
            headline=as_headline(headline.text or translations[0].text),
            lead=lead,
            points=points,
            translations=tuple(translations),
            provenance=self._provenance(length, naming.glossaries),
            names=names_table(translations),
            to_confirm=names_to_confirm([headline, *translations], _by_id(segments)),
        )
        return replace(brief, warnings=by_cost(found, brief))

    def _summary(
        self, article: Article, translations: list[Translation], segments: dict[str, Segment], length: str | None
    ) -> tuple[Point | None, tuple[Point, ...]]:
        if not length:
            return None, ()
        usable = {t.sentence.id: t for t in translations if all(w.severity != "fatal" for w in t.warnings)}
        body = [t.sentence for t in translations if article.paragraphs[t.sentence.paragraph].kind == "body"]
        lead = choose_lead(body, usable, article.title) if self.lead and len(body) > 1 else None
        chosen = select(
            [t.sentence for t in translations],
            [p.kind for p in article.paragraphs],
            article.title,
            length=length,
            usable=frozenset(usable),
            doubtful=frozenset(id for id, t in usable.items() if any(w.severity == "serious" for w in t.warnings)),
            told=frozenset({lead.id} if lead else ()),
        )
        points = make_points([lead, *chosen] if lead else chosen, usable, segments)
        return (points[0], points[1:]) if lead else (None, points)

    def _provenance(self, length: str | None, glossaries: Iterable[Glossary]) -> Provenance:
        options: dict[str, Any] = {"length": length, "lead": self.lead} if length else {}
        options["glossaries"] = [{"name": Path(g.name).name, "sha256": g.sha256} for g in glossaries]
        options |= getattr(self.translator, "options", {})
        if length and self.summary_model:
            options["summary_model"] = {"name": self.summary_model.name, "sha256": self.summary_model.sha256}
        return Provenance(
            "summarize", version("bilingual-briefs"), self.translator.name, self.translator.sha256, options
        )


def _by_id(segments: Iterable[Segment]) -> dict[str, Segment]:
    return {segment.sentence.id: segment for segment in segments}
